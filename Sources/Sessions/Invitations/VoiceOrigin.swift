package import Interview
package import Packs

/// Where a voice that came in a file came from. Nothing in it names a person, a file or a time.
package struct VoiceOrigin: Equatable, Sendable {
    /// The invitation it answers; nil for a sheet that came without one.
    package var invitation: String?
    /// The mark of the copy it came in, as random as the invitation; nil where no program had opened that.
    package var mark: String?
    /// How often the sheet had been saved.
    package var saved = 0
    /// The packs the answers were given with, where they are others than the review's.
    package var packs: [PackIdentity] = []
    /// Answers that this review has no place for.
    package var setAside: [SetAsideAnswer] = []
    /// What the same person had answered before, oldest first.
    package var earlier: [EarlierAnswers] = []

    package init(invitation: String? = nil) { self.invitation = invitation }
}

/// An answer from another pack's question that has no like here; it counts nothing and is not lost.
package struct SetAsideAnswer: Equatable, Sendable {
    package var item: String
    /// The word that was put in; nil where only a note was written.
    package var answer: String?
    package var note: String?
    package var why: String

    package init(item: String, answer: String?, note: String?, why: String) {
        self.item = item
        self.answer = answer
        self.note = note
        self.why = why
    }
}

/// Answers that newer ones of the same person took the place of.
package struct EarlierAnswers: Equatable, Sendable {
    package var answers: AnswerSheet
    package var revised: AnswerSheet
    package var notes: [String: String]
    package var stance: Stance?

    package init(_ voice: Voice) {
        answers = voice.answers
        revised = voice.revised
        notes = voice.notes
        stance = voice.stance
    }
}

extension PackIdentity {
    /// As it may stand in another's file.
    var cleaned: PackIdentity { PackIdentity(id: id.shortened, version: version.shortened, digest: digest.shortened) }
}

extension [PackIdentity] {
    /// "core 0.9.0, river-team 1.2".
    package var words: String { map { "\($0.id) \($0.version)" }.joined(separator: ", ") }
}
