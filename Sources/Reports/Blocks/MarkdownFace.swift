import Sessions

extension [Block] {
    /// As Markdown: every text means nothing but itself, whoever wrote it.
    ///
    /// - Parameter bullet: what begins a line of a list.
    package func markdown(bullet: String = "-") -> String {
        runs.map { MarkdownFace(bullet: bullet).text($0) }.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }
}

private struct MarkdownFace {
    var bullet: String

    func text(_ run: [Block]) -> String {
        switch run[0] {
        case .gap: ""
        case .heading(let text, let level): String(repeating: "#", count: level) + " " + line(text)
        case .text(let text, let tone): paragraphs(text, tone)
        case .quote(let text): "> " + line(text)
        case .own(let text): text.ownLines.map { "> " + line($0) }.joined(separator: "\n>\n")
        case .bullet, .aside: list(run)
        case .pair: pairs(run)
        case .figure: figures(run)
        case .change: changes(run)
        case .step: steps(run)
        case .count: counts(run)
        case .sides(let sides): table(sides)
        case .spark(_, let words): line(words)
        case .plot(let plot): line(plot.words)
        }
    }

    /// Escaped, with one blank where there were two.
    private func line(_ text: String) -> String { MarkdownText.escaped(text.squeezed) }

    private func paragraphs(_ text: String, _ tone: Tone) -> String {
        text.ownLines.map { toned(line($0), tone) }.joined(separator: "\n\n")
    }

    private func toned(_ text: String, _ tone: Tone) -> String {
        switch tone {
        case .strong, .warning, .danger: "**\(text)**"
        case .plain, .dim, .mirror, .good: text
        }
    }

    private func list(_ run: [Block]) -> String {
        let inside = String(repeating: " ", count: bullet.count + 1)
        var isInside = false
        return run.compactMap { block in
            switch block {
            case .bullet(let text, let tone):
                isInside = true
                return "\(bullet) " + toned(line(text), tone)
            case .aside(let text): return isInside ? "\(inside)- \(line(text))" : line(text)
            default: return nil
            }
        }.joined(separator: "\n")
    }

    private func pairs(_ run: [Block]) -> String {
        run.compactMap { block in
            guard case .pair(let name, let value) = block else { return nil }
            return "\(bullet) \(line("\(name): \(value)"))"
        }.joined(separator: "\n")
    }

    private func figures(_ run: [Block]) -> String {
        table(["Figure", "Of 100", "Range", "In words"], numbers: [1]) {
            run.compactMap { block in
                guard case .figure(let name, let value, let low, let high, let meaning) = block else { return nil }
                return [name, Words.number(value), Words.band(low, high) ?? "", meaning]
            }
        }
    }

    private func changes(_ run: [Block]) -> String {
        table(["Figure", "Before", "After"], numbers: [1, 2]) {
            run.compactMap { block in
                guard case .change(let name, let from, let to) = block else { return nil }
                return [name, Words.number(from.value), Words.number(to.value)]
            }
        }
    }

    private func steps(_ run: [Block]) -> String {
        table(["dB", "What", "Question", "Counted as"], numbers: [0]) {
            run.compactMap { block in
                guard case .step(let step) = block else { return nil }
                return [Words.signed(step.dB), step.label, step.question, step.reckoning]
            }
        }
    }

    private func counts(_ run: [Block]) -> String {
        run.compactMap { block in
            guard case .count(let label, let number, let all) = block else { return nil }
            return "\(bullet) \(line("\(number) of \(all): \(label)"))"
        }.joined(separator: "\n")
    }

    private func table(_ sides: Sides) -> String {
        let heads = [sides.asks ? "Question" : "", sides.first, sides.second] + (sides.hasChanges ? ["Change"] : [])
        return String(repeating: "#", count: sides.level) + " " + line(sides.title) + "\n\n"
            + table(heads, numbers: sides.hasChanges ? [1, 2, 3] : []) {
                sides.rows.map { [$0.name, $0.first, $0.second] + (sides.hasChanges ? [$0.change ?? ""] : []) }
            }
    }

    /// - Parameter numbers: the columns that stand to the right.
    private func table(_ heads: [String], numbers: Set<Int>, _ rows: () -> [[String]]) -> String {
        func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
        let rule = heads.indices.map { numbers.contains($0) ? "---:" : "---" }
        return ([row(heads.map(line)), row(rule)] + rows().map { row($0.map(line)) }).joined(separator: "\n")
    }
}
