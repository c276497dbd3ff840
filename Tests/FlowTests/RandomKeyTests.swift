import Assessment
import Coach
import CoachSupport
import Foundation
import Interview
import Packs
import Reports
import Screen
import Sessions
import Support
import Testing

/// Anything at all pressed, typed, pasted and resized. 10,000 in all.
@Suite struct RandomKeyTests {
    private static let words = [
        "word", "世界", "é", "👨‍👩‍👧", "🇩🇪", "\u{1B}[31m", "\u{202E}", "42", "2027-02-28", "\u{0}", "क्षि", "a,b,,c", "\n\n",
        "{other}",
    ]
    private static let keys: [Key] =
        [
            .enter, .enter, .enter, .enter, .newline, .escape, .tab, .tab, .backTab, .up, .down, .down, .left, .right,
            .home,
            .end, .pageUp, .pageDown, .backspace, .delete, .function(1), .alt("b"), .alt("d"), .alt("_"),
        ] + "abcdefghijklmnopqrstuvwxyz0123456789123451234512345 ?/-+".map(Key.character)
        + "abdefghknoprtuwy_".map(Key.control)

    private func key(_ random: inout Seeded) -> Key {
        if Int.random(in: 0..<25, using: &random) == 0 {
            return Key.paste(bytes: (Self.words.randomElement(using: &random) ?? "").utf8)
        }
        return Self.keys.randomElement(using: &random) ?? .enter
    }

    /// After a team's reveal nobody's first answers change, whatever is pressed.
    @Test(arguments: [UInt64](1...4))
    func afterAReveal(_ seed: UInt64) throws {
        var random = Seeded(seed)
        let session = Teams.session(seed: seed)
        let robot = try Teams.robot(session, columns: seed % 2 == 0 ? 80 : 60, rows: seed % 2 == 0 ? 24 : 18)
        for step in 0..<300 where !robot.hasQuit {
            let key = key(&random)
            // Ctrl-C and q on Home end it too early to see much.
            guard key != .control("c"), key != .character("q"), key != .escape else { continue }
            robot.press(key)
            check(robot, seed, step)
            guard let open = robot.model.desk.session, open.id == session.id else { continue }
            #expect(open.voices.map(\.answers) == session.voices.map(\.answers), "seed \(seed), step \(step)")
        }
        #expect(robot.library.faults == [])
    }

    private func check(_ robot: Robot, _ seed: UInt64, _ step: Int) {
        for trouble in KeyCatalogue.troubles(robot.model.bindings) {
            Issue.record("seed \(seed), step \(step), \(robot.model.title): \(trouble)")
        }
        let frame = robot.model.frame
        for row in 0..<frame.size.rows where Width.of(frame.row(row)) > frame.size.columns {
            Issue.record("seed \(seed), step \(step): row \(row) is wider than the screen\n\(robot.report)")
        }
        if let cursor = frame.cursor,
            !(0..<frame.size.columns).contains(cursor.column) || !(0..<frame.size.rows).contains(cursor.row)
        {
            Issue.record("seed \(seed), step \(step): the cursor stands at \(cursor)\n\(robot.report)")
        }
        if frame.size == robot.model.desk.size { return }
        Issue.record("seed \(seed), step \(step): the frame is \(frame.size)")
    }

    @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
    func nothingBreaks(_ seed: UInt64) throws {
        var random = Seeded(seed)
        let library = MemoryLibrary()
        var robot = Robot(library)
        robot.thoughts = 1
        for step in 0..<2000 {
            switch Int.random(in: 0..<60, using: &random) {
            case 0: robot.resize(.random(in: 1...170, using: &random), .random(in: 1...50, using: &random))
            case 1, 2: robot.resize(.random(in: 60...170, using: &random), .random(in: 18...50, using: &random))
            case 3: robot.send(.ticked)
            case 4: library.trouble = library.trouble == nil && Bool.random(using: &random) ? "the disk is full." : nil
            case 5: library.editor = Bool.random(using: &random) ? { $0 + "\nedited" } : nil
            // A sheet is filled faster than chance would do it, so that the results are visited too.
            case 6, 7:
                for _ in 0..<8 {
                    robot.press(.character("123".randomElement(using: &random) ?? "1"))
                    robot.press(.enter)
                }
            case 8:
                robot.press(.escape)
                robot.press(.character("n"))
                robot.type("T")
                for _ in 0..<14 { robot.press(.enter) }
            default: robot.press(key(&random))
            }
            check(robot, seed, step)
            if robot.hasQuit || Int.random(in: 0..<400, using: &random) == 0 {
                robot.kill()
                robot = Robot(library)
                robot.thoughts = 1
            }
        }
        #expect(library.faults == [], "seed \(seed)")
        #expect(library.saves > 50, "seed \(seed): too few changes to show anything")
        for id in library.order { #expect(throws: Never.self, "seed \(seed)") { try library.session(id) } }
    }

    /// All changes of a review undone lead to the review as it began; all done again, to where it was.
    @Test(arguments: [11, 12, 13] as [UInt64])
    func undoingAllLeadsBack(_ seed: UInt64) throws {
        var random = Seeded(seed)
        let robot = Robot()
        robot.thoughts = 1
        robot.press("n")
        let first = try robot.session
        for _ in 0..<300 {
            let key = key(&random)
            // What leaves the review would end its history; what undoes is for later.
            if [.escape, .character("q"), .control("c"), .character("u"), .control("r")].contains(key) { continue }
            robot.press(key)
        }
        // A page that is not for typing, where u undoes.
        for _ in 0..<4 where robot.model.desk.session != nil { robot.press("Ctrl-O") }
        let last = try robot.session
        // Each may be asked about first.
        let undoes = 800
        for _ in 0..<undoes { robot.press("u") }
        robot.expect("nothing to undo")
        expectSame(try robot.session, first)
        for _ in 0..<undoes { robot.press("Ctrl-R") }
        expectSame(try robot.session, last)
        #expect(robot.library.faults == [])
    }

    private func expectSame(_ one: Session, _ other: Session) {
        var (one, other) = (one, other)
        (one.updated, other.updated) = ("", "")
        #expect(one == other)
    }
}
