import Foundation
import Interview
import Packs
import Sessions
import Support
import Testing

/// Answering a sheet line by line: what it asks, keeps and does not show.
@Suite struct AnsweringTests {
    private let world: World

    init() async throws {
        world = try World()
        try world.keep(TwoPlaces.review(mayTell: ["move.title", "move.description", "reflections.red-lines"]))
        _ = try await world.invite("@ --seat other-side -o s.json")
        try FileManager.default.removeItem(atPath: world.home + "/.local")
    }

    private var path: String { world.home + "/s.json" }
    private func sheet() throws -> InvitedSheet { try InvitedSheet(reading: Data(contentsOf: URL(filePath: path))) }

    private func answer(_ lines: String...) async throws -> World.Outcome {
        try await world.run("answer", "s.json", "--linear", input: lines.map { $0 + "\n" }.joined())
    }

    @Test("it tells whose move it is and what may be known, and steers by nothing")
    func begins() async throws {
        let outcome = try await answer("", "3", "why", "help", "score", "q")
        #expect(outcome.status == 0 && outcome.err == "")
        for words in [
            "TitleWord", "DescriptionWord", "LinesWord", "you answer for the",
            "0 of \(Fixtures.shipped.items.count) questions",
        ] {
            #expect(outcome.out.contains(words), "\(words)")
        }
        for words in ["They say", "MoverWord", "score: say", "Ambiguity", "of 100", "reading: straight"] {
            #expect(!outcome.out.contains(words), "\(words)")
        }
        #expect(outcome.out.contains("'score' is not a number from 1 to 4"))
        #expect(outcome.out.contains("The side that moves reads it so: As they see it, where does it sit"))
        #expect(world.files == ["s.json"], "nothing goes into the library, and no draft beside it")
    }

    @Test("each answer is in the file at once; left at any time it goes on there")
    func resumes() async throws {
        _ = try await answer("", "1", "d", "x", "note Because.", "2", "q")
        let first = try sheet()
        #expect(
            first.answers == [
                "attack-use": "protect-only", "place": "unknown", "size": "not-applicable", "speed": "weeks",
            ])
        #expect(first.notes == ["speed": "Because."])
        #expect(first.saved == 5)
        let second = try await answer("", "back", "clear", "q")
        #expect(second.out.contains("4 of \(Fixtures.shipped.items.count) questions answered."))
        #expect(second.out.contains("Question 5 of 34"))
        #expect(try sheet().answers["speed"] == nil)
        // Killed between two lines.
        let killed = try await world.shell(
            """
            mkfifo in; "\(World.binary)" answer s.json --linear < in > out & pid=$!; exec 3> in
            printf '\\n3\\n' >&3
            for turn in {1..600}; do grep -q 'Question 5 of 34' out && break; sleep 0.05; done
            kill -KILL $pid; wait $pid; exec 3>&-; printf '\\nq\\n' | otherside answer s.json --linear
            """)
        #expect(killed.status == 0 && killed.out.contains("Question 5 of 34"), "\(killed.out) \(killed.err)")
        #expect(try sheet().answers["speed"] == "days")
        let undone = try await answer("", "1", "u", "q")
        #expect(undone.out.contains("Undone."))
        #expect(try sheet().answers["their-fallback"] == nil)
    }

    @Test("a note that was begun full screen is not lost line by line")
    func begunNote() async throws {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let begun = try TwoPlaces.filled(text, [:]) {
            $0["at"] = "note:size"
            $0["typed"] = "Why I see\nit so."
        }
        try begun.write(toFile: path, atomically: false, encoding: .utf8)
        // It stands there as it was; Enter keeps it.
        let outcome = try await answer("", "", "1", "q")
        #expect(outcome.out.contains("Your note: Why I see\nit so.") && outcome.out.contains("Question 3 of 34"))
        #expect(try sheet().notes == ["size": "Why I see\nit so."])
        #expect(try sheet().answers == ["size": "smaller"])
        #expect(try sheet().typed == nil)
    }

    @Test("a stance and a name come last, and both may be left out")
    func atTheEnd() async throws {
        let outcome = try await answer("", "go 33", "3", "Ann\u{1B}[31m Other", "q")
        #expect(outcome.out.contains("Is the move described as you know it?"))
        #expect(outcome.out.contains("What shall they call you?"))
        #expect(try sheet().stance == .discuss)
        #expect(try sheet().name == "Ann Other")
        // It goes on where it was left, which is the last question.
        _ = try await answer("", "/clear", "/q")
        #expect(try sheet().name == nil)
        #expect(try String(contentsOfFile: path, encoding: .utf8).contains("Ann") == false)
    }

    @Test("what other programs wrote into the file stays, and so do its mode and its links")
    func keeps() async throws {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let more = text.replacing("\"format\"", with: "\"remark\" : [1, {\"a\": 2.5}],\n  \"format\"")
        try more.write(toFile: path, atomically: false, encoding: .utf8)
        let outcome = try await world.shell(
            "chmod 640 s.json; ln -s s.json link.json; printf '\\n1\\nq\\n' | otherside answer link.json --linear; ls -l"
        )
        #expect(outcome.status == 0)
        #expect(outcome.out.contains("link.json -> s.json"))
        #expect(outcome.out.contains("-rw-r-----"))
        #expect(try String(contentsOfFile: path, encoding: .utf8).contains("\"remark\""))
        #expect(try sheet().answers == ["attack-use": "protect-only"])
    }

    @Test("a file that another program changes meanwhile is left to it, and what was answered lies elsewhere")
    func changedMeanwhile() async throws {
        let outcome = try await world.shell(
            """
            mkfifo in; otherside answer s.json --linear < in > out 2> err & exec 3> in; printf '\\n1\\n' >&3
            for turn in {1..600}; do grep -q 'Question 2 of 34' out && break; sleep 0.05; done
            sed -i 's/"size" : ""/"size" : "larger"/' s.json; cp s.json theirs.json
            printf '2\\nq\\nq\\n' >&3; exec 3>&-; wait $!; cmp s.json theirs.json && cat out err
            """)
        #expect(outcome.status == 0, "\(outcome.err)")
        #expect(outcome.out.contains("was changed by another program meanwhile"))
        #expect(outcome.out.contains("your sheet could not be saved where it belongs; it lies in"))
        let name = try #require(world.files.first { $0.hasPrefix("otherside-") })
        let kept = try InvitedSheet(reading: Data(contentsOf: URL(filePath: "\(world.home)/\(name)")))
        #expect(kept.answers == ["attack-use": "protect-only", "place": "inside-ours"])
    }

    @Test("a sheet that may not be written is shown, and a bare one is refused")
    func readOnly() async throws {
        try world.write("{\"answers\": {}}", to: "bare.json")
        let bare = try await world.run("answer", "bare.json")
        #expect(bare.status == 1 && bare.err.contains("bare.json: ") && bare.err.contains("format: is missing"))
        let slip = try TwoPlaces.filled(String(contentsOfFile: path, encoding: .utf8), ["size": "largr"])
        try world.write(slip, to: "slip.json")
        let refused = try await world.run("answer", "slip.json")
        #expect(refused.status == 1 && refused.err.contains("line ") && refused.err.contains("did you mean 'larger'?"))
    }
}
