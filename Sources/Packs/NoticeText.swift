/// The sentence of a notice, cut at its blanks: `[square brackets]` hold what the user is to fill.
package struct NoticeText: Equatable, Sendable {
    package enum Part: Equatable, Sendable {
        case text(String)
        case blank(Blank)
    }

    package struct Blank: Equatable, Sendable, Identifiable {
        /// What stands in the brackets, in small letters with hyphens; a second one of the same words ends in `-2`.
        package var id: String
        /// The same without that number: where common words for it are looked up.
        package var kin: String
        /// As it stands in the brackets.
        package var words: String
        /// It stands where a sentence begins.
        package var isCapital: Bool
    }

    package private(set) var parts: [Part]

    /// An opening bracket that is never closed is text.
    package init(_ text: String) {
        var parts: [Part] = []
        var seen: [String: Int] = [:]
        var rest = text[...]
        while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
            if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
            let words = String(rest[rest.index(after: open)..<close])
            let kin = Self.id(words)
            let count = (seen[kin] ?? 0) + 1
            seen[kin] = count
            parts.append(
                .blank(
                    Blank(
                        id: count == 1 ? kin : "\(kin)-\(count)", kin: kin, words: words,
                        isCapital: words.first?.isUppercase == true)))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { parts.append(.text(String(rest))) }
        self.parts = parts
    }

    /// The same with its own words changed; the blanks stay.
    package func with(_ change: (String) -> String) -> NoticeText {
        var notice = self
        notice.parts = parts.map { part in if case .text(let text) = part { .text(change(text)) } else { part } }
        return notice
    }

    package var blanks: [Blank] {
        parts.compactMap { part in if case .blank(let blank) = part { blank } else { nil } }
    }

    /// The sentence with its blanks filled; what is not filled keeps its brackets.
    ///
    /// - Parameter value: of a blank; nil: it is open.
    package func filled(_ value: (Blank) -> String?) -> String {
        var text = ""
        for (place, part) in parts.enumerated() {
            switch part {
            case .text(let words): text += words
            case .blank(let blank):
                guard var value = value(blank) else {
                    text += "[\(blank.words)]"
                    continue
                }
                if blank.isCapital { value = value.prefix(1).uppercased() + value.dropFirst() }
                // The sentence has its own stop.
                if case .text(let next)? = parts[safe: place + 1], next.first == "." || next.first == ",",
                    value.hasSuffix("."), !value.hasSuffix("..")
                {
                    value.removeLast()
                }
                text += value
            }
        }
        return text
    }

    /// Small letters and digits, with a hyphen for whatever else stands between them.
    static func id(_ words: String) -> String {
        words.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    }
}

extension Array {
    fileprivate subscript(safe place: Int) -> Element? { indices.contains(place) ? self[place] : nil }
}
