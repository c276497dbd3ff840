import CoachSupport
import Sessions
import Testing

@testable import Coach

@Suite("Trouble, line by line")
struct LinearTroubleTests {
    @Test("what cannot be saved is said, kept in memory, tried again, and put elsewhere")
    func notSaved() {
        var world = LineRobot(destination: .fullReview)
        world.fault = "The disk is full."
        let heard = world.listen { $0.type("Title") }
        #expect(heard.contains { $0.hasPrefix("Not saved; your text is kept in memory") })
        world.type("/home", "/quit")
        #expect(!world.isOver)
        world.fault = nil
        world.type("2")
        #expect(world.hears("Saved. All is on disk again."))
        #expect(world.saved?.move.title == "Title")
        world.fault = "The disk is full."
        world.type("Hosts", "/rescue ~/there.json")
        #expect(world.hears("Saved at ~/there.json. quit leaves."))
        world.type("/quit")
        #expect(world.isOver)
    }

    @Test("a review that is open elsewhere is read and not changed")
    func readOnly() {
        var world = LineRobot(destination: .fullReview)
        world.type(LinearScript.lines(LinearScript.hashicorp))
        world.type(nil)
        world.readOnly = "open in process 7"
        let before = world.saved
        var again = world.reopened()
        #expect(again.hears("Read-only: open in process 7."))
        #expect(again.hears("Escalation: 63.1 of 100."))
        again.type("go 14", "1", "d", "note something", "clear", "alternatives", "adopt 1", "notice", "mark 1")
        #expect(again.hears("Not changed: this review is open in process 7."))
        again.type("q")
        #expect(again.isOver)
        #expect(again.saved == before)
    }

    @Test("another program's change is said")
    func beside() {
        var world = LineRobot(destination: .fullReview)
        world.type("Title")
        let heard = world.listen {
            $0.receive(.savedBeside(SessionFile(Session(id: "other", now: LineRobot.now)), name: "b.json"))
        }
        #expect(heard.first?.hasPrefix("The file was changed by another program.") == true)
        #expect(world.session?.id == "other")
    }

    @Test("a signal saves and leaves")
    func terminated() {
        var world = LineRobot(destination: .fullReview)
        world.type("Title", "2", "Ho\\")
        world.receive(.terminated)
        #expect(world.isOver)
        #expect(world.saved?.move.otherSide == "Ho")
    }

    @Test("the editor's text becomes the answer, or the note; when it fails nothing changes")
    func editor() {
        var world = LineRobot(destination: .fullReview)
        world.type("Title", "2", "Hosts", "/go 11", "/edit")
        #expect(world.edits == [""])
        world.receive(.edited("Two lines\nof \u{1B}[1mtext\n"))
        #expect(world.saved?.move.description == "Two lines\nof text")
        world.type("/edit")
        #expect(world.edits.last == "Two lines\nof text")
        world.receive(.editorFailed("It is gone."))
        #expect(world.saved?.move.description == "Two lines\nof text")
        world.type("/go 14", "edit")
        world.receive(.edited("A reason.\n"))
        #expect(world.saved?.voices.first?.notes["attack-use"] == "A reason.")
    }

    @Test("an endless line changes nothing")
    func longLines() {
        var world = LineRobot(destination: .fullReview)
        let long = String(repeating: "long ", count: 20_000)
        world.type("Title", "2", "Hosts", "/go 11", long)
        #expect(world.saved?.move.description == long.trimmed)
        let heard = world.listen { $0.type(String(repeating: "x", count: 2 << 20)) }
        #expect(heard.first?.hasPrefix("That line has 2097152 bytes") == true)
    }
}
