import Packs

extension Act {
    /// A line of the help.
    func help(slash: Bool) -> String {
        let words = words.map { slash ? "/\($0)" : $0 }.joined(separator: " or ")
        let given = [argument.shown, asks == nil ? "" : "yes"].filter { !$0.isEmpty }
        let off = off.map { " Not now: \($0)." } ?? ""
        return "\(words)\(given.map { " \($0)" }.joined()): \(help).\(off)"
    }
}

extension [Act] {
    func named(_ word: String) -> Act? {
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
