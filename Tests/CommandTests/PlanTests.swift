import Foundation
import Interview
import Packs
import Sessions
import Support
import Testing

@Suite struct PlanTests {
    struct Known: Sendable {
        let name, scope: String
        let target: Int
        let measures: [String]
        let escalation: Double
        var burden: Int?
    }

    /// The method's own table.
    static let known = [
        Known(
            name: "hashicorp-bsl-2023", scope: "company", target: 50,
            measures: ["confirm-what-is-theirs", "publish-rule-of-use", "protect-only-version"], escalation: 49.2956,
            burden: 4),
        Known(
            name: "hashicorp-bsl-2023", scope: "company", target: 30,
            measures: ["exclusion-list", "fixed-notice", "grit-opener", "liaison", "protect-only-version"],
            escalation: 29.4651, burden: 9),
        Known(
            name: "sears-units-2008", scope: "team", target: 50,
            measures: ["exclusion-list", "grit-opener", "liaison"], escalation: 47.3702, burden: 5),
    ]

    @Test(arguments: known)
    func packagesOfTheMethod(_ known: Known) async throws {
        let sheet = try Vector.named(known.name).sheet()
        let outcome = try await World().run(
            "plan", "-", "--scope", known.scope, "--target", "\(known.target)", "--json", input: sheet)
        #expect(outcome.status == 0)
        #expect(outcome.json["reached"] as? Bool == true)
        #expect(outcome.json.strings("measures") == known.measures)
        #expect(abs((outcome.json.number("escalation") ?? 0) - known.escalation) < 0.0001)
        #expect(outcome.json["burden"] as? Int == known.burden)
        #expect(outcome.json["nearest"] == nil)
    }

    /// By method 1, where no six measures were enough: a review that was begun before the tempering was recorded.
    @Test func outOfReach() async throws {
        let world = try World()
        var session = try Vector.named("patent-stockpiles").session()
        session.tempering = nil
        let path = try world.keep(session)
        let outcome = try await world.run("plan", path, "--target", "30", "--json")
        #expect(outcome.status == 0)
        #expect(outcome.json["reached"] as? Bool == false)
        #expect(outcome.json.strings("measures") == [])
        #expect(abs((outcome.json.number("floor") ?? 0) - 24.6440) < 0.0001)
        #expect(abs((outcome.json.number("escalation") ?? 0) - 61.8919) < 0.0001)
        #expect(outcome.json.object("nearest").strings("measures").count <= 6)
        let keys = Set(outcome.json.keys)
        #expect(keys == ["schema", "reached", "before", "escalation", "burden", "measures", "floor", "nearest"])
    }

    @Test func aBareSheetNeedsAScope() async throws {
        let outcome = try await World().run("plan", "-", input: Vector.named("hashicorp-bsl-2023").sheet())
        #expect(outcome.status == 64)
        #expect(outcome.out == "")
        #expect(outcome.err.contains("--scope") && outcome.err.contains("state, company, team, person"))
    }

    @Test func onAReviewItsOwnTermsHold() async throws {
        let world = try World()
        var session = try Vector.named("hashicorp-bsl-2023").session()
        // Adopted measures do not change what "before" is.
        session.update(measure: "publish-rule-of-use") { $0.status = .adopted }
        let path = try world.keep(session)
        let first = try await world.run("plan", path, "--json").json
        #expect(abs((first.number("before") ?? 0) - 63.061_067_95) < 1e-9)
        #expect(first.strings("measures") == Self.known[0].measures)
        session.update(measure: "protect-only-version") { $0.status = .rejected }
        session.plan = PlanRecord(target: 45, excluded: [.money])
        _ = try world.keep(session)
        let second = try await world.run("plan", "1a2b", "--json").json
        #expect(!second.strings("measures").contains("protect-only-version"))
        let costly = Set(Pack.core().measures.filter { $0.cost[.money] != nil }.map(\.id))
        #expect(costly.isDisjoint(with: second.strings("measures")))
        #expect((second.number("escalation") ?? 100) <= 45)
        // Mere words weigh less than what the catalogue takes for granted.
        session.plan = nil
        session.measures = [MeasureRecord(id: "protect-only-version", status: .proposed, credible: [])]
        _ = try world.keep(session)
        let third = try await world.run("plan", "@", "--json").json
        #expect(third.strings("measures") != Self.known[0].measures)
    }

    @Test func costsAreRuledOut() async throws {
        let sheet = try Vector.named("hashicorp-bsl-2023").sheet(scope: "company")
        let world = try World()
        let outcome = try await world.run("plan", "-", "--exclude", "exposure", "--json", input: sheet)
        let costly = Set(Pack.core().measures.filter { $0.cost[.exposure] != nil }.map(\.id))
        #expect(costly.isDisjoint(with: outcome.json.strings("measures")))
        let wrong = try await world.run("plan", "-", "--exclude", "monye", input: sheet)
        #expect(wrong.status == 64)
        #expect(wrong.err.contains("monye") && wrong.err.contains("money"))
    }

    @Test func severalVoicesNeedOneNamed() async throws {
        let world = try World()
        var session = try Vector.named("hashicorp-bsl-2023").session()
        var calm = Voice(id: "calm", seat: .otherSide)
        calm.answers = try Vector.named("rush-bagot-1817").answers
        session.voices.append(calm)
        let path = try world.keep(session)
        let none = try await world.run("plan", path)
        #expect(none.status == 64)
        #expect(none.err.contains("--voice") && none.err.contains("self, calm"))
        let wrong = try await world.run("plan", path, "--voice", "clam")
        #expect(wrong.status == 64)
        #expect(wrong.err.contains("did you mean 'calm'?"))
        let before = try await world.run("plan", path, "--voice", "self", "--json").json.number("before")
        #expect(abs((before ?? 0) - 63.061_067_95) < 1e-9)
    }

    @Test func neitherFileNorReview() async throws {
        let world = try World()
        let empty = try await world.run("plan", "1a2b")
        #expect(empty.status == 1)
        #expect(empty.err.contains("1a2b"))
        let file = try await world.run("plan", "sheet.json")
        #expect(file.status == 1)
        #expect(file.err.contains("no file 'sheet.json'"))
        #expect(try await world.run("plan", "-", "--target", "-1").status == 64)
    }

    @Test func inWords() async throws {
        let sheet = try Vector.named("hashicorp-bsl-2023").sheet(scope: "company")
        let outcome = try await World().run("plan", "-", input: sheet)
        #expect(outcome.out.contains("63.1 to 49.3"))
        #expect(outcome.out.contains("Burden 4"))
        #expect(outcome.out.contains("Proven"))
    }
}
