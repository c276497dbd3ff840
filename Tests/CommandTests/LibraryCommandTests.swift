import Foundation
import Packs
import Sessions
import Support
import Testing

@Suite struct LibraryCommandTests {
    @Test func listNamesReviewsAndDamage() async throws {
        let world = try World()
        try world.keep(Vector.named("hashicorp-bsl-2023").session())
        try world.write("{\"format\": \"otherside.session\",}", to: ".local/share/otherside/sessions/broken.json")
        let text = try await world.run("list")
        #expect(text.status == 0)
        #expect(
            text.out == """
                1a2b3c4d  2026-11-23  open  Business Source License  Firms that host our product  escalation 63.1

                """)
        #expect(
            text.err.contains(
                "damaged  broken.json: line 1, column 32: is not JSON from here on: the comma before '}' is one too many"
            ))
        let json = try await world.run("list", "--json").json
        #expect(json.objects("sessions").first?["title"] as? String == "Business Source License")
        #expect(json.objects("sessions").first?["scope"] as? String == "company")
        #expect((json.objects("damaged").first?["reason"] as? String)?.hasPrefix("line 1, column 32") == true)
    }

    @Test func anEmptyLibrary() async throws {
        let world = try World()
        let outcome = try await world.run("list")
        #expect(outcome.status == 0 && outcome.out == "")
        #expect(outcome.err.contains("otherside new"))
        #expect(try await world.run("list", "-q").err == "")
        for command in ["show", "resume", "report", "delete"] {
            let missing = try await world.run(command, "@")
            #expect(missing.status == 1, "\(command)")
            #expect(missing.out == "" && missing.err.contains("no review yet"), "\(command)")
        }
        #expect(try await world.run("resume").status == 1)
        #expect(world.files.isEmpty, "commands that only read make no folders")
    }

    @Test func idsByTheirBeginning() async throws {
        let world = try World()
        let vector = try Vector.named("hashicorp-bsl-2023")
        try world.keep(vector.session(id: "1a2b3c4d-0000-4000-8000-000000000001"), as: "one")
        try world.keep(vector.session(id: "1a9b3c4d-0000-4000-8000-000000000002"), as: "two")
        let several = try await world.run("show", "1a")
        #expect(several.status == 1)
        #expect(several.err.contains("one-1a2b3c4d") && several.err.contains("two-1a9b3c4d"))
        #expect(try await world.run("show", "1a9").out.contains("1a9b3c4d-0000"))
        let none = try await world.run("show", "ffff")
        #expect(none.status == 1 && none.err.contains("ffff"))
    }

    @Test func showPrintsTheFrozenFiguresAndWhereTheyDiffer() async throws {
        let world = try World()
        var session = try Vector.named("hashicorp-bsl-2023").session()
        session.update(measure: "exclusion-list") { $0.status = .adopted }
        session.decide(Decision(choice: .revise, why: "Too hot.", on: "2026-11-23", reviewOn: "2027-02-01"), .core())
        try world.keep(session)
        let same = try await world.run("show", "@")
        #expect(same.out.contains("These are the figures of the decision of 2026-11-23."))
        #expect(same.out.contains("Escalation: 63.1 of 100"))
        #expect(!same.out.lowercased().contains("differ"))
        #expect(same.out.contains("Too hot."))
        session.assessment?.before.escalation.value = 12.5
        session.assessment?.before.world = "doubly-safe"
        try world.keep(session)
        let other = try await world.run("show", "@")
        #expect(other.out.contains("Escalation: 12.5 of 100"))
        #expect(other.out.contains("Since the decision this is otherwise"))
        #expect(other.out.contains("Escalation: 12.5 then, 63.1 now (+50.6)"))
        #expect(other.out.contains("World: doubly safe then,"))
        let json = try await world.run("show", "@", "--json").json
        #expect(json["frozen"] as? Bool == true)
        #expect(json.object("before").number("escalation", "value") == 12.5)
        #expect(json.objects("differs").map { $0["field"] as? String } == ["before.escalation.value", "before.world"])
        // What counts today is recomputed by score.
        let score = try await world.run("score", world.library + "/2026-11-23-review-1a2b3c4d.json", "--json").json
        #expect(abs((score.number("escalation", "value") ?? 0) - 63.061_067_95) < 1e-9)
    }

    @Test func deleteGoesToTheTrash() async throws {
        let world = try World()
        let path = try world.keep(Vector.named("hashicorp-bsl-2023").session())
        let outcome = try await world.run("delete", "1a2b", "--json")
        #expect(outcome.status == 0)
        #expect(!FileManager.default.fileExists(atPath: path))
        let trash = try #require(outcome.json["trash"] as? String)
        #expect(FileManager.default.fileExists(atPath: trash))
        #expect(outcome.json["id"] as? String == "1a2b3c4d-0000-4000-8000-000000000001")
    }

    @Test func deleteForGoodMustBeMeant() async throws {
        let world = try World()
        let path = try world.keep(Vector.named("hashicorp-bsl-2023").session())
        let unasked = try await world.run("delete", "1a2b", "--now")
        #expect(unasked.status == 64)
        #expect(unasked.err.contains("--yes"))
        #expect(FileManager.default.fileExists(atPath: path))
        #expect(try await world.run("delete", "1a2b", "--now", "--yes").status == 0)
        #expect(world.files.filter { $0.hasSuffix(".json") }.isEmpty)
    }

    /// In a terminal it asks, and no is the answer that Enter gives.
    @Test func deleteAsks() async throws {
        let world = try World()
        let path = try world.keep(Vector.named("hashicorp-bsl-2023").session())
        func answer(_ text: String) async throws -> World.Outcome {
            try await world.python(
                """
                import os, pty, sys
                pid, fd = pty.fork()
                if pid == 0: os.execv(\(quoted(World.binary)), ["otherside", "delete", "@"])
                seen = b""
                while b"[y/N]" not in seen: seen += os.read(fd, 1024)
                os.write(fd, b"\(text)\\n")
                try:
                    while chunk := os.read(fd, 1024): seen += chunk
                except OSError: pass
                print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
                print(seen.decode())
                """)
        }
        let no = try await answer("")
        #expect(no.out.hasPrefix("1\n"), "\(no.out)\(no.err)")
        #expect(no.out.contains("Delete \"Business Source License\""))
        #expect(FileManager.default.fileExists(atPath: path))
        let interrupted = try await answer("\\x03")
        #expect(interrupted.out.hasPrefix("-2\n"), "\(interrupted.out)\(interrupted.err)")
        #expect(FileManager.default.fileExists(atPath: path))
        let yes = try await answer("y")
        #expect(yes.out.hasPrefix("0\n"), "\(yes.out)\(yes.err)")
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    private func quoted(_ text: String) -> String { "\"\(text)\"" }

    @Test func paths() async throws {
        let world = try World()
        let json = try await world.run("paths", "--json").json
        #expect(json["sessions"] as? String == world.library)
        #expect(json["packs"] as? String == world.home + "/.config/otherside/packs")
        let elsewhere = try await world.run("paths", "--json", "--library", "shared").json
        #expect((elsewhere["sessions"] as? String)?.hasSuffix("/shared") == true)
        #expect(try await world.run("paths").out.contains(world.library))
    }

    @Test func aDamagedReviewIsNotOpened() async throws {
        let world = try World()
        let path = try world.write("{\"format\": 1}", to: ".local/share/otherside/sessions/2026-11-23-x-0b0b0b0b.json")
        for command in ["show", "resume", "report", "plan"] {
            let outcome = try await world.run(command, "0b0b")
            #expect(outcome.status == 1, "\(command)")
            #expect(outcome.err.contains("line 1") && outcome.err.contains("format"), "\(command): \(outcome.err)")
        }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "{\"format\": 1}")
    }
}
