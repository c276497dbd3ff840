import Foundation
import Sessions
import Subprocess
import Support
import Testing

extension TerminalTests {
    /// The main job on the built program in a real terminal.
    @Suite struct MainJob {
        @Test func hashiCorpFromTheFirstStartToTheDecision() async throws {
            try await inPane { pane in
                try await pane.start()
                try await pane.wait(for: "Look at a worked case first")
                try await pane.press("n")
                try await pane.describe("Business licence for our tools")
                try await pane.passOpenQuestions()
                try await pane.fill(try Vector.named("hashicorp-bsl-2023").words)
                try await pane.wait(for: "What weighs most in their reading", "67.2 of 100", "72.0 of 100")
                try await pane.press("NPage")
                try await pane.wait(for: "63.1 of 100")
                for _ in 0..<4 { try await pane.press("Tab") }
                try await pane.wait(for: "[Plan]", "The least that gets there", "63.1 → 49.3")
                try await pane.press("a")
                try await pane.wait(for: "Adopted 3 measures", "Commitment 1 of 3")
                try await pane.press("Escape")
                try await pane.wait(for: "[Plan]")
                for _ in 0..<4 { try await pane.press("Tab") }
                try await pane.wait(for: "[Decide]")
                try await pane.press("2", "Enter")
                try await pane.type("Smaller, and said beforehand.")
                for _ in 0..<4 { try await pane.press("Enter") }
                try await pane.wait(for: "Decided and saved: revise", "[Closing]", "The first step")
                try await pane.press("Escape")
                try await pane.wait(for: "Past reviews")
                try await pane.press("q")
                try await pane.wait(for: "$")

                let session = try #require(try pane.world.sessions().first)
                #expect(
                    session.measures.filter { $0.status == .adopted }.map(\.id).sorted()
                        == ["confirm-what-is-theirs", "protect-only-version", "publish-rule-of-use"])
                let frozen = try #require(session.assessment)
                #expect(abs(frozen.before.ambiguity.value - 67.17485071138104) < 1e-9)
                #expect(abs(frozen.before.threat.value - 71.96868055828564) < 1e-9)
                #expect(abs(frozen.before.escalation.value - 63.06106794995398) < 1e-9)
                #expect(abs((frozen.after?.escalation.value ?? 0) - 49.2956) < 0.00005)
                try await expectValid(pane.world)
            }
        }

        /// python's own validator, not ours, against the schema that ships.
        private func expectValid(_ world: World) async throws {
            try Data(SessionSchema.text.utf8).write(to: URL(filePath: "\(world.home)/schema.json"))
            let script = """
                import glob, json, sys, jsonschema
                schema = json.load(open(sys.argv[1]))
                jsonschema.Draft202012Validator.check_schema(schema)
                files = glob.glob(sys.argv[2] + "/*.json")
                assert files, "no session on disk"
                for file in files: jsonschema.Draft202012Validator(schema).validate(json.load(open(file)))
                """
            let result = try await Subprocess.run(
                .name("python3"), arguments: ["-c", script, "\(world.home)/schema.json", world.library],
                output: .string(limit: 1 << 16), error: .string(limit: 1 << 16))
            #expect(result.terminationStatus.isSuccess, "\(result.standardError)")
        }

        @Test(arguments: [
            ("Licencia nueva para la base de datos «ñandú»", "Las empresas que nos alojan: ¿qué harán?"),
            ("把所有采购集中到总部审批", "各地办事处、松本電機"),
        ])
        func otherLanguagesAreTypedKeptAndShown(_ title: String, _ otherSide: String) async throws {
            try await inPane { pane in
                try await pane.start()
                try await pane.press("n")
                try await pane.describe(title, otherSide: otherSide)
                try await pane.type(otherSide + title)
                try await pane.wait(for: String(otherSide.suffix(4)) + String(title.prefix(4)))
                try await pane.press("Enter")
                try await pane.wait(for: "Before the questions", "adviser")
                let session = try #require(try pane.world.sessions().first)
                #expect(session.move.title == title)
                #expect(session.move.otherSide == otherSide)
                #expect(session.reflections["move"]?.latest == otherSide + title)
            }
        }

        @Test func columnsStandWithWideAndJoinedCharacters() async throws {
            try await inPane { pane in
                try await pane.start()
                try await pane.press("n")
                try await pane.describe("T")
                let text = "世界 é e\u{301} 👨‍👩‍👧 🇩🇪 👍🏽 end"
                try await pane.type(text)
                try await pane.wait(for: "end")
                // Going back in the field and typing there shows whether the cursor knows its column.
                try await pane.press("Left", "Left", "Left")
                try await pane.type("|")
                try await pane.wait(for: "|end")
                // The frame's own marks stand where they belong.
                let rows = try await pane.screen().split(separator: "\n", omittingEmptySubsequences: false)
                #expect(rows[1] == String(repeating: "─", count: 80))
                #expect(rows.contains { $0.hasSuffix("of \(pane.form().count) answered") })
                try await pane.press("Enter")
                try await pane.wait(for: "adviser")
                #expect(
                    try pane.world.sessions().first?.reflections["move"]?.latest
                        == text.replacingOccurrences(of: "end", with: "|end"))
            }
        }

        @Test func aPasteOfFiveThousandCharactersIsOneKey() async throws {
            try await inPane { pane in
                try await pane.start()
                try await pane.press("n")
                try await pane.describe("T")
                let line = "A line of the plan as it was sent, 世界 and é.\n"
                var text = String(repeating: line, count: 5000 / line.count + 1)
                text += "the very end"
                try await pane.paste(text)
                try await pane.wait(for: "the very end")
                try await pane.press("Enter")
                try await pane.wait(for: "adviser")
                #expect(try pane.world.sessions().first?.reflections["move"]?.latest == text)
            }
        }

        @Test func aResizeInTheMiddleLosesNothing() async throws {
            try await inPane { pane in
                try await pane.start()
                try await pane.press("n")
                try await pane.describe("T")
                try await pane.type("half a sentence")
                for (columns, rows) in [(60, 18), (160, 48), (70, 30)] {
                    try await pane.resize(columns, rows)
                    try await pane.wait(for: "half a sentence", String(repeating: "─", count: columns))
                }
                try await pane.resize(50, 12)
                try await pane.wait(for: "needs a window of 60 columns and 18 rows", "Nothing is lost")
                try await pane.resize(80, 24)
                try await pane.wait(for: "half a sentence")
            }
        }

        @Test func withoutColoursNoneIsSent() async throws {
            try await inPane { pane in
                try await pane.record(to: "bytes")
                try await pane.run("export NO_COLOR=1")
                try await pane.start()
                try await pane.press("n")
                try await pane.wait(for: "What do you call the move?")
                let bytes = try await pane.recorded("bytes", upTo: "What do you call the move?")
                #expect(bytes.firstMatch(of: /\u{1B}\[[0-9;]*(3[0-7]|4[0-7]|38;5|48;5|9[0-7])[0-9;]*m/) == nil)
            }
        }
    }
}
