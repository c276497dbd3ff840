import Alternatives
import Coach
import CoachSupport
import Interview
import Packs
import Reports
import Sessions
import Support
import Testing

/// From advice to a commitment in one's own words, and to a letter that can be sent: on both faces, alone and in a group.
@Suite struct CommitmentStories {
    private static let least = ["exclusion-list", "fixed-notice", "grit-opener", "liaison", "protect-only-version"]

    struct Telling: CustomTestStringConvertible, Sendable {
        var kind: EitherFace.Kind
        var isGroup: Bool
        var testDescription: String { "\(kind.rawValue)\(isGroup ? ", a group" : "")" }
    }

    static let tellings = EitherFace.Kind.allCases.flatMap { kind in
        [false, true].map { Telling(kind: kind, isGroup: $0) }
    }

    /// The licence of 2023, answered; the plan is for 30.
    private func library(isGroup: Bool = false) throws -> MemoryLibrary {
        let library = MemoryLibrary()
        var session = Session(id: "one", now: "2026-10-01T10:00:00Z")
        session.move.title = "New licence"
        session.move.scope = .company
        session.move.mover = "Acme"
        session.move.otherSide = "the hosting firms"
        session.move.description = "We put version 2 under a new licence."
        session.move.protects = "The income that pays for the work."
        let answers = try Vector.named("hashicorp-bsl-2023").answers
        for (item, answer) in answers { session.setAnswer(item, answer) }
        session.recordWeights(MemoryLibrary.pack)
        session.plan = PlanRecord(target: 30, excluded: [])
        if isGroup {
            session.team = TeamRecord()
            session.team?.revealed = "2026-10-01T11:00:00Z"
            session.voices[0].name = "Ada"
            let other = session.addVoice(.otherSide, name: "Bo")
            session.team?.finished = session.voices.map(\.id)
            if let place = session.voices.firstIndex(where: { $0.id == other }) {
                session.voices[place].answers = answers
            }
            session.agreed = answers
        }
        try library.put(SessionFile(session))
        library.put("one", draft: Draft(at: "plan", on: "2026-10-01T11:00:00Z"))
        return library
    }

    private func begin(_ telling: Telling) throws -> EitherFace {
        let face = EitherFace(telling.kind, try library(isGroup: telling.isGroup))
        face.openPast()
        face.visit("Plan")
        return face
    }

    private func adopt(_ face: EitherFace) { face.act("adopt", keys: "a") }
    private func later(_ face: EitherFace) { face.act("/later", keys: "Esc") }

    /// Every field of every commitment, in the order in which the page asks for them.
    private func answers(_ face: EitherFace) throws -> [[String]] {
        let pack = MemoryLibrary.pack
        return try face.session.measures.filter { $0.status == .adopted }.map { record in
            let measure = try #require(pack.measure(record.id))
            return pack.questions(measure, .company).map { $0.example(.company) }
                + Check.allCases.map { "\($0.rawValue) of \(record.id)" }
                + ["an answer about \(record.id)", "Ada Lind", "2027-02-01"]
        }
    }

    @Test(arguments: tellings)
    func everyBlankFilledAndALetterThatCanBeSent(_ telling: Telling) throws {
        let face = try begin(telling)
        adopt(face)
        #expect(try face.session.measures.map(\.id).sorted() == Self.least)
        let answers = try answers(face)
        for (place, fields) in answers.enumerated() {
            face.expect("Commitment \(place + 1) of 5")
            for text in fields { face.answer(.write(text)) }
        }
        face.visit("Alternatives")
        face.refuse("blank is open", "blanks are open")
        let session = try face.session
        #expect(session.openBlanks(MemoryLibrary.pack).map(\.open.count) == [0, 0, 0, 0, 0])
        for record in session.measures {
            #expect(record.evidence.count == 4 && record.doubt != nil && record.owner == "Ada Lind", "\(record.id)")
            #expect(record.due == "2027-02-01")
        }

        face.visit("Notice")
        face.act("ask", keys: "w")
        face.answer(.write("Nothing of this is used against you."), .write("Ada Lind, ada@example.org"))
        face.answer(.write("2027-01-15"))
        let rows = Notice.candidates(try face.session, Phrasebook(MemoryLibrary.pack, session.move)).map(\.id)
        // Those three are marked already.
        let unmarked = rows.indices.filter { !rows[$0].hasPrefix("letter.") }
        face.act("mark " + unmarked.map { "\($0 + 1)" }.joined(separator: " ")) { robot in
            robot.press("Home")
            for row in rows.indices {
                if unmarked.contains(row) { robot.press(" ") }
                robot.press("Down")
            }
        }
        let marked = try face.session
        #expect(Set(marked.mayTell) == Set(rows))

        let notice = Notice(marked, Phrasebook(MemoryLibrary.pack, marked.move))
        #expect(
            !notice.text.contains("[") && !notice.text.contains("]") && !notice.text.contains("  "), "\(notice.text)")
        #expect(notice.text.hasPrefix("To the hosting firms,\n\nAbout: New licence\n\nWe put version 2 under"))
        #expect(
            notice.text.hasSuffix(
                "Whom to ask: Ada Lind, ada@example.org\n\nPlease tell us by 15 January 2027 what you think of it.\n\nAcme"
            ))
        #expect(notice.promised.count == 5)
        for one in notice.promised { #expect(notice.text.contains(one.text)) }
        // No evidence, doubt or owner of a commitment is told.
        for word in ["seen of", "outside of", "an answer about"] { #expect(!notice.text.contains(word)) }
        let shared = SharedReport(marked, MemoryLibrary.pack)
        #expect(shared.letter == notice.text)
        #expect(shared.promises.map(\.text) == notice.promised.map(\.text))

        face.visit("Decide")
        face.answer(.pick(1), .pass)
        decideWithoutForecast(face)
        let decided = try face.session
        #expect(decided.decision?.choice == .proceed)
        #expect(decided.promises.map(\.text) == notice.promised.map(\.text))
        #expect(
            decided.assessment?.open == [
                "exclusion-list": [], "fixed-notice": [], "grit-opener": [], "liaison": [],
                "protect-only-version": [],
            ])
        #expect(abs((decided.assessment?.after?.escalation.value ?? 0) - 29.4651) < 1e-4)
        #expect(face.library.faults == [])
    }

    /// From the reasons to the end, whatever is asked between.
    private func decideWithoutForecast(_ face: EitherFace) {
        for _ in 0..<12 where (try? face.session.decision) == nil {
            face.act("") { robot in robot.press("Enter") }
            if face.hears("Shall it be so?") { face.act("y") { _ in } }
        }
    }

    @Test(arguments: EitherFace.Kind.allCases)
    func blanksLeftOpenAreSeenEverywhereAndStandInNoLetter(_ kind: EitherFace.Kind) throws {
        let face = try begin(Telling(kind: kind, isGroup: false))
        adopt(face)
        face.expect("Commitment 1 of 5", "[")
        later(face)
        let count = try face.session.openBlanks(MemoryLibrary.pack).reduce(0) { $0 + $1.open.count }
        #expect(count > 10)
        face.visit("Alternatives")
        face.act("list adopted") { robot in robot.press("Home") }
        face.expect("open")
        face.visit("Decide")
        face.act("", keys: "1")
        var session = try face.session
        session.mayTell = ["move.otherSide"] + session.measures.map { "measures.\($0.id)" }
        let notice = Notice(session, Phrasebook(MemoryLibrary.pack, session.move))
        #expect(!notice.text.contains("["))
        #expect(notice.promised.isEmpty && notice.commitments.count == 5)
        #expect(notice.leftOut.filter { $0.why == .open }.map(\.open).reduce(0, +) == count)
        #expect(notice.newPromises(session).isEmpty)
        #expect(NoticeDocument.beside(notice).plainLines().joined().contains("blanks are open"))
        session.decide(Decision(choice: .proceed, why: nil, on: "2026-11-23", reviewOn: nil), MemoryLibrary.pack)
        #expect(session.assessment?.open?["grit-opener"]?.count == 6)
        let report = try ReviewReport(SessionFile(session), MemoryLibrary.pack)
        #expect(report.adopted.map(\.open.count).reduce(0, +) == count)
        let words = ReviewDocument.blocks(report, session, MemoryLibrary.pack, in: .utc).markdown()
        #expect(words.contains("6 blanks are open: date, date-2, what, answer, next-step, act."))
    }

    /// What is vague is said, and stays as it was typed.
    @Test(arguments: EitherFace.Kind.allCases)
    func vagueWordsAreSaidAndNeverForced(_ kind: EitherFace.Kind) throws {
        let library = try library()
        var session = try library.session("one")
        session.update(measure: "fixed-notice") { $0.status = .adopted }
        session.update(measure: "guaranteed-access") { $0.status = .adopted }
        try library.put(SessionFile(session))
        library.put("one", draft: Draft(at: "commitment:fixed-notice", on: "2026-10-01T11:00:00Z"))
        let face = EitherFace(kind, library)
        face.openPast()
        face.expect("notice in writing at least [WEEKS] before")
        // Only what works on this field is offered.
        if kind == .screen { face.refuse("as said before", "count the check") }
        face.answer(.write("6"))
        face.expect("6 of what?")
        face.act("/back", keys: "Shift-Tab")
        face.answer(.write("some weeks"))
        face.expect("There is no number in it.", "at least some weeks before")
        face.answer(.write("as needed"))
        face.expect("as needed")
        face.answer(.write("someone"))
        face.expect("Whom would they ask for?")
        if kind == .screen { face.expect("Ctrl-X count the check") }
        let record = try #require(try library.session("one").measures.first { $0.id == "fixed-notice" })
        #expect(record.blanks == ["weeks": "some weeks", "list": "as needed", "name": "someone"])
        later(face)
        #expect(try library.session("one").measures.first?.blanks == record.blanks)
    }

    @Test(arguments: EitherFace.Kind.allCases)
    func aDayThatIsPastIsSaidAndWordsBecomeADay(_ kind: EitherFace.Kind) throws {
        let library = try library()
        var session = try library.session("one")
        session.update(measure: "sunset-date") { $0.status = .adopted }
        session.update(measure: "neutral-custodian") { record in
            record.status = .adopted
            record.blanks = ["date": "2027-04-01"]
        }
        try library.put(SessionFile(session))
        library.put("one", draft: Draft(at: "commitment:sunset-date", on: "2026-10-01T11:00:00Z"))
        let face = EitherFace(kind, library)
        face.openPast()
        face.expect("You said before: 1 April 2027.")
        face.act("/same", keys: "Ctrl-L")
        #expect(try library.session("one").measures.first { $0.id == "sunset-date" }?.blanks["date"] == "2027-04-01")
        face.answer(.write("1 March 2020"))
        face.expect("1 March 2020 is past.")
        #expect(try library.session("one").measures.first { $0.id == "sunset-date" }?.blanks["date"] == "2020-03-01")
    }

    /// A letter written by hand is kept and marked; what may no longer be told takes it out of use.
    @Test func aLetterOfOnesOwn() throws {
        let library = try library()
        var session = try library.session("one")
        session.mayTell = ["move.description", "move.otherSide"]
        let description = session.move.description
        session.update {
            $0.text = "Dear hosts, all options stay open."
            $0.from = ["move.description": description, "move.otherSide": "To the hosting firms,"]
        }
        let phrases = Phrasebook(MemoryLibrary.pack, session.move)
        let own = Notice(session, phrases)
        #expect(own.text == "Dear hosts, all options stay open." && own.changed.isEmpty && !own.isHeldBack)
        #expect(own.findings.map(\.kind) == ["open-door"])
        session.update { $0.fine = own.findings.map(\.mark) }
        #expect(Notice(session, phrases).findings.isEmpty)
        session.move.description = "We put version 3 under a new licence."
        #expect(Notice(session, phrases).changed == ["move.description"])
        #expect(Notice(session, phrases).changedLabels == ["What you are about to do"])
        #expect(Notice(session, phrases).text == own.text)
        session.mayTell = ["move.otherSide"]
        let back = Notice(session, phrases)
        #expect(back.isHeldBack && back.text == "To the hosting firms,")
        #expect(SharedReport(session, MemoryLibrary.pack).letter == "To the hosting firms,")
    }

    @Test(arguments: EitherFace.Kind.allCases)
    func theLetterIsEditedAndLetGo(_ kind: EitherFace.Kind) throws {
        let library = try library()
        var session = try library.session("one")
        session.mayTell = ["move.description"]
        try library.put(SessionFile(session))
        library.put("one", draft: Draft(at: "notice", on: "2026-10-01T11:00:00Z"))
        library.editor = { $0 + "\nYours, Acme" }
        let face = EitherFace(kind, library)
        face.openPast()
        face.act("write", "/edit", "/later") { robot in robot.press("e", "Ctrl-G", "Esc") }
        let letter = try library.session("one").letter
        #expect(letter?.text == "To the other side,\n\nWe put version 2 under a new licence.\nYours, Acme")
        #expect(letter?.from == ["move.description": "We put version 2 under a new licence."])
        face.act("write", "/made") { robot in robot.press("e", "Ctrl-X") }
        #expect(try library.session("one").letter == nil)
        face.act("copy", keys: "y")
        face.expect("given to the terminal to copy")
    }
}
