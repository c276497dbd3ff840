import Coach
import CoachSupport
import Interview
import Packs
import Sessions
import Testing

/// All questions with their answers: found by words, by what is open, and gone on from.
@Suite struct QuestionListStories {
    /// A review in which every question but two is answered.
    private func library(openItems: [Int] = [3, 20]) throws -> MemoryLibrary {
        let library = MemoryLibrary()
        var session = Session(id: "one", now: "2026-10-01T10:00:00Z")
        session.move.title = "Fence"
        session.move.otherSide = "Neighbours"
        session.move.scope = .team
        session.move.kind = [.centralising]
        for (place, item) in MemoryLibrary.pack.items.enumerated() where !openItems.contains(place) {
            session.setAnswer(item.id, .option(item.options[0].key))
        }
        try library.put(SessionFile(session))
        return library
    }

    private func look(for words: String) -> (Robot) -> Void {
        {
            $0.press("/", "Ctrl-U")
            $0.type(words)
            $0.press("Enter")
        }
    }

    @Test(arguments: EitherFace.Kind.allCases)
    func wordsFindAQuestionByItselfOrItsAnswer(_ kind: EitherFace.Kind) throws {
        let library = try library()
        let face = EitherFace(kind, library)
        face.openPast()
        face.listQuestions()
        face.act("/list CENTRAL", keys: look(for: "CENTRAL"))
        face.expect("centralising")
        face.forget()
        face.act("/list no-such-words", keys: look(for: "no-such-words"))
        face.expect("No question has")
    }

    /// A choice is told by what it says, never by its key.
    @Test(arguments: EitherFace.Kind.allCases)
    func answersStandInWords(_ kind: EitherFace.Kind) throws {
        let face = EitherFace(kind, try library())
        face.openPast()
        face.listQuestions()
        face.expect("Teams")
        let item = MemoryLibrary.pack.items[0]
        face.refuse("Answer: team", "Answer: \(item.options[0].key)")
        face.expect(String(item.options[0].label(.team).prefix(16)))
    }

    @Test(arguments: EitherFace.Kind.allCases)
    func theNextUnansweredIsOneKeyAway(_ kind: EitherFace.Kind) throws {
        let library = try library()
        let session = try library.session("one")
        let here = Field.item(MemoryLibrary.pack.items[5].id)
        let form = Form(MemoryLibrary.pack, scope: .team, coverage: .full)
        let open = form.questions.map(\.field).filter { !session.isAnswered($0) }
        library.put("one", draft: Draft(at: here.id, on: "2026-10-01T11:00:00Z"))
        let face = EitherFace(kind, library)
        face.openPast()
        let behind = try #require(form.position(here))
        for next in open.filter({ form.position($0).map { $0 > behind } == true }).prefix(3) {
            face.act("/unanswered", keys: "Ctrl-O", "n", "Enter")
            #expect(library.drafts["one"]?.at == next.id)
        }
    }

    @Test func onlyWhatIsOpenStandsThere() throws {
        let library = try library()
        let robot = Robot(library)
        robot.press("p", "Enter")
        if robot.standsAt == nil { robot.press("b") }
        robot.press("Ctrl-O", "o")
        robot.expect("only what is open", "o all of them")
        robot.refuse("Teams")
        let open = try #require(robot.model.desk.form).questions.count { !robot.model.desk.answered.contains($0.field) }
        robot.expect("\(open) of", "\(open) open")
        robot.press("End", "Enter")
        #expect(robot.standsAt.map { !robot.model.desk.answered.contains($0) } == true)
    }

    /// A first look that is deepened, or a review that is resumed, asks what is open and nothing again.
    @Test(arguments: EitherFace.Kind.allCases, [false, true])
    func deepeningAsksNothingAgain(_ kind: EitherFace.Kind, isKilled: Bool) throws {
        let library = MemoryLibrary()
        var session = Session(id: "one", now: "2026-10-01T10:00:00Z")
        session.move.title = "Fence"
        session.move.otherSide = "Neighbours"
        session.move.scope = .state
        session.items = .quick
        let quick = MemoryLibrary.pack.items.filter(\.quick)
        for item in quick { session.setAnswer(item.id, .option(item.options[0].key)) }
        try library.put(SessionFile(session))
        library.put("one", draft: Draft(at: "reading", on: "2026-10-01T11:00:00Z"))
        var face = EitherFace(kind, library)
        face.openPast()
        face.act("deepen", keys: "f")
        let rest = MemoryLibrary.pack.items.filter { !$0.quick }
        for (place, _) in rest.enumerated() {
            let before = try library.session("one").voices[0].answers
            if isKilled, place == 3 {
                face.killAtOnce()
                face = EitherFace(kind, library)
                face.resume()
            }
            // Open questions are passed over.
            for _ in 0..<6 where try library.session("one").voices[0].answers == before {
                face.act(
                    "1",
                    keys: {
                        $0.press($0.question?.isScored == true ? "1" : "Ctrl-A")
                        $0.press("Enter")
                    })
            }
            #expect(try library.session("one").voices[0].answers.count == before.count + 1)
        }
        for item in quick {
            #expect(try library.session("one").voices[0].answers[item.id] == .option(item.options[0].key))
        }
    }

    /// Enter at the end of a decided review leads home, and there begins nothing.
    @Test func leaningOnEnterBeginsNothing() throws {
        let library = try library(openItems: [])
        library.put("one", draft: Draft(at: "decide", on: "2026-10-01T11:00:00Z"))
        let robot = Robot(library)
        robot.press("r")
        robot.press("1")
        for _ in 0..<20 { robot.press("Enter") }
        #expect(try library.session("one").decision != nil)
        #expect(robot.model.title == "Home")
        #expect(robot.model.desk.session == nil)
        robot.expect("choose first")
        robot.press("Down", "Enter")
        #expect(robot.model.title != "Home")
    }

    /// What is typed for the editor is not meant for the page, and its text stays where it was written.
    @Test func theEditorsTextWaitsForItsOwnEnter() throws {
        let library = try library()
        library.editor = { _ in "From the editor." }
        library.put("one", draft: Draft(at: "decide", on: "2026-10-01T11:00:00Z"))
        let robot = Robot(library)
        robot.press("p", "Enter", "2", "Enter", "Ctrl-G")
        robot.expect("From the editor.", "› Why?")
        #expect(try library.session("one").decision == nil)
    }
}
