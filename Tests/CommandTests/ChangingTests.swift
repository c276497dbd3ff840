import Foundation
import Interview
import Packs
import Sessions
import Support
import Testing

/// Commands that change reviews.
@Suite struct ChangingTests {
    static let second = "2b2b3c4d-0000-4000-8000-000000000002"

    static func world() throws -> World {
        let world = try World()
        let vector = try Vector.named("hashicorp-bsl-2023")
        var first = vector.session()
        first.tags = ["board"]
        first.actions = [Action(text: "Write the list", owner: "Bo")]
        try world.keep(first)
        var other = vector.session(id: second)
        other.move.title = "A fence"
        other.update(measure: "fixed-notice") {
            $0.status = .adopted
            $0.blanks = ["weeks": "six weeks", "list": "floods", "name": "Ada Lind"]
        }
        other.mayTell = ["measures.fixed-notice"]
        try world.keep(other, as: "fence")
        return world
    }

    private func review(_ world: World, _ id: String = "1a2b") throws -> Session {
        try #require(world.sessions().first { $0.id.hasPrefix(id) })
    }

    @Test func tags() async throws {
        let world = try Self.world()
        let done = try await world.run("tag", "1a2b", "fence", "+urgent", "+BOARD", "-winter", "-bOard2", "--json")
        #expect(done.status == 0, "\(done.err)")
        #expect(done.json.objects("changed").map { $0["changed"] as? Bool } == [true, true])
        #expect(try review(world).tags == ["board", "urgent"])
        #expect(try review(world, "2b2b").tags == ["urgent", "BOARD"])
        #expect(try review(world).updated == "2026-11-23T10:00:00Z")
        #expect(try await world.run("tag", "1a2b", "-Bóard").status == 0)
        #expect(try review(world).tags == ["urgent"])
        #expect(try await world.run("tag", "1a2b").out == "urgent\n")
        let again = try await world.run("tag", "1a2b", "+urgent", "--json")
        #expect(again.json.objects("changed").map { $0["changed"] as? Bool } == [false])
        #expect(try await world.run("tag", "1a2b", "+a", "-a").status == 64)
        #expect(try await world.run("tag", "+a").status == 64)
        let some = try await world.run("tag", "1a2b", "ffff", "+now", "--json")
        #expect(some.status == 1 && some.json.objects("failed").count == 1 && some.json.objects("changed").count == 1)
        #expect(try review(world).tags == ["urgent", "now"])
    }

    @Test func titleAndNotes() async throws {
        let world = try Self.world()
        #expect(try await world.run("rename", "1a2b", "Another", "title").status == 0)
        #expect(try review(world).move.title == "Another title")
        #expect(try await world.run("rename", "1a2b", "two\nlines").status == 64)
        #expect(try await world.run("note", "1a2b", "size", "-", input: "Counted\ntwice.\n").status == 0)
        #expect(try review(world).voices[0].notes == ["size": "Counted\ntwice."])
        #expect(try await world.run("note", "1a2b", "sise", "x").err.contains("did you mean 'size'"))
        #expect(try await world.run("note", "1a2b", "size").status == 64)
        #expect(try await world.run("note", "1a2b", "size", "--clear").status == 0)
        #expect(try review(world).voices[0].notes.isEmpty)
    }

    @Test func answers() async throws {
        let world = try Self.world()
        let before = try review(world)
        let done = try await world.run("set", "1a2b", "@", "size=open-ended", "window=unknown", "how-they-learn=")
        #expect(done.status == 0, "\(done.err)")
        let after = try review(world)
        #expect(after.voices[0].answers["size"] == .option("open-ended"))
        #expect(after.voices[0].answers["window"] == .unknown && after.voices[0].answers["how-they-learn"] == nil)
        #expect(after.weights == before.weights)
        for (wrong, hint) in [("sise=x", "'size'"), ("size=opn-ended", "'open-ended'")] {
            let refused = try await world.run("set", "1a2b", "window=not-applicable", wrong)
            #expect(refused.status == 64 && refused.err.contains(hint), "\(refused.err)")
        }
        #expect(try review(world) == after)
        // It is what the coach shows, and what is scored.
        let score = try await world.run("score", "1a2b", "--json").json.objects("unknown")
        #expect(score.contains { $0["item"] as? String == "window" })
    }

    @Test func aDecisionIsChangedOnlyByTakingItBack() async throws {
        let world = try Self.world()
        let decided = try await world.run(
            "decide", "1a2b", "fence", "proceed", "--why", "They saw the log.", "--review", "2027-03-01", "--reaction",
            "coalition", "--chance", "30")
        #expect(decided.status == 0, "\(decided.err)")
        let review = try review(world)
        #expect(review.decision?.choice == .proceed && review.decision?.on == "2026-11-23")
        #expect(review.decision?.reviewOn == "2027-03-01" && review.assessment != nil)
        #expect(review.forecasts == [Forecast(reaction: "coalition", chance: 30, by: nil)])
        #expect(try self.review(world, "2b2b").promises.count == 1)
        for command in [["set", "1a2b", "size=unknown"], ["note", "1a2b", "size", "x"], ["decide", "1a2b", "drop"]] {
            let refused = try await world.run(command, input: [])
            #expect(refused.status == 1 && refused.err.contains("--reopen"), "\(command): \(refused.err)")
        }
        #expect(try self.review(world) == review)
        #expect(try await world.run("tag", "1a2b", "+x").status == 0)
        let again = try await world.run("decide", "1a2b", "drop", "--reopen", "--json")
        #expect(again.json.objects("changed").first?["reopened"] as? Bool == true)
        let anew = try self.review(world)
        #expect(anew.decision?.choice == .drop && anew.earlier.count == 1)
        #expect(try await world.run("decide", "1a2b", "dorp").err.contains("drop"))
    }

    @Test func actions() async throws {
        let world = try Self.world()
        _ = try await world.run("action", "1a2b", "add", "Send", "the log", "--owner", "Mira", "--due", "2026-12-01")
        _ = try await world.run("action", "1a2b", "done", "1")
        _ = try await world.run("action", "1a2b", "edit", "2", "Send it", "--due", "2026-12-02")
        let listed = try await world.run("action", "1a2b")
        #expect(listed.out == "1  Write the list (Bo, done)\n2  Send it (Mira, by 2026-12-02)\n")
        #expect(try await world.run("action", "1a2b", "done", "3").status == 64)
        #expect(try await world.run("action", "1a2b", "remove", "1", "--json").json.objects("actions").count == 1)
        #expect(try await world.run("action", "1a2b", "open", "1").status == 0)
    }

    @Test func theTrashGivesBackAsDeepAsItIs() async throws {
        let world = try Self.world()
        let before = try world.sessions()
        let deleted = try await world.run("delete", "1a2b", "fence", "--json")
        #expect(deleted.status == 0 && deleted.json.objects("deleted").count == 2, "\(deleted.err)")
        #expect(try world.sessions().isEmpty)
        let trash = try await world.run("trash", "--json").json.objects("trash")
        #expect(trash.count == 2)
        #expect(try await world.run("trash").out.contains("2b2b3c4d  2026-11-23  A fence"))
        #expect(try await world.run("trash", "restore", "ffff").status == 1)
        #expect(try await world.run("trash", "restore").status == 0)
        #expect(try await world.run("trash", "restore", "--json").json.objects("restored").count == 1)
        #expect(try world.sessions() == before)
        #expect(try await world.run("trash", "restore").err.contains("the trash is empty"))
        _ = try await world.run("delete", "1a2b", "2b2b")
        #expect(try await world.run("trash", "restore", "fence").status == 0)
        #expect(try await world.run("trash", "empty").status == 64)
        #expect(try await world.run("trash", "empty", "--yes", "--json").json["removed"] as? Int == 1)
        #expect(try await world.run("trash").out == "")
    }

    @Test("answers that are private stay so")
    func privateTurns() async throws {
        let world = try World()
        var team = Session.forTeam(id: "3c2b3c4d-0000-4000-8000-000000000003", now: "2026-11-23T10:00:00Z")
        team.move.title = "Ours"
        try world.keep(team)
        for command in [["set", "@", "size=unknown"], ["note", "@", "size", "x"], ["decide", "@", "drop"]] {
            let refused = try await world.run(command, input: [])
            #expect(refused.status == 1 && refused.err.contains("private"), "\(refused.err)")
        }
        #expect(try await world.run("tag", "@", "+team").status == 0)
    }

    private static let changes = [
        "tag @ +x", "rename @ Other", "note @ size x", "set @ size=unknown", "decide @ drop", "action @ done 1",
        "delete @", "outcome @ --promise Never",
    ]

    @Test("while the coach has the review open, a change is refused and told, and nothing is lost", arguments: changes)
    func openInTheCoach(_ change: String) async throws {
        let world = try Self.world()
        _ = try await world.run("delete", "2b2b")
        let outcome = try await world.shell(
            """
            mkfifo in; otherside resume @ --linear < in > out & exec 3> in
            for turn in {1..600}; do grep -q 'Opened' out && break; sleep 0.05; done
            otherside \(change); status=$?; exec 3>&-; wait; exit $status
            """)
        #expect(outcome.status == 1, "\(outcome.err)")
        #expect(outcome.err.contains("the review is open in process "), "\(outcome.err)")
        #expect(try review(world).tags == ["board"])
        #expect(try world.sessions().count == 1)
        let after = try await world.shell("otherside \(change)")
        #expect(after.status == 0, "\(after.err)")
    }

    @Test("what another program does to the review that is open is told once, and both texts are kept")
    func changedWhileOpen() async throws {
        let world = try World()
        let outcome = try await world.shell(
            """
            waits() { for turn in {1..600}; do grep -qs "$1" $2 && return; sleep 0.05; done; exit 99; }
            mkfifo in; otherside new --linear < in > out & exec 3> in; printf 'Fence\\n2\\n' >&3
            waits '"scope"' '\(world.library)'/*.json; sed -i 's/Fence/Wall/' '\(world.library)'/*.json
            printf '/again\\n/again\\n' >&3; waits 'Another program changed' out; printf '/again\\nHosts\\n' >&3
            exec 3>&-; wait; cat out
            """)
        #expect(outcome.status == 0, "\(outcome.out)\(outcome.err)")
        let told = outcome.out.split { $0.isWhitespace }.joined(separator: " ")
        #expect(told.components(separatedBy: "Another program changed this review: the title.").count == 2, "\(told)")
        #expect(told.contains("Your text is saved beside it"), "\(told)")
        let reviews = try world.sessions().map { [$0.move.title, $0.move.otherSide] }
        #expect(Set(reviews) == [["Wall", ""], ["Fence", "Hosts"]])
    }

    /// `OTHERSIDE_ROUNDS` says how many; 200 are all.
    private static let rounds = ProcessInfo.processInfo.environment["OTHERSIDE_ROUNDS"].flatMap { Int($0) } ?? 6

    @Test("the same change by two shells at once is made once, and two changes are both made")
    func twoShells() async throws {
        let world = try Self.world()
        for round in 0..<Self.rounds {
            let outcome = try await world.shell(
                """
                otherside tag 1a2b +same\(round) +one\(round) & first=$!
                otherside tag 1a2b +same\(round) +two\(round) & second=$!
                wait $first && wait $second
                """)
            #expect(outcome.status == 0, "round \(round): \(outcome.err)")
            let tags = try review(world).tags
            for tag in ["same", "one", "two"] {
                #expect(tags.count { $0 == "\(tag)\(round)" } == 1, "round \(round): \(tags)")
            }
            #expect(try world.sessions().count == 2, "round \(round)")
        }
        #expect(!world.files.contains { $0.hasSuffix(".lock") })
    }
}
