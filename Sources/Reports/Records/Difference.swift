package import Sessions

/// Where a reading computed today says something else than the one a decision froze.
package struct Difference: Equatable, Sendable, Encodable {
    /// As in JSON: `before.ambiguity.value`, `after.world`.
    package var field: String
    package var frozen: JSONValue
    package var now: JSONValue

    /// Figures nearer than this are the same: a decimal text may have been rounded on its way.
    static let tolerance = 1e-9

    /// - Parameter path: what to write before each field.
    package static func between(_ frozen: ReadingRecord, _ now: ReadingRecord, in path: String) -> [Difference] {
        zip(values(frozen), values(now)).compactMap { old, new in
            isSame(old.value, new.value)
                ? nil : Difference(field: "\(path).\(old.field)", frozen: old.value, now: new.value)
        }
    }

    /// The older and the newer value as a person reads them.
    package var then: String { frozen.words }
    package var today: String { now.words }

    private static func isSame(_ left: JSONValue, _ right: JSONValue) -> Bool {
        if case .number(let one) = left, case .number(let other) = right { return abs(one - other) <= tolerance }
        return left == right
    }

    /// All that is compared, in the same order for every reading.
    private static func values(_ reading: ReadingRecord) -> [(field: String, value: JSONValue)] {
        reading.figures.flatMap { name, figure -> [(field: String, value: JSONValue)] in
            [
                ("\(name).value", .number(figure.value)), ("\(name).low", .number(figure.low)),
                ("\(name).high", .number(figure.high)),
            ]
        } + [
            ("honesty.dB", .number(reading.honesty.dB)), ("honesty.verdict", .string(reading.honesty.verdict)),
            ("their-intent.dB", .number(reading.theirIntent.dB)),
            ("their-intent.verdict", .string(reading.theirIntent.verdict)), ("world", .string(reading.world)),
            ("reactions", .array(reading.reactions.map { .string($0.id) })),
        ]
    }
}

extension JSONValue {
    fileprivate var words: String {
        switch self {
        case .number(let number): "\(number)"
        case .string(let word): word
        case .array(let elements): elements.isEmpty ? "none" : elements.map(\.words).joined(separator: ", ")
        default: ""
        }
    }
}
