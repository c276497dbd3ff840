import Glibc
import Library
import Sessions
import Testing

/// What is made from all files is made anew only when one of them has changed.
@Suite struct KeptFromFilesTests {
    private let shelf: Shelf
    private let kept = KeptFromFiles<Int>()

    init() throws {
        shelf = try Shelf()
        try shelf.put(Shelf.session("aaaaaaaa", "One"))
        try shelf.put(Shelf.session("bbbbbbbb", "Two"))
    }

    /// Nanoseconds, so many seconds from now.
    private func later(_ seconds: Int) -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec + seconds) * 1_000_000_000
    }

    @Test func isKeptWhileNothingChanges() {
        #expect(kept.value(shelf.store, now: later(10)) { 1 } == 1)
        #expect(kept.value(shelf.store, now: later(20)) { 2 } == 1)
    }

    @Test func whatHasJustChangedCouldChangeAgainUnseen() {
        #expect(kept.value(shelf.store, now: later(0)) { 1 } == 1)
        #expect(kept.value(shelf.store, now: later(10)) { 2 } == 2)
        #expect(kept.value(shelf.store, now: later(20)) { 3 } == 2)
    }

    @Test("a file that came, went, was renamed or changed is seen", arguments: ["came", "went", "renamed", "changed"])
    func changesAreSeen(_ what: String) throws {
        #expect(kept.value(shelf.store, now: later(10)) { 1 } == 1)
        let entry = try #require(try shelf.store.entries().first)
        switch what {
        case "came": try shelf.put(Shelf.session("cccccccc", "Three"))
        case "went": unlink(entry.path)
        case "renamed": rename(entry.path, shelf.path("by-hand.json"))
        default: try shelf.put(Shelf.session("aaaaaaaa", "Other"), entry.name)
        }
        #expect(kept.value(shelf.store, now: later(20)) { 2 } == 2)
    }

    @Test func whatWasStoppedIsNotKept() {
        #expect(kept.value(shelf.store, now: later(10)) { nil } == nil)
        #expect(kept.value(shelf.store, now: later(20)) { 2 } == 2)
    }
}
