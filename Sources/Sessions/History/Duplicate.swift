import Interview
package import Packs

extension Session {
    /// The same move looked at anew: what was answered and adopted is taken over, what was decided and what came of it
    /// is not. The reflections are asked again, for a copied thought is none; the words of then stay as the first ones. It
    /// is begun today: with the weights and the tempering of the pack.
    package func asNewReview(id: String, now: String, under pack: Pack) -> Session {
        if team != nil { return anewForTeam(id: id, now: now) }
        var session = Session(id: id, now: now)
        session.basedOn = self.id
        session.tags = tags
        if begunUnder != nil { session.recordWeights(pack) }
        session.items = items
        session.move = move
        session.reflections = reflections.compactMapValues { reflected in
            let words = reflected.latest.isEmpty ? reflected.first : reflected.latest
            return words.isEmpty ? nil : Reflected(first: words, latest: "")
        }
        // The first of them is the move's own description.
        session.reflections["move"]?.latest = move.description
        session.voices = voices.map { voice in
            var copy = Voice(id: voice.id, seat: voice.seat)
            copy.name = voice.name
            copy.answers = voice.sheet
            copy.notes = voice.notes
            copy.origin = voice.origin
            return copy
        }
        session.agreed = agreed
        session.mayTell = mayTell
        session.measures = measures.map { measure in
            var measure = measure
            measure.carriedOut = nil
            return measure
        }
        session.plan = plan
        return session
    }
}
