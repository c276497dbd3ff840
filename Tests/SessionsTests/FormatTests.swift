import Foundation
import Sessions
import Support
import Testing

/// Files made from the format's own description: a field that is added to a table is in them by itself.
@Suite("The format, by its own description")
struct FormatTests {
    /// `OTHERSIDE_FORMAT_FILES` makes more.
    private static let count = ProcessInfo.processInfo.environment["OTHERSIDE_FORMAT_FILES"].flatMap { Int($0) } ?? 1000

    private func file(_ seed: Int, strange: @escaping (inout Seeded) -> String? = { _ in nil }) throws -> Node {
        var described = try Described(SessionSchema.text, seed: seed, strange: strange)
        return described.file()
    }

    @Test("generated sessions with every field come back to the byte, and python's jsonschema agrees")
    func generated() throws {
        var texts: [String] = []
        for seed in 0..<Self.count {
            let text = try file(seed).text
            let read = try SessionFile(reading: Data(text.utf8))
            let back = Samples.text(try read.json())
            guard back == text else {
                let (one, other) = (text.split(separator: "\n"), back.split(separator: "\n"))
                let place = zip(one, other).enumerated().first { $0.element.0 != $0.element.1 }
                Issue.record("seed \(seed): \(place.map { "\($0)" } ?? "one is longer")")
                return
            }
            // In one line it is the same.
            #expect(try SessionFile(reading: read.line()) == read)
            if seed < 1000 { texts.append(Samples.text(try read.line())) }
        }
        let script = """
            import json, sys
            from jsonschema import Draft202012Validator
            schema = json.loads(sys.stdin.readline())
            Draft202012Validator.check_schema(schema)
            validator = Draft202012Validator(schema)
            for number, line in enumerate(sys.stdin):
                for error in validator.iter_errors(json.loads(line)):
                    print(number, error.json_path, error.message[:100])
            """
        let schema = SessionSchema.text.split(separator: "\n").joined()
        #expect(try Python.run(script, ([schema] + texts).joined(separator: "\n")) == "")
    }

    @Test("generated sheets are read and written the same")
    func sheets() throws {
        for seed in 0..<100 {
            var described = try Described(SheetSchema.text, seed: seed) { _ in #"-12345678901234567890123.50"# }
            var text = described.file().text
            let version = try #require(text.firstRange(of: /"version" : \d+/))
            text.replaceSubrange(version, with: "\"version\" : 1")
            let (sheet, unknown) = try InvitedSheet.read(Data(text.utf8))
            let once = try sheet.json(unknown)
            let (again, rest) = try InvitedSheet.read(once)
            #expect(try again.json(rest) == once, "seed \(seed)")
            let strange = { (text: String) in text.ranges(of: "-12345678901234567890123.50").count }
            #expect(strange(Samples.text(once)) == strange(text), "seed \(seed)")
        }
    }

    /// Every kind of JSON value, as nothing but its own text says it.
    static let strange = [
        "-123123123123123123123123123123", "100000000000000000000", "123.456e-789", "1.0", "1e5", "1E+05", "-0", "-0.0",
        "0.10", "1e999", "18446744073709551615", "true", "false", "null", #""""#, #""\u0041\/\ud83d\ude42\n""#,
        #""größer e\#u{301}""#, "[]", "{}", "[[],{},[{}]]", #"{"z":1.0,"a":[null,"\u0061"],"\u0062":{"id":"x"}}"#,
        #"[1.50,{"b":2,"a":1}]"#,
    ]

    @Test("whatever is not known comes back as the same text, at every level")
    func unknown() throws {
        for seed in 0..<60 {
            let text = try file(seed) { dice in
                let text = dice.pick(Self.strange)
                // In our own layout, so that the whole can be compared.
                return text.contains("{") || text.contains("[") ? "\(1000 + dice.below(9)).0" : text
            }.text
            #expect(Samples.text(try SessionFile(reading: Data(text.utf8)).json()) == text, "seed \(seed)")
        }
        for text in Self.strange {
            let begin = #"{"format":"otherside.session","id":"x","version":1,"move":{"new":\#(text)},"#
            let file = try SessionFile(
                reading: Data((begin + #""voices":[{"id":"a","ne\u0077":\#(text)}],"new":\#(text)}"#).utf8))
            for written in [Samples.text(try file.json()), Samples.text(try file.line())] {
                let bare = written.filter { $0 != "\n" && $0 != " " }
                let kept = text.filter { $0 != " " }
                #expect(bare.ranges(of: "\"new\":" + kept).count == 2, "\(text): \(bare)")
                #expect(bare.contains(#""ne\u0077":"# + kept), "\(text)")
            }
            #expect(try SessionFile(reading: file.json()).json() == file.json())
        }
    }

    @Test("a null that is no value of ours stays, until there is one")
    func nulls() throws {
        let text = #"{"format":"otherside.session","version":1,"id":"x","plan":null,"team":null,"move":{"below":null}}"#
        var file = try SessionFile(reading: Data(text.utf8))
        let line = Samples.text(try file.line())
        #expect(line.contains(#""plan":null"#) && line.contains(#""team":null"#) && line.contains(#""below":null"#))
        file.session.move.below = true
        #expect(Samples.text(try file.line()).contains(#""below":true"#))
    }

    @Test("what is JSON and what is not, python says the same")
    func verdicts() throws {
        let broken = [
            "", " ", "{", "}", "[", "]", "[1,]", "[,1]", "[1 2]", "{\"a\":1,}", "{,}", "{\"a\"}", "{\"a\":}", "{a:1}",
            "{'a':1}", "{\"a\" 1}", "{\"a\":1 \"b\":2}", "{1:2}", "nul", "nulL", "truee", "True", "01", "-", "-01",
            "1.",
            ".5", "1.e5", "1e", "1e+", "+1", "0x10", "1_000", "NaN", "Infinity", "-Infinity", "\"", "\"a", "\"\\\"",
            "\"\\x\"", "\"\\u12\"", "\"\\u12G4\"", "\"\\u 123\"", "\"\u{1}\"", "\"a\nb\"", "\"\t\"", "[1]]", "{} {}",
            "1 2",
            "// x\n1", "/* */ 1", "[1,2", "{\"a\":[1,{\"b\":2}", "\u{A0}1", "\"a\"\"b\"", "[1,,2]",
            "{\"a\":1,,\"b\":2}",
            "{\"a\"::1}", "tru", "fals", "\u{0}", "[\u{0}]", "1\u{0}", "-e5", "1e5.5", "--1", "{\"a\":1,\"a\":2}",
            "{\"x\":{\"a\":1,\"\\u0061\":2}}",
        ]
        let sound =
            Self.strange + [
                "[1 , 2]", " { \"a\" : 1 } ", "\t\r\n1", "\"\u{7F}\u{2028}\"", "[\"\\ud83d\\ude42\"]", "{\"\":0}", "0",
                "-0e-0",
                "\u{FEFF}1",
            ]
        let texts = broken + sound
        let script = """
            import json, sys
            def once(pairs):
                names = [name for name, _ in pairs]
                if len(names) != len(set(names)): raise ValueError("twice")
                return dict(pairs)
            def refuse(word): raise ValueError(word)
            for text in json.load(sys.stdin):
                try:
                    json.loads(text.removeprefix(chr(0xFEFF)), object_pairs_hook=once, parse_constant=refuse)
                    print("yes")
                except ValueError: print("no")
            """
        let list = "[" + texts.map(Node.quoted).joined(separator: ",") + "]"
        let verdicts = try Python.run(script, list).split(separator: "\n").map(String.init)
        #expect(verdicts.count == texts.count)
        let begin = #"{"format":"otherside.session","version":1,"id":"x","new":"#
        for (text, verdict) in zip(texts, verdicts) {
            let ours = (try? JSONValue(reading: Data(text.utf8))) != nil
            #expect(ours == (verdict == "yes"), "\(text.debugDescription): python says \(verdict)")
            // Within a file, as what is not known there; what would close it or go on in it is another thing there.
            if text.unicodeScalars.first == "\u{FEFF}" || ["", " "].contains(text) { continue }
            let within = Data((begin + "[" + text + "]}").utf8)
            guard !ours else {
                #expect(throws: Never.self) { try SessionFile(reading: within) }
                continue
            }
            let damage = #expect(throws: SessionDamage.self) { try SessionFile(reading: within) }
            #expect(damage?.line != nil && damage?.column != nil, "\(text.debugDescription)")
        }
    }

    @Test("bytes that are changed anywhere are read, or refused with their place", arguments: 1...4)
    func mutated(_ seed: Int) throws {
        var dice = Seeded(seed)
        let whole = [UInt8](try Samples.fullFile().json())
        let signs = Array("\"\\{}[],:0-.eatfn \u{FF}".utf8)
        var read = 0
        for _ in 0..<100 {
            var bytes = whole
            let place = dice.below(bytes.count)
            switch dice.below(4) {
            case 0: bytes[place] = UInt8(dice.below(256))
            case 1: bytes.remove(at: place)
            case 2: bytes.insert(dice.pick(signs), at: place)
            default: bytes.removeLast(dice.below(bytes.count) + 1)
            }
            let isJSON = (try? JSONValue(reading: Data(bytes))) != nil
            do {
                let file = try SessionFile(reading: Data(bytes))
                #expect(isJSON)
                #expect(try Session(reading: Data(bytes)) == file.session)
                #expect(try SessionFile(reading: file.json()) == file)
                read += 1
            } catch let error as SessionDamage {
                #expect(error.line != nil && error.column != nil, "\(error)")
                #expect(
                    isJSON || error.message.contains("not JSON") || error.message.contains("second time"), "\(error)")
            }
        }
        #expect(read > 5)
    }

    @Test(
        "days that are none, times that are none, figures out of their range: damage with its place",
        arguments: [
            (
                #""forecasts":[{"reaction":"a","chance":1,"by":"2025-02-29"}]"#,
                "forecasts[0].by: is not a day, as 2026-11-23"
            ),
            (#""outcomes":[{"reaction":"a","happened":true,"on":""}]"#, "outcomes[0].on: is not a day, as 2026-11-23"),
            (#""decision":{"choice":"drop","on":"2026-13-01"}"#, "decision.on: is not a day, as 2026-11-23"),
            (#""created":"2026-11-23""#, "created: is not a time, as 2026-11-23T10:00:00Z"),
            (#""updated":"2026-11-23T24:00:00Z""#, "updated: is not a time, as 2026-11-23T10:00:00Z"),
            (#""team":{"minutes":0}"#, "team.minutes: 0 is not from 1 to 100000"),
            (#""team":{"minutes":1e30}"#, "team.minutes: 1e30 is not from 1 to 100000"),
            (#""ownGuess":0.5"#, "ownGuess: should be a whole number"),
            (#""plan":{"target":1e308}"#, "plan.target: 1e308 is not from 0 to 100"),
            (
                #""weights":{"a":{"feeds":"evidence","group":"move","order":0,"options":[],"dB":{"x":-1e308}}}"#,
                "weights.a.dB.x: -1e308 is not from -100000 to 100000"
            ),
        ])
    func bounds(_ field: String, _ words: String) {
        let text = #"{"format":"otherside.session","version":1,"id":"x",\#(field)}"#
        let damage = #expect(throws: SessionDamage.self) { try SessionFile(reading: Data(text.utf8)) }
        #expect(damage?.description.hasSuffix(words) == true, "\(damage?.description ?? "read")")
        #expect(damage?.line == 1 && damage?.column != nil)
    }

    @Test(
        "what an older file or another program's may hold is read",
        arguments: [
            #""decision":{"choice":"drop","on":"2026-11-23T10:00:00Z"}"#, #""created":"2026-11-23T10:00:00.123+05:30""#,
            #""created":"""#, #""ownGuess":35.0"#, #""ownGuess":3e1"#, #""actions":[{"text":"a","due":"2028-02-29"}]"#,
            #""tags":null"#, #""actions":[{"text":"a","due":"next week"}]"#,
            #""measures":[{"id":"a","status":"adopted","due":"2026-02-30"}]"#,
        ])
    func lenient(_ field: String) throws {
        _ = try SessionFile(reading: Data(#"{"format":"otherside.session","version":1,"id":"x",\#(field)}"#.utf8))
    }
}

/// python3 over a text.
enum Python {
    static func run(_ script: String, _ text: String) throws -> String {
        let folder = URL(filePath: NSTemporaryDirectory()).appending(path: "format-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (input, output) = (folder.appending(path: "in"), folder.appending(path: "out"))
        try Data(text.utf8).write(to: input)
        try Data().write(to: output)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-X", "utf8", "-c", script]
        process.standardInput = try FileHandle(forReadingFrom: input)
        let out = try FileHandle(forWritingTo: output)
        (process.standardOutput, process.standardError) = (out, out)
        try process.run()
        process.waitUntilExit()
        return String(decoding: try Data(contentsOf: output), as: UTF8.self)
    }
}
