import Assessment
import Coach
import CoachSupport
import Interview
import Packs
import Reports
import Screen
import Sessions
import Testing

/// Back and forth through the questions, and what an answer may be.
@Suite struct InterviewStories {
    /// At the first scored item of a new review.
    private func atItems(_ columns: Int = 80, _ rows: Int = 24) -> Robot {
        let robot = Robot(columns: columns, rows: rows)
        robot.press("n")
        robot.describe()
        robot.passOpenQuestions()
        return robot
    }

    private func answers(_ robot: Robot) throws -> AnswerSheet { try robot.session.voices.first?.answers ?? [:] }

    @Test func goingBackChangesOneAnswerAndKeepsTheLaterOnes() throws {
        let robot = atItems()
        for _ in 0..<5 { robot.press("1", "Enter") }
        let later = try answers(robot)
        for _ in 0..<5 { robot.press("Shift-Tab") }
        let first = try #require(robot.standsAt)
        robot.press("3", "Enter")
        let changed = try answers(robot)
        #expect(changed.count == 5)
        #expect(changed.filter { later[$0.key] != $0.value }.map { Field.item($0.key) } == [first])
        #expect(try robot.library.first().voices[0].answers == changed, "each answer is on disk")
    }

    @Test func goingBackChecksNothing() {
        let robot = Robot()
        robot.press("n")
        robot.describe()
        robot.press("Enter", "Enter")
        robot.expect("0 to 100")
        robot.type("many")
        robot.press("Shift-Tab")
        robot.refuse("is not a number")
        robot.press("Enter")
        robot.expect("many")
        robot.press("Enter")
        robot.expect("'many' is not a number from 0 to 100")
    }

    @Test func theItemsWaitForTitleScopeAndOtherSide() {
        let robot = Robot()
        robot.press("n")
        for _ in 0..<13 { robot.press("Enter") }
        robot.expect("need a title, the scope and the other side first", "What do you call the move?")
    }

    @Test func dontKnowDoesNotApplyAndNoAnswerAreThreeThings() throws {
        let robot = atItems()
        let item = try #require(robot.question?.id.split(separator: ":").last.map(String.init))
        robot.press("d")
        robot.expect("d (●) Don't know")
        #expect(try answers(robot)[item] == .unknown)
        robot.press("x")
        robot.expect("d ( ) Don't know", "x (●) Does not apply")
        #expect(try answers(robot)[item] == .notApplicable)
        robot.press("Backspace")
        robot.expect("d ( ) Don't know", "x ( ) Does not apply")
        #expect(try answers(robot)[item] == nil)
        #expect(try robot.library.first().voices[0].answers[item] == nil)
    }

    @Test func theArrowGoesOnWithoutTakingTheHighlightedRow() throws {
        let robot = atItems()
        robot.press("Down", "Right")
        #expect(try answers(robot).isEmpty)
        robot.press("Shift-Tab", "Down", "Enter")
        #expect(try answers(robot).count == 1)
    }

    @Test func undoAndRedoSayWhichAnswer() throws {
        let robot = atItems()
        let ask = try #require(robot.question?.ask)
        robot.press("1", "Enter", "2")
        robot.press("u")
        robot.expect("Undone:", "Ctrl-R does it again")
        robot.press("u")
        robot.expect("Undone: \"\(ask.prefix(20))")
        #expect(try answers(robot).isEmpty)
        robot.press("Ctrl-R", "Ctrl-R")
        #expect(try answers(robot).count == 2)
        #expect(try robot.library.first().voices[0].answers.count == 2)
    }

    /// The key for typing must not reach back to the answer before.
    @Test func undoingTypingLeavesTheAnswersAlone() throws {
        let robot = Robot()
        robot.press("n")
        robot.answer("The title")
        robot.press("2", "Enter")
        robot.type("typed words")
        robot.press("Ctrl-_", "Ctrl-_", "Ctrl-_", "Ctrl-_")
        #expect(try robot.session.move.scope == .company)
        #expect(try robot.session.move.title == "The title")
    }

    @Test func theScoreIsHiddenUntilAsked() throws {
        let robot = atItems()
        for _ in 0..<8 { robot.press("1", "Enter") }
        robot.refuse("escalation", "score")
        robot.press("s")
        #expect(robot.screen.split(separator: "\n").first?.contains("score") == true || robot.sees("escalation"))
        robot.press("s")
        robot.refuse("escalation")
    }

    @Test func notesAreKeptAndShown() throws {
        let robot = atItems()
        robot.press("1", "n")
        robot.expect("A note")
        robot.type("Seen in the March minutes")
        robot.press("Esc")
        robot.expect("Note: Seen in the March minutes")
        #expect(try robot.library.first().voices[0].notes.values.contains("Seen in the March minutes"))
    }

    @Test func whyWeAskTellsAndReturnsToTheSameQuestion() throws {
        let robot = atItems()
        let question = try #require(robot.question)
        robot.press("i")
        robot.expect("Why we ask", String(question.why.prefix(40)), "Three ways not to answer")
        robot.press("Esc")
        #expect(robot.standsAt == question.field)
    }

    @Test func theListOfQuestionsLeadsAnywhere() throws {
        let robot = atItems()
        robot.press("Ctrl-O", "End", "Enter")
        let last = try #require(robot.model.desk.form?.questions.last)
        #expect(robot.standsAt == last.field)
        robot.press("Ctrl-O", "Home", "Enter")
        robot.expect("What do you call the move?", "New licence")
    }

    /// Every item, in every scope and at the smallest size, shows all it must.
    @Test(arguments: [(60, 18), (80, 24), (160, 48)])
    func everyItemFits(_ columns: Int, _ rows: Int) throws {
        for scope in ["1", "2", "3", "4"] {
            let robot = Robot(columns: columns, rows: rows)
            robot.press("n")
            robot.answer("世界 licence")
            robot.press(scope, "Enter")
            robot.answer("The 世界 neighbours")
            for _ in 0..<10 { robot.press("Enter") }
            while let question = robot.question {
                if case .item(let item) = question.kind {
                    for (number, option) in item.options.enumerated() {
                        robot.press("\(number + 1)")
                        let screen = robot.screen
                        for other in item.options.indices {
                            #expect(
                                screen.contains("\(other + 1) ("), "\(item.id) option \(other + 1)\n\(robot.report)")
                        }
                        #expect(screen.contains("x ( ) Does not apply"), "\(item.id)\n\(robot.report)")
                        let mirror = robot.model.desk.phrases(option.otherSide)
                        let start = mirror.split(separator: " ").prefix(3).joined(separator: " ")
                        #expect(robot.sees(start), "\(item.id) mirror: \(mirror)\n\(robot.report)")
                    }
                }
                robot.press("Enter")
            }
        }
    }
}
