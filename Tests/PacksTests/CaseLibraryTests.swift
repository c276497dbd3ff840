import Foundation
import Packs
import Testing

/// The documented cases: enough of each kind, each coded as the method codes it.
@Suite("The case library") struct CaseLibraryTests {
    let pack = Pack.core(parts: [.items, .cases])

    @Test func holdsEnoughOfEachKind() {
        #expect(pack.cases.count >= 24)
        #expect(pack.cases.count { $0.scope == .company || $0.scope == .team } >= 8)
        for outcome in WorkedCase.Outcome.allCases {
            #expect(pack.cases.contains { $0.outcome == outcome }, "no case of \(outcome)")
        }
    }

    @Test func everyCaseSaysWhatItRestsOn() {
        for worked in pack.cases {
            #expect(worked.reading.hasPrefix("Our reading:"), "\(worked.id)")
            #expect(!worked.sources.isEmpty, "\(worked.id)")
            #expect(!worked.facts.isEmpty, "\(worked.id)")
            #expect(worked.answers.allSatisfy { !$0.because.isEmpty }, "\(worked.id)")
        }
    }

    /// Same answers, same figures: the vectors hold what each case's sheet must give.
    @Test func everyCaseIsCodedAsItsVector() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures/vectors.json")
        let vectors = try JSONDecoder().decode([Coded].self, from: Data(contentsOf: file))
        let coded = Dictionary(uniqueKeysWithValues: vectors.compactMap { one in one.case.map { ($0, one.answers) } })
        for worked in pack.cases {
            let answers = Dictionary(uniqueKeysWithValues: worked.answers.map { ($0.item, $0.option) })
            #expect(answers == coded[worked.id], "\(worked.id)")
        }
    }

    private struct Coded: Decodable {
        var `case`: String?
        var answers: [String: String]
    }
}
