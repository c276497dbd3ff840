import Interview
import Packs
import Sessions
import Testing

// Stretches of a team session, as a group goes through them.
extension Robot {
    /// A new session, described, up to its set-up page.
    func beginTeam(_ title: String = "New licence", description: String = "We change the licence for hosts.") {
        press("t", "Enter")
        answer(title)
        press("2", "Enter")
        answer("Firms that host our product")
        answer("Acme")
        for _ in 0..<6 { press("Enter") }
        answer(description)
    }

    /// From the people to that person's first question; the person's row counts from 1.
    func sitDown(_ number: Int, sourceLocation: SourceLocation = #_sourceLocation) {
        press("Home")
        for _ in 1..<number { press("Down") }
        press("Enter")
        expect("Please pass the keyboard to", sourceLocation: sourceLocation)
        press("Enter")
    }

    /// A whole turn, from the person's first question to the hand-in: the options by item, as places from 0.
    func takeTurn(
        stance: Int = 1, notes: [String: String] = [:], sourceLocation: SourceLocation = #_sourceLocation,
        _ place: (Item) -> Int?
    ) {
        press("\(stance)", "Enter")
        for _ in 0..<60 {
            guard let question, case .item(let item) = question.kind else { break }
            if let note = notes[item.id] {
                press("n")
                answer(note)
            }
            if let place = place(item) { press("\(place + 1)") }
            press("Enter")
        }
        press("h")
        expect("Whose turn is it?", sourceLocation: sourceLocation)
    }
}
