import Foundation
import Interview
import Packs
import Sessions
import Support
import Testing

/// What looking back does to the files themselves.
@Suite struct PastOnDiskTests {
    private func session() throws -> Session {
        var session = try Vector.named("hashicorp-bsl-2023").session()
        session.forecasts = [Forecast(reaction: "coalition", chance: 80, by: nil)]
        session.promises = [Promise(text: "No second one")]
        session.decide(Decision(choice: .proceed, why: nil, on: "2026-11-01", reviewOn: "2026-11-20"), .core())
        return session
    }

    @Test func aDeletedReviewComesBackToTheByte() async throws {
        let world = try World()
        let path = try world.keep(try session())
        let bytes = try Data(contentsOf: URL(filePath: path))
        let linear = try await world.run("--linear", input: "past\ndelete 1 yes\nq\n")
        #expect(linear.status == 0 && linear.out.contains("Deleted \"Business Source License\"."), "\(linear.out)")
        #expect(!FileManager.default.fileExists(atPath: path))
        let other = try await world.run("--linear", input: "past\nq\n")
        #expect(!other.out.contains("Business Source License"), "\(other.out)")

        try bytes.write(to: URL(filePath: path))
        let back = try await world.run("--linear", input: "past\ndelete 1 yes\nrestore\nq\n")
        #expect(back.out.contains("It is back."), "\(back.out)")
        #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
        #expect(try await world.run("list").out.contains("Business Source License"))
    }

    @Test func whatWasBeingTypedComesBackToo() async throws {
        let world = try World()
        // The title is saved, the first line of the next text only kept.
        let begun = try await world.run("new", "--linear", input: "Title\n2\nHosts\n/go 11\nFirst line\\\n")
        #expect(begun.status == 0)
        let back = try await world.run("--linear", input: "past\ndelete 1 yes\nrestore\n1\nq\n")
        #expect(back.out.contains("It is back."), "\(back.out)")
        #expect(
            back.out.contains(
                "Question 11 of \(Form(Fixtures.shipped, scope: .company, coverage: .full).questions.count)"),
            "\(back.out)")
    }

    @Test func anOutcomeIsAskedForAtATerminal() async throws {
        let world = try World()
        let path = try world.keep(try session())
        // A terminal of its own: y to the forecast, Enter to all that was expected besides, n to the promise.
        let script = """
            import os, pty, sys
            pid, fd = pty.fork()
            if pid == 0:
                os.execv("\(World.binary)", ["otherside", "outcome", "1a2b"])
            seen, asked = b"", 0
            while True:
                try:
                    more = os.read(fd, 4096)
                except OSError:
                    break
                if not more:
                    break
                seen += more
                while seen.count(b"] ") > asked:
                    question = seen.split(b"] ")[asked].decode()
                    if "or Enter alone" in question:
                        reply = b"70\\n"
                    elif "How did they read" in question:
                        reply = b"never\\n"
                    elif "How do you know" in question:
                        reply = b"1\\n"
                    elif "You promised" in question:
                        reply = b"n\\n"
                    else:
                        reply = b"y\\n" if asked == 0 else b"\\n"
                    os.write(fd, reply)
                    asked += 1
            print(seen.decode())
            sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
            """
        let asked = try await world.python(script)
        #expect(asked.status == 0, "\(asked.out)\(asked.err)")
        #expect(asked.out.contains("did it happen? [y/n, Enter: leave open]"), "\(asked.out)")
        let kept = try SessionFile(reading: Data(contentsOf: URL(filePath: path))).session
        #expect(kept.outcomes == [Outcome(reaction: "coalition", happened: true, on: "2026-11-23")])
        #expect(kept.promises == [Promise(text: "No second one", kept: false)])
        #expect(asked.out.contains("That should be a number from 0 to 100, or Enter alone."), "\(asked.out)")
        #expect(kept.howTheyRead == HowTheyRead(value: 70, from: .toldUs, on: "2026-11-23"))
    }

    @Test func throughAPipeNobodyIsAskedAndNothingChanges() async throws {
        let world = try World()
        let path = try world.keep(try session())
        let bytes = try Data(contentsOf: URL(filePath: path))
        let shown = try await world.run("outcome", "1a2b", input: "y\ny\n")
        #expect(shown.status == 0 && shown.out.contains("Promise 1: No second one: open"), "\(shown.out)")
        #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
    }

    @Test func promisesAreMarkedOpenedAndDropped() async throws {
        let world = try World()
        try world.keep(try session())
        _ = try await world.run("outcome", "1a2b", "--promise", "A word first")
        let marked = try await world.run("outcome", "1a2b", "--kept", "2", "--broken", "1", "--json").json
        #expect(marked.objects("promises").map { $0["kept"] as? Bool } == [false, true])
        let opened = try await world.run("outcome", "1a2b", "--open", "2", "--json").json
        #expect(opened.objects("promises").map { $0["kept"] as? Bool } == [false, nil])
        let dropped = try await world.run("outcome", "1a2b", "--drop", "1", "--json").json
        #expect(dropped.objects("promises").map { $0["text"] as? String } == ["A word first"])
        let none = try await world.run("outcome", "1a2b", "--drop", "2")
        #expect(
            none.status == 64 && none.err.contains("--drop: this review has 1 promise, and no number 2"), "\(none.err)")
        let reaction = ["outcome", "1a2b", "--reaction", "coalition"]
        _ = try await world.shell("otherside \(reaction.joined(separator: " ")) --happened")
        let undone = try await world.shell("otherside \(reaction.joined(separator: " ")) --unrecorded --json").json
        #expect(undone.objects("reactions").first { $0["reaction"] as? String == "coalition" }?["outcome"] == nil)
        #expect(try await world.shell("otherside \(reaction.joined(separator: " ")) --unrecorded --not").status == 64)
    }

    @Test func whatWasToldIsListedAsAPromise() async throws {
        let world = try World()
        var session = try Vector.named("hashicorp-bsl-2023").session()
        session.update(measure: "fixed-notice") {
            $0.status = .adopted
            $0.blanks = ["weeks": "six weeks", "list": "floods", "name": "Ada Lind"]
        }
        session.mayTell = ["measures.fixed-notice"]
        try world.keep(session)
        // Enter alone: no reasons, no forecast, yes to the promise, the proposed day.
        let decided = try await world.run(
            "--linear", input: "past\n1\n/reading\ndecide\n1\n\n\n\n\ny\nq\n")
        #expect(decided.out.contains("Shall it stand as a promise"), "\(decided.out)")
        let back = try await world.run("outcome", "1a2b", "--json").json
        #expect(back.objects("promises").count == 1)
        #expect(back.objects("promises").allSatisfy { $0["kept"] == nil })
    }

    @Test func importCleansEveryText() async throws {
        let world = try World()
        let bad = "a\u{1B}[31mb\tc\r\nd\u{9B}"
        var session = try session()
        session.move.title = bad
        session.move.description = bad
        session.reflections["move"] = Reflected(first: bad, latest: bad)
        session.voices[0].notes["size"] = bad
        session.update(measure: "grit-opener") { record in
            (record.why, record.owner) = (bad, bad)
        }
        session.decision?.why = bad
        session.outcomes = [Outcome(reaction: "exit", happened: true, note: bad)]
        session.promises = [Promise(text: bad)]
        session.actions = [Action(text: bad, owner: bad)]
        session.tags = [bad]
        try world.write(String(decoding: try SessionFile(session).json(), as: UTF8.self), to: "foreign.json")
        let imported = try await world.run("import", "foreign.json", "--title", "Tab\there")
        #expect(imported.status == 0, "\(imported.err)")
        let names = try FileManager.default.contentsOfDirectory(atPath: world.library)
        let kept = try SessionFile(reading: Data(contentsOf: URL(filePath: "\(world.library)/\(names[0])"))).session
        let (line, lines) = ("a[31mb c d", "a[31mb c\nd")
        #expect(kept.move.title == "Tab here" && kept.move.description == lines)
        #expect(kept.reflections["move"] == Reflected(first: lines, latest: lines))
        #expect(kept.voices[0].notes["size"] == lines && kept.decision?.why == lines)
        #expect(kept.measures.map(\.why) == [line] && kept.measures.map(\.owner) == [line])
        #expect(kept.outcomes.map(\.note) == [line] && kept.promises.map(\.text) == [line])
        #expect(kept.actions == [Action(text: line, owner: line)] && kept.tags == [line])
    }

    /// What the list of the linear mode asks for is what the index gives.
    @Test func theLinearListNarrowsOnTheFilesThemselves() async throws {
        let world = try World()
        var first = try session()
        first.tags = ["board"]
        try world.keep(first)
        var second = try Vector.named("hashicorp-bsl-2023").session(id: "2b2b3c4d-0000-4000-8000-000000000002")
        second.created = "2026-11-24T10:00:00Z"
        second.move.title = "Čapek's fence"
        second.move.scope = .state
        second.move.otherSide = "Neighbours"
        try world.keep(second, as: "fence")
        for (line, title) in [
            ("scope state", "Čapek's fence"), ("scope company", "Business Source License"),
            ("side neighbours", "Čapek's fence"), ("decision proceed", "Business Source License"),
            ("state open", "Čapek's fence"), ("state due", "Business Source License"),
            ("tag board", "Business Source License"), ("from 2026-11-24", "Čapek's fence"),
            ("until 2026-11-23", "Business Source License"), ("search cap", "Čapek's fence"),
        ] {
            let heard = try await world.run("--linear", input: "past\n\(line)\nq\n").out
            let last = heard.components(separatedBy: "Past reviews").dropLast().last ?? ""
            #expect(last.contains("1 to 1 of 1.") && last.contains("1. \(title)"), "\(line)\n\(heard)")
        }
    }
}
