import Coach
import CoachSupport
import Interview
import Packs
import Sessions
import Testing

/// From what we keep doing to the reviews it stands on, told to either face.
@Suite struct PatternStories {
    typealias Kind = EitherFace.Kind

    /// Two fences with the neighbours, the second with a measure and a promise, and a session with both seats.
    private func library() throws -> MemoryLibrary {
        let library = MemoryLibrary()
        let item = MemoryLibrary.pack.items.first { $0.feeds == .evidence }
        let alarming = item?.options.max { $0.dB < $1.dB }?.key ?? ""
        let easing = item?.options.min { $0.dB < $1.dB }?.key ?? ""
        for (id, title, day) in [
            ("one", "Fence along the river", "2025-03-01"), ("two", "Second fence", "2026-03-01"),
        ] {
            var session = Session(id: id, now: "\(day)T10:00:00Z")
            (session.move.title, session.move.otherSide, session.move.scope) = (title, "Neighbours", .state)
            // Enough is known for figures.
            for one in MemoryLibrary.pack.items.prefix(12) { session.setAnswer(one.id, .option(one.options[0].key)) }
            if let item { session.setAnswer(item.id, .option(alarming)) }
            session.recordWeights(MemoryLibrary.pack)
            session.promises = [Promise(text: "No third one", kept: id == "one")]
            if id == "two" { session.update(measure: "fixed-notice") { $0.status = .adopted } }
            session.decide(
                Decision(choice: .proceed, why: nil, on: day, reviewOn: "2026-11-01"), MemoryLibrary.pack)
            try library.put(SessionFile(session))
        }
        var both = Session(id: "both", now: "2026-05-01T10:00:00Z")
        (both.move.title, both.move.scope) = ("New licence", .company)
        both.voices = [Voice(id: "v1", seat: .mover), Voice(id: "v2", seat: .otherSide)]
        if let item {
            both.voices[0].answers = [item.id: .option(easing)]
            both.voices[1].answers = [item.id: .option(alarming)]
        }
        both.recordWeights(MemoryLibrary.pack)
        both.team = TeamRecord()
        both.team?.revealed = "2026-05-01T11:00:00Z"
        try library.put(SessionFile(both))
        return library
    }

    @Test(arguments: Kind.allCases) func fromAFindingToItsReviews(_ kind: Kind) throws {
        let face = EitherFace(kind, try library())
        face.act("lessons", "patterns", keys: "w", "k")
        face.expect("With Neighbours, 2 reviews", "Escalation went from")
        // The first finding is the escalation; the newest of its reviews stands first.
        face.act("1", keys: "Enter")
        face.expect("2026-03-01 Second fence", "2025-03-01 Fence along the river")
        face.act("1", keys: "Enter")
        #expect(try face.session.id == "two")
    }

    @Test(arguments: Kind.allCases) func everyKindOfFindingIsThere(_ kind: Kind) throws {
        let face = EitherFace(kind, try library(), rows: 60)
        face.act("lessons", "patterns", keys: "w", "k")
        face.expect("In 2 of 2", "Promises over time", "2025: 1 kept", "2026: 1 not kept", "1 not recorded")
        face.expect("Where the other side's seat answered otherwise than you", "They see more of a threat")
    }

    /// What became of an adopted measure is recorded where the outcomes are, and counts at once.
    @Test(arguments: Kind.allCases) func aMeasureWasCarriedOut(_ kind: Kind) throws {
        let library = try library()
        let face = EitherFace(kind, library)
        let last = Consequences(try library.session("two")).reactions.count + 2
        face.act("past", "outcome 2", "\(last) y") { robot in
            robot.press("p", "Down", "o", "End", "y")
        }
        face.expect("You adopted:", "carried out")
        #expect(try library.session("two").measures.map(\.carriedOut) == [true])
        face.act("note \(last) Words") { $0.press("t") }
        face.expect("a measure has no note here")
        face.act("back", "back", "lessons", "patterns", keys: "Esc", "Esc", "w", "k")
        let again = EitherFace(kind, library, rows: 60)
        again.act("lessons", "patterns", keys: "w", "k")
        again.expect("adopted once; 1 carried out")
    }

    @Test(arguments: Kind.allCases) func nothingYet(_ kind: Kind) throws {
        let library = MemoryLibrary()
        try library.put(SessionFile(Session(id: "one", now: "2026-01-01T10:00:00Z")))
        let face = EitherFace(kind, library)
        face.act("lessons", "patterns", keys: "w", "k")
        face.expect("Nothing comes back yet")
        face.act("reviews 1", keys: "Enter")
        face.expect("there is nothing yet")
    }
}
