import Foundation
import Interview
import Packs
import Support
import Testing

@testable import Assessment

/// Method section 11 on its 60 sheets, and what must hold on any.
@Suite struct NextQuestionTests {
    static let vectors = (try? NextVector.all()) ?? []
    static let shares = Shares(core)

    @Test func thereAreAllOfThem() { #expect(Self.vectors.count == 60) }

    @Test(arguments: vectors.indices)
    func asTheMethodSays(_ index: Int) {
        let vector = Self.vectors[index]
        let next = NextQuestion(sheet(vector.answers), Self.shares)
        #expect(next.best?.item == vector.expect.next)
        #expect((next.best == nil) == (vector.expect.value == nil))
        if let value = vector.expect.value { expectNear(next.best?.value ?? .nan, value) }
        expectNear(next.remaining.escalation, vector.expect.remaining.escalation)
        expectNear(next.remaining.threat, vector.expect.remaining.threat)
        #expect(next.wordsSettled == vector.expect.wordsSettled)
        #expect(next.settled == vector.expect.settled)
    }

    /// A don't know is a record: it takes its question out of the candidates, moves no figure and so cannot unsettle.
    @Test func aDontKnowNeverUnsettles() {
        var generator = Seeded(11)
        var settled = 0
        for _ in 0..<300 {
            let answers = randomAnswers(&generator)
            let before = WeighedSheet(answers, on: coreInstrument)
            let next = NextQuestion(before, Self.shares)
            for candidate in next.candidates {
                #expect(answers[candidate.item] == nil)
                #expect(candidate.value >= 0)
                #expect(candidate.escalation.lowerBound <= candidate.escalation.upperBound)
            }
            guard let open = next.candidates.randomElement(using: &generator) else {
                #expect(next.best == nil && next.remaining.escalation == 0 && next.remaining.threat == 0)
                continue
            }
            guard next.wordsSettled else { continue }
            settled += 1
            var more = answers
            more[open.item] = .unknown
            let after = NextQuestion(WeighedSheet(more, on: coreInstrument), Self.shares)
            #expect(after.wordsSettled)
            #expect(!after.candidates.contains { $0.item == open.item })
        }
        #expect(settled > 10)
    }

    @Test func withoutSharesOptionsCountAlike() {
        var pack = core
        for place in pack.items[0].options.indices { pack.items[0].options[place].share = nil }
        let item = coreInstrument.items[0]
        #expect(
            Shares(pack).weights(item) == [Double](repeating: 1 / Double(item.options.count), count: item.options.count)
        )
        #expect(abs(Self.shares.weights(item).reduce(0, +) - 1) < 1e-12)
    }

    /// What is switched off is no candidate.
    @Test func onlyWhatIsInForce() {
        var pack = core
        pack.switchedOff = ["how-they-learn"]
        let next = NextQuestion(WeighedSheet([:], on: Instrument(pack)), Self.shares)
        #expect(!next.candidates.contains { $0.item == "how-they-learn" })
        #expect(next.best != nil)
    }
}
