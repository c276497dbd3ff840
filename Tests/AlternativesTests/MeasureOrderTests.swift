import Assessment
import Packs
import Testing

@testable import Alternatives

@Suite struct MeasureOrderTests {
    let catalogue = core.measures.map { BackedMeasure($0) }
    let attack = ["attacker-only-acts": "several", "when-asked-to-explain": "refused"]

    private func sections(_ answers: [String: String], _ scope: Scope = .company) -> [MeasureSection] {
        MeasureOrder.sections(catalogue, scope: scope, on: Reading(sheet(answers)))
    }

    private func ids(_ section: MeasureSection) -> [String] { section.entries.map(\.adoption.id) }

    @Test func groupedByRoleLowestEscalationFirst() {
        let sections = sections(["attack-use": "either", "place": "reaches-theirs", "our-words": "names-target"])
        #expect(sections.map(\.heading) == [.role(.limit), .role(.guarantee), .role(.window)])
        for section in sections {
            #expect(section.entries.allSatisfy { .role($0.adoption.measure.role) == section.heading })
            let keys = section.entries.map { ($0.effect.after.escalation, $0.adoption.id) }
            #expect(zip(keys, keys.dropFirst()).allSatisfy { $0 < $1 })
        }
        let all = sections.flatMap(ids)
        #expect(Set(all).count == all.count)
        #expect(Set(all) == Set(core.measures.filter { $0.suits.contains(.company) }.map(\.id)))
    }

    @Test func mayAttackPutsIfThenLinesAndVerificationFirst() throws {
        let sections = sections(attack)
        let first = try #require(sections.first)
        #expect(first.heading == .holdsIfTheyAttack)
        let ids = ids(first)
        #expect(ids.prefix(3) == ["if-then-with-assurance", "their-act-is-the-trigger", "fixed-notice"])
        #expect(ids.suffix(2) == ["hot-line", "encounter-rules"])
        let between = first.entries.dropFirst(3).dropLast(2)
        #expect(!between.isEmpty && between.allSatisfy { $0.adoption.measure.kind == .verification })
        #expect(!sections.dropFirst().flatMap(\.entries).contains { $0.adoption.measure.kind == .verification })
    }

    @Test func aSuspicionIsNotAVerdict() {
        #expect(sections(["attacker-only-acts": "several"]).first?.heading == .role(.limit))
    }

    @Test func aWeaponIsChangedBeforeItIsShown() throws {
        let weapon = sections(["attack-use": "mostly-attack"])
        #expect(weapon.first?.heading == .changeTheWeapon)
        #expect(
            ids(try #require(weapon.first)) == [
                "protect-only-version", "drop-the-alarming-clause", "neutral-custodian", "their-act-is-the-trigger",
            ])
        let both = sections(attack.merging(["attack-use": "mostly-attack"]) { $1 })
        #expect(both.prefix(2).map(\.heading) == [.changeTheWeapon, .holdsIfTheyAttack])
        let all = both.flatMap(ids)
        #expect(Set(all).count == all.count)
    }

    @Test func eachMissingCheckOfAWeakMeasureIsShown() throws {
        let reading = Reading(sheet(["attack-use": "either", "self-limit": "none"]))
        let weak = try adoption("no-first-use")
        let advice = weak.strengthening(on: reading)
        #expect(Set(advice.keys) == [.costly, .locked, .outside])
        let stronger = MeasureEffect(try adoption("no-first-use", [.seen, .costly]), on: reading).after.escalation
        #expect(advice[.costly] == stronger)
        #expect(stronger < MeasureEffect(weak, on: reading).after.escalation)
        #expect(try adoption("protect-only-version").strengthening(on: reading) == [:])
    }
}
