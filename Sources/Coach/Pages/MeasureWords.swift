import Alternatives
import Assessment
import Packs
import Reports
import Sessions

/// How measures sound.
enum MeasureWords {
    static func line(_ row: MeasureRows.Row, _ desk: Desk) -> String {
        let status = desk.session?.status(of: row.id)
        let open = desk.openBlanks(row.id)
        let mark =
            status == .adopted
            ? " Adopted\(open == 0 ? "" : "; \(Words.open(open))")." : status == .rejected ? " Set aside." : ""
        return "\(desk.phrases(row.adoption.measure.name)): "
            + "\(change(row.effect.before.escalation, row.effect.after.escalation)).\(mark)"
    }

    private static func change(_ before: Double, _ after: Double) -> String {
        let (before, after) = (Words.number(before), Words.number(after))
        return before == after ? "escalation stays \(before)" : "escalation \(before) to \(after)"
    }

    /// - Parameter part: of the list: a role, or adopted; empty: all.
    static func list(_ part: String, _ rows: [MeasureRows.Row], _ desk: Desk) -> [String] {
        guard !rows.isEmpty else { return [desk.phrases("too-little")] }
        func numbered(_ row: MeasureRows.Row) -> String { "\(row.number). \(line(row, desk))" }
        switch part.lowercased() {
        case "":
            return rows.enumerated().flatMap { place, row in
                let isNew = place == 0 || rows[place - 1].heading != row.heading
                return (isNew ? ["\(row.heading.title):"] : []) + [numbered(row)]
            }
        case "adopted":
            let adopted = rows.filter { desk.session?.status(of: $0.id) == .adopted }
            return (adopted.isEmpty ? ["None is adopted."] : adopted.map(numbered)) + sum(desk)
        case let word:
            guard let role = Role.allCases.first(where: { "\($0.rawValue)s".hasPrefix(word) }) else {
                return [
                    "\(notOneOf(short(word), Role.allCases.map { "\($0.rawValue)s" } + ["adopted"])). list alone tells all."
                ]
            }
            return rows.filter { $0.adoption.measure.role == role }.map(numbered)
        }
    }

    /// nil: no review lies open.
    static func details(_ measure: Measure, _ desk: Desk) -> [String]? {
        guard let session = desk.session, let after = desk.after else { return nil }
        let adoption = session.adoption(measure)
        let row = MeasureRows.Row(
            number: 0, heading: .role(measure.role), adoption: adoption,
            effect: MeasureEffect(adoption, on: after))
        let costs = Cost.allCases.compactMap { cost in measure.cost[cost].map { "\($0.rawValue) \(cost.rawValue)" } }
        let blocks: [Block] =
            [
                .text(line(row, desk)),
                .text("It is a \(measure.role.rawValue). \(desk.phrases(measure.how))"),
                .text(
                    "Threat reading \(Words.number(row.effect.before.threat)) to \(Words.number(row.effect.after.threat))."
                ),
            ] + [desk.phrases.method(after.sheet.instrument.tempering)].compactMap(\.self).map { .text($0) }
        let facts: [Block] =
            [
                .pair(
                    "It costs",
                    "\(desk.phrases(measure.costs)) Burden \(measure.burden): \(costs.joined(separator: ", "))."
                ),
                .pair("It fails when", desk.phrases(measure.fails)),
                .pair("It leaves you", desk.phrases(measure.keeps)),
            ] + (desk.phrases.precedent(measure).map { [.pair("Precedent", $0)] } ?? [])
        return blocks.plainLines() + belief(row, desk) + facts.plainLines() + promise(row.id, desk)
    }

    /// Why, who and when, as far as it is said.
    static func promise(_ id: String, _ desk: Desk) -> [String] {
        guard let record = desk.session?.measures.first(where: { $0.id == id }) else { return [] }
        let parts = [
            record.why.map { "Why: \($0)" }, record.owner.map { "Owner: \($0)" },
            record.due.map { "Due: \(Words.due($0))" },
        ]
        let own = desk.pack.measure(id).flatMap { measure in
            desk.session.map { CommitmentDocument.blocks(measure, $0, desk.phrases).plainLines() }
        }
        return parts.compactMap(\.self) + (record.status == .adopted ? own ?? [] : [])
    }

    /// How far they can believe it, and what would help most.
    static func belief(_ row: MeasureRows.Row, _ desk: Desk) -> [String] {
        func words(_ checks: [Check]) -> String {
            checks.isEmpty ? "none" : checks.map(\.rawValue).joined(separator: ", ")
        }
        let met = Check.allCases.filter(row.adoption.credible.contains)
        let missing = Check.allCases.filter { !row.adoption.credible.contains($0) }
        var lines = [
            "Can they believe it? Met: \(words(met)). Not met: \(words(missing)).",
            desk.phrases(row.adoption.strength.rawValue),
        ]
        let stronger = desk.after.map(row.adoption.strengthening) ?? [:]
        // All checks weigh alike, so each that is missing is named: which one can be met is the user's to say.
        for check in Check.allCases {
            guard let escalation = stronger[check] else { continue }
            lines.append(
                "With \(check.rawValue) as well, escalation \(Words.number(escalation)). \(desk.phrases("check.\(check.rawValue).add"))"
            )
        }
        return lines
    }

    /// What all adopted measures together do, and which role is missing.
    static func sum(_ desk: Desk) -> [String] {
        guard let session = desk.session, let before = desk.reading, let after = desk.after else { return [] }
        let adopted = session.measures.filter { $0.status == .adopted }.compactMap { desk.pack.measure($0.id) }
        guard !adopted.isEmpty else {
            return ["Nothing is adopted: \(change(before.escalation.value, after.escalation.value))."]
        }
        let missing = Role.allCases.filter { role in !adopted.contains { $0.role == role } }
        let lacking =
            missing.isEmpty
            ? "A limit, a guarantee and a window: complete."
            : "Still missing: a \(missing.map(\.rawValue).joined(separator: " and a "))."
        let many = adopted.count == 1 ? "One measure" : "\(adopted.count) measures together"
        return ["\(many): \(change(before.escalation.value, after.escalation.value)). \(lacking)"]
    }
}
