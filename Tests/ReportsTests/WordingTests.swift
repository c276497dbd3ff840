import Foundation
import Packs
import Support
import Testing

@testable import Reports

/// Sentences judged one by one before any word was chosen: half of them plain, half with a finding.
@Suite struct WordingTests {
    struct Sentence: CustomTestStringConvertible {
        var scope: String
        /// nil: plain.
        var kind: String?
        var text: String
        var testDescription: String { text }
    }

    static let kinds = Pack.core(parts: [.wording]).loadedWords

    static let sentences: [Sentence] = {
        let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures/wording.tsv")
        let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").map { line in
            let parts = line.split(separator: "\t").map(String.init)
            return Sentence(scope: parts[0], kind: parts[1] == "-" ? nil : parts[1], text: parts[2])
        }
    }()

    @Test func thereAreEnough() {
        #expect(Self.sentences.count >= 80)
        #expect(Set(Self.sentences.compactMap(\.kind)) == Set(Self.kinds.map(\.id)))
        #expect(Set(Self.sentences.map(\.scope)).count == 4)
    }

    @Test(arguments: sentences)
    func judgedAsAPersonDid(_ sentence: Sentence) {
        let found = Set(WordingFinding.all(in: sentence.text, Self.kinds).map(\.kind))
        #expect(found == Set([sentence.kind].compactMap(\.self)))
    }
}
