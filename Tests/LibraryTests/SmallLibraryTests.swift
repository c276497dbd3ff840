import Glibc
import Library
import Packs
import Sessions
import Testing

@Suite("A library of few files, read for the first page")
struct SmallLibraryTests {
    @Test("says what the index says: how many there are, their titles and what is due")
    func same() throws {
        let shelf = try Shelf()
        #expect(SmallLibrary(shelf.places)?.count == 0)
        try shelf.put(Shelf.session("aaaaaaaa", "Open"))
        for (id, day) in [("bbbbbbbb", "2026-11-20"), ("cccccccc", "2026-12-20")] {
            try shelf.put(
                Shelf.session(id, "Decided \(day)") {
                    $0.forecasts = [Forecast(reaction: "exit", chance: 20, by: nil)]
                    $0.decide(Decision(choice: .proceed, why: nil, on: "2026-11-01", reviewOn: day), Shelf.pack)
                })
        }
        try shelf.put(
            Shelf.session("dddddddd", "Nothing to wait for") {
                $0.decide(Decision(choice: .drop, why: nil, on: "2026-11-01", reviewOn: "2026-11-20"), Shelf.pack)
            })
        shelf.bench.put("{", shelf.path("broken.json"))
        symlink("/nowhere", shelf.path("link.json"))
        shelf.bench.put("notes", shelf.path("notes.txt"))
        _ = try shelf.index.reconcile()
        let small = try #require(SmallLibrary(shelf.places))
        #expect(small.count == 6)
        #expect(try small.count == shelf.index.count(IndexQuery()))
        for today in ["2026-11-19", "2026-11-20", "2026-12-20"] {
            var due = IndexQuery()
            due.dueOn = today
            let found = small.reviews.filter { $0.dueFrom.map { $0 <= today } ?? false }
            #expect(try Set(found.map(\.title)) == Set(shelf.titles(due)))
        }
        for review in small.reviews { #expect(try shelf.index.title(id: review.id) == review.title) }
    }

    @Test("is not read beyond a hundred files or four megabytes")
    func large() throws {
        let shelf = try Shelf()
        for number in 1...SmallLibrary.most { shelf.bench.put("{", shelf.path("\(number).json")) }
        #expect(SmallLibrary.isThere(shelf.places))
        #expect(SmallLibrary(shelf.places)?.count == SmallLibrary.most)
        truncate(shelf.path("1.json"), 5 << 20)
        #expect(SmallLibrary(shelf.places) == nil)
        shelf.bench.put("{", shelf.path("1.json"))
        shelf.bench.put("{", shelf.path("one-more.json"))
        #expect(!SmallLibrary.isThere(shelf.places))
        #expect(SmallLibrary(shelf.places) == nil)
    }
}
