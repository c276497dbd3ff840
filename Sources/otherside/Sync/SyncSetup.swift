import FoundationEssentials
import Library

/// What a repository must know to merge reviews, and what is to stay out of it.
struct SyncSetup {
    private let git: Git
    private let library: String
    private static let attributes = "*.json merge=otherside"
    private static let ignored = [".trash/", ".locks/", ".otherside-*.tmp"]
    private static let driver = "otherside merge %O %A %B"

    init(_ git: Git, library: String) {
        self.git = git
        self.library = library
    }

    /// What is missing, in words; nothing where all is there.
    func missing() throws -> [String] {
        var missing: [String] = []
        if try git.run("config", "--local", "merge.otherside.driver").line != Self.driver {
            missing.append("the merge driver, in this repository's own settings")
        }
        if !lacking(".gitattributes", [Self.attributes]).isEmpty {
            missing.append("\(Self.attributes), in the library's .gitattributes")
        }
        let open = lacking(".gitignore", Self.ignored)
        if !open.isEmpty { missing.append("\(open.joined(separator: ", ")), in the library's .gitignore") }
        return missing
    }

    func apply() throws {
        try git.must(
            "the merge driver was not set", git.run("config", "--local", "merge.otherside.driver", Self.driver))
        try git.must(
            "the merge driver was not set",
            git.run("config", "--local", "merge.otherside.name", "two copies of one review"))
        try add(".gitattributes", [Self.attributes])
        try add(".gitignore", Self.ignored)
    }

    private func text(_ name: String) -> String {
        (try? Input.read(library + "/" + name)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    private func lacking(_ name: String, _ lines: [String]) -> [String] {
        let there = Set(text(name).split(separator: "\n").map(String.init))
        return lines.filter { !there.contains($0) }
    }

    /// Lines at the end of what stands there.
    private func add(_ name: String, _ lines: [String]) throws {
        let lacking = lacking(name, lines)
        guard !lacking.isEmpty else { return }
        let old = text(name)
        let all = old + (old.isEmpty || old.hasSuffix("\n") ? "" : "\n") + lacking.map { $0 + "\n" }.joined()
        try DurableFile.replace(Data(all.utf8), at: library + "/" + name, mode: 0o644)
    }
}
