import Interview
package import Screen

/// Something that can be done on a page now: by a key on the full screen, by a word line by line. The bottom line, the
/// help, the prompt and the dispatch of both faces come from the one list of acts.
package struct Act: Equatable, Sendable {
    /// What must be given with it. The full screen takes a row from the selection; a typed number names it line by line.
    package enum Argument: Equatable, Sendable {
        case none
        /// One row of the list, or several.
        case row, rows
        /// A row, and words after it, as in "owner 3 Ann". A key alone cannot give words.
        case rowAndWords(String)
        case words(String)
        /// Words, or none.
        case wordsIfAny(String)
        /// One of these words.
        case oneOf([String], called: String)
        /// A number, called as in "is no target".
        case number(ClosedRange<Int>, called: String)

        /// As the help shows it after the word.
        var shown: String {
            switch self {
            case .none: ""
            case .row, .rows, .number: "N"
            case .rowAndWords(let words): "N \(words)"
            case .words(let words), .wordsIfAny(let words), .oneOf(_, let words): words
            }
        }
    }

    /// What is to be confirmed before it is done: by a key on the full screen, by "yes" after it line by line.
    package struct Asking: Equatable, Sendable {
        /// What is done then, as in "delete it".
        var yes: String
        /// How it is called not to do it.
        var no = "no"
        /// What to know before, as a sentence; empty: nothing.
        var because = ""
    }

    package var command: Command
    /// Empty: there is no key for it.
    package var keys: [Key]
    /// As the key is called, "Enter" or "n".
    package var shown: String
    /// The word and its short forms; empty: there is no word for it.
    var words: [String]
    var argument: Argument
    /// In a few words.
    package var does: String
    /// In full, for the help of the line mode.
    var help: String
    /// Why it is off now; nil: it works.
    package var off: String?
    /// What stays longest in a narrow bottom line; 0: only in the help.
    var weight: Int
    /// nil: it is done at once.
    var asks: Asking?
    /// The fields of a form that it is for; nil: all, and what is no form.
    var fields: [String]?
    /// Line by line a row's number alone does it, as Enter does where Enter is its key.
    private(set) var isByNumber = false

    /// - Parameter words: with blanks between.
    init(
        _ command: Command, _ does: String, _ keys: Key..., shown: String = "", words: String = "",
        _ argument: Argument = .none, help: String? = nil, off: String? = nil, weight: Int = 5, asks: Asking? = nil
    ) {
        self.command = command
        self.does = does
        self.keys = keys
        self.shown = shown
        self.words = words.split(separator: " ").map(String.init)
        self.argument = argument
        self.help = help ?? does
        self.off = off
        self.weight = weight
        self.asks = asks
    }

    /// - Parameter key: its letter, which is how it is called too.
    init(
        _ command: Command, _ does: String, key: Character, words: String = "", _ argument: Argument = .none,
        help: String? = nil, off: String? = nil, weight: Int = 5, asks: Asking? = nil
    ) {
        self.init(
            command, does, .character(key), shown: String(key), words: words, argument, help: help, off: off,
            weight: weight, asks: asks)
    }
}

extension Act {
    /// It goes to another page, and does nothing here.
    var leadsOn: Bool { if case .go = command { true } else { false } }

    /// Whether it is for the field that is asked.
    func serves(_ field: String?) -> Bool { fields.map { fields in field.map(fields.contains) ?? false } ?? true }

    /// The same, for some fields of the form alone.
    func serving(_ fields: [String]) -> Act {
        var act = self
        act.fields = fields
        return act
    }

    /// The same, done by a row's number alone line by line.
    var opening: Act {
        var act = self
        act.isByNumber = true
        return act
    }
}

/// What was given with a command.
struct Given: Equatable, Sendable {
    /// Rows of the list, or the word of several, by their place from 0.
    var rows: [Int] = []
    var number = 0
    var words = ""
    /// The field of a form on which one stands.
    var field: String?
    /// What answers a question; nil: nothing was changed there.
    var value: FieldValue?
    /// What is typed there and is no answer.
    var unfit: String?

    var row: Int? { rows.first }
}
