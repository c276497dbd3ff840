import Assessment
import Coach
import CoachSupport
import Foundation
import Interview
import Packs
import Reports
import Sessions
import Support
import Testing

/// After the reveal: what a group sees, talks over, agrees on and takes away.
@Suite struct RevealStories {
    /// A decided review of one person, with a forecast, an outcome and a promise.
    static let past: Session = {
        var session = Session(id: "past", now: "2026-03-01T09:00:00Z")
        session.move.title = "Old licence"
        session.move.scope = .company
        session.move.otherSide = "Firms that host our product"
        var voice = Voice(id: "self", seat: .mover)
        voice.answers = (try? Vector.named("hashicorp-bsl-2023").answers) ?? [:]
        session.voices = [voice]
        session.recordWeights(MemoryLibrary.pack)
        session.update(measure: "grit-opener") { $0.status = .adopted }
        session.forecasts = [Forecast(reaction: "workaround", chance: 70, by: "2026-09-01")]
        session.promises = [Promise(text: "Ninety days' notice", kept: false)]
        session.outcomes = [Outcome(reaction: "exit", happened: true, note: "They forked it.", on: "2026-09-20")]
        session.decide(
            Decision(choice: .proceed, why: "Now or never.", on: "2026-03-02", reviewOn: "2026-09-01"),
            MemoryLibrary.pack)
        return session
    }()

    static let withActions: Session = {
        var session = Teams.session(id: "earlier")
        session.move.title = "Price list"
        session.actions = [
            Action(text: "Call them", owner: "Ada", due: "2026-10-01"), Action(text: "Write the letter", done: true),
            Action(text: "Publish the list"),
        ]
        return session
    }()

    @Test func theGapComesFirstInWords() throws {
        let robot = try Teams.robot(Teams.session())
        robot.expect("[Gap]", "questions the two seats see it differently", "points apart", "times the odds")
        let gap = try #require(SeatGap.all(Teams.session().voiceSheets(on: robot.model.desk.instrument)).first)
        robot.expect(robot.model.desk.phrases.ask(gap.item), "\(Words.number(abs(gap.difference))) dB more threatening")
    }

    @Test func anEmptySeatIsSaid() throws {
        let people = [Teams.Person(seat: .mover), Teams.Person(seat: .neutral)]
        let robot = try Teams.robot(Teams.session(people))
        robot.expect(
            "The gap cannot be measured: nobody sits in the other side's seat.", "It takes at least one person")
        robot.turn(to: "Spread")
        robot.expect("cannot be said: it takes three voices, and here are fewer")
    }

    @Test func noGapIsExplained() throws {
        var session = Teams.session([Teams.Person(seat: .mover), Teams.Person(seat: .otherSide)])
        session.voices[1].answers = session.voices[0].answers
        let robot = try Teams.robot(session)
        robot.expect("The two seats see it alike", "That can mean two things.")
    }

    /// Both answers stay, everywhere; undo has the first back.
    @Test func aChangedAnswerStandsBesideTheFirst() throws {
        let robot = try Teams.robot(Teams.session())
        let item = try #require(robot.model.desk.team?.gap.first?.item)
        robot.turn(to: "Discuss")
        robot.expect("Question 1 of 32, settled 0 of 32", robot.model.desk.phrases.ask(item))
        robot.press("Down", "Down")
        let first = try #require(robot.session.voices[2].answers[item])
        robot.press("1")
        #expect(try robot.session.voices[2].answers[item] == first)
        #expect(try robot.session.voices[2].revised[item] != nil)
        robot.expect("first", "now 1", "Before: ")
        #expect(try robot.library.first().voices[2].revised == robot.session.voices[2].revised)
        let report = try ReviewReport(SessionFile(robot.session), MemoryLibrary.pack)
        #expect(report.team?.changes.map(\.person) == [3])
        #expect(report.team?.changes.first?.first == first.word)
        #expect(report.team?.beforeDiscussion != nil)
        robot.press("u")
        #expect(try robot.session.voices[2].revised.isEmpty)
        robot.press("1", "Backspace")
        #expect(try robot.session.voices[2].revised.isEmpty)
    }

    /// What is in consensus is taken over and said; the rest stays unknown, and figures come from the agreed sheet.
    @Test func theGroupAgreesOnASheet() throws {
        var session = Teams.session()
        for item in MemoryLibrary.pack.items.prefix(14) {
            for place in session.voices.indices {
                session.voices[place].answers[item.id] = .option(item.options[0].key)
            }
        }
        let robot = try Teams.robot(session)
        robot.turn(to: "Plan")
        robot.expect("First agree on a sheet")
        robot.press("a")
        robot.expect("[Discuss]")
        let consensus = Consensus.all(try robot.session.voiceSheets(on: robot.model.desk.instrument))
        robot.press("c")
        robot.expect("Settled \(consensus.count) on which you agree already.")
        #expect(try robot.session.agreed?.count == consensus.count)
        robot.expect("settled \(consensus.count) of 32")
        robot.press("a", "2")
        let item = try #require(robot.model.desk.team?.gap.first?.item)
        let options = try #require(MemoryLibrary.pack.item(item)).options
        #expect(try robot.session.agreed?[item] == .option(options[1].key))
        robot.turn(to: "Reading")
        robot.refuse("First agree on a sheet")
        #expect(robot.model.desk.reading?.sheet.option(item) == 1)
        robot.press("Tab", "Tab", "Tab", "Tab")
        robot.expect("[Plan]", "What is the least you must give")
    }

    @Test func oneVoicesSheetCanBeRead() throws {
        let robot = try Teams.robot(Teams.session())
        robot.turn(to: "Reading")
        robot.expect("First agree on a sheet")
        robot.press("v")
        robot.expect("by Ada's sheet", "How it reads")
        let ada = try robot.session.voices[0].id
        let own = try robot.session.reading(robot.model.desk.instrument, voice: ada)
        #expect(robot.model.desk.reading?.threat == own.threat)
        robot.press("v")
        robot.expect("by Person 2's sheet")
        // The cases nearest to it are not those nearest to Ada's.
        func nearest(_ place: Int) throws -> [String] {
            let session = try robot.session
            let reading = session.reading(robot.model.desk.instrument, voice: session.voices[place].id)
            return LikeCase.nearest(
                to: reading.sheet, among: MemoryLibrary.pack.casesInOrder, in: try robot.session.move.scope
            ).map(\.worked.title)
        }
        robot.press("l")
        #expect(try nearest(1) != nearest(0))
        robot.expect("Cases like yours", try nearest(1).first ?? "none")
    }

    @Test func namesAreShownWhereTheyWereGiven() throws {
        let robot = try Teams.robot(Teams.session())
        robot.turn(to: "Voices")
        let all = robot.readAll()
        for name in ["Ada", "Person 2", "松本 Kenji", "Person 4", "Bo"] { #expect(all.contains(name)) }
        // The one who disagrees stands before those who agree.
        let disagrees = try #require(all.range(of: "Person 2 (the mover's seat): disagrees"))
        let agrees = try #require(all.range(of: "Ada (the mover's seat): agrees"))
        #expect(disagrees.lowerBound < agrees.lowerBound)
    }

    @Test func actionsAreKeptWithOwnerAndDay() throws {
        let robot = try Teams.robot(Teams.session())
        robot.turn(to: "Actions")
        robot.press("n")
        robot.answer("Write to them")
        robot.answer("Ada")
        robot.answer("2027-02-30")
        robot.expect("'2027-02-30' is not a day: that month ends on 2027-02-28.")
        robot.press("Backspace", "Backspace")
        robot.answer("28")
        robot.expect("[ ] Write to them", "Ada, by 2027-02-28")
        robot.press("Space")
        robot.expect("[x] Write to them")
        #expect(
            try robot.library.first().actions == [
                Action(text: "Write to them", owner: "Ada", due: "2027-02-28", done: true)
            ])
        robot.press("x")
        #expect(try robot.session.actions.isEmpty)
        robot.press("u")
        robot.expect("[x] Write to them")
    }

    /// A killed program gives the half-typed action back.
    @Test func aHalfTypedActionSurvivesAKill() throws {
        let robot = try Teams.robot(Teams.session())
        robot.turn(to: "Actions")
        robot.press("n")
        robot.type("Write to th")
        robot.send(.ticked)
        robot.kill()
        let again = Teams.opened("team-1", robot.library)
        again.expect("An action", "Write to th")
    }

    @Test func lastTimesOpenActionsComeFirst() throws {
        let library = MemoryLibrary()
        try library.put(SessionFile(Self.withActions))
        try library.put(SessionFile(Teams.session(id: "next", revealed: false)))
        let robot = Teams.opened("next", library)
        robot.expect("Last time's actions", "Price list, 2026-11-20", "Call them", "OVERDUE", "Publish the list")
        robot.refuse("Write the letter")
        robot.press("Space")
        robot.expect("[x] Call them")
        #expect(try library.session("earlier").actions.map(\.done) == [true, true, nil])
        robot.press("Space")
        #expect(try library.session("earlier").actions.map(\.done) == [nil, true, nil])
        robot.press("Enter")
        robot.expect("Whose turn is it?")
    }

    @Test func thenAndNowMarksWhatChanged() throws {
        let library = MemoryLibrary()
        try library.put(SessionFile(Self.past))
        let robot = Robot(library)
        for message in library.perform(.lookBack(name: "past"), for: robot.identity) { robot.send(message) }
        var session = try robot.session
        #expect(session.team?.looksBackOn == "past" && session.basedOn == "past")
        #expect(session.weights == Self.past.weights && session.outcomes.isEmpty && session.forecasts.isEmpty)
        session.voices[0].answers = Self.past.voices[0].answers
        session.voices[0].answers["how-they-learn"] = .option("from-us-first")
        session.removeVoice(session.voices[1].id)
        session.team?.revealed = "2026-11-23T10:00:00Z"
        try library.put(SessionFile(session))
        let again = Teams.opened(session.id, library)
        again.turn(to: "Then and now")
        let all = again.readAll().split { $0.isWhitespace }.joined(separator: " ")
        let phrases = again.model.desk.phrases
        for words in [
            "Looking back on \"Old licence\"", "70 of 100, by 2026-09-01", "it happened (2026-09-20). They forked it.",
            "1 of 26 answers are others than then", phrases.ask("how-they-learn"), "Ninety days' notice: not kept",
            "What we would have had to show",
        ] { #expect(all.contains(words), "\(words)\n\(all)") }
    }
}
