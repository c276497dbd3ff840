import Interview
import Packs
import Reports
import Sessions

/// The talk about one question after the other: who answered what, what they answer now, and what the group agrees on.
struct Discussion: Sendable {
    /// The items, in the order in which they are talked about.
    let order: [String]
    private(set) var place = 0

    /// - Parameter item: where to begin; nil: with what is furthest apart.
    init(_ desk: Desk, at item: String? = nil) {
        order = DiscussOrder.items(desk)
        place = item.flatMap { order.firstIndex(of: $0) } ?? 0
    }

    /// nil: nobody has answered a question yet.
    var item: String? { order.indices.contains(place) ? order[place] : nil }
    var whyNothing: String? { item == nil ? "there is nothing to discuss yet" : nil }

    func settled(_ desk: Desk) -> Int { DiscussOrder.settled(order, desk) }
    func progress(_ desk: Desk) -> String {
        "Question \(place + 1) of \(order.count), settled \(settled(desk)) of \(order.count)"
    }

    func options(_ desk: Desk) -> [Option] { item.flatMap { desk.pack.item($0)?.options } ?? [] }

    func rows(_ desk: Desk) -> [DiscussRow] {
        guard let item, let session = desk.session else { return [] }
        return DiscussRow.all(item, session, desk.phrases)
    }

    /// From the last to the first and back.
    mutating func turn(by step: Int) {
        guard !order.isEmpty else { return }
        place = (place + step + order.count) % order.count
    }

    /// - Parameters:
    ///   - answer: nil: the person's first answer again, or not settled after all.
    ///   - voice: nil: what the group agrees on.
    func set(_ answer: Answer?, voice: String?, _ desk: inout Desk) {
        guard let item else { return }
        desk.change { session in
            if let voice { session.revise(item, answer, voice: voice) } else { session.agree(item, answer) }
        }
    }

    /// Takes over all that the group agrees on already.
    ///
    /// - Returns: what was taken over, for nothing counts silently; nil: nothing can be changed.
    func agreeAll(_ desk: inout Desk) -> String? {
        let instrument = desk.instrument
        var filled: Session.Filled?
        desk.change { filled = $0.agreeWhereAllAgree(instrument) }
        return filled.map { words($0, desk) }
    }

    private func words(_ filled: Session.Filled, _ desk: Desk) -> String {
        guard !filled.settled.isEmpty else {
            return "Nothing more to take over: what is not settled is apart, or fewer than two answered it."
        }
        let left = order.count - settled(desk)
        let between =
            filled.between.isEmpty
            ? "" : " On \(filled.between.count) the middle lay between two answers; the more threatening one was taken."
        return "Settled \(filled.settled.count) on which you agree already.\(between) "
            + (left == 0 ? "All is settled." : "\(left) stay unknown until you settle them.")
            + " \(desk.keys.shown(.undo, "u")) takes it back."
    }

    /// How far they are apart on it, now and before they talked; nil: nothing to say.
    func apart(_ desk: Desk) -> String? {
        guard let item, let team = desk.team else { return nil }
        func words(_ gaps: [TeamReport.GapRecord], _ spreads: [TeamReport.SpreadRecord]) -> String {
            let gap = gaps.first { $0.item == item }.map { "gap \(Words.number(abs($0.difference))) dB" }
            let spread = spreads.first { $0.item == item }.map {
                "\($0.isConsensus ? "near each other" : "apart") (middle half \(Words.steps($0.iqr)) wide)"
            }
            return [gap, spread].compactMap(\.self).joined(separator: ", ")
        }
        let now = words(team.gap, team.spread)
        let then = team.beforeDiscussion.map { words($0.gap, $0.spread) } ?? now
        guard then != now else { return now.isEmpty ? nil : now.capitalisedFirst + "." }
        return "\(now.isEmpty ? "No answer" : now.capitalisedFirst). Before: \(then.isEmpty ? "no answer" : then)."
    }

    func draft(_ desk: Desk) -> Draft? { item.map { Draft(at: "discuss:\($0)", text: nil, on: desk.now) } }
}
