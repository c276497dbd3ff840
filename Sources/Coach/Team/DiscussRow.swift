import Interview
import Packs
import Reports
import Sessions

/// One line of the discussion: what a person answered first and answers now, or what all agree on.
struct DiscussRow: Equatable, Sendable {
    /// The voice; nil: the group.
    var voice: String?
    var who: String
    var seat: String
    /// "2 With others' knowledge", as it stands now.
    var answer: String
    /// As it was first; nil: it was not changed.
    var first: String?
    var note: String?
    var isAnswered: Bool

    static func all(_ item: String, _ session: Session, _ phrases: Phrasebook) -> [DiscussRow] {
        session.voices.map { voice in
            let first = voice.answers[item]
            let isChanged = voice.revised[item] != nil
            return DiscussRow(
                voice: voice.id, who: session.called(voice.id) ?? "", seat: words(voice.seat),
                answer: words(item, voice.sheet[item], phrases), first: isChanged ? words(item, first, phrases) : nil,
                note: voice.notes[item], isAnswered: voice.sheet[item] != nil)
        } + [
            DiscussRow(
                who: "We agree on", seat: "", answer: words(item, session.agreed?[item], phrases, none: "not settled"),
                isAnswered: session.agreed?[item] != nil)
        ]
    }

    /// An answer with its number, which is the key that gives it.
    static func words(_ item: String, _ answer: Answer?, _ phrases: Phrasebook, none: String = "no answer") -> String {
        guard let answer else { return none }
        let number = answer.option.flatMap { key in
            phrases.pack.item(item)?.options.firstIndex { $0.key == key }
        }
        return (number.map { "\($0 + 1) " } ?? "") + phrases.label(item, answer.word)
    }

    private static func words(_ seat: Seat) -> String {
        switch seat {
        case .mover: "mover"
        case .otherSide: "other side"
        case .neutral: "neutral"
        }
    }
}
