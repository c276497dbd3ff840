import Foundation
import Interview
import Packs
import Sessions
import Support
import Testing

@Suite struct ScoreTests {
    /// The cases, and every seventh of the other sheets.
    static let chosen = Vector.all.enumerated().filter { $1.case != nil || $0 % 7 == 0 }.map(\.element)

    @Test func figuresAreThoseOfAnotherProgram() async throws {
        let world = try World()
        #expect(Self.chosen.count > 40)
        for vector in Self.chosen {
            let outcome = try await world.run("score", "-", "--json", input: vector.sheet())
            #expect(outcome.status == 0)
            #expect(outcome.err == "")
            for (name, figures) in vector.expect {
                for (part, expected) in [
                    ("value", figures.value), ("low", figures.low), ("high", figures.high), ("dB", figures.dB),
                ] {
                    guard let expected else { continue }
                    let given = try #require(outcome.json.number(name, part), "\(name).\(part)")
                    #expect(abs(given - expected) <= 1e-9, "\(vector.case ?? "a sheet"): \(name).\(part)")
                }
            }
            #expect(outcome.json["world"] as? String == vector.labels["world"])
            #expect(outcome.json.object("honesty")["verdict"] as? String == vector.labels["honesty"])
            #expect(outcome.json.object("their-intent")["verdict"] as? String == vector.labels["their-intent"])
        }
    }

    @Test func receiptSumsToEachFigure() async throws {
        let world = try World()
        let outcome = try await world.run("score", "-", "--json", input: Vector.named("hashicorp-bsl-2023").sheet())
        let rows = outcome.json.objects("receipt")
        for figure in ["ambiguity", "mistrust", "threat", "pressure"] {
            let sum = rows.filter { $0["figure"] as? String == figure }.compactMap { $0.number("dB") }.reduce(0, +)
            #expect(abs(sum - (outcome.json.number(figure, "dB") ?? .nan)) < 1e-9)
        }
        for row in rows {
            let product = row.objects("factors").reduce(row.number("raw") ?? .nan) { $0 * ($1.number("by") ?? .nan) }
            #expect(abs(product - (row.number("dB") ?? .nan)) < 1e-9)
        }
    }

    @Test func aReviewGivesTheSameFigures() async throws {
        let world = try World()
        let path = try world.keep(Vector.named("hashicorp-bsl-2023").session())
        let json = try await world.run("score", path, "--json").json
        #expect(abs((json.number("ambiguity", "value") ?? 0) - 67.2) < 0.05)
        #expect(abs((json.number("threat", "value") ?? 0) - 72.0) < 0.05)
        #expect(abs((json.number("escalation", "value") ?? 0) - 63.1) < 0.05)
        let text = try await world.run("score", path)
        #expect(text.status == 0)
        #expect(text.out.contains("Escalation: 63.1 of 100"))
        #expect(text.out.contains("nothing here is validated"))
    }

    @Test func recordedWeightsCountAndNotThePack() async throws {
        let world = try World()
        var session = try Vector.named("hashicorp-bsl-2023").session()
        let flat = try #require(session.weights["window"]).dB.mapValues { _ in 0.0 }
        session.weights["window"]?.dB = flat
        let changed = try await world.run("score", world.keep(session), "--json").json
        let before = try Vector.named("hashicorp-bsl-2023").expect["pressure"]?.dB ?? 0
        #expect((changed.number("pressure", "dB") ?? 0) < before)
    }

    @Test func aboveTheLimitIsStatusThree() async throws {
        let world = try World()
        let sheet = try Vector.named("hashicorp-bsl-2023").sheet()
        let above = try await world.run("score", "-", "--fail-above", "60", "--json", input: sheet)
        #expect(above.status == 3)
        #expect(abs((above.json.number("escalation", "value") ?? 0) - 63.061_067_95) < 1e-9)
        #expect(above.err.contains("is above 60"))
        #expect(try await world.run("score", "-", "--fail-above", "75", input: sheet).status == 0)
        #expect(try await world.run("score", "-", "--fail-above", "75.5x", input: sheet).status == 64)
        #expect(try await world.run("score", "-", "--fail-above", "101", input: sheet).status == 64)
        #expect(try await world.run("score", "-", "--fail-above", "nan", input: sheet).status == 64)
        let quiet = try await world.run("score", "-", "--fail-above", "60", "-q", input: sheet)
        #expect(quiet.status == 3 && quiet.err == "")
    }

    @Test(arguments: [
        (#"{"answers": {"siz": "open-ended"}}"#, "'siz'", "did you mean 'size'?"),
        (#"{"answers": {"size": "open-endet"}}"#, "'open-endet'", "did you mean 'open-ended'?"),
        (#"{"answers": {"size": "open-ended",}}"#, "line 1", "comma"),
        (#"{"answers": {"size": 3}}"#, "answers.size", "text"),
        (#"{"scope": "company"}"#, "answers", "is missing"),
        (#"{"answers": {}, "scope": "galaxy"}"#, "scope", "state, company, team, person"),
        ("", "standard input", "nothing"),
        (#"{"format": "otherside.session", "version": 1}"#, "id", "is missing"),
        (#"{"format": "something.else"}"#, "something.else", "otherside.session"),
    ])
    func aSheetThatIsNoneIsRefused(_ text: String, _ names: String, _ helps: String) async throws {
        let outcome = try await World().run("score", "-", "--json", input: text)
        #expect(outcome.status == 1)
        #expect(outcome.out == "")
        #expect(outcome.err.contains(names), "\(outcome.err)")
        #expect(outcome.err.contains(helps), "\(outcome.err)")
    }

    @Test func aFileThatIsNotThere() async throws {
        let outcome = try await World().run("score", "nowhere.json")
        #expect(outcome.status == 1)
        #expect(outcome.err.contains("nowhere.json") && outcome.err.contains("there is no file"))
    }

    @Test func factsOfTheSheetCount() async throws {
        let vector = try Vector.named("hp-leak-hunt-2005-06")
        let world = try World()
        func reactions(_ sheet: String) async throws -> [String] {
            try await world.run("score", "-", "--json", input: sheet).json.objects("reactions").compactMap {
                $0["id"] as? String
            }
        }
        let bare = try await reactions(vector.sheet())
        let scoped = try await reactions(vector.sheet(scope: "team"))
        #expect(!bare.contains("hiding-back"))
        #expect(scoped.contains("hiding-back"))
    }

    @Test func severalVoicesWithoutAgreementAreScoredEach() async throws {
        let world = try World()
        var session = try Vector.named("hashicorp-bsl-2023").session()
        var other = Voice(id: "other", seat: .otherSide)
        other.answers = try Vector.named("rush-bagot-1817").answers
        session.voices.append(other)
        let json = try await world.run("score", world.keep(session), "--json").json
        let voices = json.objects("voices")
        // One voice in a seat is its own median.
        #expect(json.objects("seats").map { $0["seat"] as? String } == ["mover", "other-side"])
        for (seat, voice) in zip(json.objects("seats"), voices) {
            let own = try #require(voice.object("reading").number("threat", "dB"))
            #expect(abs((seat.number("threat", "dB") ?? .nan) - own) < 1e-9)
        }
        #expect(voices.map { $0["id"] as? String } == ["self", "other"])
        #expect(voices.map { $0["seat"] as? String } == ["mover", "other-side"])
        let expected = try ["hashicorp-bsl-2023", "rush-bagot-1817"].map {
            try Vector.named($0).expect["escalation"]?.value ?? 0
        }
        for (voice, figure) in zip(voices, expected) {
            #expect(abs((voice.object("reading").number("escalation", "value") ?? 0) - figure) < 1e-9)
        }
        session.agreed = other.answers
        let agreed = try await world.run("score", world.keep(session), "--json").json
        #expect(abs((agreed.number("escalation", "value") ?? 0) - expected[1]) < 1e-9)
    }
}
