import Coach
import CoachSupport
import Interview
import Packs
import Sessions
import Support

/// A library as somebody might have after three years: the documented episodes as their own reviews, most of them
/// decided, forecast and looked back on. The same every time.
enum PastLibrary {
    private static let sides = [
        "Hosting firms", "The River Province", "Research and development", "Marta", "The Union of Northern Traders",
    ]
    private static let reasons = ["It costs more than it gives.", "Nobody would believe it.", nil]

    /// Made once, for it takes some seconds.
    private static let files = Vector.all.filter { $0.case != nil }.enumerated().map {
        SessionFile(review($0.offset, $0.element))
    }

    static func made() throws -> MemoryLibrary {
        let library = MemoryLibrary()
        for file in files { try library.put(file) }
        return library
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static func review(_ number: Int, _ sheet: Vector) -> Session {
        let day = "\(2023 + (number + 7) / 12)-\(two((number + 7) % 12 + 1))-\(two(number * 11 % 28 + 1))"
        var session = Session(id: "review-\(two(number))", now: "\(day)T10:00:00Z")
        let words = (sheet.case ?? "").split(separator: "-").filter { Int($0) == nil }
        session.move.title =
            words.joined(separator: " ").prefix(1).uppercased() + words.joined(separator: " ").dropFirst()
        session.move.scope = sheet.scope
        session.move.otherSide = sides[number * number % sides.count]
        if number % 6 == 0 { session.tags = ["board", "supply"] }
        session.setAnswers(sheet.answers)
        session.recordWeights(MemoryLibrary.pack)
        for (place, measure) in ["fixed-notice", "grit-opener", "exclusion-list"].enumerated()
        where (number + place) % 2 == 0 {
            session.update(measure: measure) { record in
                record.status = (number + place) % 3 == 0 ? .rejected : .adopted
                if record.status == .rejected { record.why = reasons[number % 3] }
            }
        }
        if number % 7 != 6 { decide(&session, number, day) }
        return session
    }

    private static func decide(_ session: inout Session, _ number: Int, _ day: String) {
        let reactions = ["coalition", "workaround", "exit"]
        session.forecasts = [
            Forecast(reaction: reactions[number % 3], chance: number * 37 % 101, by: nil)
        ]
        if number % 4 == 0 {
            session.promises = [
                Promise(text: "We tell you two weeks before we move.", kept: number % 8 == 0 ? true : nil)
            ]
        }
        session.decide(
            Decision(
                choice: Decision.Choice.allCases[number % 4], why: "It cannot wait.", on: day,
                reviewOn: number % 5 == 0 ? "2027-0\(number / 5 + 1)-01" : "2026-11-01"), MemoryLibrary.pack)
        guard number % 12 != 11 else { return }
        // What was likely came more often than what was not.
        for (place, one) in Consequences(session).reactions.enumerated() {
            session.record(
                Outcome(
                    reaction: one.reaction, happened: (one.forecast ?? 30) + (number * 29 + place * 17) % 60 > 70,
                    on: "2026-11-02"))
        }
    }
}

extension Session {
    fileprivate mutating func setAnswers(_ sheet: AnswerSheet) {
        for (item, answer) in sheet.sorted(by: { $0.key < $1.key }) { setAnswer(item, answer) }
    }
}
