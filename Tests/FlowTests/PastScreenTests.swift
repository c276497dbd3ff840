import Coach
import Testing

/// Whole screens as text: past reviews.
@Suite struct PastScreenTests {
    private func atList(_ columns: Int, _ rows: Int) throws -> Robot {
        let robot = Robot(try PastLibrary.made(), columns: columns, rows: rows)
        robot.press("p")
        return robot
    }

    @Test(arguments: ScreenTests.sizes)
    func list(_ columns: Int, _ rows: Int) throws {
        let robot = try atList(columns, rows)
        robot.press("Down", "Down")
        try robot.expectScreen("past")
        robot.press("/")
        robot.type("nav")
        try robot.expectScreen("past-search")
    }

    @Test(arguments: ScreenTests.sizes)
    func filter(_ columns: Int, _ rows: Int) throws {
        let robot = try atList(columns, rows)
        robot.press("f", "Down", "Right", "Down", "Down", "Right")
        try robot.expectScreen("past-filter")
        robot.press("Backspace", "Up", "Up", "Down")
        robot.type("the union of northern traders")
        robot.press("Enter")
        try robot.expectScreen("past-filtered")
    }

    @Test(arguments: ScreenTests.sizes)
    func compare(_ columns: Int, _ rows: Int) throws {
        let robot = try atList(columns, rows)
        robot.press("c", "Down", "Down", "c")
        try robot.expectScreen("past-compare")
        robot.press("PgDn")
        try robot.expectScreen("past-compare-answers")
    }

    @Test(arguments: ScreenTests.sizes)
    func outcome(_ columns: Int, _ rows: Int) throws {
        let robot = try atList(columns, rows)
        robot.press("o")
        try robot.expectScreen("past-outcome")
    }

    @Test(arguments: ScreenTests.sizes)
    func lessons(_ columns: Int, _ rows: Int) throws {
        let robot = Robot(try PastLibrary.made(), columns: columns, rows: rows)
        robot.press("w")
        try robot.expectScreen("lessons-forecasts")
        robot.press("PgDn")
        try robot.expectScreen("lessons-forecasts-plot")
        robot.press("Tab")
        try robot.expectScreen("lessons-recurring")
        robot.press("Tab")
        try robot.expectScreen("lessons-sides")
    }

    @Test(arguments: ScreenTests.sizes)
    func patterns(_ columns: Int, _ rows: Int) throws {
        let robot = Robot(try PastLibrary.made(), columns: columns, rows: rows)
        robot.press("w", "k")
        try robot.expectScreen("patterns")
        robot.press("Down", "Enter")
        try robot.expectScreen("patterns-behind")
    }
}
