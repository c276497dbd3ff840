import Foundation
import Glibc
import Interview
import Packs
import Sessions
import Support
import Testing

extension TerminalTests {
    /// Kill -9 at 50 random moments: every submitted answer is on disk, and the review goes on at the very question.
    @Suite struct Kills {
        /// Answered, and the next question was seen: from then on nothing may lose it.
        private struct Promise {
            var field: Field
            var answer: String
        }

        @Test func nothingIsLost() async throws {
            try await inPane { pane in
                // Another seed each time: moments cannot be had again anyway.
                let seed = time(nil)
                var random = Seeded(seed)
                let form = pane.form()
                let items = form.indices.filter { form[$0].isScored }
                var promises: [Promise] = []
                try await pane.start()
                try await pane.press("n")
                try await pane.describe("Killed")
                try await pane.passOpenQuestions()
                var here = items[0]
                for round in 0..<50 {
                    // Some answers in peace, then one with the kill on its heels.
                    for _ in 0..<Int.random(in: 0...2, using: &random) where here + 1 < form.count {
                        try await answer(form[here], pane, &promises, &random)
                        try await pane.wait(for: form[here + 1].ask)
                        here += 1
                    }
                    if here + 1 >= form.count {
                        try await pane.press("C-o", "Home")
                        for _ in 0..<items[0] { try await pane.press("j") }
                        try await pane.press("Enter")
                        try await pane.wait(for: form[items[0]].ask)
                        here = items[0]
                    }
                    var last: [Promise] = []
                    try await answer(form[here], pane, &last, &random)
                    usleep(.random(in: 0...40_000, using: &random))
                    let seen = try await pane.screen()
                    try await pane.kill()
                    // What the screen had gone on from was submitted.
                    let reached = Pane.flat(seen).contains(Pane.flat(form[here + 1].ask)) ? here + 1 : here
                    let submitted = reached > here

                    try await pane.start()
                    // Killed between save and index, the file's name alone tells the title.
                    try await pane.waitAny(for: [["Resume: Killed"], ["Resume: killed"]])
                    try await pane.press("r")
                    let found = try await pane.waitAny(for: [[form[here].ask], [form[here + 1].ask]])
                    here += found ?? 0
                    #expect(
                        here >= reached,
                        "seed \(seed), round \(round): resumed before the question that was on the screen")
                    let session = try #require(try pane.world.sessions().first)
                    // Killed before the next question was seen, the last answer may be the new one or still the old.
                    if submitted || Self.holds(session, last) { promises += last }
                    try expectKept(promises, session, "seed \(seed), round \(round)")
                }
            }
        }

        private func answer(
            _ question: Question, _ pane: Pane, _ promises: inout [Promise], _ random: inout Seeded
        ) async throws {
            guard case .item(let item) = question.kind else {
                let text = "thought \(Int.random(in: 1...9999, using: &random))"
                try await pane.press("C-u")
                try await pane.type(text)
                try await pane.press("Enter")
                promises.append(Promise(field: question.field, answer: text))
                return
            }
            let place = Int.random(in: item.options.indices, using: &random)
            try await pane.press("\(place + 1)", "Enter")
            promises.append(Promise(field: question.field, answer: item.options[place].key))
        }

        private static func holds(_ session: Session, _ promises: [Promise]) -> Bool {
            promises.allSatisfy { promise in
                switch session.value(promise.field) {
                case .answer(let kept): kept.word == promise.answer
                case .text(let kept): kept == promise.answer
                default: false
                }
            }
        }

        private func expectKept(_ promises: [Promise], _ session: Session, _ place: String) throws {
            var latest: [Field: String] = [:]
            for promise in promises { latest[promise.field] = promise.answer }
            for (field, answer) in latest where !Self.holds(session, [Promise(field: field, answer: answer)]) {
                Issue.record("\(place): \(field.id) was \(answer), on disk is \(session.value(field))")
            }
        }

        /// Of an unfinished text only the line being typed may be lost.
        @Test func aNewLineKeepsTheLinesBeforeIt() async throws {
            try await inPane { pane in
                try await pane.start()
                try await pane.press("n")
                try await pane.describe("Killed")
                try await pane.type("The first line")
                try await pane.press("C-j")
                try await pane.type("the second")
                try await pane.wait(for: "The first line", "the second")
                try await pane.kill()
                try await pane.start()
                try await pane.press("r")
                try await pane.wait(for: "What are you about to do", "The first line")
            }
        }
    }
}
