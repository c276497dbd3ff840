import Coach
import CoachSupport
import Interview
import Sessions
import Testing

// The pages after the reveal, in Tests/FlowTests/Screens.
extension ScreenTests {
    @Test(arguments: sizes)
    func afterTheReveal(_ columns: Int, _ rows: Int) throws {
        let robot = try Teams.robot(Teams.session(), columns: columns, rows: rows)
        try robot.expectScreen("gap")
        robot.press("Tab")
        try robot.expectScreen("spread")
        robot.press("Tab")
        try robot.expectScreen("voices")
        robot.press("Tab", "Down", "Down", "1", "Down")
        try robot.expectScreen("discuss")
        robot.press("Tab")
        try robot.expectScreen("sheet-needed")
    }

    @Test(arguments: sizes)
    func actions(_ columns: Int, _ rows: Int) throws {
        var session = Teams.session()
        session.actions = [
            Action(text: "Publish the list of firms that are not meant", owner: "Ada", due: "2026-12-01"),
            Action(text: "Ask 松本電機 how they read the letter", owner: nil, due: "2026-11-01"),
            Action(text: "Name one person who answers their calls", owner: "Bo", due: nil, done: true),
        ]
        let robot = try Teams.robot(session, columns: columns, rows: rows)
        robot.turn(to: "Actions")
        try robot.expectScreen("actions")
        robot.press("n")
        robot.type("Write to them")
        try robot.expectScreen("action")
    }

    @Test(arguments: sizes)
    func thenAndNow(_ columns: Int, _ rows: Int) throws {
        let library = MemoryLibrary()
        let past = RevealStories.past
        try library.put(SessionFile(past))
        var back = past.asRetrospective(id: "back", now: "2026-11-22T09:00:00Z")
        back.voices[0].answers = past.voices[0].answers
        back.voices[0].answers["how-they-learn"] = .option("concealed")
        back.team?.revealed = "2026-11-22T10:00:00Z"
        try library.put(SessionFile(back))
        let robot = Teams.opened("back", library, columns: columns, rows: rows)
        robot.turn(to: "Then and now")
        try robot.expectScreen("then-and-now")
    }

    @Test(arguments: sizes)
    func lastTimesActions(_ columns: Int, _ rows: Int) throws {
        let library = MemoryLibrary()
        try library.put(SessionFile(RevealStories.withActions))
        try library.put(SessionFile(Teams.session(id: "next", revealed: false)))
        let robot = Teams.opened("next", library, columns: columns, rows: rows)
        try robot.expectScreen("last-actions")
    }
}
