import CoachSupport
import Interview
import Packs
import Reports
import Sessions
import Support
import Testing

@testable import Coach

@Suite("A whole review, line by line")
struct LinearWholeTests {
    @Test("the licence of 2023 from the first line to a saved decision")
    func hashicorp() throws {
        var world = LineRobot()
        world.type("2")
        world.type(
            LinearScript.lines(LinearScript.hashicorp, ["title": "HashiCorp changes its licence", "own-guess": "40"]))
        for words in [
            "Ambiguity: 67.2 of 100.", "Your guess: 40.0 of 100.", "Threat reading: 72.0 of 100.",
            "Escalation: 63.1 of 100. High.",
        ] {
            #expect(world.heard.contains { $0.hasPrefix(words) }, "\(words)")
        }
        let plan = world.listen { $0.type("plan") }
        #expect(plan.contains { $0.hasPrefix("Escalation 63.1 to 49.3. Burden 4") })
        #expect(plan.contains { $0.hasPrefix("Proven: ") })
        world.type("adopt", "/later")
        #expect(world.heard.contains { $0.hasPrefix("3 measures together: escalation 63.1 to 49.3.") })
        world.type(
            "on", "mark 1", "show", "on", "Now I would say it otherwise.", "", "They fear for what they built.", "2",
            "It reads as an attack.", "1", "60", "2027-05-01", "", "", "y")
        #expect(world.heard.contains("Decided on 2026-11-23: Revise."))
        #expect(world.hears("otherside report review-1"))
        world.type("", "q")
        let saved = try #require(world.saved)
        #expect(world.isOver)
        #expect(saved.voices.map(\.answers) == [LinearScript.hashicorp])
        #expect(
            saved.measures.map(\.id).sorted() == [
                "confirm-what-is-theirs", "protect-only-version", "publish-rule-of-use",
            ])
        #expect(saved.measures.allSatisfy { $0.status == .adopted })
        #expect(saved.decision?.choice == .revise)
        #expect(saved.decision?.why == "It reads as an attack.")
        #expect(saved.decision?.reviewOn == "2027-02-23")
        #expect(saved.forecasts == [Forecast(reaction: "arms-race", chance: 60, by: "2027-05-01")])
        #expect(saved.mayTell == ["move.title"])
        #expect(Words.number(saved.assessment?.before.escalation.value ?? 0) == "63.1")
        #expect(Words.number(saved.assessment?.after?.escalation.value ?? 0) == "49.3")
        #expect(
            saved.reflections["move"]
                == Reflected(first: "About reflection:move", latest: "Now I would say it otherwise."))
        #expect(saved.reflections["rewrite"]?.latest == "They fear for what they built.")
        #expect(world.drafts.isEmpty)
    }

    @Test(
        "Spanish and Chinese come through as they were typed",
        arguments: [
            [
                "title": "Nueva política de contraseñas", "other-side": "Las oficinas del norte",
                "reflection:move": "¿Por qué? Porque sí: año tras año.",
            ],
            ["title": "在边境修建新的雷达站", "other-side": "邻国的总参谋部", "reflection:move": "我们想保护两个城镇。世界会怎么看？"],
        ])
    func languages(_ texts: [String: String]) throws {
        var world = LineRobot(destination: .fullReview)
        world.type(LinearScript.lines(LinearScript.hashicorp, texts))
        world.type("memo")
        let saved = try #require(world.saved)
        #expect(saved.move.title == texts["title"])
        #expect(saved.move.otherSide == texts["other-side"])
        #expect(saved.move.description == texts["reflection:move"])
        #expect(world.hears(try #require(texts["title"])))
        #expect(world.hears(try #require(texts["other-side"])))
    }

    @Test("a first look asks twelve, and can be deepened")
    func quick() {
        var world = LineRobot(destination: .quickLook)
        world.type("Title", "2", "Hosts")
        world.type("/go 14")
        world.type(Array(repeating: "1", count: 12))
        #expect(world.hears("Question 25 of 25"))
        #expect(world.hears("first look"))
        let heard = world.listen { $0.type("deepen") }
        #expect(heard.first == "The rest of the questions follows.")
        #expect(world.saved?.items == .full)
    }

    @Test("a worked case is read like a review, kept nowhere and changed by nothing")
    func workedCase() {
        var world = LineRobot()
        world.type("1")
        let cases = world.listen { $0.type("list") }
        for (place, worked) in Fixtures.pack.cases.enumerated() {
            #expect(cases.contains { $0.hasPrefix("\(place + 1). ") }, "\(worked.id)")
        }
        world.type("1", "reading", "")
        #expect(world.hears("Threat reading: "))
        world.type("alternatives", "adopt 1")
        #expect(world.hears("Not now: a worked case."))
        world.type("memo", "plan", "home", "q")
        #expect(world.isOver)
        #expect(world.files.isEmpty)
        #expect(world.drafts.isEmpty)
    }

    @Test("measures by number: adopt, set aside, believe, tell, and who sees to it")
    func alternatives() throws {
        var world = LineRobot(destination: .fullReview)
        world.type(LinearScript.lines(LinearScript.hashicorp))
        world.type(
            "alternatives", "adopt 1 19", "/later", "reject protect-only-version", "check 19 outside",
            "why 1 It costs too much.")
        world.type("owner 19 The counsel", "due 19 2027-01-31", "tell 19")
        let saved = try #require(world.saved)
        let adopted = try #require(saved.measures.first { $0.status == .adopted })
        #expect(saved.measures.first { $0.id == "protect-only-version" }?.status == .rejected)
        #expect(saved.measures.first { $0.id == "protect-only-version" }?.why == "It costs too much.")
        #expect(adopted.owner == "The counsel")
        #expect(adopted.due == "2027-01-31")
        #expect(adopted.credible?.isEmpty == false)
        #expect(saved.mayTell == ["measures.\(adopted.id)"])
        for (line, words) in [
            ("adopt 99", "'99' is no measure. Say a number from 1 to 47."),
            ("adopt", "Say which: a number from 1 to 47."),
            ("check 19 quickly", "'quickly' is not one of: seen, costly, locked, outside."),
            ("due 19 soon", "'soon' is not a day. Say 2027-02-28, tomorrow, next friday or in 3 months."),
            ("tell 2", "Not now: only adopted measures can be told."),
        ] {
            #expect(world.listen { $0.type(line) }.first == words)
        }
    }

    @Test("a plan keeps to the target and the costs that are ruled out")
    func plan() {
        var world = LineRobot(destination: .fullReview)
        world.type(LinearScript.lines(LinearScript.hashicorp))
        world.type("plan", "target 70", "exclude money", "exclude mony", "target 3")
        #expect(world.saved?.plan == PlanRecord(target: 70, excluded: [.money]))
        #expect(world.hears("'mony' is not one of: time, money, capability, exposure; did you mean 'money'?"))
        #expect(world.hears("'3' is no target. Type target and a number from 5 to 95."))
        world.type("allow money")
        #expect(world.saved?.plan?.excluded == [])
    }
}
