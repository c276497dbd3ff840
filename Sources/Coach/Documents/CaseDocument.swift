import Interview
package import Packs
import Reports
import Screen
package import Sessions

/// A worked case: what happened, how we read it, and what others hold against that.
package enum CaseDocument {
    package static func blocks(_ worked: WorkedCase) -> [Block] {
        var blocks: [Block] = [
            .text("\(worked.title) (\(worked.when))", .strong),
            .text("\(worked.mover) moves; \(worked.otherSide) looks on.", .dim),
            .gap, .text(worked.move),
            .heading("What could be seen"),
        ]
        blocks += worked.facts.map { .bullet($0) }
        blocks += [.heading("What followed"), .text(worked.reading)]
        if let dispute = worked.dispute { blocks += [.heading("What others hold against this"), .text(dispute)] }
        blocks += [.heading("Sources")] + worked.sources.map { .bullet($0, .dim) }
        blocks += [
            .gap, .text("Coded by one reader in hindsight: an illustration of the method, no evidence for it.", .dim),
        ]
        return blocks
    }
}

extension Session {
    /// A case opened like a review; kept nowhere.
    package init(_ worked: WorkedCase, now: String) {
        self.init(id: "case:\(worked.id)", now: now)
        move.title = worked.title
        move.scope = worked.scope
        move.mover = worked.mover
        move.otherSide = worked.otherSide
        move.others = worked.others
        move.kind = worked.kind
        move.description = worked.move
        var voice = Voice(id: "case", seat: .neutral)
        for coding in worked.answers {
            voice.answers[coding.item] = Answer(word: coding.option)
            voice.notes[coding.item] = coding.because
        }
        voices = [voice]
    }
}
