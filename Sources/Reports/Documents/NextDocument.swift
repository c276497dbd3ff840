package import Assessment

/// Which question is worth most now, what its answer could change, and whether the words have settled.
package enum NextDocument {
    package static func blocks(_ next: NextQuestion, _ reading: Reading, _ phrases: Phrasebook) -> [Block] {
        let settled = Block.text(
            phrases(next.wordsSettled ? "words-settled" : "words-open"), next.wordsSettled ? .good : .plain)
        guard let best = next.best else {
            return [.text("Every question that makes a figure has its answer.", .strong), settled]
        }
        var blocks: [Block] = [.heading("The question worth most now"), .text(phrases.ask(best.item), .strong)]
        if !reading.isTooLittle {
            let (low, high) = (Words.number(best.escalation.lowerBound), Words.number(best.escalation.upperBound))
            blocks.append(
                .text(
                    "By its answer escalation, now \(Words.number(reading.escalation.value)), could become anything from "
                        + "\(low) to \(high), of 100."))
        }
        blocks.append(settled)
        if next.wordsSettled, !next.settled {
            blocks.append(.text("What is asked of both sides' aims is not answered yet, and can change the advice."))
        }
        return blocks
    }
}
