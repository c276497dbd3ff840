import Interview
import Packs
import Support
import Testing

// Whole stretches of a review, typed.
extension Pane {
    /// Bare `otherside`, up to Home.
    func start(_ arguments: String = "") async throws {
        try await run("clear; otherside \(arguments)")
        try await wait(for: "How does this look from the other side?", "leave")
    }

    /// The three things a review needs, then past the other seven.
    func describe(_ title: String, scope: Scope = .company, otherSide: String = "Firms that host our product")
        async throws
    {
        try await wait(for: "What do you call the move?")
        try await type(title)
        try await press("Enter")
        try await wait(for: "Between whom does it happen?")
        try await press("\((Scope.allCases.firstIndex(of: scope) ?? 0) + 1)", "Enter")
        try await wait(for: "Who is the other side?")
        try await type(otherSide)
        try await press("Enter")
        for ask in [
            "What do they call your side?", "What does it protect?", "Who else is affected?",
            "What kind of move is it?",
            "Do they depend on you", "Is there somebody they could appeal to?", "Do they have somewhere else to go?",
        ] {
            try await wait(for: ask)
            try await press("Enter")
        }
        try await wait(for: "What are you about to do")
    }

    func passOpenQuestions() async throws {
        for _ in 0..<3 {
            let before = try await screen()
            try await press("Enter")
            try await waitForChange(from: before)
        }
    }

    func waitForChange(from before: String) async throws {
        for _ in 0..<4000 where try await screen() == before { try await Task.sleep(for: .milliseconds(5)) }
    }

    /// The form as a company's full review asks it, its open questions included.
    func form(_ scope: Scope = .company) -> [Question] {
        Form(Fixtures.shipped, scope: scope, coverage: .full).questions
    }

    /// From the first item to the reading, by the sheet.
    func fill(_ answers: [String: String]) async throws {
        for question in form().drop(while: { !$0.isScored }) {
            try await wait(for: question.ask)
            if case .item(let item) = question.kind,
                let place = item.options.firstIndex(where: { $0.key == answers[item.id] })
            {
                try await press("\(place + 1)")
                try await wait(for: "\(place + 1) (●)")
            }
            try await press("Enter")
        }
        try await wait(for: "[Reading]")
    }
}
