import Assessment
import Coach
import CoachSupport
import Interview
import Packs
import Reports
import Sessions
import Support
import Testing

/// A decision is made by the same form on both faces.
@Suite struct DecisionStories {
    private func library() throws -> MemoryLibrary {
        let library = MemoryLibrary()
        var session = Session(id: "one", now: "2026-10-01T10:00:00Z")
        session.move.title = "Fence"
        session.move.otherSide = "Neighbours"
        session.move.scope = .state
        for item in MemoryLibrary.pack.items { session.setAnswer(item.id, .option(item.options[0].key)) }
        try library.put(SessionFile(session))
        library.put("one", draft: Draft(at: "reading", on: "2026-10-01T11:00:00Z"))
        return library
    }

    /// Up to the day of the forecast.
    private func begin(_ face: EitherFace) {
        face.openPast()
        decide(face)
    }

    private func decide(_ face: EitherFace) {
        face.visit("Decide")
        face.answer(.pick(2), .write("Too hot."), .turn(2), .write("70"), .write("2027-02-01"))
    }

    private func expectDecided(_ library: MemoryLibrary) throws {
        let session = try library.session("one")
        #expect(session.decision?.choice == .revise)
        #expect(session.decision?.why == "Too hot.")
        #expect(session.decision?.reviewOn == "2027-02-23")
        #expect(session.forecasts.map(\.chance) == [70])
        #expect(session.forecasts.map(\.by) == ["2027-02-01"])
        #expect(library.faults == [])
    }

    @Test(arguments: EitherFace.Kind.allCases)
    func everyFieldSurvivesAVisitToAnotherPage(_ kind: EitherFace.Kind) throws {
        let library = try library()
        let face = EitherFace(kind, library)
        begin(face)
        face.visit("Plan")
        face.visit("Decide")
        face.answer(.pass, .pass, .pass, .pass, .pass, .pass, .pass)
        face.confirm()
        try expectDecided(library)
    }

    @Test(arguments: EitherFace.Kind.allCases)
    func everyFieldSurvivesAKill(_ kind: EitherFace.Kind) throws {
        let library = try library()
        let killed = EitherFace(kind, library)
        begin(killed)
        killed.kill()
        // Whichever face goes on with it.
        for other in EitherFace.Kind.allCases {
            let library = library.copy()
            let face = EitherFace(other, library)
            face.resume()
            face.answer(.pass, .pass, .pass, .pass, .pass, .pass, .pass)
            face.confirm()
            try expectDecided(library)
        }
    }

    @Test(arguments: EitherFace.Kind.allCases)
    func aDecidedReviewLeavesNoDraft(_ kind: EitherFace.Kind) throws {
        let library = try library()
        let face = EitherFace(kind, library)
        begin(face)
        face.answer(.pass, .pass)
        face.confirm()
        try expectDecided(library)
        #expect(face.hears("Decided and saved: revise."))
        face.goHome()
        #expect(library.drafts.isEmpty)
    }

    /// What was changed on another page goes only when it was named and asked for, and how to have it back stays in sight.
    @Test(arguments: EitherFace.Kind.allCases)
    func undoTakesNothingBackBehindOnesBack(_ kind: EitherFace.Kind) throws {
        let library = try library()
        let face = EitherFace(kind, library)
        face.openPast()
        face.visit("Plan")
        face.act("target 40", keys: "Left")
        decide(face)
        // In a form for writing a letter is no command.
        if kind == .screen {
            let before = try library.session("one")
            face.act(keys: { for _ in 0..<9 { $0.press("Up") } })
            face.act(keys: "u")
            #expect(try library.session("one") == before)
            face.act(keys: "Down", "Down", "Down", "Down", "Down")
        }
        face.answer(.pass, .pass)
        face.confirm()
        try expectDecided(library)
        face.visit("Reading")
        for _ in 1...2 {
            face.forget()
            face.act("undo", keys: "u")
            face.expect("That was on another page, Decide: the decision.", "once more takes it back.")
            try expectDecided(library)
            face.act("again", keys: "Home")
        }
        face.act("undo", "undo", keys: "u", "u")
        #expect(try library.session("one").decision == nil)
        face.expect("Undone: the decision.")
        face.visit("Memo")
        if kind == .screen { face.expect("Undone: the decision. Ctrl-R does it again.") }
        face.act("redo", "redo", keys: "Ctrl-R", "Ctrl-R")
        try expectDecided(library)
        // One way asked about is not the other way asked for.
        face.act("undo", "undo", keys: "u", "u")
        face.act("undo", "redo", keys: "u", "Ctrl-R")
        #expect(try library.session("one").decision == nil)
        face.goHome()
        if kind == .screen { face.refuse("Undone") }
    }

    /// Line by line a word that was a command a moment ago is not written over a decided review.
    @Test func aDecidedReviewTakesNoTextUnasked() throws {
        let library = try library()
        let face = EitherFace(.lines, library)
        begin(face)
        face.answer(.pass, .pass)
        face.confirm()
        face.toQuestion(1)
        face.answer(.write("reading"))
        face.expect("This review is decided.", "/reading goes back")
        #expect(try library.session("one").move.title == "Fence")
        face.answer(.write("Higher fence"))
        #expect(try library.session("one").move.title == "Fence")
        face.answer(.write("Higher fence"))
        #expect(try library.session("one").move.title == "Higher fence")
    }

    /// The reading and the plan say the same of what is adopted.
    @Test(arguments: EitherFace.Kind.allCases)
    func whatIsAdoptedCountsInThePlan(_ kind: EitherFace.Kind) throws {
        let library = MemoryLibrary()
        var session = Session(id: "one", now: "2026-10-01T10:00:00Z")
        session.move.title = "Licence"
        session.move.otherSide = "Hosts"
        session.move.scope = .company
        for (item, answer) in try Vector.named("hashicorp-bsl-2023").answers { session.setAnswer(item, answer) }
        session.recordWeights(MemoryLibrary.pack)
        session.update(measure: "protect-only-version") { $0.status = .adopted }
        try library.put(SessionFile(session))
        library.put("one", draft: Draft(at: "reading", on: "2026-10-01T11:00:00Z"))
        let after = session.readingAfter(MemoryLibrary.pack, session.instrument(MemoryLibrary.pack))
        let face = EitherFace(kind, library, rows: 48)
        face.openPast()
        face.visit("Plan")
        face.expect("With the measure you have adopted it is \(Words.number(after.escalation.value)):")
        face.expect("The version that only protects (limit, adopted)")
        face.refuse("no further measure is needed")
        for id in ["confirm-what-is-theirs", "publish-rule-of-use"] {
            session.update(measure: id) { $0.status = .adopted }
        }
        let all = MemoryLibrary()
        try all.put(SessionFile(session))
        all.put("one", draft: Draft(at: "plan", on: "2026-10-01T11:00:00Z"))
        let second = EitherFace(kind, all, rows: 48)
        second.openPast()
        second.expect("With the 3 measures you have adopted it is 49.3", "no further measure is needed for it.")
    }

    /// A chance is asked of a reaction, and of nothing else.
    @Test(arguments: EitherFace.Kind.allCases)
    func withoutAReactionNoChanceIsAsked(_ kind: EitherFace.Kind) throws {
        let library = try library()
        let face = EitherFace(kind, library)
        face.openPast()
        face.visit("Decide")
        face.answer(.pick(1), .pass, .pass)
        #expect(!face.hears("Chance") && !face.hears("How likely"))
        face.answer(.pass)
        face.confirm()
        #expect(try library.session("one").decision?.choice == .proceed)
        #expect(try library.session("one").forecasts.isEmpty)
    }

    @Test(arguments: EitherFace.Kind.allCases)
    func aForecastNeedsItsChance(_ kind: EitherFace.Kind) throws {
        let library = try library()
        let face = EitherFace(kind, library)
        face.openPast()
        face.visit("Decide")
        face.answer(.pick(1), .pass, .turn(1), .pass, .pass, .pass, .pass)
        // Line by line it is said at once.
        let isSaid = face.hears("A forecast needs its chance")
        face.confirm()
        #expect(isSaid || face.hears("A forecast needs its chance"))
        #expect(try library.session("one").decision == nil)
    }

    /// Several forecasts, each with its day: one is added, one changed, one taken away.
    @Test(arguments: EitherFace.Kind.allCases)
    func severalForecastsAreAddedChangedAndRemoved(_ kind: EitherFace.Kind) throws {
        let library = try library()
        var face = EitherFace(kind, library)
        begin(face)
        face.answer(.turn(1), .write("30"), .write("2027-03-01"), .pass, .pass)
        face.confirm()
        let first = try library.session("one").forecasts
        #expect(first.map(\.chance) == [70, 30])
        #expect(first.map(\.by) == ["2027-02-01", "2027-03-01"])
        #expect(Set(first.map(\.reaction)).count == 2)
        face.goHome()

        face = EitherFace(kind, library)
        face.openPast()
        face.visit("Decide")
        // The first keeps its reaction and gets another chance and day, the second goes, a third comes.
        face.answer(.pass, .pass, .pass, .write("60"), .write("2027-02-15"))
        face.act("clear", "", keys: "Backspace", "Enter")
        face.answer(.pass, .pass)
        face.confirm()
        #expect(
            try library.session("one").forecasts == [
                Forecast(reaction: first[0].reaction, chance: 60, by: "2027-02-15")
            ])
    }

    @Test(arguments: EitherFace.Kind.allCases)
    func aReasonMayHaveSeveralLines(_ kind: EitherFace.Kind) throws {
        let library = try library()
        let face = EitherFace(kind, library)
        face.openPast()
        face.visit("Decide")
        face.answer(.pick(2))
        face.act(
            "Too hot.\\", "And too dear.",
            keys: {
                $0.type("Too hot.\nAnd too dear.")
                $0.press("Enter")
            })
        face.answer(.pass, .pass)
        face.confirm()
        #expect(try library.session("one").decision?.why == "Too hot.\nAnd too dear.")
    }

    /// All that is typed of a reason is in sight where there is room, and the arrows go through its lines first.
    @Test(arguments: [(80, 24, 5), (60, 18, 4)])
    func aReasonIsSeenWhileItIsTyped(_ columns: Int, _ rows: Int, _ lines: Int) throws {
        let library = try library()
        library.put("one", draft: Draft(at: "decide", on: "2026-10-01T11:00:00Z"))
        let robot = Robot(library, columns: columns, rows: rows)
        robot.press("p", "Enter", "2", "Enter")
        let reasons = (1...lines).map { "reason \($0)" }
        robot.type(reasons.joined(separator: "\n"))
        for reason in reasons { robot.expect(reason) }
        robot.press("Up")
        robot.type("!")
        robot.expect("reason \(lines - 1)!")
        robot.press("Down", "Down")
        robot.expect("› They will probably")
    }

    /// Every reaction stands below its question with a key of its own.
    @Test(arguments: [(80, 24), (60, 18)])
    func everyReactionIsChosenByItsKey(_ columns: Int, _ rows: Int) throws {
        for (place, kind) in ReactionKind.allCases.enumerated() {
            let library = try library()
            library.put("one", draft: Draft(at: "decide", on: "2026-10-01T11:00:00Z"))
            let robot = Robot(library, columns: columns, rows: rows)
            robot.press("p", "Enter", "2", "Enter", "Enter")
            if place == 0 {
                for kind in ReactionKind.allCases { robot.expect(robot.model.desk.phrases.reaction(kind.rawValue)) }
            }
            let shown = robot.model.bindings.first {
                $0.does == robot.model.desk.phrases.reaction(kind.rawValue)
            }
            let key = try #require(shown?.keys.first)
            robot.press(key)
            robot.press("Enter")
            robot.answer("50")
            for _ in 0..<10 where !robot.sees("Enter decide and save") { robot.press("Down") }
            robot.press("Enter")
            #expect(try library.session("one").forecasts.map(\.reaction) == [kind.rawValue])
        }
    }

    /// What was saved does not hide that the page goes on.
    @Test func aMessageLeavesTheSignThatMoreFollows() throws {
        let library = try library()
        library.put("one", draft: Draft(at: "decide", on: "2026-10-01T11:00:00Z"))
        let robot = Robot(library, columns: 60, rows: 18)
        robot.press("p", "Enter", "2")
        for _ in 0..<10 where !robot.sees("Decided and saved") { robot.press("Enter") }
        robot.expect("Decided and saved", "▼ lines")
    }
}
