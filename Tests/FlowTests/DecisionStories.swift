import Coach
import CoachSupport
import Interview
import Packs
import Sessions
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
        face.answer(.pass, .pass, .pass, .pass, .pass, .pass)
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
            face.answer(.pass, .pass, .pass, .pass, .pass, .pass)
            face.confirm()
            try expectDecided(library)
        }
    }

    @Test(arguments: EitherFace.Kind.allCases)
    func aDecidedReviewLeavesNoDraft(_ kind: EitherFace.Kind) throws {
        let library = try library()
        let face = EitherFace(kind, library)
        begin(face)
        face.answer(.pass)
        face.confirm()
        try expectDecided(library)
        #expect(face.hears("Decided and saved: revise."))
        face.goHome()
        #expect(library.drafts.isEmpty)
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
        face.answer(.pick(1), .pass, .turn(1), .pass, .pass, .pass)
        // Line by line it is said at once.
        let isSaid = face.hears("A forecast needs its chance")
        face.confirm()
        #expect(isSaid || face.hears("A forecast needs its chance"))
        #expect(try library.session("one").decision == nil)
    }
}
