import Interview
import Packs

extension Voice: Record {
    package static var blank: Voice { Voice(id: "", seat: .mover) }

    package static let table = Table<Voice>(
        "voice", title: "Voice",
        [
            .required("id", \.id, .line),
            .usual("seat", \.seat, .word, "Whose eyes the person looks through."),
            .optional("name", \.name, .line),
            .usual(
                "answers", \.answers, .map(of: .answer),
                "Answers by the item's id; an item that is not there has not been answered."),
            .usual(
                "revised", \.revised, .map(of: .answer),
                "Answers changed after a discussion; the first stay in answers."),
            .optional("stance", \.stance, .word, "What the person says of the move's description."),
            .usual("notes", \.notes, .map(of: .lines), "Notes by the item's id."),
            .optional(
                "howTheyRead", \.howTheyRead, .record(),
                "In a look back: how the other side read the move, as far as this person knows."),
            .optional("origin", \.origin, .record()),
        ])
}

extension VoiceOrigin: Record {
    package static var blank: VoiceOrigin { VoiceOrigin() }

    package static let table = Table<VoiceOrigin>(
        "origin", title: "Where a voice came from",
        about: "Only of a voice that came in a file. It names no person, no file and no time.",
        [
            .optional("invitation", \.invitation, .line, "The id of the invitation."),
            .optional("mark", \.mark, .id, "The mark of the copy it came in."),
            .sparse("saved", \.saved, .timesSaved, "How often the sheet had been saved."),
            .sparse(
                "packs", \.packs, .list(of: .record()),
                "What the answers were given with, where it is not what the review asks."),
            .sparse(
                "setAside", \.setAside, .list(of: .record()),
                "Answers that this review has no place for; they count nothing."),
            .sparse(
                "earlier", \.earlier, .list(of: .record()),
                "Answers of the same person that newer ones replaced, oldest first."),
        ])
}

extension Shape where Value == Int {
    /// How often `otherside answer` saved a sheet.
    static var timesSaved: Shape { whole(0...1_000_000_000) }
}

extension SetAsideAnswer: Record {
    package static var blank: SetAsideAnswer { SetAsideAnswer(item: "", answer: nil, note: nil, why: "") }

    package static let table = Table<SetAsideAnswer>(
        "setAside", title: "Answer set aside",
        [
            .required("item", \.item, .line),
            .optional("answer", \.answer, .line),
            .optional("note", \.note, .lines),
            .required("why", \.why, .line),
        ])
}

extension EarlierAnswers: Record {
    package static var blank: EarlierAnswers { EarlierAnswers(.blank) }

    package static let table = Table<EarlierAnswers>(
        "earlierAnswers", title: "Earlier answers",
        [
            .required("answers", \.answers, .map(of: .answer)),
            .required("revised", \.revised, .map(of: .answer)),
            .optional("stance", \.stance, .word),
            .required("notes", \.notes, .map(of: .lines)),
        ])
}

extension TeamRecord: Record {
    package static var blank: TeamRecord { TeamRecord() }

    package static let table = Table<TeamRecord>(
        "team", title: "Team",
        [
            .usual("hidesNames", \.hidesNames, .flag, "No name is shown before the reveal."),
            .optional(
                "minutes", \.minutes, .whole(1...100_000), "How long a turn is meant to take; it informs only."),
            .usual("finished", \.finished, .list(of: .line), "The voices that have handed in, by id."),
            .sparse(
                "typedFor", \.typedFor, .list(of: .line),
                "The voices whose answers the facilitator types, by id."),
            .optional("revealed", \.revealed, .time, "When all was shown, RFC 3339 in UTC."),
            .optional("looksBackOn", \.looksBackOn, .line, "The id of the past review the group looks back on."),
        ])
}
