package import Assessment
package import Packs
import Sessions

/// The reader's guess beside the coded reading, with the distance in plain words.
package enum RevealDocument {
    /// Points of 100 within which a guess counts as close; as in the own guess of a review.
    private static let close = 10.0
    private static let most = 3

    package static func blocks(
        _ worked: WorkedCase, _ guess: CaseGuess, _ reading: Reading, _ phrases: Phrasebook
    ) -> [Block] {
        guard !guess.isEmpty else {
            return [.text("No guess of yours: you only skipped it.", .dim)]
                + CaseDocument.outcome(worked)
        }
        return [.heading("Your guess, and our coding")]
            + ambiguity(guess.ambiguity, worked, reading, phrases)
            + [.gap] + world(guess.world, worked, reading, phrases)
            + [.gap] + outcome(guess.outcome, worked)
            + [.gap, .text("Your guess is kept until you leave the program, and in no file.", .dim)]
            + CaseDocument.outcome(worked)
    }

    private static func ambiguity(
        _ guess: Int?, _ worked: WorkedCase, _ reading: Reading, _ phrases: Phrasebook
    ) -> [Block] {
        guard !reading.isTooLittle else { return [.text(phrases("too-little"))] }
        let coded = reading.ambiguity
        let figure = Block.figure(
            name: "Our coding", value: coded.value, low: coded.low, high: coded.high,
            meaning: phrases("ambiguity.\(Likelihood(coded.value).rawValue)"))
        guard let guess else { return [figure, .text("You made no guess here, so there is no distance.")] }
        let value = Double(guess)
        let points = Int(nearest: abs(value - coded.value.rounded()))
        var words = "You saw \(guess), the coding sees \(Int(nearest: coded.value)): "
        words +=
            points == 0
            ? "the same."
            : "\(points) point\(points == 1 ? "" : "s") apart\(Double(points) <= close ? ", close." : ".")"
        return [
            .figure(name: "Your guess", value: value, low: value, high: value, meaning: ""), figure,
            .text(words, .strong),
        ] + missed(value - coded.value, worked, reading, phrases)
    }

    /// The answers that may explain the distance: those that alarm where the guess was too calm, those that calm where
    /// it was too alarmed, else the weightiest.
    private static func missed(
        _ distance: Double, _ worked: WorkedCase, _ reading: Reading, _ phrases: Phrasebook
    ) -> [Block] {
        let rows = reading.receipt.filter { row in
            row.figure == .ambiguity && !row.isStart
                && (abs(distance) <= close ? row.dB != 0 : distance < 0 ? row.dB > 0 : row.dB < 0)
        }.prefix(most)
        guard !rows.isEmpty else { return [] }
        let what =
            abs(distance) <= close
            ? "What weighs most in the coding, in their words:"
            : distance < 0
                ? "What you may have missed, the answers that alarm most, in their words:"
                : "What you may have missed, the answers that reassure most, in their words:"
        return [.text(what)]
            + rows.map { row in
                .bullet("\"\(phrases.otherSide(row.item, row.answer))\" \(because(row.item, worked))")
            }
    }

    private static func because(_ item: String, _ worked: WorkedCase) -> String {
        worked.answers.first { $0.item == item }?.because ?? ""
    }

    private static func world(
        _ guess: World?, _ worked: WorkedCase, _ reading: Reading, _ phrases: Phrasebook
    ) -> [Block] {
        let coded = reading.world
        guard coded != .notEstablished else {
            return [.text("Whether they could tell, and whether moving first paid, the coding leaves open.")]
        }
        let name = phrases.worldName(ReadingRecord(reading)).uncapitalisedFirst
        let ours = "Our coding: \(coded.meaning.uncapitalisedFirst) (\"\(name)\")."
        guard let guess else { return [.text(ours)] }
        let yours = "You: \(guess.meaning.uncapitalisedFirst)."
        guard guess != coded else { return [.text("\(yours) Our coding says the same (\"\(name)\").")] }
        return [.text(yours), .text(ours)]
            + ["attack-use", "first-mover-gain"].map { .bullet(because($0, worked)) }
    }

    private static func outcome(_ guess: WorkedCase.Outcome?, _ worked: WorkedCase) -> [Block] {
        let ours = "Our reading of what followed: \(CaseDocument.outcomeWords(worked))."
        guard let guess else { return [.text(ours)] }
        if guess == worked.outcome {
            return [
                .text("You: \(guess.title). Our reading says the same\(worked.isContested ? "; it is contested" : "").")
            ]
        }
        return [.text("You: \(guess.title)."), .text(ours)]
    }
}
