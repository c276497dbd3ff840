package import Assessment
import Interview
import Packs
package import Sessions

/// The result: the headline, the guess beside the score, the three verdicts side by side, none hidden.
package enum ReadingDocument {
    package static func blocks(_ session: Session, _ reading: Reading, after: Reading?, _ phrases: Phrasebook)
        -> [Block]
    {
        let after = after.flatMap { $0.commitments.isEmpty ? nil : ReadingRecord($0) }
        return blocks(session, ReadingRecord(reading), after: after, phrases)
    }

    /// The same from a record, such as a decision freezes.
    ///
    /// - Parameter after: with the adopted measures; nil where there are none.
    package static func blocks(
        _ session: Session, _ reading: ReadingRecord, after: ReadingRecord?, _ phrases: Phrasebook
    ) -> [Block] {
        guard reading.isEnough else { return tooLittle(reading, phrases) }
        return body(session, reading, after: after, phrases) + [.gap, .text(phrases("standing"), .dim)]
    }

    /// Without what the numbers are, for a paper that says it once.
    static func body(
        _ session: Session, _ reading: ReadingRecord, after: ReadingRecord?, _ phrases: Phrasebook
    ) -> [Block] {
        var blocks = alarms(reading, phrases)
        blocks.append(.text(phrases("headline.\(Likelihood(reading.threat.value).rawValue)"), .strong))
        if session.items == .quick { blocks += [.text(phrases("first-look"), .dim)] }
        if let method = phrases.method(reading.tempering) { blocks.append(.text(method, .dim)) }
        blocks += readsHow(session, reading, phrases)
        blocks += answersHow(reading, phrases)
        blocks += applies(reading, phrases)
        if let after { blocks += withMeasures(reading, after) }
        if let first = reading.unknown.first {
            blocks += [
                .heading("The most useful thing to find out next"),
                .text(phrases.ask(first.item)),
                .text("Not known: \(reading.unknown.count) of the questions. They make the range this wide.", .dim),
            ]
        }
        return blocks
    }

    static func tooLittle(_ reading: ReadingRecord, _ phrases: Phrasebook) -> [Block] {
        [.text(phrases("too-little"), .strong), .gap, .heading("What is missing")]
            + reading.unknown.prefix(8).map { .bullet(phrases.ask($0.item)) }
    }

    /// What must not be missed stands first.
    private static func alarms(_ reading: ReadingRecord, _ phrases: Phrasebook) -> [Block] {
        var keys: [String] = []
        if reading.honesty.verdict == HonestyVerdict.lensDoesNotExcuse.rawValue {
            keys.append("honesty.lens-does-not-excuse")
        }
        if reading.theirIntent.verdict == IntentVerdict.mayAttack.rawValue { keys.append("their-intent.may-attack") }
        return keys.flatMap { [.text(phrases("\($0).name") + ".", .danger), .text(phrases($0)), .gap] }
    }

    private static func figure(_ name: String, _ figure: ReadingRecord.FigureRecord, _ phrases: Phrasebook) -> Block {
        .figure(Words.figure(named: name), figure, Words.meaning(of: name, figure.value, phrases))
    }

    private static func readsHow(_ session: Session, _ reading: ReadingRecord, _ phrases: Phrasebook) -> [Block] {
        var blocks: [Block] = [.heading("1  How it reads"), figure("ambiguity", reading.ambiguity, phrases)]
        if let guess = session.ownGuess {
            let distance = Double(guess) - reading.ambiguity.value
            let word = abs(distance) <= 10 ? "close" : distance < 0 ? "lower" : "higher"
            blocks.append(
                .figure(
                    name: "Your guess", value: Double(guess), low: Double(guess), high: Double(guess),
                    meaning: phrases("own-guess.\(word)")))
        }
        return blocks + [figure("mistrust", reading.mistrust, phrases), figure("threat", reading.threat, phrases)]
    }

    private static func answersHow(_ reading: ReadingRecord, _ phrases: Phrasebook) -> [Block] {
        var blocks: [Block] = [
            .heading("2  How hard they may answer"), figure("pressure", reading.pressure, phrases),
            figure("escalation", reading.escalation, phrases),
        ]
        if reading.world != World.notEstablished.rawValue {
            blocks.append(.text("\(phrases("world.\(reading.world).name")). \(phrases("world.\(reading.world)"))"))
        }
        let reactions = reading.reactions
        if !reactions.isEmpty {
            blocks += [.gap, .text("What they may do, the worst first:", .strong)]
            for reaction in reactions {
                // A pack may have it no longer.
                guard let words = phrases.pack.reaction(reaction.id) else {
                    blocks.append(.bullet(reaction.why))
                    continue
                }
                blocks.append(.bullet("\(phrases(words.name)). \(phrases(words.text))"))
                if !phrases(words.watch).isEmpty { blocks.append(.aside("First sign: \(phrases(words.watch))")) }
            }
        }
        let quiet = [ReactionKind.accommodation.rawValue, ReactionKind.noVisibleReaction.rawValue]
        if reactions.contains(where: { quiet.contains($0.id) }) { blocks.append(.text(phrases("silence"), .warning)) }
        return blocks
    }

    private static func applies(_ reading: ReadingRecord, _ phrases: Phrasebook) -> [Block] {
        func verdict(_ about: String, _ key: String, alarms: Bool) -> [Block] {
            [
                .text("\(about): \(phrases("\(key).name").uncapitalisedFirst).", alarms ? .danger : .strong),
                .text(phrases(key)),
            ]
        }
        let honesty = HonestyVerdict(rawValue: reading.honesty.verdict)
        let intent = IntentVerdict(rawValue: reading.theirIntent.verdict)
        var blocks: [Block] = [.heading("3  Whether this lens applies")]
        blocks += verdict(
            "Your aim", "honesty.\(reading.honesty.verdict)",
            alarms: honesty == .lensDoesNotExcuse || honesty == .warningSign)
        if honesty == .mixed || honesty == .lensDoesNotExcuse {
            let rows = reading.receipt.filter { $0.figure == .honesty }
            for item in phrases.pack.items {
                guard let row = rows.first(where: { $0.item == item.id }) else { continue }
                blocks.append(.bullet("\(phrases.ask(item.id)) \(phrases.label(item.id, row.answer))."))
            }
        }
        return blocks + [.gap]
            + verdict(
                "Their aim", "their-intent.\(reading.theirIntent.verdict)",
                alarms: intent == .mayAttack || intent == .warningSign)
    }

    private static func withMeasures(_ before: ReadingRecord, _ after: ReadingRecord) -> [Block] {
        [.heading("With the measures you adopted")] + changes(before, after)
    }

    static func changes(_ before: ReadingRecord, _ after: ReadingRecord) -> [Block] {
        zip(before.figures, after.figures).map { old, new in
            .change(name: Words.figure(named: old.name), from: old.figure, to: new.figure)
        }
    }
}
