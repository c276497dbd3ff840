import Coach
import CoachSupport
import Interview
import Packs
import Reports
import Sessions
import Testing

/// What a group does, told to either face: neither may do what the other refuses.
@Suite struct TeamEitherFace {
    typealias Kind = EitherFace.Kind

    private func face(_ kind: Kind, _ sessions: Session...) throws -> EitherFace {
        let library = MemoryLibrary()
        for session in sessions { try library.put(SessionFile(session)) }
        return EitherFace(kind, library, opening: sessions.last?.id)
    }

    /// Described, nobody has begun, nothing is shown.
    private func fresh(_ id: String = "team-1") -> Session {
        var session = Session.forTeam(id: id, now: "2026-11-20T09:00:00Z")
        session.move.title = "New licence"
        session.move.scope = .company
        session.move.mover = "Acme"
        session.move.otherSide = "Firms that host our product"
        session.move.description = "We change the licence for hosts."
        return session
    }

    @Test(arguments: Kind.allCases) func whoLooksBackAloneSeesThenAndNow(_ kind: Kind) throws {
        var alone = RevealStories.past.asRetrospective(id: "back", now: "2026-11-21T09:00:00Z")
        alone.removeVoice(alone.voices[1].id)
        alone.voices[0].answers = RevealStories.past.voices[0].answers
        let face = try face(kind, RevealStories.past, alone)
        face.act("reveal", keys: "r")
        face.expect("nobody has handed in yet")
        alone.handIn(alone.voices[0].id)
        let again = try self.face(kind, RevealStories.past, alone)
        again.act("reveal", keys: "r")
        #expect(try again.session.stage == .discussion)
        again.expect("Looking back on \"Old licence\"")
        // Taken up again it is there too, and not at anybody's questions.
        let later = EitherFace(kind, again.library.copy(), opening: "back")
        later.expect("Looking back on \"Old licence\"")
        later.refuse("Question 1 of")
    }

    @Test(arguments: Kind.allCases) func twoMustHaveHandedInWhereTheMoveLiesAhead(_ kind: Kind) throws {
        var session = fresh()
        session.handIn("v1")
        let face = try face(kind, session)
        face.act("reveal yes", "reveal", keys: "y", "r")
        face.expect("two must have handed in; so far one has")
        #expect(try face.session.stage == .turns)
    }

    @Test(arguments: Kind.allCases) func nobodyAnswersBeforeTheMoveIsDescribed(_ kind: Kind) throws {
        var session = fresh()
        session.move.otherSide = ""
        let face = try face(kind, session)
        face.act("1", "several", keys: "Enter", "e")
        face.expect("the move needs its title, the scope and the other side first")
        #expect(face.library.wipes == 0)
        session.move.otherSide = "Hosts"
        session.voices = []
        let empty = try self.face(kind, session)
        empty.act("several", keys: "e")
        empty.expect("nobody is there yet")
    }

    /// After the reveal nobody's answers are overwritten by the review's own questions.
    @Test(arguments: Kind.allCases) func theFirstPersonsAnswersStay(_ kind: Kind) throws {
        let session = Teams.session()
        let face = try face(kind, session)
        face.act("go 14", "2", "questions", "list all", "reading", "go 14", "1", "x") { robot in
            robot.turn(to: "Reading")
            robot.press("v", "b", "Home", "Esc")
        }
        #expect(try face.library.session("team-1").voices.map(\.answers) == session.voices.map(\.answers))
        #expect(try face.library.session("team-1").voices.count == session.voices.count)
    }

    @Test(arguments: Kind.allCases) func aHiddenNameIsNotWipedByAnEmptyLine(_ kind: Kind) throws {
        var session = fresh()
        session.voices[1].name = "Ann"
        let face = try face(kind, session)
        face.act("hide", "name 2", "") { robot in
            robot.press("p", "End", "Up", "Up", "Space", "Esc", "Home", "Down", "n", "Enter")
        }
        #expect(try face.session.team?.hidesNames == true)
        #expect(try face.session.voices[1].name == "Ann")
        face.act("name 2 Eve") { robot in
            robot.press("n")
            robot.answer("Eve")
        }
        #expect(try face.session.voices[1].name == "Eve")
    }

    @Test(arguments: Kind.allCases) func theSetUpIsTheSame(_ kind: Kind) throws {
        let face = try face(kind, fresh())
        face.act("clock 10", "add", "name 3 Ann", "earlier 3", "seat 1") { robot in
            robot.press("p", "End", "Space", "Space", "Home", "+", "Down", "Down", "Down", "n")
            robot.answer("Ann")
            robot.press("K", "Up", "Space", "Esc")
        }
        #expect(try face.session.team?.minutes == 10)
        #expect(try face.session.voices.map(\.name) == [nil, "Ann", nil])
        #expect(try face.session.voices.map(\.id) == ["v1", "v2", "v3"])
        #expect(try face.session.voices.map(\.seat) == [.otherSide, .mover, .otherSide])
        face.act("1", keys: "Home", "Enter")
        face.expect("About 10 minutes; a clock informs, nothing is cut off.")
        if kind == .lines {
            face.act("back", "clock 0", "clock soon", "clock", keys: { _ in })
            face.expect("'0' is no number of minutes from 1 to 240.", "'soon' is no number of minutes")
            #expect(try face.session.team?.minutes == nil)
        }
    }

    @Test(arguments: Kind.allCases) func peopleKeepTheirNumbersOnceSomebodyHasBegun(_ kind: Kind) throws {
        var session = fresh()
        session.voices[0].stance = .agree
        let face = try face(kind, session)
        face.act("earlier 2", keys: "p", "Down", "Down", "K")
        face.expect("somebody has begun, and people keep their numbers")
        #expect(try face.session == session)
    }

    /// What the people of an unrevealed session answered is told by no way of opening it.
    @Test(arguments: Kind.allCases) func anUnrevealedSessionIsNotLookedBackOn(_ kind: Kind) throws {
        let library = MemoryLibrary()
        try library.put(SessionFile(Teams.session(revealed: false)))
        let face = EitherFace(kind, library)
        face.act("past", "together 1", "2", keys: "p", "T", "l")
        face.expect("Look back on it", "what the people answered is private until the reveal")
        #expect(!face.isOpen)
        // By the way over the team's own list as well; and its description can be taken.
        face.act("back", "together 1", "1", keys: "Esc", "Esc", "t", "p", "Enter", "Home", "d")
        #expect(try face.session.id == "team-on-team-1")
        #expect(try face.session.voices.allSatisfy { $0.answers.isEmpty })
        let other = EitherFace(kind, library)
        other.act("past", "export 2 ~/a.md", keys: "p", "End", "e")
        other.expect("what the people answered is private until the reveal")
    }

    /// A file of another program may look back on what is not revealed yet.
    @Test(arguments: Kind.allCases) func thenAndNowTellsNothingOfWhatIsNotRevealed(_ kind: Kind) throws {
        var past = RevealStories.past
        past.becomeTeam()
        var back = past.asRetrospective(id: "back", now: "2026-11-21T09:00:00Z")
        back.voices[0].answers = RevealStories.past.voices[0].answers
        back.voices[0].answers["how-they-learn"] = .option("from-us-first")
        back.removeVoice(back.voices[1].id)
        back.team?.revealed = "2026-11-21T10:00:00Z"
        let face = try face(kind, past, back)
        face.act(keys: "PgDn")
        face.expect("no answer →")
        face.refuse("1 of 26 answers are others than then")
    }

    @Test(arguments: Kind.allCases) func lastTimesActionsCanBeOpenedAgain(_ kind: Kind) throws {
        let face = try face(kind, RevealStories.withActions, fresh("next"))
        face.expect("Last time's actions", "Price list, 2026-11-20")
        face.act("done 1", keys: "Space")
        #expect(try face.library.session("earlier").actions.map(\.done) == [true, true, nil])
        face.act("done 1", keys: "Space")
        #expect(try face.library.session("earlier").actions.map(\.done) == [nil, true, nil])
        face.act("done 2", keys: "Down", "Space")
        #expect(try face.library.session("earlier").actions.map(\.done) == [nil, true, true])
    }

    /// A new session asks for them as soon as it is said who is across.
    @Test(arguments: Kind.allCases) func aNewSessionTellsLastTimesActions(_ kind: Kind) throws {
        let library = MemoryLibrary()
        try library.put(SessionFile(RevealStories.withActions))
        let face = EitherFace(kind, library)
        face.act(
            "team", "1", "Licence", "2", "Firms that host our product", "Acme", "", "", "", "", "", "", "We change it.",
            ""
        ) { robot in
            robot.beginTeam()
            robot.press("Enter")
        }
        face.expect("Last time's actions", "Call them")
        face.act("", keys: "Enter")
        face.expect("Whose turn is it?")
    }

    /// Who leaves in the middle of a day keeps the day that stood there.
    @Test(arguments: Kind.allCases) func anActionsDayIsADay(_ kind: Kind) throws {
        var session = Teams.session()
        session.actions = [Action(text: "Write to them", due: "2027-02-28")]
        let face = try face(kind, session)
        face.act("actions", "due 1 some week") { robot in
            robot.turn(to: "Actions")
            robot.press("Enter", "Down", "Down", "Ctrl-U")
            robot.type("some week")
            robot.press("Esc")
        }
        face.expect("'some week' is not a day. Say 2027-02-28, tomorrow")
        face.act("quit", keys: "Ctrl-C")
        #expect(try face.library.session("team-1").actions == session.actions)
    }

    /// Words that mean a day are kept as the day, which is told at once.
    @Test(arguments: Kind.allCases) func anActionsDayAsPeopleSayIt(_ kind: Kind) throws {
        var session = Teams.session()
        session.actions = [Action(text: "Write to them")]
        let face = try face(kind, session)
        face.act("actions", "due 1 next friday") { robot in
            robot.turn(to: "Actions")
            robot.press("Enter", "Down", "Down")
            robot.type("next friday")
            robot.expect("next friday = Friday, 2026-11-27")
            robot.press("Enter")
        }
        face.expect("by 2026-11-27")
        #expect(try face.session.actions.map(\.due) == ["2026-11-27"])
    }

    /// Older versions kept what was typed as a day and is none: the review opens, and says so.
    @Test(arguments: Kind.allCases) func anActionsDayOfAnOlderFileStays(_ kind: Kind) throws {
        var session = Teams.session()
        session.actions = [Action(text: "Call them", due: "1 week"), Action(text: "Write", due: "2026-01-02")]
        let face = try face(kind, try SessionFile(reading: SessionFile(session).json()).session)
        face.act("actions") { $0.turn(to: "Actions") }
        face.expect("by 1 week (this is no day)", "by 2026-01-02")
        face.refuse("1 week (this is no day), OVERDUE")
        face.act("due 1 2027-02-28") { robot in
            robot.press("Enter", "Down", "Down", "Ctrl-U")
            robot.type("2027-02-28")
            robot.press("Enter")
        }
        #expect(try face.session.actions.map(\.due) == ["2027-02-28", "2026-01-02"])
    }

    @Test(arguments: Kind.allCases) func actionsAndTheAgreedSheetComeOutAlike(_ kind: Kind) throws {
        let face = try face(kind, Teams.session())
        face.act("discuss", "change 3 1", "agree all", "agree 2") { robot in
            robot.turn(to: "Discuss")
            robot.press("Down", "Down", "1", "c", "a", "2")
        }
        let now = try face.session
        let item = try #require(now.voices[2].revised.first?.key)
        let options = try #require(MemoryLibrary.pack.item(item)).options
        #expect(now.voices[2].revised == [item: .option(options[0].key)])
        #expect(now.agreed?[item] == .option(options[1].key))
        #expect((now.agreed?.count ?? 0) > 1)
        face.act("actions", "add Call them", "owner 1 Ada", "due 1 2027-02-28", "done 1", "delete 1", "undo") { robot in
            robot.turn(to: "Actions")
            robot.press("n")
            robot.answer("Call them")
            robot.answer("Ada")
            robot.answer("2027-02-28")
            robot.press("Space", "x", "u")
        }
        #expect(
            try face.session.actions == [Action(text: "Call them", owner: "Ada", due: "2027-02-28", done: true)])
    }

    /// A look back of two, all shown.
    private func look() -> Session {
        var back = RevealStories.past.asRetrospective(id: "back", now: "2026-11-21T09:00:00Z")
        for place in back.voices.indices { back.voices[place].answers = RevealStories.past.voices[0].answers }
        back.voices[0].name = "Ada"
        back.team?.revealed = "2026-11-21T10:00:00Z"
        return back
    }

    /// Each says how the other side read the move, as far as it is known, and how.
    @Test(arguments: Kind.allCases) func eachSaysHowTheyReadIt(_ kind: Kind) throws {
        let face = try face(kind, RevealStories.past, look())
        face.act("then", "read") { robot in
            robot.turn(to: "Then and now")
            robot.press("h")
        }
        face.expect("Ada, the mover's seat", "nothing said")
        face.act("1", "40", "3", "") { robot in
            robot.press("Home", "Enter")
            robot.answer("40")
            robot.press("Right", "Right", "Right", "Enter", "Enter")
        }
        face.act("2", "80", "1", "yesterday") { robot in
            robot.press("Down", "Enter")
            robot.answer("80")
            robot.press("Right", "Enter")
            robot.answer("yesterday")
        }
        face.expect("80 of 100, they told us (2026-11-22)")
        let saved = try face.library.session("back").voices
        #expect(
            saved.map(\.howTheyRead) == [
                HowTheyRead(value: 40, from: .inferred, on: "2026-11-23"),
                HowTheyRead(value: 80, from: .toldUs, on: "2026-11-22"),
            ])
        face.act("back", keys: "Esc")
        #expect(saved.map(\.answers) == look().voices.map(\.answers))
        let words = ThenAndNowDocument.blocks(
            Retrospective(try face.session, on: RevealStories.past, MemoryLibrary.pack, effort: 1), try face.session,
            Phrasebook(MemoryLibrary.pack, try face.session.move)
        ).markdown()
        #expect(words.contains("Ada, the mover's seat: 40 of 100, we infer it"))
        #expect(words.contains("Together that is 80 of 100: they told us. They lie between 40 and 80."))
        // Taken back.
        face.act("read", "2", "clear", "") { robot in
            robot.press("h", "Down", "Enter", "Ctrl-U", "Enter")
        }
        #expect(try face.library.session("back").voices.map(\.howTheyRead?.value) == [40, nil])
    }

    /// The same from the past reviews, where the look back is one of them.
    @Test(arguments: Kind.allCases) func eachSaysItAmongPastReviewsToo(_ kind: Kind) throws {
        let library = MemoryLibrary()
        for session in [RevealStories.past, look()] { try library.put(SessionFile(session)) }
        let face = EitherFace(kind, library)
        face.act("past", "outcome 1", keys: "p", "Home", "o")
        face.expect("How they read it: 0 of 2 people have said.")
        face.act("read", "2", "55", "2", "") { robot in
            robot.press("h", "Down", "Enter")
            robot.answer("55")
            robot.press("Right", "Right", "Enter", "Enter")
        }
        #expect(
            try face.library.session("back").voices.map(\.howTheyRead) == [
                nil, HowTheyRead(value: 55, from: .toldOthers, on: "2026-11-23"),
            ])
        face.act("back", keys: "Esc")
        face.expect("How they read it: 1 of 2 people have said.")
    }

    @Test(arguments: Kind.allCases) func nobodySaysItBeforeTheReveal(_ kind: Kind) throws {
        var hidden = look()
        hidden.team?.revealed = nil
        hidden.voices[0].howTheyRead = HowTheyRead(value: 13, from: .toldUs, on: nil)
        let library = MemoryLibrary()
        for session in [RevealStories.past, hidden] { try library.put(SessionFile(session)) }
        let face = EitherFace(kind, library)
        face.act("past", "outcome 1", keys: "p", "Home", "o")
        face.refuse("13 of 100")
        let report = try ReviewReport(SessionFile(hidden), MemoryLibrary.pack, past: RevealStories.past)
        #expect(report.retrospective?.readings == [] && report.retrospective?.counted == nil)
        #expect(!String(decoding: try JSONText.encode(report), as: UTF8.self).contains("\"from\""))
    }
}
