import Sessions

extension [Block] {
    /// As elements of a page: every text means nothing but itself, whoever wrote it.
    package var html: String { runs.map(HTMLFace.text).filter { !$0.isEmpty }.joined(separator: "\n") }
}

private enum HTMLFace {
    static func text(_ run: [Block]) -> String {
        switch run[0] {
        case .gap: ""
        case .heading(let text, let level): "<h\(level) dir=\"auto\">\(escaped(text))</h\(level)>"
        case .text(let text, let tone):
            text.ownLines.map { "<p dir=\"auto\"\(kind(tone))>\(toned($0, tone))</p>" }.joined(separator: "\n")
        case .quote(let text): "<blockquote class=\"theirs\"><p>\(escaped(text))</p></blockquote>"
        case .own(let text):
            "<blockquote>\n" + text.ownLines.map { "<p dir=\"auto\">\(escaped($0))</p>\n" }.joined() + "</blockquote>"
        case .bullet, .aside: list(run)
        case .pair: pairs(run)
        case .figure: figures(run)
        case .change: changes(run)
        case .step: steps(run)
        case .count: counts(run)
        case .sides(let sides): HTMLTable.sides(sides)
        case .spark(let values, let words):
            "<p dir=\"auto\" class=\"course\">\(SparkDrawing.svg(values)) \(escaped(words))</p>"
        case .plot(let plot):
            "<figure>\n\(PlotDrawing.svg(plot))\n<figcaption>\(escaped(plot.caption)) \(escaped(plot.words))"
                + "</figcaption>\n</figure>"
        }
    }

    private static func escaped(_ text: String) -> String { HTMLText.escaped(text) }

    private static func kind(_ tone: Tone) -> String {
        switch tone {
        case .dim: " class=\"quiet\""
        case .warning, .danger: " class=\"warning\""
        case .plain, .strong, .mirror, .good: ""
        }
    }

    private static func toned(_ text: String, _ tone: Tone) -> String {
        switch tone {
        case .strong: "<strong>\(escaped(text))</strong>"
        case .mirror: "<q>\(escaped(text))</q>"
        case .plain, .dim, .good, .warning, .danger: escaped(text)
        }
    }

    private static func list(_ run: [Block]) -> String {
        var items: [(head: String, asides: String)] = []
        var before = ""
        for block in run {
            switch block {
            case .bullet(let text, let tone): items.append((toned(text, tone), ""))
            case .aside(let text):
                let aside = "<p dir=\"auto\" class=\"quiet\">\(escaped(text))</p>"
                if items.isEmpty { before += aside + "\n" } else { items[items.count - 1].asides += aside }
            default: break
            }
        }
        guard !items.isEmpty else { return before }
        return before + "<ul>\n" + items.map { "<li dir=\"auto\">\($0.head)\($0.asides)</li>\n" }.joined() + "</ul>"
    }

    private static func pairs(_ run: [Block]) -> String {
        let rows = run.compactMap { block -> String? in
            guard case .pair(let name, let value) = block else { return nil }
            return "<div><dt>\(escaped(name))</dt><dd dir=\"auto\">\(escaped(value))</dd></div>\n"
        }
        return "<dl>\n" + rows.joined() + "</dl>"
    }

    private static func figures(_ run: [Block]) -> String {
        var drawn: [BandDrawing.Row] = []
        var rows: [[String]] = []
        for case .figure(let name, let value, let low, let high, let meaning) in run {
            drawn.append(.init(name: name, before: (value, low, high), after: nil))
            rows.append([name, Words.number(value), Words.band(low, high) ?? "", meaning])
        }
        return "<figure>\n\(BandDrawing.svg(drawn))\n</figure>\n"
            + HTMLTable.text(
                "The figures, of 100; the range is what is not known", ["Figure", "Value", "Range", "In words"], rows,
                kinds: [1: "num", 2: "range"])
    }

    private static func changes(_ run: [Block]) -> String {
        var drawn: [BandDrawing.Row] = []
        var rows: [[String]] = []
        for case .change(let name, let from, let to) in run {
            drawn.append(
                .init(name: name, before: (from.value, from.low, from.high), after: (to.value, to.low, to.high)))
            rows.append([name, Words.number(from.value), Words.number(to.value)])
        }
        let caption =
            "<figcaption><span class=\"key one\"></span>upper bar: before. "
            + "<span class=\"key two\"></span>lower bar: after.</figcaption>"
        return "<figure>\n\(BandDrawing.svg(drawn))\n\(caption)\n</figure>\n"
            + HTMLTable.text(
                "Before and after, of 100", ["Figure", "Before", "After"], rows, kinds: [1: "num", 2: "num"])
    }

    private static func counts(_ run: [Block]) -> String {
        let rows = run.compactMap { block -> [String]? in
            guard case .count(let label, let number, let all) = block else { return nil }
            return [label, "\(number) of \(all)"]
        }
        return HTMLTable.text("How many say so", ["Answer", "People"], rows, kinds: [1: "num"])
    }

    /// The waterfall: each bar begins where the one above it ended.
    private static func steps(_ run: [Block]) -> String {
        let steps = run.compactMap { block -> ReceiptStep? in if case .step(let step) = block { step } else { nil } }
        let total = steps.last?.to ?? 0
        // Smaller steps may stand elsewhere.
        let isAll = abs(total - (steps.last?.total ?? 0)) < 1e-9
        let waterfall = WaterfallDrawing(steps.map(\.dB), total: total)
        let rows = zip(steps, waterfall.bars).map { step, bar in
            "<tr><td class=\"num\">\(Words.signed(step.dB))</td><td class=\"bar\">\(bar)</td>"
                + "<th scope=\"row\"><span class=\"said\">\(escaped(step.label))</span> \(escaped(step.question)) "
                + "<span class=\"why\">\(escaped(step.reckoning))</span></th></tr>\n"
        }
        return "<table class=\"receipt\">\n<caption>What each answer adds; the dashed line is zero</caption>\n"
            + "<thead><tr><th scope=\"col\" class=\"num\">dB</th><th scope=\"col\" class=\"bar\">Running sum</th>"
            + "<th scope=\"col\">Answer, question and how it counts</th></tr></thead>\n<tbody>\n" + rows.joined()
            + "</tbody>\n<tfoot><tr><td class=\"num\">\(Words.signed(total))</td>"
            + "<td class=\"bar\">\(waterfall.totalBar)</td><th scope=\"row\">\(isAll ? "The sum" : "The sum so far")</th></tr></tfoot>\n</table>"
    }
}

/// A table that scrolls by itself where the screen is narrow, with what a screen reader needs.
enum HTMLTable {
    /// - Parameter kinds: the class of a column.
    static func text(_ caption: String, _ heads: [String], _ rows: [[String]], kinds: [Int: String] = [:]) -> String {
        func kind(_ column: Int) -> String { kinds[column].map { " class=\"\($0)\"" } ?? "" }
        func place(_ column: Int) -> String { kinds[column] == nil ? " dir=\"auto\"" : kind(column) }
        let head = heads.enumerated().map { "<th scope=\"col\"\(kind($0.offset))>\(HTMLText.escaped($0.element))</th>" }
        let body = rows.map { cells in
            "<tr>"
                + cells.enumerated().map { column, cell in
                    let text = HTMLText.escaped(cell)
                    return column == 0
                        ? "<th scope=\"row\" dir=\"auto\">\(text)</th>" : "<td\(place(column))>\(text)</td>"
                }.joined() + "</tr>\n"
        }
        let label = HTMLText.plain(caption)
        return "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"\(label)\">\n<table>\n"
            + "<caption>\(HTMLText.escaped(caption))</caption>\n<thead><tr>\(head.joined())</tr></thead>\n<tbody>\n"
            + body.joined() + "</tbody>\n</table>\n</div>"
    }

    static func sides(_ sides: Sides) -> String {
        let heads = [sides.asks ? "Question" : "", sides.first, sides.second] + (sides.hasChanges ? ["Change"] : [])
        let rows = sides.rows.map {
            [$0.name, $0.first, $0.second] + (sides.hasChanges ? [$0.change ?? ""] : [])
        }
        return "<h\(sides.level)>\(HTMLText.escaped(sides.title))</h\(sides.level)>\n"
            + text(
                "\(sides.title): \(sides.first) and \(sides.second)", heads, rows,
                kinds: sides.hasChanges ? [1: "num", 2: "num", 3: "num"] : [:])
    }
}
