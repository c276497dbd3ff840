import Assessment
import Coach
import CoachSupport
import Interview
import Packs
import Reports
import Screen
import Sessions
import Testing

/// When the disk says no.
@Suite struct SavingStories {
    private func withTrouble() -> Robot {
        let robot = Robot()
        robot.press("n")
        robot.answer("Licence")
        robot.library.trouble = "cannot write /data: the disk is full."
        robot.press("2", "Enter")
        return robot
    }

    @Test func aFailureIsToldAndTheTextIsKept() throws {
        let robot = withTrouble()
        robot.expect("NOT SAVED", "your text is kept in memory")
        robot.answer("Hosting firms")
        robot.expect("NOT SAVED")
        #expect(try robot.session.move.otherSide == "Hosting firms")
        #expect(try robot.library.first().move.otherSide == "")
    }

    @Test func savingIsTriedAgainAndSaidWhenItWorks() throws {
        let robot = withTrouble()
        #expect(robot.model.wantsTicks, "time alone must lead to another try")
        robot.library.trouble = nil
        robot.send(.ticked)
        robot.expect("Saved. All is on disk again.")
        robot.refuse("NOT SAVED")
        #expect(try robot.library.first().move.scope == .company)
        #expect(!robot.model.wantsTicks)
    }

    @Test func leavingOffersAnotherPlaceFirst() {
        let robot = withTrouble()
        robot.press("Ctrl-C")
        #expect(!robot.hasQuit)
        robot.expect("could not be saved", "Where shall it go instead?")
        robot.press("Esc")
        robot.expect("Who is the other side?")
        robot.press("Ctrl-C", "Enter")
        #expect(robot.library.rescued.count == 1)
        robot.expect("Saved at ~/otherside-review-1.json")
        robot.press("Ctrl-C")
        #expect(robot.hasQuit)
    }

    @Test func homeKeepsTheUnsavedReviewAndLeadsBackToIt() throws {
        let robot = withTrouble()
        robot.type("Hosting fi")
        robot.press("Esc")
        robot.expect("Back to: Licence", "NOT SAVED")
        for key in ["n", "l", "c", "p"] {
            robot.press(key)
            robot.expect("not saved yet", "Back to: Licence")
        }
        robot.press("r")
        robot.expect("Who is the other side?", "Hosting fi")
        #expect(try robot.session.move.title == "Licence")
    }

    @Test func savedWhileOnHomeItBecomesAPastReview() throws {
        let robot = withTrouble()
        robot.press("Esc")
        robot.library.trouble = nil
        robot.send(.ticked)
        robot.expect("Saved.", "Resume: Licence")
        robot.refuse("Back to:", "NOT SAVED")
        robot.press("n")
        robot.expect("What do you call the move?")
        #expect(try robot.library.first().move.scope == .company)
    }

    @Test func anotherProgramsChangeIsNotOverwritten() throws {
        let robot = Robot()
        robot.press("n")
        robot.answer("Licence")
        robot.library.isForeign = true
        robot.press("2", "Enter")
        robot.expect("changed by another program", "beside it")
        #expect(try robot.library.first().move.scope == nil)
    }
}

/// A review that may be read and not changed.
@Suite struct ReadOnlyStories {
    private func secondTerminal() throws -> (first: Robot, second: Robot) {
        let library = MemoryLibrary()
        let robot = Robot(library)
        try robot.review("hashicorp-bsl-2023")
        let second = Robot(library)
        second.press("p", "Enter")
        return (robot, second)
    }

    @Test func theSecondTerminalIsTold() throws {
        let (_, second) = try secondTerminal()
        second.expect("Read-only: open in another terminal", "read-only", "[Reading]")
    }

    @Test func noKeyChangesIt() throws {
        let (_, second) = try secondTerminal()
        let before = try second.session
        let saves = second.library.saves
        second.press("b")
        second.press("Ctrl-O", "End", "Enter", "1")
        second.expect("Not changed: this review is open in another terminal.")
        second.refuse("1 (●)")
        second.press("Ctrl-O", "Home", "Enter")
        second.type("x")
        second.expect("Not changed")
        #expect(second.question?.field == .title)
        second.press("Enter", "d", "Backspace")
        second.press("Ctrl-O", "v")
        second.turn(to: "Alternatives")
        second.press("a", "r", "1")
        second.turn(to: "Plan")
        second.press("Left", "a", "m")
        second.turn(to: "Decide")
        second.press("1", "Enter", "Enter", "Enter", "Enter", "Enter", "Enter", "Enter")
        #expect(try second.session == before)
        #expect(second.library.saves == saves)
        #expect(second.library.faults == [])
    }

    @Test func whenTheFirstLeavesTheNextOpenMayWrite() throws {
        let (first, second) = try secondTerminal()
        first.press("Esc")
        second.press("Esc", "p", "Enter")
        second.refuse("read-only")
    }

    @Test func aNewerProgramsFileIsShownAndNotWritten() throws {
        let library = MemoryLibrary()
        var session = Session(id: "newer", now: "2026-11-23T10:00:00Z")
        session.move.title = "From the future"
        session.version = Session.currentVersion + 1
        try library.put(SessionFile(session))
        let robot = Robot(library)
        robot.press("p", "Enter")
        robot.expect("From the future", "read-only")
        let saves = library.saves
        robot.press("b", "Ctrl-O", "Home", "Enter")
        robot.type("x")
        robot.press("Enter", "1")
        #expect(library.saves == saves)
    }
}

/// Leaving in the middle and coming back.
@Suite struct ResumingStories {
    @Test func resumesAtTheVeryQuestion() throws {
        let library = MemoryLibrary()
        let robot = Robot(library)
        robot.press("n")
        robot.describe()
        robot.passOpenQuestions()
        for _ in 0..<7 { robot.press("2", "Enter") }
        let at = robot.standsAt
        robot.kill()
        let second = Robot(library)
        second.expect("Resume: New licence", "Just where you stopped")
        second.press("Enter")
        #expect(second.standsAt == at)
        #expect(try second.session.voices[0].answers.count == 7)
    }

    /// Back in the list of questions and to another: killed there, it goes on there.
    @Test(arguments: EitherFace.Kind.allCases) func resumesWhereAJumpLed(_ kind: EitherFace.Kind) throws {
        var session = Session(id: "one", now: "2026-10-01T10:00:00Z")
        session.move.title = "Fence"
        session.move.otherSide = "Neighbours"
        session.move.scope = .state
        let library = MemoryLibrary()
        try library.put(SessionFile(session))
        let form = Form(MemoryLibrary.pack, scope: .state, coverage: .full)
        for number in [30, 12, 51] {
            let face = EitherFace(kind, library)
            face.openPast()
            face.toQuestion(number)
            face.killAtOnce()
            #expect(library.drafts["one"]?.at == form.questions[number - 1].field.id)
        }
    }

    /// Whichever page of the result was looked at last, though questions lie under it.
    @Test(arguments: ["Reading", "Receipt", "Memo", "Alternatives", "Plan", "Replies", "Notice", "Rewrite", "Decide"])
    func resumesOnThePageOfTheResult(_ tab: String) throws {
        let robot = Robot()
        try robot.review("hashicorp-bsl-2023")
        robot.press("b", "Ctrl-O", "v")
        robot.turn(to: tab)
        robot.kill()
        let second = Robot(robot.library)
        second.press("r")
        second.expect("[\(tab)]")
    }

    @Test func resumesAfterTheVeryFirstAnswer() {
        let library = MemoryLibrary()
        let robot = Robot(library)
        robot.press("n")
        robot.answer("Only a title")
        robot.kill()
        let second = Robot(library)
        second.expect("Resume: Only a title")
        second.press("r")
        second.expect("Between whom does it happen?")
    }

    @Test func aReviewJustLeftStandsInTheList() {
        let robot = Robot()
        robot.press("n")
        robot.type("Only a title")
        robot.press("Esc")
        robot.expect("Past reviews", "1 in the library")
    }

    @Test func whereQuestionsHaveChangedItGoesOnAtTheFirstOpenOne() throws {
        let library = MemoryLibrary()
        let robot = Robot(library)
        robot.press("n")
        robot.describe()
        robot.passOpenQuestions()
        robot.press("1", "Enter")
        library.put("review-1", draft: Draft(at: "item:gone", text: nil, on: "2026-11-23T11:00:00Z"))
        robot.kill()
        let second = Robot(library)
        second.press("r")
        #expect(second.question != nil)
        second.refuse("gone")
    }
}
