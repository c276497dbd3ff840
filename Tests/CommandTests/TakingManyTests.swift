import Foundation
import Packs
import Sessions
import Support
import Testing

/// What `export` prints is taken by `import`: many reviews at once, each wholly or not at all.
@Suite struct TakingManyTests {
    /// Forecast, decided and looked back on, so that statistics have something to count.
    private func world(_ count: Int = 3) throws -> World {
        let world = try World()
        for number in 0..<count {
            var session = try Vector.named("hashicorp-bsl-2023").session(
                id: "\(number)b2b3c4d-0000-4000-8000-000000000002")
            session.created = "2026-11-2\(number % 10)T10:00:00Z"
            session.move.title = "Čapek's fence \(number)"
            session.forecasts = [Forecast(reaction: "coalition", chance: 80, by: nil)]
            session.decide(Decision(choice: .proceed, why: nil, on: "2026-11-01", reviewOn: "2026-11-20"), .core())
            session.outcomes = [Outcome(reaction: "coalition", happened: true, on: "2026-11-21")]
            session.actions = [Action(text: "Call them")]
            try world.put(session, name: "named-by-hand-\(9 - number).json")
        }
        return world
    }

    @Test func anExportTakenIntoAnEmptyLibraryExportsTheSameBytes() async throws {
        let first = try world()
        let path = first.library + "/named-by-hand-9.json"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try text.replacing("\"format\"", with: "\"a-field-of-others\": [1, 2.50],\n  \"format\"").write(
            toFile: path, atomically: true, encoding: .utf8)
        let export = try await first.run("export").out
        #expect(export.split(separator: "\n").count == 3 && export.contains("a-field-of-others"))
        let second = try World()
        let taken = try await second.run("import", "-", "--json", input: export)
        #expect(taken.status == 0 && taken.json["taken"] as? Int == 3, "\(taken.err)")
        #expect(try await second.run("export").out == export)
    }

    @Test func takenTwiceCountsOnce() async throws {
        let world = try world()
        try world.write(try await world.run("export").out, to: "all.ndjson")
        let before = try await world.run("calibration", "--patterns", "--json").out
        let actions = try await world.run("list", "--actions").out
        let again = try await world.run("import", "all.ndjson")
        #expect(again.status == 0 && again.out == "" && again.err.contains("0 taken, 3 unchanged, 0 refused"))
        #expect(try await world.run("calibration", "--patterns", "--json").out == before)
        // A copy such as a syncing folder makes is no second review either, and is marked.
        _ = try await world.shell("cd '\(world.library)' && cp named-by-hand-9.json 'named-by-hand-9 (copy).json'")
        #expect(try await world.run("calibration", "--patterns", "--json").out == before)
        #expect(try await world.run("list", "--actions").out == actions)
        #expect(try await world.run("export").out == world.text("all.ndjson"))
        #expect(try await world.run("list").out.contains("a copy of named-by-hand-9.json"))
    }

    @Test func whatIsRefusedIsToldByItsLineAndTheRestIsTaken() async throws {
        let lines = try await world().run("export").out.split(separator: "\n").map(String.init)
        var newer = lines[2]
        newer.replace("\"version\":1", with: "\"version\":9")
        let sheet = #"{"answers": {"size": "open-ended"}}"#
        let wrong = #"{"answers": {"sise": "x"}}"#
        let text = [lines[0], "", "{\"format\": \"otherside.session\"", lines[1], newer, sheet, wrong, "[]"]
            .joined(separator: "\r\n")
        let world = try World()
        let taken = try await world.run("import", "-", "--json", input: text)
        #expect(taken.status == 1 && taken.json["taken"] as? Int == 3 && taken.json["unchanged"] as? Int == 0)
        let refused = taken.json.objects("refused").compactMap { $0["line"] as? Int }
        #expect(refused == [3, 5, 7, 8], "\(taken.out)")
        #expect(taken.err.contains("standard input, line 7: ") && taken.err.contains("size"), "\(taken.err)")
        #expect(try world.sessions().count == 3)
    }

    @Test func severalFilesAndFolders() async throws {
        let lines = try await world().run("export").out.split(separator: "\n").map(String.init)
        let world = try World()
        try world.write(lines[0], to: "folder/one.json")
        try world.write(lines[1] + "\n" + lines[0] + "\n", to: "folder/more.ndjson")
        try world.write("no review", to: "folder/letter.txt")
        try world.write(
            String(decoding: try SessionFile(reading: Data(lines[2].utf8)).json(), as: UTF8.self), to: "p.json")
        let taken = try await world.run("import", "folder", "p.json", "nowhere.json", "--json")
        #expect(taken.status == 1 && taken.json["taken"] as? Int == 3 && taken.json["unchanged"] as? Int == 1)
        #expect(taken.json.objects("refused").map { $0["file"] as? String } == ["nowhere.json"])
        #expect(try await world.run("import", "folder", "--into", "@").status == 64)
        #expect(try await world.run("import", "folder", "p.json", "--title", "x").status == 64)
    }

    /// One document stays one, however its lines are broken.
    @Test(arguments: [
        "{\"answers\":\n{\"size\": \"open-ended\"}}", "{\"answers\": {\"size\": \"open-ended\"}\n}\n\n",
        "\n{\n  \"answers\": {\n\"size\": \"open-ended\" } }",
    ])
    func oneDocument(_ text: String) async throws {
        let world = try World()
        let taken = try await world.run("import", "-", "--json", input: text)
        #expect(taken.status == 0 && taken.json["id"] is String, "\(taken.err)")
    }

    /// Each line is read, kept and let go of: many take no more memory than one.
    @Test func memoryIsBounded() async throws {
        let one = try await world(1).run("export").out
        let world = try World()
        try world.write(
            (0..<1500).map { one.replacing("0b2b3c4d-0000", with: "\(10_000_000 + $0)-0000") }.joined(),
            to: "many.ndjson")
        let peak =
            "import resource,subprocess,sys;subprocess.run(sys.argv[1:],check=True,stdout=subprocess.DEVNULL);"
            + "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
        func kilobytes(_ arguments: String) async throws -> Int {
            let out = try await world.shell("python3 -c '\(peak)' otherside \(arguments)")
            return Int(out.out.trimmingCharacters(in: .whitespacesAndNewlines)) ?? .max
        }
        let base = try await kilobytes("import many.ndjson --quiet")
        #expect(try world.sessions().count == 1500)
        #expect(base < 150_000, "\(base) KB")
    }
}
