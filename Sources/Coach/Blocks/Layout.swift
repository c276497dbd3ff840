package import Reports
package import Screen
import Sessions

extension [Block] {
    /// The blocks as lines of that many columns.
    func lines(columns: Int) -> [Line] {
        var lines: [Line] = []
        func add(_ text: String, _ style: Style, indent: Int = 0, first: String = "") {
            for (number, line) in wrap(text, to: Swift.max(10, columns - indent)).enumerated() {
                lines.append(
                    Line(
                        indent: number == 0 ? indent - first.count : indent, text: (number == 0 ? first : "") + line,
                        style: style))
            }
        }
        for block in self {
            switch block {
            case .gap: lines.append(Line())
            case .heading(let text, _):
                if !lines.isEmpty { lines.append(Line()) }
                add(text, .heading)
            case .text(let text, let tone): add(text, tone.style)
            case .quote(let text): add("\"\(text)\"", .mirror, indent: 4)
            case .bullet(let text, let tone): add(text, tone.style, indent: 4, first: "- ")
            case .own(let text): for line in text.ownLines { add(line, .plain, indent: 2) }
            case .pair(let name, let value): add("\(name): \(value)", .plain, indent: 2)
            case .change(let name, let from, let to):
                add("\(name): \(Words.number(from.value)) → \(Words.number(to.value))", .plain, indent: 2)
            case .sides(let sides): lines += SideBySide(columns: columns).lines(sides)
            case .aside(let text): add(text, .dim, indent: 4)
            case .spark(let values, let words):
                let picture = Spark.text(values)
                add(words, .plain, indent: picture.count + 4, first: picture + "  ")
            case .plot(let plot): lines += PointDrawing(plot).lines(columns)
            case .figure(let name, let value, let low, let high, let meaning):
                let barColumns = Swift.min(40, Swift.max(12, columns - 36))
                var line = Line(text: name)
                let figure = Words.number(value) + " of 100" + (Words.band(low, high).map { "  (\($0))" } ?? "")
                line.drawing = .bar(
                    Bar(value: value, low: low, high: high, figure: figure), column: 16,
                    columns: columns - 16 > barColumns + 16 ? barColumns + 16 : columns - 16)
                lines.append(line)
                if !meaning.isEmpty { add(meaning, .dim, indent: 2) }
            case .count(let label, let number, let all):
                let barColumns = columns >= 100 ? 24 : 12
                let room = columns - barColumns - 7
                var line = Line(indent: 2, text: Width.pad(Width.clip(label, to: room), to: room))
                let share = all == 0 ? 0 : 100 * Double(number) / Double(all)
                line.drawing = .bar(
                    Bar(value: share, figure: "\(number)"), column: columns - barColumns - 3, columns: barColumns + 3)
                lines.append(line)
            case .step(let step):
                let barColumns = columns >= 100 ? 40 : 20
                let room = columns - barColumns - 9
                var line = Line(
                    text: Width.pad(Width.clip(step.label, to: room), to: room) + " "
                        + padLeft(Words.signed(step.dB), 5))
                line.drawing = .waterfall(
                    WaterfallBar(from: step.from, to: step.to, in: step.range), column: columns - barColumns,
                    columns: barColumns)
                lines.append(line)
                add("\(step.question)  \(step.reckoning)", .dim, indent: 2)
            }
        }
        return lines
    }
}

private func padLeft(_ text: String, _ columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - text.count)) + text
}

extension [Line] {
    /// Draws from the given line on.
    func draw(_ frame: inout Frame, _ area: Area, from offset: Int) {
        for row in 0..<area.rows where offset + row < count {
            let line = self[offset + row]
            let place = area.row + row
            frame.put(line.text, at: area.column + line.indent, place, line.style, columns: area.columns - line.indent)
            switch line.drawing {
            case .bar(let bar, let column, let columns):
                bar.draw(in: &frame, Area(column: area.column + column, row: place, columns: columns, rows: 1))
            case .waterfall(let bar, let column, let columns):
                bar.draw(in: &frame, Area(column: area.column + column, row: place, columns: columns, rows: 1))
            case nil: break
            }
        }
    }
}

extension Tone {
    package var style: Style {
        switch self {
        case .plain: .plain
        case .dim: .dim
        case .strong: .strong
        case .mirror: .mirror
        case .good: .good
        case .warning: .warning
        case .danger: .danger
        }
    }
}
