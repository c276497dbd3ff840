import Interview
import Packs
package import Sessions

/// A past review and today: what we expected, what they did, what each would answer now, and what it would have taken.
package enum ThenAndNowDocument {
    package static func blocks(_ back: Retrospective?, _ session: Session, _ phrases: Phrasebook) -> [Block] {
        guard let back else { return body(nil, session, phrases) }
        return body(back, session, phrases) + ActionsDocument.blocks(session)
    }

    /// Without what is to be done, for a paper that says it once.
    static func body(_ back: Retrospective?, _ session: Session, _ phrases: Phrasebook) -> [Block] {
        guard let back else {
            return [
                .text("The review this session looks back on is not in the library.", .strong), .gap,
                .text("What it said then cannot be shown beside today's answers. Today's own pages stand."),
            ]
        }
        let named = back.title.isEmpty ? "a review without a title" : "\"\(back.title.apart)\""
        return [.text("Looking back on \(named), begun on \(phrases.day(back.created).apart).", .strong)]
            + expected(back, phrases) + did(back, phrases) + read(back) + wouldAnswer(back, session, phrases)
            + wouldHaveTaken(back, session, phrases)
    }

    private static func expected(_ back: Retrospective, _ phrases: Phrasebook) -> [Block] {
        var blocks: [Block] = [.heading("What we expected")]
        if let decision = back.decision {
            blocks.append(
                .text(
                    "Decided on \(phrases.day(decision.on).apart): \(decision.choice.rawValue)."
                        + (decision.why.map { " Why: \($0.apart)" } ?? "")))
        }
        blocks += back.forecasts.map { forecast in
            .bullet(
                "You said: \(phrases.reaction(forecast.reaction)), \(forecast.chance) of 100"
                    + (forecast.by.map { ", by \($0)" } ?? ""))
        }
        blocks += back.expected.map { .bullet("The coach expected: \(phrases.reaction($0))") }
        if back.forecasts.isEmpty, back.expected.isEmpty { blocks.append(.text("Nothing was forecast or expected.")) }
        if let before = back.before {
            let method = before.method == 1 ? ", by method 1" : ""
            let after = back.after.map { ", and \(Words.number($0.escalation.value)) with the adopted measures" } ?? ""
            blocks.append(
                .text(
                    "The figures then: threat reading \(Words.number(before.threat.value)) of 100, escalation "
                        + "\(Words.number(before.escalation.value)) of 100\(after)\(method)."))
            if let now = back.now, !now.isComparable(to: before) {
                blocks.append(.text(ComparisonDocument.twoMethods(before, now), .dim))
            }
        } else {
            blocks.append(.text("There was no sheet then that gave figures.", .dim))
        }
        return blocks
    }

    private static func did(_ back: Retrospective, _ phrases: Phrasebook) -> [Block] {
        guard !back.outcomes.isEmpty else {
            return [
                .heading("What they did"),
                .text("Nothing is recorded yet. In past reviews, o records what happened to that review."),
            ]
        }
        return [.heading("What they did")]
            + back.outcomes.map { outcome in
                let on = outcome.on.map { " (\($0))" } ?? ""
                let note = outcome.note.map { " \($0.apart)" } ?? ""
                return .bullet(
                    "\(phrases.reaction(outcome.reaction)): \(outcome.happened ? "it happened" : "it did not happen")\(on).\(note)",
                    outcome.happened ? .strong : .plain)
            }
    }

    private static func read(_ back: Retrospective) -> [Block] {
        let head: [Block] = [.heading("How they read it")]
        let then = back.howTheyRead.map { [Block.bullet("Recorded of the review: \($0.words).")] } ?? []
        guard back.counted != nil else {
            let when = back.readings.isEmpty ? "after the reveal" : "here"
            return head + [.text("Nobody has said. Each can, \(when), as far as it is known.", .dim)]
        }
        return head + then + back.readings.map { .bullet(words($0)) } + counts(back)
    }

    /// "Ann, the mover's seat: 70 of 100, they told us (2026-11-23)."
    package static func words(_ reading: GivenReading) -> String {
        "\(reading.called.apart), \(reading.seat.words): \(reading.howTheyRead?.words ?? "nothing said of it")."
    }

    /// Which of several figures is held against the coach's.
    private static func counts(_ back: Retrospective) -> [Block] {
        guard let counted = back.counted else { return [] }
        let known = back.readings.compactMap(\.howTheyRead) + [back.howTheyRead].compactMap(\.self)
        let isWhole = counted.value == counted.value.rounded()
        let figure = "\(isWhole ? "\(Int(nearest: counted.value))" : Words.decimals(counted.value, 1)) of 100"
        let least = known.map(\.value).min() ?? 0
        let most = known.map(\.value).max() ?? 0
        let apart = known.count > 1 && least < most ? " They lie between \(least) and \(most)." : ""
        let why =
            counted.count > 1
            ? "the middle of the \(counted.count) where \(counted.from.words)" : counted.from.words
        let coach = back.after ?? back.before
        let held = coach.map { " The coach's threat reading was \(Words.number($0.threat.value))." } ?? ""
        return [.text("Together that is \(figure): \(why).\(apart)\(held)", .dim)]
    }

    private static func wouldAnswer(_ back: Retrospective, _ session: Session, _ phrases: Phrasebook) -> [Block] {
        guard session.stage != .turns || session.voices.count == 1 else {
            return [.heading("What each would answer now"), .text("Not yet shown: the turns are not over.", .dim)]
        }
        var blocks: [Block] = [.heading("What each would answer now")]
        let all = back.changed.count + back.unchanged
        guard all > 0 else { return blocks + [.text("Nobody has answered yet.")] }
        blocks.append(
            .text("\(back.changed.count) of \(all) answers are others than then. The weightiest come first.", .dim))
        for one in back.changed.prefix(40) {
            func said(_ word: String?) -> String { word.map { phrases.label(one.item, $0) } ?? "no answer" }
            blocks.append(.bullet(phrases.ask(one.item)))
            blocks.append(
                .aside(
                    "\((one.name ?? "Person \(one.person)").apart), \(one.seat.words): \(said(one.then)) → \(said(one.now)) "
                        + "(\(Words.signed(one.change)) dB)"))
        }
        if back.changed.count > 40 { blocks.append(.aside("And \(back.changed.count - 40) more.")) }
        return blocks
    }

    private static func wouldHaveTaken(_ back: Retrospective, _ session: Session, _ phrases: Phrasebook) -> [Block] {
        var blocks: [Block] = [.heading("What we would have had to show")]
        if back.adopted.isEmpty {
            blocks.append(.text("No measure was adopted then."))
        } else {
            blocks.append(.text("Adopted then:"))
            blocks += back.adopted.map { .bullet(phrases.measure($0)) }
        }
        if !back.promises.isEmpty {
            blocks.append(.text("Promised to them:"))
            blocks += back.promises.map { promise in
                .bullet("\(promise.text.apart): \(promise.kept.map { $0 ? "kept" : "not kept" } ?? "not recorded")")
            }
        }
        guard let now = back.now else {
            let why =
                session.voices.count > 1
                ? "Agree on a sheet first (Discuss): then it is worked out from today's answers."
                : "Too little is known today to work it out."
            return blocks + [.text(why, .dim)]
        }
        blocks.append(
            .text(
                "By today's answers escalation without any measure is \(Words.number(now.escalation.value)) of 100"
                    + (back.nowWithAdopted.map {
                        ", with those adopted then \(Words.number($0.escalation.value))"
                    } ?? "") + "."))
        guard let needed = back.needed else { return blocks }
        return blocks + plan(needed, back, phrases)
    }

    private static func plan(_ needed: PlanAnswer, _ back: Retrospective, _ phrases: Phrasebook) -> [Block] {
        let target = Words.number(back.target)
        if needed.reached, needed.measures.isEmpty {
            return [.text("That is at \(target) or below already: nothing more had to be shown.")]
        }
        if needed.reached {
            let least = back.isProven ? "The least that would have brought it to" : "This would have brought it to"
            return [.text("\(least) \(target) or below (\(Words.number(needed.escalation))):", .strong)]
                + needed.measures.map { .bullet(phrases.measure($0)) }
        }
        let nearest = needed.nearest.map { " The nearest package comes to \(Words.number($0.escalation)):" } ?? ""
        return [.text("No package of at most six measures would have brought it to \(target).\(nearest)", .strong)]
            + (needed.nearest?.measures ?? []).map { .bullet(phrases.measure($0)) }
    }
}
