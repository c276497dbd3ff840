import Foundation
import Packs
import Support
import Testing

@Suite struct CheckTests {
    @Test func everyProblemInOneRun() async throws {
        let world = try World()
        try world.write(
            """
            items:
              - id: size
                ask: "How big?"
                famliy: what
                options:
                  - {key: open-endet, dB: 3, label: a, other-side: b}
            """, to: "pack/a.yaml")
        try world.write(
            """
            measures:
              - id: liaison
                cost: {time: hgih}
                sets: {contct: named-line}
            """, to: "pack/b.yaml")
        let outcome = try await world.run("check", "pack")
        #expect(outcome.status == 1)
        #expect(outcome.err.contains("4 problems"))
        let lines = outcome.out.split(separator: "\n")
        #expect(lines.count == 4, "\(outcome.out)")
        for (line, parts) in zip(
            lines,
            [
                ["pack/a.yaml:4", "famliy", "did you mean 'family'?"],
                ["pack/a.yaml:6", "open-endet", "did you mean 'open-ended'?"],
                ["pack/b.yaml:3", "hgih", "low, medium, high", "did you mean 'high'?"],
                ["pack/b.yaml:4", "contct", "did you mean 'contact'?"],
            ])
        {
            for part in parts { #expect(line.contains(part), "\(line)") }
        }
        let json = try await world.run("check", "pack", "--json")
        #expect(json.status == 1)
        #expect(json.json.objects("problems").map { $0["line"] as? Int } == [4, 6, 3, 4])
    }

    @Test func aGoodPack() async throws {
        let world = try World()
        try world.write("pack: {id: ours, version: \"2\"}\nitems: [{id: size, ask: \"How big?\"}]\n", to: "pack/a.yaml")
        let outcome = try await world.run("check", "pack/")
        #expect(outcome.status == 0)
        #expect(outcome.out.contains("no problems") && outcome.out.contains("32 items"))
        let json = try await world.run("check", "pack", "--json").json
        #expect(
            json.objects("problems").isEmpty && json.object("counts")["items"] as? Int == Fixtures.shipped.items.count)
    }

    @Test func theCoreIsReadAlone() async throws {
        let core = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Prompts").standardized
            .path()
        let outcome = try await World().run("check", core)
        #expect(outcome.status == 0, "\(outcome.out)")
        #expect(outcome.out.contains("32 items") && outcome.out.contains("49 measures"))
    }

    @Test func noPack() async throws {
        let world = try World()
        let missing = try await world.run("check", "nowhere")
        #expect(missing.status == 1 && missing.err.contains("nowhere"))
        try world.write("hello", to: "empty/readme.txt")
        let empty = try await world.run("check", "empty")
        #expect(empty.status == 1 && empty.err.contains(".yaml"))
    }

    @Test func aBrokenOwnPackIsSaidAndNotUsed() async throws {
        let world = try World()
        try world.write("items: [{id: size, dB: 3}]\n", to: ".config/otherside/packs/own.yaml")
        let sheet = try Vector.named("hashicorp-bsl-2023").sheet()
        let outcome = try await world.run("score", "-", "--json", input: sheet)
        #expect(outcome.status == 0)
        #expect(outcome.err.contains("own pack not used") && outcome.err.contains("own.yaml:1"))
        #expect(abs((outcome.json.number("escalation", "value") ?? 0) - 63.061_067_95) < 1e-9)
        #expect(try await world.run("score", "-", "--no-overlays", "--json", input: sheet).err == "")
    }

    @Test func anOwnPackCounts() async throws {
        let world = try World()
        try world.write("items: [{id: size, off: true}]\n", to: "own/a.yaml")
        let outcome = try await world.run(
            "score", "-", "--prompts", "own", "--json", input: "{\"answers\": {\"size\": \"open-ended\"}}")
        #expect(outcome.status == 1)
        #expect(outcome.err.contains("'size'"))
    }
}
