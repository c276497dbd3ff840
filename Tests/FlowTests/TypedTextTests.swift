import Assessment
import Coach
import CoachSupport
import Interview
import Packs
import Reports
import Screen
import Sessions
import Testing

/// What is typed is never lost.
@Suite struct TypedTextTests {
    private func atOpenQuestion(_ library: MemoryLibrary = MemoryLibrary()) -> Robot {
        let robot = Robot(library)
        robot.press("n")
        robot.describe()
        robot.expect("What are you about to do")
        return robot
    }

    @Test func survivesEscape() {
        let robot = atOpenQuestion()
        robot.type("We move the border post")
        robot.press("Esc")
        robot.expect("Resume: New licence")
        robot.press("r")
        robot.expect("What are you about to do", "We move the border post")
    }

    @Test func aNameLosesTheBlanksAtItsEnds() throws {
        let robot = Robot()
        robot.press("n")
        robot.answer("  New licence ")
        #expect(try robot.library.first().move.title == "New licence")
    }

    @Test func survivesHelpAndWhy() {
        let robot = atOpenQuestion()
        robot.type("We move the border post")
        robot.press("F1")
        robot.expect("Keys on: Questions")
        robot.press("Esc")
        robot.expect("We move the border post")
        robot.press("Ctrl-T")
        robot.expect("Why we ask")
        robot.press("Esc")
        robot.type("s")
        robot.expect("We move the border posts")
        robot.press("Enter")
        #expect(throws: Never.self) {
            try #require(robot.session.reflections["move"]?.first == "We move the border posts")
        }
    }

    @Test func survivesAnEditorThatFails() {
        let robot = atOpenQuestion()
        robot.type("Half a thought")
        robot.press("Ctrl-G")
        robot.expect("The editor failed", "Half a thought")
    }

    @Test func comesBackFromTheEditor() throws {
        let robot = atOpenQuestion()
        robot.library.editor = { $0 + "\nand a second line 世界" }
        robot.type("A first line")
        robot.press("Ctrl-G")
        robot.expect("A first line", "and a second line 世界")
        #expect(try robot.library.first().reflections["move"]?.latest == "A first line\nand a second line 世界")
    }

    @Test func takesAPasteOfManyLines() throws {
        let robot = atOpenQuestion()
        let text = (1...200).map { "Line \($0): 世界 é 👨‍👩‍👧 and so on." }.joined(separator: "\n")
        robot.paste(text)
        robot.press("Enter")
        #expect(try robot.library.first().reflections["move"]?.latest == text)
    }

    @Test func anEndlessTitleDoesNotHideTheState() {
        let robot = Robot(columns: 60, rows: 18)
        robot.press("n")
        robot.paste(String(repeating: "世界 long ", count: 40))
        robot.library.trouble = "cannot write: the disk is full."
        robot.press("Enter")
        robot.expect("NOT SAVED")
    }

    /// Killed without a word: what the journal kept at the last tick is there again.
    @Test(arguments: ["question", "note", "decide", "rewrite"])
    func isThereAfterAKill(_ page: String) throws {
        let library = MemoryLibrary()
        let robot = Robot(library)
        switch page {
        case "question":
            robot.press("n")
            robot.describe()
        case "note":
            robot.press("n")
            robot.describe()
            robot.passOpenQuestions()
            robot.press("1", "n")
        default:
            try robot.review("hashicorp-bsl-2023")
            robot.turn(to: page == "decide" ? "Decide" : "Rewrite")
            if page == "decide" { robot.press("Enter") }
        }
        robot.type("kept words 世界")
        #expect(robot.model.hasDraft)
        let title = robot.model.title
        robot.send(.ticked)
        robot.kill()

        let second = Robot(library)
        second.expect("Resume:")
        second.press("r")
        second.expect("kept words 世界")
        #expect(second.model.title == title)
    }

    /// A waiting program writes nothing: the journal has it all.
    @Test func isKeptOnlyOnce() {
        let robot = atOpenQuestion()
        robot.type("words")
        var model = robot.model
        #expect(
            model.update(.ticked, at: "2026-11-23T12:00:00Z").contains { if case .keep = $0 { true } else { false } })
        #expect(model.update(.ticked, at: "2026-11-23T12:00:02Z") == [])
    }

    @Test func theVeryFirstWordsAreAReviewWhenTheProgramIsLeft() throws {
        let library = MemoryLibrary()
        let robot = Robot(library)
        robot.press("n")
        robot.type("Half a tit")
        robot.press("Ctrl-C")
        #expect(robot.hasQuit)
        let second = Robot(library)
        second.expect("Resume: Half a tit")
        second.press("r")
        second.expect("What do you call the move?", "Half a tit")
    }

    /// A draft of a question that is gone belongs to no other one.
    @Test func aDraftOfAnUnknownQuestionIsTypedNowhereElse() throws {
        let library = MemoryLibrary()
        var session = Session(id: "one", now: "2026-11-23T10:00:00Z")
        session.move.title = "Kept"
        try library.put(SessionFile(session))
        library.put("one", draft: Draft(at: "reflection:gone", text: "elsewhere", on: "2026-11-23T10:00:00Z"))
        let robot = Robot(library)
        robot.press("r")
        robot.refuse("elsewhere")
        robot.expect("Between whom does it happen?")
    }

    @Test func theUnsentDecisionOutlivesAnotherPage() throws {
        let robot = Robot()
        try robot.review("hashicorp-bsl-2023")
        robot.turn(to: "Decide")
        robot.press("3", "Enter")
        robot.answer("Too dear")
        robot.press("Right", "Enter")
        robot.type("70")
        robot.press("Tab")
        robot.expect("[Reading]")
        robot.press("Shift-Tab")
        robot.expect("[Decide]", "Too dear", "70")
    }
}
