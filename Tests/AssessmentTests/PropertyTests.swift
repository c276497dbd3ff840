import Interview
import Packs
import Support
import Testing

@testable import Assessment

/// What must hold on any sheet: 2,000 seeded ones, with and without measures, by the pack's tempering and by others.
@Suite struct PropertyTests {
    static let sheets: [(answers: AnswerSheet, commitments: [Commitment], instrument: Instrument)] = {
        var generator = Seeded(20_261_123)
        return (0..<2_000).map { number in
            let tempering = number % 3 == 0 ? core.tempering : .random(using: &generator)
            return (
                randomAnswers(&generator), number.isMultiple(of: 2) ? [] : randomCommitments(&generator),
                Instrument(items: coreInstrument.items, tempering: tempering)
            )
        }
    }()

    @Test func agreesWithTheSecondScorer() throws {
        let second = try ReferenceScorer()
        for (answers, commitments, instrument) in Self.sheets {
            let reading = Reading(WeighedSheet(answers, on: instrument), under: commitments)
            let expected = second.score(
                answers.mapValues(\.word),
                commitments.map { commitment in
                    ReferenceScorer.Measure(
                        sets: Dictionary(
                            uniqueKeysWithValues: commitment.moves.map {
                                (coreInstrument.items[$0.item].id, coreInstrument.items[$0.item].options[$0.option])
                            }), checks: Int((commitment.credibility * 5).rounded()) - 1)
                }, instrument.tempering)
            for (name, figure) in figures(reading) {
                expectNear(figure.dB, expected[name]?.dB ?? .nan)
                expectNear(figure.width, expected[name]?.width ?? .nan)
            }
        }
    }

    @Test func figuresStayInTheirRangeAndTheirBand() {
        for (answers, commitments, instrument) in Self.sheets {
            let reading = Reading(WeighedSheet(answers, on: instrument), under: commitments)
            let triples =
                [reading.ambiguity, reading.mistrust, reading.threat, reading.pressure].map {
                    ($0.low, $0.value, $0.high)
                }
                + [(reading.escalation.low, reading.escalation.value, reading.escalation.high)]
            for (low, value, high) in triples { #expect(0 <= low && low <= value && value <= high && high <= 100) }
        }
    }

    @Test func aStepTowardThreatNeverLowersAmbiguityOrThreat() {
        var steps = 0
        for (answers, commitments, instrument) in Self.sheets {
            let before = Reading(WeighedSheet(answers, on: instrument), under: commitments)
            for item in coreInstrument.items {
                guard case .option(let key) = answers[item.id], let old = item.options.firstIndex(of: key),
                    let next = item.options.indices.filter({ item.weights[$0] > item.weights[old] })
                        .min(by: { item.weights[$0] < item.weights[$1] })
                else { continue }
                var changed = answers
                changed[item.id] = .option(item.options[next])
                let after = Reading(WeighedSheet(changed, on: instrument), under: commitments)
                #expect(after.ambiguity.dB >= before.ambiguity.dB - 1e-9, "\(item.id): \(key)")
                #expect(after.threat.dB >= before.threat.dB - 1e-9, "\(item.id): \(key)")
                steps += 1
            }
        }
        #expect(steps > 20_000)
    }

    @Test func anAnswerToWhatWasNotKnownNeverWidensABand() {
        var generator = Seeded(7)
        for (answers, commitments, instrument) in Self.sheets {
            let before = Reading(WeighedSheet(answers, on: instrument), under: commitments)
            guard let gap = before.unknown.randomElement(using: &generator),
                let position = coreInstrument.position(gap.item),
                let option = coreInstrument.items[position].options.randomElement(using: &generator)
            else { continue }
            var changed = answers
            changed[gap.item] = .option(option)
            let after = Reading(WeighedSheet(changed, on: instrument), under: commitments)
            for (old, new) in zip(figures(before), figures(after)) { #expect(new.1.width <= old.1.width + 1e-12) }
        }
    }

    @Test func theReceiptSumsToEveryFigureAndEachRowToItsFactors() {
        for (answers, commitments, instrument) in Self.sheets {
            let reading = Reading(WeighedSheet(answers, on: instrument), under: commitments)
            let rows = reading.receipt
            for (name, figure) in figures(reading) {
                expectNear(rows.filter { $0.figure.rawValue == name }.reduce(0) { $0 + $1.dB }, figure.dB)
            }
            for row in rows { expectNear(row.factors.reduce(row.raw) { $0 * $1.by }, row.dB) }
            #expect(rows.allSatisfy { $0.factors.allSatisfy { $0.by != 1 } })
        }
    }

    @Test func whatIsSwitchedOffCountsAsNotApplicable() throws {
        var generator = Seeded(11)
        for (answers, commitments, instrument) in Self.sheets {
            let off = try #require(coreInstrument.items.randomElement(using: &generator)).id
            var pack = core
            pack.switchedOff = [off]
            pack.tempering = instrument.tempering
            let smaller = Instrument(pack)
            let moved = commitments.map { commitment in
                Commitment(
                    measure: commitment.measure,
                    sets: Dictionary(
                        uniqueKeysWithValues: commitment.moves.map {
                            (coreInstrument.items[$0.item].id, coreInstrument.items[$0.item].options[$0.option])
                        }), checksMet: Int((commitment.credibility * 5).rounded()) - 1, on: smaller)
            }
            let without = Reading(WeighedSheet(answers, on: smaller), under: moved)
            var changed = answers
            changed[off] = .notApplicable
            let notApplicable = Reading(WeighedSheet(changed, on: instrument), under: commitments)
            // The families come in another order where the first member is gone, so the last digit may differ.
            for (left, right) in zip(figures(without), figures(notApplicable)) {
                expectNear(left.1.dB, right.1.dB)
                expectNear(left.1.width, right.1.width)
            }
            #expect(without.world == notApplicable.world)
            #expect(without.reactions.map(\.kind) == notApplicable.reactions.map(\.kind))
            #expect((without.receipt == notApplicable.receipt) == true, "\(off)")
            #expect(without.unknown == notApplicable.unknown)
        }
    }

    private struct Plain: Equatable { var dB, width: Double }

    private func figures(_ reading: Reading) -> [(String, Plain)] {
        [
            ("ambiguity", Plain(dB: reading.ambiguity.dB, width: reading.ambiguity.width)),
            ("mistrust", Plain(dB: reading.mistrust.dB, width: reading.mistrust.width)),
            ("threat", Plain(dB: reading.threat.dB, width: reading.threat.width)),
            ("pressure", Plain(dB: reading.pressure.dB, width: reading.pressure.width)),
            ("honesty", Plain(dB: reading.honesty.dB, width: 0)),
            ("their-intent", Plain(dB: reading.theirIntent.dB, width: 0)),
        ]
    }
}
