import Assessment
import Coach
import CoachSupport
import Interview
import Packs
import Sessions
import Support

/// Sessions of several people, made in code: what a group had answered before the robot sits down.
enum Teams {
    struct Person {
        var seat: Seat
        var name: String?
    }

    static let five = [
        Person(seat: .mover, name: "Ada"), Person(seat: .mover), Person(seat: .otherSide, name: "松本 Kenji"),
        Person(seat: .otherSide), Person(seat: .neutral, name: "Bo"),
    ]

    /// Answers by chance, the same for the same seed; some questions are not known, some not answered.
    static func session(
        _ people: [Person] = five, seed: UInt64 = 7, id: String = "team-1", revealed: Bool = true, apart: Bool = true
    ) -> Session {
        var numbers = Seeded(seed)
        var session = Session(id: id, now: "2026-11-20T09:00:00Z")
        session.move.title = "New licence"
        session.move.scope = .company
        session.move.mover = "Acme"
        session.move.otherSide = "Firms that host our product"
        session.move.description = "We change the licence for hosts."
        var team = TeamRecord()
        team.revealed = revealed ? "2026-11-20T10:00:00Z" : nil
        session.team = team
        for person in people {
            let id = session.addVoice(person.seat, name: person.name)
            guard let place = session.voices.firstIndex(where: { $0.id == id }) else { continue }
            session.team?.finished.append(id)
            session.voices[place].stance = Stance.allCases[place % 3]
            for item in MemoryLibrary.pack.items {
                // The two seats see most things differently, as they do in life.
                let lean = !apart || person.seat == .neutral ? 0 : person.seat == .otherSide ? 2 : 0
                let roll = Int(numbers.next() % 12)
                let key = item.options[min(item.options.count - 1, Int(numbers.next() % 2) + lean)].key
                session.voices[place].answers[item.id] = roll == 0 ? .unknown : roll == 1 ? nil : .option(key)
            }
        }
        session.recordWeights(MemoryLibrary.pack)
        session.voices[0].notes["how-they-learn"] = "We send a letter first."
        if session.voices.count > 2 { session.voices[2].notes["how-they-learn"] = "We read it in the news." }
        return session
    }

    /// A robot in front of that session, just opened.
    static func robot(_ session: Session, columns: Int = 80, rows: Int = 24) throws -> Robot {
        let library = MemoryLibrary()
        try library.put(SessionFile(session))
        return opened(session.id, library, columns: columns, rows: rows)
    }

    static func opened(_ id: String, _ library: MemoryLibrary, columns: Int = 80, rows: Int = 24) -> Robot {
        let robot = Robot(library, columns: columns, rows: rows)
        for message in library.perform(.open(id: id), for: robot.identity) { robot.send(message) }
        return robot
    }
}
