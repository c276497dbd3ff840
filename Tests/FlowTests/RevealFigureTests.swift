import Assessment
import Coach
import CoachSupport
import Foundation
import Interview
import Packs
import Reports
import Sessions
import Support
import Testing

/// The gap, the spread and W as the screen, the JSON and the report give them, held against figures computed here from
/// the same answers by other means.
@Suite struct RevealFigureTests {
    /// Random groups: of two to twelve, some with changed answers.
    private static func group(_ seed: UInt64) -> Session {
        var numbers = Seeded(seed &* 977)
        let count = 2 + Int(numbers.next() % 11)
        let people = (0..<count).map { place in
            Teams.Person(seat: place < 2 ? [.mover, .otherSide][place] : Seat.allCases[Int(numbers.next() % 3)])
        }
        var session = Teams.session(people, seed: seed, apart: seed % 3 != 0)
        for place in session.voices.indices where numbers.next() % 3 == 0 {
            for item in MemoryLibrary.pack.items where numbers.next() % 5 == 0 {
                let key = item.options[Int(numbers.next() % UInt64(item.options.count))].key
                session.revise(item.id, .option(key), voice: session.voices[place].id)
            }
        }
        return session
    }

    @Test(arguments: 1...12)
    func figuresAreThoseOfAnotherComputation(_ seed: Int) throws {
        let session = Self.group(UInt64(seed))
        let own = PlainFigures(session, MemoryLibrary.pack, revised: true)
        let report = try ReviewReport(SessionFile(session), MemoryLibrary.pack)
        let json = try JSONText.encode(report)
        let team = try #require(
            (JSONSerialization.jsonObject(with: json) as? [String: Any])?["team"] as? [String: Any])
        try expect(team, own)
        if session.voices.contains(where: { !$0.revised.isEmpty }) {
            try expect(
                try #require(team["beforeDiscussion"] as? [String: Any]),
                PlainFigures(session, MemoryLibrary.pack, revised: false))
        }
        try onScreenAndPaper(session, own)
    }

    private func expect(_ team: [String: Any], _ own: PlainFigures) throws {
        let gap = try #require(team["gap"] as? [[String: Any]])
        #expect(gap.map { $0["item"] as? String } == own.gap.map(\.item))
        for (record, expected) in zip(gap, own.gap) {
            #expect(abs((record["difference"] as? Double ?? .nan) - expected.difference) < 1e-9)
        }
        let spread = try #require(team["spread"] as? [[String: Any]])
        #expect(spread.map { $0["item"] as? String } == own.spread.map(\.item))
        for (record, expected) in zip(spread, own.spread) {
            #expect(abs((record["median"] as? Double ?? .nan) - expected.median) < 1e-9)
            #expect(abs((record["iqr"] as? Double ?? .nan) - expected.iqr) < 1e-9)
            #expect(record["isConsensus"] as? Bool == (expected.iqr <= 1 && !own.differing.contains(expected.item)))
        }
        let w = (team["concordance"] as? [String: Any])?["w"] as? Double
        #expect((w == nil) == (own.w == nil))
        if let w, let expected = own.w { #expect(abs(w - expected) < 1e-9) }
    }

    private func onScreenAndPaper(_ session: Session, _ own: PlainFigures) throws {
        let robot = try Teams.robot(session, columns: 160, rows: 48)
        let phrases = robot.model.desk.phrases
        func flat(_ text: String) -> String { text.split { $0.isWhitespace }.joined(separator: " ") }
        let gap = flat(robot.readAll())
        for one in own.gap {
            #expect(gap.contains("\(Words.number(abs(one.difference))) dB more threatening"), "\(one)")
            #expect(gap.contains(flat(phrases.ask(one.item))))
        }
        if own.gap.isEmpty {
            #expect(gap.contains("do they lie 2 dB or more apart") || gap.contains("On no single question"))
        }
        robot.turn(to: "Spread")
        let spread = flat(robot.readAll())
        let apart = own.spread.count { $0.iqr > 1 || own.differing.contains($0.item) }
        #expect(spread.contains("Apart on \(apart) of \(own.spread.count) questions"))
        if let w = own.w { #expect(spread.contains("Kendall's W is \(Words.multiplier(w)),")) }
        if own.w == nil { #expect(spread.contains("cannot be said")) }
        let file = SessionFile(session)
        let report = try ReviewReport(file, MemoryLibrary.pack)
        let paper = ReviewDocument.blocks(report, session, MemoryLibrary.pack, in: .utc).markdown()
        for one in own.gap { #expect(paper.contains("\(Words.number(abs(one.difference))) dB more"), "\(one)") }
        if let w = own.w { #expect(paper.contains("Kendall's W is \(Words.multiplier(w)),")) }
    }
}
