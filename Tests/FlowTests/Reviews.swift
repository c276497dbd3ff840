import Assessment
import Coach
import Interview
import Packs
import Reports
import Screen
import Sessions
import Support
import Testing

// Whole stretches of a review, as a person goes through them.
extension Robot {
    /// The first three questions, then past the other seven of the description.
    func describe(
        _ title: String = "New licence", scope: Scope = .company, otherSide: String = "Firms that host our product"
    ) {
        answer(title)
        press("\((Scope.allCases.firstIndex(of: scope) ?? 0) + 1)", "Enter")
        answer(otherSide)
        for _ in 0..<7 { press("Enter") }
    }

    /// Past the three open questions before the items.
    func passOpenQuestions(guess: Int? = nil) {
        press("Enter", "Enter")
        answer(guess.map { "\($0)" } ?? "")
    }

    var standsAt: Field? { model.standsAt }

    /// The form's question that stands on the screen; nil on another page.
    var question: Question? { model.desk.form?.questions.first { $0.field == model.standsAt } }

    /// From the question on the screen to the end, by the sheet; what it does not answer is passed over.
    func fill(_ answers: AnswerSheet, sourceLocation: SourceLocation = #_sourceLocation) {
        for _ in 0..<100 {
            guard let question else { return }
            expect(question.ask, sourceLocation: sourceLocation)
            if case .item(let item) = question.kind, let key = answers[item.id]?.option {
                guard let place = item.options.firstIndex(where: { $0.key == key }) else {
                    Issue.record("\(item.id) has no option \(key)", sourceLocation: sourceLocation)
                    return
                }
                press("\(place + 1)")
            }
            press("Enter")
        }
        Issue.record("The questions do not end.\n\(report)", sourceLocation: sourceLocation)
    }

    /// A whole review of an episode, up to its reading.
    func review(_ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let sheet = try Vector.named(name)
        press("n")
        describe(name, scope: sheet.scope ?? .company)
        passOpenQuestions()
        fill(sheet.answers, sourceLocation: sourceLocation)
    }

    /// Tab by tab to the page of that name, shown as `[Plan]`.
    func turn(to tab: String, sourceLocation: SourceLocation = #_sourceLocation) {
        for _ in 0..<16 where !sees("[\(tab)]") { press("Tab") }
        expect("[\(tab)]", sourceLocation: sourceLocation)
    }
}
