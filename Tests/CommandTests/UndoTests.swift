import Foundation
import Packs
import Sessions
import Support
import Testing

/// What commands changed is taken back, step by step.
@Suite struct UndoTests {
    /// As they are but for when they were changed.
    private func reviews(_ world: World) throws -> [Session] {
        try world.sessions().map { session in
            var session = session
            session.updated = ""
            return session
        }
    }

    private func change(_ world: World, _ lines: [String]) async throws {
        for line in lines {
            let outcome = try await world.shell("otherside \(line)")
            #expect(outcome.status == 0, "\(line): \(outcome.err)")
        }
    }

    private static let steps = [
        "tag 1a2b fence +x -board", "rename fence 'Another fence'", "note 1a2b size 'Counted twice'",
        "set 1a2b size=unknown window=", "action 1a2b add 'Send it'", "action 1a2b done 1",
        "outcome 1a2b --promise 'No second one'", "decide 1a2b proceed --why Because --review 2027-01-01",
        "set 1a2b size=open-ended --reopen", "decide 2b2b drop", "delete 2b2b", "rename 1a2b 'The last title'",
    ]

    @Test func eachStepIsTakenBackAndThenTheOneBefore() async throws {
        let world = try ChangingTests.world()
        var states = [try reviews(world)]
        for step in Self.steps {
            try await change(world, [step])
            states.append(try reviews(world))
        }
        // The first command changed two reviews, which are two steps.
        for state in states.dropLast().reversed() {
            let undone = try await world.run("undo", "--json")
            #expect(undone.status == 0 && undone.json.objects("changed").count == 1, "\(undone.err)")
            if state == states[0] { _ = try await world.run("undo") }
            #expect(try reviews(world) == state, "\(undone.err)")
        }
        let none = try await world.run("undo")
        #expect(none.status == 1 && none.err.contains("nothing is left to take back"))
    }

    @Test func ofANamedReviewItsOwnLastChange() async throws {
        let world = try ChangingTests.world()
        let before = try reviews(world)
        try await change(world, ["tag 1a2b +x", "rename 2b2b Wall", "tag 1a2b +y"])
        let undone = try await world.run("undo", "2b2b", "1a2b")
        #expect(undone.status == 0 && undone.err.contains("taken back (the title): 2b2b3c4d A fence"), "\(undone.err)")
        #expect(undone.err.contains("taken back (the tags): 1a2b3c4d"))
        #expect(try reviews(world).flatMap(\.tags) == ["board", "x"])
        #expect(try await world.run("undo", "fence").err.contains("no change of it is left to take back"))
        try await change(world, ["undo"])
        #expect(try reviews(world) == before)
    }

    private func edit(_ world: World, _ from: String, _ to: String) async throws {
        let edited = try await world.shell(
            "grep -l '\(from)' '\(world.library)'/*.json | xargs sed -i 's/\(from)/\(to)/'")
        #expect(edited.status == 0, "\(edited.err)")
    }

    @Test func whatWasChangedSinceElsewhereStays() async throws {
        let world = try ChangingTests.world()
        try await change(world, ["tag 2b2b +x", "action 2b2b add 'Send it'"])
        try await edit(world, "A fence", "A wall")
        try await edit(world, "\"tags\"", "\"a-field-of-others\": [1, 2.50], \"tags\"")
        try await change(world, ["undo 2b2b", "undo 2b2b"])
        let review = try #require(world.sessions().first { $0.id == ChangingTests.second })
        #expect(review.move.title == "A wall" && review.tags.isEmpty && review.actions.isEmpty)
        #expect(try await world.run("export").out.contains("\"a-field-of-others\":[1,2.50]"))
    }

    @Test func whatWasChangedSinceInTheSamePlaceIsNotTouched() async throws {
        let world = try ChangingTests.world()
        try await change(world, ["tag 2b2b +x", "rename 2b2b Wall"])
        try await edit(world, "Wall", "Hedge")
        let before = try world.sessions()
        let refused = try await world.run("undo", "2b2b")
        #expect(refused.status == 1, "\(refused.err)")
        #expect(refused.err.contains("changed since in the same place (the title)"), "\(refused.err)")
        #expect(try world.sessions() == before)
    }

    @Test func whatIsGoneForGoodLeavesNothing() async throws {
        let world = try ChangingTests.world()
        func kept() -> [String] { world.files.filter { $0.contains("/steps/") } }
        try await change(world, ["tag 1a2b fence +x", "delete 2b2b"])
        #expect(kept().count == 3)
        try await change(world, ["trash restore", "delete 2b2b --now --yes"])
        #expect(kept().count == 1)
        try await change(world, ["trash empty --yes"])
        #expect(kept().isEmpty)
        #expect(try await world.run("undo").status == 1)
        // Older than the trash keeps anything.
        try await change(world, ["tag 1a2b +y"])
        #expect(kept().count == 1)
        _ = try await world.shell("OTHERSIDE_NOW=2026-12-25T10:00:00Z otherside delete 1a2b")
        #expect(kept().map { $0.hasSuffix(".deleted") } == [true])
    }

    /// In a team's folder under git no step is committed, and everybody's undo finds it.
    @Test func inASharedLibrary() async throws {
        let world = try World()
        let text = String(
            decoding: try SessionFile(Session(id: "one", now: "2026-11-20T10:00:00Z")).json(), as: UTF8.self)
        try world.write(text, to: "team/one.json")
        let done = try await world.shell(
            """
            git init -q team && git -C team add . && git -C team -c user.name=a -c user.email=a@b commit -qm one
            otherside tag one +x --library team && git -C team status --porcelain
            otherside undo --library team && git -C team diff --stat
            """)
        #expect(done.status == 0 && done.out.hasPrefix(" M one.json\n"), "\(done.out)\(done.err)")
        #expect(!done.out.contains("steps"))
    }
}
