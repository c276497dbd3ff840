import Foundation
import Interview
import Packs
import Sessions
import Support
import Testing

/// kill -9 at random moments of the linear mode: what was answered when the next question came is on disk, and the review
/// goes on at that question or behind it.
@Suite(.serialized) struct LinearKillTests {
    /// More by an environment variable, for a night.
    private static let rounds = ProcessInfo.processInfo.environment["OTHERSIDE_KILLS"].flatMap { Int($0) } ?? 6

    /// Types lines into the program and kills it so many thousandths of a second later.
    ///
    /// - Returns: what it had said until then.
    private func killed(_ world: World, _ arguments: String, _ lines: [String], after thousandths: Int) async throws
        -> String
    {
        try world.write(lines.map { $0 + "\n" }.joined(), to: "lines")
        return try await world.shell(
            """
            rm -f in; mkfifo in; otherside \(arguments) --linear < in > out 2>&1 & pid=$!; exec 3> in
            cat lines >&3 & until [ -s out ]; do sleep 0.01; done
            sleep \(Double(thousandths) / 1000); kill -KILL $pid; wait $pid 2> /dev/null; exec 3>&-; cat out
            """
        ).out
    }

    /// The highest number N of "Question N of".
    private func reached(_ said: String, _ what: String = "Question ") -> Int {
        said.components(separatedBy: what).dropFirst().compactMap { part -> Int? in
            guard part.contains(" of ") else { return nil }
            return Int(part.prefix { $0.isNumber })
        }.max() ?? 0
    }

    @Test("one person, up to the decision") func onePerson() async throws {
        let seed = Int(time(nil))
        var random = Seeded(seed)
        let form = Form(Fixtures.shipped, scope: .company, coverage: .full).questions
        let answers = form.map { question in
            switch question.kind {
            case .item, .choice: "2"
            case .choices: "1"
            case .percent: "40"
            case .yesNo: "y"
            case .names: "Env0"
            case .line, .text: "Text of \(question.id)"
            }
        }
        for round in 0..<Self.rounds {
            let world = try World()
            let lines = answers + ["decide", "1", "Because it is so.", "", "", "", "y"]
            let said = try await killed(world, "new", lines, after: random.below(1500))
            let place = "seed \(seed), round \(round)"
            let last = reached(said)
            let kept = try world.sessions().first
            for (question, answer) in zip(form, answers).prefix(max(0, last - 1)) {
                let value = try #require(kept, "\(place): nothing is on disk").value(question.field)
                switch (question.kind, value) {
                case (.item(let item), .answer(let kept)): #expect(kept == .option(item.options[1].key), "\(place)")
                case (.line, .text(let kept)), (.text, .text(let kept)): #expect(kept == answer, "\(place)")
                default: #expect(value != .none, "\(place): \(question.id) is lost")
                }
            }
            if said.contains("Decided and saved") { #expect(kept?.decision?.choice == .proceed, "\(place)") }
            guard last > 3, kept?.decision == nil else { continue }
            let again = try await world.run(["resume", "--linear"], input: "q\n".utf8).out
            // Behind the last question stands its reading.
            #expect(reached(again) >= last || reached(again) == 0, "\(place): \(again)")
        }
    }

    @Test("a turn of a team") func team() async throws {
        let seed = Int(time(nil))
        var random = Seeded(seed)
        for round in 0..<Self.rounds {
            let world = try World()
            let begun = [
                "team", "1", "Licence", "2", "Hosts", "Acme", "", "", "", "", "", "", "We change it.", "1", "", "2",
            ]
            let lines = begun + Array(repeating: "2", count: 20)
            let said = try await killed(world, "", lines, after: random.below(1500))
            let place = "seed \(seed), round \(round)"
            guard let turn = said.range(of: "Please pass the keyboard to Person 1") else { continue }
            let last = reached(String(said[turn.upperBound...]))
            // The first of a turn is the stance.
            let kept = try #require(try world.sessions().first, "\(place)").voices.first?.answers.count ?? 0
            #expect(kept >= last - 2, "\(place): question \(last) was asked, \(kept) answers are kept")
            let again = try await world.run(["resume", "--linear"], input: "q\n".utf8).out
            #expect(last == 0 || again.contains("Please pass the keyboard"), "\(place): \(again)")
            #expect(!again.contains("Your answer"), "\(place)")
        }
    }
}
