import Interview
import Packs
import Support
import Testing

@testable import Assessment

@Suite("Several voices") struct VoicesTests {
    static let instrument = coreInstrument

    private func voice(_ id: String, _ seat: Seat, _ answers: [String: String]) -> VoiceSheet {
        VoiceSheet(
            id: id, seat: seat, sheet: WeighedSheet(answers.mapValues { Answer(word: $0) }, on: Self.instrument))
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

    /// By what an answer weighs, not by how many options lie between.
    @Test func theGapIsTwoDecibansOrMore() throws {
        let voices = [
            voice("a", .mover, ["how-they-learn": "from-us-first", "attack-use": "mostly-protective"]),
            voice("b", .mover, ["how-they-learn": "from-us-first", "attack-use": "either"]),
            voice("c", .otherSide, ["how-they-learn": "third-party", "attack-use": "mostly-attack"]),
            voice("d", .neutral, ["how-they-learn": "concealed"]),
        ]
        // attack-use: halfway between -4 and 0 against 9 and more, though less than two options lie between.
        let gaps = SeatGap.all(voices)
        let item = try #require(Self.instrument.items.first { $0.id == "attack-use" })
        let ours = (item.weights[1] + item.weights[2]) / 2
        #expect(Set(gaps.map(\.item)) == ["how-they-learn", "attack-use"])
        #expect(gaps.first { $0.item == "attack-use" }?.difference == item.weights[3] - ours)
        #expect(gaps.map { abs($0.difference) } == gaps.map { abs($0.difference) }.sorted(by: >))
    }

    /// Of every item, any two options in the two seats: listed exactly where they weigh 2 dB or more apart, the other
    /// way round too, and settled by itself only where they stand on one option or on two that weigh almost alike.
    @Test func everyPairOfOptions() {
        for item in Self.instrument.items {
            for (ours, mine) in item.options.enumerated() {
                for (theirs, yours) in item.options.enumerated() {
                    let voices = [voice("a", .mover, [item.id: mine]), voice("b", .otherSide, [item.id: yours])]
                    let apart = abs(item.weights[ours] - item.weights[theirs])
                    #expect(
                        SeatGap.all(voices).map(\.item) == (apart >= 2 ? [item.id] : []), "\(item.id) \(mine) \(yours)")
                    let settles = ours == theirs
                    #expect(
                        Consensus.all(voices).map(\.item) == (settles ? [item.id] : []), "\(item.id) \(mine) \(yours)")
                }
            }
        }
    }

    /// Four at one option and four at the next are near each other, and do not agree.
    @Test func aSplitBetweenTheTwoSeatsIsNoAgreement() {
        let options = ["either", "mostly-attack"]
        let voices = (0..<8).map { voice("\($0)", $0 < 4 ? .mover : .otherSide, ["attack-use": options[$0 / 4]]) }
        #expect(Spread.all(voices).map(\.isConsensus) == [true] && Consensus.all(voices).isEmpty)
        let alike = (0..<8).map { voice("\($0)", $0 < 4 ? .mover : .otherSide, ["attack-use": options[$0 % 2]]) }
        #expect(Consensus.all(alike).map(\.item) == ["attack-use"])
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
            VoiceSheet(id: "\(number)", seat: .otherSide, sheet: WeighedSheet(answers, on: Self.instrument))
        }
        let figures = try #require(SeatFigures.all(voices).first)
        let threats = voices.map { Reading($0.sheet).threat.dB }.sorted()
        let pressures = voices.map { Reading($0.sheet).pressure.dB }.sorted()
        #expect(figures.threat.dB == threats[1])
        #expect(figures.pressure.dB == pressures[1])
        #expect(abs(figures.escalation - 100 * probability(threats[1]) * probability(pressures[1])) < 1e-9)
        #expect(SeatFigures.all(voices).count == 1)
    }

    /// Who has answered too little counts in no seat's figures and not in W; a seat has none only where nobody has any.
    @Test func aSilentVoiceEmptiesNoSeat() {
        func sheets(_ seat: Seat, _ places: Range<Int>) -> [VoiceSheet] {
            places.map { place in
                VoiceSheet(
                    id: "\(place)", seat: seat,
                    sheet: WeighedSheet(VectorTests.rows[place].vector.answers, on: Self.instrument))
            }
        }
        let told = sheets(.mover, 0..<2) + sheets(.otherSide, 2..<4)
        let silent = [
            voice("s", .mover, [:]), voice("t", .otherSide, ["attack-use": "either", "size": "unknown"]),
            voice("u", .neutral, ["attack-use": "either"]),
        ]
        #expect(told.allSatisfy(\.hasFigures) && !silent.contains(where: \.hasFigures))
        #expect(SeatFigures.all(told + silent) == SeatFigures.all(told) && SeatFigures.all(told).count == 2)
        #expect(
            Concordance(told + silent) == Concordance(told)
                && Concordance.missing(told + silent) == Concordance.missing(told))
        #expect(SeatFigures.all(silent).isEmpty && Concordance.missing(silent) == .fewVoices)
    }
}
