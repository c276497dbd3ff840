import Reports
import Screen

extension [Block] {
    /// The blocks for a screen reader or a pipe: no drawing, every figure in words, nothing in capitals that a voice would
    /// spell.
    package func plainLines(columns: Int = 76) -> [String] {
        flatMap { $0.plain(columns: columns) }.map(Width.clean)
    }
}

extension Block {
    fileprivate func plain(columns: Int) -> [String] {
        switch self {
        case .gap: [""]
        case .heading(let text): [""] + wrap(text.squeezed + (text.last?.isPunctuation == true ? "" : ":"), to: columns)
        case .text(let text, _), .aside(let text): wrap(text.withSpokenArrows, to: columns)
        case .quote(let text): wrap("They say: \(text)", to: columns)
        case .bullet(let text, _): wrap("- " + text, to: columns)
        case .pair(let name, let value): wrap("\(name): \(value.withSpokenArrows)", to: columns)
        case .figure(let name, let value, let low, let high, let meaning):
            wrap("\(name): \(Words.number(value)) of 100\(between(low, high)). \(meaning)".trimmed, to: columns)
        case .count(let label, let number, let all): wrap("- \(number) of \(all): \(label)", to: columns)
        case .step(let label, let detail, let from, let to, _): step(label, detail, to - from, columns)
        }
    }

    private func between(_ low: Double, _ high: Double) -> String {
        Words.band(low, high).map { ", between \($0.split(separator: " to ").joined(separator: " and "))" } ?? ""
    }

    private func step(_ label: String, _ detail: String, _ dB: Double, _ columns: Int) -> [String] {
        let detail = detail.split(separator: "  x ").joined(separator: ", times ").squeezed
        let end = label.last?.isPunctuation == true || detail.isEmpty ? "" : "."
        return wrap("\(Words.signed(dB)) dB: \(label)\(end) \(detail)".trimmed, to: columns)
    }
}

extension String {
    /// One blank where there were two.
    fileprivate var squeezed: String { split(separator: "  ").joined(separator: " ") }

    /// "74.6 to 44.0" where an arrow stands between figures: few voices say an arrow.
    fileprivate var withSpokenArrows: String {
        let parts = split(separator: " → ", omittingEmptySubsequences: false)
        guard var text = parts.first.map(String.init) else { return self }
        for part in parts.dropFirst() {
            let isBetweenFigures = text.last?.isNumber == true && part.first?.isNumber == true
            text += (isBetweenFigures ? " to " : " → ") + part
        }
        return text
    }
}
