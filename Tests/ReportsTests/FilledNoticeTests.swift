import Foundation
import Packs
import Reports
import Sessions
import Testing

/// Every measure in every scope that it suits, its blanks filled from the examples: a sentence that could be sent.
@Suite struct FilledNoticeTests {
    static let pack = Pack.core()

    struct Filled: CustomTestStringConvertible {
        var measure: String
        var scope: Scope
        var text: String
        var open: Int
        var testDescription: String { "\(measure), \(scope)" }
    }

    static let all: [Filled] = pack.measures.flatMap { measure in
        Scope.allCases.filter(measure.suits.contains).map { scope in
            var session = Session(id: "one", now: "2026-11-01T10:00:00Z")
            session.move.scope = scope
            session.update(measure: measure.id) { record in
                record.status = .adopted
                for question in pack.questions(measure, scope) { record.blanks[question.id] = question.example(scope) }
            }
            let notice = Phrasebook(pack, session.move).notice(of: measure, in: session)
            return Filled(measure: measure.id, scope: scope, text: notice.text, open: notice.open.count)
        }
    }

    @Test func thereAreAll() {
        #expect(Set(Self.all.map(\.measure)).count == 49)
        #expect(Self.all.count == Self.pack.measures.reduce(0) { $0 + $1.suits.count })
    }

    @Test(arguments: all) func readsAsASentence(_ filled: Filled) {
        let text = filled.text
        #expect(filled.open == 0)
        #expect(!text.contains("[") && !text.contains("]") && !text.contains("  ") && !text.contains("{"), "\(text)")
        #expect(!text.contains("..") && !text.contains(" .") && !text.contains(" ,") && !text.contains(",,"), "\(text)")
        #expect(!text.contains("2027-"), "a day as a person writes it: \(text)")
        #expect([".", "?"].contains(text.last), "\(text)")
        var begins = true
        for (place, letter) in text.enumerated() {
            if begins, letter.isLetter {
                #expect(letter.isUppercase, "at \(place): \(text)")
                begins = false
            } else if letter.isNumber {
                begins = false
            }
            // A stop with a blank behind it ends a sentence; one within a name does not.
            if ".?!".contains(letter), text.dropFirst(place + 1).first == " " { begins = true }
        }
    }

    /// What it shall not say about itself: the words of the coach have no place in a letter.
    @Test(arguments: all) func itsWordsAreNotHeardAsAThreatOrAsEmpty(_ filled: Filled) {
        let found = WordingFinding.all(in: filled.text, Self.pack.loadedWords)
        #expect(found.isEmpty, "\(found.map(\.text)): \(filled.text)")
    }

    @Test func whatIsLeftOpenKeepsItsBrackets() throws {
        var session = Session(id: "one", now: "2026-11-01T10:00:00Z")
        session.move.scope = .team
        session.update(measure: "dated-swap") { record in
            record.status = .adopted
            record.blanks = ["our-part": "  switch   the gate off ", "date": "[tbd]", "way": "", "unknown": "kept"]
        }
        let measure = try #require(Self.pack.measure("dated-swap"))
        let notice = session.notice(of: measure)
        #expect(notice.text.hasPrefix("We will switch the gate off by [date] if you [your part] by [date]. "))
        #expect(notice.open.map(\.id) == ["date", "your-part", "date-2", "way"])
        #expect(session.openBlanks(Self.pack).map(\.open.count) == [4])
    }

    @Test func theSameBlankIsOfferedFromAnotherCommitment() throws {
        var session = Session(id: "one", now: "2026-11-01T10:00:00Z")
        session.move.scope = .team
        session.update(measure: "dated-swap") { record in
            record.status = .adopted
            record.blanks = ["date": "2027-01-01", "date-2": "2027-02-01"]
        }
        let measure = try #require(Self.pack.measure("grit-opener"))
        let questions = Self.pack.questions(measure, .team)
        func offered(_ id: String) -> String? {
            questions.first { $0.id == id }.flatMap { session.said($0, elsewhereThan: "grit-opener", Self.pack) }
        }
        #expect(offered("date") == "2027-02-01")
        #expect(offered("what") == nil)
        session.update(measure: "dated-swap") { $0.status = .rejected }
        #expect(offered("date") == nil)
    }
}
