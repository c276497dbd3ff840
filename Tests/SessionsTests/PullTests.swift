import FoundationEssentials
import Interview
import Packs
import Sessions
import Support
import Testing

/// The quick reading of a session's file against the decoder: it may pass, but never say something else.
@Suite("A session pulled straight from its bytes")
struct PullTests {
    /// What the decoder says; nil where the file is damaged, or holds what this program does not know.
    private func decoded(_ bytes: Data) -> Session? {
        guard let whole = try? JSONValue(reading: bytes),
            let session = try? JSONDecoder().decode(Session.self, from: bytes),
            let known = try? JSONValue(reading: JSONEncoder().encode(session)), whole.unknown(beside: known) == nil
        else { return nil }
        return session
    }

    @Test("is the decoder's, and every file that this program writes is pulled")
    func same() throws {
        let pack = Pack.core()
        var open = Samples.full()
        open.reopen()
        open.items = .quick
        var small = Session(id: "x", now: "")
        small.move.title = "\u{1F}\u{7F}\\\"\n\r\t/\u{8}\u{C}🙂e\u{301} \u{2028}\u{FFFF}"
        small.reflections = ["é": Reflected(first: "", latest: "a")]
        small.recordWeights(pack)
        var team = Samples.full()
        team.team = TeamRecord()
        team.team?.minutes = 5
        team.team?.finished = ["self"]
        team.team?.typedFor = ["other"]
        team.team?.revealed = "2026-11-23T11:00:00Z"
        team.team?.looksBackOn = "x"
        var origin = VoiceOrigin(invitation: "i")
        origin.earlier = [EarlierAnswers(team.voices[0])]
        origin.packs = pack.layers
        origin.saved = 3
        origin.setAside = [
            SetAsideAnswer(item: "a", answer: "b", note: "c", why: "d"),
            SetAsideAnswer(item: "a", answer: nil, note: nil, why: "d"),
        ]
        team.voices[0].origin = origin
        team.voices[1].origin = VoiceOrigin()
        for session in [Samples.full(), open, small, team, Session(id: "y", now: "2026-11-23T10:00:00Z")] {
            let bytes = try SessionFile(session).json()
            #expect(Session(pulling: bytes) == session)
            #expect(decoded(bytes) == session)
        }
        let full = try Samples.fullFile().json()
        #expect(Session(pulling: full) != nil)
        #expect(Session(pulling: full) == decoded(full))
    }

    @Test(
        "leaves to the decoder what it cannot be sure of",
        arguments: [
            #"{"format":"otherside.session","id":"x","version":1,"zebra":2}"#,
            #"{"format":"otherside.session","id":"x","tags":null,"version":1}"#,
            #"{"format":"otherside.session","id":"x","id":"y","version":1}"#,
            #"{"version":1,"format":"otherside.session","id":"x"}"#,
            #"{"format":"otherside.session","id":"","version":1}"#,
            #"{"format":"otherside.session","id":"x","version":1.0}"#,
            #"{"format":"otherside.session","id":"x","ownGuess":101,"version":1}"#,
            #"{"format":"otherside.session","id":"x","plan":{"target":1e1},"version":1}"#,
            #"{"format":"otherside.session","id":"x","move":{"title":"\ud83d\ude42"},"version":1}"#,
            #"{"format":"otherside.session","id":"x","reflections":{"e\u0301":{"first":"","latest":""}},"version":1}"#,
            "{\"agreed\":{\"e\u{301}\":\"a\",\"\u{E9}\":\"b\"},\"format\":\"otherside.session\",\"id\":\"x\",\"version\":1}",
            #"{"format":"otherside.session","id":"x","version":1,"voices":[{"id":"a","origin":{"saved":0}}]}"#,
            #"{"format":"otherside.session","id":"x","team":{"hidesNames":true,"minutes":0},"version":1}"#,
            #"{"format":"otherside.session","id":"x","version":1,}"#, "[]", "", "{", #"{"a":"#,
        ])
    func unsure(_ text: String) { #expect(Session(pulling: Data(text.utf8)) == nil) }

    @Test("numbers are the decoder's to the last bit")
    func numbers() throws {
        for number in [
            "0", "-0", "0.1", "99.99999999999999", "33.333333333333336", "0.30000000000000004", "12.3456789012345",
            "7.50",
            "0.000000000000001", "100", "1.0000000000000002", "54.86890309874464", "49.999999999999993",
        ] {
            let bytes = Data(
                #"{"format":"otherside.session","id":"x","plan":{"target":\#(number)},"version":1}"#.utf8)
            let pulled = try #require(Session(pulling: bytes)?.plan?.target, "\(number)")
            #expect(pulled.bitPattern == decoded(bytes)?.plan?.target.bitPattern, "\(number)")
        }
    }

    @Test("whatever is done to a file, it is the decoder's or nothing", arguments: 1...4)
    func damaged(_ seed: UInt64) throws {
        var dice = Seeded(seed)
        let whole = try Samples.fullFile().json()
        let lines = Samples.text(whole).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var pulled = 0
        for _ in 0..<80 {
            let bytes = dice.below(2) == 0 ? changedBytes(whole, &dice) : Data(changedLines(lines, &dice).utf8)
            guard let session = Session(pulling: bytes) else { continue }
            pulled += 1
            #expect(session == decoded(bytes), "seed \(seed): \(Samples.text(bytes))")
        }
        // Many changes only touch a text: else this would show nothing.
        #expect(pulled > 5)
    }

    private func changedBytes(_ whole: Data, _ dice: inout Seeded) -> Data {
        var bytes = [UInt8](whole)
        let place = dice.below(bytes.count)
        let signs = Array("\"\\{}[],:0-.eatfn \u{FF}".utf8)
        switch dice.below(4) {
        case 0: bytes[place] = UInt8(dice.below(256))
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(signs[dice.below(signs.count)], at: place)
        default: bytes.removeLast(dice.below(bytes.count))
        }
        return Data(bytes)
    }

    private func changedLines(_ lines: [String], _ dice: inout Seeded) -> String {
        var lines = lines
        let place = dice.below(lines.count)
        let values = ["null", "true", "0", "-1.5", "\"\"", "[]", "{}", "\"quick\"", "\"a\\u0000b\"", "1e3", "101"]
        switch dice.below(4) {
        case 0: lines.remove(at: place)
        case 1: lines.insert(lines[place], at: place)
        case 2: lines.swapAt(place, dice.below(lines.count))
        default:
            if let colon = lines[place].firstRange(of: " : ") {
                let comma = lines[place].hasSuffix(",") ? "," : ""
                lines[place] = lines[place][..<colon.upperBound] + values[dice.below(values.count)] + comma
            }
        }
        return lines.joined(separator: "\n")
    }
}
