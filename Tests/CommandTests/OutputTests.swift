import Foundation
import Interview
import Packs
import Sessions
import Support
import Testing

/// Every JSON that is printed says what it is, fits its schema, and can be cut down to fields or filled into a template.
@Suite(.serialized) struct OutputTests {
    private func world() throws -> World {
        let world = try World()
        var first = try ReportTests.rich()
        first.tags = ["board"]
        try world.keep(first)
        var second = try Vector.named("hashicorp-bsl-2023").session(id: "2b2b3c4d-0000-4000-8000-000000000002")
        second.move.title = "A fence"
        second.created = "2026-11-23T11:00:00Z"
        second.forecasts = [Forecast(reaction: "coalition", chance: 80, by: nil)]
        second.record(Outcome(reaction: "coalition", happened: true, on: "2026-11-20"))
        second.promises = [Promise(text: "No second one")]
        try world.keep(second, as: "second")
        try world.put(second, name: "copy.json")
        try world.write("{", to: ".local/share/otherside/sessions/broken.json")
        try world.write("{\"answers\": {\"size\": \"open-ended\"}}", to: "sheet.json")
        return world
    }

    /// Each in its order, on one library.
    static let lines = [
        "list", "search coalition or fence", "list --actions", "show 1a2b", "report 1a2b", "report 1a2b --share",
        "report --query is:open",
        "report --query is:open --share", "compare 1a2b 2b2b", "compare 1a2b", "score 1a2b", "score sheet.json",
        "plan 1a2b",
        "next 2b2b",
        "notice 1a2b", "wording words.txt", "outcome 2b2b", "calibration", "calibration --patterns", "cases",
        "cases russia-1914",
        "cases --like 1a2b", "check", "doctor", "invite 1a2b --seat mover -o sent.json", "import sheet.json",
        "import sheet.json sheet.json", "paths", "config", "calendar", "due", "tag 1a2b ffff +x", "tag 1a2b",
        "action 1a2b",
        "rename 1a2b New", "note 2b2b size x", "set 2b2b size=unknown", "decide 2b2b drop", "show 2b2b",
        "set 2b2b window=unknown --reopen", "decide 2b2b defer --why later", "show 2b2b",
        "list is:decided", "undo", "delete 1a2b", "undo", "delete 1a2b",
        "delete @ 2b2b", "trash", "trash restore", "trash empty --yes", "schema list",
    ]

    @Test func everyOutputFitsItsSchema() async throws {
        let world = try world()
        try world.write("Comply at once.", to: "words.txt")
        try world.write("width: 60\n", to: ".config/otherside/config.yaml")
        var printed: [(line: String, outcome: World.Outcome)] = []
        for line in Self.lines { printed.append((line, try await world.shell("otherside \(line) --json"))) }
        let misfits = try await world.misfits(of: printed)
        #expect(misfits == "")
        let seen = Set(printed.compactMap { $0.outcome.json["schema"] as? String })
        // None is left out, but for those that need another world.
        let all = try await world.run("schema", "list", "--json=name").out
        let names = try #require(JSONSerialization.jsonObject(with: Data(all.utf8)) as? [[String: String]])
        let unseen = Set(names.compactMap { $0["name"] }).subtracting(seen)
        #expect(unseen == ["session", "sheet", "scores/1", "voice/1", "merge/1", "sync/1"], "\(unseen)")
    }

    /// Several voices, with what only they have: before the reveal, after it, agreed, and looking back.
    @Test func everyOutputOfATeamFitsItsSchema() async throws {
        let world = try World()
        var team = try VoicesCommandTests.team()
        team.voices[1].notes["how-they-learn"] = "They were not asked."
        team.voices[2].stance = .disagree
        try world.keep(team)
        var agreed = try VoicesCommandTests.team("4c2b3c4d-0000-4000-8000-000000000004")
        agreed.agree("attack-use", .option("either"))
        agreed.plan = PlanRecord(target: 30, excluded: [.money])
        agreed.decide(Decision(choice: .proceed, why: nil, on: "2026-11-20", reviewOn: nil), .core())
        try world.keep(agreed, as: "agreed")
        var back = agreed.asRetrospective(id: "5c2b3c4d-0000-4000-8000-000000000005", now: "2026-11-22T10:00:00Z")
        back.team?.revealed = "2026-11-22T11:00:00Z"
        try world.keep(back, as: "back")
        var before = try VoicesCommandTests.team("6c2b3c4d-0000-4000-8000-000000000006")
        before.team?.revealed = nil
        try world.keep(before, as: "before")
        var printed: [(line: String, outcome: World.Outcome)] = []
        for line in [
            "score 3c2b", "show 3c2b", "show 4c2b", "show 5c2b", "show 6c2b", "list", "report --query is:team",
            "report 4c2b --share", "calibration --patterns",
        ] {
            printed.append((line, try await world.shell("otherside \(line) --json")))
        }
        let misfits = try await world.misfits(of: printed)
        #expect(misfits == "")
        #expect(printed[0].outcome.json["schema"] as? String == "scores/1")
        #expect(printed[1].outcome.json["team"] != nil && printed[3].outcome.json["retrospective"] != nil)
    }

    /// Nothing may stand in a JSON that its schema does not name, but for what a review's own file may hold.
    @Test func noSchemaIsLoose() async throws {
        let world = try World()
        let names = try await world.run("schema", "list", "--json").json.objects("schemas").compactMap {
            $0["name"] as? String
        }
        #expect(names.count > 35)
        func loose(_ schema: Any, _ path: String) -> [String] {
            if let all = schema as? [Any] { return all.enumerated().flatMap { loose($1, "\(path)[\($0)]") } }
            guard let schema = schema as? [String: Any] else { return [] }
            if schema["properties"] != nil, schema["additionalProperties"] as? Bool != false { return [path] }
            if schema.isEmpty { return [path] }
            let parts = (schema["properties"] as? [String: Any] ?? [:]).flatMap { loose($1, "\(path).\($0)") }
            return parts
                + ["items", "oneOf", "additionalProperties"].flatMap { loose(schema[$0] ?? true, "\(path).\($0)") }
        }
        for name in names where name != "session" && name != "sheet" {
            var schema = try await world.run("schema", name).json
            schema["$defs"] = nil
            #expect(schema["properties"] != nil && loose(schema, name) == [], "\(name)")
        }
    }

    @Test func theValidatorSeesWhatIsWrong() async throws {
        let world = try world()
        let schema = try await world.run("schema", "paths/1").json
        let strict = try await world.run("schema", "list/1").json
        let wrong: [String: Any] = ["schema": "list/1", "sessions": [["id": 3]], "damaged": [], "more": 1]
        let told = try await world.misfits([("paths", schema, ["schema": "x"]), ("list", strict, wrong)])
        for word in ["paths $.schema", "list $.sessions[0].id", "'more' was unexpected", "'title' is a required"] {
            #expect(told.contains(word), "\(told)")
        }
    }

    @Test func fieldsAreChosen() async throws {
        let world = try world()
        let chosen = try await world.run(
            "list", "--sort", "title", "not is:copy", "--json=id,move.scope,decidedOn,before.escalation.value")
        let rows = try #require(JSONSerialization.jsonObject(with: Data(chosen.out.utf8)) as? [[String: Any]])
        #expect(
            rows.count == 2 && rows[0].keys.sorted() == ["before.escalation.value", "decidedOn", "id", "move.scope"])
        #expect(rows[0]["decidedOn"] is NSNull && rows[0]["move.scope"] as? String == "company")
        #expect((rows[0]["before.escalation.value"] as? Double ?? 0) > 60)
        #expect(try await world.run("plan", "1a2b", "--json=reached").out == "{\n  \"reached\" : true\n}\n")
        for (fields, words) in [("idd", "did you mean 'id'"), ("", "empty"), ("id,move.x,found.y", "")] {
            let wrong = try await world.run("list", "--json=\(fields)")
            #expect(
                (wrong.status == 64) == !words.isEmpty && (words.isEmpty || wrong.err.contains(words)),
                "\(fields): \(wrong.err)")
        }
    }

    @Test func templates() async throws {
        let world = try world()
        let list = try await world.run(
            "list", "not is:copy", "--sort", "title", "--format",
            "{{id}}\t{{title}}{{#tags}} #{{.}}{{/tags}}{{^decision}} open{{/decision}}")
        #expect(
            list.out
                == "2b2b3c4d-0000-4000-8000-000000000002\tA fence open\n1a2b3c4d-0000-4000-8000-000000000001\tBusiness Source License #board\n",
            "\(list.out)\(list.err)")
        #expect(
            try await world.run("show", "2b2b", "--format", "{{session.move.title}} & <b>").out == "A fence & <b>\n")
        for (template, words) in [
            ("{{titel}}", "did you mean 'title'"), ("{{#tags}}", "cannot be read"), ("{{id", "cannot be read"),
        ] {
            let wrong = try await world.run("list", "--format", template)
            #expect(wrong.status == 64 && wrong.out == "" && wrong.err.contains(words), "\(template): \(wrong.err)")
        }
        #expect(try await world.run("list", "--json", "--format", "x").status == 64)
    }

    @Test func nothingRawReachesATerminal() async throws {
        let world = try World()
        var session = try ReportTests.rich()
        session.move.title = "A\u{1B}[31mB\u{202E}C\u{7}"
        try world.keep(session)
        for arguments in [
            ["list", "--format", "{{title}}"], ["list", "--json=title"],
            ["show", "@", "--format", "{{{session.move.title}}}"],
        ] {
            let outcome = try await world.run(arguments, input: [])
            #expect(outcome.status == 0 && outcome.out.contains("A"))
            #expect(
                !outcome.out.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" || $0 == "\u{7}" },
                "\(outcome.out)")
        }
    }

    /// The manual's examples, as they stand there.
    @Test func everyExampleOfTheManualWorks() async throws {
        let world = try world()
        let manual = try await world.run("manual").out
        let part = try #require(
            manual.components(separatedBy: ".SH EXAMPLES\n").last?.components(separatedBy: "\n.SH ").first)
        let lines = part.split(separator: "\n").filter { $0.hasPrefix(".B ") }.map {
            $0.dropFirst(3).replacing("\\-", with: "-").replacing("\\e", with: "\\")
        }
        #expect(lines.count >= 20)
        for line in lines {
            let outcome = try await world.shell(
                String(line).replacing(
                    "otherside export >", with: "rm -f .local/share/otherside/sessions/broken.json; otherside export >")
            )
            #expect(outcome.status == 0, "\(line): \(outcome.err)")
        }
        for option in ["library", "quiet", "prompts", "no\\-input"] {
            #expect(
                manual.components(separatedBy: ".TP\n\\fB\\-\\-\(option)\\fR").count
                    + manual.components(separatedBy: ", \\fB\\-\\-\(option)\\fR\n").count == 3, "\(option) stands once")
        }
    }
}
