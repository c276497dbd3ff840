import Foundation
import Packs
import Sessions
import Support
import Testing

/// What the commands print for people, and which options they take together.
@Suite struct PlainOutputTests {
    private func world() throws -> World {
        let world = try World()
        var first = try ReportTests.rich()
        first.tags = ["board", "Später"]
        try world.keep(first)
        var second = try Vector.named("hashicorp-bsl-2023").session(id: "2b2b3c4d-0000-4000-8000-000000000002")
        second.move.title = "A far longer title than the other one has"
        second.move.otherSide = "Acme"
        second.update(measure: "liaison") { $0.status = .adopted }
        try world.keep(second, as: "second")
        return world
    }

    @Test(arguments: [40, 60, 200])
    func textKeepsToColumns(_ columns: Int) async throws {
        let world = try world()
        for arguments in [
            ["show", "1a2b"], ["list"], ["compare", "1a2b", "2b2b"], ["calibration", "--patterns"], ["plan", "1a2b"],
            ["cases", "russia-1914"], ["score", "1a2b"], ["next", "2b2b"],
        ] {
            let outcome = try await world.run(arguments, input: [], environment: ["COLUMNS": "\(columns)"])
            let longest = outcome.out.split(separator: "\n").map(\.count).max() ?? 0
            #expect(outcome.status == 0 && longest <= columns, "\(arguments): \(longest)")
            if columns == 200, arguments[0] == "show" { #expect(longest > 80) }
        }
    }

    @Test func aListShowsTheOtherSideAndTagsInColumns() async throws {
        let world = try world()
        try world.put(ReportTests.rich(), name: "1a2b (conflicted copy).json")
        let lines = try await world.run("list", "--sort", "title").out.split(separator: "\n").map(String.init)
        let copy = try #require(lines.firstIndex { $0.contains(", copy") }, "\(lines)")
        #expect(lines.count == 4 && lines[copy + 1].contains("a copy of "), "\(lines)")
        #expect(lines.contains { $0.contains("#board #Später") })
        let places = lines.filter { !$0.hasPrefix(" ") }.map { line in
            ["Firms that", "Acme"].compactMap {
                line.range(of: $0).map { line.distance(from: line.startIndex, to: $0.lowerBound) }
            }
        }
        #expect(Set(places.flatMap(\.self)).count == 1, "\(lines)")
        #expect(try await world.run("list", "--tag", "spater").out.contains("#Später"))
    }

    @Test func damageIsToldAmongTheWords() async throws {
        let world = try world()
        try world.write("{", to: ".local/share/otherside/sessions/broken.json")
        let list = try await world.run("list")
        #expect(list.status == 0 && !list.out.contains("broken") && list.err.contains("damaged  broken.json: line 1"))
        for asked in [["list", "--damaged"], ["list", "is:damaged"]] {
            let damaged = try await world.run(asked, input: [])
            #expect(damaged.out.hasPrefix("damaged  broken.json") && damaged.err == "", "\(damaged)")
        }
    }

    @Test(arguments: [("x.html", "<!DOCTYPE html>"), ("x.MD", "# Business"), ("x.json", "{"), ("x.csv", "id,")])
    func aReportTakesItsFormFromTheName(_ name: String, _ start: String) async throws {
        let world = try world()
        #expect(try await world.run("report", "1a2b", "-o", name).status == 0)
        #expect(world.text(name)?.hasPrefix(start) == true)
        _ = try await world.run("report", "1a2b", "-o", name, "--force", "--format", "adr")
        #expect(world.text(name)?.contains("Decision Outcome") == true)
    }

    @Test(arguments: [
        ["report", "1a2b", "--rows", "answers"], ["report", "1a2b", "--force"],
        ["report", "1a2b", "--json", "--format", "html"], ["invite", "1a2b", "--seat", "mover", "--json"],
        ["export", "--rows", "session"], ["trash", "list", "--yes"], ["trash", "empty", "1a2b"],
        ["decide", "1a2b", "proceed", "--by", "2026-12-01"], ["action", "1a2b", "done", "1", "--owner", "Bo"],
    ])
    func optionsThatDoNothingTogetherAreRefused(_ arguments: [String]) async throws {
        let outcome = try await world().run(arguments, input: [])
        #expect(outcome.status == 64 && outcome.out == "", "\(outcome.err)")
        #expect(outcome.err.contains("Usage: otherside \(arguments[0])"), "\(outcome.err)")
    }

    @Test func helpOfWhatIsNotThere() async throws {
        let world = try World()
        let none = try await world.run("help", "lits")
        #expect(none.status == 64 && none.out == "" && none.err.contains("did you mean 'list'?"))
        #expect(try await world.run("help", "list").out.contains("USAGE: otherside list"))
        #expect(try await world.run("list", "--tga", "x").err.contains("Usage: otherside list"))
    }

    @Test func aComparisonSaysWhichSideAdoptedAndAReportWhereEscalationComesFrom() async throws {
        let world = try world()
        let compared = try await world.run("compare", "1a2b", "2b2b").out.split { $0.isWhitespace }.joined(
            separator: " ")
        #expect(compared.contains("first: rejected; second: adopted"), "\(compared)")
        let report = try await world.run("report", "1a2b").out
        #expect(
            report.contains("- Tags: board, Später") && report.contains("they read it as a threat, and answer hard"))
    }
}
