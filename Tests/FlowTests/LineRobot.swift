import Coach
import CoachSupport
import Sessions
import Testing

/// A user of the line mode: types lines and hears what is said. It stands where `Robot` stands for the full screen, on the
/// same library in memory, so that one story can be told to either.
final class LineRobot {
    let library: MemoryLibrary
    private(set) var coach: LinearCoach
    private(set) var heard: [String] = []
    private(set) var hasQuit = false
    private var thinks = false

    /// Starts the program as `otherside --linear` does.
    init(_ library: MemoryLibrary = MemoryLibrary(), destination: Destination? = nil) {
        self.library = library
        coach = LinearCoach(destination: destination)
        heard = coach.begin()
        for effect in LinearCoach.opening { perform(effect) }
        heard += coach.ask()
    }

    var session: Session { get throws { try #require(coach.desk.session) } }
    private let now = "2026-11-23T12:00:00Z"

    func type(_ lines: String...) {
        for line in lines where !hasQuit {
            if let prompt = heard.popLast() { heard.append(prompt + line) }
            follow(coach.take(line, at: now))
            if !hasQuit { heard += coach.ask() }
        }
    }

    func send(_ message: Message) {
        follow(coach.receive(message, at: now))
        if !hasQuit { heard += coach.ask() }
    }

    private func follow(_ turn: LinearTurn) {
        for (line, next) in zip(turn.lines, turn.lines.dropFirst()) where line == next && !line.isEmpty {
            Issue.record("Said twice: '\(line)'")
        }
        heard += turn.lines
        for effect in turn.effects { perform(effect) }
        while thinks {
            thinks = false
            follow(coach.receive(.idle, at: now))
        }
    }

    private func perform(_ effect: Effect) {
        if effect == .quit { hasQuit = true }
        if effect == .think { thinks = true }
        for message in library.perform(effect, for: ObjectIdentifier(self)) { follow(coach.receive(message, at: now)) }
    }

    /// What was said, as one line.
    private var flat: String { heard.joined(separator: " ") }
    func hears(_ words: String) -> Bool { flat.contains(words) }

    /// What is said from here on.
    func forget() { heard = Array(heard.suffix(1)) }
}
