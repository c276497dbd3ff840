import Packs
import Screen
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
        try expectScreen("team-setup", robot)
        robot.press("c")
        try expectScreen("team-questions", robot)
        robot.press("Enter", "Enter", "Esc", "t")
        robot.press("End")
        try expectScreen("team-list", robot)
    }

    @Test(arguments: ScreenTests.sizes)
    func turns(_ columns: Int, _ rows: Int) throws {
        let robot = begun(columns, rows)
        for _ in 0..<3 { robot.press("+") }
        robot.press("End", "Space", "Space", "Enter")
        robot.sitDown(1)
        try expectScreen("team-stance", robot)
        robot.takeTurn { $0.quick ? 1 : nil }
        try expectScreen("team-people", robot)
        robot.press("Enter")
        try expectScreen("team-hand-over", robot)
        robot.press("Enter", "1", "Enter", "3")
        try expectScreen("team-item", robot)
        robot.press("Esc")
        try expectScreen("team-turn-end", robot)
    }

    @Test(arguments: ScreenTests.sizes)
    func several(_ columns: Int, _ rows: Int) throws {
        let robot = begun(columns, rows)
        for _ in 0..<9 { robot.press("+") }
        robot.press("Enter", "e", "Right")
        for digit in ["1", "3", "d", "2", "4", "1"] { robot.press(digit) }
        try expectScreen("team-several", robot)
    }
}
