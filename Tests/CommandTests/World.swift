import Foundation
import Subprocess
import Support
import SystemPackage

/// A pinned world for one test: its own home, clock, ids and language. Gone with the test.
final class World: Sendable {
    let home: String

    struct Outcome {
        /// 128 and the signal where one ended it, as a shell says it.
        let status: Int
        let out: String
        let err: String
    }

    init() throws {
        home = NSTemporaryDirectory() + "otherside-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: home) }

    /// The program as it was built beside these tests.
    static var binary: String {
        let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return URL(filePath: tests).deletingLastPathComponent().appending(path: "otherside").path()
    }

    var sessions: String { home + "/.local/share/otherside/sessions" }

    func run(_ arguments: String..., input: String = "") async throws -> Outcome {
        try await run(Self.binary, arguments, input: input)
    }

    /// A line of shell in which `otherside` is the program.
    func shell(_ line: String) async throws -> Outcome {
        try await run(
            "/bin/bash", ["-c", "set -o pipefail; otherside() { '\(Self.binary)' \"$@\"; }; " + line], input: "")
    }

    /// A script for python3; `$HOME` is this world's.
    func python(_ script: String, input: String = "") async throws -> Outcome {
        try await run("/usr/bin/env", ["python3", "-c", script], input: input)
    }

    private func run(_ program: String, _ arguments: [String], input: String) async throws -> Outcome {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        let result = try await Subprocess.run(
            .path(FilePath(program)), arguments: Arguments(arguments),
            environment: .custom([
                "HOME": home, "PATH": path, "TERM": "dumb", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8",
                "OTHERSIDE_NOW": "2026-11-23T10:00:00Z", "OTHERSIDE_IDS": "0a0a0a0a",
            ]),
            workingDirectory: FilePath(home),
            input: .fileDescriptor(try StandardInput.holding(input.utf8), closeAfterSpawningProcess: true),
            output: .string(limit: 1 << 24),
            error: .string(limit: 1 << 20))
        let status: Int =
            switch result.terminationStatus {
            case .exited(let code): Int(code)
            case .signaled(let signal): 128 + Int(signal)
            }
        return Outcome(status: status, out: result.standardOutput, err: result.standardError)
    }

    /// Writes a file into the home folder.
    ///
    /// - Returns: its path.
    @discardableResult
    func write(_ text: String, to name: String) throws -> String {
        let path = home + "/" + name
        try FileManager.default.createDirectory(
            atPath: URL(filePath: path).deletingLastPathComponent().path(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(filePath: path))
        return path
    }

    /// Every file under the home folder, so that tests can say that nothing was made.
    var files: [String] { (FileManager.default.enumerator(atPath: home)?.allObjects as? [String] ?? []).sorted() }
}

extension World.Outcome {
    /// The output as JSON; an empty object where it is none.
    var json: [String: Any] {
        (try? JSONSerialization.jsonObject(with: Data(out.utf8))) as? [String: Any] ?? [:]
    }
}

extension [String: Any] {
    /// The number at a path of keys.
    func number(_ keys: String...) -> Double? {
        let last = keys.dropLast().reduce(self as [String: Any]?) { $0?[$1] as? [String: Any] }
        return keys.last.flatMap { last?[$0] as? Double }
    }

    func object(_ key: String) -> [String: Any] { self[key] as? [String: Any] ?? [:] }
    func strings(_ key: String) -> [String] { self[key] as? [String] ?? [] }
    func objects(_ key: String) -> [[String: Any]] { self[key] as? [[String: Any]] ?? [] }
}
