import Packs
package import Screen

/// Keys of one's own for commands. What stands on the screen, what the help tells and what a key does come from bindings that
/// went through here.
package struct KeyChoice: Equatable, Sendable {
    /// By the command's name.
    package private(set) var keys: [String: Key] = .init()

    package init() {}

    /// Gives a command a key.
    ///
    /// - Returns: what is wrong; nil: it has the key.
    package mutating func choose(_ name: String, _ text: String) -> String? {
        let rows = KeyCommand.all.filter { $0.name == name }
        guard !rows.isEmpty else { return "command " + notOneOf(name, KeyCommand.names) }
        guard let key = Key(name: text) else {
            return "\(text) is no key; it should be one letter or sign, Ctrl and a letter, such as Ctrl-T, or F2 to F12"
        }
        if let why = key.whyNotChosen { return "\(key.name) \(why)" }
        let isTypedOver = if case .character = key { true } else { false }
        if isTypedOver, let typing = rows.first(where: \.isForTyping) {
            return "\(key.name) would be typed into the text: \(typing.name) needs Ctrl and a letter, or F2 to F12"
        }
        keys[name] = key
        return nil
    }

    /// A key that would mean two commands in one part of the coach.
    package struct Clash: Equatable, Sendable {
        /// The command that was given the key, and the one that has it there.
        package let name, other: String
        package let key: Key
        package let part: String
    }

    /// At most one for each command that was given a key.
    package var clashes: [Clash] {
        keys.keys.sorted().compactMap { name in
            for row in KeyCommand.all where row.name == name {
                for other in KeyCommand.all where other.name != name && row.standsBeside(other) && row.key != other.key
                {
                    guard let key = keys[name], key == self.key(of: other) else { continue }
                    let part = row.part == KeyCommand.everywhere ? other.part : row.part
                    return Clash(name: name, other: other.name, key: key, part: part)
                }
            }
            return nil
        }
    }

    package func key(of row: KeyCommand) -> Key { keys[row.name] ?? row.key }

    /// As the key is called that does this, where the binding has that key otherwise.
    func shown(_ command: Command, _ key: Character) -> String {
        applied(to: Act(command, "", key: key)).shown
    }

    func shown(_ command: Command, control key: Character) -> String {
        applied(to: Act(command, "", .control(key), shown: Key.control(key).name)).shown
    }

    func applied(to binding: Act) -> Act {
        guard !keys.isEmpty else { return binding }
        var binding = binding
        for row in KeyCommand.all where row.commands.contains(binding.command) {
            guard let key = keys[row.name], let place = binding.keys.firstIndex(of: row.key) else { continue }
            binding.keys[place] = key
            if binding.shown == row.key.name { binding.shown = key.name }
            // A command has one key of one's own at a time: what it has by another row stays.
            break
        }
        return binding
    }
}

extension KeyCommand {
    /// Its key works while a text is typed.
    fileprivate var isForTyping: Bool { if case .control = key { name != "redo" } else { false } }
}

extension Key {
    /// Why no command can be given it; nil: one can.
    fileprivate var whyNotChosen: String? {
        let fixed = "has a fixed meaning and cannot be given away"
        switch self {
        case .character("j"), .character("k"), .character("q"): return fixed
        case .character(let letter):
            if letter.isASCII && letter.isNumber { return "answers a question; it cannot be given away" }
            let isSign = letter.isLetter || letter.isPunctuation || letter.isSymbol
            return isSign && Width.of(String(letter)) == 1 ? nil : fixed
        case .control(let letter):
            if letter == "c" { return fixed }
            return "glortvx".contains(letter) ? nil : "edits text or pauses the program; it cannot be given away"
        case .function(let number): return number == 1 ? "is always help" : nil
        default: return fixed
        }
    }
}
