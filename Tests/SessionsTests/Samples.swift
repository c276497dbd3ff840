import Assessment
import FoundationEssentials
import Interview
import Packs
import Sessions

enum Samples {
    /// A session in which every field says something, decided, reopened and decided again.
    static func full() -> Session {
        var session = Session(id: "1a2b3c4d-0000-4000-8000-000000000001", now: "2026-11-23T10:00:00Z")
        session.tags = ["it", "größer"]
        session.basedOn = "0f0f0f0f"
        session.items = .chosen(["how-they-learn", "attack-use", "window"])
        session.move.title = "Move the servers \"home\" / now"
        session.move.scope = .company
        session.move.mover = "Ops"
        session.move.otherSide = "Research\tgroup"
        session.move.others = ["Legal", "财务"]
        session.move.kind = [.securing, .preEmpting]
        session.move.description = "Line one\nline two\u{1}"
        session.move.protects = "uptime"
        session.move.below = true
        session.move.referee = false
        session.move.exit = true
        session.reflections["their-view"] = Reflected(first: "They will be glad.", latest: "They will be afraid.")
        session.ownGuess = 35
        let pack = Pack.core()
        session.recordWeights(pack)
        for (place, item) in pack.items.enumerated() where place % 2 == 0 {
            session.setAnswer(item.id, .option(item.options[place % item.options.count].key))
        }
        session.setAnswer(pack.items[1].id, .unknown)
        session.setAnswer(pack.items[3].id, .notApplicable)
        session.setNote(pack.items[0].id, "A note.")
        session.voices[0].name = "Ada"
        session.voices[0].stance = .discuss
        session.voices[0].revised = [pack.items[0].id: .unknown]
        session.voices.append(Voice(id: "second", seat: .otherSide))
        session.voices[1].howTheyRead = HowTheyRead(value: 61, from: .toldOthers, on: "2026-11-22")
        session.agreed = session.voices[0].sheet
        session.mayTell = ["move.description", "measures.\(pack.measures[0].id)"]
        session.update(measure: pack.measures[0].id) { record in
            record.status = .adopted
            record.credible = [.seen, .costly]
            record.why = "cheap"
            record.owner = "Ada"
            record.due = "2026-12-01"
        }
        session.update(measure: pack.measures[1].id) { $0.status = .rejected }
        session.plan = PlanRecord(target: 42.5, excluded: [.money])
        session.forecasts = [Forecast(reaction: "arms-race", chance: 20, by: "2027-01-01")]
        session.actions = [Action(text: "Talk", owner: "Ada", due: "2026-11-30", done: false)]
        session.decide(Decision(choice: .defer, why: "wait", on: "2026-11-23", reviewOn: "2026-12-23"), pack)
        session.decide(Decision(choice: .revise, why: nil, on: "2026-11-24", reviewOn: nil), pack)
        return session
    }

    /// The same with what only a file can say.
    static func fullFile() throws -> SessionFile {
        var object = try value(SessionFile(full()).json())
        object["outcomes"] = .array([
            .object([
                "reaction": .string("exit"), "happened": .bool(true), "note": .string("n"), "on": .string("2027-02-01"),
            ])
        ])
        object["promises"] = .array([
            .object(["text": .string("We tell you first."), "kept": .bool(false)]), .object(["text": .string("Open.")]),
        ])
        return try SessionFile(reading: JSONText.encode(object))
    }

    static func value(_ bytes: Data) throws -> JSONValue { try JSONValue(reading: bytes) }

    /// A file of Tests/Fixtures/sessions.
    static func fixture(_ name: String, from file: String = #filePath) throws -> Data {
        let tests = file.split(separator: "/").dropLast(2).joined(separator: "/")
        return try Data(contentsOf: URL(filePath: "/\(tests)/Fixtures/sessions/\(name)"))
    }

    static func text(_ bytes: Data) -> String { String(decoding: bytes, as: UTF8.self) }
}

extension JSONValue {
    subscript(place: Int) -> JSONValue? {
        get { if case .array(let elements) = self, elements.indices.contains(place) { elements[place] } else { nil } }
        set {
            guard case .array(var elements) = self, let newValue else { return }
            elements[place] = newValue
            self = .array(elements)
        }
    }
}
