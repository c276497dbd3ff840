import CustomDump
import Foundation
import Interview
import Packs
import Reports
import Sessions
import Support
import Testing

@Suite struct ReportTests {
    /// A decided review with something in every part.
    static func rich() throws -> Session {
        var session = try Vector.named("hashicorp-bsl-2023").session()
        session.ownGuess = 20
        session.reflections["their-view"] = Reflected(first: "They will shrug.", latest: "They will fork it.")
        session.update(measure: "exclusion-list") { $0.status = .adopted }
        session.update(measure: "grit-opener") {
            $0.status = .adopted
            $0.owner = "Ada"
            $0.blanks = [
                "date": "2027-03-01", "date-2": "2027-05-31", "what": "all claims", "answer": "name your versions",
                "next-step": "a free licence", "act": "a suit against us",
            ]
            $0.evidence = ["seen": "They get the list."]
            $0.doubt = "We say it in public."
        }
        session.update(measure: "liaison") {
            $0.status = .rejected
            $0.why = "Nobody to send."
        }
        session.plan = PlanRecord(target: 50, excluded: [])
        session.mayTell = ["move.title", "measures.grit-opener"]
        session.forecasts = [Forecast(reaction: "workaround", chance: 70, by: "2027-01-01")]
        session.actions = [Action(text: "Write the list", owner: "Bo", due: "2026-12-01")]
        session.voices[0].notes["size"] = "Counted twice."
        session.decide(Decision(choice: .revise, why: "Too hot.", on: "2026-11-23", reviewOn: "2027-02-01"), .core())
        return session
    }

    @Test func markdownAndJSONAgreeFigureByFigure() async throws {
        let world = try World()
        try world.keep(Self.rich())
        let json = try await world.run("report", "@", "--format", "json").json
        let markdown = try await world.run("report", "@", "--format", "markdown").out
        let before = json.object("before")
        let after = json.object("after")
        let names = [
            "ambiguity": "Ambiguity", "mistrust": "Mistrust", "threat": "Threat reading", "pressure": "Pressure",
            "escalation": "Escalation",
        ]
        for (key, name) in names {
            func text(_ record: [String: Any], _ part: String) throws -> String {
                Words.number(try #require(record.number(key, part)))
            }
            let range = Words.band(
                try #require(before.number(key, "low")), try #require(before.number(key, "high")))
            #expect(markdown.contains("| \(name) | \(try text(before, "value")) | \(range ?? "") |"), "\(name)")
            #expect(
                markdown.contains("| \(name) | \(try text(before, "value")) | \(try text(after, "value")) |"), "\(name)"
            )
        }
        // The receipt row by row: what moves a figure by 1 dB or more, then the rest; each with the figures in their order,
        // and within a figure the largest first.
        let rows = before.objects("receipt")
        let order = ["ambiguity", "mistrust", "threat", "pressure", "honesty", "their-intent"]
        let expected = try [true, false].flatMap { isLarge in
            try order.flatMap { figure in
                try rows.filter { row in
                    row["figure"] as? String == figure && (abs(row.number("dB") ?? 0) >= 1) == isLarge
                }.map { row in
                    [Words.signed(try #require(row.number("dB"))), Words.signed(try #require(row.number("raw")))]
                }
            }
        }
        var shown: [[String]] = []
        for line in markdown.split(separator: "\n") {
            let cells = line.split(separator: " | ").map(String.init)
            guard cells.count >= 4, let first = cells.first?.dropFirst(2), Double(first) != nil else { continue }
            shown.append([String(first), cells[3].split(separator: " ").first.map(String.init) ?? ""])
        }
        #expect(rows.count > 40)
        expectNoDifference(shown, expected)
        let answer = json.object("plan").object("answer")
        let burden = Int(answer.number("burden") ?? -1)
        #expect(markdown.contains("→ \(Words.number(answer.number("escalation") ?? -1)). Burden \(burden):"))
        #expect(markdown.contains("With every measure there is: \(Words.number(answer.number("floor") ?? -1))"))
        for measure in json.objects("adopted") {
            let with = try #require(measure.number("with"))
            let without = try #require(measure.number("without"))
            #expect(with < without)
            #expect(markdown.contains("\(Words.number(without)) → \(Words.number(with))."))
        }
        #expect(markdown.contains("Your aim: ") && markdown.contains("Their aim: "))
        #expect(markdown.contains(json["standing"] as? String ?? "nothing"))
    }

    @Test func markdownHoldsEveryPart() async throws {
        let world = try World()
        try world.keep(Self.rich())
        let text = try await world.run("report", "@").out
        for part in [
            "# Business Source License", "> New versions come under another licence.",
            "| Your guess | 20.0 |",
            "## 1 How it reads", "## 2 How hard they may answer", "## 3 Whether this lens applies", "## The receipt",
            "## The memo on their side", "### Adopted", "### Measures set aside", "- Nobody to send.", "Owner: Ada.",
            "## The plan",
            "**Revise, on 2026-11-23; to be looked at again on 2027-02-01.**", "> Too hot.",
            "## The forecast, in chances of 100", ": 70 by 2027-01-01",
            "> They will shrug.",
            "> They will fork it.", "Counted twice.", "Write the list (Bo, by 2026-12-01, open)",
        ] {
            #expect(text.contains(part), "\(part)")
        }
        #expect(!text.contains("{{") && !text.contains("\n\n\n"))
    }

    @Test func theWholeFileStandsInTheJSON() async throws {
        let world = try World()
        let path = try world.keep(Self.rich())
        let file = try String(contentsOfFile: path, encoding: .utf8)
        try world.write(
            file.replacing("{\n  \"actions\"", with: "{\n  \"aFieldOfTomorrow\": [1, {\"x\": null}],\n  \"actions\""),
            to: "later.json")
        let json = try await world.run("report", "later.json", "--json").json
        let given = try #require(json["session"] as? NSDictionary)
        let kept = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: world.home + "/later.json")))
        #expect(given == kept as? NSDictionary)
        #expect(given["aFieldOfTomorrow"] != nil)
        let promised = json.object("notice").objects("commitments").filter { $0.strings("open").isEmpty }
        #expect(promised.map { $0["id"] as? String } == ["grit-opener"])
        #expect(json.object("memo").strings("see").isEmpty == false)
    }

    /// Text that would be a heading, a link, HTML, a table or a command to the terminal.
    @Test func hostileTextMeansNothing() async throws {
        let world = try World()
        var session = try Self.rich()
        let evil =
            "# head\n<script>x</script> [a](http://b) ![i](j) `c` | www.d.e\n"
            + "\n- item\n1. one\n---\n\u{1B}[31mred\u{9B}2J\u{202E}turned\u{7F}"
        session.move.title = "\u{1B}]0;owned\u{7}" + evil
        session.move.description = evil
        session.move.mover = evil
        session.move.otherSide = evil
        session.decision?.why = evil
        session.reflections["their-view"] = Reflected(first: evil, latest: evil + "!")
        session.measures[2].why = evil
        session.voices[0].notes["size"] = evil
        session.actions[0].text = evil
        try world.keep(session)
        let markdown = try await world.run("report", "@").out
        let rest = markdown.replacing("\\\\", with: "")
        for opening in ["<", "[", "`", "!["] {
            for index in rest.ranges(of: opening).map(\.lowerBound) where index > rest.startIndex {
                let before = rest[rest.index(before: index)]
                #expect(before == "\\" || before == "!", "a bare \(opening)")
            }
        }
        #expect(!markdown.contains("http://") && !markdown.contains("www.d"))
        let headings = markdown.split(separator: "\n").filter { $0.hasPrefix("#") }
        #expect(!headings.dropFirst().contains { $0.contains("head") })
        #expect(
            !markdown.split(separator: "\n").contains {
                $0 == "---" || $0.hasPrefix("> - ") || $0.hasPrefix("> #") || $0.hasPrefix("> 1. ")
            })
        // Nothing to a terminal, from any command in any form.
        for arguments in [
            ["report", "@"], ["report", "@", "--json"], ["show", "@"], ["show", "@", "--json"], ["list"],
            ["list", "--json"],
        ] {
            let outcome = try await world.shell("otherside " + arguments.joined(separator: " "))
            #expect(outcome.status == 0)
            let bad = (outcome.out + outcome.err).unicodeScalars.filter {
                ($0.value < 0x20 && $0 != "\n") || (0x7F...0x9F).contains($0.value)
                    || (0x202A...0x202E).contains($0.value)
            }
            #expect(bad.isEmpty, "\(arguments): \(bad.map(\.value))")
        }
        // And the JSON still holds what was written.
        let json = try await world.run("report", "@", "--json").json
        #expect(json.object("session").object("move")["description"] as? String == evil)
    }

    @Test func intoAFile() async throws {
        let world = try World()
        try world.keep(Self.rich())
        let outcome = try await world.run("report", "@", "--output", "report.md")
        #expect(outcome.status == 0 && outcome.out == "")
        let path = world.home + "/report.md"
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(try await world.run("report", "@", "-q").out == text)
        let again = try await world.run("report", "@", "--output", "report.md", "--json")
        #expect(again.status == 1 && again.err.contains("--force"))
        #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
        #expect(try await world.run("report", "@", "--output", "report.md", "--json", "--force").status == 0)
        #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("{"))
        #expect(try await world.run("report", "@", "--output", "/dev/null", "--force").status == 1)
        #expect(try await world.run("report", "@", "--output", "nowhere/report.md").status == 1)
    }

    @Test func anUnknownFormatNamesTheLegalOnes() async throws {
        let outcome = try await World().run("report", "@", "--format", "pdf")
        #expect(outcome.status == 64)
        for word in ["pdf", "markdown", "html", "json", "csv", "adr"] { #expect(outcome.err.contains(word), "\(word)") }
    }

    @Test func tooLittleShowsNoFigure() async throws {
        let world = try World()
        var session = Session(id: "2b2b2b2b-0000-4000-8000-000000000001", now: "2026-11-23T10:00:00Z")
        session.move.title = "Early"
        session.setAnswer("size", .option("open-ended"))
        session.recordWeights(.core())
        try world.keep(session)
        let text = try await world.run("report", "@").out
        #expect(text.contains("## Too little is known"))
        #expect(!text.contains("| Ambiguity |"))
        let json = try await world.run("report", "@", "--json").json
        #expect(json.object("before").object("known")["enough"] as? Bool == false)
        #expect(json.object("before").number("ambiguity", "value") != nil)
    }

    /// Every form that tells figures tells those of the JSON.
    @Test func everyFormAgreesWithTheJSON() async throws {
        let world = try World()
        try world.keep(Self.rich())
        let json = try await world.run("report", "@", "--format", "json").json
        let html = try await world.run("report", "@", "--format", "html").out
        let csv = try await world.run("report", "@", "--format", "csv").out
        let record = try await world.run("report", "@", "--format", "adr").out
        let before = json.object("before")
        for name in ["ambiguity", "mistrust", "threat", "pressure", "escalation"] {
            let value = try #require(before.number(name, "value"))
            #expect(html.contains("<td class=\"num\">\(Words.number(value))</td>"), "\(name)")
            #expect(csv.contains(",\(value),"), "\(name)")
            #expect(record.contains("\(Words.number(value)) of 100"), "\(name)")
        }
        #expect(html.hasPrefix("<!DOCTYPE html>") && record.hasPrefix("---\nstatus: accepted"))
        let answers = try await world.run("report", "@", "--format", "csv", "--rows", "answers").out
        let count = json.object("session").objects("voices").first?.object("answers").count ?? 0
        #expect(count > 20 && answers.ranges(of: "\r\n").count == count + 1)
    }

    @Test func sharingTellsOnlyWhatIsMarked() async throws {
        let world = try World()
        try world.keep(Self.rich())
        for format in ["markdown", "html", "json"] {
            let text = try await world.run("report", "@", "--share", "--format", format).out
            #expect(text.contains("Business Source License"), "\(format)")
            for word in ["HashiCorp", "Firms that host", "another licence", "Too hot", "1a2b3c4d", "2026", "Ada"] {
                #expect(!text.contains(word), "\(format): \(word)")
            }
        }
        for format in ["csv", "adr"] {
            let outcome = try await world.run("report", "@", "--share", "--format", format)
            #expect(outcome.status == 64 && outcome.out == "" && outcome.err.contains("--share"))
        }
        var session = try Self.rich()
        session.mayTell = []
        try world.write(String(decoding: SessionFile(session).json(), as: UTF8.self), to: "quiet.json")
        let quiet = try await world.run("report", "quiet.json", "--share")
        #expect(quiet.status == 0 && quiet.err.contains("nothing is marked"))
    }
}
