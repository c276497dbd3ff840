import Packs

/// How they may answer (method §5). The thresholds are judgements.
package enum ReactionKind: String, CaseIterable, Sendable {
    case preEmption = "pre-emption"
    case preventiveStrike = "preventive-strike"
    case armsRace = "arms-race"
    case coalition, workaround
    case hidingBack = "hiding-back"
    case exit, referee, accommodation, exploitation
    case noVisibleReaction = "no-visible-reaction"
}

/// A reaction whose conditions hold, and which ones.
package struct ExpectedReaction: Equatable, Sendable {
    package var kind: ReactionKind
    package var reasons: [ReactionReason]

    /// As JSON and text reports give it.
    package var why: String { reasons.map(\.text).joined(separator: "; ") }
}

/// One condition that held.
package enum ReactionReason: Equatable, Sendable {
    /// An item's answer, by item id and option key.
    case answer(item: String, option: String)
    /// The threat reading as a probability from 0 to 1, against its threshold.
    case threat(Double, atLeast: Bool, Double)
    /// A fact from the description, in words.
    case fact(String)

    package var text: String {
        switch self {
        case .answer(let item, let option): "\(item): \(option)"
        case .threat(let p, let atLeast, let bound):
            // Rounded to the side that holds: 34.8 is "34 (below 35)".
            "threat reading \(atLeast ? Int(nearest: p * 100) : Int(nearest: (p * 100).rounded(.down))) "
                + "(\(atLeast ? "at least" : "below") \(Int(nearest: bound * 100)))"
        case .fact(let words): words
        }
    }
}

extension Reading {
    /// All reactions that match, the worst first.
    package var reactions: [ExpectedReaction] {
        ReactionKind.allCases.compactMap { kind in
            ReactionRule(self).reasons(for: kind).map { ExpectedReaction(kind: kind, reasons: $0) }
        }
    }
}

/// A condition on something unknown does not hold, negated or not.
private struct ReactionRule {
    let reading: Reading
    private var sheet: WeighedSheet { reading.sheet }
    private var p: Double { reading.threat.value / 100 }

    init(_ reading: Reading) { self.reading = reading }

    /// nil when the reaction does not match.
    func reasons(for kind: ReactionKind) -> [ReactionReason]? {
        switch kind {
        case .preEmption:
            all(
                threat(0.65), from("first-mover-gain", "a-lot"), from("window", "weeks-or-months"),
                from("their-stakes", "position"), from("ease-of-answer", "moderate-cost"))
        case .preventiveStrike:
            all(
                threat(0.5), from("their-fallback", "weakened-clearly"), one("size", "open-ended"),
                one("window", "weeks-or-months", "quarters-or-years"), one("their-stakes", "survival"))
        case .armsRace:
            all(
                threat(0.5), from("ease-of-answer", "high-cost"),
                any(from("size", "larger"), from("direction", "second-or-third")),
                upTo("first-mover-gain", "a-lot"), from("what-we-are-to-them", "competitor"))
        case .coalition:
            all(
                threat(0.5), fact(sheet.facts.others >= 2, "two or more others are affected"),
                any(
                    one("place", "reaches-theirs"),
                    one("company", "their-rivals-if-attacked", "their-rivals-open-terms"),
                    one("size", "open-ended"), one("their-fallback", "taken-away")))
        case .workaround:
            all(
                threat(0.4),
                any(
                    fact(sheet.facts.below == true, "they depend on us or stand under us"),
                    one("ease-of-answer", "high-cost", "cannot")),
                any(one("place", "reaches-theirs"), from("their-fallback", "weakened-clearly")),
                any(one("can-check", "nothing"), from("how-they-learn", "third-party")))
        case .hidingBack:
            all(
                fact(
                    sheet.facts.scope == .team || sheet.facts.scope == .person,
                    "between \(sheet.facts.scope == .team ? "teams" : "persons")"),
                any(one("how-they-learn", "concealed"), from("past-promises", "broken")),
                one("can-check", "nothing", "our-reports"))
        case .exit:
            all(
                threat(0.4), one("ease-of-answer", "high-cost", "moderate-cost"), upTo("first-mover-gain", "a-little"),
                fact(sheet.facts.exit == true, "they have somewhere to go"))
        case .referee:
            all(
                threat(0.4), upTo("first-mover-gain", "a-little"),
                fact(sheet.facts.referee == true, "there is a referee they can appeal to"))
        case .accommodation:
            all(threat(0.5), one("ease-of-answer", "cannot"), one("who-pushes-them", "nobody", "held-back"))
        case .exploitation: exploitation
        case .noVisibleReaction:
            any(
                p < 0.35 ? [.threat(p, atLeast: false, 0.35)] : nil,
                fact(pressureSum <= -8, "little presses them to answer"))
        }
    }

    private var exploitation: [ReactionReason]? {
        guard reading.theirIntent.verdict == .mayAttack, !reading.commitments.contains(where: \.isIfThenLine) else {
            return nil
        }
        return all(
            fact(true, "they may really be preparing an attack"),
            any(atLeast("self-limit", position: 2), atLeast("given-up", position: 2), atLeast("offer", position: 2)),
            upTo("can-check", "our-reports"))
    }

    /// The plain sum of the pressure answers, in decibans.
    private var pressureSum: Double {
        sheet.instrument.items.indices.reduce(0) { sum, position in
            sheet.instrument.items[position].feeds == .pressure ? sum + (sheet.weight(at: position) ?? 0) : sum
        }
    }

    private func all(_ conditions: [ReactionReason]?...) -> [ReactionReason]? {
        conditions.contains { $0 == nil } ? nil : conditions.flatMap { $0 ?? [] }
    }

    /// The first that holds gives the reason.
    private func any(_ conditions: [ReactionReason]?...) -> [ReactionReason]? {
        conditions.lazy.compactMap(\.self).first
    }

    private func threat(_ bound: Double) -> [ReactionReason]? {
        // Evidence that cancels out to 0 dB is p = .5 but for the last digit.
        p >= bound - 1e-12 ? [.threat(p, atLeast: true, bound)] : nil
    }

    private func fact(_ holds: Bool, _ words: String) -> [ReactionReason]? { holds ? [.fact(words)] : nil }

    private func one(_ item: String, _ keys: String...) -> [ReactionReason]? {
        guard let key = sheet.key(item), keys.contains(key) else { return nil }
        return [.answer(item: item, option: key)]
    }

    /// That option or a later one in the pack's order.
    private func from(_ item: String, _ key: String) -> [ReactionReason]? { ranked(item, key) { $0 >= $1 } }

    /// That option or an earlier one.
    private func upTo(_ item: String, _ key: String) -> [ReactionReason]? { ranked(item, key) { $0 <= $1 } }

    private func atLeast(_ item: String, position: Int) -> [ReactionReason]? {
        guard let option = sheet.option(item), option >= position, let key = sheet.key(item) else { return nil }
        return [.answer(item: item, option: key)]
    }

    private func ranked(_ item: String, _ key: String, _ holds: (Int, Int) -> Bool) -> [ReactionReason]? {
        guard let position = sheet.instrument.position(item), let option = sheet.option(item),
            let bound = sheet.instrument.items[position].options.firstIndex(of: key), holds(option, bound)
        else { return nil }
        return [.answer(item: item, option: sheet.instrument.items[position].options[option])]
    }
}
