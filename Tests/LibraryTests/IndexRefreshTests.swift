import FoundationEssentials
import Glibc
import Library
import Sessions
import Testing

@Suite("The files of rows about to be shown are looked at again")
struct IndexRefreshTests {
    private let shelf: Shelf

    init() throws {
        shelf = try Shelf()
        try shelf.put(Shelf.session("aaaaaaaa", "One"))
        try shelf.put(Shelf.session("bbbbbbbb", "Two", at: "2026-11-22T10:00:00Z"))
        // Files of the last seconds are read again at any look.
        usleep(2_300_000)
        _ = try shelf.index.reconcile()
    }

    private func overwrite(_ row: IndexRow, _ text: String) {
        let file = open(row.entry.path, O_WRONLY | O_TRUNC)
        defer { close(file) }
        #expect(write(file, text, text.utf8.count) == text.utf8.count)
    }

    @Test("one that was written over in place is read, whatever it has become")
    func overwritten() throws {
        let rows = try shelf.index.rows(IndexQuery())
        #expect(try !shelf.index.refresh(rows))
        let text = try #require(Bench.text(rows[0].entry.path))
        overwrite(rows[0], text.replacing("One", with: "Three"))
        #expect(try shelf.index.isFresh(), "the folder itself does not tell")
        #expect(try shelf.index.refresh(rows))
        #expect(try shelf.titles("") == ["Three", "Two"])
        #expect(try shelf.titles("three") == ["Three"])

        overwrite(rows[0], "{")
        #expect(try shelf.index.refresh(shelf.index.rows(IndexQuery())))
        #expect(try shelf.damage(rows[0].entry.name)?.contains("ends in the middle") == true)
        overwrite(rows[0], text)
        #expect(try shelf.index.refresh(shelf.index.rows(IndexQuery())))
        #expect(try shelf.titles("") == ["One", "Two"])
    }

    @Test("one that has gone is dropped, and no other row is looked at")
    func gone() throws {
        let rows = try shelf.index.rows(IndexQuery())
        unlink(rows[1].entry.path)
        #expect(try !shelf.index.refresh([rows[0]]))
        #expect(try shelf.index.refresh(rows))
        #expect(try shelf.titles("") == ["One"])
        #expect(try shelf.titles("two") == [])
    }
}
