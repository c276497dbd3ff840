import Assessment
import CoachSupport
import Interview
import Packs
import Reports
import Sessions
import Support
import Testing

@testable import Coach

@Suite("After the reveal, line by line")
struct LinearRevealTests {
    /// Three people; the other side's seat sees every question two options further on.
    private static func team(_ id: String = "team", revealed: Bool = true) -> Session {
        var session = Session(id: id, now: "2026-11-20T09:00:00Z")
        session.move.title = "New licence"
        session.move.scope = .company
        session.move.otherSide = "Hosts"
        var team = TeamRecord()
        team.revealed = revealed ? "2026-11-20T10:00:00Z" : nil
        session.team = team
        for (seat, place) in [(Seat.mover, 0), (.mover, 0), (.otherSide, 2)] {
            let voice = session.addVoice(seat, name: session.voices.isEmpty ? "Ada" : nil)
            for item in Fixtures.pack.items {
                session.setAnswer(
                    item.id, .option(item.options[min(place, item.options.count - 1)].key), voice: voice)
            }
        }
        session.recordWeights(Fixtures.pack)
        return session
    }

    private func world(_ session: Session = team()) -> LineRobot {
        var world = LineRobot()
        world.put(session)
        world.open(session.id)
        return world
    }

    @Test("the gap, the spread, the voices say the figures of the report")
    func documents() throws {
        var world = world()
        let team = try #require(world.coach.desk.team)
        #expect(world.hears("two seats see it differently") || team.gap.isEmpty)
        for gap in team.gap { #expect(world.hears("\(Words.number(abs(gap.difference))) dB more threatening")) }
        world.type("spread")
        let w = try #require(team.concordance?.w)
        #expect(world.hears("Kendall's W is \(Words.multiplier(w)),"))
        #expect(world.hears("1 of 3: "))
        world.type("voices")
        #expect(world.hears("Ada, the mover's seat") && world.hears("Person 3, the other side's seat"))
        #expect(world.heard.allSatisfy { !$0.contains("█") })
    }

    @Test("both answers are kept, and the group agrees on a sheet")
    func discuss() throws {
        var world = world()
        world.type("reading")
        #expect(world.hears("First agree on a sheet"))
        world.type("discuss")
        let item = try #require(world.coach.desk.team?.gap.first?.item)
        #expect(world.hears(world.coach.desk.phrases.ask(item)))
        world.type("change 3 1")
        let options = try #require(Fixtures.pack.item(item)).options
        let third = try #require(world.saved?.voices[2])
        #expect(third.answers[item] == .option(options[2].key) && third.revised[item] == .option(options[0].key))
        world.type("change 9 1", "change 3 77", "agree 2", "agree all")
        #expect(world.hears("'9' is no person. Say a number: 1 to 3.") && world.hears("'77' is no answer here."))
        #expect(world.saved?.agreed?[item] == .option(options[1].key))
        #expect(world.hears("Nothing more to take over: what is not settled is apart"))
        world.type("reading")
        #expect(world.coach.desk.reading?.sheet.option(item) == 1)
        let heard = world.listen { $0.type("again") }.joined(separator: " ")
        #expect(!heard.contains("First agree on a sheet"))
    }

    @Test("one person's sheet can be read while none is agreed")
    func oneVoice() throws {
        var world = world()
        world.type("voice 2")
        #expect(world.hears("By Person 2's sheet."))
        let own = try #require(world.session).reading(world.coach.desk.instrument, voice: "v2")
        #expect(world.coach.desk.reading?.threat == own.threat)
    }

    @Test("actions are added, dated and done")
    func actions() {
        var world = world()
        world.type("actions", "add Call them", "owner 1 Ada", "due 1 2027-02-30", "due 1 2027-02-28", "done 1")
        #expect(world.hears("'2027-02-30' is not a day: that month ends on 2027-02-28."))
        #expect(world.saved?.actions == [Action(text: "Call them", owner: "Ada", due: "2027-02-28", done: true)])
        world.type("delete 1")
        #expect(world.saved?.actions == [])
        world.type("undo")
        #expect(world.saved?.actions.count == 1)
    }

    @Test("last time's open actions come first, and can be marked done in their own file")
    func lastTime() {
        var earlier = Self.team("earlier")
        earlier.move.title = "Price list"
        earlier.actions = [Action(text: "Call them"), Action(text: "Done long ago", done: true)]
        var world = LineRobot()
        world.put(earlier)
        world.put(Self.team("next", revealed: false))
        world.open("next")
        #expect(world.hears("Last time's actions") && world.hears("Price list, 2026-11-20: 1. Call them (open)."))
        #expect(!world.hears("Done long ago"))
        world.type("done 1")
        #expect(world.files["earlier"]?.session.actions.map(\.done) == [true, true])
        world.type("")
        #expect(world.coach.course.shows(TeamPage.self))
    }

    @Test("then and now")
    func then() {
        var world = LineRobot()
        let past = Self.team("past")
        world.put(past)
        var back = past.asRetrospective(id: "back", now: "2026-11-21T09:00:00Z")
        for place in back.voices.indices { back.voices[place].answers = past.voices[place].answers }
        back.voices[0].answers["how-they-learn"] = .option("concealed")
        back.team?.revealed = "2026-11-21T10:00:00Z"
        world.put(back)
        world.open("back")
        world.type("then")
        #expect(world.hears("Looking back on \"New licence\"") && world.hears("1 of 96 answers are others than then."))
    }
}
