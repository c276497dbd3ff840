import Foundation
import Interview
import Packs
import Sessions
import Support
import Testing

extension TerminalTests.Team {
    /// The gap, the spread and W on the screen, in the JSON and in the report are those of another computation from the
    /// answers on disk; the same again after one answer was changed in the discussion.
    func expectFigures(_ pane: Pane) async throws {
        let first = try figures(pane)
        try await pane.wait(for: headline(first))
        try await pane.press("Tab")
        try await pane.wait(for: "[Spread]", spread(first))
        try await pane.press("Tab", "Tab")
        try await pane.wait(for: "[Discuss]", "settled 0 of \(Fixtures.shipped.items.count)")
        // The third person's answer to the question that is talked about first.
        let before = try session(pane).voices[2]
        let talked = try #require(first.gap.first.flatMap { gap in Fixtures.shipped.items.first { $0.id == gap.item } })
        let other = talked.options.firstIndex { before.answers[talked.id] != .option($0.key) } ?? 0
        try await pane.press("Down", "Down", "\(other + 1)")
        let deadline = ContinuousClock.now + .seconds(20)
        while try session(pane).voices[2].revised.isEmpty, ContinuousClock.now < deadline {
            try await Task.sleep(for: .milliseconds(50))
        }
        let after = try session(pane).voices[2]
        #expect(after.revised.count == 1 && after.answers == before.answers)
        let changed = try figures(pane)
        try await pane.press("BTab")
        try await pane.press("BTab")
        try await pane.wait(for: "[Spread]", spread(changed))
        try await pane.press("C-c")
        try await pane.waitForShell()
        // The words must not stand in the line that is typed.
        try await pane.run(
            "otherside report @ --format json > report.json; otherside report @ > report.md; echo papers: $((1 + 1))")
        try await pane.wait(for: "papers: 2")
        try await pane.waitForShell()
        try expectPapers(pane, changed, before: first)
    }

    private func session(_ pane: Pane) throws -> Session { try #require(try pane.world.sessions().first) }

    private func figures(_ pane: Pane) throws -> PlainFigures {
        PlainFigures(try session(pane), Fixtures.shipped, revised: true)
    }

    private func headline(_ figures: PlainFigures) -> String {
        figures.gap.first.map { "\(tenths(abs($0.difference))) dB more threatening" }
            ?? "The two seats see it alike"
    }

    private func spread(_ figures: PlainFigures) -> String {
        "Apart on \(figures.spread.count { $0.iqr > 1 || figures.differing.contains($0.item) }) of \(figures.spread.count) questions"
    }

    private func tenths(_ number: Double) -> String {
        let tenths = Int((number * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }

    private func expectPapers(_ pane: Pane, _ now: PlainFigures, before: PlainFigures) throws {
        let json = try #require(pane.world.text("report.json"))
        let report = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        let team = try #require(report["team"] as? [String: Any])
        try expect(team, now)
        try expect(try #require(team["beforeDiscussion"] as? [String: Any]), before)
        #expect((team["changes"] as? [[String: Any]])?.compactMap { $0["person"] as? Int } == [3])
        let paper = try #require(pane.world.text("report.md"))
        for gap in now.gap {
            let from = gap.difference < 0 ? "the mover's seat" : "the other side's seat"
            #expect(paper.contains("**\(tenths(abs(gap.difference))) dB more threatening from \(from)"))
        }
    }

    private func expect(_ team: [String: Any], _ own: PlainFigures) throws {
        let gap = try #require(team["gap"] as? [[String: Any]])
        #expect(gap.compactMap { $0["item"] as? String } == own.gap.map(\.item))
        for (record, expected) in zip(gap, own.gap) {
            #expect(abs((record["difference"] as? Double ?? .nan) - expected.difference) < 1e-9)
        }
        let spread = try #require(team["spread"] as? [[String: Any]])
        #expect(spread.compactMap { $0["item"] as? String } == own.spread.map(\.item))
        for (record, expected) in zip(spread, own.spread) {
            #expect(abs((record["iqr"] as? Double ?? .nan) - expected.iqr) < 1e-9)
        }
        let w = try #require((team["concordance"] as? [String: Any])?["w"] as? Double)
        #expect(abs(w - (own.w ?? .nan)) < 1e-9)
    }
}
