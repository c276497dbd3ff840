package import Interview
package import Packs

/// The record of one review: what was asked, said and decided. Its JSON is a contract: see `Tables`.
///
/// Times are RFC 3339 in UTC, as text; days are `2026-11-23`. Everything in a file is untrusted text.
package struct Session: Equatable, Sendable {
    package static let format = "otherside.session"
    /// The newest version this program writes; a file with a higher one opens read-only.
    package static let currentVersion = 1

    package var version = Session.currentVersion
    package var id: String
    package var created: String
    package var updated: String
    package var tags: [String] = []
    package var basedOn: String?
    package var packs: [PackIdentity] = []
    /// Every item in force, written with the first answer, so that the session reads the same after the pack has
    /// changed.
    package var weights: [String: RecordedItem] = [:]
    /// How the weights are tempered, written with them; without it see `begunUnder`.
    package var tempering: Tempering?
    package var items: Coverage = .full
    package var move = Move()
    /// The open questions' answers, by id: the first is kept beside the latest.
    package var reflections: [String: Reflected] = [:]
    /// The user's own guess of the ambiguity before the items, 0 to 100.
    package var ownGuess: Int?
    package var voices: [Voice] = []
    /// How a group goes through it; nil for a self-review.
    package var team: TeamRecord?
    /// The sheet a group agrees on; nil while there is one voice.
    package var agreed: AnswerSheet?
    /// What the other side may be told, as paths: `move.description`, `measures.grit-opener`. Empty by default.
    package var mayTell: [String] = []
    package var measures: [MeasureRecord] = []
    package var letter: Letter?
    package var plan: PlanRecord?
    package var forecasts: [Forecast] = []
    package var outcomes: [Outcome] = []
    /// How the other side read the move, once that was learnt.
    package var howTheyRead: HowTheyRead?
    package var promises: [Promise] = []
    package var decision: Decision?
    package var actions: [Action] = []
    /// What a merge of two copies left for a person to settle.
    package var clashes: [Clash] = []
    /// Written by the decision and changed by nothing afterwards.
    package var assessment: FrozenAssessment?
    /// Assessments of decisions that were reopened, oldest first.
    package var earlier: [FrozenAssessment] = []

    package init(id: String, now: String) {
        self.id = id
        created = now
        updated = now
    }
}

package struct Move: Equatable, Sendable {
    package var title = ""
    package var scope: Scope?
    package var mover = ""
    package var otherSide = ""
    package var others: [String] = []
    package var kind: [MoveKind] = []
    package var description = ""
    package var protects = ""
    package var below: Bool?
    package var referee: Bool?
    package var exit: Bool?

    package init() {}
}

package struct Reflected: Equatable, Sendable {
    package var first: String
    package var latest: String

    package init(first: String, latest: String) {
        self.first = first
        self.latest = latest
    }

    /// The first words where nothing stands now: they were taken back, or come from the review that this one is based on.
    package var only: String? { latest.isEmpty && !first.isEmpty ? first : nil }
}

/// One person's sheet.
package struct Voice: Equatable, Sendable {
    package var id: String
    package var seat: Seat
    package var name: String?
    package var answers: AnswerSheet = [:]
    /// Answers changed after a discussion; the first stay in `answers`.
    package var revised: AnswerSheet = [:]
    package var stance: Stance?
    package var notes: [String: String] = [:]
    /// In a look back: how the other side read the move, as far as this person knows.
    package var howTheyRead: HowTheyRead?
    /// Where it came from; nil for one that was given here.
    package var origin: VoiceOrigin?

    package init(id: String, seat: Seat) {
        self.id = id
        self.seat = seat
    }

    /// The answers that count.
    package var sheet: AnswerSheet { answers.merging(revised) { _, revised in revised } }
}

package struct MeasureRecord: Equatable, Sendable, Identifiable {
    package enum Status: String, CaseIterable, Codable, Sendable { case proposed, adopted, rejected }

    package var id: String
    package var status: Status
    /// The user's own credibility checks; nil: the pack's.
    package var credible: [Check]?
    /// What fills the blanks of its notice, by the blank's id; days as `2027-03-01`.
    package var blanks: [String: String] = [:]
    /// How a check is met, by the check's name. A check without it is only claimed.
    package var evidence: [String: String] = [:]
    /// What the user answers to the other side's doubt.
    package var doubt: String?
    package var why: String?
    package var owner: String?
    package var due: String?
    /// Whether what was adopted was done; nil: nobody has looked.
    package var carriedOut: Bool?

    package init(id: String, status: Status, credible: [Check]? = nil) {
        self.id = id
        self.status = status
        self.credible = credible
    }
}

package struct PlanRecord: Equatable, Sendable {
    /// Escalation to reach, 0 to 100.
    package var target: Double
    package var excluded: [Cost]

    package init(target: Double, excluded: [Cost]) {
        self.target = target
        self.excluded = excluded
    }
}

package struct Forecast: Equatable, Sendable {
    package var reaction: String
    /// 0 to 100.
    package var chance: Int
    package var by: String?

    package init(reaction: String, chance: Int, by: String?) {
        self.reaction = reaction
        self.chance = chance
        self.by = by
    }
}

package struct Outcome: Equatable, Sendable {
    package var reaction: String
    package var happened: Bool
    package var note: String?
    package var on: String?

    package init(reaction: String, happened: Bool, note: String? = nil, on: String? = nil) {
        self.reaction = reaction
        self.happened = happened
        self.note = note
        self.on = on
    }
}

package struct Promise: Equatable, Sendable {
    package var text: String
    package var kept: Bool?

    package init(text: String, kept: Bool? = nil) {
        self.text = text
        self.kept = kept
    }
}

package struct Decision: Equatable, Sendable {
    package enum Choice: String, CaseIterable, Codable, Sendable { case proceed, revise, drop, `defer` }

    package var choice: Choice
    package var why: String?
    package var on: String
    package var reviewOn: String?

    package init(choice: Choice, why: String?, on: String, reviewOn: String?) {
        self.choice = choice
        self.why = why
        self.on = on
        self.reviewOn = reviewOn
    }
}

package struct Action: Equatable, Sendable {
    package var text: String
    package var owner: String?
    package var due: String?
    package var done: Bool?

    package init(text: String, owner: String? = nil, due: String? = nil, done: Bool? = nil) {
        self.text = text
        self.owner = owner
        self.due = due
        self.done = done
    }

    /// Whether it is open and its day is over. Words that are no day never pass.
    package func isOverdue(on today: String) -> Bool {
        done != true && due.map { Day.isDay($0) && $0 < today } ?? false
    }
}
