import Packs

/// A command and what it does now. The help and the dispatch come from the one list.
struct LinearBinding: Equatable, Sendable {
    /// The word and its short forms.
    var words: [String]
    /// What stands after it, as the help shows it: "N", "TEXT"; empty: nothing.
    var argument: String
    var does: String
    var act: LinearAct
    /// Why it is off now; nil: it works.
    var off: String?

    /// - Parameter words: with blanks between.
    init(_ words: String, argument: String = "", _ does: String, _ act: LinearAct, off: String? = nil) {
        self.words = words.split(separator: " ").map(String.init)
        self.argument = argument
        self.does = does
        self.act = act
        self.off = off
    }

    init(_ act: Act) {
        words = act.words
        argument = [act.argument.shown, act.asks == nil ? "" : "yes"].filter { !$0.isEmpty }.joined(separator: " ")
        does = act.help
        self.act = .act(act)
        off = act.off
    }

    /// A line of the help.
    func help(slash: Bool) -> String {
        let words = words.map { slash ? "/\($0)" : $0 }.joined(separator: " or ")
        let off = off.map { " Not now: \($0)." } ?? ""
        return "\(words)\(argument.isEmpty ? "" : " \(argument)"): \(does).\(off)"
    }
}

/// What a command asks for, whatever place it is given in.
enum LinearAct: Equatable, Sendable {
    /// Of a page that is described once.
    case act(Act)
    case help, again, back, home, quit, undo, redo, score, save, rescue
    case next, dontKnow, notApplicable, clear, note, why, edit, go, list, deepen, takeOver
    case read(Destination)
    case visit(Destination)
    case adopt, reject, release, check, tell, untell, target, exclude, allow, show, owner, due
    // Several voices.
    case voice, agree, agreeAll, change, done, keep
    // Past reviews.
    case search
    case narrow(PastCondition)
    case all, more, compare, outcome, duplicate, lookBack, rename, tags, export, delete, restore
    case shelf
    // Team sessions.
    case add, chair, name, hide, describe, reveal, handIn, later, end, several
}

extension [LinearBinding] {
    func named(_ word: String) -> LinearBinding? {
        let word = word.lowercased()
        return first { $0.words.contains(word) }
    }

    /// What to say to a command that is none.
    func unknown(_ word: String, slash: Bool) -> String {
        let mark = slash ? "/" : ""
        let hint = nearest(to: word, in: flatMap(\.words)).map { " Did you mean \(mark)\($0)?" } ?? ""
        return "'\(mark)\(short(word))' is no command here.\(hint) \(mark)help lists those that are."
    }
}

/// A quotation of what was typed, of a length one can listen to.
func short(_ text: String, _ most: Int = 40) -> String {
    text.count > most ? text.prefix(most) + "..." : text
}

/// A text read back: whole up to some minutes of listening, then how long it is.
func long(_ text: String) -> String {
    guard text.count > 2000 else { return text }
    return "\(text.prefix(2000))... (\(text.split(whereSeparator: \.isWhitespace).count) words in all)"
}
