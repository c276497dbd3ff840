import Foundation
import Glibc
import Packs
import Sessions
import Support
import Testing

/// What list and search print for other programs.
@Suite struct ListJSONTests {
    @Test func isAsRichAsShow() async throws {
        let world = try World()
        var session = try Vector.named("hashicorp-bsl-2023").session()
        session.tags = ["board"]
        session.move.mover = "We"
        session.forecasts = [Forecast(reaction: "coalition", chance: 80, by: nil)]
        session.update(measure: "exclusion-list") { $0.status = .adopted }
        session.decide(
            Decision(choice: .proceed, why: "It is ours.", on: "2026-11-01", reviewOn: "2026-11-20"), .core())
        try world.keep(session)
        try world.write("{\n  \"format\" : 3\n}", to: ".local/share/otherside/sessions/broken.json")

        let shown = try await world.run("show", "1a2b", "--json").json
        for arguments in [["list", "--json"], ["search", "source", "--json"]] {
            let listing = try await world.shell("otherside " + arguments.joined(separator: " ")).json
            let one = try #require(listing.objects("sessions").first)
            let move = one.object("move")
            #expect(move["title"] as? String == session.move.title)
            #expect(move["scope"] as? String == "company")
            #expect(move["mover"] as? String == "We")
            #expect(move["otherSide"] as? String == session.move.otherSide)
            #expect(one.strings("tags") == ["board"])
            for when in ["before", "after"] {
                for figure in ["ambiguity", "mistrust", "threat", "pressure", "escalation"] {
                    for part in ["value", "low", "high"] {
                        let number = one.number(when, figure, part)
                        #expect(
                            number != nil && number == shown.number(when, figure, part), "\(when) \(figure) \(part)")
                    }
                }
                for verdict in ["honesty", "their-intent"] {
                    let words = one.object(when).object(verdict)["verdict"] as? String
                    #expect(words != nil && words == shown.object(when).object(verdict)["verdict"] as? String)
                }
                #expect(one.object(when)["receipt"] == nil)
            }
            #expect(one["decision"] as? String == "proceed")
            #expect(one["decidedOn"] as? String == "2026-11-01")
            #expect(one["reviewOn"] as? String == "2026-11-20")
            #expect(one["why"] as? String == "It is ours.")
            #expect(one["due"] as? Bool == true && one["frozen"] as? Bool == true)
            #expect(one["version"] as? Int == 1)
            #expect(one["items"] as? String == "full")
            #expect(one.objects("voices").first?["seat"] as? String == "mover")
            #expect(one.strings("adopted") == ["exclusion-list"])
        }
        let damaged = try #require(try await world.run("list", "--json").json.objects("damaged").first)
        #expect(damaged["file"] as? String == "broken.json")
        #expect(damaged["line"] as? Int == 2 && damaged["column"] as? Int == 14)
        #expect(damaged["field"] as? String == "format")
        #expect((damaged["reason"] as? String)?.hasPrefix("line 2, column 14") == true)
    }

    @Test func namesThatAreHiddenStayHidden() async throws {
        let world = try World()
        var session = try Vector.named("hashicorp-bsl-2023").session()
        session.team = TeamRecord()
        session.team?.hidesNames = true
        session.voices[0].name = "Ada"
        try world.keep(session)
        let private1 = try await world.run("list", "--json").json.objects("sessions").first?.objects("voices").first
        #expect(private1?["seat"] as? String == "mover" && private1?["name"] == nil)
        session.team?.revealed = "2026-11-23T11:00:00Z"
        try world.keep(session)
        let revealed = try await world.run("list", "--json").json.objects("sessions").first?.objects("voices").first
        #expect(revealed?["name"] as? String == "Ada")
    }

    @Test func aFileWrittenOverInPlaceIsSeen() async throws {
        let world = try World()
        let session = try Vector.named("hashicorp-bsl-2023").session()
        try world.keep(session)
        // The folder's date is trusted only when it has stood still for two seconds.
        usleep(2_300_000)
        _ = try await world.run("list")
        let name = try #require(FileManager.default.contentsOfDirectory(atPath: world.library).first)
        let handle = try #require(FileHandle(forUpdatingAtPath: world.library + "/" + name))
        let text = String(decoding: try handle.readToEnd() ?? Data(), as: UTF8.self)
        try handle.seek(toOffset: 0)
        try handle.write(contentsOf: Data(text.replacing("Business Source License", with: "Another title").utf8))
        try handle.truncate(atOffset: handle.offset())
        try handle.close()
        #expect(try await world.run("list").out.contains("Another title"))
        #expect(try await world.run("search", "business", "--quiet").out.contains("Another title") == false)
        try FileManager.default.removeItem(atPath: world.library + "/" + name)
        #expect(try await world.run("list").out == "")
    }
}
