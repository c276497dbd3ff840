import Foundation
package import Sessions
import Subprocess
import SystemPackage

/// A pinned world for one test: its own home, clock, ids, language and zone. Gone with the test.
package final class World: Sendable {
    package let home: String
    private let more: [String: String]

    package struct Outcome: Sendable {
        /// 128 and the signal where one ended it, as a shell says it.
        package let status: Int
        package let out: String
        package let err: String
    }

    /// - Parameter more: what the environment holds besides, or otherwise.
    package init(_ more: [String: String] = [:]) throws {
        var template = Array((NSTemporaryDirectory() + "otherside-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else { throw CocoaError(.fileWriteUnknown) }
        home = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        self.more = more
    }

    deinit { try? FileManager.default.removeItem(atPath: home) }

    /// Where the programs lie that were built with these tests; OTHERSIDE_BINARY_FOLDER names another place.
    package static let binaryFolder: String = {
        if let given = ProcessInfo.processInfo.environment["OTHERSIDE_BINARY_FOLDER"] { return given }
        let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return URL(filePath: tests).deletingLastPathComponent().path
    }()

    package static var binary: String { binaryFolder + "/otherside" }

    package var library: String { home + "/.local/share/otherside/sessions" }

    /// What every program started here finds in its environment; `PATH` leads to the program first.
    package var environment: [String: String] {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        return [
            "HOME": home, "PATH": Self.binaryFolder + ":" + path, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8",
            "TZ": "UTC", "SWIFT_BACKTRACE": "enable=no",
        ].merging(more) { $1 }
    }

    package func run(_ arguments: String..., input: String = "") async throws -> Outcome {
        try await run(arguments, input: input.utf8)
    }

    package func run(
        _ arguments: [String], input: some Sequence<UInt8>, environment: [String: String] = [:]
    ) async throws -> Outcome {
        try await run(Self.binary, arguments, input, environment)
    }

    /// Lines of shell in the home folder; a pipe of commands fails where any of them does.
    package func shell(_ lines: String) async throws -> Outcome {
        try await run("/bin/bash", ["-c", "set -o pipefail; " + lines], [], [:])
    }

    /// A script for python3; `$HOME` is this world's.
    package func python(_ script: String, input: String = "") async throws -> Outcome {
        try await run("/usr/bin/env", ["python3", "-c", script], input.utf8, [:])
    }

    /// Where nobody sits at a terminal, clock and ids stand still.
    private static let still = [
        "TERM": "dumb", "OTHERSIDE_NOW": "2026-11-23T10:00:00Z", "OTHERSIDE_IDS": "0a0a0a0a",
    ]

    private func run(
        _ program: String, _ arguments: [String], _ input: some Sequence<UInt8>, _ more: [String: String]
    ) async throws -> Outcome {
        let variables = Self.still.merging(environment) { $1 }.merging(more) { $1 }
        let result = try await Subprocess.run(
            .path(FilePath(program)), arguments: Arguments(arguments),
            environment: .custom(
                Dictionary(uniqueKeysWithValues: variables.map { (Environment.Key(stringLiteral: $0), $1) })),
            workingDirectory: FilePath(home),
            input: .fileDescriptor(try StandardInput.holding(input), closeAfterSpawningProcess: true),
            output: .string(limit: 1 << 25), error: .string(limit: 1 << 20))
        let status: Int =
            switch result.terminationStatus {
            case .exited(let code): Int(code)
            case .signaled(let signal): 128 + Int(signal)
            }
        return Outcome(status: status, out: result.standardOutput, err: result.standardError)
    }
}

// What lies in its home folder.
extension World {
    /// Writes a file into the home folder.
    ///
    /// - Returns: its path.
    @discardableResult
    package func write(_ text: String, to name: String) throws -> String {
        let path = home + "/" + name
        try FileManager.default.createDirectory(
            atPath: URL(filePath: path).deletingLastPathComponent().path(), withIntermediateDirectories: true)
        // Put in its place at once, so that a look at the folder sees it.
        try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
        return path
    }

    /// Puts a review into the library under a file name.
    ///
    /// - Returns: its path.
    @discardableResult
    package func put(_ session: Session, name: String) throws -> String {
        try write(
            String(decoding: try SessionFile(session).json(), as: UTF8.self),
            to: ".local/share/otherside/sessions/" + name)
    }

    /// Every session of the library, read as the program reads it, in the order of the files' names.
    package func sessions() throws -> [Session] {
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: library)) ?? []).sorted()
        return try names.filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }.map {
            try SessionFile(reading: Data(contentsOf: URL(filePath: "\(library)/\($0)"))).session
        }
    }

    /// A file of the home folder; nil where there is none, or no text.
    package func text(_ name: String) -> String? { try? String(contentsOfFile: "\(home)/\(name)", encoding: .utf8) }

    /// Every file under the home folder, so that tests can say that nothing was made.
    package var files: [String] {
        (FileManager.default.enumerator(atPath: home)?.allObjects as? [String] ?? []).sorted()
    }
}
