import Foundation
import Packs
import Testing

@testable import Interview

/// Names that stand in files.
@Suite struct FieldTests {
    @Test func everyFieldOfTheFormComesBackByItsId() {
        for question in Form(core, scope: .person, coverage: .full).questions {
            #expect(Field(id: question.id) == question.field, "\(question.id)")
        }
    }

    @Test func colonsAndEmptyNamesComeBackToo() {
        for field in [Field.item("a:b"), .reflection("item:c"), .item(""), .reflection("")] {
            #expect(Field(id: field.id) == field)
        }
    }

    @Test(arguments: ["", "Title", "title ", "item", "reflection", "items:size", "own guess"])
    func whatIsNoFieldGivesNone(_ id: String) { #expect(Field(id: id) == nil) }

    @Test func theTextIsEmptyWhereNothingIsSaid() {
        for value in [FieldValue.none, .text(""), .list([])] { #expect(value.isEmpty) }
        for value in [FieldValue.text(" "), .list([""]), .flag(false), .percent(0), .word(""), .answer(.unknown)] {
            #expect(!value.isEmpty, "\(value)")
        }
    }
}

@Suite struct AnswerTests {
    @Test(arguments: [("unknown", Answer.unknown), ("not-applicable", .notApplicable), ("either", .option("either"))])
    func standsAsOneWord(_ word: String, _ answer: Answer) {
        #expect(Answer(word: word) == answer)
        #expect(answer.word == word)
    }

    @Test func onlyAnOptionHasAKey() {
        #expect(Answer.option("either").option == "either")
        #expect(Answer.unknown.option == nil && Answer.notApplicable.option == nil)
    }
}

@Suite struct CoverageTests {
    @Test(arguments: [
        (#""quick""#, Coverage.quick), (#""full""#, .full), (#"["size","window"]"#, .chosen(["size", "window"])),
        ("[]", .chosen([])),
    ])
    func standsInJSON(_ json: String, _ coverage: Coverage) throws {
        #expect(String(decoding: try JSONEncoder().encode(coverage), as: UTF8.self) == json)
    }
}
