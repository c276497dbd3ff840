import Glibc

/// Where everything lives. Made once from values; nothing here touches a disk except to ask for the working folder.
package struct Places: Equatable, Sendable {
    /// The session files.
    package let sessions: String
    /// Text that is newer than its session's file; always the user's own, also beside a shared library.
    package let drafts: String
    /// Lock files. Those of a shared library lie in a folder of it, for all who share it must see them.
    package let locks: String
    /// Deleted sessions, kept for thirty days.
    package let trash: String
    /// The search index; it can always be made anew.
    package let index: String
    /// The user's own packs.
    package let ownPacks: String
    /// The folder of the user's settings.
    package let config: String
    /// Whether the library was given by hand, so that modes follow its folder's and locks lie in it.
    package let isShared: Bool

    /// - Parameters:
    ///   - environment: `XDG_DATA_HOME`, `XDG_STATE_HOME` and `XDG_CONFIG_HOME` count where they are absolute;
    ///     `OTHERSIDE_LIBRARY` where it is not empty.
    ///   - home: the user's home folder; a `~/` that no shell has expanded means it too.
    ///   - library: what `--library` says; it counts before `OTHERSIDE_LIBRARY`.
    ///   - workingFolder: what a relative library lies in.
    package init(
        environment: Variables, home: String, library: String?, workingFolder: String = Places.workingFolder()
    ) {
        func base(_ variable: String, _ fallback: String) -> String {
            let given = environment[variable].flatMap { $0.isAbsolutePath ? $0 : nil }
            return (given ?? home + "/" + fallback).withoutTrailingSlashes + "/otherside"
        }
        let state = base("XDG_STATE_HOME", ".local/state")
        config = base("XDG_CONFIG_HOME", ".config")
        ownPacks = config + "/packs"
        let given = Self.given(environment, library: library)
        if !given.isEmpty {
            isShared = true
            sessions = given.absolute(home: home, workingFolder: workingFolder)
            locks = sessions + "/.locks"
            trash = sessions + "/.trash"
            // Drafts are private and the index is local: neither belongs into a team's folder.
            let own = state + "/libraries/" + FNV1a.hex(sessions)
            drafts = own + "/drafts"
            index = own + "/index"
        } else {
            isShared = false
            let data = base("XDG_DATA_HOME", ".local/share")
            sessions = data + "/sessions"
            trash = data + "/trash"
            drafts = state + "/drafts"
            locks = state + "/locks"
            index = state + "/index"
        }
    }

    /// Everything by name, in the order in which `otherside paths` prints it.
    package var all: [(name: String, path: String)] {
        [
            ("sessions", sessions), ("drafts", drafts), ("locks", locks), ("trash", trash), ("index", index),
            ("packs", ownPacks), ("config", config), ("settings", config + "/config.yaml"),
        ]
    }

    /// The lock of a session.
    ///
    /// - Parameter name: its file's name; nil while it has no file.
    package func lock(id: String, name: String?) -> String {
        "\(locks)/\(isShared ? name ?? FileSafe.name(id) : FileSafe.name(id)).lock"
    }

    package func draft(id: String) -> String { "\(drafts)/\(FileSafe.name(id)).draft" }

    /// A command of this program as it is typed to mean this library: "otherside list --library /team".
    package func command(_ words: String) -> String { "otherside \(words)\(option)" }

    /// What stands behind a command for it to mean this library; nothing for the person's own.
    package var option: String { isShared ? " --library \(shellWord(sessions))" : "" }

    /// The folder this process works in; `/` when it is gone.
    package static func workingFolder() -> String {
        guard let path = getcwd(nil, 0) else { return "/" }
        defer { free(path) }
        return PathText.text(path)
    }

    /// Whether a path depends on where the person's home is, so that nothing can be done without one.
    package static func needHome(_ environment: Variables, library: String?) -> Bool {
        func isUnsettled(_ base: String) -> Bool { environment[base]?.isAbsolutePath != true }
        let given = given(environment, library: library)
        return given.begins("~") || isUnsettled("XDG_STATE_HOME") || isUnsettled("XDG_CONFIG_HOME")
            || given.isEmpty && isUnsettled("XDG_DATA_HOME")
    }

    /// The library that was given by hand; empty: none was.
    private static func given(_ environment: Variables, library: String?) -> String {
        if let library, !library.isEmpty { return library }
        return environment["OTHERSIDE_LIBRARY"] ?? ""
    }
}

extension String {
    fileprivate var withoutTrailingSlashes: String {
        var path = utf8[...]
        while path.last == UInt8(ascii: "/"), path.count > 1 { path.removeLast() }
        return String(Substring(path))
    }

    fileprivate func absolute(home: String, workingFolder: String) -> String {
        if self == "~" { return home.withoutTrailingSlashes }
        if begins("~/") { return (home + String(Substring(utf8.dropFirst()))).withoutTrailingSlashes }
        if isAbsolutePath { return withoutTrailingSlashes }
        var bytes = utf8[...]
        while bytes.starts(with: "./".utf8) { bytes = bytes.dropFirst(2).drop { $0 == UInt8(ascii: "/") } }
        let path = String(Substring(bytes))
        let parent = workingFolder.withoutTrailingSlashes
        if path.isEmpty || path == "." { return parent }
        return (parent == "/" ? "/" + path : parent + "/" + path).withoutTrailingSlashes
    }
}
