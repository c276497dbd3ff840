import Packs

/// The questions that describe the move. Only the first three are needed before the scored items.
enum DescriptionForm {
    static func questions(_ scope: Scope?) -> [Question] {
        [
            question(
                .title, .line, "What do you call the move?", hint: "A few words, as you would say it in a meeting.",
                example: title(scope), why: "The title stands on every page and in the file's name.", required: true),
            question(
                .scope, .choice(Scope.allCases.map { .init(word: $0.rawValue, label: label($0)) }),
                "Between whom does it happen?", hint: "It chooses the examples and the measures that fit.",
                required: true),
            question(
                .otherSide, .line, "Who is the other side?", hint: "Those who might feel it is aimed at them.",
                example: otherSide(scope), why: "Everything that follows is seen from where they stand.", required: true
            ),
            question(
                .mover, .line, "What do they call your side?", hint: "Leave it empty and they will say \"they\".",
                example: mover(scope)),
            question(
                .protects, .line, "What does it protect?",
                hint: "In a few words: the danger you see, the thing you keep safe."),
            question(
                .others, .names, "Who else is affected?", hint: "Names, with a comma between. They may take sides.",
                why: "Two or more others who are affected can join together against you."),
            question(
                .kind, .choices(MoveKind.allCases.map { .init(word: $0.rawValue, label: $0.title) }),
                "What kind of move is it?", hint: "Choose any. The first three are classic warning signs.",
                why:
                    "Centralising decisions, holding back information and moving first are the three moves that most often "
                    + "look like preparation, whatever they are for."),
            question(
                .below, .yesNo, "Do they depend on you, or stand under your authority?",
                why: "People who cannot refuse openly go around."),
            question(
                .referee, .yesNo, "Is there somebody they could appeal to?",
                hint: "A court, a regulator, a shared boss, an umpire."),
            question(
                .exit, .yesNo, "Do they have somewhere else to go?", hint: "Another supplier, ally, job, home."),
        ]
    }

    /// A shared document creates false agreement: each voice says first what it thinks of the description.
    static let stance = Question(
        field: .stance,
        kind: .choice([
            .init(word: Stance.agree.rawValue, label: "Agree: that is the move"),
            .init(word: Stance.disagree.rawValue, label: "Disagree: it leaves out or bends something"),
            .init(word: Stance.discuss.rawValue, label: "Discuss: I would like to talk about it first"),
        ]),
        section: .describe, ask: "Is the move described as you know it?", hint: "", example: "",
        why: "People who share one text often believe that they agree. It shows early where they do not.", source: "")

    static let voiceName = Question(
        field: .voiceName, kind: .line, section: .describe, ask: "What shall they call you?",
        hint: "Leave it empty and you stay without a name, in every file and report.", example: "",
        why: "A name helps to talk about the answers. Nothing needs one.", source: "")

    private static func question(
        _ field: Field, _ kind: Question.Kind, _ ask: String, hint: String = "", example: String = "", why: String = "",
        required: Bool = false
    ) -> Question {
        Question(
            field: field, kind: kind, section: .describe, ask: ask, hint: hint, example: example, why: why, source: "",
            required: required)
    }

    private static func label(_ scope: Scope) -> String {
        switch scope {
        case .state: "States: governments, armed forces"
        case .company: "Companies: competitors, partners, customers"
        case .team: "Teams: departments, units of one house"
        case .person: "Persons: colleagues, neighbours, family"
        }
    }

    private static func title(_ scope: Scope?) -> String {
        switch scope {
        case .state: "Second brigade moves to the border"
        case .company, nil: "New licence for our database"
        case .team: "All purchases approved centrally"
        case .person: "Separate bank account"
        }
    }

    private static func otherSide(_ scope: Scope?) -> String {
        switch scope {
        case .state: "The neighbour's general staff"
        case .company, nil: "Firms that host our product"
        case .team: "The field offices"
        case .person: "My brother"
        }
    }

    private static func mover(_ scope: Scope?) -> String {
        switch scope {
        case .state: "The Republic"
        case .company, nil: "Acme"
        case .team: "Head office"
        case .person: "Your first name"
        }
    }
}
