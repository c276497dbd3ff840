import Foundation
import Interview
import Packs
import Sessions
import Support
import Testing

/// Patterns over a library of which everything is drawn by lot, a second time by python.
@Suite struct PatternsCommandTests {
    private static let script = """
        import collections, glob, json, os
        reviews = [json.load(open(p)) for p in glob.glob(os.environ["HOME"] + "/.local/share/otherside/sessions/*.json")]
        reviews.sort(key=lambda one: (one["created"], one["id"]))
        sides, years, measures = collections.defaultdict(list), {}, {}
        for one in reviews:
            sides[one["move"]["otherSide"].casefold()].append(one)
            for promise in one["promises"]:
                year = years.setdefault(one["created"][:4], [0, 0, 0])
                year[{True: 0, False: 1, None: 2}[promise.get("kept")]] += 1
            for record in one["measures"]:
                if record["status"] == "adopted" and one.get("decision"):
                    kinds = measures.setdefault(record["id"], [0, 0, 0])
                    kinds[{True: 0, False: 1, None: 2}[record.get("carriedOut")]] += 1
        def recurring(of):
            given = collections.defaultdict(list)
            for one in of:
                rows = one["assessment"]["before"]["receipt"]
                for pair in dict.fromkeys((r["item"], r["answer"]) for r in rows
                        if r["figure"] in ("threat", "pressure") and r["dB"] > 0 and r["item"] != "start"):
                    given[pair].append(one["id"])
            return sorted([list(pair) + ids for pair, ids in given.items() if len(ids) > 1])
        def escalation(of):
            return [(one["assessment"].get("after") or one["assessment"]["before"])["escalation"]["value"] for one in of]
        print(json.dumps({
            "sides": {name: [len(of), escalation(of), recurring(of)] for name, of in sides.items()},
            "years": years, "measures": measures}))
        """

    private func library(_ seed: UInt64) throws -> World {
        let world = try World()
        var random = Seeded(seed)
        let pack = Fixtures.shipped
        for number in 0..<40 {
            var one = Session(
                id: "\(1000 + number)3c4d-0000-4000-8000-000000000001",
                now: "202\(number % 4 + 3)-0\(number % 9 + 1)-11T10:00:00Z")
            one.move.title = "Move \(number)"
            one.move.scope = .state
            one.move.otherSide = random.pick(["North", "NORTH", "South", "The Union"])
            for item in pack.items where random.within(0...4) > 0 {
                one.setAnswer(item.id, .option(random.pick(item.options).key))
            }
            one.recordWeights(pack)
            for measure in pack.measures.prefix(6) where random.within(0...2) > 0 {
                var record = MeasureRecord(id: measure.id, status: random.pick([.adopted, .rejected]))
                record.carriedOut = random.pick([true, false, nil])
                one.measures.append(record)
            }
            one.promises = (0..<random.within(0...3)).map {
                Promise(text: "Promise \($0)", kept: random.pick([true, false, nil]))
            }
            one.decide(Decision(choice: .proceed, why: nil, on: "2026-11-01", reviewOn: nil), pack)
            try world.put(one, name: "2026-11-01-move-\(1000 + number).json")
        }
        return world
    }

    @Test(arguments: [3, 4] as [UInt64]) func aSecondComputation(_ seed: UInt64) async throws {
        let world = try library(seed)
        let patterns = try await world.run("calibration", "--patterns", "--json").json.object("patterns")
        let second = try await world.python(Self.script)
        try #require(second.status == 0, "\(second.err)")
        let other = second.json
        let sides = patterns.objects("counterparts")
        #expect(sides.count == 3)
        for side in sides {
            let name = try #require(side["name"] as? String).lowercased()
            let theirs = try #require(other.object("sides")[name] as? [Any])
            #expect(side.strings("sessions").count == theirs[0] as? Int)
            let course = side.objects("escalation").compactMap { $0["escalation"] as? Double }
            #expect(course == theirs[1] as? [Double])
            let answers = side.objects("answers").map { one in
                [one["item"] as? String ?? "", one["answer"] as? String ?? ""] + one.strings("sessions")
            }
            #expect(
                answers.sorted { $0.joined(separator: " ") < $1.joined(separator: " ") }
                    == (theirs[2] as? [[String]])?.sorted { $0.joined(separator: " ") < $1.joined(separator: " ") })
        }
        let years = Dictionary(
            uniqueKeysWithValues: patterns.objects("promises").map { year in
                (year["year"] as? String ?? "", ["kept", "broken", "open"].map { year[$0] as? Int ?? -1 })
            })
        #expect(years == other.object("years") as? [String: [Int]])
        let measures = Dictionary(
            uniqueKeysWithValues: patterns.objects("measures").map { one in
                (
                    one["measure"] as? String ?? "",
                    ["carriedOut", "notCarriedOut", "notKnown"].map { one.strings($0).count }
                )
            })
        #expect(measures == other.object("measures") as? [String: [Int]])
    }

    @Test func thePageDrawsIt() async throws {
        let world = try library(5)
        let page = try await world.run("calibration", "--patterns", "--html", "--output", "page.html")
        #expect(page.status == 0, "\(page.err)")
        let html = try #require(world.text("page.html"))
        #expect(html.contains("<h1") && html.contains("What we keep doing") && html.contains("class=\"course\""))
        let text = try await world.run("calibration", "--patterns").out
        #expect(text.contains("Adopted measures, carried out or not") && text.lowercased().contains("with north"))
        #expect(try await world.run("calibration", "--html", "--json").status == 64)
        #expect(try await world.run("calibration", "--output", "x.html").status == 64)
    }

    @Test func whatBecameOfAMeasureIsRecorded() async throws {
        let world = try World()
        var session = try Vector.named("hashicorp-bsl-2023").session()
        session.update(measure: "fixed-notice") { $0.status = .adopted }
        session.decide(Decision(choice: .proceed, why: nil, on: "2026-11-01", reviewOn: nil), Fixtures.shipped)
        try world.put(session, name: "2026-11-20-licence-1a2b3c4d.json")
        #expect(
            try await world.run("outcome", "@", "--carried-out", "fixed-notice").out.contains(
                "carried out (fixed-notice)"))
        #expect(try world.sessions().first?.measures.first?.carriedOut == true)
        #expect(try await world.run("outcome", "@", "--not-carried-out", "fixed-notice").status == 0)
        #expect(try world.sessions().first?.measures.first?.carriedOut == false)
        let wrong = try await world.run("outcome", "@", "--carried-out", "fixed-notise")
        #expect(wrong.status == 64 && wrong.err.contains("fixed-notice"))
        // A review begun from it begins without.
        #expect(
            session.asNewReview(id: "new", now: "2026-11-23T10:00:00Z", under: Fixtures.shipped).measures.first?
                .carriedOut == nil)
    }
}
