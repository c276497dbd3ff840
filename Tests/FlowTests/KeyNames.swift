import Screen

/// Keys by the names that stand on the screen: "Enter", "Shift-Tab", "Ctrl-G", "n".
enum KeyNames {
    private static let named: [String: Key] = [
        "Enter": .enter, "Esc": .escape, "Tab": .tab, "Shift-Tab": .backTab, "Space": .character(" "),
        "Backspace": .backspace, "Delete": .delete, "Up": .up, "Down": .down, "Left": .left, "Right": .right,
        "Home": .home, "End": .end, "PgUp": .pageUp, "PgDn": .pageDown, "Alt-Enter": .newline, "F1": .function(1),
    ]

    /// nil for a name that is no key's.
    static func key(_ name: String) -> Key? {
        if let key = named[name] { return key }
        if name.hasPrefix("Ctrl-"), let letter = name.dropFirst(5).lowercased().first { return .control(letter) }
        if name.hasPrefix("Alt-"), let letter = name.dropFirst(4).first { return .alt(letter) }
        return name.count == 1 ? name.first.map(Key.character) : nil
    }
}
