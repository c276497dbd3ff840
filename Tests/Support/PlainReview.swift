package import Packs
package import Sessions

/// A review with what a query can ask for, looked at plainly: nothing here knows of an index.
package struct PlainReview {
    package var name: String
    /// nil: its file is damaged.
    package var session: Session?
    package var summary: Summary?
    package var isCopy = false
    /// What words are looked for in.
    package var texts: [String]

    package init(name: String, _ session: Session?, _ pack: Pack, isCopy: Bool = false) {
        self.name = name
        self.session = session
        self.isCopy = isCopy
        summary = session.map { Summary($0, pack) }
        texts = session.map(Self.texts) ?? [name]
    }

    private static func texts(_ session: Session) -> [String] {
        [session.move.title, session.move.otherSide, session.move.description, session.decision?.why ?? ""]
            + session.tags + session.outcomes.compactMap(\.note)
    }

    package func fits(_ query: Query) -> Bool {
        func key(_ text: String) -> String { Folding.key(text) }
        switch query {
        case .all(let parts): return parts.allSatisfy(fits)
        case .any(let parts): return parts.contains(where: fits)
        case .not(let part): return !fits(part)
        case .words(let words): return texts.contains { Self.holds($0, words) }
        case .scope(let scope): return summary?.scope == scope
        case .otherSide(let name): return summary.map { key($0.otherSide) == key(name) } ?? false
        case .tag(let tag): return summary?.tags.contains { key($0) == key(tag) } ?? false
        case .honesty(let word): return summary?.honesty == word
        case .theirIntent(let word): return summary?.theirIntent == word
        case .decision(let choice): return summary?.decision == choice
        case .state(.open): return summary.map { $0.decision == nil } ?? false
        case .state(.decided): return summary?.decision != nil
        case .state(.team): return summary?.team != nil
        case .state(.damaged): return summary == nil
        case .state(.copy): return isCopy
        case .due(let day): return summary?.isDue(on: day) ?? false
        case .figure(let figure, let comparison, let number):
            let change = figure == .escalation ? summary?.escalation : summary?.ambiguity
            guard let value = change.map({ $0.after ?? $0.before }) else { return false }
            return switch comparison {
            case .above: value > number
            case .below: value < number
            case .atLeast: value >= number
            case .atMost: value <= number
            }
        case .from(let bound): return day >= bound.day
        case .to(let bound): return day <= bound.day
        }
    }

    private var day: String { String((session?.created ?? name).prefix(10)) }

    /// One word's beginning, or a phrase, in one text.
    private static func holds(_ text: String, _ typed: String) -> Bool {
        // Scripts without blanks are found by any part of a sentence.
        if typed.unicodeScalars.allSatisfy({ $0.properties.isIdeographic }) { return text.contains(typed) }
        let words = text.unicodeScalars.split { !Folding.isWord($0) }.map { Folding.key(String($0)) }
        guard typed.hasPrefix("\"") else { return words.contains { $0.hasPrefix(Folding.key(typed)) } }
        let phrase = typed.filter { $0 != "\"" }.split(separator: " ").map { Folding.key($0) }
        return words.indices.contains { Array(words[$0...].prefix(phrase.count)) == phrase }
    }
}
