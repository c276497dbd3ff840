import Assessment
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

    /// What differs, as a person reads it.
    package var name: String {
        let parts = field.split(separator: ".").map(String.init)
        guard parts.count > 1 else { return field }
        let figure = parts[1] == "honesty" ? "Your own aim" : parts[1] == "their-intent" ? "Their aim" : nil
        let named =
            figure ?? FigureName(rawValue: parts[1]).map { Words.figure($0) } ?? parts[1].prefix(1).uppercased()
            + parts[1].dropFirst()
        let part =
            switch parts.count > 2 ? parts[2] : "" {
            case "low": ", the lower end of its band"
            case "high": ", the upper end of its band"
            case "dB": ", in dB"
            default: ""
            }
        return named + part + (parts[0] == "after" ? " (with the measures)" : "")
    }

    /// The older and the newer value as a person reads them.
    package var then: String { frozen.words(beside: now) }
    package var today: String { now.words(beside: frozen) }

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
    /// Numbers with as many decimals as it takes to see the difference.
    fileprivate func words(beside other: JSONValue) -> String {
        switch self {
        case .number(let number):
            guard case .number(let other) = other, abs(number) < 1e6, abs(other) < 1e6 else {
                return Words.number(number)
            }
            let places = (1...9).first { Words.decimals(number, $0) != Words.decimals(other, $0) } ?? 1
            return Words.decimals(number, places)
        case .string(let word): return Words.plain(word)
        case .array(let elements):
            return elements.isEmpty ? "none" : elements.map { $0.words(beside: $0) }.joined(separator: ", ")
        default: return ""
        }
    }
}
