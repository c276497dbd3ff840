import Packs
package import Sessions

/// A draft to the other side, made only from what the user marked "may be told".
package struct Notice: Equatable, Sendable, Encodable {
    /// Something that may be marked, as the session's `mayTell` names it.
    package struct Candidate: Equatable, Sendable, Identifiable {
        package var id: String
        package var label: String
        /// The words that would be told.
        package var text: String

        /// A promise of an adopted measure, and not a part of the description.
        package var isMeasure: Bool { id.hasPrefix("measures.") }
    }

    package var salutation: String
    package var paragraphs: [String]
    package var promises: [String]

    /// True while nothing is marked.
    package var isEmpty: Bool { paragraphs.isEmpty && promises.isEmpty }

    /// All that can be marked in this session, whether it is or not.
    package static func candidates(_ session: Session, _ phrases: Phrasebook) -> [Candidate] {
        var candidates: [Candidate] = []
        func add(_ id: String, _ label: String, _ text: String) {
            if !text.isEmpty { candidates.append(Candidate(id: id, label: label, text: text)) }
        }
        add("move.title", "What the move is called", session.move.title)
        add("move.description", "What you are about to do", session.move.description)
        add("move.protects", "What it protects", session.move.protects)
        for (id, label) in [
            ("red-lines", "Your red lines"), ("costly-guarantee", "Your guarantees"), ("channel", "How they can check"),
        ] {
            add("reflections.\(id)", label, session.reflections[id]?.latest ?? "")
        }
        for record in session.measures where record.status == .adopted {
            guard let measure = phrases.pack.measure(record.id) else { continue }
            add("measures.\(record.id)", phrases(measure.name), phrases(measure.notice))
        }
        add("move.mover", "What they call your side", session.move.mover)
        add("move.otherSide", "What you call them", session.move.otherSide)
        return candidates
    }

    package init(_ session: Session, _ phrases: Phrasebook) {
        let told = Self.candidates(session, phrases).filter { session.mayTell.contains($0.id) }
        salutation = "To \(told.first { $0.id == "move.otherSide" }?.text ?? "the other side")"
        paragraphs = []
        promises = []
        // What we call them stands in the salutation, where it may be told at all.
        for candidate in told where candidate.id != "move.otherSide" {
            if candidate.isMeasure {
                promises.append(candidate.text)
            } else {
                paragraphs.append(Self.lead(candidate.id) + candidate.text)
            }
        }
    }

    private static func lead(_ id: String) -> String {
        switch id {
        case "move.title": "About: "
        case "move.protects": "What it protects: "
        case "move.mover": "From: "
        case "reflections.red-lines": "Where it stops: "
        case "reflections.costly-guarantee": "What stands behind our word: "
        case "reflections.channel": "How you can check: "
        default: ""
        }
    }
}

extension Notice {
    /// Its promises that the review does not hold yet, each in one line: to be looked back on.
    package func newPromises(_ session: Session) -> [String] {
        let known = Set(session.promises.map(\.text))
        return promises.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
            .filter { !known.contains($0) }
    }
}
