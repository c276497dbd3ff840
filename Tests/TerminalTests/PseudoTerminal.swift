import Foundation
import Support
import Testing

/// A run of the program in a pseudo-terminal without anything between, so that bytes come cut and timed as they are given
/// here. What happens stands in advance; `Tests/Fixtures/terminal.py` does it.
struct PseudoTerminal {
    enum Step {
        /// Bytes; one by one when the gap, in milliseconds, is not 0.
        case send(String, gap: Int = 0)
        case bytes([UInt8])
        case pause(Int)
        /// Until something came, and then nothing for as long.
        case quiet(Int)
        case expect(String)
        case resize(Int, Int)
        case mark
        case signal(Int32)
        case signalEditor(Int32)
        case hangUp
    }

    struct Outcome {
        /// Below 0: the signal that ended it.
        let status: Int
        let hung: Bool
        let output: String
        /// What came after the mark.
        let marked: String
        /// Whether the terminal's modes are those from before.
        let restored: Bool

        /// Words in a row, whatever moves the cursor between them.
        func shows(_ words: String) -> Bool { Self.plain(output).contains(Self.plain(words)) }
        func showsAfterMark(_ words: String) -> Bool { Self.plain(marked).contains(Self.plain(words)) }

        private static func plain(_ text: String) -> String {
            text.replacing(/\u{1B}\[[0-9;?]*[A-Za-z]|\u{1B}[()][A-Z0-9]|\u{1B}[=>]/, with: "").filter {
                !$0.isWhitespace
            }
        }
    }

    static func run(
        _ arguments: [String], in world: World, with environment: [String: String] = [:], _ steps: [Step],
        program: String = World.binary
    ) async throws -> Outcome {
        let wanted: [String: Any] = [
            "arguments": [program] + arguments,
            "environment": ["TERM": "xterm-256color"].merging(environment) { $1 },
            "steps": steps.map(\.words),
        ]
        let driver = String(decoding: try Fixtures.bytes("terminal.py"), as: UTF8.self)
        let input = String(decoding: try JSONSerialization.data(withJSONObject: wanted), as: UTF8.self)
        let result = try await world.python(driver, input: input)
        try #require(result.status == 0, "\(result.err)")
        let json = try JSONSerialization.jsonObject(with: Data(result.out.utf8)) as? [String: Any] ?? [:]
        func text(_ name: String) -> String {
            let hexadecimal = Array((json[name] as? String ?? "").utf8)
            let bytes = stride(from: 0, to: hexadecimal.count, by: 2).compactMap {
                UInt8(String(decoding: hexadecimal[$0..<$0 + 2], as: UTF8.self), radix: 16)
            }
            return String(decoding: bytes, as: UTF8.self)
        }
        return Outcome(
            status: json["status"] as? Int ?? 999, hung: json["hung"] as? Bool ?? true,
            output: text("output"), marked: text("marked"), restored: json["restored"] as? Bool ?? false)
    }
}

extension PseudoTerminal.Step {
    fileprivate var words: [Any] {
        func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
            bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        }
        return switch self {
        case .send(let text, let gap): ["send", hexadecimal(text.utf8), gap]
        case .bytes(let bytes): ["send", hexadecimal(bytes), 0]
        case .pause(let time): ["pause", time]
        case .quiet(let time): ["quiet", time]
        case .expect(let text): ["expect", hexadecimal(text.utf8)]
        case .resize(let columns, let rows): ["resize", columns, rows]
        case .mark: ["mark"]
        case .signal(let number): ["signal", Int(number)]
        case .signalEditor(let number): ["editor", Int(number)]
        case .hangUp: ["hang up"]
        }
    }
}
