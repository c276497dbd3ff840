extension Key {
    /// As the key is called on the screen: "z", "Ctrl-R", "F5", "Enter". A paste has no name.
    package var name: String {
        switch self {
        case .character(" "): "Space"
        case .character(let letter): String(letter)
        case .control(let letter): "Ctrl-\(letter.uppercased())"
        case .alt(let letter): "Alt-\(letter)"
        case .function(let number): "F\(number)"
        case .enter: "Enter"
        case .newline: "Alt-Enter"
        case .escape: "Esc"
        case .tab: "Tab"
        case .backTab: "Shift-Tab"
        case .up: "Up"
        case .down: "Down"
        case .left: "Left"
        case .right: "Right"
        case .home: "Home"
        case .end: "End"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        case .backspace: "Backspace"
        case .delete: "Delete"
        case .paste: ""
        }
    }

    /// The key of that name; nil: there is none. A letter alone tells capitals apart, the others do not.
    package init?(name: String) {
        if name.count == 1, let letter = name.first {
            self = .character(letter)
            return
        }
        let lower = name.lowercased()
        let named: [Key] = [
            .character(" "), .enter, .newline, .escape, .tab, .backTab, .up, .down, .left, .right, .home, .end, .pageUp,
            .pageDown, .backspace, .delete,
        ]
        if let key = named.first(where: { $0.name.lowercased() == lower }) {
            self = key
        } else if lower.hasPrefix("ctrl-"), lower.count == 6, let letter = lower.last {
            self = .control(letter)
        } else if lower.hasPrefix("f"), let number = Int(lower.dropFirst()), (1...12).contains(number) {
            self = .function(number)
        } else {
            return nil
        }
    }
}
