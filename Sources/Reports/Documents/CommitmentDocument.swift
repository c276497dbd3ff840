import Alternatives
package import Packs
package import Sessions

/// A measure in the user's own words: what the other side would read, how they can believe it, what they doubt.
package enum CommitmentDocument {
    package static let notAsked = "Commitments were not asked for then: nothing was filled in."

    /// Behind a measure in a list.
    static func asides(_ measure: MeasureReport) -> [Block] {
        var blocks: [Block] = []
        if let notice = measure.notice { blocks.append(.aside("They read: \(notice.apart)")) }
        if !measure.open.isEmpty {
            blocks.append(
                .aside("\(Words.open(measure.open.count)): \(measure.open.joined(separator: ", ")). \(openMeans)"))
        }
        for check in Check.allCases {
            guard let line = measure.evidence[check.rawValue], !line.isEmpty else { continue }
            blocks.append(.aside("\(check.rawValue.capitalisedFirst): \(line.apart)"))
        }
        if !measure.claimed.isEmpty {
            blocks.append(.aside("Only claimed: \(measure.claimed.map(\.rawValue).joined(separator: ", "))."))
        }
        if let doubted = measure.doubted, let answer = measure.doubt, !answer.isEmpty {
            blocks.append(.aside("They doubt: \"\(doubted)\" You answer: \(answer.apart)"))
        }
        return blocks
    }

    /// What an open blank means.
    package static let openMeans = "As long as a blank is open nobody can hold you to it."

    /// How many blanks of the adopted measures are open, and which; empty where none is.
    package static func open(_ session: Session, _ phrases: Phrasebook) -> [Block] {
        guard session.commitmentsWereAsked else { return [] }
        let all = session.openBlanks(phrases.pack).filter { !$0.open.isEmpty }
        guard !all.isEmpty else { return [] }
        let count = all.reduce(0) { $0 + $1.open.count }
        return [.text("\(Words.open(count)). \(openMeans)", .warning)]
            + all.map { one in
                .bullet("\(phrases.measure(one.measure).apart): \(one.open.map(\.words).joined(separator: ", "))")
            }
    }

    /// The same in one line; nil where none is open.
    package static func openLine(_ session: Session, _ phrases: Phrasebook) -> String? {
        guard session.commitmentsWereAsked else { return nil }
        let all = session.openBlanks(phrases.pack).filter { !$0.open.isEmpty }
        guard !all.isEmpty else { return nil }
        let each = all.map { one in
            "\(phrases.measure(one.measure)) (\(one.open.map(\.words).joined(separator: ", ")))"
        }
        return "\(Words.open(all.reduce(0) { $0 + $1.open.count })): \(each.joined(separator: "; "))."
    }

    /// The whole of it: the sentence, the checks, the doubt, who and by when.
    package static func blocks(_ measure: Measure, _ session: Session, _ phrases: Phrasebook) -> [Block] {
        let notice = phrases.notice(of: measure, in: session)
        let record = session.measures.first { $0.id == measure.id }
        var blocks: [Block] = [.text("They read:", .strong), .quote(notice.text)]
        if !notice.isWhole {
            blocks.append(
                .text(
                    "\(Words.open(notice.open.count)): \(notice.open.map(\.words).joined(separator: ", ")).", .warning))
        }
        let credible = session.adoption(measure).credible
        for check in Check.allCases {
            let line = record?.evidence[check.rawValue] ?? ""
            let said = !line.isEmpty ? line : credible.contains(check) ? "claimed, without saying how" : "not counted"
            blocks.append(.pair(check.rawValue.capitalisedFirst, said))
        }
        if let doubt = phrases.pack.doubt(measure.id) { blocks.append(.pair("They doubt", "\"\(phrases(doubt))\"")) }
        let rest = [
            ("You answer", record?.doubt), ("Who sees to it", record?.owner),
            ("By when", record?.due.map { Words.due($0) }),
        ]
        return blocks + rest.compactMap { name, text in text.flatMap { $0.isEmpty ? nil : .pair(name, $0) } }
    }
}
