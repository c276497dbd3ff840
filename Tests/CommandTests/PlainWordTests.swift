import Foundation
import Packs
import Sessions
import Support
import Testing

/// What a tired person meets: words that fit the trouble, and a way on.
@Suite struct PlainWordTests {
    private func world() throws -> World {
        let world = try World()
        try world.keep(Vector.named("hashicorp-bsl-2023").session())
        return world
    }

    private let sessions = ".local/share/otherside/sessions"

    @Test func theFixFitsTheTrouble() async throws {
        let world = try world()
        let folder = world.home + "/" + sessions
        try FileManager.default.createSymbolicLink(atPath: folder + "/a-link.json", withDestinationPath: "/nowhere")
        try FileManager.default.createDirectory(atPath: folder + "/b-folder.json", withIntermediateDirectories: true)
        try world.write(String(repeating: " ", count: (16 << 20) + 1), to: sessions + "/c-huge.json")
        try world.write("{", to: sessions + "/d half.json")
        let merged = "{\n<<<<<<< HEAD\n  \"updated\" : \"1\"\n=======\n  \"updated\" : \"2\"\n>>>>>>> other\n}"
        try world.write(merged, to: sessions + "/e-merge.json")
        let found = try await world.run("doctor", "--json").json.objects("findings")
        #expect(found.map { $0["file"] as? String } == found.compactMap { $0["file"] as? String }.sorted())
        let fixes = found.compactMap { $0["fix"] as? String }
        try #require(fixes.count == 5)
        #expect(fixes[0].contains("link") && !fixes[0].contains("editor"))
        #expect(fixes[1].hasPrefix("move ") && !fixes[1].contains("editor"))
        #expect(fixes[2].hasPrefix("move ") && !fixes[2].contains("editor"))
        #expect(fixes[3].contains("editor") && fixes[3].contains("'\(folder)/d half.json'"))
        #expect((found[4]["what"] as? String)?.contains("git found two versions of these lines") == true)
    }

    @Test func whatIsDeletedCanBeHadBackAsTold() async throws {
        let world = try world()
        let deleted = try await world.run("delete", "1a2b", "--yes")
        let command = try #require(deleted.err.split(separator: "`").dropFirst().first)
        #expect(try await world.run("list").out == "")
        #expect(try await world.shell(String(command)).status == 0)
        #expect(try await world.run("list").out.hasPrefix("1a2b3c4d  2026-11-23  open "))
    }

    @Test(arguments: [["..."], [""], ["\"", "-"]])
    func aSearchNeedsAWord(_ words: [String]) async throws {
        let world = try world()
        let line = (["search", "--"] + words).map { "'\($0)'" }.joined(separator: " ")
        let outcome = try await world.shell("otherside " + line)
        #expect(outcome.status == 64 && outcome.out == "")
        #expect(outcome.err.contains(words == [""] ? "is empty" : "no word to look for"), "\(outcome.err)")
    }

    @Test func aDayMustBeOneOfTheCalendar() async throws {
        let outcome = try await world().run("list", "--from", "2026-02-31")
        #expect(
            outcome.status == 64 && outcome.err.contains("'2026-02-31' is not a day: that month ends on 2026-02-28"))
        let words = try await world().run("list", "--to", "soon")
        #expect(words.status == 64 && words.err.contains("--to") && words.err.contains("Understood are: 2026-11-23,"))
    }

    @Test func aPromiseNeedsWords() async throws {
        let world = try world()
        #expect(try await world.run("outcome", "1a2b", "--promise", " ").status == 64)
        #expect(try await world.run("outcome", "1a2b", "--json").json.objects("promises").isEmpty)
    }

    @Test func manyCandidatesAreCounted() async throws {
        let world = try World()
        let vector = try Vector.named("hashicorp-bsl-2023")
        for number in 10..<25 { try world.keep(vector.session(id: "1a\(number)3c4d-0000-4000-8000-000000000001")) }
        let several = try await world.run("show", "1a")
        #expect(several.err.contains("\n  and 5 more\n"), "\(several.err)")
        #expect(several.err.split(separator: "\n").count == 12)
    }

    @Test func aDueReviewIsToldWhole() async throws {
        let world = try World()
        var session = try Vector.named("hashicorp-bsl-2023").session()
        session.forecasts = [.init(reaction: "exit", chance: 20, by: nil)]
        session.decide(.init(choice: .proceed, why: nil, on: "2026-11-01", reviewOn: "2026-11-20"), .core())
        try world.keep(session)
        #expect(try await world.run("list").out.contains("decided: proceed, due  Business"))
    }
}
