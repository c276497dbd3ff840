import Coach
import CoachSupport
import Interview
import Packs
import Sessions
import Testing

/// What was told becomes a promise, and is looked back on.
@Suite struct PromiseStories {
    /// A review with two measures adopted, of which one and the description are marked to be told.
    private func library() throws -> MemoryLibrary {
        let library = MemoryLibrary()
        var session = Session(id: "one", now: "2026-10-01T10:00:00Z")
        session.move.title = "Fence"
        session.move.otherSide = "Neighbours"
        session.move.scope = .state
        session.move.description = "We build a fence."
        for item in MemoryLibrary.pack.items { session.setAnswer(item.id, .option(item.options[0].key)) }
        session.measures = ["fixed-notice", "grit-opener"].map { MeasureRecord(id: $0, status: .adopted) }
        session.measures[0].blanks = ["weeks": "six weeks", "list": "floods", "name": "Ada Lind"]
        session.mayTell = ["measures.fixed-notice", "move.description"]
        try library.put(SessionFile(session))
        return library
    }

    private func atDecide(_ library: MemoryLibrary) -> Robot {
        let robot = Robot(library)
        library.put("one", draft: Draft(at: "decide", on: "2026-10-01T11:00:00Z"))
        robot.press("p", "Enter")
        return robot
    }

    /// To the last line and Enter on it.
    private func confirm(_ robot: Robot) {
        for _ in 0..<10 where !robot.sees("Enter decide and save") { robot.press("Down") }
        robot.press("Enter")
    }

    @Test func whatWasToldIsOfferedAndListed() throws {
        let robot = atDecide(try library())
        robot.refuse("Told as promises")
        robot.press("1")
        robot.expect("Told as promises", "yes: 1 of the notice, to be looked back on")
        confirm(robot)
        robot.expect("Decided and saved: proceed.")
        let promises = try robot.library.session("one").promises
        #expect(promises.count == 1 && promises.allSatisfy { $0.kept == nil && !$0.text.contains("\n") })
        let text = try #require(promises.first).text
        robot.press("Esc")
        #expect(robot.model.title == "Past reviews")
        // Two adopted measures stand below the promise.
        robot.press("o")
        robot.press("End", "Up", "Up")
        robot.expect("You promised: \(text.prefix(30))", "open", "y kept", "n not kept")
        robot.press("y")
        #expect(try robot.library.session("one").promises.map(\.kept) == [true])
        robot.press("n")
        #expect(try robot.library.session("one").promises.map(\.kept) == [false])
        robot.press("Backspace")
        #expect(try robot.library.session("one").promises.map(\.kept) == [nil])
    }

    @Test func aPromiseCanBeRewordedAndDropped() throws {
        let robot = atDecide(try library())
        robot.press("1")
        confirm(robot)
        robot.press("Esc", "o", "End", "Up", "Up", "t", "Ctrl-U")
        robot.answer("Two weeks before we move")
        robot.expect("You promised: Two weeks before we move")
        robot.press("t", "Ctrl-U", "Enter")
        #expect(try robot.library.session("one").promises.isEmpty)
    }

    @Test func theOfferCanBeDeclined() throws {
        let robot = atDecide(try library())
        robot.press("1")
        for _ in 0..<10 where !robot.sees("Space no promises") { robot.press("Down") }
        robot.press(" ")
        robot.expect("no: none is recorded")
        confirm(robot)
        #expect(try robot.library.session("one").promises.isEmpty)
    }

    @Test func onlyGoingOnMakesPromises() throws {
        let robot = atDecide(try library())
        robot.press("3")
        robot.refuse("Told as promises")
        confirm(robot)
        #expect(try robot.library.session("one").decision?.choice == .drop)
        #expect(try robot.library.session("one").promises.isEmpty)
    }

    @Test func decidingAgainRecordsNothingTwice() throws {
        let robot = atDecide(try library())
        robot.press("1")
        confirm(robot)
        robot.turn(to: "Decide")
        robot.refuse("Told as promises")
        confirm(robot)
        #expect(try robot.library.session("one").promises.count == 1)
    }

    @Test func anOutcomeCanBeOpenedAgain() throws {
        let library = try library()
        var session = try library.session("one")
        session.forecasts = [Forecast(reaction: "coalition", chance: 80, by: nil)]
        session.decide(
            Decision(choice: .proceed, why: nil, on: "2026-10-10", reviewOn: "2026-11-01"), MemoryLibrary.pack)
        try library.put(SessionFile(session))
        let robot = Robot(library)
        robot.press("p", "o", "n")
        #expect(try library.session("one").outcomes.map(\.happened) == [false])
        robot.press("Backspace")
        #expect(try library.session("one").outcomes.isEmpty)
        robot.expect("not recorded")
    }
}
