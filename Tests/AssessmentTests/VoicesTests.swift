import Interview
import Packs
import Support
import Testing

@testable import Assessment

@Suite("Several voices") struct VoicesTests {
    static let instrument = coreInstrument

    private func voice(_ id: String, _ seat: Seat, _ answers: [String: String]) -> VoiceSheet {
        VoiceSheet(
            id: id, seat: seat, sheet: Sheet(answers.mapValues { Answer(word: $0) }, on: Self.instrument))
    }

    /// Siegel 1956: three executives rank six applicants; W = 0.162.
    @Test func concordanceOfATextbook() throws {
        let ranks: [[Double]] = [[1, 6, 3, 2, 5, 4], [1, 5, 6, 4, 2, 3], [6, 3, 2, 5, 4, 1]]
        let concordance = try #require(Concordance(weights: ranks))
        #expect(abs(concordance.w - 25.5 / 157.5) < 1e-12)
        #expect(concordance.voices == 3)
        #expect(concordance.items == 6)
    }

    /// Worked by hand: rows 1 2 2 3, 1 1 2 3, 3 3 3 5 have tie sums 6, 6 and 24.
    @Test func concordanceWithTies() throws {
        let concordance = try #require(Concordance(weights: [[1, 2, 2, 3], [1, 1, 2, 3], [3, 3, 3, 5]]))
        // Rank sums: 1+1.5+2, 2.5+1.5+2, 2.5+3+2, 4+4+4; mean 7.5; squares 9+2.25+0+20.25.
        let squares: Double = 9 + 2.25 + 0 + 20.25
        #expect(abs(concordance.w - 12 * squares / (9 * 60 - 3 * 36)) < 1e-12)
    }

    @Test func fullAgreementIsOne() throws {
        let row: [Double] = [5, 1, 3, 2]
        #expect(try #require(Concordance(weights: [row, row, row])).w == 1)
    }

    @Test func noConcordanceWithoutVarianceOrWithTooFew() {
        #expect(Concordance(weights: [[1, 2, 3], [1, 2, 3], [2, 2, 2]]) == nil)
        #expect(Concordance(weights: [[1, 2, 3], [1, 2, 3]]) == nil)
        #expect(Concordance(weights: [[1, 2], [1, 2], [2, 1]]) == nil)
    }

    @Test(arguments: [
        ([1.0, 2, 3, 4], 0.25, 1.75), ([1, 2, 3, 4], 0.75, 3.25), ([7], 0.5, 7), ([1, 4], 0.5, 2.5),
        ([3, 1, 2], 0.5, 2),
    ])
    func quantilesOfTypeSeven(_ values: [Double], _ p: Double, _ expected: Double) {
        #expect(Quantile.of(values, p) == expected)
    }

    @Test func theGapIsTwoOptionsOrMore() {
        let voices = [
            voice("a", .mover, ["how-they-learn": "from-us-first", "attack-use": "mostly-protective"]),
            voice("b", .mover, ["how-they-learn": "from-us-first", "attack-use": "either"]),
            voice("c", .otherSide, ["how-they-learn": "third-party", "attack-use": "mostly-attack"]),
            voice("d", .neutral, ["how-they-learn": "concealed"]),
        ]
        // attack-use: 1.5 against 3 is less than two apart.
        let gaps = SeatGap.all(voices)
        #expect(gaps.map(\.item) == ["how-they-learn"])
        #expect(gaps.first?.difference == 7)
    }

    @Test func aGapWithoutADifferenceInWeightIsNone() {
        // asked-them: not-asked, imagined and told-only all weigh nothing.
        let voices = [
            voice("a", .mover, ["asked-them": "not-asked"]), voice("b", .otherSide, ["asked-them": "told-only"]),
        ]
        #expect(SeatGap.all(voices) == [])
    }

    @Test func spreadCountsWhatWasTaken() throws {
        let voices = ["from-us-first", "public", "public", "concealed", "unknown"].enumerated().map { number, key in
            voice("\(number)", .mover, ["how-they-learn": key])
        }
        let spread = try #require(Spread.all(voices).first)
        #expect(spread.taken == [1, 2, 0, 0, 1])
        #expect(spread.setAside == 1)
        #expect(spread.median == 1)
        #expect(spread.iqr == 1)
        #expect(spread.isConsensus)
    }

    @Test func figuresOfASeatAreMedians() throws {
        let answers = VectorTests.rows.prefix(3).map(\.vector.answers)
        let voices = answers.enumerated().map { number, answers in
            VoiceSheet(id: "\(number)", seat: .otherSide, sheet: Sheet(answers, on: Self.instrument))
        }
        let figures = try #require(SeatFigures.all(voices).first)
        let threats = voices.map { Reading($0.sheet).threat.dB }.sorted()
        let pressures = voices.map { Reading($0.sheet).pressure.dB }.sorted()
        #expect(figures.threat.dB == threats[1])
        #expect(figures.pressure.dB == pressures[1])
        #expect(abs(figures.escalation - 100 * probability(threats[1]) * probability(pressures[1])) < 1e-9)
        #expect(SeatFigures.all(voices).count == 1)
    }
}
