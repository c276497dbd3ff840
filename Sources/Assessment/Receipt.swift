import Packs

/// One row of the receipt: what one answer, or one measure in its place, adds to one figure; or where it begins.
package struct ReceiptRow: Equatable, Sendable {
    package struct Factor: Equatable, Sendable {
        /// `visibility`, `content`, `mistrust`, `family`, `tempering` or `credibility`.
        package var name: String
        package var by: Double

        package init(name: String, by: Double) {
            self.name = name
            self.by = by
        }
    }

    /// In the place of an item and of an answer, of the row that says where a fair observer begins.
    package static let start = (item: "start", answer: "fair-observer")

    package var item: String
    /// The option's key: the one answered, or the one a measure moves toward.
    package var answer: String
    /// The measure that puts this in place; nil for an answer.
    package var measure: String?
    /// Decibans before any rule.
    package var raw: Double
    /// Those that are not 1; `raw` times all of them is `dB`.
    package var factors: [Factor]
    package var figure: FigureName
    package var dB: Double

    package init(
        item: String, answer: String, measure: String? = nil, raw: Double, factors: [Factor], figure: FigureName,
        dB: Double
    ) {
        self.item = item
        self.answer = answer
        self.measure = measure
        self.raw = raw
        self.factors = factors
        self.figure = figure
        self.dB = dB
    }

    package var isStart: Bool { item == Self.start.item }
}

package enum FigureName: String, CaseIterable, Codable, Sendable {
    case ambiguity, mistrust, threat, pressure, honesty
    case theirIntent = "their-intent"
}

/// What one known item adds to one figure, with the factors that got it there.
struct Contribution {
    var position: Int
    var weight: Double
    /// But for the tempering, which is the last.
    var factors: [ReceiptRow.Factor]
    var figure: FigureName
    var tempering = 1.0

    var untempered: Double { factors.reduce(weight) { $0 * $1.by } }
    var dB: Double { untempered * tempering }

    /// One row for the answer; with a measure in force one for what is left of the answer and one for the measure.
    func rows(_ weighed: Weighed, _ sheet: WeighedSheet) -> [ReceiptRow] {
        let item = sheet.instrument.items[position]
        func row(_ option: String, _ raw: Double, share: Double?, measure: String?) -> ReceiptRow {
            var factors = factors
            if let share, share != 1 { factors.insert(.init(name: "credibility", by: share), at: 0) }
            if tempering != 1 { factors.append(.init(name: "tempering", by: tempering)) }
            return ReceiptRow(
                item: item.id, answer: option, measure: measure, raw: raw, factors: factors, figure: figure,
                dB: factors.reduce(raw) { $0 * $1.by })
        }
        // Measures change what can be seen, never what either side is after (method §6: verdicts read the answer).
        guard let pulled = weighed.pulled, figure != .honesty, figure != .theirIntent else {
            return [row(sheet.word(at: position) ?? "", weight, share: nil, measure: nil)]
        }
        let measureRow = row(item.options[pulled.option], pulled.target, share: pulled.pull, measure: pulled.measure)
        guard let answered = weighed.answered else { return [measureRow] }
        return [row(sheet.word(at: position) ?? "", answered, share: 1 - pulled.pull, measure: nil), measureRow]
    }
}

extension Reading {
    /// A row for each known item and figure, the largest contribution first; equal ones in the order of the figures,
    /// then of the items. A figure's rows sum to its decibans; ambiguity and threat have one for where they begin.
    ///
    /// - Complexity: as one scoring.
    package var receipt: [ReceiptRow] {
        let figures = FigureName.allCases
        let ordered = contributions.sorted { left, right in
            let (leftFigure, rightFigure) = (figures.firstIndex(of: left.figure), figures.firstIndex(of: right.figure))
            return (leftFigure ?? 0, left.position) < (rightFigure ?? 0, right.position)
        }
        let rows = startRows + ordered.flatMap { $0.rows(weighed[$0.position], sheet) }
        return rows.enumerated().sorted { left, right in
            abs(left.element.dB) != abs(right.element.dB)
                ? abs(left.element.dB) > abs(right.element.dB) : left.offset < right.offset
        }.map(\.element)
    }

    /// None where the evidence begins at even.
    private var startRows: [ReceiptRow] {
        let start = sheet.instrument.tempering.start
        guard start != 0 else { return [] }
        return [.ambiguity, .threat].map { figure in
            ReceiptRow(
                item: ReceiptRow.start.item, answer: ReceiptRow.start.answer, raw: start, factors: [], figure: figure,
                dB: start)
        }
    }
}
