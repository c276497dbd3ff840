import Foundation
import Packs
import Sessions
import Support
import Testing

/// The settings' file: what holds, where from, and what is wrong with it.
@Suite struct SettingsTests {
    private static let file = ".config/otherside/config.yaml"

    private func settings(_ outcome: World.Outcome) -> [String: [String]] {
        Dictionary(
            uniqueKeysWithValues: outcome.json.objects("settings").map {
                ($0["name"] as? String ?? "", [$0["value"] as? String ?? "", $0["from"] as? String ?? ""])
            })
    }

    @Test func whatHoldsAndWhereItWasSaid() async throws {
        let world = try World()
        let none = settings(try await world.run("config", "--json"))
        #expect(none["colours"] == ["default", "default"] && none["library"]?[1] == "default")
        try world.write(
            """
            # mine
            library: ~/team
            colours: high-contrast
            colours.bar-empty: 244 dim
            width: 60
            editor: nano -w
            query:
              due: due:today
            """, to: Self.file)
        let all = settings(try await world.run("config", "--json"))
        #expect(all["library"] == [world.home + "/team", "config.yaml, line 2"])
        #expect(all["colours"] == ["high-contrast", "config.yaml, line 3"])
        #expect(all["colours.bar-empty"] == ["244 dim", "config.yaml, line 4"])
        #expect(all["width"] == ["60", "config.yaml, line 5"])
        #expect(all["editor"] == ["nano -w", "config.yaml, line 6"])
        #expect(all["query.due"] == ["due:today", "config.yaml, line 8"])
        let given = try await world.run(
            ["config", "--json", "--library", "/elsewhere"], input: [],
            environment: ["COLUMNS": "50", "NO_COLOR": "1", "OTHERSIDE_EDITOR": "vi"])
        #expect(settings(given)["library"] == ["/elsewhere", "--library"])
        #expect(settings(given)["width"] == ["50", "COLUMNS"] && settings(given)["colours"] == ["none", "NO_COLOR"])
        #expect(settings(given)["editor"] == ["vi", "OTHERSIDE_EDITOR"])
        // And it does hold.
        try world.put(ReportTests.rich(), name: "a.json")
        #expect(try await world.run("list").err.contains("there is no library at"))
        try world.write(SessionFile(ReportTests.rich()).json().text, to: "team/2026-11-23-x-1a2b3c4d.json")
        #expect(try await world.run("list").status == 0)
        let longest = try await world.run("show", "@").out.split(separator: "\n").map(\.count).max() ?? 0
        #expect(longest > 40 && longest <= 60)
    }

    @Test func whatIsWrongIsToldWithItsLineAndNothingIsWritten() async throws {
        let world = try World()
        let lines = [
            "width: 5", "colour: red", "colours.bar: loud", "colours.brr: red", "library: here", #"query.a: "@a""#,
            "query.b: tg:x", "editor: [a]",
        ]
        try world.write((lines + ["query.b: tag:x"]).joined(separator: "\n"), to: Self.file)
        let path = "\(world.home)/\(Self.file)"
        let check = try await world.run("check", "--json")
        #expect(check.status == 1)
        #expect(
            check.json.objects("problems").first?["message"] as? String == "field 'query.b' stands twice in one entry")
        try world.write(lines.joined(separator: "\n"), to: Self.file)
        let told = try await world.run("check").out
        for (line, field) in [
            (1, "width"), (2, "colour"), (3, "colours.bar"), (4, "colours.brr"), (5, "library"), (6, "query.a"),
            (7, "query.b"), (8, "editor"),
        ] {
            #expect(told.contains("\(path):\(line): \(field): "), "\(told)")
        }
        for arguments in [["list"], ["import", "-"], ["new", "--linear"]] {
            let refused = try await world.run(arguments, input: [])
            #expect(refused.status == 1 && refused.err.contains("\(path):1: width"), "\(refused)")
        }
        #expect(!world.files.contains { $0.hasPrefix(".local") })
        #expect(try await world.run("paths").out.contains(path))
        #expect(try await world.run("config").status == 1)
    }

    @Test func keysAreListedAndTheirClashesRefused() async throws {
        let world = try World()
        try world.write("keys: {undo: z, why-in-text: F5}\n", to: Self.file)
        let config = try await world.run("config", "--json")
        #expect(settings(config)["keys.undo"] == ["z", "config.yaml, line 1"])
        let undo = config.json.objects("keys").first { $0["name"] as? String == "undo" }
        #expect(undo?["key"] as? String == "z" && undo?["part"] as? String == "everywhere")
        let listed = try await world.run("config", "--keys").out
        #expect(listed.contains("undo               z       undo the last change (config.yaml, line 1)"), "\(listed)")
        #expect(listed.contains("F5") && listed.contains("rename             r       rename\n"))
        #expect(try await world.run("list").status == 0)

        let wrong = [
            "keys:", "  copy: r", "  rename: R", "  filter: R", "  undoo: z", "  why: Esc", "  note: Ctrl-C",
            "  tags: Up",
            "  sort: Enter", "  editor: e", "  help: F13", "  voice: a", "  restore: \"1\"",
        ]
        try world.write(wrong.joined(separator: "\n"), to: Self.file)
        let told = try await world.run("check").out
        let path = "\(world.home)/\(Self.file)"
        for words in [
            "3: keys.rename: R is the key of filter too (line 4), in: past reviews",
            "4: keys.filter: R is the key of rename too (line 3), in: past reviews",
            "5: keys.undoo: command 'undoo' is not one of: ", "did you mean 'undo'?",
            "6: keys.why: Esc has a fixed meaning", "7: keys.note: Ctrl-C has a fixed meaning",
            "8: keys.tags: Up has a fixed", "9: keys.sort: Enter has a fixed", "10: keys.editor: e would be typed",
            "11: keys.help: F13 is no key", "12: keys.voice: a is the key of ",
            "13: keys.restore: 1 answers a question",
        ] {
            #expect(told.contains(words.first?.isNumber == true ? "\(path):\(words)" : words), "\(words)\n\(told)")
        }
        let refused = try await world.run(["new"], input: [])
        #expect(refused.status == 1 && refused.err.contains("\(path):"), "\(refused)")
    }

    @Test(arguments: ["\t- x", "a: *b\nb: &b x", "- list", "\u{FEFF}width: 76", "", "# nothing"])
    func anyFileIsReadOrRefused(_ text: String) async throws {
        let world = try World()
        try world.write(text, to: Self.file)
        let outcome = try await world.run("config")
        #expect([0, 1].contains(outcome.status) && (outcome.status == 0) == !outcome.err.contains("config.yaml"))
    }
}

extension Data {
    fileprivate var text: String { String(decoding: self, as: UTF8.self) }
}
