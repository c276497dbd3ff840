package import Assessment
import Packs

/// Every point of the score: the figures as waterfalls in decibans, the largest steps first.
package enum ReceiptDocument {
    package static func blocks(_ reading: Reading, _ phrases: Phrasebook) -> [Block] {
        guard !reading.isTooLittle else { return [.text(phrases("too-little"))] }
        var blocks: [Block] = [
            .text(
                "Each answer is weighed in decibans (dB): plus points toward \"they prepare to hurt us\", minus toward "
                    + "\"they protect themselves\". 0 dB is even, 3 dB is two to one, 10 dB ten to one. The steps of a figure add up "
                    + "to its total.", .dim)
        ]
        if let method = phrases.method(reading.sheet.instrument.tempering) { blocks.append(.text(method, .dim)) }
        let receipt = reading.receipt
        for figure in FigureName.allCases {
            let rows = receipt.filter { $0.figure == figure }
            guard !rows.isEmpty else { continue }
            blocks.append(.heading("\(Words.figure(figure)): \(total(figure, reading))"))
            blocks += waterfall(rows, phrases)
        }
        if !reading.unknown.isEmpty {
            blocks.append(.heading("Not known, by how much it widens the range"))
            blocks += reading.unknown.map { .bullet("\(phrases.ask($0.item))  (\(Words.number($0.band)) dB)") }
        }
        blocks += [.gap, .text(phrases("standing"), .dim)]
        return blocks
    }

    private static func total(_ figure: FigureName, _ reading: Reading) -> String {
        func words(_ figure: Figure) -> String {
            "\(Words.signed(figure.dB)) dB is \(Words.number(figure.value)) of 100"
        }
        return switch figure {
        case .ambiguity: words(reading.ambiguity)
        case .mistrust: words(reading.mistrust)
        case .threat: words(reading.threat)
        case .pressure: words(reading.pressure)
        case .honesty: "\(Words.signed(reading.honesty.dB)) dB"
        case .theirIntent: "\(Words.signed(reading.theirIntent.dB)) dB"
        }
    }

    private static func waterfall(_ rows: [ReceiptRow], _ phrases: Phrasebook) -> [Block] {
        var sums: [Double] = [0]
        for row in rows { sums.append((sums.last ?? 0) + row.dB) }
        let low = min(0, sums.min() ?? 0)
        let high = max(low + 0.1, sums.max() ?? 0)
        return rows.enumerated().map { place, row in
            let answer = phrases.label(row.item, row.answer)
            let label = row.measure.map { "\(phrases.measure($0)): \(answer)" } ?? answer
            return .step(
                label: label, detail: detail(row, phrases), from: sums[place], to: sums[place + 1], in: low...high)
        }
    }

    private static func detail(_ row: ReceiptRow, _ phrases: Phrasebook) -> String {
        let factors = row.factors.map { "x \(Words.multiplier($0.by)) (\(Words.factor($0.name)))" }
        return phrases.ask(row.item) + "  " + (["\(Words.signed(row.raw)) dB"] + factors).joined(separator: " ")
    }
}
