import Coach
import CoachSupport
import Packs
import Sessions
import Testing

/// Looking back: the list and what can be done with one review.
@Suite struct PastStories {
    /// Three reviews; the last one is decided, forecast and due.
    private func library() throws -> MemoryLibrary {
        let library = MemoryLibrary()
        for (id, title, side) in [
            ("one", "Fence along the river", "Neighbours"), ("two", "New licence", "Hosting firms"),
            ("three", "Second fence", "Neighbours"),
        ] {
            var session = Session(id: id, now: "2026-10-0\(title.count % 9 + 1)T10:00:00Z")
            session.move.title = title
            session.move.otherSide = side
            session.move.scope = id == "two" ? .company : .state
            if id == "three" {
                session.forecasts = [Forecast(reaction: "coalition", chance: 80, by: nil)]
                session.decide(
                    Decision(choice: .proceed, why: nil, on: "2026-10-10", reviewOn: "2026-11-01"), MemoryLibrary.pack)
            }
            try library.put(SessionFile(session))
        }
        return library
    }

    @Test func searchingNarrowsAsOneTypes() throws {
        let robot = Robot(try library())
        robot.press("p")
        robot.expect("Fence along the river", "New licence", "Second fence", "proceed, DUE")
        robot.press("/")
        robot.type("fen")
        robot.expect("Fence along the river", "Second fence")
        robot.refuse("New licence")
        robot.type("zz")
        robot.expect("Nothing found for these words.")
        robot.press("Backspace", "Backspace", "Enter", "Enter")
        robot.expect("Second fence")
        #expect(try robot.session.id == "three")
    }

    @Test func filtersAndDue() throws {
        let robot = Robot(try library())
        robot.expect("Due for a look back")
        robot.press("p", "f", "Down", "Right", "Right", "Enter")
        robot.expect("New licence", "company")
        robot.refuse("fence")
        robot.press("Esc", "d")
        robot.expect("Second fence", "due")
        robot.refuse("New licence")
    }

    @Test func deletingAsksAndCanBeUndone() throws {
        let robot = Robot(try library())
        robot.press("p", "x")
        robot.expect("delete \"Second fence\"", "keep it")
        robot.press("n")
        #expect(robot.library.order.count == 3)
        robot.press("x", "y")
        robot.expect("Deleted \"Second fence\"")
        #expect(robot.library.order == ["one", "two"])
        robot.press("u")
        robot.expect("It is back.", "Second fence")
        #expect(robot.library.order.count == 3)
    }

    @Test func renamingAndTagging() throws {
        let robot = Robot(try library())
        robot.press("p", "r")
        for _ in 0..<20 { robot.press("Backspace") }
        robot.answer("Third fence")
        robot.expect("Third fence", "Saved.")
        robot.press("t")
        robot.answer("wall, board, wall")
        #expect(try robot.library.session("three").tags == ["board", "wall"])
    }

    @Test func aNewReviewFromAnOldOneMarksWhatChanged() throws {
        let robot = Robot(try library())
        robot.press("p", "Down", "n")
        #expect(try robot.session.basedOn == "two")
        #expect(try robot.session.decision == nil)
        robot.press("Ctrl-O")
        robot.refuse("* What do you call the move?")
        robot.press("Home", "Enter")
        robot.answer(", second try")
        robot.press("Ctrl-O", "Home")
        robot.expect("* What do you call the move?")
    }

    @Test func twoAreCompared() throws {
        let robot = Robot(try library())
        robot.press("p", "c")
        robot.expect("Marked.")
        robot.press("Down", "c")
        robot.expect("First: Second fence", "Second: New licence")
        robot.press("Esc", "c", "c")
        robot.expect("No measure is adopted")
    }

    @Test func anOutcomeIsFoundInTheCalibration() throws {
        let robot = Robot(try library())
        robot.press("d", "o")
        robot.expect("you said 80 of 100", "not recorded")
        robot.press("y")
        robot.expect("it happened")
        #expect(try robot.library.session("three").outcomes.map(\.happened) == [true])
        robot.press("p")
        robot.answer("We build no third one")
        robot.expect("You promised: We build no third one")
        robot.press("End", "n")
        robot.expect("not kept")
        robot.press("Esc", "Esc", "w")
        // (0.8 - 1)² = 0.04
        robot.expect("With an outcome: 1. None waits.", "Brier score: 0.040", "1 of the 10 that a table needs")
        robot.press("Tab")
        robot.expect("Measures most often set aside")
        robot.press("Tab")
        robot.expect("Neighbours", "We build no third one (not kept)")
    }

    @Test func leavingAReviewLeadsBackToTheListWhereItWas() throws {
        let robot = Robot(try library())
        robot.press("p", "s", "Down", "Enter")
        #expect(try robot.session.id == "two")
        robot.expect("Esc back to the list")
        robot.press("Esc")
        #expect(robot.model.title == "Past reviews" && robot.model.pageNames == ["HomePage", "PastPage"])
        robot.expect("the oldest first")
        #expect(robot.model.desk.session == nil)
        // The same row is chosen still.
        robot.press("Enter")
        #expect(try robot.session.id == "two")
        robot.press("Esc", "Esc")
        #expect(robot.model.title == "Home")
    }

    @Test func whatWasChangedInAReviewStandsInTheListAtOnce() throws {
        let robot = Robot(try library())
        robot.press("p", "/")
        robot.answer("licence")
        robot.press("Enter", "Ctrl-O", "Home", "Enter", "Ctrl-E")
        robot.answer(" for all")
        robot.press("Esc")
        robot.expect("New licence for all")
        robot.expect("Search licence")
    }

    @Test func aReviewBegunOnHomeLeadsBackThere() {
        let robot = Robot()
        robot.press("n")
        robot.expect("Esc home")
        robot.answer("A move")
        robot.press("Esc")
        #expect(robot.model.title == "Home")
    }

    @Test func oneThatIsNotSavedLeadsHomeAndIsNotLost() throws {
        let robot = Robot(try library())
        robot.press("p", "Down", "Enter", "Ctrl-O", "Home", "Enter", "Ctrl-E")
        robot.library.trouble = "the disk is full."
        robot.answer(" of ours")
        robot.press("Esc")
        #expect(robot.model.title == "Home")
        robot.expect("Not saved yet, only in memory.")
        robot.library.trouble = nil
        robot.press("r")
        #expect(try robot.session.move.title.hasSuffix(" of ours"))
        robot.send(.ticked)
        #expect(try robot.library.session(try robot.session.id).move.title.hasSuffix(" of ours"))
    }
}
