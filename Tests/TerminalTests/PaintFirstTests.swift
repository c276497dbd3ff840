import Foundation
import Support
import Testing

extension TerminalTests {
    @Suite struct PaintFirst {
        /// On a disk whose every sync takes three seconds a key is seen long before, and a save that fails is told after.
        @Test func aKeyIsSeenBeforeItsSaveIsDone() async throws {
            let world = try World()
            let source = Fixtures.path("../Benchmarks/Shims/slowsync.c")
            let built = try await world.shell("clang -shared -fPIC -O1 -o $HOME/slowsync.so '\(source)'")
            try #require(built.status == 0, "\(built.err)")
            let run = try await PseudoTerminal.run(
                ["new"], in: world, ["LD_PRELOAD": world.home + "/slowsync.so", "SLOWSYNC_MS": "3000"],
                [.quiet(400), .send("Title\r"), .pause(1500), .mark, .send("\u{3}")])
            let before = run.output.dropLast(run.marked.count)
            #expect(before.contains("Between"), "\(run.output.debugDescription)")
            #expect(try world.sessions().map(\.move.title) == ["Title"])
        }
    }
}
