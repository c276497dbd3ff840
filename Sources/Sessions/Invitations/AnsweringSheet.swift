import Assessment
package import FoundationEssentials
package import Interview
package import Packs

/// A sheet as the interview goes through it: by its own questions, whatever pack is in force where it is answered.
extension InvitedSheet {
    /// Its questions as items that weigh nothing and have no words of the other side.
    package var pack: Pack {
        var pack = Pack()
        pack.layers = packs
        pack.items = questions.map { question in
            Item(
                sheet: question.id, ask: question.ask, example: question.example ?? "", why: question.inMoversWords,
                options: question.options.map { ($0.key, $0.words) })
        }
        return pack
    }

    package var form: Form {
        if let reading { return Form(reading: reading.ask) }
        let items = zip(questions, pack.items).map { question, item in
            Interview.Question(item, section: .named(question.section ?? "Questions"))
        }
        return Form(sheet: items, described: isDescribed)
    }

    /// Whether anything of the move is told.
    package var isDescribed: Bool {
        [move.title, move.description, move.protects].contains { $0?.isEmpty == false } || !reflections.isEmpty
    }

    /// As a review of one voice, kept nowhere.
    package var asSession: Session {
        var session = Session(id: invitation, now: "")
        session.recordWeights(pack)
        session.move.title = move.title ?? ""
        session.move.scope = scope
        session.move.mover = move.mover ?? ""
        session.move.otherSide = move.otherSide ?? ""
        session.move.description = move.description ?? ""
        session.move.protects = move.protects ?? ""
        session.ownGuess = reading?.value
        var voice = Voice(id: "self", seat: seat)
        voice.answers = answers.mapValues { Answer(word: $0) }
        voice.notes = notes
        voice.stance = stance
        voice.name = name
        session.voices = [voice]
        return session
    }

    /// Puts back what was answered.
    package mutating func take(_ session: Session) {
        guard let voice = session.voices.first else { return }
        reading?.value = session.ownGuess
        answers = voice.sheet.mapValues(\.word)
        notes = voice.notes
        stance = voice.stance
        name = voice.name
    }

    /// - Throws: the first answer that is none of its question's, with its place.
    package func check(in bytes: Data) throws(SessionDamage) {
        _ = try MatchedSheet(FilledSheet(self, in: bytes), on: Instrument(pack), packs: packs)
    }
}

extension InvitedSheet.Question {
    /// The question and its answers as the side that moves reads them; empty where that is no other.
    fileprivate var inMoversWords: String {
        guard moversAsk != nil || options.contains(where: { $0.moversWords != nil }) else { return "" }
        let answers = options.enumerated().map { "\($0 + 1): \($1.moversWords ?? $1.words)" }.joined(separator: "; ")
        return "The side that moves reads it so: \(moversAsk ?? ask) \(answers)."
    }
}
