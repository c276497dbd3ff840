import Foundation
import Support
import Testing

/// What the system hands the program at its start, and what it refuses it.
@Suite("The system around it")
struct DescriptorTests {
    @Test(
        "with closed standard files it ends, and answers itself nothing",
        arguments: [
            "<&-", "<&- >&-", "<&- >&- 2>&-", ">&-", "2>&-", "</dev/null >&- 2>&-",
        ])
    func closedFiles(_ closed: String) async throws {
        for command in ["new --linear", "--linear", "list", "new"] {
            let world = try World()
            let outcome = try await world.shell("timeout 20 otherside \(command) \(closed)")
            #expect(outcome.status != 124, "\(command) \(closed)")
            #expect(try world.sessions().isEmpty, "\(command) \(closed)")
        }
    }

    @Test("a file size limit is a save that failed, not the end")
    func fileSizeLimit() async throws {
        let world = try World()
        let outcome = try await world.shell(
            "(ulimit -f 0; printf 'Title\\n2\\nOthers\\nquit\\nquit\\n' | otherside new --linear)")
        #expect(outcome.out.contains("Not saved"))
        #expect(outcome.status == 1)
        // What could be saved nowhere is said.
        #expect(outcome.out.contains("\"title\" : \"Title\""))
        #expect(outcome.err.contains("could not be saved anywhere"))
        #expect(!world.files.contains { $0.contains(".tmp") || $0.contains(".otherside-") }, "\(world.files)")
    }

    @Test("where nothing could be saved the status is 1, though it lies elsewhere now")
    func nothingSaved() async throws {
        let world = try World()
        try world.write("", to: ".local/share/otherside")
        let outcome = try await world.run("new", "--linear", input: "Title\n2\nOthers\n")
        #expect(outcome.status == 1)
        #expect(outcome.err.contains("could not be saved where it belongs; it lies in"))
    }

    @Test("help on a full disk fails", arguments: ["--help", "list --help", "help list", "--version", "manual"])
    func fullDevice(_ command: String) async throws {
        let outcome = try await World().shell("otherside \(command) >/dev/full")
        #expect(outcome.status == 1, "\(command)")
        #expect(outcome.err.contains("standard output:"), "\(outcome.err)")
        #expect(try await World().shell("otherside \(command)").status == 0)
    }
}
