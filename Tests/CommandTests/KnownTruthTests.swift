import Foundation
import Sessions
import Support
import Testing

/// Libraries made by the Generator, of which it is known whether the coach was right: the command, its JSON, its HTML and
/// the coach's page say so.
@Suite struct KnownTruthTests {
    struct Truth: Sendable, CustomTestStringConvertible {
        var name: String
        var says: [String]
        var never: [String]
        var testDescription: String { name }
    }

    private static let (better50, worse50) = ("did better than always saying 50", "did worse than always saying 50")
    private static let no50 = "did no better than always saying 50"
    private static let (betterGuess, worseGuess) = ("did better than your own guess", "did worse than your own guess")
    private static let alikeGuess = "did about as well as your own guess"
    private static let claims = [better50, worse50, no50, betterGuess, worseGuess, alikeGuess]

    static let truths = [
        Truth(name: "right", says: [better50, betterGuess], never: ["did worse"]),
        Truth(name: "no-better-than-50", says: [no50, alikeGuess], never: [better50, worse50]),
        Truth(name: "worse-than-50", says: [worse50, worseGuess], never: ["did better", no50]),
        Truth(name: "worse-than-guess", says: [worseGuess, better50], never: [betterGuess, worse50]),
    ]

    private func world(_ truth: String, _ count: Int, from: String = "told-us") async throws -> World {
        let world = try World()
        try await add(world, truth, count, from: from)
        return world
    }

    private func add(_ world: World, _ truth: String, _ count: Int, from: String, seed: Int = 1) async throws {
        let made = try await world.shell("Generator truth '\(world.library)' \(count) \(truth) \(from) \(seed)")
        try #require(made.status == 0, "\(made.out)\(made.err)")
    }

    /// What each way of looking at it says, its lines as one.
    private func said(_ world: World) async throws -> [(String, String)] {
        let ways = [
            ("command", try await world.run("calibration")), ("html", try await world.run("calibration", "--html")),
            ("page", try await world.run("--linear", input: "past\nlessons\n\nquit\n")),
        ]
        return ways.map { name, outcome in
            #expect(outcome.status == 0, "\(name): \(outcome.err)")
            return (name, outcome.out.split(whereSeparator: \.isWhitespace).joined(separator: " "))
        }
    }

    @Test(arguments: truths) func isSaidInItsWords(_ truth: Truth) async throws {
        let world = try await world(truth.name, 40)
        for (way, text) in try await said(world) {
            for words in truth.says { #expect(text.contains(words), "\(way): \(words)") }
            for words in truth.never { #expect(!text.contains(words), "\(way): \(words)") }
            #expect(text.contains("By scope") && text.contains("By other side"), "\(way)")
            // What is bad news stands before every figure.
            if let worse = truth.says.first(where: { $0.contains("worse") }) {
                let (bad, first) = (text.firstRange(of: worse), text.firstRange(of: "Brier score"))
                let figure = text.firstRange(of: "The coach 0.") ?? text.firstRange(of: "The coach: 0.") ?? first
                if let bad, let figure { #expect(bad.lowerBound < figure.lowerBound, "\(way)") }
            }
        }
        // All that was told in one plot, and one each of the scopes and other sides that have ten.
        let coach = try await world.run("calibration", "--json").json.object("coach")
        let html = try await world.run("calibration", "--html").out
        let parts = coach.objects("scopes") + coach.objects("counterparts")
        #expect(coach.objects("counterparts").count == 2)
        #expect(html.components(separatedBy: "<svg class=\"points\"").count - 1 == 1 + parts.count)
        let marks = parts.compactMap { $0.object("distances")["count"] as? Int }.reduce(40, +)
        #expect(html.components(separatedBy: "<circle class=\"point\"").count - 1 == marks)
        let table = try await world.run("calibration", "--csv")
        #expect(table.out.hasPrefix("session,other-side,scope,they-read,from,readings,coach,own-guess\r\n"))
        #expect(table.out.components(separatedBy: "\r\n").count - 2 == 40 && table.out.contains(",told-us,1,"))
        let figures = coach.object("distances")
        let (ours, fifty) = (figures.number("coach") ?? -1, figures.number("always50") ?? -1)
        #expect(figures["count"] as? Int == 40 && (truth.name == "right") == (ours < 0.002))
        #expect((truth.name == "worse-than-50") == (ours > fifty + 0.005))
    }

    @Test(arguments: truths) func nothingIsClaimedBelowTen(_ truth: Truth) async throws {
        let world = try await world(truth.name, 9)
        // However many are only inferred.
        try await add(world, truth.name, 30, from: "inferred", seed: 2)
        for (way, text) in try await said(world) {
            for claim in Self.claims { #expect(!text.contains(claim), "\(way): \(claim)") }
            #expect(text.contains("9 of the 10 reviews it takes"), "\(way)")
        }
        #expect(try await world.run("calibration", "--json").json.object("coach")["distances"] == nil)
    }

    /// Two hundred that say the opposite, and are only inferred, change no figure of those that were told.
    @Test func inferredOnesDoNotMixIn() async throws {
        let world = try await world("right", 20)
        let before = try await world.run("calibration", "--json").json.object("coach")
        try await add(world, "worse-than-50", 200, from: "inferred", seed: 2)
        let after = try await world.run("calibration", "--json").json.object("coach")
        for part in ["distances", "scopes", "counterparts", "told"] {
            let (one, other) = (before[part] as? NSObject, after[part] as? NSObject)
            #expect(one != nil && one == other, "\(part)")
        }
        #expect(after.objects("seen").count == 220)
        #expect(after.objects("sources").map { $0["name"] as? String } == ["told-us", "inferred"])
        for (way, text) in try await said(world) {
            #expect(text.contains(Self.better50) && !text.contains("did worse"), "\(way)")
            #expect(text.contains("200 more are only inferred and counted apart"), "\(way)")
        }
    }
}
