import Foundation
import Packs
import Sessions
import Support
import Testing

/// list, search, compare, outcome, calibration, export, import and doctor as processes.
@Suite struct PastCommandTests {
    private func world() throws -> World {
        let world = try World()
        let vector = try Vector.named("hashicorp-bsl-2023")
        var first = vector.session()
        first.tags = ["board"]
        first.forecasts = [Forecast(reaction: "coalition", chance: 80, by: nil)]
        first.update(measure: "exclusion-list") { $0.status = .adopted }
        first.decide(Decision(choice: .proceed, why: nil, on: "2026-11-01", reviewOn: "2026-11-20"), .core())
        try world.keep(first)
        var second = vector.session(id: "2b2b3c4d-0000-4000-8000-000000000002")
        second.created = "2026-11-24T10:00:00Z"
        second.move.title = "Čapek's fence"
        second.move.scope = .state
        second.voices[0].answers["size"] = nil
        try world.keep(second, as: "fence")
        return world
    }

    private func titles(_ outcome: World.Outcome) -> [String] {
        outcome.json.objects("sessions").compactMap { $0["title"] as? String }
    }

    @Test(arguments: [
        (["--due"], ["Business Source License"]), (["--open"], ["Čapek's fence"]),
        (["--scope", "state"], ["Čapek's fence"]), (["--tag", "board"], ["Business Source License"]),
        (["--decision", "drop"], []), (["--to", "2026-11-23"], ["Business Source License"]),
        (["--sort", "oldest"], ["Business Source License", "Čapek's fence"]), (["--limit", "1"], ["Čapek's fence"]),
    ])
    func filters(_ arguments: [String], _ expected: [String]) async throws {
        let world = try world()
        let line = "otherside list --json " + arguments.joined(separator: " ")
        #expect(titles(try await world.shell(line)) == expected)
    }

    @Test func searchFoldsAccents() async throws {
        let world = try world()
        #expect(titles(try await world.run("search", "cap", "fen", "--json")) == ["Čapek's fence"])
        let none = try await world.run("search", "NEAR*{^-x}+")
        #expect(none.status == 0 && none.out == "" && none.err.contains("none of 2 reviews fits"))
        #expect(try await world.run("search", "NEAR(\"").err.contains("this quote has no end"))
        #expect(try await world.run("list", "--from", "some day").status == 64)
    }

    @Test func compare() async throws {
        let world = try world()
        let two = try await world.run("compare", "1a2b", "2b2b")
        #expect(two.status == 0 && two.out.contains("Čapek's fence") && two.out.contains("no answer"), "\(two.out)")
        let json = try await world.run("compare", "1a2b", "2b2b", "--json").json
        #expect(json.objects("answers").map { $0["item"] as? String } == ["size"])
        let one = try await world.run("compare", "1a2b")
        #expect(one.out.contains("before and with the measures adopted") && one.out.contains("63.1 to "), "\(one.out)")
        #expect(try await world.run("compare", "2b2b").status == 1)
    }

    @Test func anOutcomeShowsInTheCalibration() async throws {
        let world = try world()
        let recorded = try await world.run(
            "outcome", "1a2b", "--reaction", "coalition", "--happened", "--note", "Two firms met.")
        let told = recorded.out.split { $0.isWhitespace }.joined(separator: " ")
        #expect(
            recorded.status == 0 && told.contains("it happened, on ") && told.contains("; forecast 80 of 100"),
            "\(recorded.out)\(recorded.err)")
        let calibration = try await world.run("calibration", "--json").json
        #expect(abs((calibration.number("brier") ?? 0) - 0.04) < 1e-12)
        #expect(try await world.run("calibration").out.contains("1 of the 10 that a table needs"))
        #expect(try await world.run("outcome", "1a2b", "--reaction", "coaltion", "--not").err.contains("coalition"))
        #expect(try await world.run("outcome", "1a2b", "--reaction", "coalition").status == 64)
        let promised = try await world.run("outcome", "1a2b", "--promise", "No second one", "--json").json
        #expect(promised.objects("promises").map { $0["text"] as? String } == ["No second one"])
        #expect(try await world.run("outcome", "1a2b", "--kept", "1").out.contains("No second one: kept"))
        #expect(
            try await world.run("calibration", "--patterns").out.contains("Promised 2026-11-23: No second one (kept)"))
    }

    @Test func exportAndImport() async throws {
        let world = try world()
        let lines = try await world.run("export").out.split(separator: "\n")
        #expect(lines.count == 2)
        let one = try SessionFile(reading: Data(lines[1].utf8)).session
        try world.write(String(lines[1]), to: "copy.json")
        let same = try await world.run("import", "copy.json", "--json").json
        #expect(same["unchanged"] as? Bool == true && same["id"] as? String == one.id)
        #expect(try world.sessions().count == 2)
        var changed = one
        changed.tags = ["another"]
        try world.write(String(decoding: SessionFile(changed).json(), as: UTF8.self), to: "copy.json")
        let again = try await world.run("import", "copy.json", "--json").json
        #expect(again["basedOn"] as? String == one.id && again["id"] as? String != one.id)
        let sheet = try await world.run(
            "import", "-", "--title", "From\u{1B}[31m afar", input: "{\"answers\": {\"size\": \"open-ended\"}}")
        #expect(sheet.status == 0, "\(sheet.err)")
        #expect(titles(try await world.run("search", "afar", "--json")) == ["From[31m afar"])
        #expect(try await world.run("import", "-", input: "{\"answers\": {\"sise\": \"x\"}}").err.contains("size"))
    }

    @Test func doctorNamesWhatIsWrongAndTheFix() async throws {
        let world = try world()
        #expect(try await world.run("doctor").out == "2 files looked at, nothing found.\n")
        try world.write("{", to: ".local/share/otherside/sessions/broken.json")
        let sick = try await world.run("doctor", "--json")
        #expect(sick.status == 1)
        #expect(sick.json.objects("findings").map { $0["kind"] as? String } == ["damaged"])
        #expect(sick.json.objects("findings").first?["file"] as? String == "broken.json")
        #expect(try await world.run("doctor", "--rebuild").out.contains("3 files looked at, 1 found."))
    }

    @Test func aDeletedReviewLeavesTheIndex() async throws {
        let world = try world()
        _ = try await world.run("list")
        #expect(try await world.run("delete", "2b2b", "--yes").status == 0)
        #expect(titles(try await world.run("list", "--json")) == ["Business Source License"])
    }
}
