package import Interview

extension Session {
    /// The same move, looked back on by one person or several: it is asked with the weights recorded then, the measures
    /// stand as they did, and everybody answers anew. What was forecast and what came of it stay with the past review,
    /// or they would be counted twice.
    ///
    /// - Parameter id: of the new session.
    package func asRetrospective(id: String, now: String) -> Session {
        var session = Session(id: id, now: now)
        session.basedOn = self.id
        session.tags = tags
        session.packs = packs
        session.weights = weights
        session.items = items
        session.move = move
        session.reflections = reflections.filter { $0.key == "move" }
        session.mayTell = mayTell
        session.measures = measures
        session.plan = plan
        var team = TeamRecord()
        team.looksBackOn = self.id
        team.hidesNames = self.team?.hidesNames ?? false
        team.minutes = self.team?.minutes
        session.team = team
        // The ids stay, so that each can be held against what they answered then.
        session.voices = voices.map { voice in
            var empty = Voice(id: voice.id, seat: voice.seat)
            empty.name = voice.name
            return empty
        }
        if voices.isEmpty { _ = session.addVoice(.mover) }
        if session.voices.count == 1 { _ = session.addVoice(session.nextSeat) }
        return session
    }

    /// What a voice of a later session on the same move answered here; one that was not there is held against the
    /// sheet that counted. nil: there was none, or nobody may see it yet.
    package func sheetThen(_ voice: String) -> AnswerSheet? {
        guard stage != .turns else { return nil }
        return voices.first { $0.id == voice }?.sheet ?? countingSheet
    }
}
