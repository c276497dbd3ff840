import Library
import Sessions
import Testing

/// Which files may hold open actions from the last time with the same people.
@Suite("Open actions of the same people")
struct OpenActionTests {
    private func names(_ shelf: Shelf, _ otherSide: String, _ mover: String) throws -> [String] {
        try shelf.index.withOpenActions(otherSide: otherSide, mover: mover, most: 10).compactMap(\.summary?.title)
    }

    @Test("case and accents do not count, the newest comes first, done ones are left out")
    func bySideOrMover() throws {
        let shelf = try Shelf()
        func put(_ id: String, _ title: String, day: String, _ side: String, _ mover: String, done: Bool?) throws {
            try shelf.put(
                Shelf.session(id, title, at: "\(day)T10:00:00Z") {
                    $0.move.otherSide = side
                    $0.move.mover = mover
                    $0.actions = [Action(text: "Call them", done: done)]
                })
        }
        try put("aaaaaaaa", "older", day: "2026-01-10", "Émile", "", done: nil)
        try put("bbbbbbbb", "newer", day: "2026-02-10", "EMILE ", "Acme", done: false)
        try put("cccccccc", "done", day: "2026-03-10", "Émile", "Acme", done: true)
        try put("dddddddd", "other side", day: "2026-04-10", "Somebody", "Acme", done: nil)
        try put("eeeeeeee", "others", day: "2026-05-10", "Somebody", "Nobody", done: nil)
        _ = try shelf.index.reconcile()
        #expect(try names(shelf, "émile", "") == ["newer", "older"])
        #expect(try names(shelf, "Émile", "acme") == ["other side", "newer", "older"])
        #expect(try names(shelf, "", "") == [])
        #expect(SessionIndex.isSameName("Émile ", "emile") && !SessionIndex.isSameName("", ""))
    }
}
