package import Assessment
import Interview
package import Packs
package import Sessions

/// A worked case in words: what could be seen, and apart from it what we make of it.
package enum CaseDocument {
    package static let isIllustration =
        "An illustration, not evidence: the cases were coded in hindsight by one reader."

    /// What a reader sees before guessing: who, what, and what could be seen. Nothing of what followed.
    package static func facts(_ worked: WorkedCase) -> [Block] {
        [
            .text(headline(worked), .strong),
            .text("Who moves: \(worked.mover). Who looks on: \(worked.otherSide).", .dim),
            .gap, .text(worked.move),
            .heading("What could be seen"),
        ] + worked.facts.map { .bullet($0) }
    }

    /// What happened next, our reading, what others hold against it, and the sources.
    package static func outcome(_ worked: WorkedCase) -> [Block] {
        var blocks: [Block] = []
        if !worked.later.isEmpty { blocks += [.heading("What happened next")] + worked.later.map { .bullet($0) } }
        blocks += [.heading("Our reading: \(outcomeWords(worked))."), .text(reading(worked))]
        if let dispute = worked.dispute { blocks += [.heading("What others hold against this"), .text(dispute)] }
        return blocks + [.heading("Sources")] + worked.sources.map { .bullet($0, .dim) }
            + [.gap, .text(isIllustration, .dim)]
    }

    /// All of it, as the command prints it.
    ///
    /// - Parameter session: the case opened like a review.
    package static func whole(
        _ worked: WorkedCase, _ session: Session, _ reading: Reading, _ phrases: Phrasebook
    ) -> [Block] {
        facts(worked) + outcome(worked)
            + [.heading("How our coding of it reads"), .gap]
            + CaseDocument.reading(session, reading, phrases)
            + [.heading("What their analyst would have written"), .gap]
            + MemoDocument.blocks(Memo(reading, phrases, session.move), phrases)
            + ShownDocument.blocks(session, reading, phrases)
            + [.heading("The coding, with a reason for each answer")] + CodingDocument.blocks(worked, phrases)
    }

    /// The reading of a case: the same words as for a review, so it is said who "you" is.
    package static func reading(_ session: Session, _ reading: Reading, _ phrases: Phrasebook) -> [Block] {
        [.text("Told as if to those who moved: \"you\" is \(session.move.mover).", .dim), .gap]
            + ReadingDocument.blocks(session, reading, after: nil, phrases)
    }

    /// "a spiral, contested".
    package static func outcomeWords(_ worked: WorkedCase) -> String {
        worked.outcome.title + (worked.isContested ? ", contested" : "")
    }

    /// Without the words that stand over it.
    private static func reading(_ worked: WorkedCase) -> String {
        let head = "Our reading: "
        return worked.reading.hasPrefix(head)
            ? String(worked.reading.dropFirst(head.count)).capitalisedFirst : worked.reading
    }

    /// Many titles say the year already.
    private static func headline(_ worked: WorkedCase) -> String {
        worked.title.contains(worked.when) ? worked.title : "\(worked.title) (\(worked.when))"
    }
}

extension Session {
    /// A case opened like a review; kept nowhere.
    package init(_ worked: WorkedCase, _ pack: Pack, now: String) {
        self.init(id: "case:\(worked.id)", now: now)
        tempering = pack.tempering
        move.title = worked.title
        move.scope = worked.scope
        move.mover = worked.mover
        move.otherSide = worked.otherSide
        move.others = worked.others
        move.kind = worked.kind
        move.description = worked.move
        var voice = Voice(id: "case", seat: .neutral)
        voice.answers = worked.sheet
        for coding in worked.answers { voice.notes[coding.item] = coding.because }
        voices = [voice]
    }
}
