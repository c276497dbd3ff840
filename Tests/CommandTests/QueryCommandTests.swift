import Foundation
import Packs
import Sessions
import Support
import Testing

/// Queries in the commands, and saved in the settings.
@Suite struct QueryCommandTests {
    private func world(_ settings: String = "") throws -> World {
        let world = try World()
        let vector = try Vector.named("hashicorp-bsl-2023")
        var first = vector.session()
        first.tags = ["board", "later"]
        first.forecasts = [Forecast(reaction: "coalition", chance: 80, by: nil)]
        first.record(Outcome(reaction: "coalition", happened: true, on: "2026-11-20"))
        first.decide(Decision(choice: .proceed, why: nil, on: "2026-11-01", reviewOn: "2026-11-20"), .core())
        first.promises = [Promise(text: "No second one")]
        try world.keep(first)
        var second = vector.session(id: "2b2b3c4d-0000-4000-8000-000000000002")
        second.created = "2026-11-24T10:00:00Z"
        second.move.title = "Čapek's fence"
        second.move.scope = .state
        second.tags = ["board"]
        try world.keep(second, as: "fence")
        if !settings.isEmpty { try world.write(settings, to: ".config/otherside/config.yaml") }
        return world
    }

    private func titles(_ outcome: World.Outcome) -> Set<String> {
        Set(outcome.json.objects("sessions").compactMap { $0["title"] as? String })
    }

    private static let licence = "Business Source License"
    private static let fence = "Čapek's fence"

    @Test(arguments: [
        ("tag:board", [licence, fence]), ("tag:board not tag:later", [fence]),
        ("capek or due:today", [licence, fence]),
        ("decision:none", [fence]), ("(scope:state or tag:later) and escalation>60", [licence, fence]),
        ("not (fence)", [licence]), ("from:2026-11-24", [fence]), ("is:copy", []), ("@overdue", [licence]),
        ("@mine escalation<1", []),
    ])
    func lists(_ query: String, _ expected: [String]) async throws {
        let world = try world("query:\n  overdue: due:today not fence\nquery.mine: '@overdue or tag:board'\n")
        #expect(titles(try await world.run("list", query, "--json")) == Set(expected))
        let search = try await world.run("search", query, "--json")
        #expect(titles(search) == Set(expected))
        // The words of the shell are the words of the query.
        #expect(
            titles(try await world.run(["list", "--json"] + query.split(separator: " ").map(String.init), input: []))
                == Set(expected))
        let exported = try await world.run("export", query).out.split(separator: "\n")
        #expect(exported.count == expected.count)
        let reports = try await world.run("report", "--query", query, "--json").json.objects("reports")
        #expect(reports.count == expected.count)
    }

    @Test func calibrationCountsWhatFits() async throws {
        let world = try world()
        #expect(try await world.run("calibration", "--json").json.objects("resolved").count == 1)
        #expect(try await world.run("calibration", "not", "tag:later", "--json").json.objects("resolved").isEmpty)
    }

    @Test func wrongQueriesSayWhere() async throws {
        let world = try world()
        for command in ["list", "search", "export", "calibration"] {
            let outcome = try await world.run(command, "tag:x", "tg:y")
            #expect(outcome.status == 64 && outcome.out == "", "\(command)")
            #expect(outcome.err.contains("at column 7: field 'tg'"), "\(outcome.err)")
        }
    }

    @Test func manyReports() async throws {
        let world = try world()
        let markdown = try await world.run("report", "--query", "tag:board")
        #expect(
            markdown.status == 0 && markdown.out.contains("# \(Self.licence)")
                && markdown.out.contains("# \(Self.fence)"))
        let csv = try await world.run("report", "--query", "tag:board", "--format", "csv").out
        #expect(csv.split(whereSeparator: \.isNewline).count == 3)
        #expect(try await world.run("report", "--query", "tag:board", "--format", "html").status == 64)
        #expect(try await world.run("report", "@", "--query", "x").status == 64)
        try FileManager.default.createDirectory(atPath: world.home + "/out", withIntermediateDirectories: true)
        #expect(try await world.run("report", "--query", "tag:board", "--format", "html", "-o", "out").status == 0)
        #expect(world.text("out/2026-11-23-fence-2b2b3c4d.html")?.hasPrefix("<!DOCTYPE") == true)
        #expect(try await world.run("report", "--query", "tag:board", "--format", "html", "-o", "out").status == 1)
    }
}
