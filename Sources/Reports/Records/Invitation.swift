import Assessment
package import Interview
package import Packs
package import Sessions

/// An invitation to answer for one seat: what may be told of the move, and the questions, worded for that seat so that
/// every seat answers the same question.
package struct Invitation: Equatable, Sendable {
    package let sheet: InvitedSheet
    /// What of the description stays here, for it is not marked "may be told".
    package let leftOut: [Notice.Candidate]
    /// Items in force of which the pack has no words any more; they cannot be asked.
    package let wordless: [String]

    init(sheet: InvitedSheet, leftOut: [Notice.Candidate], wordless: [String]) {
        self.sheet = sheet
        self.leftOut = leftOut
        self.wordless = wordless
    }

    /// - Parameters:
    ///   - id: of the invitation.
    ///   - coverage: which of the items in force are asked.
    package init(_ session: Session, _ pack: Pack, seat: Seat, coverage: Coverage, id: String) {
        let candidates = Notice.candidates(session, Phrasebook(pack, Move())).filter { !$0.isMeasure }
        let told = Self.told(session, pack)
        leftOut = candidates.filter { told[$0.id] == nil }
        var sheet = InvitedSheet(invitation: id, session: session.id, seat: seat)
        sheet.packs = session.weights.isEmpty ? pack.layers : session.packs
        sheet.scope = session.move.scope
        sheet.move.title = told["move.title"]
        sheet.move.mover = told["move.mover"]
        sheet.move.otherSide = told["move.otherSide"]
        sheet.move.description = told["move.description"]
        sheet.move.protects = told["move.protects"]
        for (path, text) in told where path.hasPrefix("reflections.") {
            sheet.reflections[String(path.dropFirst("reflections.".count))] = text
        }
        let words = SheetWords(seat, sheet.move, scope: session.move.scope, pack)
        sheet.whoseMove = words.whoseMove
        sheet.howTo = words.howTo
        let instrument = session.instrument(pack)
        let asked = Form(pack, scope: session.move.scope, coverage: coverage, inForce: Set(instrument.items.map(\.id)))
            .questions.compactMap { question in if case .item(let item) = question.kind { item } else { nil } }
        sheet.questions = asked.map { item in
            words.question(item, keys: instrument.position(item.id).map { instrument.items[$0].options } ?? [])
        }
        wordless = instrument.items.map(\.id).filter { pack.item($0) == nil }
        self.sheet = sheet
    }
}

/// A question and what is said around it, as one seat reads it.
private struct SheetWords {
    private let seat: Seat
    private let move: InvitedSheet.Told
    private let phrases: Phrasebook

    /// Of the names only those that may be told come into a sentence.
    init(_ seat: Seat, _ told: InvitedSheet.Told, scope: Scope?, _ pack: Pack) {
        self.seat = seat
        move = told
        var named = Move()
        named.scope = scope
        named.title = told.title ?? ""
        named.mover = told.mover ?? (seat == .mover ? "your side" : "the side that moves")
        named.otherSide = told.otherSide ?? (seat == .otherSide ? "your side" : "the other side")
        phrases = Phrasebook(pack, named)
    }

    func question(_ item: Item, keys: [String]) -> InvitedSheet.Question {
        let mirrored = seat == .otherSide
        let ask = phrases(item.ask)
        let theirAsk = item.theirAsk.map { phrases($0) } ?? "As they ask it of themselves (\"they\" is you): \(ask)"
        let options = keys.map { key -> InvitedSheet.Question.Option in
            guard let option = item.option(key) else { return .init(key: key, words: key) }
            let label = phrases(option.label)
            let words = mirrored ? phrases(option.otherSide) : label
            return .init(key: key, words: words, moversWords: words == label ? nil : label)
        }
        let example = mirrored ? "" : phrases(item.examples)
        return InvitedSheet.Question(
            id: item.id, section: section(item.group), ask: mirrored ? theirAsk : ask,
            moversAsk: mirrored && theirAsk != ask ? ask : nil, example: example.isEmpty ? nil : example,
            options: options)
    }

    /// Where the question stands. The titles of the coach's own sections speak to the side that moves.
    private func section(_ group: Group) -> String {
        switch (group, seat) {
        case (_, .mover), (.move, _), (.history, _): group.title
        case (.visibility, .otherSide): "What you see"
        case (.pressure, .otherSide): "What presses you"
        case (.restraint, .otherSide): "Their restraint"
        case (.transparency, .otherSide): "What you can check"
        case (.honesty, .otherSide): "Their aim"
        case (.theirIntent, .otherSide): "Your own aim"
        case (.restraint, .neutral): "The restraint of the side that moves"
        case (.honesty, .neutral): "The aim of the side that moves"
        case (.theirIntent, .neutral): "The other side's aim"
        case (.visibility, .neutral), (.pressure, .neutral), (.transparency, .neutral): group.title
        }
    }

    var whoseMove: String {
        let mover = move.mover.map { "\($0) makes the move" } ?? "The move is made by the side this sheet comes from"
        let other = move.otherSide ?? "the other side"
        switch seat {
        case .mover:
            let answer = move.mover == nil ? "you answer for that side" : "you answer for them"
            return "\(mover), and \(answer): \"we\" is the side that moves, \"they\" is \(other)."
        case .otherSide:
            return "\(mover), and you answer for the side it looks different to: \"they\" is the side that moves, "
                + "\"you\" and \"we\" is your side."
        case .neutral:
            return "\(mover), and you belong to neither side: \"we\" is the side that moves, \"they\" is \(other)."
        }
    }

    var howTo: [String] {
        [
            "Fill it in with `otherside answer FILE`, or here in an editor.",
            "answers: put between the quotation marks the key of the answer that fits what can be seen, not what is meant.",
            "unknown: you cannot tell. It is no middle answer: it makes the range wider and weighs nothing.",
            "not-applicable: the question makes no sense for this move. Left empty, it is not answered.",
            "notes: a reason in your own words, by the question's id, as {\"size\": \"Why I see it so.\"}.",
            "stance: what you say to the description of the move: agree, disagree or discuss.",
            "name: only if you want it to be known. Left empty, it stands nowhere.",
        ]
            + (seat == .otherSide
                ? ["moversAsk and moversWords: the same as the side that moves reads it; there \"we\" is them."] : [])
            + ["Send the file back to where it came from. They take it in with `otherside import FILE`."]
    }
}
