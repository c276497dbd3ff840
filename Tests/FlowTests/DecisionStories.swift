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
    private func begin(_ teller: any Teller) {
        teller.openPast()
        teller.visit("Decide")
        teller.answer(.pick(2), .write("Too hot."), .turn(2), .write("70"), .write("2027-02-01"))
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

    @Test(arguments: Tellers.allCases)
    func everyFieldSurvivesAVisitToAnotherPage(_ face: Tellers) throws {
        let library = try library()
        let teller = face.begin(library)
        begin(teller)
        teller.visit("Plan")
        teller.visit("Decide")
        teller.answer(.pass, .pass, .pass, .pass, .pass, .pass)
        teller.confirm()
        try expectDecided(library)
    }

    @Test(arguments: Tellers.allCases)
    func everyFieldSurvivesAKill(_ face: Tellers) throws {
        let library = try library()
        let killed = face.begin(library)
        begin(killed)
        killed.kill()
        // Whichever face goes on with it.
        for other in Tellers.allCases {
            let library = library.copy()
            let teller = other.begin(library)
            teller.resume()
            teller.answer(.pass, .pass, .pass, .pass, .pass, .pass)
            teller.confirm()
            try expectDecided(library)
        }
    }

    @Test(arguments: Tellers.allCases)
    func aDecidedReviewLeavesNoDraft(_ face: Tellers) throws {
        let library = try library()
        let teller = face.begin(library)
        begin(teller)
        teller.answer(.pass)
        teller.confirm()
        try expectDecided(library)
        #expect(teller.hears("Decided and saved: revise."))
        teller.goHome()
        #expect(library.drafts.isEmpty)
    }

    /// A chance is asked of a reaction, and of nothing else.
    @Test(arguments: Tellers.allCases)
    func withoutAReactionNoChanceIsAsked(_ face: Tellers) throws {
        let library = try library()
        let teller = face.begin(library)
        teller.openPast()
        teller.visit("Decide")
        teller.answer(.pick(1), .pass, .pass)
        #expect(!teller.hears("Chance") && !teller.hears("How likely"))
        teller.answer(.pass)
        teller.confirm()
        #expect(try library.session("one").decision?.choice == .proceed)
        #expect(try library.session("one").forecasts.isEmpty)
    }

    @Test(arguments: Tellers.allCases)
    func aForecastNeedsItsChance(_ face: Tellers) throws {
        let library = try library()
        let teller = face.begin(library)
        teller.openPast()
        teller.visit("Decide")
        teller.answer(.pick(1), .pass, .turn(1), .pass, .pass, .pass)
        // Line by line it is said at once.
        let isSaid = teller.hears("A forecast needs its chance")
        teller.confirm()
        #expect(isSaid || teller.hears("A forecast needs its chance"))
        #expect(try library.session("one").decision == nil)
    }
}
