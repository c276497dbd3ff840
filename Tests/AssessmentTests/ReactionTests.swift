import Interview
import Packs
import Testing

@testable import Assessment

/// The table of method section 5, each row written out: every way to match it, and every way to just miss.
@Suite struct ReactionTests {
    enum Term {
        /// One of these options; every other answer, and none, misses.
        case item(String, Set<String>)
        case fact(String, holds: [Facts], misses: [Facts])
    }

    struct Row {
        var kind: ReactionKind
        var least: Double
        /// All of these, in each at least one.
        var needs: [[Term]]
    }

    static let rows: [Row] = [
        Row(
            kind: .preEmption, least: 0.65,
            needs: [
                [.item("first-mover-gain", ["a-lot", "decisive"])],
                [.item("window", ["weeks-or-months", "hours-or-days"])],
                [.item("their-stakes", ["position", "survival"])],
                [.item("ease-of-answer", ["moderate-cost", "easily"])],
            ]),
        Row(
            kind: .preventiveStrike, least: 0.5,
            needs: [
                [.item("their-fallback", ["weakened-clearly", "taken-away"])], [.item("size", ["open-ended"])],
                [.item("window", ["weeks-or-months", "quarters-or-years"])], [.item("their-stakes", ["survival"])],
            ]),
        Row(
            kind: .armsRace, least: 0.5,
            needs: [
                [.item("ease-of-answer", ["high-cost", "moderate-cost", "easily"])],
                [.item("size", ["larger", "open-ended"]), .item("direction", ["second-or-third", "long-string"])],
                [.item("first-mover-gain", ["waiting-is-better", "a-little", "a-lot"])],
                [.item("what-we-are-to-them", ["competitor", "estranged", "main-rival"])],
            ]),
        Row(
            kind: .coalition, least: 0.5,
            needs: [
                [.fact("others", holds: [Facts(others: 2), Facts(others: 7)], misses: [Facts(), Facts(others: 1)])],
                [
                    .item("place", ["reaches-theirs"]), .item("size", ["open-ended"]),
                    .item("company", ["their-rivals-if-attacked", "their-rivals-open-terms"]),
                    .item("their-fallback", ["taken-away"]),
                ],
            ]),
        Row(
            kind: .workaround, least: 0.4,
            needs: [
                [
                    .fact("below", holds: [Facts(below: true)], misses: [Facts(), Facts(below: false)]),
                    .item("ease-of-answer", ["high-cost", "cannot"]),
                ],
                [.item("place", ["reaches-theirs"]), .item("their-fallback", ["weakened-clearly", "taken-away"])],
                [.item("can-check", ["nothing"]), .item("how-they-learn", ["third-party", "concealed"])],
            ]),
        Row(
            kind: .hidingBack, least: 0,
            needs: [
                [
                    .fact(
                        "scope", holds: [Facts(scope: .team), Facts(scope: .person)],
                        misses: [Facts(), Facts(scope: .state), Facts(scope: .company)])
                ],
                [.item("how-they-learn", ["concealed"]), .item("past-promises", ["broken", "this-breaks-one"])],
                [.item("can-check", ["nothing", "our-reports"])],
            ]),
        Row(
            kind: .exit, least: 0.4,
            needs: [
                [.item("ease-of-answer", ["high-cost", "moderate-cost"])],
                [.item("first-mover-gain", ["waiting-is-better", "a-little"])],
                [.fact("exit", holds: [Facts(exit: true)], misses: [Facts(), Facts(exit: false)])],
            ]),
        Row(
            kind: .referee, least: 0.4,
            needs: [
                [.item("first-mover-gain", ["waiting-is-better", "a-little"])],
                [.fact("referee", holds: [Facts(referee: true)], misses: [Facts(), Facts(referee: false)])],
            ]),
        Row(
            kind: .accommodation, least: 0.5,
            needs: [[.item("ease-of-answer", ["cannot"])], [.item("who-pushes-them", ["nobody", "held-back"])]]),
    ]

    @Test(arguments: rows.indices) func everyWayToMatchAndToMiss(_ index: Int) {
        let row = Self.rows[index]
        for chosen in product(row.needs) {
            for settled in product(chosen.map(Self.holding)) {
                #expect(matches(row, settled), "\(settled)")
                for place in settled.indices {
                    for miss in Self.missing(chosen[place]) {
                        var changed = settled
                        changed[place] = miss
                        #expect(!matches(row, changed), "\(changed)")
                    }
                }
            }
        }
    }

    @Test(arguments: rows.indices.filter { rows[$0].least > 0 }) func theThresholdIsMetAndJustMissed(_ index: Int) {
        let row = Self.rows[index]
        let settled = row.needs.map { Self.holding($0[0])[0] }
        #expect(matches(row, settled, threat: row.least))
        #expect(!matches(row, settled, threat: row.least - 1e-6))
        #expect(matches(row, settled, threat: 0.999))
    }

    @Test func cancellingEvidenceMeetsAHalf() {
        // M: 0.4 * (5 - 6 + 1) = 0, in Doubles a little less; no evidence.
        let answers = [
            "last-fight": "once-in-five-years", "what-we-are-to-them": "partner", "past-promises": "untested",
            "ease-of-answer": "cannot", "who-pushes-them": "nobody",
        ]
        let reading = Reading(WeighedSheet(answers.mapValues { Answer(word: $0) }, on: method1Instrument))
        expectNear(reading.threat.dB, 0)
        #expect(reading.reactions.map(\.kind) == [.accommodation])
    }

    // MARK: - The two rows that are made otherwise

    static let attackers: [String: String] = ["attacker-only-acts": "several", "our-restraint-met": "none-given"]

    @Test func exploitationOfEachRestraint() {
        for (item, options) in [
            "self-limit": ["written", "binding"], "given-up": ["costly-to-recover", "locked"],
            "offer": ["dated-swap", "first-step"],
        ] {
            for option in coreInstrument.items[coreInstrument.positions[item]!].options {
                for check in ["nothing", "our-reports"] {
                    let answers = Self.attackers.merging([item: option, "can-check": check]) { $1 }
                    #expect(kinds(answers).contains(.exploitation) == options.contains(option), "\(item): \(option)")
                }
            }
        }
    }

    @Test func exploitationNeedsAnAttackerWhoCannotBeChecked() {
        let base = Self.attackers.merging(["given-up": "locked", "can-check": "our-reports"]) { $1 }
        #expect(kinds(base).contains(.exploitation))
        for check in ["on-request", "continuous", "unknown", "not-applicable"] {
            #expect(!kinds(base.merging(["can-check": check]) { $1 }).contains(.exploitation), "\(check)")
        }
        // I = 9; and I = 10 with one item known is a warning sign, no branch.
        let nine = ["attacker-only-acts": "one", "when-asked-to-explain": "partly", "our-restraint-met": "ignored"]
        #expect(!kinds(base.merging(nine) { $1 }).contains(.exploitation))
        #expect(!kinds(base.merging(["our-restraint-met": "unknown"]) { $1 }).contains(.exploitation))
    }

    @Test func anIfThenLineKeepsThemFromIt() {
        let base = Self.attackers.merging(["given-up": "locked", "can-check": "our-reports"]) { $1 }
        for id in ["if-then-with-assurance", "their-act-is-the-trigger", "published-threshold"] {
            #expect(
                !kinds(base, under: [commitment(id, ["self-limit": "written"], checks: 1)]).contains(.exploitation),
                "\(id)")
        }
        #expect(
            kinds(base, under: [commitment("hot-line", ["contact": "tested-line"], checks: 1)]).contains(.exploitation))
    }

    @Test func nothingVisibleBelowAThirdOrWithLittlePressure() {
        #expect(kinds(["first-mover-gain": "waiting-is-better", "window": "never-closes"]) == [.noVisibleReaction])
        #expect(kinds(["first-mover-gain": "waiting-is-better", "who-pushes-them": "held-back"]) == [])
        for (threat, expected) in [(0.35 - 1e-6, true), (0.35, false)] {
            let reading = Reading(staged([:], threat: threat, facts: Facts()))
            #expect(reading.reactions.contains { $0.kind == .noVisibleReaction } == expected)
        }
    }

    @Test func theWorstComesFirstAndSaysWhy() throws {
        let reading = Reading(
            staged(
                [
                    "first-mover-gain": "a-little", "ease-of-answer": "high-cost", "place": "reaches-theirs",
                    "can-check": "nothing",
                ],
                threat: 0.7, facts: Facts(referee: true, exit: true, others: 2)))
        #expect(reading.reactions.map(\.kind) == [.coalition, .workaround, .exit, .referee])
        #expect(
            reading.reactions[0].why
                == "threat reading 70 (at least 50); two or more others are affected; place: reaches-theirs")
    }

    @Test func theReasonNeverContradictsItself() {
        let reading = Reading(staged([:], threat: 0.348, facts: Facts()))
        #expect(reading.reactions.map(\.why) == ["threat reading 34 (below 35)"])
    }

    @Test func onlyTheThreatReadingShiftsWithMeasures() {
        // The measure sets place back, but the condition reads the answer; the threat falls below a half.
        let answers = ["place": "reaches-theirs", "their-fallback": "taken-away"]
        let sheet = WeighedSheet(answers.mapValues { Answer(word: $0) }, on: method1Instrument, facts: Facts(others: 2))
        let before = Reading(sheet)
        #expect(before.reactions.map(\.kind) == [.coalition])
        let small = Reading(sheet, under: [commitment(["place": "pulls-back"], checks: 4)])
        #expect(small.threat.value > 50)
        #expect(small.reactions.map(\.kind) == [.coalition])
        let large = Reading(
            sheet,
            under: [commitment(["place": "pulls-back", "their-fallback": "untouched"], checks: 4)])
        #expect(large.threat.value < 50)
        #expect(!large.reactions.contains { $0.kind == .coalition })
    }

    // MARK: -

    private enum Settled: CustomStringConvertible {
        case answer(String, String?)
        case facts(Facts)

        var description: String {
            switch self {
            case .answer(let item, let word): "\(item): \(word ?? "no answer")"
            case .facts(let facts): "\(facts)"
            }
        }
    }

    private static func holding(_ term: Term) -> [Settled] {
        switch term {
        case .item(let id, let options): options.sorted().map { .answer(id, $0) }
        case .fact(_, let holds, _): holds.map { .facts($0) }
        }
    }

    private static func missing(_ term: Term) -> [Settled] {
        switch term {
        case .item(let id, let options):
            (coreInstrument.items[coreInstrument.positions[id]!].options.filter { !options.contains($0) }
                + ["unknown", "not-applicable", nil]).map { .answer(id, $0) }
        case .fact(_, _, let misses): misses.map { .facts($0) }
        }
    }

    private func matches(_ row: Row, _ settled: [Settled], threat: Double = 0.9) -> Bool {
        var answers: [String: String] = [:]
        var facts = Facts()
        for one in settled {
            switch one {
            case .answer(let id, let word): answers[id] = word
            case .facts(let some): facts = some
            }
        }
        return Reading(staged(answers, threat: threat, facts: facts)).reactions.contains { $0.kind == row.kind }
    }

    /// The core items with nothing in them that weighs toward the threat reading, and beside them one dial that sets it.
    private func staged(_ answers: [String: String], threat: Double, facts: Facts) -> WeighedSheet {
        let weightless = coreInstrument.items.map { item in
            var item = item
            if item.feeds == .evidence || item.feeds == .mistrust { item.weights = item.weights.map { _ in 0 } }
            return item
        }
        let dial = Instrument.Item(
            id: "dial", group: .move, feeds: .evidence, family: nil, reassurance: false, options: ["set"],
            weights: [decibans(threat)])
        var words = answers.mapValues { Answer(word: $0) }
        words["dial"] = .option("set")
        return WeighedSheet(words, on: Instrument(items: weightless + [dial], tempering: .none), facts: facts)
    }

    private func kinds(_ answers: [String: String], under commitments: [Commitment] = []) -> [ReactionKind] {
        reading(answers, under: commitments).reactions.map(\.kind)
    }
}

/// Every choice of one member from each list.
private func product<Member>(_ lists: [[Member]]) -> [[Member]] {
    lists.reduce([[]]) { chosen, list in chosen.flatMap { start in list.map { start + [$0] } } }
}
