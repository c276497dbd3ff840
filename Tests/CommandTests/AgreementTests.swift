import Foundation
import Interview
import Packs
import Reports
import Sessions
import Support
import Testing

/// What is told in several forms is the same in each.
@Suite struct AgreementTests {
    private static let id = "1a2b3c4d-0000-4000-8000-000000000001"

    /// Decided, reopened and decided again with measures; looked back on.
    private func lookedBackOn() throws -> Session {
        var session = try Vector.named("hashicorp-bsl-2023").session(id: Self.id)
        session.decide(Decision(choice: .defer, why: "Too soon.", on: "2026-10-01", reviewOn: nil), .core())
        session.update(measure: "exclusion-list") { $0.status = .adopted }
        session.forecasts = [
            Forecast(reaction: "coalition", chance: 80, by: nil), Forecast(reaction: "exit", chance: 15, by: nil),
        ]
        session.decide(
            Decision(choice: .proceed, why: "It holds.", on: "2026-11-01", reviewOn: "2026-11-20"), .core())
        session.record(Outcome(reaction: "coalition", happened: true, note: "Two firms met.", on: "2026-11-21"))
        session.promises = [
            Promise(text: "No second one", kept: true), Promise(text: "A word first", kept: false),
            Promise(text: "Open books"),
        ]
        return session
    }

    @Test func theReportTellsWhatHappenedAlikeInEveryForm() async throws {
        let world = try World()
        try world.keep(try lookedBackOn())
        let json = try await world.run("report", "@", "--format", "json").json
        let markdown = try await world.run("report", "@").out
        let html = try await world.run("report", "@", "--format", "html").out
        let reactions = json.object("aftermath").objects("reactions")
        #expect(reactions.count > 2)
        let phrases = Phrasebook(.core(), Move())
        for one in reactions {
            let id = try #require(one["reaction"] as? String)
            let happened = one.object("outcome")["happened"] as? Bool
            let said = happened.map { $0 ? "it happened" : "it did not happen" } ?? "not recorded"
            let line = try #require(
                markdown.split(separator: "\n").first { $0.hasPrefix("- \(phrases.reaction(id)): \(said)") }, "\(id)")
            let forecast = one["forecast"] as? Int
            #expect(line.contains("; forecast ") == (forecast != nil))
            if let forecast { #expect(line.contains("; forecast \(forecast) of 100")) }
            #expect(line.contains("; expected by the coach") == (one["expected"] as? Bool))
            // The page says the same line.
            let after = line.dropFirst("- \(phrases.reaction(id))".count).prefix { $0 != "." }
            #expect(
                html.replacing("<bdi>", with: "").replacing("</bdi>", with: "").contains(
                    "\(phrases.reaction(id))\(after)"))
        }
        for promise in json.object("aftermath").objects("promises") {
            let said = (promise["kept"] as? Bool).map { $0 ? "kept" : "not kept" } ?? "open"
            let text = try #require(promise["text"] as? String)
            #expect(markdown.contains("- \(text): \(said)\n") && html.contains("\(text)</bdi>: \(said)</li>"))
        }
        let earlier = json.objects("earlier")
        #expect(earlier.count == 1 && earlier[0]["choice"] as? String == "defer")
        for figure in ["ambiguity", "escalation"] {
            let value = Words.number(try #require(earlier[0].number(figure, "before")))
            #expect(markdown.contains("- 2026-10-01: defer\n"))
            let words = "\(figure.prefix(1).uppercased())\(figure.dropFirst()) \(value)."
            #expect(markdown.contains(words) && html.contains(words), "\(words)\n\(markdown)")
        }
        #expect(markdown.contains("Why: Too soon.") && html.contains("<bdi>Too soon.</bdi>"))
        #expect(markdown.contains("Two firms met.") && html.contains("Two firms met."))
        let csv = try await world.run("report", "@", "--format", "csv").out
        #expect(csv.contains("coalition: 80; exit: 15") && csv.contains("coalition: happened"))
        #expect(csv.contains("coalition: happened,1,1,1,"))
    }

    @Test func nothingRecordedIsNoSection() async throws {
        let world = try World()
        try world.keep(try Vector.named("hashicorp-bsl-2023").session())
        for format in ["markdown", "html"] {
            let text = try await world.run("report", "@", "--format", format).out
            for words in ["What happened", "Promises", "Earlier decisions"] {
                #expect(!text.contains(words), "\(words)")
            }
        }
    }

    @Test(arguments: [["1a2b", "2b2b"], ["1a2b"]])
    func compareIsAlikeInTheTerminalMarkdownAndJSON(_ ids: [String]) async throws {
        let world = try World()
        try world.keep(try lookedBackOn())
        var other = try Vector.named("hashicorp-bsl-2023").session(id: "2b2b3c4d-0000-4000-8000-000000000002")
        other.move.title = "A | second *one*"
        other.voices[0].answers["size"] = nil
        other.voices[0].answers["window"] = .unknown
        other.update(measure: "liaison") { $0.status = .rejected }
        try world.keep(other, as: "second")
        let line = "otherside compare " + ids.joined(separator: " ")
        let json = try await world.shell(line + " --json").json
        let terminal = try await world.shell(line).out
        let markdown = try await world.shell(line + " --markdown").out
        let (one, two) = (json.object("first").object("reading"), json.object("second").object("reading"))
        let names = [
            "ambiguity": "Ambiguity", "mistrust": "Mistrust", "threat": "Threat reading", "pressure": "Pressure",
            "escalation": "Escalation",
        ]
        for (key, name) in names {
            let (before, after) = (try #require(one.number(key, "value")), try #require(two.number(key, "value")))
            let figures = [Words.number(before), Words.number(after), Words.change(before, after)]
            #expect(
                terminal.contains("\(name): \(figures[0]) to \(figures[1]) (\(figures[2]))"), "\(name)\n\(terminal)")
            #expect(markdown.contains("| \(name) | \(figures.joined(separator: " | ")) |"), "\(name)\n\(markdown)")
        }
        // The name that promises something stands only where no verdict says otherwise.
        let key = "world.\(try #require(one["world"] as? String))"
        let phrases = Phrasebook(.core(), Move())
        let world1 = try #require(
            [phrases("\(key).name"), phrases("\(key).plain")].map(\.uncapitalisedFirst).first {
                terminal.contains("World: \($0)")
            }, "\(terminal)")
        #expect(terminal.contains("World: \(world1)") && markdown.contains("| World | \(world1) |"))
        let answers = json.objects("answers")
        #expect(answers.count == (ids.count == 2 ? 2 : 0))
        for answer in answers {
            let question = Phrasebook(.core(), Move()).ask(try #require(answer["item"] as? String))
            let dB = try #require(answer["firstDB"] as? Double)
            let row = try #require(markdown.split(separator: "\n").first { $0.hasPrefix("| \(question) |") })
            #expect(row.contains("(\(Words.signed(dB)) dB)") && terminal.contains("(\(Words.signed(dB)) dB)"))
        }
        for side in [json.object("first"), json.object("second")] {
            for measure in side.objects("measures") {
                let name = Phrasebook(.core(), Move()).measure(try #require(measure["id"] as? String))
                let status = try #require(measure["status"] as? String)
                for text in [terminal, markdown] {
                    #expect(text.split(separator: "\n").contains { $0.contains(name) && $0.contains(status) })
                }
            }
        }
        if ids.count == 2 { #expect(markdown.contains("A \\| second \\*one\\*")) }
        #expect(try await world.shell(line + " --markdown --json").status == 64)
    }

    @Test func theWholeLibraryAsATable() async throws {
        let world = try World()
        try world.keep(try lookedBackOn())
        var other = try Vector.named("hashicorp-bsl-2023").session(id: "2b2b3c4d-0000-4000-8000-000000000002")
        other.move.title = "Comma, \"quote\"\nand line"
        other.move.otherSide = "=SUM(A1)"
        try world.keep(other, as: "second")
        let script = """
            import csv, json, sys
            rows = list(csv.DictReader(sys.stdin, strict=True))
            print(json.dumps({"rows": rows}))
            """
        func rows(_ arguments: String...) async throws -> [[String: Any]] {
            let text = try await world.shell("otherside export " + arguments.joined(separator: " ")).out
            return try await world.python(script, input: text).json.objects("rows")
        }
        let reviews = try await rows("--format", "csv")
        #expect(Set(reviews.compactMap { $0["id"] as? String }) == [Self.id, other.id])
        for review in reviews {
            let id = try #require(review["id"] as? String)
            let report = try await world.run("report", id, "--format", "json").json
            for figure in ["ambiguity", "threat", "escalation"] {
                let cell = (review["before.\(figure).value"] as? String).flatMap(Double.init)
                #expect(cell == report.object("before").number(figure, "value"), "\(id) \(figure)")
            }
        }
        let answers = try await rows("--format", "csv", "--rows", "answers")
        let sheet = try lookedBackOn().voices[0].answers
        for id in [Self.id, other.id] {
            let own = answers.filter { $0["session"] as? String == id }
            #expect(Set(own.compactMap { $0["item"] as? String }) == Set(sheet.keys))
            for row in own {
                #expect(row["answer"] as? String == sheet[row["item"] as? String ?? ""]?.word)
            }
        }
        #expect(try await world.run("export", "--rows", "answers").status == 64)
        #expect(try await world.run("export", "--format", "csv", "--json").status == 64)
        try world.write("{", to: ".local/share/otherside/sessions/broken.json")
        let broken = try await world.run("export", "--format", "csv")
        #expect(broken.status == 1 && broken.err.contains("broken.json") && broken.out.contains(Self.id))
    }
}
