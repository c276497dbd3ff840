package import Coach
package import Sessions
import Testing

/// A user of the line mode: types lines and hears what is said, on a library in memory. A value: a copy of one with a
/// library of its own goes on in another way from the same moment.
package struct LineRobot {
    package static let now = "2026-11-23T10:00:00Z"

    package private(set) var coach: LinearCoach
    package private(set) var library: MemoryLibrary
    /// True while others see the same library, as two terminals see one disk.
    private let isShared: Bool
    private let identity = Identity()
    /// Everything said since the start, or since `forget`; each prompt with what was typed behind it.
    package private(set) var heard: [String] = []
    package private(set) var isOver = false
    package private(set) var edits: [String] = []
    /// Every list that was asked for.
    package private(set) var asked: [PastQuery] = []
    private var thoughts = 0

    /// By which the library knows its locks.
    private final class Identity {}

    /// Home, or straight to what is wished, with a library of its own.
    ///
    /// - Parameters:
    ///   - sessions: what lies in the library, the newest first.
    ///   - drafts: where reviews were left, by their ids.
    package init(destination: Destination? = nil, _ sessions: [Session] = [], drafts: [String: Draft] = [:]) {
        library = MemoryLibrary()
        coach = LinearCoach(destination: destination)
        isShared = false
        for session in sessions.reversed() { put(session) }
        for (id, draft) in drafts { library.put(id, draft: draft) }
        start([])
    }

    /// On a library that others see too.
    package init(sharing library: MemoryLibrary, destination: Destination? = nil) {
        coach = LinearCoach(destination: destination, queries: library.queries)
        self.library = library
        isShared = true
        start([])
    }

    private mutating func start(_ opening: [Effect]) {
        heard = coach.begin()
        for effect in LinearCoach.opening + opening { perform(effect) }
        think()
        heard += coach.ask()
    }

    /// Types lines; each is answered before the next. nil is the end of the input.
    package mutating func type(_ lines: String?...) { type(lines) }

    package mutating func type(_ lines: [String?]) {
        for line in lines where !isOver {
            if let line, let prompt = heard.popLast() { heard.append(prompt + LinearCoach.echo(line)) }
            follow(coach.take(line, at: Self.now))
            think()
            if isOver { heard += coach.farewell } else { heard += coach.ask() }
        }
    }

    package mutating func receive(_ message: Message) {
        follow(coach.receive(message, at: Self.now))
        if !isOver { heard += coach.ask() }
    }

    /// A review that lies in the library already.
    package mutating func put(_ session: Session) {
        own()
        do { try library.put(SessionFile(session)) } catch { Issue.record(error) }
    }

    package mutating func open(_ id: String) {
        perform(.open(id: id))
        if !isOver { heard += coach.ask() }
    }

    /// The process is gone without a word.
    package mutating func kill() {
        isOver = true
        library.releaseAll(of: ObjectIdentifier(identity))
    }

    /// What is heard from here on.
    package mutating func listen(_ act: (inout LineRobot) -> Void) -> [String] {
        let before = heard.count
        act(&self)
        return Array(heard[before...])
    }

    /// What was said before the last prompt does not count any more.
    package mutating func forget() { heard = Array(heard.suffix(1)) }

    /// The program ends and begins anew on the review that was open.
    package func reopened(destination: Destination? = nil) -> LineRobot {
        var robot = self
        robot.coach = LinearCoach(destination: destination, queries: library.queries)
        robot.isOver = false
        robot.start(files.keys.sorted().last.map { [.open(id: $0)] } ?? [])
        return robot
    }

    private mutating func follow(_ turn: LinearTurn) {
        for (line, next) in zip(turn.lines, turn.lines.dropFirst()) where line == next && !line.isEmpty {
            Issue.record("Said twice: '\(line)'")
        }
        heard += turn.lines
        for effect in turn.effects { perform(effect) }
    }

    private mutating func think() {
        while thoughts > 0 {
            thoughts = 0
            follow(coach.receive(.idle, at: Self.now))
        }
    }

    private mutating func perform(_ effect: Effect) {
        switch effect {
        case .think:
            thoughts += 1
            return
        case .quit: isOver = true
        case .edit(let text):
            edits.append(text)
            // Without an editor what becomes of the text comes later, as a message.
            if library.editor == nil { return }
        case .list(let query): asked.append(query)
        default: break
        }
        own()
        for message in library.perform(effect, for: ObjectIdentifier(identity)) {
            follow(coach.receive(message, at: Self.now))
        }
    }

    /// Before a change: a copy of this robot keeps the library as it is.
    private mutating func own() {
        if !isShared, !isKnownUniquelyReferenced(&library) { library = library.copy() }
    }
}

// What it hears, and what it leaves behind.
extension LineRobot {
    package var session: Session? { coach.desk.session }
    package var drafts: [String: Draft] { library.drafts }
    package var exports: [String: String] { library.exports }
    /// How often the terminal was to be cleared.
    package var wipes: Int { library.wipes }
    /// What lies on disk, by id.
    package var files: [String: SessionFile] { library.files.compactMapValues { try? SessionFile(reading: $0) } }
    /// Why nothing can be saved; nil: it can.
    package var fault: String? {
        get { library.trouble }
        set {
            own()
            library.trouble = newValue
        }
    }
    package var readOnly: String? {
        get { library.readOnly }
        set {
            own()
            library.readOnly = newValue
        }
    }

    /// The one review on disk.
    package var saved: Session? { files.values.first?.session }
    package var text: String { heard.joined(separator: "\n") }
    package var prompt: String { heard.last ?? "" }

    /// Whether some words were heard, wherever lines broke.
    package func hears(_ words: String) -> Bool { Self.flat(text).contains(Self.flat(words)) }

    private static func flat(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
