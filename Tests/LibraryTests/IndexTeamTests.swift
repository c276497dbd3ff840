import Interview
import Library
import Packs
import Sessions
import Testing

@Suite("Team sessions in the index")
struct IndexTeamTests {
    private let shelf: Shelf

    init() throws {
        shelf = try Shelf()
        func team(_ id: String, _ title: String, revealed: String?) throws {
            try shelf.put(
                Shelf.session(id, title, at: "2026-11-20T10:00:00Z") {
                    $0.team = TeamRecord()
                    $0.team?.revealed = revealed
                    let voice = $0.addVoice(.otherSide, name: "Berenike")
                    $0.setNote("size", "a xylophone", voice: voice)
                })
        }
        try team("aaaaaaaa", "Hidden", revealed: nil)
        try team("bbbbbbbb", "Shown", revealed: "2026-11-20T12:00:00Z")
        try shelf.put(Shelf.session("cccccccc", "Alone", at: "2026-11-20T10:00:00Z"))
        _ = try shelf.index.reconcile()
    }

    @Test("are found apart from other reviews, with how far they are")
    func filter() throws {
        var query = IndexQuery()
        query.condition = .state(.team)
        let rows = try shelf.index.rows(query)
        #expect(Set(rows.compactMap { $0.summary?.title }) == ["Hidden", "Shown"])
        #expect(rows.first { $0.summary?.title == "Hidden" }?.summary?.team == .turns)
        #expect(rows.first { $0.summary?.title == "Shown" }?.summary?.team == .discussion)
        #expect(try shelf.index.count(query) == 2)
        #expect(try shelf.index.rows(IndexQuery()).first { $0.summary?.title == "Alone" }?.summary?.team == nil)
    }

    @Test("keep names and notes to themselves until the reveal")
    func words() throws {
        #expect(try shelf.titles("xylophone") == ["Shown"])
        #expect(try shelf.titles("berenike") == ["Shown"])
    }
}
