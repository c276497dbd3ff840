import Assessment
import Coach
import CoachSupport
import Interview
import Packs
import Sessions
import Testing

/// Looking back, told to either face.
@Suite struct PastEitherFace {
    typealias Kind = EitherFace.Kind

    private func library() throws -> MemoryLibrary {
        let library = MemoryLibrary()
        for (id, title) in [("one", "Fence along the river"), ("two", "New licence"), ("three", "Second fence")] {
            var session = Session(id: id, now: "2026-10-01T10:00:00Z")
            session.move.title = title
            session.move.otherSide = "Neighbours"
            session.move.scope = id == "two" ? .company : .state
            if id == "three" {
                session.forecasts = [Forecast(reaction: "coalition", chance: 80, by: nil)]
                session.promises = [Promise(text: "No third one")]
                session.decide(
                    Decision(choice: .proceed, why: nil, on: "2026-10-10", reviewOn: "2026-11-01"), MemoryLibrary.pack)
            }
            try library.put(SessionFile(session))
        }
        return library
    }

    /// A reaction that nobody had thought of is recorded, and what was noted of it stays when it is recorded again.
    @Test(arguments: Kind.allCases) func anotherReactionCame(_ kind: Kind) throws {
        let face = EitherFace(kind, try library())
        let last = ReactionKind.allCases.count
        let id = try #require(ReactionKind.allCases.last).rawValue
        face.act("past", "outcome 1", "came", "\(last)", keys: "p", "o", "m", "End", "Enter")
        #expect(
            try face.library.session("three").outcomes == [
                Outcome(reaction: id, happened: true, note: nil, on: "2026-11-23")
            ])
        face.expect("it happened")
        let place = Consequences(try face.library.session("three")).reactions.count
        face.act("note \(place) They met.", "came", "\(last)") { robot in
            robot.press("Home")
            for _ in 1..<place { robot.press("Down") }
            robot.press("t")
            robot.answer("They met.")
            robot.press("m", "End", "Enter")
        }
        #expect(try face.library.session("three").outcomes.map(\.note) == ["They met."])
    }

    @Test(arguments: Kind.allCases) func whatCannotBeRecordedSaysWhy(_ kind: Kind) throws {
        let face = EitherFace(kind, try library())
        face.act("past", "outcome 1", "1 open", keys: "p", "o", "Backspace")
        face.expect("nothing is recorded")
        face.act("note 1 Words", keys: "t")
        #expect(try face.library.session("three").outcomes.isEmpty)
        let promise = Consequences(try face.library.session("three")).reactions.count + 1
        face.act("1 y", "1 n", "\(promise) y", "\(promise) open", "reword \(promise) No fourth one") { robot in
            robot.press("y", "n", "End", "y", "Backspace", "t", "Ctrl-U")
            robot.answer("No fourth one")
        }
        let session = try face.library.session("three")
        #expect(session.outcomes.map(\.happened) == [false])
        #expect(session.promises == [Promise(text: "No fourth one", kept: nil)])
        face.act("drop \(promise)") { robot in
            robot.press("t", "Ctrl-U", "Enter")
        }
        #expect(try face.library.session("three").promises.isEmpty)
    }

    /// How they read it, and how that is known.
    @Test(arguments: Kind.allCases) func howTheyReadIt(_ kind: Kind) throws {
        let face = EitherFace(kind, try library())
        face.act("past", "outcome 1", keys: "p", "o")
        face.expect("How they read it: not recorded.")
        face.act("read", "170", "70", "2", "yesterday") { robot in
            robot.press("h")
            robot.answer("70")
            robot.press("Right", "Right", "Enter")
            robot.answer("yesterday")
        }
        let read = HowTheyRead(value: 70, from: .toldOthers, on: "2026-11-22")
        #expect(try face.library.session("three").howTheyRead == read)
        face.expect("How they read it: 70 of 100, they told others (2026-11-22).")
        face.act("read", "clear", "") { robot in
            robot.press("h", "Ctrl-U", "Enter")
        }
        #expect(try face.library.session("three").howTheyRead == nil)
    }

    /// Where the coach did worse it is said before all else, on either face; its plot has words where none is drawn.
    @Test(arguments: Kind.allCases) func whetherTheCoachWasRight(_ kind: Kind) throws {
        let library = MemoryLibrary()
        for number in 0..<12 {
            var session = Session(id: "r\(number)", now: "2026-10-01T10:00:00Z")
            session.move.title = "Move \(number)"
            session.move.otherSide = "Neighbours"
            session.move.scope = .state
            for item in MemoryLibrary.pack.items { session.setAnswer(item.id, .option(item.options[number % 2].key)) }
            session.decide(
                Decision(choice: .proceed, why: nil, on: "2026-10-10", reviewOn: nil), MemoryLibrary.pack)
            session.ownGuess = 90
            session.howTheyRead = HowTheyRead(value: 92, from: number == 11 ? .inferred : .toldUs, on: nil)
            try library.put(SessionFile(session))
        }
        let face = EitherFace(kind, library, rows: 60)
        face.act("past", "lessons", keys: "p", "w")
        face.expect("The coach did worse than your own guess.", "The coach did worse than always saying 50.")
        face.expect("over 11 reviews", "1 more is only inferred", "By other side", "Neighbours")
        face.act { robot in
            robot.expect("the coach said, of 100")
            // All of them, those of the scope, those with this other side.
            let all = robot.readAll()
            for words in ["One mark a review.", "state: one mark a review.", "Neighbours: one mark a review."] {
                #expect(all.contains(words), "\(words)\n\(all)")
            }
        }
        if kind == .lines { face.expect("Of 11 reviews they saw more of a threat than the coach said in 11") }
    }

    /// Every condition can be set on either face, and one that is none is refused with what would be right.
    @Test(arguments: Kind.allCases) func conditions(_ kind: Kind) throws {
        let face = EitherFace(kind, try library())
        face.act("past", "scope company", keys: "p", "f", "Down", "Right", "Right", "Enter")
        face.expect("New licence", "scope:company")
        face.act("from soon") { robot in
            robot.press("f")
            for _ in 0..<7 { robot.press("Down") }
            robot.answer("soon")
        }
        face.expect("'soon' is not a day. Say 2027-02-28, tomorrow")
        face.act("from last month", "until last month") { robot in
            robot.press("Ctrl-U")
            robot.type("last month")
            robot.press("Down", "Enter", "f")
            for _ in 0..<8 { robot.press("Down") }
            robot.answer("last month")
        }
        face.expect("from:2026-10-01", "to:2026-10-31")
        face.act("all", "side neighbours", "2") { robot in
            robot.press("f", "Ctrl-X", "f", "Down", "Down")
            robot.answer("neighbours")
            robot.press("Enter")
        }
        #expect(try face.session.id == "two")
    }

    @Test(arguments: Kind.allCases) func aReviewGoesOnAsATeamFromTheList(_ kind: Kind) throws {
        let face = EitherFace(kind, try library())
        face.act("past", "together 2", "3", keys: "p", "Down", "T", "g")
        #expect(try face.session.id == "two")
        #expect(try face.library.session("two").voices.count == 2)
        face.act("home", keys: "Esc", "Esc")
        // Looked back on, the old one stays as it is.
        let old = try face.library.session("three")
        face.act("past", "together 1", "2", keys: "Home", "T", "l")
        #expect(try face.session.team?.looksBackOn == "three")
        #expect(try face.library.session("three") == old)
    }

    @Test(arguments: Kind.allCases) func comparing(_ kind: Kind) throws {
        let face = EitherFace(kind, try library())
        face.act("past", "compare 1 2", keys: "p", "c", "Down", "c")
        face.expect("First: Second fence", "Second: New licence")
        face.act("", "compare 2", keys: "Esc", "c", "c")
        face.expect("No measure is adopted in this review, so there is no before and after.")
    }

    /// Whatever changes the list, keys and numbers mean the review they were said of.
    @Test(arguments: Kind.allCases) func theChosenReviewStaysChosen(_ kind: Kind) throws {
        let library = try library()
        // Far more than are read at once.
        for number in 10..<99 {
            var session = Session(id: "more-\(number)", now: "2026-10-02T10:00:00Z")
            session.move.title = "Move \(number)"
            session.move.scope = .team
            try library.put(SessionFile(session))
        }
        let face = EitherFace(kind, library)
        // Renamed it is among the last.
        face.act("past", "sort title", "rename 1 Wall") { robot in
            robot.press("p", "s", "s", "Home", "r", "Ctrl-U")
            robot.answer("Wall")
        }
        #expect(try library.session("one").move.title == "Wall")
        face.act("tags 92 board") { robot in
            robot.press("t")
            robot.answer("board")
        }
        if kind == .lines { face.expect("Number 92 is not among those just told.") }
        face.act("search wall", "tags 1 board", keys: { _ in })
        #expect(try library.session("one").tags == ["board"])
        // A filter that it passes leaves it chosen.
        face.act("all", "scope state", "2", keys: "f", "Down", "Right", "Enter", "Enter")
        #expect(try face.session.id == "one")
    }

    /// Another program changes the library while a number is being typed.
    @Test func aNumberMeansTheReviewItWasSaidOf() throws {
        let library = try library()
        let face = EitherFace(.lines, library)
        face.act("past", keys: "")
        var session = Session(id: "four", now: "2026-10-03T10:00:00Z")
        session.move.title = "The newest"
        try library.put(SessionFile(session))
        face.send(.looked(changed: true))
        face.act("1", keys: "")
        #expect(try face.session.id == "three")
    }

    /// The list follows the review it stands on, where another one comes before it.
    @Test func theListFollowsTheChosenReview() throws {
        let robot = Robot(try library())
        robot.press("p", "Down", "n")
        #expect(try robot.session.basedOn == "two")
        robot.press("Esc", "Enter")
        #expect(try robot.session.id == "two")
        // One that is gone leaves its place to the next.
        robot.press("Esc", "x", "y", "Enter")
        #expect(try robot.session.id == "one")
        // What is searched for is found from the top.
        robot.press("Esc", "/")
        robot.answer("fence")
        robot.press("Enter")
        #expect(try robot.session.id == "three")
    }
}
