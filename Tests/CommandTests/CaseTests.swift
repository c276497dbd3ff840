import Foundation
import Interview
import Packs
import Sessions
import Support
import Testing

/// The case library as a command, and its JSON as a sheet for the others.
@Suite struct CaseTests {
    private static let core = Pack.core(parts: [.items, .cases, .measures])

    @Test func theListIsByGroupWithWhatFollowed() async throws {
        let lines = try await World().run("cases").out.split(separator: "\n").map(String.init)
        #expect(lines.first == "From the article behind the idea")
        #expect(lines.count { $0.hasPrefix("  ") } == Self.core.cases.count)
        #expect(lines.contains { $0.hasPrefix("  sinai-1967") && $0.hasSuffix(": a spiral, contested") })
        #expect(lines.contains("Within one organisation"))
    }

    @Test func oneCaseIsReadFromTheFactsToTheSources() async throws {
        let outcome = try await World().run("cases", "hashicorp")
        #expect(outcome.status == 0 && outcome.err == "")
        let worked = try #require(Self.core.cases.first { $0.id == "hashicorp-bsl-2023" })
        let text = outcome.out.split { $0.isWhitespace }.joined(separator: " ")
        for words in worked.facts + worked.later + worked.sources + worked.answers.map(\.because) {
            #expect(text.contains(words), "\(words)")
        }
        for heading in [
            "What could be seen:", "What happened next:", "Our reading: a spiral.", "Escalation: 63.1 of 100",
            "\"you\" is HashiCorp.", "To our board.", "What could they have shown?",
            "The coding, with a reason for each answer:",
            "An illustration, not evidence",
        ] {
            #expect(text.contains(heading), "\(heading)")
        }
        let facts = text.split(separator: "What happened next:").first ?? ""
        #expect(!facts.contains("OpenTofu"), "the facts come before what followed")
    }

    @Test func theJSONOfACaseIsComplete() async throws {
        let world = try World()
        let json = try await world.run("cases", "hashicorp", "--json").json
        #expect(
            json.keys.sorted() == [
                "answers", "because", "contested", "facts", "figures", "group", "id", "later", "move", "outcome",
                "reading", "schema", "scope", "shown", "sources", "title", "when",
            ])
        #expect(json["group"] as? String == "companies" && json["contested"] as? Bool == false)
        #expect(json.object("answers").count == 26 && json.object("because").count == 26)
        let shown = json.objects("shown")
        #expect(shown.count == Self.core.measures.count { $0.suits.contains(.company) })
        #expect(shown.allSatisfy { ($0.number("escalation") ?? 101) <= 63.0611 })
        let list = try await world.run("cases", "--json").json.objects("cases")
        #expect(list.count { $0["contested"] as? Bool == true } == 6)
        #expect(list.prefix(4).allSatisfy { $0["group"] as? String == "article" })
    }

    /// The figures come from another program, for every case that ships.
    @Test func everyCaseIsASheetWithItsVectorsFigures() async throws {
        let world = try World()
        for worked in Self.core.cases {
            let own = try await world.run("cases", worked.id, "--json")
            let score = try await world.run("score", "-", "--json", input: own.out)
            #expect(score.status == 0 && score.err == "", "\(worked.id): \(score.err)")
            let vector = Vector.all.first { $0.case == worked.id }
            for (name, figure) in vector?.expect ?? [:] {
                for (part, expected) in [("value", figure.value), ("low", figure.low), ("high", figure.high)] {
                    guard let expected else { continue }
                    #expect(abs((score.json.number(name, part) ?? .nan) - expected) < 1e-9, "\(worked.id).\(name)")
                    #expect(abs((own.json.object("figures").number(name, part) ?? .nan) - expected) < 1e-9)
                }
            }
            #expect(score.json["world"] as? String == own.json.object("figures")["world"] as? String)
        }
    }

    @Test func planAndReportReadACase() async throws {
        let world = try World()
        let plan = try await world.shell("otherside cases hashicorp --json | otherside plan - --target 50 --json")
        #expect(plan.status == 0, "\(plan.err)")
        #expect(abs((plan.json.number("escalation") ?? 0) - 49.2956) < 0.00005)
        #expect(
            plan.json.strings("measures").sorted() == [
                "confirm-what-is-theirs", "protect-only-version", "publish-rule-of-use",
            ])
        for format in ["markdown", "html", "json", "csv", "adr"] {
            let report = try await world.shell(
                "otherside cases hashicorp --json | otherside report - --format \(format)")
            #expect(report.status == 0, "\(format): \(report.err)")
            #expect(report.out.contains("HashiCorp changes its licence, 2023"), "\(format)")
        }
        let json = try await world.shell("otherside cases hashicorp --json | otherside report - --json").json
        #expect(abs((json.object("before").number("escalation", "value") ?? 0) - 63.061_067_95) < 1e-9)
        #expect(world.files.isEmpty, "nothing is kept")
    }

    @Test func casesLikeAReview() async throws {
        let world = try World()
        try world.keep(Vector.named("hashicorp-bsl-2023").session())
        let text = try await world.run("cases", "--like", "@")
        #expect(text.status == 0 && text.err == "")
        #expect(text.out.hasPrefix("An illustration, not evidence"))
        #expect(text.out.contains("1 HashiCorp changes its licence, 2023:"))
        #expect(text.out.contains("26 of 26 answers are the same"))
        let json = try await world.run("cases", "--like", "@", "--json").json
        let like = json.objects("cases")
        #expect(like.map { $0["id"] as? String }.first == "hashicorp-bsl-2023" && like.count == 5)
        #expect(like.first?.number("distance") == 0 && json.number("known") == 26 && json.number("least") == 8)
        #expect((json["note"] as? String)?.contains("hindsight") == true)
        for one in like {
            #expect((one.number("same") ?? 99) <= (one.number("common") ?? 0))
            for driver in one.objects("apart") { #expect(driver.number("dB") != driver.number("theirsDB")) }
            for driver in one.objects("alike") { #expect(driver["answer"] as? String == driver["theirs"] as? String) }
        }
        // The second one, worked again from the weights of the pack.
        let second = try #require(like.dropFirst().first)
        let other = try Vector.named(second["id"] as? String ?? "").answers
        let (sum, shares) = try distance(
            Vector.named("hashicorp-bsl-2023").words, other.mapValues(\.word))
        #expect(abs((second.number("distance") ?? 0) - sum / shares) < 1e-9)
    }

    private func distance(_ left: [String: String], _ right: [String: String]) -> (sum: Double, shares: Double) {
        var sum = 0.0
        var shares = 0.0
        let counted: [Feed: Double] = [.evidence: 0.2, .mistrust: 0.2, .pressure: 0.5]
        for item in Self.core.items {
            let share = counted[item.feeds] ?? 0
            guard share > 0, let one = left[item.id].flatMap({ item.option($0) }),
                let other = right[item.id].flatMap({ item.option($0) })
            else { continue }
            sum += share * abs(one.dB - other.dB)
            shares += share
        }
        return (sum, shares)
    }

    @Test func likeASheetAndWhatCannotBeCompared() async throws {
        let world = try World()
        try world.write(Vector.named("russia-1914").sheet(), to: "sheet.json")
        let file = try await world.run("cases", "--like", "sheet.json", "--json").json
        #expect(file.objects("cases").first?["id"] as? String == "russia-1914")
        let few = try await world.run("cases", "--like", "-", input: #"{"answers": {"size": "open-ended"}}"#)
        #expect(few.status == 0 && few.out.contains("Too little is known to compare: at least 8"))
        let none = try await world.run("cases", "--like", "-", "--json", input: #"{"answers": {"size": "open-ended"}}"#)
        #expect(none.json.objects("cases").isEmpty && none.json.number("known") == 1)
        let both = try await world.run("cases", "russia", "--like", "@")
        #expect(both.status == 64 && both.err.contains("not both"))
        let missing = try await world.run("cases", "--like", "nowhere.json")
        #expect(missing.status == 1 && missing.err.contains("'nowhere.json'"))
        #expect(try await world.run("cases", "russia", "--voice", "x").status == 64)
    }

    @Test func severalVoicesNeedAName() async throws {
        let world = try World()
        var session = try Vector.named("hashicorp-bsl-2023").session()
        var other = Voice(id: "them", seat: .otherSide)
        other.answers = try Vector.named("russia-1914").answers
        session.voices.append(other)
        session.move.scope = .state
        try world.keep(session)
        let which = try await world.run("cases", "--like", "@")
        #expect(which.status == 64 && which.err.contains("--voice") && which.err.contains("self, them"))
        let theirs = try await world.run("cases", "--like", "@", "--voice", "them", "--json").json
        #expect(theirs.objects("cases").first?["id"] as? String == "russia-1914")
    }

    /// The shipped cases, copied to a folder by somebody else, pass the check and are all there.
    @Test func theShippedCasesPassTheCheck() async throws {
        let world = try World()
        let core = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Prompts").standardized
        try FileManager.default.copyItem(atPath: core.path(), toPath: world.home + "/copy")
        let check = try await world.run("check", "copy", "--json")
        #expect(check.status == 0 && check.json.objects("problems").isEmpty, "\(check.out)")
        #expect((check.json.object("counts")["cases"] as? Int ?? 0) >= 24)
        try FileManager.default.copyItem(atPath: core.appending(path: "cases").path(), toPath: world.home + "/own")
        let alone = try await world.run("check", "own", "--json")
        #expect(alone.status == 0 && alone.json.object("counts")["cases"] as? Int == Self.core.cases.count)
        let cases = try await world.run("cases", "--prompts", "own", "--json").json.objects("cases")
        #expect(cases.count { ["company", "team"].contains($0["scope"] as? String) } >= 8)
        let outcomes = Set(cases.compactMap { $0["outcome"] as? String })
        #expect(outcomes.isSuperset(of: ["spiral", "reassured", "aggression", "no-reaction"]))
        #expect(
            cases.prefix(4).map { $0["id"] as? String } == [
                "ferdinand-ii-1618-29", "us-ussr-arms-race", "russia-1914", "patent-stockpiles",
            ])
    }
}
