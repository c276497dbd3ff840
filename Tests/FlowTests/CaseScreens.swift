import Coach
import Testing

/// The pages of the case library as text.
extension ScreenTests {
    @Test(arguments: sizes)
    func cases(_ columns: Int, _ rows: Int) throws {
        let robot = Robot(columns: columns, rows: rows)
        robot.press("c", "Down")
        try robot.expectScreen("cases")
        robot.press("/")
        robot.type("licence")
        try robot.expectScreen("cases-search")
        robot.press("Enter", "Enter")
        try robot.expectScreen("case-facts")
        robot.press("Enter")
        robot.type("40")
        try robot.expectScreen("case-guess-figure")
        robot.press("Enter", "Down")
        try robot.expectScreen("case-guess-world")
        robot.press("Enter", "1")
        try robot.expectScreen("case-guess-outcome")
        robot.press("Enter")
        try robot.expectScreen("case")
        robot.turn(to: "Alternatives")
        try robot.expectScreen("case-alternatives")
        robot.turn(to: "Coding")
        try robot.expectScreen("case-coding")
    }

    @Test(arguments: sizes)
    func casesLikeYours(_ columns: Int, _ rows: Int) throws {
        let robot = Robot(columns: columns, rows: rows)
        try robot.review("sears-units-2008")
        robot.press("l")
        try robot.expectScreen("likeness")
    }
}
