import FoundationEssentials
import Glibc
import Library
import Sessions

/// Brings a library that is a git checkout and the others' copies of it together. It never rewrites history, never
/// pushes by force, and touches nothing but the library's own files.
struct Sync {
    /// What came of it.
    struct Outcome: Encodable {
        /// The ids of the reviews that were committed.
        var committed: [String] = []
        /// Whether anything of the others came in.
        var merged = false
        /// Whether ours went out.
        var pushed = false
        /// Why nothing was fetched or pushed; nil where it was.
        var alone: String?
        /// Files in the library's folder that are not the coach's, and were left alone.
        var left: [String] = []
        /// The ids of team sessions that hold answers and stay here until their reveal: what is committed can be read
        /// by all.
        var untilReveal: [String] = []
    }

    private let git: Git
    private let library: String
    /// How often to try again when somebody else was faster.
    private static let tries = 8

    /// - Throws: where the folder is no place for it, with what would help.
    init(library: String, asks: Bool) throws {
        self.library = library
        git = Git(folder: library, asks: asks)
        let inside = try git.run("rev-parse", "--is-inside-work-tree")
        guard inside.line == "true" else {
            throw Failure(
                "the library at \(shellWord(library)) is in no git checkout; `git clone` the team's, or `git init` there"
            )
        }
        for (name, what) in [
            ("MERGE_HEAD", "a merge"), ("CHERRY_PICK_HEAD", "a cherry-pick"), ("REVERT_HEAD", "a revert"),
            ("rebase-merge", "a rebase"), ("rebase-apply", "a rebase"),
        ] {
            let path = try git.run("rev-parse", "--path-format=absolute", "--git-path", name).line
            guard !Input.isThere(path) else {
                throw Failure("\(what) is under way in this repository; end it or call it off first, then sync")
            }
        }
    }

    var setup: SyncSetup { SyncSetup(git, library: library) }

    /// A clone of what was empty then begins with what the others have by now, so that both have one history.
    func begin() throws {
        guard try !git.run("rev-parse", "--verify", "--quiet", "HEAD").isSuccess else { return }
        var outcome = Outcome()
        guard let (remote, _, upstream) = try other(&outcome), try git.run("fetch", "--quiet", remote).isSuccess,
            try git.run("rev-parse", "--verify", "--quiet", upstream).isSuccess
        else { return }
        try git.must("what the others have did not come in", git.run("merge", "--quiet", upstream))
    }

    func run(_ say: (String) -> Void) throws -> Outcome {
        var outcome = Outcome()
        try commit(&outcome)
        guard let (remote, branch, upstream) = try other(&outcome) else { return outcome }
        for attempt in 1...Self.tries {
            say("fetching from \(remote)")
            let fetched = try git.run("fetch", "--quiet", remote)
            guard fetched.isSuccess else {
                outcome.alone = "\(remote) was not reached: \(fetched.words)"
                return outcome
            }
            let isThere = try git.run("rev-parse", "--verify", "--quiet", upstream).isSuccess
            if isThere { try merge(upstream, &outcome) }
            let ahead = isThere ? try git.run("rev-list", "--count", "\(upstream)..HEAD").line : "1"
            guard ahead != "0" else { return outcome }
            say("sending to \(remote)")
            let pushed = try git.run("push", "--quiet", "--set-upstream", remote, "HEAD:refs/heads/\(branch)")
            if pushed.isSuccess {
                outcome.pushed = true
                return outcome
            }
            guard pushed.err.contains("rejected") || pushed.err.contains("cannot lock ref"), attempt < Self.tries else {
                throw Failure("what is committed here was not sent: \(pushed.words)")
            }
            // Somebody was faster: a little later, and not all at the same time.
            usleep(UInt32.random(in: 50_000...150_000) * UInt32(attempt))
        }
        return outcome
    }
}

// What is ours.
extension Sync {
    private func commit(_ outcome: inout Outcome) throws {
        let status = try git.must(
            "git does not say what has changed",
            git.run(
                "status", "--porcelain=v1", "-z", "--no-renames", "--untracked-files=all", "--ignored=no",
                paths: ["."]))
        let prefix = try git.run("rev-parse", "--show-prefix").path
        var ours: [String] = []
        for entry in status.paths where entry.utf8.count > 3 {
            let path = String(Substring(entry.utf8.dropFirst(3)))
            guard path.utf8.starts(with: prefix.utf8) else { continue }
            let name = String(Substring(path.utf8.dropFirst(prefix.utf8.count)))
            switch try kind(name) {
            case .settings: ours.append(name)
            case .review(let id):
                ours.append(name)
                outcome.committed.append(id)
            case .untilReveal(let id): outcome.untilReveal.append(id)
            case .foreign: outcome.left.append(name)
            }
        }
        guard !ours.isEmpty else { return }
        try git.must("nothing was committed", git.run("add", "--all", paths: ours))
        let ids = outcome.committed.map { String($0.prefix(8)) }
        let more = ids.count > 5 ? " and \(ids.count - 5) more" : ""
        let many = ids.prefix(5).joined(separator: ", ") + more
        let message = ids.isEmpty ? "otherside: settings" : "otherside: \(many)"
        try git.must("nothing was committed", git.run("commit", "--quiet", "-m", message, paths: ours))
    }

    private enum Kind {
        case settings
        case review(String)
        case untilReveal(String)
        case foreign
    }

    /// What a changed file is; one that was deleted is what it was.
    private func kind(_ name: String) throws -> Kind {
        if [".gitattributes", ".gitignore"].contains(name) { return .settings }
        guard name.ends(".json"), !name.begins("."), !name.utf8.contains(UInt8(ascii: "/")) else { return .foreign }
        let path = library + "/" + name
        let isThere = Input.isThere(path)
        let bytes = isThere ? try Input.read(path) : try git.run("show", "HEAD:./" + name).out
        guard let heading = try? FileHeading(reading: bytes), heading.format == Session.format, let id = heading.id
        else { return .foreign }
        guard isThere, let session = try? Session(reading: bytes) else { return .review(id) }
        let isPrivate = session.stage == .turns && session.voices.contains(where: session.hasBegun)
        return isPrivate ? .untilReveal(id) : .review(id)
    }
}

// What is the others'.
extension Sync {
    /// Where to fetch from and send to.
    private func other(_ outcome: inout Outcome) throws -> (remote: String, branch: String, upstream: String)? {
        let head = try git.run("symbolic-ref", "--quiet", "--short", "HEAD")
        guard head.isSuccess else {
            outcome.alone = "no branch is checked out here, so nothing is fetched or sent"
            return nil
        }
        let own = head.line
        let named = try git.run("config", "--get", "branch.\(own).remote")
        let remotes = String(decoding: try git.run("remote").out, as: UTF8.self).split(separator: "\n").map(String.init)
        guard let remote = named.isSuccess ? named.line : remotes.contains("origin") ? "origin" : remotes.first else {
            outcome.alone = "this repository has no remote, so nothing is fetched or sent"
            return nil
        }
        let there = try git.run("config", "--get", "branch.\(own).merge").line
        let branch = there.hasPrefix("refs/heads/") ? String(there.dropFirst("refs/heads/".count)) : own
        return (remote, branch, "refs/remotes/\(remote)/\(branch)")
    }

    private func merge(_ upstream: String, _ outcome: inout Outcome) throws {
        guard try git.run("rev-list", "--count", "HEAD..\(upstream)").line != "0" else { return }
        let merged = try git.run("merge", "--quiet", "--no-edit", upstream)
        if !merged.isSuccess { try settle(merged) }
        outcome.merged = true
    }

    /// What the driver cannot be asked: a review that one side deleted and the other changed stays, changed.
    private func settle(_ merged: Git.Outcome) throws {
        let root = Git(folder: try git.run("rev-parse", "--show-toplevel").path, asks: git.asks)
        let unmerged = try root.run("ls-files", "--unmerged", "-z").paths
        guard !unmerged.isEmpty else {
            throw Failure("the others' changes were not merged: \(merged.words)")
        }
        do {
            let prefix = try git.run("rev-parse", "--show-prefix").path
            for (path, stages) in byPath(unmerged) {
                let isOurs = path.utf8.starts(with: prefix.utf8) && path.ends(".json")
                guard isOurs, stages.count == 2, let side = stages.last, side > 1 else {
                    throw Failure("git could not merge \(PathText.shown(path)) by itself; merge it by hand, then sync")
                }
                let keep = try root.run("checkout", side == 2 ? "--ours" : "--theirs", paths: [path])
                try git.must("git could not keep \(PathText.shown(path))", keep)
                try git.must("git could not keep \(PathText.shown(path))", root.run("add", paths: [path]))
            }
            try git.must("the merge was not committed", git.run("commit", "--quiet", "--no-edit"))
        } catch {
            _ = try? git.run("merge", "--abort")
            throw error
        }
    }

    /// The stages that each path has: 1 what both came from, 2 ours, 3 theirs.
    private func byPath(_ entries: [String]) -> [(path: String, stages: [Int])] {
        var stages: [String: [Int]] = [:]
        for entry in entries {
            let parts = entry.utf8.split(separator: UInt8(ascii: "\t"), maxSplits: 1)
            guard parts.count == 2, let stage = parts[0].last.map({ Int($0) - 48 }) else { continue }
            stages[String(Substring(parts[1])), default: []].append(stage)
        }
        return stages.map { ($0.key, $0.value.sorted()) }.sorted { $0.path < $1.path }
    }
}
