import Foundation
import Packs
import Sessions
import Support
import Testing

/// A team's library in git: a bare repository and clones, by the real git.
@Suite struct SyncTests {
    /// A world with git set up, in which three people have a clone each.
    private struct TeamOfThree {
        let world: World
        let names = ["ada", "bo", "cy"]

        init() async throws {
            world = try World([
                "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org",
                "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.org",
            ])
            let outcome = try await world.shell(
                "git init -q --bare -b main team.git && for n in ada bo cy; do git clone -q team.git $n 2>&1; "
                    + "git -C $n checkout -q -b main; mkdir -p $n/reviews; done")
            try #require(outcome.status == 0, "\(outcome.err)")
        }

        func sync(_ name: String, _ more: String...) async throws -> World.Outcome {
            try await world.run(["sync", "--library", "\(name)/reviews", "--yes"] + more, input: [])
        }

        func put(_ session: Session, in name: String) throws {
            let text = String(decoding: try SessionFile(session).json(), as: UTF8.self)
            try world.write(text, to: "\(name)/reviews/\(session.id).json")
        }

        func session(_ id: String, in name: String) throws -> Session {
            let text = try #require(world.text("\(name)/reviews/\(id).json"))
            return try SessionFile(reading: Data(text.utf8)).session
        }

        func git(_ line: String) async throws -> String { try await world.shell("git \(line)").out }
    }

    private func review(_ id: String, _ title: String, minute: Int = 0) -> Session {
        var session = Session(id: id, now: "2026-11-20T10:\(minute < 10 ? "0" : "")\(minute):00Z")
        session.created = "2026-11-20T09:00:00Z"
        session.move.title = title
        return session
    }

    @Test func changesOfTwoComeTogetherAndClashesAreKept() async throws {
        let team = try await TeamOfThree()
        try team.put(review("one", "A"), in: "ada")
        let first = try await team.sync("ada", "--json")
        #expect(first.status == 0, "\(first.err)")
        #expect(first.json.strings("committed") == ["one"] && first.json["pushed"] as? Bool == true)
        #expect(first.json.strings("setUp").count == 3)
        #expect(try await team.sync("bo").status == 0)
        var (ada, bo) = (review("one", "B", minute: 1), review("one", "C", minute: 2))
        ada.tags = ["x"]
        bo.move.mover = "we"
        try team.put(ada, in: "ada")
        try team.put(bo, in: "bo")
        #expect(try await team.sync("ada").status == 0)
        let second = try await team.sync("bo", "--json")
        #expect(second.status == 0 && second.json["merged"] as? Bool == true, "\(second.err)")
        #expect(try await team.world.misfits(of: [("first", first), ("second", second)]) == "")
        #expect(try await team.sync("ada").status == 0)
        for name in ["ada", "bo"] {
            let merged = try team.session("one", in: name)
            #expect(merged.move.title == "C" && merged.move.mover == "we" && merged.tags == ["x"])
            #expect(merged.clashes.map(\.other) == ["\"B\""])
        }
        let log = try await team.git("-C ada log --format=%s")
        #expect(log.contains("otherside: one") && !log.contains("A\n"), "by ids and not by titles")
        #expect(try await team.sync("cy").status == 0)
        #expect(try team.session("one", in: "cy") == team.session("one", in: "ada"))
    }

    @Test func nothingElseIsTouched() async throws {
        let team = try await TeamOfThree()
        try team.put(review("one", "A"), in: "ada")
        try team.world.write("{}", to: "ada/reviews/package.json")
        try team.world.write("draft", to: "ada/other.txt")
        try team.world.write("mine", to: "ada/staged.txt")
        try team.world.write("x", to: "ada/reviews/.trash/gone.json")
        try team.world.write("x", to: "ada/reviews/.locks/one.json.lock")
        _ = try await team.git("-C ada add staged.txt")
        let outcome = try await team.sync("ada", "--json")
        #expect(outcome.status == 0, "\(outcome.err)")
        #expect(outcome.json.strings("left") == ["package.json"])
        let files = try await team.git("-C ada ls-tree -r --name-only HEAD")
        #expect(files == "reviews/.gitattributes\nreviews/.gitignore\nreviews/one.json\n")
        let status = try await team.git("-C ada status --porcelain")
        #expect(status.contains("A  staged.txt") && status.contains("?? other.txt"))
        #expect(!status.contains("lock") && !status.contains("trash"))
    }

    /// What is committed can be read by all who have the repository.
    @Test func whatSomebodyAnsweredStaysHereUntilTheReveal() async throws {
        let team = try await TeamOfThree()
        var session = Session.forTeam(id: "team", now: "2026-11-20T10:00:00Z")
        session.move.title = "A"
        try team.put(session, in: "ada")
        #expect(try await team.sync("ada", "--json").json.strings("committed") == ["team"], "nobody has answered yet")
        session.voices[0].notes["size"] = "xylophone"
        try team.put(session, in: "ada")
        let held = try await team.sync("ada", "--json")
        #expect(held.status == 0 && held.json.strings("committed").isEmpty)
        #expect(held.json.strings("untilReveal") == ["team"] && held.err.contains("stays here until the reveal"))
        #expect(try await !team.git("-C ada log -p").contains("xylophone"))
        session.team?.revealed = "2026-11-20T11:00:00Z"
        try team.put(session, in: "ada")
        #expect(try await team.sync("ada", "--json").json.strings("committed") == ["team"])
        #expect(try await team.sync("bo").status == 0)
        #expect(try team.session("team", in: "bo").voices[0].notes["size"] == "xylophone")
    }

    @Test func deletedHereAndChangedThereStaysChanged() async throws {
        let team = try await TeamOfThree()
        try team.put(review("one", "A"), in: "ada")
        try team.put(review("two", "A"), in: "ada")
        for name in ["ada", "bo"] { #expect(try await team.sync(name).status == 0) }
        try await #expect(team.world.shell("rm ada/reviews/one.json bo/reviews/two.json").status == 0)
        try team.put(review("one", "B", minute: 1), in: "bo")
        #expect(try await team.sync("ada").status == 0)
        let outcome = try await team.sync("bo")
        #expect(outcome.status == 0, "\(outcome.err)")
        #expect(try await team.sync("ada").status == 0)
        for name in ["ada", "bo"] {
            #expect(try team.session("one", in: name).move.title == "B")
            #expect(team.world.text("\(name)/reviews/two.json") == nil)
        }
    }

    @Test func whatCannotBeReachedOrMergedIsSaid() async throws {
        let team = try await TeamOfThree()
        try team.put(review("one", "A"), in: "ada")
        _ = try await team.sync("ada")
        _ = try await team.sync("bo")
        // Offline: committed, and said.
        try team.put(review("two", "A"), in: "bo")
        try await #expect(team.world.shell("mv team.git away.git").status == 0)
        let offline = try await team.sync("bo", "--json")
        #expect(offline.status == 0 && offline.json.strings("committed") == ["two"])
        #expect((offline.json["alone"] as? String)?.contains("origin was not reached") == true)
        try await #expect(team.world.shell("mv away.git team.git").status == 0)
        #expect(try await team.sync("bo", "--json").json["pushed"] as? Bool == true)
        // Another file of the repository that git cannot merge: nothing is left half done.
        for (name, text) in [("ada", "one\n"), ("bo", "two\n")] {
            try team.world.write(text, to: "\(name)/notes.txt")
            _ = try await team.git("-C \(name) add notes.txt")
            _ = try await team.git("-C \(name) commit -q -m notes")
        }
        #expect(try await team.sync("ada").status == 0)
        let stuck = try await team.sync("bo")
        #expect(stuck.status == 1 && stuck.err.contains("notes.txt"), "\(stuck.err)")
        #expect(try await team.git("-C bo status --porcelain").isEmpty)
        // Somebody's own merge is left alone.
        try await #expect(team.world.shell("git -C bo merge -q origin/main; true").status == 0)
        let under = try await team.sync("bo")
        #expect(under.status == 1 && under.err.contains("a merge is under way"))
    }

    @Test func withoutARemoteABranchOrARepository() async throws {
        let team = try await TeamOfThree()
        try await #expect(team.world.shell("git init -q -b work alone; mkdir plain").status == 0)
        try team.world.write(
            String(decoding: SessionFile(review("one", "A")).json(), as: UTF8.self), to: "alone/one.json")
        let alone = try await team.world.run("sync", "--library", "alone", "--yes", "--json")
        #expect(alone.status == 0 && alone.json.strings("committed") == ["one"], "\(alone.err)")
        #expect((alone.json["alone"] as? String)?.contains("no remote") == true)
        try await #expect(team.world.shell("git -C alone checkout -q --detach").status == 0)
        #expect(try await team.world.run("sync", "--library", "alone").err.contains("no branch"))
        let plain = try await team.world.run("sync", "--library", "plain")
        #expect(plain.status == 1 && plain.err.contains("in no git checkout"))
        // Nobody to ask: nothing is set up unsaid.
        let unasked = try await team.world.run("sync", "--library", "ada/reviews")
        #expect(unasked.status == 64 && unasked.err.contains("--setup"))
        #expect(try await team.git("-C ada status --porcelain").isEmpty)
    }

    /// `OTHERSIDE_SYNC_ROUNDS` makes more.
    private static let rounds =
        ProcessInfo.processInfo.environment["OTHERSIDE_SYNC_ROUNDS"].flatMap { Int($0) } ?? 12

    @Test func randomRoundsEndAlike() async throws {
        let team = try await TeamOfThree()
        var dice = Seeded(7)
        var said: Set<String> = []
        _ = try await team.sync("ada")
        for round in 0..<Self.rounds {
            for name in team.names where dice.happens(70) {
                let id = "r\(dice.below(4))"
                let minute = dice.below(60)
                let isThere = team.world.text("\(name)/reviews/\(id).json") != nil
                var session = isThere ? try team.session(id, in: name) : review(id, "A", minute: minute)
                let text = "\(name) \(round)"
                said.insert(text)
                switch dice.below(3) {
                case 0: session.move.title = text
                case 1: session.actions.append(Action(text: text))
                default: session.move.description = text
                }
                session.updated = "2026-11-2\(dice.below(9))T10:00:00Z"
                try team.put(session, in: name)
            }
            // Two at once: a race for the push.
            let pair = team.names.shuffled(using: &dice).prefix(2)
            try await withThrowingTaskGroup(of: World.Outcome.self) { group in
                for name in pair { group.addTask { try await team.sync(name) } }
                for try await outcome in group { #expect(outcome.status == 0, "round \(round): \(outcome.err)") }
            }
        }
        for name in team.names + team.names {
            let outcome = try await team.sync(name)
            #expect(outcome.status == 0, "\(outcome.err)")
        }
        #expect(try await team.world.shell("diff -r -x .git ada bo && diff -r -x .git bo cy").out == "")
        #expect(try await team.world.shell("git -C team.git fsck --no-progress 2>&1").out == "")
        // Every edit stands in a review, in its clashes, or was written over later by the same hands.
        let all = try await team.world.shell("cat ada/reviews/*.json").out + team.git("-C ada log -p --format=")
        for text in said { #expect(all.contains(text), "\(text)") }
        #expect(try await team.git("-C ada status --porcelain").isEmpty)
    }
}
