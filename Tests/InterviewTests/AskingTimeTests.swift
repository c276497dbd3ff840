import Foundation
import Packs
import Support
import Testing

@testable import Interview

/// How long it takes is computed from the words, and nothing else is promised.
@Suite struct AskingTimeTests {
    @Test(arguments: Scope.allCases) func readingAloneTakesItsTime(_ scope: Scope) {
        let full = AskingTime.minutes(Form(core, scope: scope, coverage: .full), scope)
        let quick = AskingTime.minutes(Form(core, scope: scope, coverage: .quick), scope)
        #expect(quick < full)
        // The questions, their examples and answers, counted anew: at 200 words a minute.
        let words = core.items.reduce(0) { sum, item in
            let texts = [item.ask(scope), item.examples(scope)] + item.options.map { $0.label(scope) }
            return sum + texts.joined(separator: " ").split(separator: " ").count
        }
        #expect(full > words / 200, "there are open questions, and something to choose and to write")
    }

    @Test func byHand() {
        let question = Question(
            field: .title, kind: .line, section: .describe, ask: "One two three", hint: "four five", example: "six",
            why: "not read", source: "")
        #expect(AskingTime.words(question, nil) == 6 && AskingTime.answering(question) == 10)
        guard var item = core.items.first else { return }
        (item.ask, item.examples, item.why) = (Wording("a b"), Wording("c"), Wording("x y z"))
        item.options = Array(item.options.prefix(2))
        (item.options[0].label, item.options[0].otherSide) = (Wording("d e"), Wording("f g h"))
        (item.options[1].label, item.options[1].otherSide) = (Wording("i"), Wording("j"))
        // Two and one of the question, three of the answers, and half of the mirror's four.
        #expect(AskingTime.words(Question(item, .team, .group(.move)), .team) == 8)
    }

    @Test func moreWordsTakeLonger() {
        var pack = core
        let long = Array(repeating: "word", count: 2_000).joined(separator: " ")
        pack.items[0].why = Wording(long)
        #expect(AskingTime.minutes(pack, .full) == AskingTime.minutes(core, .full), "why we ask is read on demand")
        pack.items[0].ask = Wording(long)
        #expect((9...11).contains(AskingTime.minutes(pack, .full) - AskingTime.minutes(core, .full)))
    }

    /// README, help and pages promise no other number.
    @Test func theGuidePromisesWhatIsComputed() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
        let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
        let promised = readme.matches(of: /(\d+) minutes/).compactMap { Int($0.1) }
        #expect(
            promised == [AskingTime.minutes(Fixtures.shipped, .full), AskingTime.minutes(Fixtures.shipped, .quick)])
        #expect(!readme.contains(/(?i)\b(five|ten|twenty) minutes/))
    }
}
