package import Assessment
import Interview
import Packs
package import Sessions

/// The move as the other side's analyst would write it up for their leader, made from the answers.
package struct Memo: Equatable, Sendable, Encodable {
    package struct Explanation: Equatable, Sendable, Encodable {
        package var claim: String
        /// What the answers hold for it, the weightiest first.
        package var support: [String]
    }

    package var about: String
    package var see: [String]
    package var cannotSee: [String]
    package var threat: Explanation
    package var safety: Explanation
    package var sure: String
    package var recommend: String
    package var disclaimer: String

    /// How many lines a section holds at most: a memo is one page.
    static let mostSeen = 7
    static let mostUnseen = 5
    static let mostSupport = 3

    /// nil while too little is known for any figure.
    package init?(_ reading: Reading, _ phrases: Phrasebook, _ move: Move) {
        self.init(ReadingRecord(reading), phrases, move)
    }

    /// The same from figures that a decision froze.
    package init?(_ reading: ReadingRecord, _ phrases: Phrasebook, _ move: Move) {
        guard reading.isEnough else { return nil }
        let rows = reading.receipt.filter { $0.figure == .threat && $0.measure == nil && !$0.isStart }
        let mover = move.mover.isEmpty ? "the other party" : move.mover
        about = move.title.isEmpty ? "A move by \(mover)" : "\"\(move.title)\", a move by \(mover)"
        see = rows.prefix(Self.mostSeen).map { phrases.otherSide($0.item, $0.answer) }
        cannotSee = reading.unknown.lazy
            .compactMap { phrases.pack.item($0.item) }
            .filter { $0.feeds == .evidence }
            .prefix(Self.mostUnseen).map { phrases($0.unseen) }
        func support(_ rows: [ReceiptRow]) -> [String] {
            rows.prefix(Self.mostSupport).map { row in
                "\(phrases.ask(row.item)) \(phrases.label(row.item, row.answer))."
            }
        }
        threat = Explanation(claim: phrases("memo.explanation.threat"), support: support(rows.filter { $0.dB > 0 }))
        safety = Explanation(claim: phrases("memo.explanation.safety"), support: support(rows.filter { $0.dB < 0 }))
        sure = phrases("memo.sure.\(Likelihood(reading.threat.value).rawValue)")
        recommend = phrases("memo.recommend.\(EscalationLevel(reading.escalation.value).rawValue)")
        disclaimer = phrases("memo.disclaimer")
    }
}
