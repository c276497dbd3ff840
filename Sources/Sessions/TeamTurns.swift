package import Assessment
package import Interview
package import Packs

/// The people of a team session and how far each of them is.
extension Session {
    /// A session for a group about a move that lies ahead: one seat for each side, so that nobody must set up more.
    package static func forTeam(id: String, now: String) -> Session {
        var session = Session(id: id, now: now)
        session.team = TeamRecord()
        session.seatOneEach()
        return session
    }

    /// A self-review goes on as a group's: what was answered is the sheet of one voice in the mover's seat.
    package mutating func becomeTeam() {
        guard team == nil else { return }
        var team = TeamRecord()
        team.finished = voices.filter { !$0.answers.isEmpty }.map(\.id)
        self.team = team
        if voices.isEmpty { _ = addVoice(.mover) }
        if voices.count == 1 { _ = addVoice(.otherSide) }
    }

    /// The same people and the same move, with every sheet empty: for a group's next session.
    package func anewForTeam(id: String, now: String) -> Session {
        var session = Session(id: id, now: now)
        session.basedOn = self.id
        session.tags = tags
        session.items = items
        session.move = move
        session.reflections = reflections.filter { $0.key == "move" }
        session.team = TeamRecord()
        session.team?.hidesNames = team?.hidesNames ?? false
        session.team?.minutes = team?.minutes
        if team == nil || voices.isEmpty {
            session.seatOneEach()
        } else {
            session.voices = voices.map { voice in
                var empty = Voice(id: voice.id, seat: voice.seat)
                empty.name = voice.name
                return empty
            }
        }
        return session
    }

    private mutating func seatOneEach() {
        _ = addVoice(.mover)
        _ = addVoice(.otherSide)
    }

    /// The seat for one person more: the side of which fewer are there.
    package var nextSeat: Seat {
        voices.count { $0.seat == .mover } > voices.count { $0.seat == .otherSide } ? .otherSide : .mover
    }

    /// True once the voice has said anything at all.
    package func hasBegun(_ voice: Voice) -> Bool {
        !voice.answers.isEmpty || voice.stance != nil || !voice.notes.isEmpty
    }

    package func hasHandedIn(_ voice: String) -> Bool { team?.finished.contains(voice) ?? false }

    /// How much of its turn a voice has answered.
    package func turnProgress(_ pack: Pack, _ instrument: Instrument, voice: String) -> Progress {
        Progress(turnForm(pack, instrument, voice: voice).questions) { isAnswered($0, voice: voice) }
    }

    /// What several people are asked one question at a time: what any of them is asked.
    package func commonForm(_ pack: Pack, _ instrument: Instrument, voices: [String]) -> Form {
        Form(
            turn: pack, scope: move.scope, coverage: items,
            followUps: voices.reduce(into: []) { $0.formUnion(followUps(instrument, voice: $1)) },
            inForce: weights.isEmpty ? nil : Set(weights.keys))
    }

    /// The same without what is private until the reveal; any other session as it is. Reports are made of this.
    package var sealed: Session {
        guard stage == .turns else { return self }
        var session = self
        session.voices = voices.map { Voice(id: $0.id, seat: $0.seat) }
        session.clashes.removeAll(where: \.isOfVoices)
        return session
    }

    package mutating func handIn(_ voice: String) {
        guard team != nil, !hasHandedIn(voice) else { return }
        team?.finished.append(voice)
    }

    package mutating func removeVoice(_ id: String) {
        voices.removeAll { $0.id == id }
        team?.finished.removeAll { $0 == id }
        team?.typedFor.removeAll { $0 == id }
    }

    package mutating func changeVoice(_ id: String, _ change: (inout Voice) -> Void) {
        guard let place = voices.firstIndex(where: { $0.id == id }) else { return }
        change(&voices[place])
    }
}
