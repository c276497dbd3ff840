import Packs
package import Screen

/// What a key of one's own can be given to: a command by its name, with the key it has otherwise, in one part of the coach.
/// Commands of the same name in several parts are one setting.
package struct KeyCommand: Sendable {
    package let name: String
    /// The key it has where nothing else is settled.
    package let key: Key
    package let meaning: String
    /// The part of the coach.
    package let part: String
    /// What the key asks for there, by turns.
    package let commands: [Command]

    /// In every part.
    static let everywhere = "everywhere"

    package func standsBeside(_ other: KeyCommand) -> Bool {
        part == other.part || part == Self.everywhere || other.part == Self.everywhere
    }

    /// All of them, part by part.
    package static let all: [KeyCommand] = parts.flatMap { part, rows in
        rows.map { KeyCommand(name: $0.0, key: $0.1, meaning: $0.2, part: part, commands: $0.3) }
    }

    package static let names = Array(Set(all.map(\.name))).sorted()

    private typealias Row = (String, Key, String, [Command])

    private static func row(_ name: String, _ key: Character, _ meaning: String, _ commands: Command...) -> Row {
        (name, .character(key), meaning, commands)
    }

    private static func row(_ name: String, control key: Character, _ meaning: String, _ commands: Command...) -> Row {
        (name, .control(key), meaning, commands)
    }

    private static let parts: [(String, [Row])] = [
        (
            everywhere,
            [
                row("undo", "u", "undo the last change", .undo), row("redo", control: "r", "do it again", .redo),
                row("help", "?", "help", .help), row("voice", "v", "the next person's sheet", .go(.nextVoice)),
            ]
        ), ("the first page", first), ("a question", question),
        (
            "the list of questions",
            [
                row("search", "/", "search", .search), row("next-open", "n", "the next without an answer", .nextOpen),
                row("only-open", "o", "only what is open, or all", .filter),
                row("reading", "v", "to the end", .go(.reading), .end), whatIf,
            ]
        ),
        ("a sheet for another place", [row("questions", "o", "all questions", .overview)]), ("the reading", reading),
        ("the receipt", [row("all", "a", "the small steps too", .all), whatIf]), ("measures", measures),
        ("a commitment", commitment), ("the letter", letter), ("the letter by hand", written),
        ("the plan", plan), ("past reviews", past),
        (
            "the filter of past reviews",
            [
                row("no-filter", control: "x", "no filter at all", .reject),
                row("pick", control: "l", "pick from those there are", .list),
            ]
        ),
        ("what a filter can pick from", [row("search", "/", "search", .search)]),
        (
            "worked cases",
            [
                row("search", "/", "search", .search), row("outcome", "o", "tell or hide what followed", .outcome),
                row("our-reading", "r", "skip the guess", .skip),
            ]
        ), ("what happened", outcome), ("team sessions", sessions), ("a team session about a review", about),
        ("a team", team), ("the set-up of a team", setUp),
        ("entering for several", [dontKnow, notApplicable, handIn]), ("the discussion", discussion),
        (
            "a turn",
            [
                handIn, row("later", "l", "go on later", .later), row("back", "b", "back to the questions", .leave),
                rename,
            ]
        ),
        (
            "the reveal",
            [
                row("order", "o", "the order of the questions", .order),
                row("how-they-read", "h", "how they read it", .describe),
            ]
        ),
        (
            "a team's questions",
            [
                row("all", "a", "all of them", .confirm),
                row("deepen", "f", "the twelve of a first look", .deepen),
                row("choose", "x", "ask it or not", .choose),
            ]
        ),
        (
            "actions",
            [row("new", "n", "a new action", .add), row("edit", "e", "change it", .edit), delete]
        ),
    ]

    private static let whatIf = row("what-if", "w", "what another answer would do", .tryOut)
    private static let dontKnow = row("dont-know", "d", "don't know", .dontKnow)
    private static let notApplicable = row("does-not-apply", "x", "does not apply", .notApplicable)
    private static let handIn = row("hand-in", "h", "hand in", .handIn)
    private static let rename = row("rename", "n", "name", .rename)
    private static let delete = row("delete", "x", "delete, or take out", .delete)

    private static let first: [Row] = [
        row("resume", "r", "resume the draft", .go(.resume)), row("new", "n", "a new review", .go(.fullReview)),
        row("first-look", "l", "a first look", .go(.quickLook)), row("team", "t", "team session", .go(.team)),
        row("past", "p", "past reviews", .go(.past)), row("due", "d", "due for a look back", .go(.due)),
        row("lessons", "w", "what past reviews teach", .go(.lessons)), row("cases", "c", "worked cases", .go(.cases)),
        row("about", "a", "about, and what is kept", .go(.about)),
    ]

    private static let question: [Row] = [
        row("why", "i", "why we ask", .why), row("why-in-text", control: "t", "why we ask, while typing", .why),
        row("questions", "o", "all questions", .overview),
        row("questions-in-text", control: "o", "all questions, while typing", .overview),
        row("editor", control: "g", "your editor", .editor), dontKnow, notApplicable,
        row("note", "n", "a note", .note), row("score", "s", "show or hide the score", .toggleScore), whatIf,
    ]

    private static let reading: [Row] = [
        row("deepen", "f", "ask the other questions too", .deepen),
        row("method-2", "m", "take over to method 2", .takeOver),
        row("likeness", "l", "cases like yours", .go(.likeness)),
        row("back", "b", "back to the questions, or to the discussion", .go(.interview), .go(.discuss)), whatIf,
        row("team", "t", "go on as a team session", .go(.together)),
        row("agree", "a", "agree on a sheet", .agree),
    ]

    private static let measures: [Row] = [
        row("adopt", "a", "adopt it, or let it go", .adopt, .release),
        row("reject", "r", "reject it, or take it back in", .reject, .release),
        row("tell", "m", "it may be told", .tell), row("edit", "e", "in your own words", .edit),
        row("note", "w", "why, who, when", .note),
        row("details", "i", "read it all", .open),
    ]

    private static let letter: [Row] = [
        row("whom-to-ask", "w", "whom to ask, and until when", .describe), row("edit", "e", "write it yourself", .edit),
        row("fine", "x", "these words are fine", .settle), row("copy-letter", "y", "copy the letter", .copy),
    ]

    private static let written: [Row] = [
        row("editor", control: "g", "your editor", .editor), row("keep", control: "d", "keep it and go back", .confirm),
        row("made", control: "x", "as it is made", .restore),
    ]

    private static let commitment: [Row] = [
        row("same", control: "l", "as said before", .settle),
        row("count", control: "x", "count the check, or not", .toggle),
        row("onward", control: "n", "the next commitment", .skip),
    ]

    private static let plan: [Row] =
        [
            row("adopt", "a", "adopt the package", .adopt), row("lower", "-", "lower target", .less),
            row("higher", "+", "higher target", .more),
        ]
        + Cost.allCases.enumerated().map { number, cost in
            row(cost.rawValue, cost.rawValue.first ?? "?", "rule out \(cost.rawValue), or allow it", .exclude(number))
        }

    private static let past: [Row] = [
        row("search", "/", "search", .search), row("filter", "f", "filter and sort", .filter),
        row("sort", "s", "sort otherwise", .sort), row("outcome", "o", "what happened", .outcome),
        row("compare", "c", "compare two", .mark), row("copy", "n", "a new review from it", .duplicate),
        row("rename", "r", "rename", .rename), row("tags", "t", "tags", .tags),
        row("together", "T", "a team session about it", .several), row("export", "e", "export as Markdown", .export),
        delete, row("lessons", "w", "what past reviews teach", .go(.lessons)),
        row("restore", "u", "have the deleted one back", .restore),
    ]

    private static let outcome: [Row] = [
        row("happened", "y", "it happened, or was kept", .adopt),
        row("did-not-happen", "n", "it did not happen, or was not kept", .reject), row("note", "t", "a note", .note),
        row("day", "d", "the day", .due), row("another", "m", "another reaction came", .more),
        row("promise", "p", "a promise you made", .tell), row("how-they-read", "h", "how they read it", .describe),
    ]

    private static let sessions: [Row] = [
        row("new", "n", "a new one", .go(.teamNew)), row("past", "p", "about a past review", .go(.teamPast)),
    ]

    private static let about: [Row] = [
        row("describe", "d", "about the same move, anew", .describe), row("outcome", "l", "look back on it", .outcome),
        row("copy", "g", "go on from it", .duplicate),
    ]

    private static let team: [Row] = [
        row("reveal", "r", "show all answers", .reveal), row("several", "e", "enter for several", .several),
        row("add", "a", "add a person", .add), row("seat", "s", "change the seat", .seat), rename, delete,
        row("set-up", "p", "set-up", .setUp), row("describe", "d", "the description", .describe),
        row("elsewhere", "i", "somebody elsewhere", .export),
    ]

    private static let setUp: [Row] = [
        row("add", "+", "one more", .add), row("one-less", "-", "one less", .reject), rename, delete,
        row("up", "K", "move up", .previous), row("down", "J", "move down", .next),
        row("choose-questions", "c", "choose the questions", .filter),
    ]

    private static let discussion: [Row] = [
        row("agree", "a", "to what we agree on", .agree),
        row("agree-all", "c", "take over what we agree on", .agreeAll),
        dontKnow, notApplicable, row("note", "n", "a note: why", .note),
    ]
}
