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
        let parts = parts(reading, phrases)
        return parts.first + (parts.rest.isEmpty ? [] : [.heading(rest)] + parts.rest)
    }

    /// What moved a figure by 1 dB or more, and how much else there is; empty where nothing is left out.
    package static func first(_ reading: Reading, _ phrases: Phrasebook) -> (blocks: [Block], left: String) {
        let record = ReadingRecord(reading)
        guard record.isEnough else { return (blocks(record, phrases), "") }
        let small = record.receipt.count { abs($0.dB) < 1 }
        let counts = [
            small == 0 ? nil : small == 1 ? "one smaller step" : "\(small) smaller steps",
            record.unknown.isEmpty ? nil : "\(record.unknown.count) not known",
        ].compactMap(\.self)
        return (parts(record, phrases).first, counts.joined(separator: " and "))
    }

    /// What is left out there.
    package static func left(_ reading: Reading, _ phrases: Phrasebook) -> [Block] {
        [.heading(rest)] + parts(ReadingRecord(reading), phrases).rest
    }

    package static let rest = "The rest, less than 1 dB each or not known"

    /// First what moved a figure by 1 dB or more, and apart from it the rest; empty where there is none.
    package static func parts(_ reading: ReadingRecord, _ phrases: Phrasebook) -> (first: [Block], rest: [Block]) {
        var blocks: [Block] = [
            .text(
                "Each answer is weighed in decibans (dB): plus points toward \"they prepare to hurt us\", minus toward "
                    + "\"they protect themselves\". 0 dB is even, 3 dB is two to one, 10 dB ten to one. The steps of a figure add up "
                    + "to its total.", .dim)
        ]
        if let method = phrases.method(reading.tempering) { blocks.append(.text(method, .dim)) }
        blocks += [
            .heading("Escalation: \(Words.number(reading.escalation.value)) of 100"),
            .text(
                "Threat reading \(Words.number(reading.threat.value)) of 100 times pressure "
                    + "\(Words.number(reading.pressure.value)) of 100: they read it as a threat, and answer hard."),
        ]
        var rest: [Block] = []
        for figure in FigureName.allCases {
            let rows = reading.receipt.filter { $0.figure == figure }
            guard !rows.isEmpty else { continue }
            let steps = waterfall(rows, phrases)
            let large = rows.prefix { abs($0.dB) >= 1 }.count
            blocks.append(.heading("\(Words.figure(figure)): \(total(figure, reading))"))
            blocks +=
                large == 0
                ? [.text("No answer moves it by 1 dB or more.", .dim)] : steps.head + steps.steps.prefix(large)
            guard large < rows.count else { continue }
            rest +=
                [.heading("\(Words.figure(figure)), less than 1 dB each")] + (large == 0 ? steps.head : [])
                + steps.steps.dropFirst(large)
        }
        if !reading.unknown.isEmpty {
            rest.append(.heading("Not known, by how much it widens the range"))
            rest += reading.unknown.map { .bullet("\(phrases.ask($0.item))  (\(Words.number($0.band)) dB)") }
        }
        return (blocks, rest)
    }

    private static func total(_ figure: FigureName, _ reading: ReadingRecord) -> String {
        guard let sum = reading.figures.first(where: { $0.name == figure.rawValue })?.figure, let dB = sum.dB else {
            return "\(Words.signed(figure == .honesty ? reading.honesty.dB : reading.theirIntent.dB)) dB"
        }
        return "\(Words.signed(dB)) dB is \(Words.number(sum.value)) of 100"
    }

    /// - Returns: what holds for all steps, and a step for each row.
    private static func waterfall(_ rows: [ReceiptRow], _ phrases: Phrasebook) -> (head: [Block], steps: [Block]) {
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
                    total: sums.last ?? 0, range: low...high))
        }
        guard !common.isEmpty else { return ([], steps) }
        let isEach = answers.allSatisfy { row in common.allSatisfy { row.factors.contains($0) } }
        let rest = isEach ? "" : " where it names no other"
        return ([.text("Here each step counts \(words(common))\(rest).", .dim)], steps)
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
