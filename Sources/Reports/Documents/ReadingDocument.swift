package import Assessment
import Interview
import Packs
package import Sessions

/// The result: the headline, the guess beside the score, the three verdicts side by side, none hidden.
package enum ReadingDocument {
    package static func blocks(_ session: Session, _ reading: Reading, after: Reading?, _ phrases: Phrasebook)
        -> [Block]
    {
        guard !reading.isTooLittle else { return tooLittle(reading, phrases) }
        let isFirstLook = session.items == .quick
        var blocks: [Block] = []
        // What must not be missed stands first.
        if reading.honesty.verdict == .lensDoesNotExcuse {
            blocks += [
                .text(phrases("honesty.lens-does-not-excuse.name") + ".", .danger),
                .text(phrases("honesty.lens-does-not-excuse")), .gap,
            ]
        }
        if reading.theirIntent.verdict == .mayAttack {
            blocks += [
                .text(phrases("their-intent.may-attack.name") + ".", .danger),
                .text(phrases("their-intent.may-attack")),
                .gap,
            ]
        }
        blocks.append(.text(phrases("headline.\(Likelihood(reading.threat.value).rawValue)"), .strong))
        if isFirstLook { blocks += [.text(phrases("first-look"), .dim)] }
        if let method = phrases.method(reading.sheet.instrument.tempering) { blocks.append(.text(method, .dim)) }
        blocks += readsHow(session, reading, phrases)
        blocks += answersHow(session, reading, phrases)
        blocks += applies(reading, phrases)
        if let after, !after.commitments.isEmpty { blocks += withMeasures(reading, after) }
        if let first = reading.unknown.first {
            blocks += [
                .heading("The most useful thing to find out next"),
                .text(phrases.ask(first.item)),
                .text("Not known: \(reading.unknown.count) of the questions. They make the range this wide.", .dim),
            ]
        }
        blocks += [.gap, .text(phrases("standing"), .dim)]
        return blocks
    }

    private static func tooLittle(_ reading: Reading, _ phrases: Phrasebook) -> [Block] {
        [.text(phrases("too-little"), .strong), .gap, .heading("What is missing")]
            + reading.unknown.prefix(8).map { .bullet(phrases.ask($0.item)) }
    }

    private static func readsHow(_ session: Session, _ reading: Reading, _ phrases: Phrasebook) -> [Block] {
        var blocks: [Block] = [
            .heading("1  How it reads"),
            .figure(
                "Ambiguity", reading.ambiguity, phrases("ambiguity.\(Likelihood(reading.ambiguity.value).rawValue)")),
        ]
        if let guess = session.ownGuess {
            let distance = Double(guess) - reading.ambiguity.value
            let word = abs(distance) <= 10 ? "close" : distance < 0 ? "lower" : "higher"
            blocks.append(
                .figure(
                    name: "Your guess", value: Double(guess), low: Double(guess), high: Double(guess),
                    meaning: phrases("own-guess.\(word)")))
        }
        return blocks + [
            .figure("Mistrust", reading.mistrust, phrases("mistrust.\(Likelihood(reading.mistrust.value).rawValue)")),
            .figure("Threat reading", reading.threat, phrases("threat.\(Likelihood(reading.threat.value).rawValue)")),
        ]
    }

    private static func answersHow(_ session: Session, _ reading: Reading, _ phrases: Phrasebook) -> [Block] {
        let e = reading.escalation
        let level = EscalationLevel(e.value)
        var blocks: [Block] = [
            .heading("2  How hard they may answer"),
            .figure("Pressure", reading.pressure, phrases("pressure.\(Likelihood(reading.pressure.value).rawValue)")),
            .figure(
                name: "Escalation", value: e.value, low: e.low, high: e.high,
                meaning: "\(Words.escalation(level).capitalisedFirst). " + phrases("escalation.\(level.rawValue)")),
        ]
        if reading.world != .notEstablished {
            blocks.append(
                .text(
                    "\(phrases("world.\(reading.world.rawValue).name")). \(phrases("world.\(reading.world.rawValue)"))")
            )
        }
        let reactions = reading.reactions
        if !reactions.isEmpty {
            blocks += [.gap, .text("What they may do, the worst first:", .strong)]
            for reaction in reactions {
                guard let words = phrases.pack.reaction(reaction.kind.rawValue) else { continue }
                blocks.append(.bullet("\(phrases(words.name)). \(phrases(words.text))"))
                if !phrases(words.watch).isEmpty { blocks.append(.aside("First sign: \(phrases(words.watch))")) }
            }
        }
        if reactions.contains(where: { $0.kind == .accommodation || $0.kind == .noVisibleReaction }) {
            blocks.append(.text(phrases("silence"), .warning))
        }
        return blocks
    }

    private static func applies(_ reading: Reading, _ phrases: Phrasebook) -> [Block] {
        func verdict(_ about: String, _ key: String, _ style: Tone) -> [Block] {
            [.text("\(about): \(phrases("\(key).name").uncapitalisedFirst).", style), .text(phrases(key))]
        }
        let honesty = reading.honesty.verdict
        let intent = reading.theirIntent.verdict
        var blocks: [Block] = [.heading("3  Whether this lens applies")]
        blocks += verdict(
            "Your aim", "honesty.\(honesty.rawValue)",
            honesty == .lensDoesNotExcuse || honesty == .warningSign ? .danger : .strong)
        if honesty == .mixed || honesty == .lensDoesNotExcuse {
            for (position, item) in reading.sheet.instrument.items.enumerated() where item.feeds == .honesty {
                guard let word = reading.sheet.word(at: position) else { continue }
                blocks.append(.bullet("\(phrases.ask(item.id)) \(phrases.label(item.id, word))."))
            }
        }
        blocks.append(.gap)
        blocks += verdict(
            "Their aim", "their-intent.\(intent.rawValue)",
            intent == .mayAttack || intent == .warningSign ? .danger : .strong)
        return blocks
    }

    private static func withMeasures(_ before: Reading, _ after: Reading) -> [Block] {
        [
            .heading("With the measures you adopted"),
            .pair("Threat reading", "\(Words.number(before.threat.value)) → \(Words.number(after.threat.value))"),
            .pair("Escalation", "\(Words.number(before.escalation.value)) → \(Words.number(after.escalation.value))"),
        ]
    }
}

extension Block {
    package static func figure(_ name: String, _ figure: Figure, _ meaning: String) -> Block {
        .figure(name: name, value: figure.value, low: figure.low, high: figure.high, meaning: meaning)
    }
}

extension String {
    package var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
    package var uncapitalisedFirst: String { prefix(1).lowercased() + dropFirst() }
}
