import FoundationEssentials
import Glibc
import Library
import Sessions
import Testing

@Suite("Drafts")
struct DraftTests {
    private let bench = Bench()
    private var journal: DraftJournal { DraftJournal(bench.places, id: "aaaaaaaa") }

    private func draft(_ text: String, on: String = "2026-11-23T10:00:00Z") -> Draft {
        Draft(at: "reflection:their-view", text: text, on: on)
    }

    private func add(_ bytes: String) {
        let file = open(journal.path, O_WRONLY | O_APPEND)
        write(file, bytes, bytes.utf8.count)
        close(file)
    }

    @Test("the last one counts")
    func latest() throws {
        #expect(journal.latest() == nil)
        try journal.append(draft("one"))
        try journal.append(draft("two\nlines \"quoted\" 财务"))
        #expect(journal.latest() == draft("two\nlines \"quoted\" 财务"))
        #expect(Bench.text(journal.path)?.split(separator: "\n").count == 2)
        #expect(Bench.mode(journal.path) == 0o600)
        #expect(Bench.mode(bench.places.drafts) == 0o700)
        try journal.clear()
        try journal.clear()
        #expect(journal.latest() == nil)
        #expect(DraftJournal.all(bench.places).isEmpty)
    }

    @Test("a line torn off at any byte leaves the one before, and the next is whole")
    func torn() throws {
        try journal.append(draft("one"))
        let whole = try #require(Bench.text(journal.path))
        for length in 1..<(whole.utf8.count - 1) {
            bench.put(whole + String(decoding: whole.utf8.prefix(length), as: UTF8.self), journal.path)
            #expect(journal.latest() == draft("one"))
            try journal.append(draft("two"))
            #expect(journal.latest() == draft("two"))
        }
    }

    @Test(
        "garbage is passed over",
        arguments: [
            "\n\n\n", "null\n", "[]\n", "{\"at\":7}\n", "\u{0}\u{0}\u{0}", "{}\n{}\n", "{\"at\":\"x\",\"text\":[]}\n",
            String(repeating: "[", count: 100_000),
        ])
    func garbage(_ text: String) throws {
        try journal.append(draft("one"))
        add(text)
        #expect(journal.latest() == draft("one"))
        try journal.append(draft("two"))
        #expect(journal.latest() == draft("two"))
    }

    @Test("a file of nothing but garbage has no draft")
    func nothing() throws {
        try journal.append(draft("one"))
        bench.put("\u{7f}ELF", journal.path)
        #expect(journal.latest() == nil)
        #expect(DraftJournal.all(bench.places).isEmpty)
    }

    @Test("the file stays small")
    func compacts() throws {
        let long = String(repeating: "x", count: 5000)
        var largest = 0
        for number in 0..<60 {
            try journal.append(draft("\(number)" + long))
            largest = max(largest, Bench.text(journal.path)?.utf8.count ?? 0)
            #expect(journal.latest()?.text?.hasPrefix("\(number)x") == true)
        }
        #expect(largest <= 64 << 10)
        #expect(largest > 50 << 10)
        #expect(Bench.names(bench.places.drafts) == ["aaaaaaaa.draft"])
        #expect(Bench.mode(journal.path) == 0o600)
    }

    @Test("a text longer than that is kept too")
    func longText() throws {
        for number in 0..<4 {
            let text = "\(number)" + String(repeating: "y", count: 100_000)
            try journal.append(draft(text))
            #expect(journal.latest()?.text == text)
        }
    }

    @Test("fields of another version do not take the text along")
    func damagedSession() throws {
        try journal.append(draft("one"))
        add(#"{"at":"title","text":"typed","cursor":-4,"session":{"format":1},"later":true}"# + "\n")
        #expect(journal.latest() == Draft(at: "title", text: "typed", on: ""))
    }

    @Test("of all sessions, the last written first, with any id")
    func all() throws {
        for (id, on) in [("b", "2"), ("../x/é", "3"), ("a", "1")] {
            try DraftJournal(bench.places, id: id).append(draft("t", on: on))
        }
        bench.put("x", bench.places.drafts + "/notes.txt")
        symlink("/etc/passwd", bench.places.drafts + "/link.draft")
        #expect(DraftJournal.all(bench.places).map(\.id) == ["../x/é", "b", "a"])
        #expect(DraftJournal(bench.places, id: "../x/é").latest()?.on == "3")
    }
}
