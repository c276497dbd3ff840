import Packs
import Sessions
import Support
import Testing

/// One way to name a review, in every command.
@Suite struct NamingTests {
    private func world() throws -> World {
        let world = try World()
        let vector = try Vector.named("hashicorp-bsl-2023")
        for (number, title) in ["The north fence", "A south fence", "Zvukové 警告 kočka"].enumerated() {
            var session = vector.session(id: "\(number + 1)a2b3c4d-0000-4000-8000-00000000000\(number)")
            session.created = "2026-11-2\(number)T10:00:00Z"
            session.move.title = title
            session.update(measure: "liaison") { $0.status = .adopted }
            try world.put(session, name: "2026-11-2\(number)-x-\(number + 1)a2b3c4d.json")
        }
        return world
    }

    static let commands = [
        ["show", "?"], ["score", "?"], ["plan", "?"], ["next", "?"], ["report", "?"], ["compare", "?"],
        ["cases", "--like", "?"], ["invite", "?", "--seat", "mover"], ["outcome", "?"], ["tag", "?"], ["action", "?"],
        ["note", "?", "size", "x"], ["rename", "?", "The north fence"], ["set", "?", "size=unknown"],
    ]

    @Test(arguments: commands)
    func everyCommandTakesEveryName(_ command: [String]) async throws {
        let world = try world()
        let file = ".local/share/otherside/sessions/2026-11-20-x-1a2b3c4d.json"
        for name in ["1a2", "@3", file, "\(world.home)/\(file)", "2026-11-20-x-1a2b3c4d", "north"] {
            let outcome = try await world.run(command.map { $0 == "?" ? name : $0 }, input: [])
            #expect(outcome.status == 0, "\(command) \(name): \(outcome.err)")
        }
        for (name, words) in [
            ("fence", "stands in the titles of 2 reviews"), ("@9", "there are 3 reviews"), ("nothing", "nothing"),
            ("@0", "@1"),
        ] {
            let outcome = try await world.run(command.map { $0 == "?" ? name : $0 }, input: [])
            #expect(outcome.status != 0 && outcome.err.contains(words), "\(command) \(name): \(outcome.err)")
        }
    }

    @Test func titlesAreFoundAsSearchesAre() async throws {
        let world = try world()
        for name in ["kocka", "zvukove kočka", "ZVUK", "@", "@1"] {
            #expect(try await world.run("show", name).out.hasPrefix("Zvukové"), "\(name)")
        }
        #expect(try await world.run("show", "@2").out.hasPrefix("A south fence"))
        let several = try await world.run("show", "fence").err
        #expect(several.contains("1a2b3c4d  2026-11-20  The north fence"), "\(several)")
        #expect(try await world.run("show", "-", input: "{\"answers\": {}}").err.contains("answer sheet"))
    }

    @Test func aCopyIsNoSecondReview() async throws {
        let world = try world()
        try world.put(try #require(world.sessions().first), name: "2026-11-20-x-2-1a2b3c4d.json")
        #expect(try await world.run("show", "1a2b").status == 0)
        #expect(try await world.run("show", "@3").out.hasPrefix("The north fence"))
    }
}
