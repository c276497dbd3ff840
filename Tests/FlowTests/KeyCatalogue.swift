import Coach
import Screen

/// Whether the keys that a page shows stand in the list of commands that can be given others.
enum KeyCatalogue {
    /// What is missing there; empty: nothing.
    static func troubles(_ bindings: [Act]) -> [String] {
        var known: [(binding: Act, rows: [KeyCommand])] = []
        var troubles: [String] = []
        for binding in bindings where !isFixed(binding) {
            for key in binding.keys where isChosen(key) {
                let rows = KeyCommand.all.filter { $0.key == key && $0.commands.contains(binding.command) }
                if rows.isEmpty { troubles.append("\(key.name), \(binding.does), is no command with a name") }
                if Set(rows.map(\.name)).count > 1 { troubles.append("\(key.name), \(binding.does), has two names") }
                known.append((binding, rows))
            }
        }
        for one in known {
            for other in known where !one.rows.isEmpty && !other.rows.isEmpty {
                let isKnown = one.rows.contains { row in other.rows.contains(where: row.standsBeside) }
                if !isKnown { troubles.append("\(one.binding.does) and \(other.binding.does) stand on one page") }
            }
        }
        return troubles
    }

    /// A question to be confirmed, or answered with yes or no, and the typing of text.
    private static func isFixed(_ binding: Act) -> Bool {
        switch binding.command {
        case .pick, .toggleCheck, .quit: true
        case .confirm: binding.shown == "y"
        case .leave: binding.shown != "Esc" || binding.keys.contains(.character("q"))
        case .undo: binding.shown == "Ctrl-_"
        default: false
        }
    }

    private static func isChosen(_ key: Key) -> Bool {
        switch key {
        case .character(let letter): !letter.isNumber && !" jkq=".contains(letter)
        case .control: true
        case .function(let number): number > 1
        default: false
        }
    }
}
