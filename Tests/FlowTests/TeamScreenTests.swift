import Coach
import CoachSupport
import Packs
import Screen
import Sessions
import Testing

/// The pages of a team session as text, in three sizes.
@Suite struct TeamScreenTests {
    private static let description =
        "From March on our database comes under a new licence. Whoever sells it as a hosted service needs a contract "
        + "with us; for everybody else nothing changes. We have lost two large customers to hosts that pay nothing "
        + "towards its upkeep, and without them we cannot keep the team. 世界 The announcement is planned for Monday."

    private func begun(_ columns: Int, _ rows: Int) -> Robot {
        let robot = Robot(columns: columns, rows: rows)
        robot.beginTeam("世界 licence for databases", description: Self.description)
        return robot
    }

    @Test(arguments: ScreenTests.sizes)
    func beginning(_ columns: Int, _ rows: Int) throws {
        let robot = begun(columns, rows)
        robot.press("+", "Down", "Down")
        try robot.expectScreen("team-setup")
        robot.press("c")
        try robot.expectScreen("team-questions")
        robot.press("Enter", "Enter", "Esc", "t")
        robot.press("End")
        try robot.expectScreen("team-list")
    }

    @Test(arguments: ScreenTests.sizes)
    func turns(_ columns: Int, _ rows: Int) throws {
        let robot = begun(columns, rows)
        for _ in 0..<3 { robot.press("+") }
        robot.press("End", "Space", "Space", "Enter")
        robot.sitDown(1)
        try robot.expectScreen("team-stance")
        robot.takeTurn { $0.quick ? 1 : nil }
        try robot.expectScreen("team-people")
        robot.press("Enter")
        try robot.expectScreen("team-hand-over")
        robot.press("Enter", "1", "Enter", "3")
        try robot.expectScreen("team-item")
        robot.press("Esc")
        try robot.expectScreen("team-turn-end")
    }

    @Test(arguments: ScreenTests.sizes)
    func about(_ columns: Int, _ rows: Int) throws {
        let library = MemoryLibrary()
        try library.put(SessionFile(Teams.session()))
        let robot = Robot(library, columns: columns, rows: rows)
        robot.press("t", "p", "Enter")
        try robot.expectScreen("team-about")
    }

    @Test(arguments: ScreenTests.sizes)
    func several(_ columns: Int, _ rows: Int) throws {
        let robot = begun(columns, rows)
        for _ in 0..<9 { robot.press("+") }
        robot.press("Enter", "e", "Right")
        for digit in ["1", "3", "d", "2", "4", "1"] { robot.press(digit) }
        try robot.expectScreen("team-several")
    }
}
