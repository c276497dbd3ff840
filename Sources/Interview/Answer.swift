/// What a voice says to a scored item. No answer at all is a fourth state: the item is absent from the sheet.
package enum Answer: Hashable, Sendable {
    /// One of the item's options, by key.
    case option(String)
    /// "I don't know": widens the band.
    case unknown
    /// "Does not apply": adds nothing, neither weight nor width.
    case notApplicable

    /// As it stands in JSON: the option's key, `unknown` or `not-applicable`.
    package init(word: String) {
        switch word {
        case "unknown": self = .unknown
        case "not-applicable": self = .notApplicable
        default: self = .option(word)
        }
    }

    package var word: String {
        switch self {
        case .option(let key): key
        case .unknown: "unknown"
        case .notApplicable: "not-applicable"
        }
    }

    package var option: String? {
        if case .option(let key) = self { key } else { nil }
    }
}

/// The answers of one voice, by item id.
package typealias AnswerSheet = [String: Answer]
