import Foundation
import Glibc
import Sessions
import Support
import Testing

extension TerminalTests {
    /// The person's own editor, and every way in which it ends.
    @Suite struct Editors {
        /// What lies in the folder of drafts beside the drafts.
        private func beside(_ world: World) -> [String] {
            let folder = world.home + "/.local/state/otherside/drafts"
            return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter {
                $0.contains("edit-")
            }
        }

        /// Types a title, opens the editor on it and leaves.
        private func edit(_ script: String, in world: World, _ more: [PseudoTerminal.Step] = []) async throws
            -> PseudoTerminal.Outcome
        {
            try world.write(script, to: "editor.sh")
            return try await PseudoTerminal.run(
                ["new"], in: world, with: ["EDITOR": "sh \(world.home)/editor.sh"],
                [.quiet(300), .send("Old"), .quiet(300), .send("\u{7}"), .quiet(600)] + more + [.send("\u{3}")])
        }

        @Test(arguments: ["exit 1", "kill -9 $$", "kill -HUP $$"])
        func whatWasSavedIsKeptWhenItEndsBadly(_ end: String) async throws {
            let world = try World()
            let run = try await edit("printf 'Saved' > \"$1\"; \(end)", in: world)
            #expect(run.shows("What it had saved is kept."))
            #expect(try world.sessions().map(\.move.title) == ["Saved"])
            #expect(beside(world) == [])
            let nothing = try World()
            #expect(try await edit(end, in: nothing).shows("Your text is as it was."))
            #expect(try nothing.sessions().map(\.move.title) == ["Old"])
        }

        @Test func aHangUpOfBothLosesNothing() async throws {
            let world = try World()
            try world.write("printf 'Saved' > \"$1\"; sleep 100", to: "editor.sh")
            let run = try await PseudoTerminal.run(
                ["new"], in: world, with: ["EDITOR": "sh \(world.home)/editor.sh"],
                [.quiet(300), .send("Old"), .quiet(300), .send("\u{7}"), .quiet(600), .hangUp])
            #expect(!run.hung)
            #expect(try world.sessions().map(\.move.title) == ["Saved"])
            #expect(beside(world) == [])
        }

        @Test func itsOwnCopiesAreCleanedAway() async throws {
            let world = try World()
            let script = """
                d=$(dirname "$1"); b=$(basename "$1")
                for c in "$b~" ".$b.swp" "#$b#" ".$b.un~" "$b.save"; do cp "$1" "$d/$c"; done
                ln -s nowhere "$d/.#$b"; printf 'New' > "$1"
                """
            _ = try await edit(script, in: world)
            #expect(try world.sessions().map(\.move.title) == ["New"])
            #expect(beside(world) == [])
        }

        @Test(arguments: [("\\351t\\351", "Latin-1"), ("\\377\\376O\\000k\\000", "UTF-16"), ("O\\000k\\000", "UTF-16")])
        func textThatIsNotUTF8IsRefused(_ bytes: String, _ named: String) async throws {
            let world = try World()
            let run = try await edit("printf '\(bytes)' > \"$1\"", in: world)
            #expect(run.shows("not UTF-8 but \(named)"))
            #expect(try world.sessions().map(\.move.title) == ["Old"])
            // It is all there is of it.
            #expect(beside(world).count == 1)
        }

        @Test func aByteOrderMarkIsDropped() async throws {
            let world = try World()
            _ = try await edit("printf '\\357\\273\\277New \\303\\251\\n' > \"$1\"", in: world)
            #expect(try world.sessions().map(\.move.title) == ["New é"])
        }

        @Test func whatAKilledProgramLeftIsToldOf() async throws {
            let world = try World()
            try world.write("printf 'Left' > \"$1\"; cp \"$1\" \"$1~\"; exec sleep 2", to: "editor.sh")
            let killed = try await PseudoTerminal.run(
                ["new"], in: world, with: ["EDITOR": "sh \(world.home)/editor.sh"],
                [.quiet(300), .send("Old"), .quiet(300), .send("\u{7}"), .quiet(600), .signal(SIGKILL)])
            #expect(killed.status == -9)
            let left = try #require(beside(world).first { $0.hasSuffix(".md") })
            let next = try await PseudoTerminal.run([], in: world, [.quiet(600), .send("\u{3}")])
            #expect(next.shows("Text that was in your editor when the program was killed lies in"))
            #expect(next.shows("and 1 more beside it"))
            let doctor = try await world.run("doctor")
            #expect(doctor.out.contains("text that an editor had open when the program was killed"))
            #expect(doctor.out.contains(left))
            #expect(doctor.out.contains(left + "~"))
            #expect(try await world.run("--linear", input: "quit\n").out.contains("lies in"))
            // Told, and left alone.
            #expect(beside(world).count == 2)
        }
    }
}
