import Foundation
import Sessions
import Subprocess
import Support
import Testing

extension TerminalTests {
    /// Looking back on the built program: a review among ten thousand.
    @Suite struct Past {
        /// Ten thousand believable reviews, and two of our own among them.
        private func fill(_ world: World) async throws {
            try FileManager.default.createDirectory(atPath: world.library, withIntermediateDirectories: true)
            let made = try await Subprocess.run(
                .name("env"), arguments: ["\(World.binaryFolder)/Generator", "make", world.library, "10000", "7"],
                output: .discarded, error: .string(limit: 1 << 16))
            #expect(made.terminationStatus.isSuccess, "\(made.standardError)")
            for (id, title) in [
                ("0aaa0000-1", "Lighthouse licence for pilots"), ("0bbb0000-2", "Lighthouse tariff for pilots"),
            ] {
                var session = Session(id: id, now: "2026-11-0\(id.last ?? "1")T10:00:00Z")
                session.move.title = title
                session.move.otherSide = "Harbour masters"
                session.forecasts = [Forecast(reaction: "coalition", chance: 70, by: nil)]
                session.decide(
                    Decision(choice: .revise, why: nil, on: "2026-11-10", reviewOn: "2026-11-12"), Fixtures.shipped)
                try world.put(session, name: "2026-11-0\(id.last ?? "1")-lighthouse-\(id.prefix(8)).json")
            }
        }

        @Test func foundComparedRecordedAndSeenInTheCalibration() async throws {
            try await inPane { pane in
                try await fill(pane.world)
                try await pane.start()
                try await pane.wait(for: "10002 in the library")
                try await pane.press("p", "/")
                // A look through ten thousand files may still be running: what is found grows until it is done.
                try await pane.type("light pilot lic")
                try await pane.wait(for: "Lighthouse licence for pilots")
                try await pane.refuse("Lighthouse tariff")
                try await pane.press("Enter", "c")
                try await pane.wait(for: "Marked.")
                try await pane.press("/", "C-u")
                try await pane.type("light tariff")
                try await pane.wait(for: "Lighthouse tariff for pilots")
                try await pane.press("Enter", "c")
                try await pane.wait(for: "First: Lighthouse licence for pilots", "Second: Lighthouse tariff for pilots")
                try await pane.press("Escape")
                try await pane.wait(for: "Search light tariff")
                try await pane.press("o")
                try await pane.wait(for: "you said 70 of 100", "not recorded")
                try await pane.press("y")
                try await pane.wait(for: "it happened")
                try await pane.press("Escape")
                try await pane.wait(for: "Search light tariff")
                try await pane.press("Escape")
                try await pane.wait(for: "What they teach")
                try await pane.press("w")
                try await pane.wait(for: "Your forecasts", "Brier score")
                let recorded = try pane.world.sessions().first { $0.id == "0bbb0000-2" }
                #expect(recorded?.outcomes.map(\.happened) == [true])
            }
        }
    }
}
