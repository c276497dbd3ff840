import Coach
import CoachSupport
import Interview
import Packs
import Screen
import Sessions
import Testing

/// After a hand-over nothing of the turn before is on any screen, whatever is pressed.
@Suite struct TeamLeakTests {
    private static let note = "xylophone marker"
    private static let keys: [Key] =
        [
            .tab, .backTab, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .backspace, .delete, .newline,
            .escape, .function(1), .enter,
        ] + "abcdefghijklmnopqrstuvwxyzKJT0123456789 ?/-+[]=".map(Key.character)
        + "abdefghklnoprtuwxyz_".map(Key.control) + "bdfy_".map(Key.alt)

    /// Two have answered, one of them with a marked note on every question and words not yet sent.
    private func library() throws -> (MemoryLibrary, Robot) {
        let robot = Robot()
        robot.beginTeam()
        robot.press("+", "+", "Enter")
        robot.sitDown(1)
        let notes = Dictionary(
            uniqueKeysWithValues: MemoryLibrary.pack.items.map { ($0.id, "\(Self.note) on \($0.id)") })
        robot.takeTurn(stance: 2, notes: notes) { $0.options.count - 1 }
        robot.sitDown(2)
        robot.press("3", "Enter", "1")
        return (robot.library, robot)
    }

    /// What only the sheets hold: the notes, any choice that is marked, and the words of every option.
    private static let secrets =
        ["xylophone", "(●)", "Disagree", "Undone"]
        + MemoryLibrary.pack.items.flatMap(\.options).map { $0.label(.company) }
        // "No" and "Nothing" are words of every page.
        .filter { $0.count > 12 }

    private func check(_ robot: Robot, _ path: String) {
        for secret in Self.secrets where robot.sees(secret) {
            Issue.record("after \(path) the screen shows '\(secret)'\n\(robot.report)")
        }
    }

    /// A turn of their own, and the facilitator's page, show what may be chosen.
    private func mayShowOptions(_ robot: Robot) -> Bool {
        robot.hasQuit || robot.model.desk.turn != nil || robot.model.title == "For several"
    }

    /// Every pair of keys, from the people's page and from the hand-over page, without sitting down.
    @Test(arguments: ["people", "hand-over"])
    func noKeyShowsTheTurnBefore(_ page: String) throws {
        let (_, first) = try library()
        first.press("Esc", "l")
        if page == "hand-over" {
            first.press("Home", "Down", "Down", "Enter")
            first.expect("Please pass the keyboard to Person 3")
        }
        var seen: Set<String> = []
        var pages: Set<String> = []
        func look(_ robot: Robot, _ path: String) {
            pages.insert(robot.model.title)
            if seen.insert(robot.screen).inserted { check(robot, path) }
        }
        look(first, page)
        for one in Self.keys {
            let middle = first.copy()
            middle.press(one)
            let isNew = !seen.contains(middle.screen)
            if mayShowOptions(middle) { continue }
            look(middle, "\(one)")
            // A key that did nothing is followed by what follows none.
            guard isNew || one == .tab else { continue }
            for other in Self.keys {
                let robot = middle.copy()
                robot.press(other)
                if !mayShowOptions(robot) { look(robot, "\(one) \(other)") }
            }
        }
        #expect(pages.isSuperset(of: ["Whose turn?", "Hand over", "A name"]), "\(pages)")
    }

    /// The next person finds an empty sheet: no mark, no note, nothing to undo, no words of another.
    @Test func theNextPersonFindsAnEmptySheet() throws {
        let (_, robot) = try library()
        robot.press("n")
        robot.type("half a word xylophone")
        robot.press("Esc", "Esc", "l")
        robot.sitDown(3)
        for _ in 0..<40 {
            check3(robot)
            robot.press("u")
            robot.expect("nothing to undo")
            robot.press("Ctrl-R")
            check3(robot)
            if robot.standsAt != .stance {
                robot.press("n")
                check3(robot)
                robot.press("Esc", "Ctrl-O")
                check3(robot)
                robot.press("Esc")
            }
            robot.press("Right")
            if robot.standsAt == nil { break }
        }
        robot.expect("So far: 0 of 33")
    }

    private func check3(_ robot: Robot) { robot.refuse("xylophone", "(●)", "●") }

    /// Neither search nor list nor preview nor comparison tells anything before the reveal.
    @Test func pastReviewsTellNothing() throws {
        let (library, first) = try library()
        first.press("Esc", "l", "Esc")
        let robot = Robot(library, columns: 160, rows: 48)
        robot.press("p")
        check(robot, "p")
        robot.expect("team, not revealed")
        robot.press("e")
        robot.expect("e: what the people answered is private until the reveal")
        robot.press("c", "c")
        check(robot, "c c")
        robot.press("Esc", "n")
        check(robot, "n")
        #expect(try robot.session.voices.allSatisfy { $0.answers.isEmpty && $0.notes.isEmpty })
    }

    /// The terminal is wiped at each end of a turn and before each hand-over.
    @Test func theTerminalIsWiped() throws {
        let (library, robot) = try library()
        let before = library.wipes
        robot.press("Esc", "h")
        #expect(library.wipes == before + 1)
        robot.press("Enter")
        #expect(library.wipes == before + 2)
    }

    /// The journal on disk keeps no words of a turn that is over.
    @Test func theDraftIsGone() throws {
        let (library, robot) = try library()
        robot.press("n")
        robot.type("half a word xylophone")
        robot.send(.ticked)
        #expect(library.drafts.values.contains { $0.text?.contains("xylophone") == true })
        robot.press("Esc", "Esc", "l")
        #expect(library.drafts.values.allSatisfy { $0.text == nil && $0.voice == nil })
    }
}
