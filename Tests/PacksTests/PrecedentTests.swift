import Packs
import Support
import Testing

/// A precedent is told where it fits: to its own scope and to near ones, and to no others.
@Suite struct PrecedentTests {
    private let core = Pack.core(parts: [.items, .measures])

    @Test func aPrecedentFitsTheScopeOrIsLeftOut() throws {
        for measure in core.measures {
            for scope in Scope.allCases {
                guard let words = measure.precedent.near(scope), measure.precedent.any == nil else { continue }
                let owner = try #require(measure.precedent.byScope.first { $0.value == words }?.key)
                #expect(scope.isNear(owner), "\(measure.id)")
            }
        }
        #expect(core.measure("written-ceiling")?.precedent.near(.state)?.hasPrefix("Rush-Bagot") == true)
        #expect(core.measure("written-ceiling")?.precedent.near(.person) == nil)
        #expect(core.measure("open-books")?.precedent.near(.team) != nil)
    }

    /// Other texts of a measure must speak to everybody, a precedent need not.
    @Test func onlyAPrecedentMayBeSilent() {
        let text = "measures: [{id: open-books, precedent: {person: Two neighbours shared one ledger.}}]"
        let (pack, problems) = overlay(text)
        #expect(problems == [])
        #expect(pack.measure("open-books")?.precedent.near(.person) == "Two neighbours shared one ledger.")
        let silent = text.replacing("id: open-books, precedent", with: "id: new-one, class: restraint, keeps")
        #expect(overlay(silent).problems.contains { $0.description.contains("says nothing for") })
    }
}
