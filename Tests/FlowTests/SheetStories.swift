import Coach
import CoachSupport
import Interview
import Packs
import Reports
import Screen
import Sessions
import Support
import Testing

/// A sheet that somebody sent, answered full screen.
@Suite struct SheetStories {
    static let invitation = "0b0b0b0b-0000-4000-8000-000000000001"

    static func sheet(
        _ seat: Seat = .otherSide, _ change: (inout Session) -> Void = { _ in }
    ) -> InvitedSheet {
        var session = Session(id: "1a2b3c4d-0000-4000-8000-000000000001", now: "2026-11-23T10:00:00Z")
        session.move.title = "新 licence for our database"
        session.move.scope = .company
        session.move.mover = "Acme"
        session.move.otherSide = "Firms that host it"
        session.move.description = "New versions come under another licence from June."
        session.reflections["red-lines"] = Reflected(first: "", latest: "Old versions stay as they are.")
        session.mayTell = ["move.title", "move.mover", "move.description", "reflections.red-lines"]
        change(&session)
        return Invitation(session, Fixtures.pack, seat: seat, coverage: .full, id: invitation).sheet
    }

    private func robot(_ columns: Int = 80, _ rows: Int = 24, _ sheet: InvitedSheet = sheet()) -> Robot {
        Robot(answering: OpenSheet(sheet, path: "from-acme.json"), columns: columns, rows: rows)
    }

    @Test(arguments: ScreenTests.sizes)
    func screens(_ columns: Int, _ rows: Int) throws {
        let robot = robot(columns, rows)
        try robot.expectScreen("sheet-begin")
        robot.press("Enter", "2", "Enter", "Down")
        try robot.expectScreen("sheet-item")
        robot.press("i")
        try robot.expectScreen("sheet-meant")
        robot.press("Esc", "o", "End", "Enter")
        try robot.expectScreen("sheet-name")
        robot.press("Enter")
        try robot.expectScreen("sheet-end")
    }

    /// The one question of a look back, from a person of the other side.
    @Test func howTheyReadIt() throws {
        var session = Session(id: "1a2b3c4d-0000-4000-8000-000000000001", now: "2026-11-23T10:00:00Z")
        (session.move.title, session.move.mover) = ("New licence", "Acme")
        session.mayTell = ["move.title", "move.mover"]
        let sheet = Invitation(reading: session, Fixtures.pack, id: Self.invitation).sheet
        let robot = robot(80, 24, sheet)
        robot.expect("New licence", "Acme made a move and looks back on it", "0 of 1 questions answered")
        robot.press("Enter")
        robot.expect("was Acme getting ready to hurt you?")
        robot.refuse("show the score", "other side's words")
        robot.answer("70")
        robot.expect("1 of 1 questions answered", "otherside import from-acme.json")
        #expect(try robot.library.session(Self.invitation).ownGuess == 70)
    }

    @Test("every answer is saved; at the end stands how to send it back, and nothing was reckoned")
    func wholeSheet() throws {
        let robot = robot()
        robot.expect(
            "Acme makes the move", "you answer for the side it looks different to", "0 of 32 questions answered")
        robot.expect("Old versions stay as they are.")
        robot.press("Enter")
        for number in 1...32 {
            robot.refuse("From the other side", "other side's words", "show the score", "escalation")
            robot.press("s", "1")
            #expect(try robot.library.session(Self.invitation).voices[0].answers.count == number)
            robot.press("Enter")
        }
        robot.expect("Is the move described as you know it?")
        robot.press("2", "Enter")
        robot.expect("What shall they call you?", "you stay without a name")
        robot.press("Enter")
        robot.expect("32 of 32 questions answered.", "give them this file", "otherside import from-acme.json")
        #expect(robot.model.pageNames == ["SheetPage"])
        let voice = try robot.library.session(Self.invitation).voices[0]
        #expect(voice.stance == .disagree && voice.name == nil)
        robot.press("q")
        #expect(robot.hasQuit)
    }

    @Test("notes, don't know, going back and undo work as in a review; Esc leads to the sheet")
    func keys() throws {
        let robot = robot()
        robot.press("Enter", "d", "Enter", "n")
        robot.type("Because.")
        robot.press("Enter", "x", "Enter", "3", "u")
        #expect(try robot.session.voices[0].answers == ["attack-use": .unknown, "place": .notApplicable])
        #expect(try robot.session.voices[0].notes == ["place": "Because."])
        robot.press("Left")
        robot.expect("As you see it, where does it sit")
        robot.expect("Esc to the sheet")
        robot.press("o")
        robot.refuse("straight to the result")
        robot.press("Esc", "Esc")
        robot.expect("2 of 32 questions answered.", "It is saved in from-acme.json")
        robot.press("Enter")
        robot.expect("how big is it next to the danger they give")
    }

    @Test("a killed program goes on at the very question, with the text that was typed")
    func resumes() throws {
        var sheet = Self.sheet()
        sheet.answers["size"] = "larger"
        sheet.at = "name"
        sheet.typed = "An"
        let robot = robot(80, 24, sheet)
        robot.expect("1 of 32 questions answered.")
        robot.press("Enter")
        robot.type("n")
        robot.press("Enter")
        #expect(try robot.session.voices[0].name == "Ann")
        robot.press("Enter")
        robot.refuse("What shall they call you?")
    }

    @Test("one that may not be written is read and not changed")
    func readOnly() throws {
        let open = OpenSheet(Self.sheet(), path: "from-acme.json", readOnly: "in a file that may not be written")
        let robot = Robot(answering: open)
        robot.expect("Read-only: it lies in a file that may not be written")
        robot.press("Enter", "2")
        robot.expect("Not changed")
        #expect(try robot.session.voices[0].answers.isEmpty)
    }

    @Test("without a told description nobody is asked whether it is right")
    func untold() {
        let robot = robot(80, 24, Self.sheet { $0.mayTell = [] })
        robot.expect("You are asked how a move looks.", "The move is made by the side this sheet comes from")
        robot.refuse("Acme", "licence")
        robot.press("o", "End", "Enter")
        robot.expect("What shall they call you?")
        robot.press("Shift-Tab")
        robot.refuse("Is the move described")
    }

    @Test("no key leads out of the sheet", arguments: [1, 2, 3, 4])
    func randomKeys(_ seed: UInt64) throws {
        var random = Seeded(seed)
        let keys = [
            "Enter", "Esc", "Down", "Up", "Left", "Right", "Tab", "Shift-Tab", "Space", "1", "2", "3", "d", "x", "n",
            "i",
            "o", "s", "u", "v", "r", "t", "p", "f", "b", "?", "Backspace", "PgDn", "Home", "End",
        ]
        let robot = robot()
        let legal: Set<String> = ["SheetPage", "InterviewPage", "OverviewPage", "NotePage", "DocumentPage"]
        for _ in 0..<600 where !robot.hasQuit {
            robot.press(random.pick(keys))
            #expect(Set(robot.model.pageNames).isSubset(of: legal), "\(robot.report)")
            #expect(robot.model.pageNames.first == "SheetPage")
            robot.refuse("Threat reading", "Ambiguity")
        }
    }
}
