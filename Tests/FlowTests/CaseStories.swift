import Coach
import CoachSupport
import Packs
import Testing

/// The case library as a reader uses it: guess, see, compare with one's own review.
@Suite struct CaseStories {
    private func atCase(_ words: String, _ columns: Int = 80, _ rows: Int = 24) -> Robot {
        let robot = Robot(columns: columns, rows: rows)
        robot.press("c", "/")
        robot.type(words)
        robot.press("Enter", "Enter")
        return robot
    }

    @Test func theListHasTheArticlesFourFirstAndKeepsTheOutcomes() {
        let robot = Robot(columns: 80, rows: 48)
        robot.press("c")
        robot.expect("From the article behind the idea", "Ferdinand II restores his order", "States", "contested")
        robot.refuse("a spiral", "reassured", "aggression")
        robot.press("o")
        robot.expect("a spiral, contested", "reassured")
        robot.press("o")
        robot.refuse("reassured")
        let all = robot.readAll()
        for group in CaseGroup.allCases where group != .persons {
            #expect(all.contains(group.title), "\(group)")
        }
    }

    @Test func typingNarrowsAndEscComesBackToTheSameList() {
        let robot = Robot()
        robot.press("c", "/")
        robot.type("patent")
        robot.expect("Tesla's patent pledge", "React and the patent clause")
        robot.refuse("Fleets off")
        robot.type(" zebra")
        robot.expect("No case has these words.")
        for _ in 0..<6 { robot.press("Backspace") }
        robot.press("Enter", "Down", "Enter")
        robot.expect("What could be seen")
        robot.press("Esc")
        robot.expect("Search patent", "Tesla's patent pledge")
    }

    @Test func theFactsTellNothingOfWhatFollowed() throws {
        for worked in MemoryLibrary.pack.casesInOrder {
            let robot = atCase(worked.id)
            let facts = robot.readAll().split { $0.isWhitespace }.joined(separator: " ")
            for fact in worked.facts { #expect(facts.contains(fact.prefix(20)), "\(worked.id)") }
            for later in worked.later { #expect(!facts.contains(later.prefix(24)), "\(worked.id): \(later)") }
            for secret in ["Our reading", "Sources", "hold against", String(worked.reading.prefix(40))] {
                #expect(!facts.contains(secret), "\(worked.id): \(secret)")
            }
        }
    }

    /// The figure is the method's (67.2): it comes from another program, not from this one.
    @Test func aGuessStandsBesideTheCodingWithItsDistance() {
        let robot = atCase("hashicorp")
        robot.press("Enter")
        robot.expect("guess 1 of 3", "0: nobody could mistake it")
        robot.answer("abc")
        robot.expect("'abc' is not a number from 0 to 100")
        for _ in 0..<3 { robot.press("Backspace") }
        robot.answer("40")
        robot.expect("guess 2 of 3")
        robot.press("1", "Enter", "2")
        robot.press("Enter")
        robot.expect("[Case]", "You saw 40, the coding sees 67: 27 points apart.", "What you may have missed")
        let page = robot.readAll()
        for words in [
            "You: they could not tell, and moving first paid.", "Our coding: they could not tell, but moving first",
            "You: reassured.", "Our reading of what followed: a spiral.", "in no file", "OpenTofu",
            "OpenTF Manifesto", "An illustration, not evidence",
        ] {
            #expect(page.split { $0.isWhitespace }.joined(separator: " ").contains(words), "\(words)\n\(page)")
        }
        #expect(robot.library.files.isEmpty && robot.library.drafts.isEmpty)
    }

    @Test func whoSawMoreThanTheCodingHearsWhatReassures() throws {
        let robot = atCase("rush-bagot")
        robot.press("Enter")
        robot.answer("60")
        robot.press("Enter", "Enter")
        robot.expect("You saw 60, the coding sees 8: 52 points apart.", "the answers that reassure most")
        let close = atCase("rush-bagot")
        close.press("Enter")
        close.answer("8")
        close.press("4", "Enter", "2", "Enter")
        close.expect("the coding sees 8: the same.", "What weighs most in the coding")
        #expect(close.readAll().contains("Our coding says the same"))
        #expect(close.readAll().contains("Our reading says the same"))
    }

    @Test func skippingIsSaidAndSpoilsNothing() {
        let robot = atCase("russia")
        robot.press("Enter", "Enter")
        robot.expect("Skipped; it counts for nothing.", "guess 2 of 3")
        robot.press("Shift-Tab")
        robot.expect("guess 1 of 3")
        robot.press("Enter", "Enter", "Enter")
        robot.expect("you only skipped it", "a spiral, contested")
        robot.press("Esc")
        robot.expect("Search russia", "a spiral, contested")
        let straight = atCase("russia")
        straight.press("r")
        straight.expect("you only skipped it", "[Case]")
    }

    @Test func aGuessIsFoundAgainUntilTheProgramEnds() {
        let robot = atCase("russia")
        robot.press("Enter")
        robot.answer("55")
        robot.press("Enter", "Enter")
        robot.expect("You saw 55")
        robot.press("Esc", "Enter", "r")
        robot.expect("You saw 55")
        robot.press("Esc", "Esc", "c", "/")
        robot.type("russia")
        robot.press("Enter", "Enter", "Enter")
        robot.expect("guess 1 of 3", "55")
    }

    @Test func aCaseIsReadLikeAReview() {
        let robot = atCase("russia")
        robot.press("r")
        for (tab, words) in [
            ("Reading", "\"you\" is Russia."), ("Receipt", "dB"), ("Memo", "To our leadership"),
            ("Alternatives", "What could they have shown?"), ("Plan", "bring escalation"), ("Replies", "effort"),
            ("Coding", "Can they tell"),
        ] {
            robot.turn(to: tab)
            if tab != "Coding" { robot.expect(words) }
        }
        let coding = robot.readAll().split { $0.isWhitespace }.joined(separator: " ")
        for answer in MemoryLibrary.pack.cases.first(where: { $0.id == "russia-1914" })?.answers ?? [] {
            #expect(coding.contains(answer.because), "\(answer.item)")
        }
        #expect(coding.contains("6 of the 32 questions are not coded"))
        robot.press("Esc")
        robot.expect("Search russia")
        robot.press("Esc")
        robot.expect("Look at a worked case first")
        #expect(robot.library.files.isEmpty)
    }

    /// The review stays open underneath and unharmed.
    @Test func casesLikeYoursStandBesideTheReview() throws {
        let robot = Robot()
        try robot.review("hashicorp-bsl-2023")
        let before = try robot.session
        robot.press("l")
        robot.expect("An illustration, not evidence", "26 of 26 answers are the same", "in our reading: a spiral")
        let page = robot.readAll()
        #expect(page.contains("1  HashiCorp changes its licence, 2023"))
        #expect(page.contains("Alike:") && page.contains("Apart:") && page.contains("decibans"))
        robot.press("2")
        robot.expect("What could be seen")
        #expect(robot.readAll().contains("The coding, with a reason for each answer"))
        robot.press("Esc", "Esc")
        robot.expect("[Reading]")
        #expect(try robot.session == before)
        robot.turn(to: "Decide")
    }

    @Test func theLikenessFollowsAnAnswerThatIsTakenBack() throws {
        let robot = Robot()
        try robot.review("hashicorp-bsl-2023")
        robot.press("l")
        robot.expect("26 of 26 answers are the same")
        robot.press("u", "u")
        robot.expect("25 of 25 answers are the same")
        robot.press("Ctrl-R", "Ctrl-R")
        robot.expect("26 of 26 answers are the same")
    }

    @Test func tooLittleToCompareIsSaid() {
        let robot = Robot()
        robot.press("l")
        robot.describe()
        robot.passOpenQuestions()
        for _ in 0..<3 { robot.press("1", "Enter") }
        for _ in 0..<20 where robot.question != nil { robot.press("Enter") }
        robot.press("l")
        robot.expect("Too little is known to compare: at least 8")
    }
}
