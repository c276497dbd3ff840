import Foundation
import Interview
import Packs
import Sessions
import Support
import Testing

/// Whatever is wrong with a sheet or its review, it is said, and nothing is lost.
@Suite struct RefusedSheetTests {
    private let world: World
    private let filled: String

    init() async throws {
        world = try World()
        try world.keep(TwoPlaces.review())
        let sheet = try await world.invite("@ --seat other-side").out
        filled = try TwoPlaces.filled(sheet, TwoPlaces.words("russia-1914"))
    }

    private func put(_ session: Session) throws {
        try FileManager.default.removeItem(atPath: world.home + "/.local/share/otherside/sessions")
        try world.keep(session)
    }

    /// The import fails with these words, and no byte under the home folder is another one.
    private func refuses(
        _ input: String, _ words: String..., arguments: [String] = [], sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        try world.write(input, to: "sheet.json")
        let before = try world.bytes()
        let line = (["otherside", "import", "sheet.json"] + arguments).joined(separator: " ")
        let outcome = try await world.shell(line)
        #expect(outcome.status == 1, "\(outcome.err)", sourceLocation: sourceLocation)
        #expect(outcome.out == "", sourceLocation: sourceLocation)
        for word in words { #expect(outcome.err.contains(word), "\(outcome.err)", sourceLocation: sourceLocation) }
        let controls = outcome.err.unicodeScalars.contains {
            $0.value < 32 && $0 != "\n" || (127..<160).contains($0.value)
        }
        #expect(!controls, sourceLocation: sourceLocation)
        #expect(try world.bytes() == before, sourceLocation: sourceLocation)
    }

    @Test("a decided review takes no voice in")
    func decided() async throws {
        var session = try TwoPlaces.review()
        session.decide(Decision(choice: .revise, why: nil, on: "2026-11-20", reviewOn: nil), .core())
        try put(session)
        try await refuses(filled, "decided on 2026-11-20", "frozen", "--into")
    }

    @Test("a review of a newer program is not written")
    func newer() async throws {
        var session = try TwoPlaces.review()
        session.version = 2
        try put(session)
        try await refuses(filled, "newer otherside")
    }

    @Test("a damaged review is named, and left")
    func damaged() async throws {
        let path = world.library + "/2026-11-23-review-1a2b3c4d.json"
        var text = try String(contentsOfFile: path, encoding: .utf8)
        text = text.replacing("\"voices\"", with: "voices")
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        try await refuses(filled, "--into", "is not in this library")
        try await refuses(filled, "cannot be read: line ", arguments: ["--into", "1a2b3c4d"])
    }

    @Test("a review that another program has open is left to it")
    func locked() async throws {
        try world.write(filled, to: "sheet.json")
        let before = try Data(contentsOf: URL(filePath: world.library + "/2026-11-23-review-1a2b3c4d.json"))
        // A coach that waits for its next line holds the lock.
        let outcome = try await world.shell(
            """
            mkfifo in; otherside resume @ --linear < in > out & exec 3> in
            for turn in {1..600}; do grep -q 'Opened' out && break; sleep 0.05; done
            otherside import sheet.json; status=$?; exec 3>&-; wait; exit $status
            """)
        #expect(outcome.status == 1, "\(outcome.err)")
        #expect(outcome.err.contains("not taken in: the review is open in process "))
        #expect(outcome.err.contains("import again"))
        let after = try Data(contentsOf: URL(filePath: world.library + "/2026-11-23-review-1a2b3c4d.json"))
        #expect(before == after)
        #expect(try await world.run("import", "sheet.json").status == 0)
    }

    @Test("a sheet of a review that is not here, or of the beginning of an id")
    func elsewhere() async throws {
        for id in ["ffffffff-0000-4000-8000-000000000001", "1a2b3c4d"] {
            let other = try TwoPlaces.filled(filled, [:]) { $0["session"] = id }
            try await refuses(other, "not in this library", "--library", "--into")
        }
    }

    @Test("what a hand gets wrong is named with line, field and the nearest that is right")
    func slips() async throws {
        func change(_ change: (inout [String: Any]) -> Void) throws -> String {
            try TwoPlaces.filled(filled, [:], change)
        }
        try await refuses(
            TwoPlaces.filled(filled, ["size": "open-endet"]), "line ", "answers.size: 'open-endet'",
            "did you mean 'open-ended'?")
        try await refuses(TwoPlaces.filled(filled, ["sise": "larger"]), "answers.sise", "did you mean 'size'?")
        try await refuses(
            TwoPlaces.filled(filled, [:], notes: ["plaec": "x"]), "line ", "notes.plaec", "did you mean 'place'?")
        try await refuses(
            TwoPlaces.filled(filled, [:], stance: "agreed"), "line ", "stance: 'agreed'", "agree, disagree, discuss")
        try await refuses(change { $0["seat"] = "others" }, "line ", "seat", "other-side")
        try await refuses(change { $0["answers"] = ["size": 3] }, "line ", "answers.size: should be text")
        try await refuses(change { $0["answers"] = "none" }, "line ", "answers: should be an object")
        try await refuses(change { $0["session"] = nil }, "session: is missing")
        try await refuses(change { $0["invitation"] = " " }, "invitation: is empty")
        try await refuses(change { $0["version"] = 9 }, "line ", "version", "newer otherside")
        try await refuses(
            change { $0["format"] = "otherside.shed" }, "line ", "format: is neither otherside.session nor")
        try await refuses(change { $0["answers"] = [String: String]() }, "no question is answered")
    }

    @Test("texts of a stranger lose what a terminal would obey")
    func cleaned() async throws {
        let sheet = try TwoPlaces.filled(
            filled, [:], notes: ["size": "one\ntwo\u{1B}[31m\t\u{9B}2J"], name: " A\u{1B}]0;x\u{7}nn\n ")
        #expect(try await world.run("import", "-", input: sheet).status == 0)
        let voice = try #require(try world.review().voices.last)
        #expect(voice.notes["size"] == "one\ntwo[31m 2J")
        #expect(voice.name == "A]0;xnn")
        for item in ["\u{1B}[2J", "a\u{202E}b"] {
            try await refuses(TwoPlaces.filled(filled, [item: "x"]), "no question has this id")
        }
    }

    @Test("a sheet cut off anywhere is refused with line and column, by import and by answer")
    func truncated() async throws {
        let bytes = Array(filled.utf8)
        let end = try #require(bytes.lastIndex(of: UInt8(ascii: "}")))
        try await cut(stride(from: 1, to: end, by: end / 9).map { Array(bytes[..<$0]) }) { name, outcome in
            #expect(outcome.status == 1, "\(name)")
            #expect(outcome.err.contains(": line ") && outcome.err.contains("column "), "\(name): \(outcome.err)")
        }
    }

    @Test("bytes changed at random never end it otherwise than with a word, nor spoil the review")
    func mutated() async throws {
        var random = Seeded(1)
        let bytes = Array(filled.utf8)
        let spoilt = (0..<24).map { _ -> [UInt8] in
            var copy = bytes
            for _ in 0..<(1 + random.below(3)) {
                switch random.below(3) {
                case 0: copy[random.below(copy.count)] = UInt8(random.below(256))
                case 1: copy.remove(at: random.below(copy.count))
                default: copy.insert(Array("{}[]\",:0\\x".utf8)[random.below(10)], at: random.below(copy.count))
                }
            }
            return copy
        }
        try await cut(spoilt) { name, outcome in
            #expect([0, 1].contains(outcome.status), "\(name): \(outcome.status)")
            if outcome.status == 1 { #expect(outcome.err.hasPrefix("otherside: "), "\(name)") }
        }
        #expect(try await world.run("doctor", "--json").json.objects("findings").isEmpty)
        #expect(try world.review().voices.first == TwoPlaces.review().voices.first)
    }

    @Test("deep nesting, a huge file and a folder are refused")
    func hostile() async throws {
        let deep = "{\"format\": \"otherside.sheet\", \"answers\": " + String(repeating: "[", count: 100_000)
        try await refuses(deep, "nesting is deeper than 512")
        let outcome = try await world.shell("otherside answer .; otherside answer nowhere.json; otherside answer -")
        #expect(outcome.err.split(separator: "\n").count == 3, "\(outcome.err)")
        let huge = try await world.shell(
            "head -c 17000000 /dev/zero | tr '\\0' ' ' > huge.json; otherside import huge.json")
        #expect(huge.status == 1 && huge.err.contains("too large"))
    }

    /// Imports each, and opens each for answering.
    private func cut(_ sheets: [[UInt8]], _ judge: (String, World.Outcome) -> Void) async throws {
        for (number, bytes) in sheets.enumerated() {
            try Data(bytes).write(to: URL(filePath: world.home + "/cut.json"))
            judge("import \(number)", try await world.shell("otherside import cut.json --another"))
            judge("answer \(number)", try await world.shell("echo q | otherside answer cut.json --linear"))
        }
    }
}
