import Foundation
import Sessions
import Support
import Testing

extension TerminalTests {
    @Suite struct PaintFirst {
        /// On a disk whose every sync takes a second and a half a key is seen long before, and a save that fails is told after.
        @Test func aKeyIsSeenBeforeItsSaveIsDone() async throws {
            let world = try World()
            let source = Fixtures.path("../Benchmarks/Shims/slowsync.c")
            let built = try await world.shell("clang -shared -fPIC -O1 -o $HOME/slowsync.so '\(source)'")
            try #require(built.status == 0, "\(built.err)")
            let run = try await PseudoTerminal.run(
                ["new"], in: world, with: ["LD_PRELOAD": world.home + "/slowsync.so", "SLOWSYNC_MS": "1500"],
                [.pause(9000), .send("Title\r"), .pause(900), .mark, .send("\u{3}")])
            let before = run.output.dropLast(run.marked.count)
            #expect(before.contains("Between"), "\(run.output.debugDescription)")
            #expect(try world.sessions().map(\.move.title) == ["Title"])
        }
    }
}
