import Foundation
import Interview
import Packs
import Sessions
import Support
import Testing

/// Sheets filled in elsewhere become voices of the review they were made for.
@Suite struct ArrivingVoiceTests {
    private func invited(_ seat: String = "other-side", ids: String = "0b0b0b0b") async throws -> (World, String) {
        let world = try World()
        try world.keep(TwoPlaces.review())
        return (world, try await world.invite("@ --seat \(seat)", ids: ids).out)
    }

    @Test("two installations fill two sheets apart, one line by line and one in an editor; the figures are theirs")
    func twoInstallations() async throws {
        let home = try World()
        try home.keep(TwoPlaces.review(mayTell: ["move.title"]))
        let first = try await home.invite("@ --seat other-side", ids: "0b0b0b0b").out
        let second = try await home.invite("@ --seat other-side", ids: "0c0c0c0c").out
        // One elsewhere, through a pipe.
        let elsewhere = try World()
        try elsewhere.write(first, to: "one.json")
        let russia = try Vector.named("russia-1914")
        let lines = try TwoPlaces.lines(first, russia.answers) + ["2", "Ann", "q"]
        let answered = try await elsewhere.run(
            "answer", "one.json", "--linear", input: lines.joined(separator: "\n") + "\n")
        #expect(answered.status == 0 && answered.err == "")
        #expect(answered.out.contains("\(russia.answers.count) of \(Fixtures.shipped.items.count) questions answered."))
        #expect(elsewhere.files == ["one.json"], "nothing goes into one's own library")
        // One in an editor.
        let sears = try Vector.named("sears-units-2008")
        let two = try TwoPlaces.filled(second, sears.words, notes: ["size": "Why I see it so."])
        let one = try String(contentsOfFile: elsewhere.home + "/one.json", encoding: .utf8)
        let imported = try await home.run("import", "-", "--json", input: one)
        #expect(imported.status == 0 && imported.err == "")
        #expect(imported.json["voice"] as? String == "v2")
        #expect(try await home.misfits(of: [("import", imported)]) == "")
        #expect(imported.json["outcome"] as? String == "added")
        #expect(imported.json["answers"] as? Int == russia.answers.count)
        #expect(try await home.run("import", "-", input: two).status == 0)

        let session = try home.review()
        #expect(session.voices.map(\.id) == ["self", "v2", "v3"])
        #expect(session.voices.map(\.seat) == [.mover, .otherSide, .otherSide])
        #expect(session.voices.map(\.name) == ["NameWord", "Ann", nil])
        #expect(session.voices.map(\.stance) == [nil, .disagree, nil])
        #expect(session.voices[1].answers == russia.answers)
        #expect(session.voices[2].answers == sears.answers)
        #expect(session.voices[2].notes == ["size": "Why I see it so."])
        #expect(session.basedOn == nil)

        // Another program's figures for each voice, and from them the median of the seat.
        let report = try await home.run("report", "@", "--json").json
        let voices = report.objects("voices")
        let expected = [try Vector.named("hashicorp-bsl-2023"), russia, sears]
        for figure in ["ambiguity", "mistrust", "threat", "pressure", "escalation"] {
            for (voice, vector) in zip(voices, expected) {
                let value = try #require(voice.object("reading").number(figure, "value"))
                #expect(abs(value - (vector.expect[figure]?.value ?? .nan)) < 1e-9, "\(figure)")
            }
        }
        let seat = try #require(report.objects("seats").first { $0["seat"] as? String == "other-side" })
        for figure in ["ambiguity", "mistrust", "threat", "pressure"] {
            let sum = [russia, sears].compactMap { $0.expect[figure]?.dB }.reduce(0, +)
            let median = 100 / (1 + pow(10, -sum / 20))
            let value = try #require(seat.number(figure, "value"))
            #expect(abs(value - median) < 1e-9, "\(figure)")
        }
        let asks = try await home.run("plan", "@")
        #expect(asks.status == 64 && asks.err.contains("self, v2, v3"))
        #expect(try await home.run("plan", "@", "--voice", "v2", "--json").status == 0)
        #expect(try await home.run("show", "@").out.contains("the other side's seat"))
        #expect(
            try await home.run("score", "-", "--json", input: two).json.number("threat", "value")
                == voices[2].object("reading").number("threat", "value"))
    }

    @Test("a session with voices from elsewhere keeps to the schema")
    func schema() async throws {
        let (world, sheet) = try await invited()
        let answers = try TwoPlaces.words("russia-1914")
        #expect(try await world.run("import", "-", input: TwoPlaces.filled(sheet, answers)).status == 0)
        let changed = try TwoPlaces.filled(sheet, answers.merging(["size": "smaller"]) { $1 })
        #expect(try await world.run("import", "-", "--replace", input: changed).status == 0)
        try world.write(await world.run("schema").out, to: "schema.json")
        let json = String(decoding: try SessionFile(world.review()).json(), as: UTF8.self)
        let outcome = try await world.python(SchemaTests.validator, input: "\n" + json)
        #expect(outcome.status == 0, "\(outcome.out)")
        #expect(json.contains("\"earlier\""))
    }

    @Test("the same file twice changes nothing; another answer needs a word, and the old ones stay")
    func twice() async throws {
        let (world, sheet) = try await invited()
        let answers = try TwoPlaces.words("russia-1914")
        let first = try TwoPlaces.filled(sheet, answers, notes: ["size": "First."]) { $0["saved"] = 3 }
        #expect(try await world.run("import", "-", input: first).status == 0)
        let once = try world.bytes()
        let same = try await world.run("import", "-", "--json", input: first)
        #expect(same.status == 0 && same.json["outcome"] as? String == "same")
        #expect(try world.bytes() == once)

        let newer = try TwoPlaces.filled(sheet, answers.merging(["size": "smaller"]) { $1 }) { $0["saved"] = 4 }
        let refused = try await world.run("import", "-", input: newer)
        #expect(refused.status == 1)
        #expect(refused.err.contains("as voice v2, and here 1 answer is another one"))
        #expect(refused.err.contains("--replace") && refused.err.contains("--another"))
        #expect(try world.bytes() == once)

        #expect(
            try await world.run("import", "-", "--replace", "--json", input: newer).json["outcome"] as? String
                == "replaced")
        var voice = try #require(try world.review().voices.last)
        #expect(voice.id == "v2" && voice.answers["size"] == .option("smaller") && voice.notes == [:])
        #expect(voice.origin?.earlier.map(\.answers) == [try Vector.named("russia-1914").answers])
        #expect(voice.origin?.earlier.map(\.notes) == [["size": "First."]])

        let twice = try world.bytes()
        let older = try await world.run("import", "-", "--replace", input: first)
        #expect(
            older.status == 1 && older.err.contains("older") && older.err.contains("saved 3 times, that one 4 times"))
        #expect(try world.bytes() == twice)

        #expect(
            try await world.run("import", "-", "--another", "--json", input: first).json["voice"] as? String == "v3")
        voice = try #require(try world.review().voices.last)
        #expect(voice.origin?.invitation == nil)
        #expect(try await world.run("import", "-", "--another", "--replace", input: first).status == 64)
    }

    @Test("two people who open copies of one invitation are two voices; the same person's newer file is not")
    func copiesAreToldApart() async throws {
        let (world, sheet) = try await invited()
        for name in ["ada", "bo"] { try world.write(sheet, to: "\(name).json") }
        func answer(_ name: String, _ lines: String) async throws {
            let done = try await world.shell(
                "printf '\(lines)' | OTHERSIDE_IDS=\(name == "ada" ? "adaadaad" : "b0b0b0b0") otherside answer \(name).json --linear"
            )
            #expect(done.status == 0, "\(done.err)")
        }
        // Opened and left at once: from here on it is this person's.
        try await answer("ada", "q\\n")
        try await answer("ada", "\\n1\\nq\\n")
        try await answer("bo", "\\n2\\nq\\n")
        #expect(try await world.run("import", "ada.json", "--json").json["voice"] as? String == "v2")
        #expect(try await world.run("import", "bo.json", "--json").json["voice"] as? String == "v3")
        #expect(try await world.run("import", "bo.json", "--json").json["outcome"] as? String == "same")
        try await answer("ada", "\\n2\\n3\\nq\\n")
        let refused = try await world.run("import", "ada.json")
        #expect(refused.status == 1 && refused.err.contains("as voice v2"), "\(refused.err)")
        #expect(try await world.run("import", "ada.json", "--replace", "--json").json["voice"] as? String == "v2")
        let marks = try world.review().voices.compactMap(\.origin?.mark)
        #expect(marks.count == 2 && Set(marks).count == 2)
        // Without a mark nobody knows whose it is: as one person's, until it is said.
        let bare = try TwoPlaces.filled(sheet, ["size": "larger"])
        #expect(try await world.run("import", "-", input: bare).status == 1)
        #expect(try await world.run("import", "-", "--another", "--json", input: bare).json["voice"] as? String == "v4")
    }

    @Test("answers from another pack are matched by the question; what has no like here is set aside and said")
    func anotherPack() async throws {
        let world = try World()
        var session = Session(id: "1a2b3c4d-0000-4000-8000-000000000001", now: "2026-11-23T10:00:00Z")
        session.move.title = "Fence"
        session.move.scope = .person
        try world.keep(session)
        func pack(_ version: String, _ items: String) throws {
            try world.write(
                "pack: {id: river, version: \"\(version)\", title: River}\nitems:\n\(items)",
                to: ".config/otherside/packs/river.yaml")
        }
        func item(_ id: String, _ keys: [String]) -> String {
            """
              - id: \(id)
                group: transparency
                feeds: evidence
                ask: Who can switch it on?
                why: It matters.
                options:

            """ + keys.map { "      - {key: \($0), dB: 1, label: \($0), other-side: They say \($0)}\n" }.joined()
        }
        try pack("0.9", item("who-holds-the-keys", ["both", "one", "nobody"]) + item("gone", ["yes", "no"]))
        let sheet = try await world.invite("@ --seat other-side").out
        #expect(sheet.contains("\"id\" : \"river\""))
        #expect(sheet.contains("As they ask it of themselves"))
        // The pack has gone on before the first answer was given here.
        try pack("1.0", item("who-holds-the-keys", ["both", "one-of-us"]))
        let filled = try TwoPlaces.filled(
            sheet, ["size": "larger", "who-holds-the-keys": "nobody", "gone": "yes"],
            notes: ["gone": "A reason.", "who-holds-the-keys": "Kept."])
        let imported = try await world.run("import", "-", "--json", input: filled)
        #expect(imported.status == 0)
        #expect(imported.err.contains("answered with core 1.1.0, river 0.9; this review asks core 1.1.0, river 1.0"))
        #expect(imported.err.contains("set aside: gone, 'yes': this review does not ask it"))
        #expect(imported.err.contains("set aside: who-holds-the-keys, 'nobody': here its answers are both, one-of-us"))
        let aside = imported.json.objects("setAside")
        #expect(aside.map { $0["item"] as? String } == ["who-holds-the-keys", "gone"])
        #expect(aside.map { $0["answer"] as? String } == ["nobody", "yes"])
        #expect(imported.json.objects("packs").map { $0["version"] as? String } == ["1.1.0", "0.9"])
        let voice = try #require(try world.review().voices.last)
        #expect(voice.answers == ["size": .option("larger")])
        #expect(voice.notes == ["who-holds-the-keys": "Kept."])
        #expect(voice.origin?.packs.map(\.version) == ["1.1.0", "0.9"])
        #expect(voice.origin?.setAside.map(\.item) == ["who-holds-the-keys", "gone"])
        #expect(voice.origin?.setAside.last?.note == "A reason.")
        // Whoever reads the voice later is told the same.
        for arguments in [["show", "@"], ["report", "@"], ["report", "@", "--format", "html"]] {
            let said = try await world.shell("otherside " + arguments.joined(separator: " ")).out
                .split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(said.contains("core 1.1.0, river 0.9"), "\(arguments)")
            #expect(said.contains("Set aside, counting nothing"), "\(arguments)")
            #expect(said.contains("Who can switch it on?"), "\(arguments)")
        }
        let origin = try await world.run("report", "@", "--json").json.objects("voices").last?.object("origin") ?? [:]
        #expect(origin.objects("setAside").map { $0["item"] as? String } == ["who-holds-the-keys", "gone"])
        // The user's own place in a review that had no answers yet.
        #expect(try world.review().voices.map(\.id) == ["self", "v2"])
        // A slip of the hand is refused all the same.
        for (item, answer) in [("who-holds-the-keys", "nobdy"), ("gnoe", "yes"), ("size", "largr")] {
            let slip = try await world.run(
                "import", "-", "--replace", input: TwoPlaces.filled(sheet, [item: answer]))
            #expect(slip.status == 1 && slip.err.contains("did you mean"), "\(item): \(slip.err)")
        }
    }

    @Test("a bare sheet and somebody's own review go in with --into, and need a seat where they name none")
    func into() async throws {
        let (world, _) = try await invited()
        let bare = try Vector.named("russia-1914").sheet()
        let asks = try await world.run("import", "-", "--into", "@", input: bare)
        #expect(asks.status == 64 && asks.err.contains("mover, other-side, neutral"))
        #expect(try await world.run("import", "-", "--into", "1a2b", "--seat", "neutral", input: bare).status == 0)
        let older = """
            {"packs": [{"id": "core", "version": "0.9.0", "digest": "00"}], "seat": "other-side",
             "answers": {"size": "larger", "colour": "red"}}
            """
        let set = try await world.run("import", "-", "--into", "@", input: older)
        #expect(set.status == 0 && set.err.contains("answered with core 0.9.0"))
        #expect(set.err.contains("set aside: colour, 'red'"))
        let own = String(
            decoding: try SessionFile(Vector.named("sears-units-2008").session(id: "9f9f")).json(), as: UTF8.self)
        #expect(try await world.run("import", "-", "--into", "@", "--seat", "other-side", input: own).status == 0)
        let session = try world.review()
        #expect(session.voices.map(\.seat) == [.mover, .neutral, .otherSide, .otherSide])
        #expect(session.voices.map(\.id) == ["self", "v2", "v3", "v4"])
        #expect(session.voices[3].answers == (try Vector.named("sears-units-2008").answers))
        // Without --into a bare sheet is what it was: a review of its own.
        let alone = try await world.run("import", "-", "--json", input: bare)
        #expect(alone.status == 0 && alone.json["id"] as? String != session.id)
        #expect(try await world.run("import", "-", "--seat", "mover", input: bare).status == 64)
        #expect(try await world.run("import", "-", "--into", "@", "--title", "x", input: bare).status == 64)
    }

    @Test("in a team's session a sheet takes the empty seat of its seat, and stays private until the reveal")
    func team() async throws {
        let world = try World()
        var session = Session.forTeam(id: "1a2b3c4d-0000-4000-8000-000000000001", now: "2026-11-23T10:00:00Z")
        session.move.title = "Fence"
        session.move.scope = .person
        try world.keep(session)
        let sheet = try await world.invite("@ --seat other-side").out
        let older: (inout [String: Any]) -> Void = {
            $0["packs"] = [["id": "core", "version": "0.9.0", "digest": "00"]]
            $0["questions"] = [Any]()
        }
        let filled = try TwoPlaces.filled(
            sheet, ["size": "larger", "colour": "redword"], notes: ["size": "noteword"], older)
        let imported = try await world.run("import", "-", "--json", input: filled)
        #expect(imported.status == 0 && imported.json["voice"] as? String == "v2")
        #expect(imported.err.contains("set aside: colour"))
        #expect(!(imported.out + imported.err).contains("redword"))
        let kept = try world.review()
        #expect(kept.voices.map(\.id) == ["v1", "v2"] && kept.team?.finished == ["v2"])
        #expect(kept.voices[1].answers == ["size": .option("larger")])
        for arguments in [
            ["show", "@"], ["show", "@", "--json"], ["report", "@"], ["list", "--json"], ["search", "note"],
        ] {
            let said = try await world.shell("otherside " + arguments.joined(separator: " "))
            #expect(!(said.out + said.err).contains("redword"), "\(arguments)")
            #expect(!(said.out + said.err).contains("noteword"), "\(arguments)")
        }
        // The next one of that seat finds no empty seat.
        let another = try await world.run("import", "-", "--another", "--json", input: filled)
        #expect(another.json["voice"] as? String == "v3")
    }

    @Test("--person leads a sheet to a named person's empty seat, says so, and refuses every other")
    func seat() async throws {
        let world = try World()
        var session = Session.forTeam(id: "1a2b3c4d-0000-4000-8000-000000000001", now: "2026-11-23T10:00:00Z")
        session.move.title = "Fence"
        session.move.scope = .person
        _ = session.addVoice(.otherSide, name: "Berta")
        session.removeVoice("v2")
        try world.keep(session)
        let filled = try TwoPlaces.filled(try await world.invite("@ --seat other-side").out, ["size": "larger"])
        for (number, words) in [
            ("2", "--person: there is no person 2; empty: 1, 3"),
            ("1", "--person: person 1 sits in the mover's seat, and this sheet answers for the other side's seat"),
        ] {
            let refused = try await world.run("import", "-", "--person", number, input: filled)
            #expect(refused.status == 64 && refused.err.contains(words), "\(refused.err)")
        }
        #expect(try world.review() == session)
        let imported = try await world.run("import", "-", "--person", "3", input: filled)
        #expect(imported.out.contains("1 answer taken into \"Fence\", as Berta"), "\(imported.out)")
        let kept = try world.review()
        #expect(kept.voices.map(\.id) == ["v1", "v3"] && kept.voices[1].name == "Berta")
        #expect(kept.voices[1].answers == ["size": .option("larger")] && kept.team?.finished == ["v3"])
        let second = try await world.invite("@ --seat other-side", ids: "0d0d0d0d").out
        let taken = try await world.run(
            "import", "-", "--person", "3", input: TwoPlaces.filled(second, ["size": "same"]))
        #expect(taken.status == 64 && taken.err.contains("--person: person 3 has begun to answer; empty: 1"))
    }

    @Test("a hidden name is not told by the import either")
    func hiddenSeat() async throws {
        let world = try World()
        var session = Session.forTeam(id: "1a2b3c4d-0000-4000-8000-000000000001", now: "2026-11-23T10:00:00Z")
        session.move.scope = .person
        session.team?.hidesNames = true
        session.voices[1].name = "Berta"
        try world.keep(session)
        let filled = try TwoPlaces.filled(try await world.invite("@ --seat other-side").out, ["size": "larger"])
        let imported = try await world.run("import", "-", "--person", "2", input: filled)
        #expect(imported.out.contains(", as Person 2") && !(imported.out + imported.err).contains("Berta"))
        #expect(try world.review().voices[1].name == "Berta")
    }

    @Test("a name that was never given stands nowhere, nor does the name of the file")
    func anonymous() async throws {
        let (world, sheet) = try await invited()
        let mail = try World()
        let path = try mail.write(
            TwoPlaces.filled(sheet, TwoPlaces.words("russia-1914")), to: "Annabella-Petrova.json")
        #expect(try await world.run("import", path, "--json").status == 0)
        let named = try mail.write(
            TwoPlaces.filled(sheet, TwoPlaces.words("sears-units-2008"), name: "Annabella"), to: "2.json")
        // Given once and taken back: the newest sheet says what may be known.
        #expect(try await world.run("import", named, "--replace").status == 0)
        #expect(try world.review().voices.last?.name == "Annabella")
        #expect(try await world.run("import", path, "--replace").status == 0)
        var said = ""
        for arguments in [
            ["list"], ["list", "--json"], ["search", "license"], ["show", "@"], ["show", "@", "--json"], ["export"],
            ["doctor"], ["plan", "@", "--voice", "v2"], ["calibration"], ["compare", "@", "@"],
        ] + ["markdown", "html", "json", "csv", "adr"].map({ ["report", "@", "--format", $0] })
            + [["report", "@", "--format", "csv", "--rows", "answers"], ["report", "@", "--share"]]
        {
            let outcome = try await world.shell("otherside " + arguments.joined(separator: " "))
            said += outcome.out + outcome.err
        }
        #expect(said.contains("v2"))
        #expect(!said.lowercased().contains("annabella") && !said.lowercased().contains("petrova"))
        for (file, bytes) in try world.bytes() {
            let text = String(decoding: bytes, as: UTF8.self).lowercased()
            #expect(!text.contains("annabella") && !text.contains("petrova"), "\(file)")
            #expect(!file.lowercased().contains("annabella"))
        }
    }
}
