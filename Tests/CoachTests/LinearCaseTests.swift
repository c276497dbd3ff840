import CoachSupport
import Packs
import Support
import Testing

@testable import Coach

@Suite("Worked cases, line by line")
struct LinearCaseTests {
    /// At the facts of one case.
    private static func at(_ id: String) -> LineRobot {
        var world = LineRobot(destination: .cases)
        let place = Fixtures.pack.casesInOrder.firstIndex { $0.id == id } ?? -1
        world.type("\(place + 1)")
        return world
    }

    @Test("stand by group, the article's four first, and keep what followed to themselves")
    func list() {
        var world = LineRobot(destination: .cases)
        let heard = world.listen { $0.type("list") }
        #expect(heard.contains("From the article behind the idea:"))
        #expect(heard.joined(separator: " ").contains("neighbours. Contested. 2. The US and Soviet arms race"))
        #expect(heard.contains("Within one organisation:"))
        #expect(!heard.contains { $0.contains("Our reading") })
        let told = world.listen { $0.type("outcomes") }.joined(separator: " ")
        #expect(told.contains("neighbours. Our reading: a spiral, contested. 2. The US and Soviet arms race"))
        #expect(told.split(separator: "Our reading: ").count == Fixtures.pack.cases.count + 1)
    }

    @Test("are found by words, under the number they always have")
    func find() {
        var world = LineRobot(destination: .cases)
        let heard = world.listen { $0.type("find linux pool") }
        let place = Fixtures.pack.casesInOrder.firstIndex { $0.id == "microsoft-joins-oin-2018" } ?? -1
        #expect(heard.contains { $0.hasPrefix("\(place + 1). Microsoft joins the Linux patent pool") })
        #expect(heard.count { $0.first?.isNumber == true } == 1)
        #expect(world.listen { $0.type("find zebra") }.contains { $0.contains("No case has 'zebra'") })
        #expect(world.listen { $0.type("find") }.contains { $0.hasPrefix("1. ") }, "all of them again")
        world.type("\(place + 1)")
        #expect(world.hears("What could be seen:"))
    }

    /// 67.2 is the method's own figure for this case.
    @Test("ask for a guess and tell the distance to the coding")
    func guess() {
        var world = Self.at("hashicorp-bsl-2023")
        #expect(!world.hears("Our reading: a spiral"))
        #expect(!world.hears("OpenTofu"))
        let wrong = world.listen { $0.type("", "many") }
        #expect(wrong.contains("Guess 1 of 3."))
        #expect(wrong.contains { $0.contains("'many' is not a number from 0 to 100.") })
        let heard = world.listen { $0.type("40", "9", "1", "2") }
        #expect(heard.contains { $0.contains("'9' is not a number from 1 to 4.") })
        #expect(heard.contains("You saw 40, the coding sees 67: 27 points apart."))
        #expect(heard.contains { $0.hasPrefix("What you may have missed") })
        #expect(heard.contains("You: reassured."))
        #expect(heard.contains("Our reading of what followed: a spiral."))
        #expect(heard.contains("Our reading: a spiral."))
        #expect(world.hears("OpenTofu"))
        #expect(world.files.isEmpty && world.drafts.isEmpty)
    }

    @Test("let a guess be skipped, and say that it is only skipped")
    func skip() {
        var world = Self.at("russia-1914")
        let heard = world.listen { $0.type("guess", "", "back", "55", "skip", "") }
        #expect(heard.count { $0 == "Skipped; it counts for nothing." } == 3)
        #expect(heard.contains("You saw 55, the coding sees 62: 7 points apart, close."))
        #expect(heard.contains { $0.hasPrefix("Our coding: they could not tell, and moving first paid") })
        let place = Fixtures.pack.casesInOrder.firstIndex { $0.id == "russia-1914" } ?? -1
        #expect(world.listen { $0.type("back", "\(place + 1)", "") }.contains("Your guess: 55 of 100"))
        var straight = Self.at("russia-1914")
        #expect(straight.listen { $0.type("reading") }.contains("No guess of yours: you only skipped it."))
    }

    @Test("are read like a review: coding, receipt, memo, alternatives")
    func likeAReview() throws {
        var world = Self.at("russia-1914")
        world.type("reading", "")
        #expect(world.hears("Threat reading: ") && world.hears("\"you\" is Russia."))
        let coding = world.listen { $0.type("coding") }.joined(separator: " ")
        let worked = try #require(Fixtures.pack.cases.first { $0.id == "russia-1914" })
        for answer in worked.answers { #expect(coding.contains(answer.because), "\(answer.item)") }
        #expect(world.listen { $0.type("alternatives") }.contains("What could they have shown?"))
        #expect(world.listen { $0.type("adopt 1") }.contains("Not now: a worked case."))
        #expect(world.listen { $0.type("receipt threat") }.count > 5)
        #expect(world.listen { $0.type("back") }.contains { $0.contains("What happened next") })
        #expect(world.listen { $0.type("back") }.contains { $0.hasPrefix("Worked cases.") })
        #expect(world.session == nil, "the case is put away")
    }

    @Test("stand beside one's own review, which stays as it was")
    func like() throws {
        var world = LineRobot(destination: .fullReview)
        world.type(LinearScript.lines(LinearScript.hashicorp))
        let before = try #require(world.session)
        let heard = world.listen { $0.type("like") }
        #expect(heard.contains("Cases like yours."))
        #expect(heard.joined(separator: " ").contains("An illustration, not evidence"))
        #expect(heard.contains("1 HashiCorp changes its licence, 2023:"))
        #expect(heard.contains { $0.hasPrefix("26 of 26 answers are the same") })
        let whole = world.listen { $0.type("like 1") }
        #expect(whole.contains("What could they have shown?") && whole.contains("Our reading: a spiral."))
        #expect(
            world.listen { $0.type("like 9") }.first == "'9' is no case of this list. Type like, or like and 1 to 5.")
        #expect(world.session == before)
    }
}
