import Coach
import Testing

/// The pages of the case library as text.
extension ScreenTests {
    @Test(arguments: sizes)
    func cases(_ columns: Int, _ rows: Int) throws {
        let robot = Robot(columns: columns, rows: rows)
        robot.press("c", "Down")
        try expectScreen("cases", robot)
        robot.press("/")
        robot.type("licence")
        try expectScreen("cases-search", robot)
        robot.press("Enter", "Enter")
        try expectScreen("case-facts", robot)
        robot.press("Enter")
        robot.type("40")
        try expectScreen("case-guess-figure", robot)
        robot.press("Enter", "Down")
        try expectScreen("case-guess-world", robot)
        robot.press("Enter", "1")
        try expectScreen("case-guess-outcome", robot)
        robot.press("Enter")
        try expectScreen("case", robot)
        robot.turn(to: "Alternatives")
        try expectScreen("case-alternatives", robot)
        robot.turn(to: "Coding")
        try expectScreen("case-coding", robot)
    }

    @Test(arguments: sizes)
    func casesLikeYours(_ columns: Int, _ rows: Int) throws {
        let robot = Robot(columns: columns, rows: rows)
        try robot.review("sears-units-2008")
        robot.press("l")
        try expectScreen("likeness", robot)
    }
}
