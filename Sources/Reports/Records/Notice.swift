package import Packs
package import Sessions

/// The letter to the other side, made only from what the user marked "may be told": who to whom, what is about to happen,
/// where it stops, what can be relied on, how it can be checked, whom to ask. What is open stands beside it, never inside.
package struct Notice: Equatable, Sendable {
    /// A text of the review that stands in the letter.
    package struct Paragraph: Equatable, Sendable, Encodable {
        /// As the session's `mayTell` names it.
        package var from: String
        /// As the letter has it, with the words that lead to it.
        package var text: String
    }

    /// An adopted measure that is marked. It stands in the letter only where nothing of it is open.
    package struct Commitment: Equatable, Sendable, Encodable, Identifiable {
        /// The measure's.
        package var id: String
        package var role: Role
        package var text: String
        /// The ids of its blanks that nobody has filled.
        package var open: [String]
    }

    /// What does not stand in the letter, for the user alone.
    package struct LeftOut: Equatable, Sendable, Encodable {
        package enum Why: String, Codable, Sendable {
            case notMarked = "not-marked"
            /// Something in it is not filled yet.
            case open
        }

        package var from: String
        package var label: String
        package var why: Why
        /// How many of its blanks are open.
        package var open: Int

        private enum CodingKeys: String, CodingKey { case from, why, open }
    }

    package let salutation: String
    package let paragraphs: [Paragraph]
    package let commitments: [Commitment]
    package let leftOut: [LeftOut]
    package let findings: [WordingReport]
    /// The letter as somebody wrote it by hand; nil: it is made from what may be told.
    package let written: String?
    /// What has changed since it was written, by its path; where something of it may no longer be told, it is not used.
    package let changed: [String]
    /// The same, as it is called for people.
    package let changedLabels: [String]
    /// A letter written by hand is kept, and not used because what it was made from may no longer be told.
    package let isHeldBack: Bool
    let sections: [Section]

    /// True while nothing is to be told.
    package var isEmpty: Bool { sections.isEmpty }
    /// The commitments that stand in it.
    package var promised: [Commitment] { commitments.filter(\.open.isEmpty) }
    /// What it is made from, by its path: kept beside a letter that is written by hand.
    package var sources: [String: String] {
        Dictionary(
            paragraphs.map { ($0.from, $0.text) } + promised.map { ("measures.\($0.id)", $0.text) },
            uniquingKeysWith: { first, _ in first })
    }

    package init(_ session: Session, _ phrases: Phrasebook) {
        // Names only where they may be told, so that none comes in by a sentence of the pack.
        var move = Move()
        move.scope = session.move.scope
        let marked = Set(session.mayTell)
        if marked.contains("move.title") { move.title = session.move.title }
        if marked.contains("move.mover") { move.mover = session.move.mover }
        if marked.contains("move.otherSide") { move.otherSide = session.move.otherSide }
        let candidates = Self.candidates(session, Phrasebook(phrases.pack, move, in: phrases.zone))
        let told = candidates.filter { marked.contains($0.id) }
        commitments = told.compactMap { one in
            one.role.map { Commitment(id: one.name, role: $0, text: one.text, open: one.open) }
        }
        let whole = told.filter { !$0.isOpen }
        leftOut = candidates.filter { !marked.contains($0.id) || $0.isOpen }.map { one in
            LeftOut(
                from: one.id, label: one.label, why: marked.contains(one.id) ? .open : .notMarked,
                open: one.open.count)
        }
        let letter = LetterText(whole, scope: session.move.scope)
        salutation = letter.salutation
        paragraphs = letter.paragraphs
        sections = letter.sections
        let now =
            letter.paragraphs.map { ($0.from, $0.text) }
            + whole.filter(\.isMeasure).map { ($0.id, $0.text) }
        let from = session.letter?.from ?? [:]
        let sources = Dictionary(now, uniquingKeysWith: { first, _ in first })
        // What was taken back since must not go out with the old words.
        let isKept = from.keys.allSatisfy { sources[$0] != nil } && !sources.isEmpty
        let text = session.letter?.text
        written = isKept ? text : nil
        isHeldBack = text != nil && !isKept
        changed = text == nil ? [] : Set(from.keys).union(sources.keys).filter { from[$0] != sources[$0] }.sorted()
        let labels = Dictionary(candidates.map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first })
        changedLabels = changed.map { labels[$0] ?? $0 }
        let fine = Set(session.letter?.fine ?? [])
        findings = WordingFinding.all(in: written ?? letter.text, phrases.pack.loadedWords)
            .filter { !fine.contains($0.mark) }
            .compactMap { WordingReport($0, phrases.pack, session.move.scope) }
    }

    /// The whole letter as plain text.
    package var text: String { written ?? LetterText.text(sections) }
}

extension Notice {
    /// Something that may be marked, as the session's `mayTell` names it.
    package struct Candidate: Equatable, Sendable, Identifiable {
        package var id: String
        package var label: String
        /// The words that would be told.
        package var text: String
        /// Of a measure: what it does in a package.
        package var role: Role?
        /// The ids of its open blanks.
        package var open: [String] = []

        /// A commitment, and not a text of the review.
        package var isMeasure: Bool { role != nil }
        /// Square brackets mark what is open, whoever wrote them.
        package var isOpen: Bool { !open.isEmpty || (!isMeasure && text.contains("[") && text.contains("]")) }
        /// The last part of the id.
        var name: String { String(id.drop { $0 != "." }.dropFirst()) }
    }

    /// All that can be marked in this session, whether it is or not.
    package static func candidates(_ session: Session, _ phrases: Phrasebook) -> [Candidate] {
        var candidates: [Candidate] = []
        func add(_ id: String, _ label: String, _ text: String?) {
            if let text, !text.isEmpty { candidates.append(Candidate(id: id, label: label, text: text)) }
        }
        add("move.title", "What the move is called", session.move.title)
        add("move.description", "What you are about to do", session.move.description)
        add("move.protects", "What it protects", session.move.protects)
        for (id, label) in [
            ("red-lines", "Your red lines"), ("costly-guarantee", "Your guarantees"), ("channel", "How they can check"),
        ] {
            add("reflections.\(id)", label, session.reflections[id]?.latest)
        }
        for record in session.measures where record.status == .adopted {
            guard let measure = phrases.pack.measure(record.id) else { continue }
            let notice = phrases.notice(of: measure, in: session)
            candidates.append(
                Candidate(
                    id: "measures.\(record.id)", label: phrases(measure.name), text: notice.text, role: measure.role,
                    open: notice.open.map(\.id)))
        }
        add("letter.holdStill", "What happens if they hold still", session.letter?.holdStill)
        add("letter.contact", "Whom they may ask", session.letter?.contact)
        add("letter.by", "Until when you ask for an answer", session.letter?.by)
        add("move.mover", "What they call your side", session.move.mover)
        add("move.otherSide", "What you call them", session.move.otherSide)
        return candidates
    }

    /// Its promises that the review does not hold yet, each in one line: to be looked back on. Only what is said whole is
    /// a promise.
    package func newPromises(_ session: Session) -> [String] {
        let known = Set(session.promises.map(\.text))
        return promised.map { $0.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
            .filter { !known.contains($0) }
    }
}

extension Notice: Encodable {
    private enum CodingKeys: String, CodingKey {
        case salutation, paragraphs, commitments, findings, leftOut, text, edited, changed
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(salutation, forKey: .salutation)
        try container.encode(paragraphs, forKey: .paragraphs)
        try container.encode(commitments, forKey: .commitments)
        try container.encode(findings, forKey: .findings)
        try container.encode(leftOut, forKey: .leftOut)
        try container.encode(text, forKey: .text)
        try container.encode(written != nil, forKey: .edited)
        try container.encode(changed, forKey: .changed)
    }
}

extension Phrasebook {
    /// What a measure's notice says in a review. What the user wrote is taken as it is.
    package func notice(of measure: Measure, in session: Session) -> FilledNotice {
        FilledNotice(
            NoticeText(measure.notice(scope)).with(fill), session.measures.first { $0.id == measure.id }?.blanks ?? [:])
    }
}
