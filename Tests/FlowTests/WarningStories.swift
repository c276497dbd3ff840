import Assessment
import Coach
import CoachSupport
import Interview
import Packs
import Reports
import Screen
import Sessions
import Support
import Testing

/// What must not be missed, and what must not be shown.
@Suite struct WarningStories {
    /// The episodes in which the method says so: H of 6 or more, I of 10 or more.
    private static func episodes(_ isSo: (Reading) -> Bool) -> [String] {
        Vector.all.compactMap { sheet in
            let reading = Reading(WeighedSheet(sheet.answers, on: Instrument(MemoryLibrary.pack)))
            return sheet.case.flatMap { isSo(reading) ? $0 : nil }
        }
    }

    @Test(arguments: [(60, 18), (80, 24), (160, 48)])
    func anAimThatIsNotSafetyStandsFirst(_ columns: Int, _ rows: Int) throws {
        let episodes = Self.episodes { $0.honesty.dB >= 6 }
        #expect(episodes.contains("germany-1936-39"))
        for episode in episodes {
            let robot = Robot(columns: columns, rows: rows)
            try robot.review(episode)
            robot.expect("The lens does not excuse this.", "Their fear would be accurate")
            let words = robot.model.desk.phrases("change-the-aim").prefix(30).description
            robot.turn(to: "Alternatives")
            #expect(robot.sees(words) || robot.sees("The lens does not excuse this: see Reading."), "\(robot.report)")
            robot.turn(to: "Plan")
            robot.expect(words)
        }
    }

    @Test(arguments: [(60, 18), (80, 24), (160, 48)])
    func anOtherSideThatMayAttackStandsFirst(_ columns: Int, _ rows: Int) throws {
        let episodes = Self.episodes { $0.theirIntent.dB >= 10 }
        #expect(!episodes.isEmpty)
        for episode in episodes {
            let robot = Robot(columns: columns, rows: rows)
            try robot.review(episode)
            let name = robot.model.desk.phrases("their-intent.may-attack.name")
            robot.expect(name + ".")
            let words = robot.model.desk.phrases("if-they-attack").prefix(30).description
            robot.turn(to: "Alternatives")
            // Where two warnings leave no room for the list each is one line.
            #expect(robot.sees(words) || robot.sees("\(name): see Reading."), "\(robot.report)")
            robot.turn(to: "Plan")
            robot.expect(words)
        }
    }

    /// With three evidence answers every page of the result, and the running score, is without a figure.
    @Test func withTooLittleKnownNoFigureIsShownAnywhere() throws {
        let robot = Robot()
        robot.press("n")
        robot.describe()
        robot.passOpenQuestions()
        var evidence = 0
        while let question = robot.question {
            if case .item(let item) = question.kind {
                if item.feeds == .evidence { evidence += 1 }
                if item.feeds != .evidence || evidence <= 3 { robot.press("2") }
            }
            if question.isScored { robot.press("s", "s") }
            robot.press("Enter")
        }
        #expect(robot.model.desk.reading?.isTooLittle == true)
        let figure = /[0-9]+\.[0-9]|of 100|escalation [0-9]/
        for tab in ["Reading", "Receipt", "Memo", "Alternatives", "Plan", "Replies"] {
            robot.turn(to: tab)
            let page = robot.readAll()
            #expect(page.firstMatch(of: figure) == nil, "\(tab):\n\(page)")
            #expect(page.contains("too little") || page.contains("Too little"), "\(tab):\n\(page)")
        }
        robot.turn(to: "Reading")
        robot.press("Esc", "r", "b", "s")
        robot.expect("score: too little known")
    }

    @Test func aTooSmallWindowSaysSoAndLosesNothing() throws {
        let robot = Robot()
        robot.press("n")
        robot.type("Half a title")
        for (columns, rows) in [(59, 24), (80, 17), (20, 5), (1, 1)] {
            robot.resize(columns, rows)
            if columns > 20 { robot.expect("needs a window of 60 columns and 18 rows", "Nothing is lost") }
            robot.press("x", "Enter", "Esc")
        }
        robot.resize(60, 18)
        robot.expect("What do you call the move?", "Half a title")
        robot.resize(40, 10)
        robot.press("q")
        #expect(robot.hasQuit)
        #expect(try robot.library.first().move.title == "Half a title")
    }
}
