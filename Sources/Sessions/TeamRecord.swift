package import Assessment
package import Interview
package import Packs

/// How a group goes through one review at a shared terminal. What the people answered stands in the voices.
package struct TeamRecord: Equatable, Sendable {
    /// Names are asked but shown to nobody before the reveal.
    package var hidesNames = false
    /// How long a turn is meant to take, in minutes; it informs and cuts nothing off. nil: no timer.
    package var minutes: Int?
    /// The voices that have handed in, by id.
    package var finished: [String] = []
    /// The voices whose answers the facilitator types, by id. All others answer alone, unseen before the reveal.
    package var typedFor: [String] = []
    /// When all answers were shown, RFC 3339 in UTC; nil: every sheet is still private.
    package var revealed: String?
    /// The past review the group looks back on, by id; nil: the move lies ahead.
    package var looksBackOn: String?

    package init() {}
}

/// How far a team session is.
package enum TeamStage: String, Codable, Sendable {
    /// Sheets are filled, each in private.
    case turns
    /// All is shown; answers can be changed, and both are kept.
    case discussion
}

extension Session {
    /// nil for a self-review.
    package var stage: TeamStage? { team.map { $0.revealed == nil ? .turns : .discussion } }

    /// Adds a voice under an id that says nothing about the person.
    /// - Returns: the id.
    package mutating func addVoice(_ seat: Seat, name: String? = nil) -> String {
        let taken = Set(voices.map(\.id))
        var number = voices.count + 1
        while taken.contains("v\(number)") { number += 1 }
        var voice = Voice(id: "v\(number)", seat: seat)
        voice.name = name.flatMap { $0.isEmpty ? nil : $0 }
        voices.append(voice)
        return voice.id
    }

    /// Changes an answer after the discussion; the first one stays. The first answer anew takes the change back.
    package mutating func revise(_ item: String, _ answer: Answer?, voice id: String) {
        guard let place = voices.firstIndex(where: { $0.id == id }) else { return }
        voices[place].revised[item] = answer == voices[place].answers[item] ? nil : answer
    }

    /// What one person is asked in a team session: whether the description is right, then the items.
    package func turnForm(_ pack: Pack, _ instrument: Instrument, voice: String) -> Form {
        Form(
            turn: pack, scope: move.scope, coverage: items, followUps: followUps(instrument, voice: voice),
            inForce: weights.isEmpty ? nil : Set(weights.keys))
    }
}
