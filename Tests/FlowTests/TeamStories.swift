import Coach
import CoachSupport
import Interview
import Packs
import Screen
import Sessions
import Testing

/// A team session at one terminal: set-up, hand-over, turns, several at once, resuming.
@Suite struct TeamStories {
    @Test func twoPeopleNeedNoSetUpAtAll() throws {
        let robot = Robot()
        robot.beginTeam()
        robot.expect("How many people", "Person 1", "mover's seat", "Person 2", "other side's seat")
        robot.press("Enter")
        robot.expect("Whose turn is it?", "0 of 2 handed in", "not begun")
        robot.sitDown(1)
        robot.expect(
            "Mover's seat: Person 1", "Is the move described as you know it?", "We change the licence for hosts.")
        robot.takeTurn { _ in 0 }
        robot.expect("Person 1 has handed in.", "handed in, 33 of 33")
        robot.press("Enter")
        robot.expect("Please pass the keyboard to Person 2", "Firms that host our product")
        robot.press("Enter")
        robot.expect("Other side's seat: Person 2")
        robot.press("2", "Enter")
        robot.expect("Answer as they would see it", "\"we\" is Acme")
        robot.press("4", "Esc")
        robot.expect("So far: 2 of 33 answered", "Not answered: 31")
        robot.press("h")
        let voices = try robot.session.voices
        #expect(voices.map(\.seat) == [.mover, .otherSide])
        #expect(voices.map(\.stance) == [.agree, .disagree])
        #expect(voices[0].answers.count == 32)
        #expect(voices[1].answers.count == 1)
        #expect(try robot.library.first() == robot.session)
        #expect(robot.library.faults == [])
    }

    @Test func theSetUpIsKept() throws {
        let robot = Robot()
        robot.beginTeam()
        robot.press("+", "+", "+")
        robot.press("Down", "Down", "n")
        robot.answer("Ann")
        robot.expect("other side's seat, Ann")
        robot.press("Down", "Space", "Space")
        robot.press("End", "Up", "Up", "Space")
        robot.expect("hidden until the reveal", "name kept for the reveal")
        robot.refuse("Ann")
        robot.press("End", "Space", "Space")
        robot.expect("about 10 minutes")
        robot.press("Up", "Space")
        robot.expect("a first look")
        robot.press("Space")
        robot.expect("12 of 32 are asked.")
        robot.press("0", "Space", "Space", "Down", "Space", "Enter")
        robot.expect("a chosen set of 3")
        robot.press("Enter")
        robot.expect("0 of 5 handed in")
        robot.refuse("Ann")
        let session = try robot.session
        #expect(session.voices.map(\.seat) == [.mover, .otherSide, .neutral, .otherSide, .mover])
        #expect(session.voices[1].name == "Ann")
        #expect(session.team?.minutes == 10)
        #expect(session.team?.hidesNames == true)
        let ids = MemoryLibrary.pack.items.map(\.id)
        #expect(session.items == .chosen([ids[0], ids[1], ids[3]]))
    }

    @Test func peopleAreReorderedAndTakenOut() throws {
        let robot = Robot()
        robot.beginTeam()
        robot.press("+", "Down", "n")
        robot.answer("First")
        robot.press("J")
        #expect(try robot.session.voices.map(\.name) == [nil, "First", nil])
        robot.press("x")
        #expect(try robot.session.voices.count == 2)
        robot.press("u")
        #expect(try robot.session.voices.map(\.name) == [nil, "First", nil])
        robot.press("-", "Enter")
        robot.expect("0 of 2 handed in")
        robot.sitDown(2)
        robot.press("1", "Esc", "l")
        robot.press("Home", "Down", "x")
        robot.expect("take First out, answers and all")
        robot.press("n")
        #expect(try robot.session.voices.count == 2)
        robot.press("x", "y")
        #expect(try robot.session.voices.count == 1)
    }

    /// A kill between any two keys: the hand-over comes first, then the very question and the typed words.
    @Test func aKilledTurnGoesOnBehindTheHandOver() throws {
        let robot = Robot()
        robot.beginTeam()
        robot.press("Enter")
        robot.sitDown(1)
        robot.takeTurn { _ in 1 }
        robot.sitDown(2)
        robot.press("1", "Enter", "3", "Enter", "2", "Enter")
        let here = try #require(robot.question?.ask)
        robot.press("n")
        robot.type("unsent words of the second")
        robot.send(.ticked)
        robot.kill()
        for word in ["r", "p", "t"] {
            let again = Robot(robot.library)
            switch word {
            case "r": again.press("r")
            case "p": again.press("p", "Enter")
            default: again.press("t", "End", "Enter")
            }
            again.expect("Please pass the keyboard to Person 2", "You have begun already")
            again.refuse("unsent words", here)
            if word != "t" {
                again.kill()
            } else {
                again.press("Enter")
                again.expect("unsent words of the second", here)
                again.press("Enter")
                again.expect(here)
                #expect(again.standsAt == robot.standsAt ?? again.standsAt)
            }
        }
    }

    /// Killed after any key of a session it comes back: before anybody's answers stands the hand-over, behind it the
    /// very question.
    @Test func itGoesOnFromAnyMoment() throws {
        let robot = Robot()
        var stood: Field?
        var checked = 0
        func press(_ keys: String...) throws {
            for key in keys {
                robot.press(key)
                if let field = robot.standsAt { stood = field }
                guard !robot.library.order.isEmpty else { continue }
                let again = Robot(robot.library.copy())
                again.press("r")
                let turn = robot.model.desk.turn
                #expect(again.model.desk.turn == nil, "after \(robot.pressed)")
                guard turn != nil || robot.model.title == "Hand over" else {
                    #expect(
                        again.model.title == (robot.model.title == "For several" ? "Whose turn?" : robot.model.title))
                    continue
                }
                again.expect("Please pass the keyboard to")
                again.press("Enter")
                if turn != nil {
                    #expect(again.model.desk.turn == turn)
                    #expect(again.standsAt == stood, "after \(robot.pressed)")
                }
                checked += 1
            }
        }
        robot.beginTeam()
        try press("+", "Down", "Space", "Enter", "Enter", "Enter", "2", "Enter", "1", "Enter", "d", "Enter", "Enter")
        try press("Left", "Esc", "Esc", "Esc", "l", "e", "1", "2", "Right", "3", "Esc", "Home", "Enter", "Enter", "3")
        try press("Esc", "h", "Down", "Enter", "Enter", "Ctrl-O", "Esc", "Right", "n", "Enter", "Right")
        #expect(checked > 20)
        #expect(robot.library.faults == [])
    }

    /// Who leaves in the middle comes back to the same question, even after another person's turn.
    @Test func aTurnLeftInTheMiddleGoesOnThere() throws {
        let robot = Robot()
        robot.beginTeam()
        robot.press("Enter")
        robot.sitDown(1)
        robot.press("1", "Enter", "3", "Enter", "Enter", "Enter")
        let here = try #require(robot.standsAt)
        robot.press("Esc", "l")
        robot.expect("Person 1 can go on later.", "2 of 33 answered")
        robot.sitDown(2)
        robot.press("1", "Esc", "l")
        robot.sitDown(1)
        #expect(robot.standsAt == here)
    }

    @Test func theRevealWaitsForTwoAndAsksForTheRest() throws {
        let robot = Robot()
        robot.beginTeam()
        robot.press("+", "Enter")
        robot.press("r")
        robot.expect("r: two must have handed in; so far nobody has")
        robot.sitDown(1)
        robot.takeTurn { _ in 0 }
        robot.press("r")
        robot.expect("so far one has")
        robot.sitDown(2)
        robot.takeTurn { $0.options.count - 1 }
        robot.press("r")
        robot.expect("reveal all, though 1 has not handed in")
        robot.press("n")
        #expect(try robot.session.team?.revealed == nil)
        robot.press("r", "y")
        #expect(try robot.session.stage == .discussion)
        robot.press("u")
        #expect(try robot.session.stage == .discussion)
    }

    @Test func theScoreAndTheMirrorDoNotSteer() {
        let robot = Robot(columns: 160, rows: 48)
        robot.beginTeam()
        robot.press("Enter")
        robot.sitDown(1)
        robot.press("1", "Enter", "4", "s")
        robot.expect("s: a running score would steer your answers")
        robot.refuse("From the other side", "what it does best is hurt us")
        robot.press("Ctrl-O", "v")
        robot.expect("So far: 2 of 33")
    }

    @Test func theClockInformsAndCutsNothingOff() throws {
        let robot = Robot()
        robot.beginTeam()
        robot.press("End", "Space", "Enter")
        robot.sitDown(1)
        robot.expect("0 of 5 min")
        #expect(robot.model.wantsTicks)
        // Every message is a second later.
        for _ in 0..<300 { robot.send(.ticked) }
        robot.expect("5 of 5 min, no hurry")
        robot.press("1", "Enter", "1")
        #expect(try robot.session.voices[0].answers.count == 1)
        robot.press("Esc", "l")
        robot.refuse("of 5 min")
    }

    @Test func theFacilitatorTypesForSeveral() throws {
        let robot = Robot(columns: 60, rows: 18)
        robot.beginTeam()
        for _ in 0..<10 { robot.press("+") }
        robot.press("Enter")
        robot.sitDown(3)
        robot.press("1", "Enter", "2", "Esc", "h")
        robot.press("e")
        robot.expect("Question 1 of 33", "1 answers alone and is not shown")
        robot.refuse("Person 3")
        // The stance of eleven, then the first item of eleven.
        for _ in 0..<11 { robot.press("1") }
        robot.expect("Question 2 of 33")
        for number in 0..<11 { robot.press("\(number % 4 + 1)") }
        robot.expect("Question 3 of 33")
        robot.press("Left", "Home", "Down", "x", "Home", "Backspace")
        let first = try #require(MemoryLibrary.pack.items.first)
        let voices = try robot.session.voices
        #expect(voices.count == 12)
        #expect(voices[0].answers[first.id] == nil)
        #expect(voices[1].answers[first.id] == .notApplicable)
        #expect(voices[3].answers[first.id] == .option(first.options[2].key))
        #expect(voices[11].answers[first.id] == .option(first.options[2].key))
        #expect(voices.allSatisfy { $0.stance == .agree })
        robot.press("h")
        robot.expect("11 of 12 handed in")
        // Sitting down oneself makes one's sheet private again.
        robot.sitDown(2)
        robot.press("Esc", "l", "e")
        robot.refuse("Person 2")
        robot.expect("2 answer alone and are not shown")
    }

    @Test func aSelfReviewGoesOnAsATeam() throws {
        let robot = Robot()
        try robot.review("hashicorp-bsl-2023")
        let answers = try robot.session.voices[0].answers
        robot.press("t")
        robot.expect("Set up", "Person 1", "Person 2")
        robot.press("Enter")
        robot.expect("1 of 2 handed in", "handed in, 26 of 33")
        let voices = try robot.session.voices
        #expect(voices.map(\.seat) == [.mover, .otherSide])
        #expect(voices[0].answers == answers)
    }

    @Test func aPastReviewIsLookedBackOn() throws {
        let library = MemoryLibrary()
        let first = Robot(library)
        try first.review("hashicorp-bsl-2023")
        first.press("Esc")
        let robot = Robot(library)
        robot.press("t", "p", "Enter")
        robot.expect("Look back on it", "Go on with it as a group")
        robot.press("l")
        robot.expect("Whose turn is it?", "not begun")
        let session = try robot.session
        #expect(session.team?.looksBackOn == library.order.first)
        #expect(session.voices.allSatisfy { $0.answers.isEmpty })
        #expect(session.move.title == "hashicorp-bsl-2023")
        robot.press("Esc", "p", "End", "T", "g")
        robot.expect("Set up")
        #expect(try robot.session.id == library.order.first)
        #expect(try robot.session.voices.count == 2)
    }

    @Test func thePastMoveIsTakenForANewSession() throws {
        let library = MemoryLibrary()
        let first = Robot(library)
        try first.review("hashicorp-bsl-2023")
        first.press("Esc", "p", "T", "d")
        first.expect("Whose turn is it?", "not begun")
        let session = try first.session
        #expect(session.team?.looksBackOn == nil)
        #expect(session.move.title == "hashicorp-bsl-2023")
        #expect(session.voices.allSatisfy { $0.answers.isEmpty })
        #expect(library.order.count == 2)
    }

    /// Another terminal that only reads is not led to the answers either.
    @Test func readOnlyShowsNoAnswers() throws {
        let robot = Robot()
        robot.beginTeam()
        robot.press("Enter")
        robot.sitDown(1)
        robot.takeTurn { _ in 0 }
        let other = Robot(robot.library)
        other.press("p", "Enter")
        other.expect("Whose turn is it?", "read-only")
        other.press("Enter")
        other.expect("Enter: this review is open in another terminal")
        other.press("e", "r", "s", "x")
        #expect(try robot.library.first() == robot.session)
    }
}
