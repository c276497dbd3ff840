import Foundation
import Packs
import Sessions
import Support
import Testing

extension TerminalTests {
    /// Files that are hostile, held by another, or cannot be written.
    @Suite struct Disk {
        @Test func aTitleWithEscapeSequencesNeverReachesTheTerminal() async throws {
            try await inPane { pane in
                var session = Session(id: "hostile", now: "2026-11-23T10:00:00Z")
                session.move.title = "\u{1B}]0;owned\u{7}\u{1B}[31mred\u{9B}32m\u{202E}title"
                session.move.otherSide = "them\u{1B}[2J\r\n\u{1B}c"
                session.move.scope = .team
                try pane.world.put(session, name: "2026-11-23-\u{1B}[35mname-1234.json")
                try await pane.record(to: "bytes")
                try await pane.start()
                try await pane.press("p", "Enter")
                try await pane.wait(for: "title", "What do they call your side?")
                try await pane.press("C-o", "Home")
                try await pane.wait(for: "Between whom does it happen?", "them")
                let bytes = try await pane.recorded("bytes", upTo: "Between whom")
                for sequence in [
                    "\u{1B}]0;owned", "\u{7}", "\u{1B}[31mred", "\u{9B}", "\u{202E}", "\u{1B}[2J\r", "\u{1B}c",
                    "\u{1B}[35mname",
                ] {
                    #expect(!bytes.contains(sequence), "\(sequence.debugDescription)")
                }
            }
        }

        @Test func theSecondTerminalIsTold() async throws {
            try await inPane { first in
                try await first.start()
                try await first.press("n")
                try await first.describe("Shared move")
                let second = try await Pane.open(first.world)
                do {
                    try await second.start()
                    try await second.press("p", "Enter")
                    try await second.wait(for: "Read-only: open in process", "read-only")
                    try await second.press("b")
                    try await second.wait(for: "answered")
                    try await second.press("1")
                    try await second.wait(for: "Not changed: this review is open in process")
                    try await first.press("C-c")
                    try await first.wait(for: "$")
                    try await second.press("Escape")
                    try await second.wait(for: "Past reviews")
                    try await second.press("p", "Enter")
                    try await second.wait(for: "Shared move")
                    try await second.refuse("read-only")
                } catch {
                    await second.close()
                    throw error
                }
                await second.close()
            }
        }

        @Test func aLibraryThatCannotBeWrittenIsToldAndMendedInTime() async throws {
            try await inPane { pane in
                let data = "\(pane.world.home)/.local/share"
                try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
                // A file where the folder should be: nobody can write there, root neither.
                try Data().write(to: URL(filePath: "\(data)/otherside"))
                try await pane.start()
                try await pane.press("n")
                try await pane.wait(for: "What do you call the move?")
                try await pane.type("Kept in memory")
                try await pane.press("Enter")
                try await pane.wait(for: "NOT SAVED", "your text is kept in memory", "not a folder")
                try await pane.press("C-c")
                try await pane.wait(for: "Where shall it go instead?")
                try await pane.press("Escape")
                try await pane.wait(for: "Between whom does it happen?")
                try FileManager.default.removeItem(atPath: "\(data)/otherside")
                try await pane.wait(for: "Saved. All is on disk again.")
                #expect(try pane.world.sessions().map(\.move.title) == ["Kept in memory"])
            }
        }

        @Test func whatNoDiskTakesIsNamedOnLeaving() async throws {
            try await inPane { pane in
                // A limit on the size of files: writes fail as they do on a full disk.
                try await pane.run("trap '' XFSZ; ulimit -f 0")
                try await pane.record(to: "bytes")
                try await pane.start()
                try await pane.press("n")
                try await pane.wait(for: "What do you call the move?")
                try await pane.type("No room at all")
                try await pane.press("Enter")
                try await pane.wait(for: "NOT SAVED")
                try await pane.press("C-c")
                try await pane.wait(for: "Where shall it go instead?")
                try await pane.press("Enter")
                try await pane.wait(for: "Not saved there")
                try await pane.press("C-c")
                try await pane.wait(for: "could not be saved anywhere; it stands above, as JSON")
                let bytes = try await pane.recorded("bytes", upTo: "it stands above")
                #expect(bytes.contains("\"title\" : \"No room at all\""))
            }
        }
    }
}
