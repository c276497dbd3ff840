import CoachSupport
import Interview
import Packs
import Sessions
import Support
import Testing

@testable import Coach

@Suite("A team session line by line")
struct LinearTeamTests {
    /// Described, and at the people.
    private func begun() -> LineRobot {
        var world = LineRobot()
        world.type("team", "1")
        world.type("Licence", "2", "Hosts", "Acme", "", "", "", "", "", "", "We change the licence.")
        #expect(world.hears("1. Person 1: mover's seat."))
        world.type("")
        return world
    }

    @Test("two answer in turn, and hear nothing of each other")
    func turns() {
        var world = begun()
        #expect(world.hears("1. Person 1, mover's seat, not begun."))
        world.type("1", "")
        #expect(world.hears("We change the licence."))
        world.type("2", "3", "note a marked word", "end", "hand")
        #expect(world.wipes == 2)
        let heard = world.listen { world in
            world.type("2", "")
            world.type("1", "note", "list all", "undo", "score", "why", "?", "again", "/home")
        }
        #expect(!heard.joined(separator: " ").contains("marked"))
        #expect(!heard.joined(separator: " ").contains("Disagree:\u{20}it leaves out or bends something.\n"))
        #expect(heard.contains { $0.contains("There is no note.") })
        #expect(heard.contains { $0.contains("Answer as they would see it. \"They\" is Hosts, \"we\" is Acme.") })
        #expect(heard.contains { $0.contains("'score' is not a number from 1 to 3") })
        #expect(!heard.contains { $0.hasPrefix("score:") })
        let saved = world.saved
        #expect(saved?.voices.map(\.stance) == [.disagree, nil])
        #expect(saved?.team?.finished == ["v1"])
        #expect(saved?.voices.first?.notes.values.first == "a marked word")
    }

    @Test("the other side's words are not said to who answers alone")
    func noMirror() {
        var world = begun()
        world.type("1", "", "1", "4")
        #expect(!world.hears("They say:"))
    }

    @Test("ended in the middle of a turn it goes on behind the hand-over")
    func resumes() {
        var world = begun()
        world.type("2", "", "1", "2", "3", nil)
        #expect(world.isOver)
        var again = world.reopened()
        #expect(again.hears("Please pass the keyboard to Person 2."))
        #expect(again.hears("You have begun already"))
        #expect(!again.heard.contains { $0.hasPrefix("Your answer") })
        again.type("")
        #expect(again.hears("Question 4 of 33"))
    }

    @Test("the reveal waits for two, and asks for the rest")
    func reveal() {
        var world = begun()
        world.type("add", "seat 3", "name 3 Ann", "reveal")
        #expect(world.hears("Not now: two must have handed in; so far nobody has."))
        #expect(world.hears("3. Ann, other side's seat, not begun."))
        world.type("hide")
        #expect(world.hears("3. Person 3, other side's seat, not begun."))
        for person in ["1", "2"] { world.type(person, "", "1", "2", "end", "hand") }
        world.type("reveal")
        #expect(world.hears("To reveal all, though 1 has not handed in type: reveal yes."))
        #expect(world.saved?.team?.revealed == nil)
        world.type("reveal yes")
        #expect(world.saved?.team?.revealed == LineRobot.now)
    }

    @Test("the facilitator types for several, and not for who has begun alone")
    func several() {
        var world = begun()
        world.type("add", "add", "3", "", "2", "end", "later")
        world.type("several")
        #expect(world.hears("For several. Question 1 of 33"))
        #expect(world.hears("1 answers alone and is not shown."))
        world.type("1 2")
        #expect(world.hears("2 answers for 3 people."))
        world.type("1 7 2")
        #expect(world.hears("'7' is no answer here; each 1 to 3, - or 0. Nothing was changed."))
        world.type("1 - 3")
        #expect(world.hears("Question 2 of 33"))
        world.type("1 d x", "back", "back", "set 2 2", "set 3 1")
        #expect(world.hears("'3' is no person of this list. Say a number: 1, 2, 4."))
        world.type("next", "set 1 0", "undo", "hand")
        #expect(world.hears("Handed in for 3 people."))
        #expect(world.hears("1. Person 1, mover's seat, handed in, 2 of 33, typed for."))
        let saved = world.saved
        #expect(saved?.voices.map(\.stance) == [.agree, .disagree, .disagree, .discuss])
        #expect(saved?.team?.finished == ["v1", "v2", "v4"])
        #expect(saved?.team?.typedFor == ["v1", "v4", "v2"])
        let first = Fixtures.pack.items.first { saved?.voices[0].answers[$0.id] != nil }
        #expect(saved?.voices[0].answers == [first?.id ?? "": .option(first?.options[0].key ?? "")])
        #expect(saved?.voices[1].answers == [first?.id ?? "": .unknown])
        #expect(saved?.voices[3].answers == [first?.id ?? "": .notApplicable])
    }

    @Test("the group chooses its questions by their numbers")
    func questions() {
        var world = begun()
        world.type("questions")
        #expect(world.heard.contains { $0.hasPrefix("32. ") && $0.hasSuffix(" Asked.") })
        world.type("", "questions 1, 4 33")
        #expect(world.hears("'1, 4 33' is neither all, nor quick, nor numbers from 1 to 32."))
        world.type("questions 4, 1")
        #expect(world.hears("Asked: a chosen set of 2."))
        let ids = TeamItems(world.coach.desk).entries.map(\.id)
        #expect(world.saved?.items == .chosen([ids[0], ids[3]]))
        world.type("questions quick")
        #expect(world.saved?.items == .quick)
    }

    @Test("a number belongs to a person, also after another was taken out")
    func numbers() {
        var world = begun()
        world.type("add", "remove 2", "seat 3")
        #expect(world.hears("3. Person 3, other side's seat, not begun."))
        #expect(world.hears("Whose turn. 1, 3, add, reveal, or home"))
        world.type("3")
        #expect(world.hears("Please pass the keyboard to Person 3."))
    }

    @Test("a review becomes a team session by its ID")
    func together() {
        var world = LineRobot(destination: .fullReview)
        world.type(LinearScript.lines(LinearScript.hashicorp))
        world.type(nil)
        var team = world.reopened(destination: .together)
        #expect(team.hears("2. Look back on it."))
        team.type("3", "")
        #expect(team.saved?.voices.map(\.seat) == [.mover, .otherSide])
        #expect(team.hears("1. Person 1, mover's seat, handed in, 26 of 33."))
    }
}
