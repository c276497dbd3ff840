import Foundation
import Glibc
import Packs
import Sessions
import Support
import Testing

/// Every write, sync, rename and link of a command fails once, from each of them on: nothing is lost, and it is told.
@Suite(.serialized) struct FailingDiskTests {
    /// Stands before the system's own calls, and fails them from the one that is named on.
    private static let shim = """
        #define _GNU_SOURCE
        #include <dlfcn.h>
        #include <errno.h>
        #include <stdlib.h>
        #include <string.h>
        #include <unistd.h>
        static int due(const char *call) {
            static int seen;
            const char *wanted = getenv("SHIM_CALL");
            if (!wanted || strcmp(wanted, call) || ++seen < atoi(getenv("SHIM_FROM"))) return 0;
            errno = atoi(getenv("SHIM_ERRNO"));
            return 1;
        }
        ssize_t write(int file, const void *bytes, size_t count) {
            ssize_t (*real)(int, const void *, size_t) = dlsym(RTLD_NEXT, "write");
            return file > 2 && due("write") ? -1 : real(file, bytes, count);
        }
        int fsync(int file) { int (*real)(int) = dlsym(RTLD_NEXT, "fsync"); return due("sync") ? -1 : real(file); }
        int fdatasync(int file) { int (*real)(int) = dlsym(RTLD_NEXT, "fdatasync"); return due("sync") ? -1 : real(file); }
        int rename(const char *from, const char *to) {
            int (*real)(const char *, const char *) = dlsym(RTLD_NEXT, "rename");
            return due("rename") ? -1 : real(from, to);
        }
        int link(const char *from, const char *to) {
            int (*real)(const char *, const char *) = dlsym(RTLD_NEXT, "link");
            return due("link") ? -1 : real(from, to);
        }
        """

    private func made() async throws -> (world: World, library: String) {
        let world = try World()
        try world.write(Self.shim, to: "shim.c")
        let outcome = try await world.shell("cc -shared -fPIC -o shim.so shim.c -ldl")
        #expect(outcome.status == 0, "\(outcome.err)")
        return (world, world.library)
    }

    /// The content of every file that a person would miss.
    private func reviews(_ world: World) throws -> [String: String] {
        var found: [String: String] = [:]
        for folder in ["sessions", "trash"] {
            let path = ".local/share/otherside/\(folder)"
            for name in (try? FileManager.default.contentsOfDirectory(atPath: world.home + "/" + path)) ?? [] {
                #expect(!name.hasSuffix(".tmp"), "\(name) was left")
                found["\(folder)/\(name)"] = world.text(path + "/" + name)
            }
        }
        return found
    }

    private static let cases: [(call: String, numbers: [Int32])] = [
        ("write", [ENOSPC, EDQUOT, EIO]), ("sync", [EIO, ENOSPC]), ("rename", [EIO, EROFS, EDQUOT]),
        ("link", [EIO, ENOSPC]),
    ]

    /// Each call, each number, from the first call on and from later ones.
    private func each(_ body: (_ environment: [String: String], _ words: String) async throws -> Void) async throws {
        for (call, numbers) in Self.cases {
            for (place, number) in numbers.enumerated() {
                for from in [1 + place, 3 + place] {
                    try await body(
                        ["SHIM_CALL": call, "SHIM_FROM": "\(from)", "SHIM_ERRNO": "\(number)"],
                        "\(call) from \(from), \(String(cString: strerror(number)))")
                }
            }
        }
    }

    @Test func aNewReviewIsWholeOrToldOf() async throws {
        let (world, library) = try await made()
        let sheet = try world.write(
            #"{"answers": {"size": "open-ended"}, "move": {"title": "Kept"}}"#, to: "sheet.json")
        try await each { environment, words in
            var environment = environment
            environment["LD_PRELOAD"] = world.home + "/shim.so"
            let outcome = try await world.run(["import", sheet], input: [], environment: environment)
            let kept = try reviews(world)
            for text in kept.values { #expect(try Session(reading: Data(text.utf8)).move.title == "Kept", "\(words)") }
            if outcome.status == 0 {
                #expect(kept.count == 1, "\(words)")
            } else {
                #expect(outcome.status == 1 && outcome.err.contains("cannot"), "\(words): \(outcome.err)")
            }
            try? FileManager.default.removeItem(atPath: library)
        }
    }

    @Test func aChangedReviewIsTheOldOneOrTheNew() async throws {
        let (world, library) = try await made()
        var session = Session(id: "1a2b3c4d-0000", now: "2026-11-23T10:00:00Z")
        session.move.title = "Kept"
        let name = "2026-11-23-kept-1a2b3c4d.json"
        try world.put(session, name: name)
        let before = try #require(try reviews(world)["sessions/\(name)"])
        try await each { environment, words in
            var environment = environment
            environment["LD_PRELOAD"] = world.home + "/shim.so"
            let outcome = try await world.run(
                ["outcome", "@", "--promise", "We tell them"], input: [], environment: environment)
            let after = try reviews(world)
            #expect(after.count == 1, "\(words)")
            let text = try #require(after["sessions/\(name)"])
            let read = try Session(reading: Data(text.utf8))
            #expect(text == before || read.promises.map(\.text) == ["We tell them"], "\(words)")
            if outcome.status == 0 {
                #expect(read.promises.count == 1, "\(words)")
            } else {
                #expect(outcome.status == 1 && !outcome.err.isEmpty, "\(words): \(outcome.err)")
            }
            #expect(!outcome.err.contains("SQL"), "\(words): \(outcome.err)")
            try before.write(toFile: "\(library)/\(name)", atomically: false, encoding: .utf8)
        }
    }

    @Test func aDeletedReviewLiesHereOrThere() async throws {
        let (world, library) = try await made()
        let session = Session(id: "1a2b3c4d-0000", now: "2026-11-23T10:00:00Z")
        let name = "2026-11-23-kept-1a2b3c4d.json"
        try await each { environment, words in
            try world.put(session, name: name)
            var environment = environment
            environment["LD_PRELOAD"] = world.home + "/shim.so"
            let outcome = try await world.run(["delete", "@"], input: [], environment: environment)
            let left = try reviews(world)
            #expect(left.values.contains { (try? Session(reading: Data($0.utf8)).id) == session.id }, "\(words)")
            if outcome.status != 0 { #expect(outcome.status == 1 && !outcome.err.isEmpty, "\(words)") }
            for folder in [library, world.home + "/.local/share/otherside/trash"] {
                try? FileManager.default.removeItem(atPath: folder)
            }
        }
    }

    /// What lies at the place is what lay there before, or the whole of the new.
    @Test func aDocumentIsTheOldOneOrTheNew() async throws {
        let (world, _) = try await made()
        var session = Session(id: "1a2b3c4d-0000", now: "2026-11-23T10:00:00Z")
        session.move.title = "Kept"
        try world.put(session, name: "2026-11-23-kept-1a2b3c4d.json")
        let whole = try await world.run(["report", "@"], input: []).out
        try #require(whole.contains("Kept") && whole.count > 400)
        try await each { environment, words in
            var environment = environment
            environment["LD_PRELOAD"] = world.home + "/shim.so"
            for before in ["what lay there", nil] {
                try? FileManager.default.removeItem(atPath: world.home + "/out.md")
                if let before { try world.write(before, to: "out.md") }
                let outcome = try await world.run(
                    ["report", "@", "-o", "out.md", "--force"], input: [], environment: environment)
                let after = world.text("out.md")
                #expect(after == before || after == whole, "\(words): \(after?.count ?? 0) bytes")
                if outcome.status == 0 {
                    #expect(after == whole, "\(words)")
                } else {
                    #expect(outcome.status == 1 && outcome.err.contains("cannot"), "\(words): \(outcome.err)")
                }
                let left = try await world.shell("ls -A | grep -v -e '^shim' -e '^\\.local' -e '^out.md$'")
                #expect(left.out == "", "\(words): \(left.out)")
            }
        }
    }

    /// Line by line a sheet is filled in: what could not be kept is said, and the end says that not all went well.
    @Test func aSheetIsTheOldOneOrTheNew() async throws {
        let (world, _) = try await made()
        var session = Session(id: "1a2b3c4d-0000", now: "2026-11-23T10:00:00Z")
        session.move.title = "Kept"
        session.move.scope = .team
        try world.put(session, name: "2026-11-23-kept-1a2b3c4d.json")
        let sheet = try await world.run(["invite", "@", "--seat", "neutral"], input: []).out
        try await each { environment, words in
            try world.write(sheet, to: "sheet.json")
            var environment = environment
            environment["LD_PRELOAD"] = world.home + "/shim.so"
            let outcome = try await world.run(
                ["answer", "--linear", "sheet.json"], input: Data("\n2\nq\n".utf8), environment: environment)
            let after = try #require(world.text("sheet.json"))
            let answers = try #require(
                (JSONSerialization.jsonObject(with: Data(after.utf8)) as? [String: Any])?["answers"]
                    as? [String: String]
            )
            let given = answers.values.filter { !$0.isEmpty }.count
            if outcome.status == 0 {
                #expect(given == 1, "\(words): \(outcome.out)")
            } else {
                let told = outcome.out + outcome.err
                #expect(
                    outcome.status == 1 && (told.contains("Not saved") || told.contains("cannot")), "\(words): \(told)")
                #expect(given <= 1, "\(words)")
            }
            let left = try await world.shell("ls -A | grep -e tmp -e '~$'")
            #expect(left.out == "", "\(words): \(left.out)")
        }
        // A folder that takes nothing, and no shim.
        let closed = try await world.shell(
            """
            mkdir shut && cp sheet.json shut && mount --bind shut shut && mount -o remount,ro,bind shut || exit 9
            printf '\\n2\\nq\\n' | otherside answer --linear shut/sheet.json; status=$?; umount shut; exit $status
            """)
        if closed.status == 9 {
            print("not tried in a read-only folder: no right to mount one here")
        } else {
            #expect(
                closed.status == 1 && closed.err.contains("nothing was saved"),
                "\(closed.status) \(closed.out) \(closed.err)")
        }
    }

    /// A new review typed line by line.
    @Test func aReviewThatIsTypedIsKeptOrToldOf() async throws {
        let (world, library) = try await made()
        try await each { environment, words in
            var environment = environment
            environment["LD_PRELOAD"] = world.home + "/shim.so"
            let outcome = try await world.run(
                ["new", "--linear"], input: Data("Kept\n2\n/quit\n".utf8), environment: environment)
            let kept = try reviews(world).values.map { try Session(reading: Data($0.utf8)) }
            if outcome.status == 0 {
                let move = kept.first?.move
                #expect(move?.title == "Kept" && move?.scope == .company, "\(words): \(outcome.out)")
            } else {
                let told = outcome.out + outcome.err
                #expect(outcome.status == 1 && told.contains("Not saved"), "\(words): \(told)")
                // The text is there all the same: in the library, in a file of its own, or printed.
                let rescued = try await world.shell("cat otherside-*.json; rm -f otherside-*.json").out
                #expect((told + rescued).contains("\"title\" : \"Kept\""), "\(words): \(told)")
                #expect(kept.allSatisfy { $0.move.title == "Kept" }, "\(words)")
            }
            try? FileManager.default.removeItem(atPath: library)
            try? FileManager.default.removeItem(atPath: world.home + "/.local/state")
        }
    }

    @Test func aFullDiskOfItsOwn() async throws {
        let world = try World()
        let mounted = try await world.shell("mkdir disk && mount -t tmpfs -o size=64k,nr_inodes=24 tmpfs disk")
        guard mounted.status == 0 else {
            print("not tried on a full file system: no right to mount one here")
            return
        }
        let sheet = try world.write(
            #"{"answers": {"size": "open-ended"}, "move": {"title": "Kept"}}"#, to: "sheet.json")
        var kept = 0
        for _ in 0..<30 {
            let outcome = try await world.run("import", sheet, "--library", "disk")
            if outcome.status == 0 {
                kept += 1
            } else {
                #expect(outcome.err.contains("the disk is full"), "\(outcome.err)")
            }
        }
        #expect(kept > 0 && kept < 30)
        // The state folder lies there too: the index has no room.
        let listed = try await world.shell("XDG_STATE_HOME=$PWD/disk/state otherside list --library disk")
        #expect(listed.status == 0 && Self.reviews(listed.out) == kept, "\(listed.err)")
        #expect(listed.err.contains("index cannot be kept"), "\(listed.err)")
        let left = try await world.shell("ls -A disk | grep tmp; mount -o remount,ro disk")
        #expect(left.out == "")
        let readOnly = try await world.run("import", sheet, "--library", "disk")
        #expect(readOnly.status == 1 && readOnly.err.contains("read-only"), "\(readOnly.err)")
        #expect(try await Self.reviews(world.run("list", "--library", "disk").out) == kept)
        _ = try await world.shell("umount disk")
    }

    /// They all have the one pinned id, so that below each but the first stands whose copy it is.
    private static func reviews(_ listed: String) -> Int { listed.split(separator: "\n").count { $0.first != " " } }
}
