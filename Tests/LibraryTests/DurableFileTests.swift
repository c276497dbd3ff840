import FoundationEssentials
import Glibc
import Library
import Testing

@Suite("A durable file")
struct DurableFileTests {
    private let bench = Bench()

    @Test("is replaced whole, with its mode, and leaves no temporaries")
    func replaces() throws {
        let path = bench.root + "/a"
        try DurableFile.replace(Data("one".utf8), at: path, mode: 0o600)
        try DurableFile.replace(Data("two".utf8), at: path, mode: 0o640)
        #expect(Bench.text(path) == "two")
        #expect(Bench.mode(path) == 0o640)
        #expect(Bench.names(bench.root) == ["a"])
    }

    @Test("is made where none is, and never over another")
    func creates() throws {
        let path = bench.root + "/a"
        try DurableFile.create(Data("one".utf8), at: path, mode: 0o600)
        let trouble = #expect(throws: FileTrouble.self) {
            try DurableFile.create(Data("two".utf8), at: path, mode: 0o600)
        }
        #expect(trouble?.errno == EEXIST)
        #expect(Bench.text(path) == "one")
        #expect(Bench.names(bench.root) == ["a"])
    }

    @Test("has the same mode whatever the umask", arguments: [0o000, 0o077] as [UInt32])
    func umasks(_ mask: UInt32) throws {
        let path = "\(bench.root)/\(mask)"
        // The umask is the process's: other tests see it for a moment, and hold under any.
        let old = umask(mask)
        defer { umask(old) }
        try DurableFile.replace(Data(), at: path, mode: 0o600)
        #expect(Bench.mode(path) == 0o600)
    }

    @Test("when the last step fails, nothing is changed and nothing is left")
    func folderInTheWay() throws {
        let path = bench.root + "/a"
        mkdir(path, 0o700)
        let trouble = #expect(throws: FileTrouble.self) {
            try DurableFile.replace(Data("x".utf8), at: path, mode: 0o600)
        }
        #expect(trouble?.operation == .rename)
        #expect(trouble?.errno == EISDIR)
        #expect(Bench.names(bench.root) == ["a"])
    }

    @Test("where nothing can be made, the old file stays")
    func readOnlyFolder() throws {
        // In /proc not even root makes files.
        let before = Bench.text("/proc/self/comm")
        #expect(throws: FileTrouble.self) {
            try DurableFile.replace(Data("x".utf8), at: "/proc/self/comm", mode: 0o600)
        }
        #expect(Bench.text("/proc/self/comm") == before)
    }

    /// A folder on a file system with less than 1 MB of space, as `mount -t tmpfs -o size=256k tmpfs DIR` makes one.
    private static let tiny = ProcessInfo.processInfo.environment["OTHERSIDE_TINY_FOLDER"]

    @Test("on a full disk the old file stays and nothing is left", .enabled(if: Self.tiny != nil))
    func fullDisk() throws {
        let folder = try #require(Self.tiny)
        let path = folder + "/a"
        try DurableFile.replace(Data("old".utf8), at: path, mode: 0o600)
        let trouble = #expect(throws: FileTrouble.self) {
            try DurableFile.replace(Data(count: 1 << 20), at: path, mode: 0o600)
        }
        #expect(trouble?.errno == ENOSPC)
        #expect(trouble?.operation == .write)
        #expect(Bench.text(path) == "old")
        #expect(Bench.names(folder) == ["a"])
    }

    @Test("trouble is told in plain words, with what would help")
    func words() {
        let missing = #expect(throws: FileTrouble.self) {
            try DurableFile.replace(Data(), at: bench.root + "/no/a", mode: 0o600)
        }
        #expect(missing?.reason == "no such file or folder")
        bench.put("", bench.root + "/file")
        let inFile = #expect(throws: FileTrouble.self) {
            try DurableFile.replace(Data(), at: bench.root + "/file/a", mode: 0o600)
        }
        #expect(inFile?.reason == "a part of the path is not a folder")
        let full = FileTrouble(.write, "/a", errno: ENOSPC)
        #expect("\(full)" == "cannot write /a: the disk is full; free some space, then try again")
        let denied = FileTrouble(.open, "/a", errno: EACCES)
        #expect("\(denied)".hasPrefix("cannot open /a: no permission; see with `ls -ld`"))
        #expect("\(FileTrouble(.sync, "/a", errno: EIO))".hasPrefix("cannot bring safely to disk /a: the disk reports"))
        #expect(FileTrouble(.rename, "/a", errno: EROFS).reason == "the file system is read-only")
    }

    @Test("what a killed process left is removed once it is old, and nothing else")
    func stale() throws {
        let left = ".otherside-0123456789abcdef.tmp"
        for name in [left, ".otherside-notes.tmp", "a.tmp", ".git"] { bench.put("x", "\(bench.root)/\(name)") }
        var now = stat()
        lstat("\(bench.root)/\(left)", &now)
        let seconds = Int64(now.st_mtim.tv_sec)
        #expect(DurableFile.removeStale(in: bench.root, now: seconds + 10) == 0)
        #expect(DurableFile.removeStale(in: bench.root, now: seconds + 3601) == 1)
        #expect(Bench.names(bench.root) == [".git", ".otherside-notes.tmp", "a.tmp"])
    }
}
