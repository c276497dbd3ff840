package import Assessment
import Packs
package import Sessions

/// Every point of the score: the figures as waterfalls in decibans, the largest steps first.
package enum ReceiptDocument {
    package static func blocks(_ reading: Reading, _ phrases: Phrasebook) -> [Block] {
        blocks(ReadingRecord(reading), phrases)
    }

    /// The same from a record, such as a decision freezes.
    package static func blocks(_ reading: ReadingRecord, _ phrases: Phrasebook) -> [Block] {
        guard reading.isEnough else { return [.text(phrases("too-little"))] }
        return body(reading, phrases) + [.gap, .text(phrases("standing"), .dim)]
    }

    /// Without what the numbers are, for a paper that says it once.
    static func body(_ reading: ReadingRecord, _ phrases: Phrasebook) -> [Block] {
        var blocks: [Block] = [
            .text(
                "Each answer is weighed in decibans (dB): plus points toward \"they prepare to hurt us\", minus toward "
                    + "\"they protect themselves\". 0 dB is even, 3 dB is two to one, 10 dB ten to one. The steps of a figure add up "
                    + "to its total.", .dim)
        ]
        if let method = phrases.method(reading.tempering) { blocks.append(.text(method, .dim)) }
        for figure in FigureName.allCases {
            let rows = reading.receipt.filter { $0.figure == figure }
            guard !rows.isEmpty else { continue }
            blocks.append(.heading("\(Words.figure(figure)): \(total(figure, reading))"))
            blocks += waterfall(rows, phrases)
        }
        if !reading.unknown.isEmpty {
            blocks.append(.heading("Not known, by how much it widens the range"))
            blocks += reading.unknown.map { .bullet("\(phrases.ask($0.item))  (\(Words.number($0.band)) dB)") }
        }
        return blocks
    }

    /// How escalation follows from its two parts, which no waterfall shows: they are multiplied.
    static func escalation(_ reading: ReadingRecord) -> [Block] {
        let of = { (figure: Double) in "\(Words.number(figure)) of 100" }
        return [
            .heading("Escalation: \(of(reading.escalation.value))"),
            .text(
                "That they read it as a threat (\(of(reading.threat.value))) and then answer hard "
                    + "(\(of(reading.pressure.value))): the two multiplied."),
        ]
    }

    private static func total(_ figure: FigureName, _ reading: ReadingRecord) -> String {
        guard let sum = reading.figures.first(where: { $0.name == figure.rawValue })?.figure, let dB = sum.dB else {
            return "\(Words.signed(figure == .honesty ? reading.honesty.dB : reading.theirIntent.dB)) dB"
        }
        return "\(Words.signed(dB)) dB is \(Words.number(sum.value)) of 100"
    }

    private static func waterfall(_ rows: [ReceiptRow], _ phrases: Phrasebook) -> [Block] {
        var sums: [Double] = [0]
        for row in rows { sums.append((sums.last ?? 0) + row.dB) }
        let low = min(0, sums.min() ?? 0)
        let high = max(low + 0.1, sums.max() ?? 0)
        // Where the sum starts is no answer, and nothing tempers it.
        let answers = rows.filter { !$0.isStart }
        let common = common(answers)
        let steps = rows.enumerated().map { place, row in
            Block.step(
                ReceiptStep(
                    label: label(row, phrases), question: phrases.ask(row.item),
                    reckoning: reckoning(row, without: common), from: sums[place], to: sums[place + 1],
                    range: low...high))
        }
        guard !common.isEmpty else { return steps }
        let isEach = answers.allSatisfy { row in common.allSatisfy { row.factors.contains($0) } }
        let rest = isEach ? "" : " where it names no other"
        return [.text("Here each step counts \(words(common))\(rest).", .dim)] + steps
    }

    /// What every row counts by is said once above them, by its most frequent amount; a row says what is special to it.
    private static func common(_ rows: [ReceiptRow]) -> [ReceiptRow.Factor] {
        guard rows.count > 1, let first = rows.first else { return [] }
        return first.factors.map(\.name).compactMap { name in
            let all = rows.compactMap { row in row.factors.first { $0.name == name } }
            guard all.count == rows.count else { return nil }
            return all.max { left, right in
                all.count { $0.by == left.by } < all.count { $0.by == right.by }
            }
        }
    }

    /// The answer, or what the measure puts in its place.
    private static func label(_ row: ReceiptRow, _ phrases: Phrasebook) -> String {
        let answer = phrases.label(row.item, row.answer)
        return row.measure.map { "\(phrases.measure($0)): \(answer)" } ?? answer
    }

    private static func reckoning(_ row: ReceiptRow, without common: [ReceiptRow.Factor]) -> String {
        let own = row.factors.filter { !common.contains($0) }
        return ["\(Words.signed(row.raw)) dB", words(own)].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private static func words(_ factors: [ReceiptRow.Factor]) -> String {
        factors.map { "x \(Words.multiplier($0.by)) (\(Words.factor($0.name)))" }.joined(separator: " ")
    }
}
