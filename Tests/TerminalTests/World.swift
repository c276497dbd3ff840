import Foundation
import Glibc
import Packs
import Sessions
import Testing

/// A home folder of its own, an environment that is all pinned, and the program that was built with these tests.
final class World: Sendable {
    let home: String
    let pack = Pack.core()

    init() throws {
        var template = Array("/tmp/otherside-terminal-XXXXXX".utf8CString)
        try #require(mkdtemp(&template) != nil)
        home = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    deinit { try? FileManager.default.removeItem(atPath: home) }

    /// Beside the test bundle, where the build puts it; OTHERSIDE_BINARY_FOLDER names another place.
    static let binaryFolder: String = {
        if let given = getenv("OTHERSIDE_BINARY_FOLDER") { return String(cString: given) }
        let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? CommandLine.arguments[0]
        let beside = URL(filePath: bundle).deletingLastPathComponent().path
        if access(beside + "/otherside", X_OK) == 0 { return beside }
        return URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../.build/debug").standardized
            .path
    }()

    var environment: [String: String] {
        [
            "HOME": home, "PATH": "\(Self.binaryFolder):/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8", "PS1": "$ ",
            "TERM": "tmux-256color", "SWIFT_BACKTRACE": "enable=no", "ENV": "",
        ]
    }

    var library: String { "\(home)/.local/share/otherside/sessions" }

    /// Every session on disk, read as the program reads it.
    func sessions() throws -> [Session] {
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: library)) ?? []).sorted()
        return try names.filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }.map {
            try SessionFile(reading: Data(contentsOf: URL(filePath: "\(library)/\($0)"))).session
        }
    }

    func put(_ session: Session, name: String) throws {
        try FileManager.default.createDirectory(atPath: library, withIntermediateDirectories: true)
        try SessionFile(session).json().write(to: URL(filePath: "\(library)/\(name)"))
    }

    /// What a command in the pane wrote there.
    func text(_ name: String) -> String? { try? String(contentsOfFile: "\(home)/\(name)", encoding: .utf8) }
}

/// An answer sheet of Tests/Fixtures/vectors.json.
struct SheetFixture: Decodable {
    var `case`: String?
    var answers: [String: String]

    static func named(_ name: String) throws -> SheetFixture {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures/vectors.json")
        let all = try JSONDecoder().decode([SheetFixture].self, from: Data(contentsOf: file))
        return try #require(all.first { $0.case == name })
    }
}
