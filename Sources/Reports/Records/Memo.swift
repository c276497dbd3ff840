package import Assessment
import Interview
import Packs
package import Sessions

/// The move as the other side's analyst would write it up for their leader, made from the answers in their own words.
package struct Memo: Equatable, Sendable, Encodable {
    package struct Explanation: Equatable, Sendable, Encodable {
        package var claim: String
        /// What the answers hold for it, in their words, the weightiest first.
        package var support: [String]
    }

    /// To whom, as a heading.
    package var to: String
    package var about: String
    package var see: [String]
    /// Never empty: nobody sees what another is after.
    package var cannotSee: [String]
    package var threat: Explanation
    package var safety: Explanation
    package var sure: String
    package var recommend: String
    /// What must be said before it, in our words; empty where no verdict asks for it.
    package var warnings: [String]
    package var disclaimer: String

    /// How many lines a section holds at most: a memo is one page.
    static let mostSeen = 7
    static let mostUnseen = 5
    static let mostSupport = 3

    /// Answers that say themselves how little they can see.
    private static let blind: Set<String> = ["can-check:nothing", "can-check:our-reports", "contact:no-one"]

    /// nil while too little is known for any figure.
    package init?(_ reading: Reading, _ phrases: Phrasebook, _ move: Move) {
        self.init(ReadingRecord(reading), phrases, move)
    }

    /// The same from figures that a decision froze.
    package init?(_ reading: ReadingRecord, _ phrases: Phrasebook, _ move: Move) {
        guard reading.isEnough else { return nil }
        let rows = reading.receipt.filter { $0.figure == .threat && $0.measure == nil && !$0.isStart }
        let mover = move.mover.isEmpty ? "the other party" : move.mover
        to = phrases("memo.to")
        about = move.title.isEmpty ? "A move by \(mover)" : "\"\(move.title)\", a move by \(mover)"
        func words(_ rows: some Sequence<ReceiptRow>) -> [String] {
            rows.map { phrases.otherSide($0.item, $0.answer) }
        }
        let (unseen, seen) = (rows.filter(Self.isBlind), rows.filter { !Self.isBlind($0) })
        see = words(seen.prefix(Self.mostSeen))
        let open = reading.unknown.compactMap { phrases.pack.item($0.item) }.filter { $0.feeds == .evidence }
        let aims = phrases.pack.items.filter { $0.feeds == .honesty && !phrases.pack.switchedOff.contains($0.id) }
        // One line is kept for the aim, which no answer ever shows them.
        let known = words(unseen) + open.map { phrases($0.unseen) }
        cannotSee = Array((known.prefix(Self.mostUnseen - 1) + aims.map { phrases($0.unseen) }).prefix(Self.mostUnseen))
        threat = Explanation(
            claim: phrases("memo.explanation.threat"),
            support: words(rows.filter { $0.dB > 0 }.prefix(Self.mostSupport)))
        safety = Explanation(
            claim: phrases("memo.explanation.safety"),
            support: words(rows.filter { $0.dB < 0 }.prefix(Self.mostSupport)))
        sure = phrases("memo.sure.\(Likelihood(reading.threat.value).rawValue)")
        let level = EscalationLevel(reading.escalation.value)
        // Little to fear of an answer, and yet a threat: they hold back because they must.
        let isWary = (level == .veryLow || level == .low) && reading.threat.value > 60
        recommend = isWary ? phrases("memo.recommend.wary") : phrases("memo.recommend.\(level.rawValue)")
        warnings =
            (reading.isOwnAim ? [phrases("memo.own-aim")] : [])
            + (reading.mayAttack ? [phrases("memo.may-attack")] : [])
        disclaimer = phrases("memo.disclaimer")
    }

    private static func isBlind(_ row: ReceiptRow) -> Bool { blind.contains("\(row.item):\(row.answer)") }
}
