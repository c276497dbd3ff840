import FoundationEssentials
import Glibc
import Library
import Testing

@Suite("A folder of packs")
struct PackFolderTests {
    private let bench = Bench()

    @Test("gives its YAML files in the order of their names")
    func files() throws {
        for name in ["b.yaml", "a.yml", "c.txt", ".d.yaml", "a.yaml~"] {
            bench.put("name: \(name)", bench.root + "/" + name)
        }
        mkdir(bench.root + "/e.yaml", 0o700)
        symlink(bench.root + "/c.txt", bench.root + "/f.yaml")
        let files = try PackFolder.read(bench.root)
        #expect(files.map(\.name) == ["a.yml", "b.yaml", "f.yaml"])
        #expect(files[2].bytes == Array("name: c.txt".utf8))
        #expect(files[1].bytes == Array("name: b.yaml".utf8))
    }

    @Test("names a link that leads nowhere, to a folder or to a pipe")
    func links() throws {
        mkfifo(bench.root + "/pipe", 0o600)
        for (target, number) in [("nowhere", ENOENT), (".", EINVAL), ("pipe", EINVAL)] {
            symlink(target, bench.root + "/a.yaml")
            let trouble = #expect(throws: FileTrouble.self) { try PackFolder.read(bench.root) }
            #expect(trouble?.errno == number && trouble?.path == bench.root + "/a.yaml")
            unlink(bench.root + "/a.yaml")
        }
    }

    @Test("that is not there has none")
    func missing() throws {
        #expect(try PackFolder.read(bench.root + "/no").isEmpty)
    }

    @Test("refuses a file beyond 1 MB, and a path that is no folder")
    func limits() {
        bench.put("", bench.root + "/big.yaml")
        truncate(bench.root + "/big.yaml", 2 << 20)
        let big = #expect(throws: FileTrouble.self) { try PackFolder.read(bench.root) }
        #expect(big?.errno == EFBIG)
        let file = #expect(throws: FileTrouble.self) { try PackFolder.read(bench.root + "/big.yaml") }
        #expect(file?.errno == ENOTDIR)
    }
}
