import Assessment
import Coach
import Foundation
import Interview
import Packs
import Reports
import Screen
import Sessions
import Support
import Testing

/// Whole screens as text: home, the questions, the result.
@Suite struct ScreenTests {
    static let sizes = [(80, 24), (60, 18), (160, 48)]

    /// A review with names in wide letters, up to the first item.
    private func atItems(_ columns: Int, _ rows: Int) -> Robot {
        let robot = Robot(columns: columns, rows: rows)
        robot.press("n")
        robot.describe("世界 licence for é databases", otherSide: "松本電機 and the 한국 partners")
        robot.passOpenQuestions(guess: 35)
        return robot
    }

    @Test(arguments: sizes)
    func home(_ columns: Int, _ rows: Int) throws {
        try Robot(columns: columns, rows: rows).expectScreen("home-first")
        let robot = atItems(columns, rows)
        robot.press("Esc")
        try robot.expectScreen("home")
    }

    @Test(arguments: sizes)
    func item(_ columns: Int, _ rows: Int) throws {
        let robot = atItems(columns, rows)
        robot.press("2", "Enter", "3", "Enter")
        robot.press("Down", "Down")
        try robot.expectScreen("item")
    }

    @Test(arguments: sizes)
    func readingAndPlan(_ columns: Int, _ rows: Int) throws {
        let robot = atItems(columns, rows)
        robot.fill(try Vector.named("hashicorp-bsl-2023").answers)
        try robot.expectScreen("reading")
        robot.turn(to: "Plan")
        try robot.expectScreen("plan")
    }

    /// What a page says in one line is not cut on the smallest screen.
    @Test func shortSentencesFitTheSmallestScreen() throws {
        let robot = atItems(60, 18)
        robot.fill(try Vector.named("hashicorp-bsl-2023").answers)
        robot.turn(to: "Replies")
        robot.expect("With measures a second drawing appears.")
        robot.turn(to: "Notice")
        robot.expect("Mark what they may be told. The letter holds nothing else.")
        robot.turn(to: "Decide")
        robot.expect("1 proceed 2 revise 3 drop 4 defer", "a choice with reasons, no confession", "2027-02-23")
        robot.press("Enter", "Enter", "Right", "Enter", "Enter")
        robot.expect("like 2027-02-28")
    }
}
