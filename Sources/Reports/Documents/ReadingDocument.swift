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
        guard reading.isEnough else {
            return tooLittle(reading, phrases) + SinceDocument.blocks(session, reading, phrases)
        }
        return body(session, reading, after: after, phrases) + [.gap, .text(phrases("standing"), .dim)]
    }

    /// Without what the numbers are, for a paper that says it once.
    static func body(
        _ session: Session, _ reading: ReadingRecord, after: ReadingRecord?, _ phrases: Phrasebook
    ) -> [Block] {
        var blocks = alarms(reading, phrases)
        blocks.append(.text(phrases("headline.\(Likelihood(reading.threat.value).rawValue)"), .strong))
        if reading.isOwnAim, reading.threat.value < 40 { blocks.append(.text(phrases("headline.own-aim"), .danger)) }
        if session.items == .quick { blocks += [.text(phrases("first-look"), .dim)] }
        if let method = phrases.method(reading.tempering) { blocks.append(.text(method, .dim)) }
        blocks += causes(reading, phrases)
        blocks += SinceDocument.blocks(session, reading, phrases)
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

    /// Rows of the receipt named as causes.
    package static let mostCauses = 3

    /// What weighs most in their reading, the weightiest first: each row names its question and its answer.
    package static func weightiest(_ reading: ReadingRecord) -> [ReceiptRow] {
        Array(reading.receipt.lazy.filter { $0.figure == .threat && !$0.isStart && $0.dB != 0 }.prefix(mostCauses))
    }

    private static func causes(_ reading: ReadingRecord, _ phrases: Phrasebook) -> [Block] {
        let rows = weightiest(reading)
        guard !rows.isEmpty else { return [] }
        return [.heading("What weighs most in their reading")]
            + rows.enumerated().flatMap { place, row -> [Block] in
                let speaks = row.dB > 0 ? "a threat" : "protection"
                return [
                    .text("\(place + 1). \(phrases.otherSide(row.item, row.answer))", .mirror),
                    .aside(
                        "\(phrases.label(row.item, row.answer)): speaks for \(speaks)."
                            + (row.measure.map { " By \(phrases.measure($0))." } ?? "")),
                ]
            }
    }

    /// No figure: what is missing for one, and each verdict that is established all the same.
    static func tooLittle(_ reading: ReadingRecord, _ phrases: Phrasebook) -> [Block] {
        let missing = reading.unknown.filter { phrases.pack.item($0.item)?.feeds == .evidence }
        let known = reading.known?.evidence ?? 0
        var blocks: [Block] = alarms(reading, phrases) + [.text(phrases("too-little"), .strong)]
        if !missing.isEmpty {
            blocks += [
                .heading("What is missing for a figure"),
                .text("\(known) of at least 4 are answered. Any of these counts, the weightiest first:"),
            ]
            blocks += missing.prefix(8).map { .bullet(phrases.ask($0.item)) }
        }
        return blocks + established(reading, phrases)
    }

    /// What the answers settle without any figure.
    private static func established(_ reading: ReadingRecord, _ phrases: Phrasebook) -> [Block] {
        var blocks: [Block] = []
        if reading.world != World.notEstablished.rawValue {
            blocks.append(.text("\(phrases.worldName(reading)). \(phrases.world(reading))"))
        }
        if reading.honesty.verdict != HonestyVerdict.notEstablished.rawValue { blocks += ownAim(reading, phrases) }
        if reading.theirIntent.verdict != IntentVerdict.notEstablished.rawValue {
            blocks += theirAim(reading, phrases)
        }
        return blocks.isEmpty ? [] : [.heading("What is established")] + blocks
    }

    /// What must not be missed stands first.
    private static func alarms(_ reading: ReadingRecord, _ phrases: Phrasebook) -> [Block] {
        func alarm(_ name: String, _ text: String) -> [Block] { [.text(name + ".", .danger), .text(text), .gap] }
        return
            (reading.isOwnAim
            ? alarm(phrases("honesty.lens-does-not-excuse.name"), phrases("honesty.lens-does-not-excuse")) : [])
            + (reading.mayAttack
                ? alarm(phrases("their-intent.may-attack.name"), phrases.theirIntent(reading)) : [])
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
            blocks.append(.text("\(phrases.worldName(reading)). \(phrases.world(reading))"))
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
                let isOther = reaction.id == ReactionKind.noVisibleReaction.rawValue && reactions.count > 1
                let name = isOther ? "Or " + phrases(words.name).uncapitalisedFirst : phrases(words.name)
                blocks.append(.bullet("\(name). \(phrases(words.text))"))
                if !phrases(words.watch).isEmpty { blocks.append(.aside("First sign: \(phrases(words.watch))")) }
            }
        }
        let quiet = [ReactionKind.accommodation.rawValue, ReactionKind.noVisibleReaction.rawValue]
        if reactions.contains(where: { quiet.contains($0.id) }) { blocks.append(.text(phrases("silence"), .warning)) }
        if !reactions.isEmpty, reading.mayAttack { blocks.append(.text(phrases("reactions.may-attack"), .warning)) }
        return blocks
    }

    private static func applies(_ reading: ReadingRecord, _ phrases: Phrasebook) -> [Block] {
        [.heading("3  Whether this lens applies")] + ownAim(reading, phrases) + [.gap] + theirAim(reading, phrases)
    }

    private static func ownAim(_ reading: ReadingRecord, _ phrases: Phrasebook) -> [Block] {
        let verdict = HonestyVerdict(rawValue: reading.honesty.verdict)
        let key = "honesty.\(reading.honesty.verdict)"
        var blocks: [Block] = [
            .text(
                "Your aim: \(phrases("\(key).name").uncapitalisedFirst).",
                verdict == .lensDoesNotExcuse || verdict == .warningSign ? .danger : .strong), .text(phrases(key)),
        ]
        guard verdict == .mixed || verdict == .lensDoesNotExcuse else { return blocks }
        let rows = reading.receipt.filter { $0.figure == .honesty }
        for item in phrases.pack.items {
            guard let row = rows.first(where: { $0.item == item.id }) else { continue }
            blocks.append(.bullet("\(phrases.ask(item.id)) \(phrases.label(item.id, row.answer))."))
        }
        return blocks
    }

    private static func theirAim(_ reading: ReadingRecord, _ phrases: Phrasebook) -> [Block] {
        let verdict = IntentVerdict(rawValue: reading.theirIntent.verdict)
        return [
            .text(
                "Their aim: \(phrases("their-intent.\(reading.theirIntent.verdict).name").uncapitalisedFirst).",
                verdict == .mayAttack || verdict == .warningSign ? .danger : .strong),
            .text(phrases.theirIntent(reading)),
        ]
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
