import Foundation
import Interview
import Packs
import Sessions
import Support
import Testing

/// The linear mode as a process, through a pipe.
@Suite struct LinearPipeTests {
    private let pipe: World

    init() throws { pipe = try World(["TERM": "xterm"]) }

    @Test("a whole review through a pipe, saved and decided")
    func wholeReview() async throws {
        let lines =
            ["2"] + Self.review() + [
                "memo", "plan", "adopt", "/later", "on", "on", "", "", "They fear for what they built.", "2",
                "It reads as an attack.", "", "", "y", "", "q",
            ]
        let outcome = try await pipe.run(["--linear"], input: Data((lines.joined(separator: "\n") + "\n").utf8))
        #expect(outcome.status == 0)
        #expect(outcome.err == "")
        for words in [
            "Home. 1 to 5, or quit > 2\n", "Your text > HashiCorp cambia su licencia 许可证\nNoted.\n",
            "Ambiguity: 67.2 of 100.",
            "Threat reading: 72.0 of 100.", "Escalation: 63.1 of 100. High.", "Escalation 63.1 to 49.3. Burden 4",
            "Decided and saved: revise.", "Decided on ", "The report: otherside report ",
        ] {
            #expect(outcome.out.contains(words), "\(words)")
        }
        #expect(!outcome.out.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
        let session = try #require(try pipe.sessions().first)
        #expect(session.move.title == "HashiCorp cambia su licencia 许可证")
        let answers = session.voices.map { $0.answers.filter { Fixtures.isOfMethod($0.key) } }
        #expect(answers == [Self.sheet()])
        #expect(session.decision?.choice == .revise)
        #expect(
            session.measures.map(\.id).sorted() == [
                "confirm-what-is-theirs", "protect-only-version", "publish-rule-of-use",
            ])
        #expect(abs((session.assessment?.before.escalation.value ?? 0) - 63.061_067_949_953_98) < 1e-9)
        #expect(abs((session.assessment?.after?.escalation.value ?? 0) - 49.2956) < 1e-4)
    }

    @Test("the end of the input keeps everything, and the next start goes on there")
    func endOfInput() async throws {
        // The last line has no line end.
        let first = try await pipe.run(["new", "--linear"], input: Data("Title\n2\nThe hosts".utf8))
        #expect(first.status == 0)
        #expect(first.out.hasSuffix("All is saved. otherside resume goes on from here.\n"))
        #expect(try pipe.sessions().map(\.move.otherSide) == ["The hosts"])
        let second = try await pipe.run(["--linear"], input: Data("r\n".utf8))
        #expect(second.out.contains("1. Resume: Title."))
        #expect(second.out.contains("Opened: Title.\n\nQuestion 4 of \(Self.form.questions.count), Describe.\n"))
        #expect(try pipe.sessions().count == 1)
    }

    @Test("nothing at all is fine too", arguments: [[], ["--linear"], ["new"], ["new", "--quick"]])
    func nothing(_ arguments: [String]) async throws {
        let outcome = try await pipe.run(arguments, input: Data())
        #expect(outcome.status == 0)
        #expect(try pipe.sessions().isEmpty)
    }

    @Test("without a terminal it says why in one sentence, and goes on line by line")
    func noTerminal() async throws {
        let outcome = try await pipe.run([], input: Data("q\n".utf8), environment: ["TERM": "xterm"])
        #expect(outcome.status == 0)
        #expect(outcome.err == "otherside: standard input or output is not a terminal, so it goes on line by line.\n")
        #expect(outcome.out.hasPrefix("otherside, line by line."))
        for wanted in [["ACCESSIBLE": "1", "TERM": "xterm"], ["TERM": "dumb"]] {
            #expect(try await pipe.run([], input: Data("q\n".utf8), environment: wanted).err == "", "\(wanted)")
        }
        #expect(
            try await pipe.run([], input: Data("q\n".utf8), environment: ["ACCESSIBLE": "", "TERM": "xterm"]).err != "")
    }

    @Test("broken bytes, control characters, carriage returns and very long lines do no harm")
    func untrusted() async throws {
        var input =
            Data("Ti".utf8) + [0xFF, 0xC3, 0x28, 0x00] + Data("tle\u{1B}[31m\u{7}\r\n2\r\nHosts\r\n/go 11\r\n".utf8)
        let long = String(repeating: "palabra ", count: 50_000) + "fin"
        input += Data("\(long)\n/go 12\n".utf8)
        input += Data(repeating: UInt8(ascii: "x"), count: 6 << 20) + Data("\nafter\n".utf8)
        let outcome = try await pipe.run(["new", "--linear"], input: input)
        #expect(outcome.status == 0)
        #expect(!outcome.out.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
        let session = try #require(try pipe.sessions().first)
        #expect(session.move.title == "Ti\u{FFFD}\u{FFFD}(tle")
        #expect(session.move.scope == .company)
        #expect(session.move.description == long)
        #expect(session.reflections["their-view"]?.latest == "after")
        #expect(outcome.out.contains("a line may have 1048576"))
    }

    @Test(
        "a signal saves what was begun and gives the shell's code",
        arguments: [("INT", 130), ("TERM", 143), ("HUP", 129)])
    func signals(_ signal: String, _ status: Int) async throws {
        let outcome = try await pipe.shell(
            """
            set -m; mkfifo in; otherside new --linear < in > out & pid=$!; exec 3> in
            printf 'Title\\n2\\nThe ho\\\\\\n' >&3
            until grep -q 'Goes on' out; do kill -0 $pid || exit 99; sleep 0.02; done
            kill -\(signal) $pid; wait $pid; status=$?; cat out; exit $status
            """)
        #expect(outcome.status == status)
        #expect(outcome.out.hasSuffix("All is saved. otherside resume goes on from here.\n"))
        #expect(try pipe.sessions().map(\.move.otherSide) == ["The ho"])
    }

    @Test("killed, it has lost nothing that was answered")
    func killed() async throws {
        let outcome = try await pipe.shell(
            """
            mkfifo in; otherside new --linear < in > out & pid=$!; exec 3> in
            printf 'Title\\n2\\nHosts\\n/go 11\\nFirst line\\\\\\n' >&3
            until grep -q 'Goes on' out; do kill -0 $pid || exit 99; sleep 0.02; done
            kill -KILL $pid; wait $pid; exec 3>&-; echo 'r' | otherside --linear
            """)
        #expect(outcome.status == 0)
        #expect(outcome.out.contains("Question 11 of \(Self.form.questions.count)"))
        #expect(outcome.out.contains("You had begun: First line\n"))
        #expect(try pipe.sessions().map(\.move.otherSide) == ["Hosts"])
    }

    @Test("a reader that goes away ends it quietly")
    func closedPipe() async throws {
        let outcome = try await pipe.shell(
            "set -o pipefail; printf 'n\\nTitle\\n2\\nHosts\\n' | otherside --linear | head -1; true")
        #expect(outcome.out == "otherside, line by line. Type ? for help.\n")
        #expect(outcome.err == "")
    }

    private static func sheet() -> AnswerSheet {
        (try? Vector.named("hashicorp-bsl-2023").answers) ?? [:]
    }

    private static let form = Form(Fixtures.shipped, scope: .company, coverage: .full)

    /// Every question of the full form, answered as typed.
    private static func review() -> [String] {
        let sheet = sheet()
        return form.questions.map { question in
            switch question.kind {
            case .item(let item):
                // What the pack asks beside the method does not apply.
                Fixtures.isOfMethod(item.id)
                    ? sheet[item.id]?.option.flatMap { key in item.options.firstIndex { $0.key == key } }.map {
                        "\($0 + 1)"
                    } ?? "" : "x"
            case .choice: "2"
            case .choices: "8"
            case .percent: "40"
            case .yesNo: ""
            case .names: "Env0"
            case .line, .text: question.field == .title ? "HashiCorp cambia su licencia 许可证" : "Texto de \(question.id)"
            }
        }
    }
}
