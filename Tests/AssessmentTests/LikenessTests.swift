import Interview
import Packs
import Support
import Testing

@testable import Assessment

/// How far two sheets lie apart, worked by hand and on seeded sheets.
@Suite struct LikenessTests {
    /// Four evidence items, two of mistrust, two of pressure, one of honesty; each a 0, b 4, c 8 dB.
    private static let instrument = Instrument(
        items: [
            ("e1", Feed.evidence), ("e2", .evidence), ("e3", .evidence), ("e4", .evidence), ("m1", .mistrust),
            ("m2", .mistrust), ("p1", .pressure), ("p2", .pressure), ("h1", .honesty),
        ].map { id, feeds in
            Instrument.Item(
                id: id, group: .move, feeds: feeds, family: nil, reassurance: false, options: ["a", "b", "c"],
                weights: [0, 4, 8])
        }, tempering: Tempering(evidence: 0.25, mistrust: 0.4, pressure: 0.5, start: -3))

    /// A letter for each item; `?` is "don't know".
    private func sheet(_ letters: String) -> WeighedSheet {
        let pairs = zip(Self.instrument.items.map(\.id), letters).map { id, letter in
            (id, letter == "?" ? Answer.unknown : .option(String(letter)))
        }
        return WeighedSheet(Dictionary(uniqueKeysWithValues: pairs), on: Self.instrument)
    }

    /// Evidence (8 + 0 + 0 + 4) · 0.25, mistrust (4 + 0) · 0.4, pressure (8 + 0) · 0.5: 8.6 over shares of 2.8.
    @Test func byHand() throws {
        let likeness = try #require(Likeness(sheet("abababaab"), sheet("abababaab")))
        #expect(likeness.distance == 0)
        let apart = try #require(Likeness(sheet("abababaab"), sheet("cbacbbcbc")))
        // e1 a/c, e2 b/b, e3 a/a, e4 b/c, m1 a/b, m2 b/b, p1 a/c, p2 a/b; honesty is not asked.
        expectNear(apart.distance, (0.25 * (8 + 0 + 0 + 4) + 0.4 * (4 + 0) + 0.5 * (8 + 4)) / 2.8)
        #expect(apart.common == 8 && apart.same == 3)
        #expect(apart.apart.map(\.item) == ["p1", "e1", "p2", "m1", "e4"])
        #expect(apart.apart.first == .init(item: "p1", left: "a", right: "c", leftDB: 0, rightDB: 8))
        // m2 weighs 0.4 · 4, e2 0.25 · 4; e3 is alike and weighs nothing.
        #expect(apart.alike.map(\.item) == ["m2", "e2"])
    }

    @Test func tooFewInCommonSaysNothing() {
        #expect(Likeness(sheet("abababab?"), sheet("cbacbbcb?"))?.common == Likeness.leastInCommon)
        #expect(Likeness(sheet("?bababaab"), sheet("cbacbbcbc")) == nil, "honesty does not make up for it")
        #expect(Likeness(sheet("abababaab"), sheet("cbacbb?bc")) == nil)
        #expect(Likeness.comparable(sheet("?bababaab")) == 7)
    }

    private static let pairs: [(WeighedSheet, WeighedSheet)] = {
        var generator = Seeded(41)
        return (0..<1_000).map { _ in
            (
                WeighedSheet(randomAnswers(&generator), on: coreInstrument),
                WeighedSheet(randomAnswers(&generator), on: coreInstrument)
            )
        }
    }()

    @Test func isTheSameFromEitherSideAndNothingForTheSame() {
        var compared = 0
        let widest = coreInstrument.items.map { ($0.weights.max() ?? 0) - ($0.weights.min() ?? 0) }.max() ?? 0
        for (one, other) in Self.pairs {
            if let itself = Likeness(one, one) {
                #expect(itself.distance == 0 && itself.same == itself.common && itself.apart.isEmpty)
            }
            guard let there = Likeness(one, other), let back = Likeness(other, one) else {
                #expect(Likeness(one, other) == nil && Likeness(other, one) == nil)
                continue
            }
            compared += 1
            #expect(there.distance == back.distance && there.common == back.common && there.same == back.same)
            #expect(there.alike.map(\.item) == back.alike.map(\.item))
            #expect(there.apart.map(\.item) == back.apart.map(\.item))
            #expect((0...widest).contains(there.distance))
            #expect((there.distance == 0) == there.apart.isEmpty)
            #expect(Set(there.alike.map(\.item)).isDisjoint(with: there.apart.map(\.item)))
        }
        #expect(compared > 300)
    }

    /// Taking over one of the other's answers never makes the two less alike.
    @Test func aSharedAnswerNeverPartsThem() {
        var generator = Seeded(7)
        for (one, other) in Self.pairs.prefix(300) {
            guard let before = Likeness(one, other) else { continue }
            guard let driver = before.apart.randomElement(using: &generator) else { continue }
            var answers: AnswerSheet = [:]
            for (position, item) in coreInstrument.items.enumerated() {
                answers[item.id] = one.word(at: position).map(Answer.init(word:))
            }
            answers[driver.item] = .option(driver.right)
            let after = Likeness(WeighedSheet(answers, on: coreInstrument), other)
            #expect((after?.distance ?? .infinity) < before.distance)
        }
    }

    private static let cases = Pack.core(parts: [.items, .cases]).casesInOrder

    @Test func everyCaseIsNearestToItself() {
        #expect(Self.cases.count >= 24)
        for worked in Self.cases {
            let like = LikeCase.nearest(to: WeighedSheet(worked.sheet, on: coreInstrument), among: Self.cases)
            #expect(like.first?.worked.id == worked.id)
            #expect(like.first?.likeness.distance == 0)
            #expect(like.count == 5)
            #expect(like.map(\.likeness.distance) == like.map(\.likeness.distance).sorted())
        }
    }

    /// The first fits the scope chosen, and cases of near scopes stand before all others.
    @Test(arguments: Scope.allCases)
    func nearScopesComeFirst(_ scope: Scope) throws {
        for worked in Self.cases {
            let sheet = WeighedSheet(worked.sheet, on: coreInstrument)
            let like = LikeCase.nearest(to: sheet, among: Self.cases, in: scope, most: Self.cases.count)
            #expect(like.first?.worked.scope == scope)
            let near = like.map { scope.isNear($0.worked.scope) }
            #expect(near == near.sorted { $0 && !$1 })
        }
    }

    /// What followed fits what the figures say, also where the method has no coding of its own.
    @Test func everyCaseReadsAsItWentOn() {
        for worked in Self.cases {
            let threat = Reading(WeighedSheet(worked.sheet, on: coreInstrument)).threat.value
            switch worked.outcome {
            case .spiral, .aggression: #expect(threat > 60, "\(worked.id): \(threat)")
            case .reassured: #expect(threat < 40, "\(worked.id): \(threat)")
            case .spiralThenReassured, .noReaction: break
            }
        }
    }

    @Test func equallyNearOnesKeepTheirOrder() throws {
        let one = try #require(Self.cases.first)
        var twin = one
        twin.id = "a-twin"
        let sheet = WeighedSheet(one.sheet, on: coreInstrument)
        for order in [[one, twin], [twin, one]] {
            #expect(LikeCase.nearest(to: sheet, among: order).map(\.worked.id) == order.map(\.id))
        }
    }

    @Test func nothingIsNearWhereTooLittleIsKnown() {
        let sheet = WeighedSheet(["attack-use": .option("either"), "place": .unknown], on: coreInstrument)
        #expect(LikeCase.nearest(to: sheet, among: Self.cases).isEmpty)
    }
}
