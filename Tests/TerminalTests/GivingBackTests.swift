import Foundation
import Glibc
import Sessions
import Support
import Testing

extension TerminalTests {
    /// The terminal is given back as it was, on every way out.
    @Suite struct GivingBack {
        /// In the middle of typing, where most is at stake.
        private func inTheMiddle(_ pane: Pane) async throws -> String {
            let before = try await pane.modes()
            try await pane.start()
            try await pane.press("n")
            try await pane.describe("T")
            try await pane.type("typed words")
            try await pane.wait(for: "typed words")
            return before
        }

        private func expectGivenBack(_ pane: Pane, _ before: String) async throws {
            try await pane.waitForShell()
            #expect(try await pane.modes() == before)
            try await pane.run("clear; echo us''able")
            try await pane.wait(for: "usable")
        }

        @Test func byControlC() async throws {
            try await inPane { pane in
                let before = try await inTheMiddle(pane)
                try await pane.press("C-c")
                try await expectGivenBack(pane, before)
                #expect(try pane.world.sessions().first?.reflections["move"]?.latest == "typed words")
            }
        }

        @Test(arguments: [SIGTERM, SIGHUP])
        func byARequestToEnd(_ signal: Int32) async throws {
            try await inPane { pane in
                let before = try await inTheMiddle(pane)
                try await pane.send(signal)
                try await expectGivenBack(pane, before)
                #expect(try pane.world.sessions().first?.reflections["move"]?.latest == "typed words")
            }
        }

        @Test(arguments: [SIGSEGV, SIGABRT, SIGQUIT])
        func byACrash(_ signal: Int32) async throws {
            try await inPane { pane in
                let before = try await inTheMiddle(pane)
                try await pane.send(signal)
                try await expectGivenBack(pane, before)
            }
        }

        @Test func byStoppingAndGoingOn() async throws {
            try await inPane { pane in
                let before = try await inTheMiddle(pane)
                try await pane.press("C-z")
                try await pane.wait(for: "$")
                #expect(try await pane.modes() == before)
                try await pane.run("fg")
                try await pane.wait(for: "What are you about to do", "typed words")
                try await pane.type(" and more")
                try await pane.wait(for: "typed words and more")
                try await pane.press("C-c")
                try await expectGivenBack(pane, before)
            }
        }

        /// The editor's own Ctrl-C must not end the coach.
        @Test func toAnEditorAndBack() async throws {
            try await inPane { pane in
                try await pane.run("export EDITOR='f() { printf \" edited\" >> \"$1\"; stty -a > ~/in-editor; }; f'")
                let before = try await inTheMiddle(pane)
                try await pane.press("C-g")
                try await pane.wait(for: "typed words edited")
                #expect(pane.world.text("in-editor") == before)
                try await pane.press("C-c")
                try await expectGivenBack(pane, before)
                #expect(try pane.world.sessions().first?.reflections["move"]?.latest == "typed words edited")
            }
        }

        @Test func fromAnEditorThatIsInterrupted() async throws {
            try await inPane { pane in
                try await pane.run("export EDITOR='echo waiting; sleep 100;:'")
                let before = try await inTheMiddle(pane)
                try await pane.press("C-g")
                try await pane.wait(for: "waiting")
                try await pane.press("C-c")
                try await pane.wait(for: "The editor failed", "typed words")
                try await pane.press("C-c")
                try await expectGivenBack(pane, before)
            }
        }

        /// Before a review has a file there may be no folder for the editor's text either.
        @Test func theEditorWorksFromTheVeryFirstQuestion() async throws {
            try await inPane { pane in
                try await pane.run("export EDITOR='f() { printf edited > \"$1\"; }; f'")
                try await pane.start("new")
                try await pane.press("C-g")
                try await pane.wait(for: "edited")
                try await pane.refuse("failed")
            }
        }

        @Test func onADumbTerminalNothingIsDrawn() async throws {
            try await inPane { pane in
                let before = try await pane.modes()
                try await pane.record(to: "bytes")
                try await pane.run("TERM=dumb otherside < /dev/null; echo en''ded")
                try await pane.wait(for: "ended")
                #expect(try await pane.modes() == before)
                #expect(pane.world.text("bytes")?.contains("\u{1B}[?1049h") == false)
            }
        }
    }
}
