import Coach
import CoachSupport
import Interview
import Screen
import Sessions
import Testing

/// Keys of one's own: the key that was given does it, the one before does not, and all that is shown says so.
@Suite struct KeyStories {
    private func keys(_ pairs: KeyValuePairs<String, String>) -> KeyChoice {
        var keys = KeyChoice()
        for (name, key) in pairs { #expect(keys.choose(name, key) == nil) }
        #expect(keys.clashes == [])
        return keys
    }

    @Test func theKeyDoesItAndTheHelpTellsIt() throws {
        let robot = Robot(keys: keys(["undo": "z", "dont-know": "ä", "help": "!", "redo": "F6"]))
        robot.press("n")
        robot.describe()
        robot.passOpenQuestions()
        robot.press("ä", "Enter")
        let answered = try robot.session.voices.first?.answers
        #expect(answered?.count == 1)
        robot.press("d")
        robot.press("u")
        #expect(try robot.session.voices.first?.answers == answered)
        robot.press("z")
        robot.expect("F6 does it again.")
        #expect(try robot.session.voices.first?.answers ?? [:] == [:])
        robot.press(.function(6))
        #expect(try robot.session.voices.first?.answers == answered)
        robot.press("?")
        robot.refuse("undo the last change")
        robot.press("!")
        let help = robot.readAll()
        for line in ["z undo the last change", "ä don't know", "F6 do it again", "! help"] {
            #expect(help.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(line), "\(help)")
        }
    }

    @Test func aKeyThatMovedLeavesRoomForAnother() throws {
        // Each takes the other's key.
        let robot = Robot(keys: keys(["new": "l", "first-look": "n"]))
        robot.expect("l new review")
        robot.press("l")
        #expect(try robot.session.items == .full)
    }

    @Test func noTwoCommandsHaveOneNameAndKey() {
        for row in KeyCommand.all {
            for other in KeyCommand.all where row.key == other.key {
                let isSame = row.commands.contains(where: other.commands.contains)
                if isSame { #expect(row.name == other.name, "\(row.part) and \(other.part)") }
            }
        }
        #expect(KeyChoice().clashes == [])
    }

    /// Every command with every letter: refused, or no page has the key twice.
    @Test func everyLetterForEveryCommandIsRefusedOrClear() {
        for name in KeyCommand.names {
            for letter in "abcdefghilmnoprstuvwxyzABZ/+-?" {
                var keys = KeyChoice()
                guard keys.choose(name, String(letter)) == nil else { continue }
                let others = KeyCommand.all.filter { $0.name == name }.flatMap { row in
                    KeyCommand.all.filter {
                        $0.name != name && $0.key == .character(letter) && $0.key != row.key && row.standsBeside($0)
                    }
                }
                #expect(keys.clashes.isEmpty == others.isEmpty, "\(name): \(letter)")
            }
        }
    }
}
