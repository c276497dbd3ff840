import Foundation
import Packs
import Sessions
import Support
import Testing

/// What an invitation holds, and what it does not.
@Suite struct InviteTests {
    static let words = [
        "move.title": "TitleWord", "move.mover": "MoverWord", "move.otherSide": "OtherWord",
        "move.description": "DescriptionWord", "move.protects": "ProtectsWord", "reflections.red-lines": "LinesWord",
        "reflections.channel": "ChannelWord",
    ]
    static let secrets = ["ThirdWord", "ViewWord", "TagWord", "NoteWord", "NameWord", "OwnerWord", "ActionWord"]

    @Test(
        "a sheet tells what is marked, and nothing else",
        arguments: [
            [], ["move.title"], ["move.mover", "move.otherSide"], ["move.description", "reflections.red-lines"],
            Array(words.keys).sorted() + ["measures.liaison", "measures.grit-opener"],
        ])
    func onlyWhatMayBeTold(_ marks: [String]) async throws {
        let world = try World()
        try world.keep(TwoPlaces.review(mayTell: marks))
        for seat in ["mover", "other-side", "neutral"] {
            let sheet = try await world.invite("@ --seat \(seat)")
            #expect(sheet.status == 0)
            for (path, word) in Self.words {
                #expect(sheet.out.contains(word) == marks.contains(path), "\(path), \(seat)")
                #expect(sheet.err.contains("(\(path))") != marks.contains(path), "\(path), \(seat)")
            }
            for word in Self.secrets { #expect(!sheet.out.contains(word), "\(word), \(seat)") }
            let notices = Fixtures.shipped.measures.flatMap(\.notice.all)
            #expect(!notices.contains { sheet.out.contains($0) })
            let told = sheet.json
            #expect(told["scope"] as? String == "company")
            #expect(told.object("answers").values.allSatisfy { $0 as? String == "" })
            #expect(told.object("answers").count == Fixtures.shipped.items.count)
            // No weight and no figure: the only numbers are the version and how often it was saved.
            #expect(!sheet.out.contains("dB") && !sheet.out.contains(#/\b77\b/#))
            #expect(sheet.out.matches(of: #/: -?\d/#).count == 2)
        }
    }

    @Test("each seat reads the same question in its own words")
    func wording() async throws {
        let world = try World()
        try world.keep(TwoPlaces.review(mayTell: ["move.mover"]))
        func sheet(_ seat: String) async throws -> [String: Any] { try await world.invite("@ --seat \(seat)").json }
        let (mover, other, neutral) = (
            try await sheet("mover"), try await sheet("other-side"), try await sheet("neutral")
        )
        func question(_ sheet: [String: Any], _ id: String) throws -> [String: Any] {
            try #require(sheet.objects("questions").first { $0["id"] as? String == id })
        }
        #expect(try question(mover, "offer")["ask"] as? String == "What do we offer them?")
        #expect(try question(neutral, "offer")["ask"] as? String == "What do we offer them?")
        let mirrored = try question(other, "offer")
        #expect(mirrored["ask"] as? String == "What do they offer you?")
        #expect(mirrored["moversAsk"] as? String == "What do we offer them?")
        let options = mirrored.objects("options")
        #expect(options.map { $0["key"] as? String } == ["nothing", "vague-wish", "dated-swap", "first-step"])
        #expect(options[0]["words"] as? String == "There was nothing in it for us. We can accept it or resist.")
        #expect(options[0]["moversWords"] as? String == "Nothing, or an ultimatum")
        // The same keys everywhere, for the same answers are compared.
        for id in Fixtures.shipped.items.map(\.id) {
            let keys = try [mover, other, neutral].map {
                try question($0, id).objects("options").map { $0["key"] as? String }
            }
            #expect(Set(keys).count == 1, "\(id)")
        }
        #expect((mover["whoseMove"] as? String)?.hasPrefix("MoverWord makes the move, and you answer for them") == true)
        #expect((other["whoseMove"] as? String)?.contains("you answer for the side it looks different to") == true)
        #expect((neutral["whoseMove"] as? String)?.contains("you belong to neither side") == true)
    }

    @Test("which questions are asked")
    func items() async throws {
        let world = try World()
        try world.keep(TwoPlaces.review())
        func ids(_ items: String) async throws -> [String] {
            try await world.invite("@ --seat neutral --items \(items)").json.objects("questions").compactMap {
                $0["id"] as? String
            }
        }
        #expect(try await ids("quick") == Fixtures.shipped.items.filter(\.quick).map(\.id))
        #expect(try await ids("full") == Fixtures.shipped.items.map(\.id))
        #expect(try await ids("window,size") == ["size", "window"])
        let none = try await world.invite("@ --seat neutral --items size,widow")
        #expect(none.status == 64 && none.err.contains("'widow'") && none.err.contains("did you mean 'window'?"))
        let seat = try await world.invite("@ --seat movr")
        #expect(seat.status == 64 && seat.err.contains("other-side"))
        #expect(try await world.invite("@").status == 64)
    }

    @Test("a file is made for its user alone, and never written over unasked")
    func output() async throws {
        let world = try World()
        try world.keep(TwoPlaces.review())
        let first = try await world.invite("@ --seat neutral --output s.json --json")
        #expect(first.status == 0)
        #expect(first.json["questions"] as? Int == Fixtures.shipped.items.count)
        #expect(first.json.strings("notTold").contains("move.title"))
        let path = world.home + "/s.json"
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        let before = FileManager.default.contents(atPath: path)
        let again = try await world.invite("@ --seat mover -o s.json")
        #expect(again.status == 1 && again.err.contains("--force"))
        #expect(FileManager.default.contents(atPath: path) == before)
        #expect(try await world.invite("@ --seat mover -o s.json --force").status == 0)
        #expect(FileManager.default.contents(atPath: path) != before)
    }

    @Test("two invitations have two ids, and the review does not change")
    func ids() async throws {
        let world = try World()
        try world.keep(TwoPlaces.review())
        let before = try world.bytes()
        let one = try await world.shell("unset OTHERSIDE_IDS; otherside invite @ --seat neutral")
        let two = try await world.shell("unset OTHERSIDE_IDS; otherside invite @ --seat neutral")
        let ids = [one, two].compactMap { $0.json["invitation"] as? String }
        #expect(Set(ids).count == 2)
        #expect(try world.bytes() == before)
    }

    @Test("a sheet keeps to its schema, empty and filled in")
    func schema() async throws {
        let world = try World()
        try world.keep(TwoPlaces.review(mayTell: Array(Self.words.keys)))
        try world.write(await world.run("schema", "--sheet").out, to: "schema.json")
        func problems(_ json: String) async throws -> String {
            let outcome = try await world.python(SchemaTests.validator, input: "\n" + json)
            return outcome.out + (outcome.status == 0 ? "" : "status \(outcome.status) \(outcome.err)")
        }
        for seat in ["mover", "other-side", "neutral"] {
            let sheet = try await world.invite("@ --seat \(seat)").out
            #expect(try await problems(sheet) == "")
            let filled = try TwoPlaces.filled(sheet, TwoPlaces.words("russia-1914"), stance: "agree", name: "X")
            #expect(try await problems(filled) == "")
        }
        #expect(try await problems("{\"format\": \"otherside.sheet\"}").contains("seat"))
    }
}
