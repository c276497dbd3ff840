import Foundation
import Support
import Testing

extension TerminalTests {
    @Suite struct RandomKeys {
        private static let keys =
            [
                "Enter", "Enter", "Enter", "Escape", "Tab", "Tab", "BTab", "Up", "Down", "Left", "Right", "Home", "End",
                "PPage",
                "NPage", "BSpace", "DC", "F1", "C-j", "C-o", "C-t", "C-r", "C-w", "C-k", "C-y", "M-b", "M-d", "Space",
                "世", "é",
            ]
            + "abcdefghijklmnoprstuvwxyz12345123451234512345?/-+".map(String.init)

        /// 1,000 keys with resizes; whenever the program was left, it is started again.
        @Test(arguments: [7] as [UInt64])
        func leaveTheLibraryValidAndTheTerminalUsable(_ seed: UInt64) async throws {
            try await inPane { pane in
                var random = Seeded(seed)
                let before = try await pane.modes()
                try await pane.start()
                for step in 0..<100 {
                    if step % 5 == 0 {
                        try await pane.resize(
                            .random(in: 40...160, using: &random), .random(in: 12...48, using: &random))
                    }
                    if step % 10 == 3 {
                        // Chance alone would rarely begin a review.
                        try await pane.resize(80, 24)
                        for _ in 0..<5 {
                            // Followed at once by a letter it would be Alt and that letter.
                            try await pane.press("Escape")
                            try await pane.settle()
                            if try await pane.sees("New review") { break }
                        }
                        try await pane.press("n", "T", "Enter", "2", "Enter", "O", "Enter")
                        _ = try pane.world.sessions()
                    }
                    try await pane.press((0..<10).map { _ in Self.keys.randomElement(using: &random) ?? "Enter" })
                    try await pane.settle()
                    // Left by chance: the shell answers.
                    if try await pane.isOnMainScreen() {
                        try await pane.press("C-c")
                        try await pane.wait(for: "$")
                        try await pane.start()
                    }
                }
                try await pane.resize(80, 24)
                try await pane.press("C-c")
                try await pane.waitForShell()
                let after = try await pane.modes()
                #expect(after == before, "seed \(seed)")
                let screen = try await pane.screen()
                #expect(try pane.world.sessions().count > 3, "seed \(seed)\n\(screen)")
            }
        }
    }
}
