import Foundation
import Packs
import Support
import Testing

/// The pack that ships keeps the method's ids, options, weights and rules; only its sentences are its own.
@Suite struct MethodDataTests {
    struct Method: Decodable {
        struct Item: Decodable, Equatable {
            var id, group, feeds: String
            var family: String?
            var quick, reassurance: Bool
            var options: [String]
            var dB: [Double]
        }

        struct Measure: Decodable, Equatable {
            var id: String
            var `class`: String
            var sets: [String: String]
            var credible: Set<String>
            var cost: [String: String]
            var suits: Set<String>
        }

        struct Case: Decodable, Equatable {
            var id, scope, outcome: String
            var answers: [String: String]
        }

        var items: [Item]
        var measures: [Measure]
        var cases: [Case]
    }

    let method: Method

    init() throws {
        method = try Fixtures.read(Method.self, "method.json")
    }

    @Test func itemsInTheirOrder() {
        #expect(!method.items.isEmpty)
        #expect(core.items.map(\.id) == method.items.map(\.id))
        for (item, expected) in zip(core.items, method.items) {
            let shipped = Method.Item(
                id: item.id, group: item.group.rawValue, feeds: item.feeds.rawValue, family: item.family,
                quick: item.quick, reassurance: item.reassurance, options: item.options.map(\.key),
                dB: item.options.map(\.dB))
            #expect(shipped == expected)
        }
    }

    @Test func measures() {
        #expect(!method.measures.isEmpty)
        #expect(core.measures.map(\.id).sorted() == method.measures.map(\.id).sorted())
        for expected in method.measures {
            let shipped = core.measure(expected.id).map { measure in
                Method.Measure(
                    id: measure.id, class: measure.kind.rawValue, sets: measure.sets,
                    credible: Set(measure.credible.map(\.rawValue)),
                    cost: Dictionary(uniqueKeysWithValues: measure.cost.map { ($0.key.rawValue, $0.value.rawValue) }),
                    suits: Set(measure.suits.map(\.rawValue)))
            }
            #expect(shipped == expected)
        }
    }

    @Test func theArticlesFourCases() {
        #expect(method.cases.count == 4)
        for expected in method.cases {
            let shipped = core.cases.first { $0.id == expected.id }.map { worked in
                Method.Case(
                    id: worked.id, scope: worked.scope.rawValue, outcome: worked.outcome.rawValue,
                    answers: Dictionary(uniqueKeysWithValues: worked.answers.map { ($0.item, $0.option) }))
            }
            #expect(shipped == expected)
            #expect(core.cases.first { $0.id == expected.id }?.dispute != nil, "each ships with its dispute")
        }
    }

    @Test func reflectionsAndReactionsInTheirOrder() {
        #expect(
            core.reflections.map(\.id) == [
                "move", "their-view", "own-guess", "chair-swap", "red-lines", "costly-guarantee", "channel",
                "cost-of-openness", "excuse", "rewrite",
            ])
        #expect(
            core.reactions.map(\.id) == [
                "pre-emption", "preventive-strike", "arms-race", "coalition", "workaround", "hiding-back", "exit",
                "referee", "accommodation", "exploitation", "no-visible-reaction",
            ])
    }

    @Test func rolesAndBurdens() {
        let roles: [MeasureClass: Role] = [
            .redLine: .limit, .restraint: .limit, .guarantee: .guarantee, .reciprocity: .guarantee,
            .transparency: .window, .verification: .window, .channel: .window,
        ]
        for (kind, role) in roles { #expect(kind.role == role) }
        // exclusion-list low, outside-enforcer high and medium, irrevocable-licence high.
        #expect(
            ["exclusion-list", "outside-enforcer", "irrevocable-licence"].map { core.measure($0)?.burden } == [1, 6, 4])
    }

    @Test func redLinesCarryTheirAssurance() {
        for measure in core.measures where measure.kind == .redLine {
            for scope in measure.suits {
                #expect(measure.how(scope).contains("nothing"), "\(measure.id) for \(scope)")
                #expect(
                    measure.notice(scope).contains("nothing happens")
                        || measure.notice(scope).contains("nothing more happens"), "\(measure.id) for \(scope)")
            }
        }
    }
}
