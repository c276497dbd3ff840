import Sessions
import Support

/// Whether the coach was right about how they read the moves of a library.
enum Truth: String, CaseIterable {
    case right
    case noBetterThan50 = "no-better-than-50"
    case worseThan50 = "worse-than-50"
    case worseThanGuess = "worse-than-guess"

    /// A decided review of two other sides by turns, with what they told of how they read it and the own guess. The
    /// coach's figure is what the program itself made of the answers.
    func session(_ number: Int, _ believable: Believable, from source: HowTheyRead.Source) -> Session {
        var session = believable.session(number, asked: 20...32, decided: 100)
        var chance = Seeded(believable.seed &+ UInt64(number))
        session.move.otherSide = ["The Northern Union", "The Southern League"][number % 2]
        let coach = session.assessment.map { ($0.after ?? $0.before).threat.value } ?? 50
        let (read, guess) = told(coach, &chance)
        session.ownGuess = Self.percent(guess)
        session.howTheyRead = HowTheyRead(value: Self.percent(read), from: source, on: session.decision?.on)
        return session
    }

    private func told(_ coach: Double, _ chance: inout Seeded) -> (read: Double, guess: Double) {
        let near = Double(chance.within(-3...3))
        return switch self {
        case .right: (coach + near, coach < 50 ? coach + 35 : coach - 35)
        // As far from the coach as from 50, and the guess is the coach's.
        case .noBetterThan50: ((coach + 50) / 2, coach)
        case .worseThan50: (100 - coach, 100 - coach + near)
        // Twice as far from 50 as the coach says.
        case .worseThanGuess: (coach * 2 - 50, coach * 2 - 50 + near)
        }
    }

    private static func percent(_ value: Double) -> Int { Int(min(100, max(0, value)).rounded()) }
}
