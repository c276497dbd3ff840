import Foundation
import Sessions
import Support
import Testing

extension TerminalTests {
    @Suite struct ChangedOutside {
        /// What another program does to the open review's file is told while nobody presses a key.
        @Test func isToldWhileNobodyTypes() async throws {
            try await inPane { pane in
                try await pane.start()
                try await pane.press("n")
                try await pane.type("Fence")
                try await pane.press("Enter")
                try await pane.wait(for: "Between")
                let name = try #require(
                    try FileManager.default.contentsOfDirectory(atPath: pane.world.library).first {
                        $0.hasSuffix(".json")
                    })
                var session = try #require(pane.world.sessions().first)
                session.tags = ["wall"]
                try pane.world.put(session, name: name)
                try await pane.wait(for: "Another program changed this review: the tags.")
                // Told once: the next key takes it away, but for what outlives it.
                try await pane.press("Up", "Down", "Up")
                try await pane.refuse("Another program")
            }
        }
    }
}
