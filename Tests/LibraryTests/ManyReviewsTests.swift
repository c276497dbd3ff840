import FoundationEssentials
import Glibc
import Library
import Sessions
import Testing

@Suite("Many reviews at once")
struct ManyReviewsTests {
    private let bench = Bench()

    @Test("get their names together, and are whole by then")
    func settles() throws {
        let store = bench.store()
        var many = ManyReviews(store)
        let names = try ["aaaaaaaa", "bbbbbbbb"].map { try many.add(Bench.session($0), hidden: false).name }
        #expect(many.isWaiting("aaaaaaaa"))
        #expect(try store.entries().isEmpty)
        try many.settle()
        #expect(!many.isWaiting("aaaaaaaa"))
        #expect(Bench.names(store.places.sessions).sorted() == names.sorted())
        #expect(try store.entries().map { try store.load($0).get().session.id }.sorted() == ["aaaaaaaa", "bbbbbbbb"])
    }

    @Test("of one name stay two files, waiting or not")
    func sameName() throws {
        let store = bench.store()
        _ = try store.create(Bench.session("aaaaaaaa"), hidden: false)
        var many = ManyReviews(store)
        #expect(
            try many.add(Bench.session("aaaaaaaa"), hidden: false).name == "2026-11-23-move-the-servers-2-aaaaaaaa.json"
        )
        #expect(
            try many.add(Bench.session("aaaaaaaa"), hidden: false).name == "2026-11-23-move-the-servers-3-aaaaaaaa.json"
        )
        try many.settle()
        #expect(try store.entries().count == 3)
    }

    @Test("go over no file that came in between, and leave nothing half there")
    func taken() throws {
        let store = bench.store()
        var many = ManyReviews(store)
        let first = try many.add(Bench.session("aaaaaaaa"), hidden: false)
        _ = try many.add(Bench.session("bbbbbbbb"), hidden: false)
        try Data("theirs".utf8).write(to: URL(fileURLWithPath: first.path))
        #expect(throws: SessionTrouble.self) { try many.settle() }
        #expect(Bench.names(store.places.sessions) == [first.name])
        #expect(try Data(contentsOf: URL(fileURLWithPath: first.path)) == Data("theirs".utf8))
        // Nothing waits any more.
        try many.settle()
    }

    @Test("more than wait at once are all there")
    func full() throws {
        let store = bench.store()
        var many = ManyReviews(store)
        for number in 0..<300 {
            _ = try many.add(Bench.session("\(10_000_000 + number)"), hidden: false)
        }
        #expect(try store.entries().count == 256)
        try many.settle()
        #expect(try store.entries().count == 300)
    }
}
