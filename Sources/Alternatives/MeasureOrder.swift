package import Assessment
package import Packs

/// A part of the list of measures, in the order in which it is shown (method §6).
package struct MeasureSection: Equatable, Sendable {
    package enum Heading: Hashable, Sendable {
        /// A weapon shown clearly is still a weapon: change it before showing it.
        case changeTheWeapon
        /// They may really be preparing an attack: what holds even then.
        case holdsIfTheyAttack
        case role(Role)
    }

    package struct Entry: Equatable, Sendable {
        package var adoption: BackedMeasure
        /// What it would change in the reading at hand.
        package var effect: MeasureEffect
    }

    package let heading: Heading
    package let entries: [Entry]
}

/// The order in which measures are offered.
package enum MeasureOrder {
    /// With an answer `mostly-attack` to `attack-use`, before any transparency.
    static let againstAWeapon = [
        "protect-only-version", "drop-the-alarming-clause", "neutral-custodian", "their-act-is-the-trigger",
    ]
    /// With the verdict `may-attack`, and between the last two lists the class verification.
    static let ifLines = ["if-then-with-assurance", "their-act-is-the-trigger", "fixed-notice"]
    static let lines = ["hot-line", "encounter-rules"]

    /// The measures that suit the scope, each once: first what the answers call for, in the method's own order, then
    /// the three roles, each with the lowest escalation first and equals by id. Empty sections are left out.
    ///
    /// With both calls the weapon comes first, as nothing that only shows it may come before.
    ///
    /// - Complexity: one or two scorings for each measure.
    package static func sections(_ catalogue: [BackedMeasure], scope: Scope, on reading: Reading) -> [MeasureSection] {
        var left =
            catalogue
            .filter { $0.measure.suits.contains(scope) }
            .map { MeasureSection.Entry(adoption: $0, effect: MeasureEffect($0, on: reading)) }
            .sorted { ($0.effect.after.escalation, $0.adoption.id) < ($1.effect.after.escalation, $1.adoption.id) }
        var sections: [MeasureSection] = []
        func take(_ heading: MeasureSection.Heading, _ picks: [(MeasureSection.Entry) -> Bool]) {
            var entries: [MeasureSection.Entry] = []
            for pick in picks {
                entries += left.filter(pick)
                left.removeAll(where: pick)
            }
            if !entries.isEmpty { sections.append(MeasureSection(heading: heading, entries: entries)) }
        }
        func named(_ ids: [String]) -> [(MeasureSection.Entry) -> Bool] {
            ids.map { id in { $0.adoption.id == id } }
        }
        if Content.isWeapon(reading.sheet) { take(.changeTheWeapon, named(againstAWeapon)) }
        if reading.theirIntent.verdict == .mayAttack {
            take(.holdsIfTheyAttack, named(ifLines) + [{ $0.adoption.measure.kind == .verification }] + named(lines))
        }
        for role in Role.allCases { take(.role(role), [{ $0.adoption.measure.role == role }]) }
        return sections
    }
}
