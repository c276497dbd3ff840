import Foundation
import Packs
import Sessions
import Support
import Testing

/// What was learnt of how they read it, and the figures a second time by python.
@Suite struct CalibrationCommandTests {
    @Test func howTheyReadItIsRecorded() async throws {
        let world = try World()
        try world.put(try Vector.named("hashicorp-bsl-2023").session(), name: "2026-11-20-licence-1a2b3c4d.json")
        let told = try await world.run("outcome", "@", "--read", "70", "--from", "told-us", "--on", "yesterday")
        #expect(told.status == 0 && told.out.contains("How they read it: 70 of 100, they told us (2026-11-22)"))
        #expect(told.err.contains("--on is Sunday, 2026-11-22"))
        #expect(try world.sessions().first?.howTheyRead == HowTheyRead(value: 70, from: .toldUs, on: "2026-11-22"))
        let json = try await world.run("outcome", "@", "--json").json
        #expect(json.object("howTheyRead")["from"] as? String == "told-us")
        #expect(try await world.run("report", "@").out.contains("70 of 100, they told us"))
        #expect(try await world.run("report", "@", "--format", "csv").out.contains("they-read"))
        for wrong in [
            ["--read", "101", "--from", "told-us"], ["--read", "70"], ["--from", "inferred"],
            ["--read", "7", "--from", "x"],
        ] {
            #expect(try await world.run(["outcome", "@"] + wrong, input: []).status == 64)
        }
        #expect(try await world.run("outcome", "@", "--unread").status == 0)
        #expect(try world.sessions().first?.howTheyRead == nil)
    }

    private static let script = """
        import glob, json, os
        today, resolved, waiting, told = "2026-11-23", [], 0, []
        for path in glob.glob(os.environ["HOME"] + "/.local/share/otherside/sessions/*.json"):
            review = json.load(open(path))
            outcomes = {one["reaction"]: one for one in review["outcomes"]}
            for one in {one["reaction"]: one for one in review["forecasts"]}.values():
                outcome, by = outcomes.get(one["reaction"]), one.get("by")
                if outcome is None or (by and by >= today):
                    waiting += 1
                    continue
                late = by and outcome.get("on") and outcome["on"] > by
                resolved.append((one["chance"] / 100 - (outcome["happened"] and not late)) ** 2)
            read = review.get("howTheyRead")
            if read and read["from"] != "inferred":
                coach = review["assessment"]["before"]["threat"]["value"]
                told.append((read["value"], coach, review.get("ownGuess")))
        def mean(pairs):
            pairs = list(pairs)
            return sum((a - b) ** 2 / 10000 for a, b in pairs) / len(pairs)
        guessed = [one for one in told if one[2] is not None]
        print(json.dumps({
            "resolved": len(resolved), "open": waiting, "brier": sum(resolved) / len(resolved), "told": len(told),
            "coach": mean((r, c) for r, c, g in told), "always50": mean((r, 50) for r, c, g in told),
            "guess": mean((r, g) for r, c, g in guessed), "there": mean((r, c) for r, c, g in guessed)}))
        """

    @Test func aSecondComputation() async throws {
        let world = try World()
        var random = Seeded(11)
        var decided = try Vector.named("hashicorp-bsl-2023").session()
        decided.decide(Decision(choice: .proceed, why: nil, on: "2026-11-01", reviewOn: nil), Fixtures.shipped)
        for number in 0..<60 {
            var one = decided
            one.id = "\(1000 + number)3c4d-0000-4000-8000-000000000001"
            one.assessment?.before.threat.value = Double(random.within(0...1000)) / 10
            one.assessment?.after = nil
            one.ownGuess = random.within(0...2) > 0 ? random.within(0...100) : nil
            one.howTheyRead = HowTheyRead(
                value: random.within(0...100), from: HowTheyRead.Source.allCases[number % 3], on: nil)
            // By day: passed, just passed, today, to come, none. It came early, in time, late, at an unknown day, or not.
            let days = [nil, "2026-11-10", "2026-11-22", "2026-11-23", "2026-12-01"]
            one.forecasts = [Forecast(reaction: "coalition", chance: random.within(0...100), by: days[number % 5])]
            let on = [nil, "2026-11-09", "2026-11-10", "2026-11-20", "2026-11-23"][random.within(0...4)]
            switch random.within(0...3) {
            case 0: one.outcomes = []
            case 1: one.outcomes = [Outcome(reaction: "coalition", happened: false, on: on)]
            default: one.outcomes = [Outcome(reaction: "coalition", happened: true, on: on)]
            }
            try world.put(one, name: "2026-11-01-move-\(1000 + number).json")
        }
        let json = try await world.run("calibration", "--json").json
        let second = try await world.python(Self.script)
        try #require(second.status == 0, "\(second.err)")
        let other = second.json
        #expect(
            json.objects("resolved").count == other["resolved"] as? Int && json["open"] as? Int == other["open"] as? Int
        )
        let coach = json.object("coach")
        #expect(coach["told"] as? Int == other["told"] as? Int)
        for (ours, theirs) in [
            (json.number("brier"), "brier"), (coach.number("distances", "coach"), "coach"),
            (coach.number("distances", "always50"), "always50"),
            (coach.number("distances", "guessed", "guess"), "guess"),
            (coach.number("distances", "guessed", "coach"), "there"),
        ] {
            let value = try #require(other.number(theirs))
            #expect(abs((ours ?? -1) - value) < 1e-12, "\(theirs)")
        }
    }
}
