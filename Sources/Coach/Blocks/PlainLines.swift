import Reports
import Screen
import Sessions

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
        case .heading(let text, _):
            [""] + wrap(text.squeezed + (text.last?.isPunctuation == true ? "" : ":"), to: columns)
        case .text(let text, _), .aside(let text): wrap(text.withSpokenArrows, to: columns)
        case .quote(let text): wrap("They say: \(text)", to: columns)
        case .bullet(let text, _): wrap("- " + text, to: columns)
        case .own(let text): text.ownLines.flatMap { wrap($0, to: columns) }
        case .change(let name, let from, let to):
            wrap("\(name): \(Words.number(from.value)) to \(Words.number(to.value))", to: columns)
        case .sides(let sides): sides.below.flatMap { $0.plain(columns: columns) }
        case .pair(let name, let value): wrap("\(name): \(value.withSpokenArrows)", to: columns)
        case .figure(let name, let value, let low, let high, let meaning):
            wrap("\(name): \(Words.number(value)) of 100\(between(low, high)). \(meaning)".trimmed, to: columns)
        case .count(let label, let number, let all): wrap("- \(number) of \(all): \(label)", to: columns)
        case .step(let step): line(step, columns)
        case .spark(_, let words): wrap("- " + words, to: columns)
        case .plot(let plot): plot.words.isEmpty ? [] : wrap(plot.words, to: columns)
        }
    }

    private func between(_ low: Double, _ high: Double) -> String {
        Words.band(low, high).map { ", between \($0.split(separator: " to ").joined(separator: " and "))" } ?? ""
    }

    private func line(_ step: ReceiptStep, _ columns: Int) -> [String] {
        let detail = "\(step.question) \(step.reckoning)".squeezed
        let end = step.label.last?.isPunctuation == true || detail.isEmpty ? "" : "."
        return wrap("\(Words.signed(step.dB)) dB: \(step.label)\(end) \(detail)".trimmed, to: columns)
    }
}

extension String {
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
