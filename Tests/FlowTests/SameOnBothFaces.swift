import Coach
import CoachSupport
import Interview
import Packs
import Sessions
import Testing

/// What was once another thing line by line than on the full screen.
@Suite struct SameOnBothFaces {
    private func session() -> Session {
        var session = Session(id: "one", now: "2026-10-01T10:00:00Z")
        session.move.title = "Fence"
        session.move.otherSide = "Neighbours"
        session.move.scope = .state
        for item in MemoryLibrary.pack.items { session.setAnswer(item.id, .option(item.options[0].key)) }
        return session
    }

    private func library(_ session: Session) throws -> MemoryLibrary {
        let library = MemoryLibrary()
        try library.put(SessionFile(session))
        return library
    }

    /// Of several voices nobody's first answer is changed behind their back.
    @Test(arguments: EitherFace.Kind.allCases)
    func noQuestionLeadsToAnothersAnswers(_ kind: EitherFace.Kind) throws {
        var session = session()
        let second = session.addVoice(.otherSide)
        let item = MemoryLibrary.pack.items[0]
        session.set(.item(item.id), .answer(.option(item.options[1].key)), voice: second)
        let library = try library(session)
        let before = try library.session("one").voices.map(\.answers)
        let face = EitherFace(kind, library)
        face.openPast()
        face.toQuestion(14)
        face.answer(.pick(2))
        #expect(try library.session("one").voices.map(\.answers) == before)
    }

    /// A key of the form is never read aloud, nor a name's place shown without the name.
    @Test(arguments: EitherFace.Kind.allCases)
    func keysAndPlacesAreSaidInWords(_ kind: EitherFace.Kind) throws {
        var session = session()
        session.move.kind = [.preEmpting]
        let library = try library(session)
        library.put("one", draft: Draft(at: "kind", on: "2026-10-01T11:00:00Z"))
        let face = EitherFace(kind, library)
        face.openPast()
        face.listQuestions()
        #expect(face.hears("moving first"))
        for raw in ["pre-empting", "{other}", "{we}"] { #expect(!face.hears(raw), "\(raw)") }
    }

    /// A note that was being typed when the program was killed goes on, whichever face it was begun on.
    /// A copied thought is none: the words of then stand beside the question, and are asked for again.
    @Test(arguments: EitherFace.Kind.allCases)
    func aNewReviewKeepsTheWordsOfThen(_ kind: EitherFace.Kind) throws {
        let library = MemoryLibrary()
        var session = Session(id: "one", now: "2026-10-01T10:00:00Z")
        session.move.title = "Fence"
        session.move.otherSide = "Neighbours"
        session.move.scope = .person
        session.set(.reflection("move"), .text("We put up a fence."))
        session.set(.reflection("their-view"), .text("They hide something."))
        session.set(.reflection("their-view"), .text("They shut us out."))
        try library.put(SessionFile(session))
        let face = EitherFace(kind, library)
        face.act("past", "copy 1", keys: "p", "n")
        #expect(try face.session.move.description == "We put up a fence.")
        #expect(try face.session.reflections["move"]?.latest == "We put up a fence.")
        let copied = Reflected(first: "They shut us out.", latest: "")
        #expect(try face.session.reflections["their-view"] == copied)
        let form = Form(MemoryLibrary.pack, scope: .person, coverage: .full)
        let place = try #require(form.position(.reflection("their-view")))
        face.toQuestion(place + 1)
        face.expect("From then: They shut us out.")
        face.answer(.write("They may be afraid of us."))
        face.forget()
        face.toQuestion(place + 1)
        face.refuse("From then:")
        #expect(
            try face.session.reflections["their-view"]
                == Reflected(first: "They shut us out.", latest: "They may be afraid of us."))
        #expect(library.faults.isEmpty)
    }

    @Test(arguments: EitherFace.Kind.allCases)
    func aNoteBegunGoesOn(_ kind: EitherFace.Kind) throws {
        let library = try library(session())
        let item = MemoryLibrary.pack.items[0].id
        library.put("one", draft: Draft(at: "note:\(item)", text: "Seen in March", on: "2026-10-01T11:00:00Z"))
        let face = EitherFace(kind, library)
        face.openPast()
        #expect(face.hears("A note"))
        #expect(face.hears("Seen in March"))
        face.answer(.pass)
        #expect(try library.session("one").voices[0].notes[item] == "Seen in March")
    }

    /// Where a person stands is kept at each question; what is typed into a form elsewhere is kept with it.
    @Test(arguments: EitherFace.Kind.allCases)
    func aQuestionKeepsWhatIsTypedElsewhere(_ kind: EitherFace.Kind) throws {
        let library = try library(session())
        let typed = ["decide": ["why": "Because"]]
        library.put("one", draft: Draft(at: "mover", forms: typed, on: "2026-10-01T11:00:00Z"))
        let face = EitherFace(kind, library)
        face.openPast()
        face.answer(.write("We"))
        #expect(try library.session("one").move.mover == "We")
        #expect(library.drafts["one"]?.forms == typed)
        #expect(library.drafts["one"]?.at != "mover")
    }
}
