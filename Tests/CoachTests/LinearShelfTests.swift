import Assessment
import CoachSupport
import Interview
import Packs
import Sessions
import Support
import Testing

@testable import Coach

/// Past reviews, line by line: which are listed, and what can be done with each.
@Suite struct LinearShelfTests {
    private static func session(_ id: String, _ title: String) -> Session {
        var session = Session(id: id, now: "2026-10-01T10:00:00Z")
        session.move.title = title
        session.move.otherSide = "Neighbours"
        session.move.scope = .state
        session.tags = ["board"]
        return session
    }

    /// Two reviews; the second is decided, forecast and due, and holds an adopted measure.
    private func world() -> LineRobot {
        var second = Self.session("b", "Second fence")
        for item in Fixtures.pack.items { second.setAnswer(item.id, .option(item.options[0].key)) }
        second.forecasts = [Forecast(reaction: "coalition", chance: 80, by: nil)]
        second.update(measure: "fixed-notice") { $0.status = .adopted }
        second.decide(
            Decision(choice: .proceed, why: nil, on: "2026-10-10", reviewOn: "2026-11-01"), Fixtures.pack)
        var world = LineRobot([Self.session("a", "Fence along the river"), second])
        world.type("past")
        return world
    }

    /// What the list was asked for last, but for how many rows.
    private func asked(_ lines: String...) -> PastQuery? {
        var world = world()
        world.type(lines)
        var query = world.asked.last
        query?.limit = PastQuery().limit
        return query
    }

    private func query(_ set: (inout PastQuery) -> Void) -> PastQuery {
        var query = PastQuery()
        set(&query)
        return query
    }

    @Test func everyConditionCanBeTyped() {
        #expect(asked("scope company") == query { $0.conditions = "scope:company" })
        #expect(asked("side The Northern Union") == query { $0.conditions = "other:\"The Northern Union\"" })
        #expect(asked("aim lens applies") == query { $0.conditions = "honesty:lens-applies" })
        #expect(asked("theirs may-attack") == query { $0.conditions = "their:may-attack" })
        #expect(asked("decision proceed") == query { $0.conditions = "decision:proceed" })
        #expect(asked("state due") == query { $0.conditions = "due:today" })
        #expect(asked("from 2026-01-01") == query { $0.conditions = "from:2026-01-01" })
        #expect(asked("until 2026-12-31") == query { $0.conditions = "to:2026-12-31" })
        #expect(asked("tag board, Old wall") == query { $0.conditions = "tag:\"Old wall\" tag:board" })
        #expect(asked("query river or not tag:x") == query { $0.conditions = "river or not tag:x" })
        #expect(asked("sort other side") == query { $0.sort = .otherSide })
        #expect(asked("search fence wall") == query { $0.words = "fence wall" })
    }

    @Test func conditionsAddUpAndGoOneByOne() {
        #expect(
            asked("scope state", "tag board", "sort title", "search river")
                == query { ($0.conditions, $0.sort, $0.words) = ("scope:state tag:board", .title, "river") })
        #expect(asked("scope state", "tag board", "scope") == query { $0.conditions = "tag:board" })
        #expect(asked("state due", "state open", "state team", "state") == query { _ in })
        #expect(asked("scope state", "tag board", "sort title", "all") == PastQuery())
    }

    @Test func whatIsListedSaysByWhatItWasChosen() {
        var world = world()
        let heard = world.listen { $0.type("tag board", "sort title") }.joined(separator: " ")
        #expect(heard.contains("Past reviews, tag:board, the newest first: 1 to 2 of 2."), "\(heard)")
        #expect(heard.contains("Past reviews, tag:board, by title: 1 to 2 of 2."), "\(heard)")
        #expect(heard.contains("1. Fence along the river, Neighbours, 2026-10-01, open."), "\(heard)")
        #expect(heard.contains("2. Second fence, Neighbours, 2026-10-01, proceed, due. Ambiguity "), "\(heard)")
    }

    @Test(arguments: [
        ("scope compny", "'compny' is not one of: state, company, team, person; did you mean 'company'?"),
        ("decision later", "'later' is not one of: proceed, revise, drop, defer"),
        ("from soon", "'soon' is not a day. Say 2027-02-28, tomorrow, next friday or in 3 months."),
        ("until 2026-02-30", "'2026-02-30' is not a day: that month ends on 2026-02-28."),
        ("aim good", "'good' is not one of:"),
        ("sort date", "'date' is not one of: newest, oldest, title, other-side, escalation, ambiguity"),
    ])
    func whatIsNoConditionIsToldWithTheRightOnes(_ line: String, _ words: String) {
        var world = world()
        let before = world.asked.count
        let heard = world.listen { $0.type(line) }.joined(separator: " ")
        #expect(heard.contains(words), "\(heard)")
        #expect(world.asked.count == before)
    }

    @Test func theNextOnes() {
        let sessions = (10..<40).map { Self.session("s\($0)", "Move \($0)") }
        var world = LineRobot(sessions)
        world.type("past")
        #expect(world.hears("1 to 12 of 30.") && world.hears("12. Move 21,"))
        let heard = world.listen { $0.type("more", "more", "more") }.joined(separator: " ")
        #expect(heard.contains("13 to 24 of 30.") && heard.contains("25 to 30 of 30."))
        #expect(heard.contains("Not now: there are no more."))
        // Only what was told can be opened; the numbers are those of the whole list.
        #expect(world.hears("25 to 30 opens one"))
        world.type("3")
        #expect(world.hears("Number 3 is not among those just told."))
        world.type("25")
        #expect(world.session?.id == "s34")
    }

    @Test func renamingAndTags() {
        var world = world()
        world.type("rename 1 A fence along two rivers", "tags 1 wall, board , wall")
        #expect(world.files["a"]?.session.move.title == "A fence along two rivers")
        #expect(world.files["a"]?.session.tags == ["board", "wall"])
        #expect(world.hears("A fence along two rivers") && world.hears("Tags: board, wall."))
        world.type("tags 1", "/clear", "", "rename 1")
        #expect(world.files["a"]?.session.tags == [])
        #expect(world.hears("What shall the review be called?"))
    }

    @Test func deletingAsksAndCanBeTakenBack() {
        var world = world()
        world.type("restore")
        #expect(world.hears("Not now: nothing was deleted."))
        world.type("delete 1")
        #expect(world.hears("To delete \"Fence along the river\" type: delete 1 yes.") && world.files.count == 2)
        let heard = world.listen { $0.type("delete 1 yes") }.joined(separator: " ")
        #expect(heard.contains("Deleted \"Fence along the river\". restore has it back"), "\(heard)")
        #expect(heard.contains("1 to 1 of 1.") && world.files.keys.sorted() == ["b"])
        world.type("restore")
        #expect(world.files.keys.sorted() == ["a", "b"] && world.hears("It is back."))
    }

    @Test func exportAndCopy() {
        var world = world()
        world.type("export 2", "/back", "export 2 ~/second.md")
        #expect(world.hears("Where shall the report go?") && world.exports == ["~/second.md": "b"])
        world.type("copy 2")
        #expect(world.session?.basedOn == "b" && world.session?.decision == nil)
    }

    @Test func aCopyTellsWhatChangedSince() {
        var world = world()
        world.type("copy 2")
        #expect(world.listen { $0.type("/list changed") }.joined().contains("Nothing differs from the review"))
        world.type("/go 1", "A higher fence")
        let heard = world.listen { $0.type("/list changed") }
        #expect(heard.contains { $0.hasPrefix("1. ") && $0.hasSuffix("Answer: A higher fence") }, "\(heard)")
        #expect(heard.count { $0.contains(". ") && $0.first?.isNumber == true } == 1, "\(heard)")
        var other = LineRobot([Self.session("a", "Fence")])
        other.type("past", "1", "/list changed")
        #expect(other.hears("This review was not begun from another one."))
    }

    @Test func thePageOfAnOutcomeBearsItsOwnName() {
        var world = world()
        world.type("outcome 2", "help")
        #expect(world.hears("Here: What happened. Commands:"))
    }

    @Test func comparing() {
        var world = world()
        #expect(
            world.listen { $0.type("compare 1 2") }.joined(separator: "\n").contains("First: Fence along the river"))
        let heard = world.listen { $0.type("", "compare 2") }.joined(separator: " ")
        #expect(heard.contains("Second fence: before and with the measures adopted"), "\(heard)")
        world.type("", "compare 1", "", "compare 1 2 1", "compare 9", "compare 1 9")
        #expect(
            world.hears("No measure is adopted in this review") && world.hears("Type one number or two, such as 1 3."))
        #expect(world.hears("Number 9 is not among those just told."))
    }

    @Test func anOutcomeIsRecordedAndFoundInTheLessons() {
        var world = world()
        world.type("outcome 2")
        #expect(world.hears("You said 80 of 100."))
        world.type("1 y", "note 1 They met in May.", "promise No third one")
        #expect(world.files["b"]?.session.outcomes.map(\.happened) == [true])
        #expect(world.files["b"]?.session.outcomes.map(\.note) == ["They met in May."])
        let count = Consequences(world.files["b"]?.session ?? Self.session("", "")).reactions.count
        world.type("reword \(count + 1) No fourth one", "\(count + 1) n")
        #expect(world.files["b"]?.session.promises == [Promise(text: "No fourth one", kept: false)])
        world.type("\(count + 1) open")
        #expect(world.files["b"]?.session.promises == [Promise(text: "No fourth one", kept: nil)])
        // (0.8 - 1)² = 0.04
        let heard = world.listen { $0.type("back", "lessons") }.joined(separator: " ")
        #expect(heard.contains("Brier score: 0.040") && heard.contains("Promised 2026-10-01: No fourth one (open)"))
        // It says so, and an empty line leads back as on every page that only wants to be read.
        #expect(world.heard.last?.contains("patterns, Enter goes back") == true, "\(world.heard.suffix(3))")
        world.type("", "outcome 2", "1 open", "drop \(count + 1)", "drop 1")
        #expect(
            world.files["b"]?.session.outcomes.isEmpty == true && world.files["b"]?.session.promises.isEmpty == true)
        #expect(world.hears("Type the number of a promise."))
    }

    @Test func leavingAReviewLeadsBackToTheListWhereItWas() {
        var world = world()
        world.type("sort oldest", "2")
        #expect(world.session?.id == "b")
        let heard = world.listen { $0.type("past") }.joined(separator: " ")
        #expect(heard.contains("Past reviews, the oldest first: 1 to 2 of 2."), "\(heard)")
        #expect(world.session == nil && world.asked.last?.sort == .oldest)
        world.type("2", "home")
        #expect(world.session == nil && world.heard.last?.hasPrefix("Home.") == true)
    }

    @Test func aLookThatTakesLongSaysHowFarItIs() {
        var world = world()
        let heard = world.listen { $0.receive(.looking(done: 300, total: 10_000)) }
        #expect(heard.first == "Reading the library: 300 of 10000 files.")
    }

    @Test func theHelpListsWhatWorks() {
        var world = world()
        let heard = world.listen { $0.type("?") }.joined(separator: " ")
        for words in [
            "scope WORD: only those between state or company or team or person", "tags N WORDS:", "export N FILE:",
            "delete N yes:", "restore: have the deleted one back. Not now: nothing was deleted.",
        ] {
            #expect(heard.contains(words), "\(words)\n\(heard)")
        }
    }
}

/// What was told becomes a promise, line by line.
@Suite struct LinearPromiseTests {
    private func world() -> LineRobot {
        var session = Session(id: "a", now: "2026-10-01T10:00:00Z")
        session.move.title = "Fence"
        session.move.otherSide = "Neighbours"
        session.move.scope = .state
        for item in Fixtures.pack.items { session.setAnswer(item.id, .option(item.options[0].key)) }
        session.update(measure: "fixed-notice") { record in
            record.status = .adopted
            record.blanks = ["weeks": "six weeks", "list": "floods", "name": "Ada Lind"]
        }
        session.mayTell = ["measures.fixed-notice"]
        var world = LineRobot([session], drafts: ["a": Draft(at: "decide", on: LineRobot.now)])
        world.type("past", "1")
        return world
    }

    @Test func whatWasToldIsOffered() {
        var world = world()
        world.type("1", "", "", "")
        #expect(world.hears("You marked this to be told. Shall it stand as a promise, to be looked back on?"))
        world.type("", "y")
        #expect(world.hears("You promise what you marked to be told: 1 in all."))
        #expect(world.files["a"]?.session.promises.map(\.kept) == [nil])
    }

    @Test func itCanBeDeclined() {
        var world = world()
        world.type("1", "", "", "n", "", "y")
        #expect(world.files["a"]?.session.decision?.choice == .proceed)
        #expect(world.files["a"]?.session.promises.isEmpty == true)
    }

    @Test func onlyGoingOnIsAsked() {
        var world = world()
        world.type("3", "", "", "", "y")
        #expect(!world.hears("You marked this to be told"))
        #expect(world.files["a"]?.session.decision?.choice == .drop)
        #expect(world.files["a"]?.session.promises.isEmpty == true)
    }
}
