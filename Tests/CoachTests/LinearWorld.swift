import CoachSupport
import Interview
import Packs
import Sessions
import Support
import Testing

@testable import Coach

/// A linear coach with a library in memory: what a person hears, and what would be on disk. A value, so that the world can
/// be copied at any moment and go on in two ways.
struct LinearWorld {
    static let pack = Fixtures.pack
    static let now = "2026-11-23T10:00:00Z"

    var coach: LinearCoach
    private var library = MemoryLibrary()
    private(set) var heard: [String] = []
    private(set) var isOver = false
    private(set) var edits: [String] = []
    /// Every list that was asked for.
    private(set) var asked: [PastQuery] = []
    private var thoughts = 0

    /// Home, or straight to what is wished.
    ///
    /// - Parameters:
    ///   - sessions: what lies in the library.
    ///   - drafts: where reviews were left, by their ids.
    init(destination: Destination? = nil, _ sessions: [Session] = [], drafts: [String: Draft] = [:]) {
        coach = LinearCoach(destination: destination)
        // The newest is listed first.
        for session in sessions.reversed() { put(session) }
        for (id, draft) in drafts { library.put(id, draft: draft) }
        start([])
    }

    private mutating func start(_ opening: [Effect]) {
        heard = coach.begin()
        for effect in LinearCoach.opening + opening { perform(effect) }
        think()
        heard += coach.ask()
    }

    /// Types lines; each is answered before the next.
    mutating func type(_ lines: String?...) { type(lines) }

    mutating func type(_ lines: [String?]) {
        for line in lines where !isOver {
            if let line, let prompt = heard.popLast() { heard.append(prompt + LinearCoach.echo(line)) }
            follow(coach.take(line, at: Self.now))
            think()
            if isOver { heard += coach.farewell } else { heard += coach.ask() }
        }
    }

    mutating func receive(_ message: Message) {
        follow(coach.receive(message, at: Self.now))
        if !isOver { heard += coach.ask() }
    }

    /// A review that lies in the library already.
    mutating func put(_ session: Session) {
        own()
        do { try library.put(SessionFile(session)) } catch { Issue.record(error) }
    }

    mutating func open(_ id: String) {
        perform(.open(id: id))
        if !isOver { heard += coach.ask() }
    }

    /// What is heard from here on.
    mutating func listen(_ act: (inout LinearWorld) -> Void) -> [String] {
        let before = heard.count
        act(&self)
        return Array(heard[before...])
    }

    /// The program ends and begins anew on the review that was open.
    func reopened(destination: Destination? = nil) -> LinearWorld {
        var world = self
        world.coach = LinearCoach(destination: destination)
        world.isOver = false
        world.start(files.keys.sorted().last.map { [.open(id: $0)] } ?? [])
        return world
    }

    private mutating func follow(_ turn: LinearTurn) {
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
        case .think: thoughts += 1
        case .quit: isOver = true
        // What becomes of the text comes later, as a message.
        case .edit(let text): edits.append(text)
        default:
            if case .list(let query) = effect { asked.append(query) }
            own()
            for message in library.perform(effect, for: ObjectIdentifier(LinearCoach.self)) {
                follow(coach.receive(message, at: Self.now))
            }
        }
    }

    /// Before a change: a copy of this world keeps the library as it is.
    private mutating func own() { if !isKnownUniquelyReferenced(&library) { library = library.copy() } }

    var session: Session? { coach.desk.session }
    var drafts: [String: Draft] { library.drafts }
    var exports: [String: String] { library.exports }
    /// How often the terminal was to be cleared.
    var wipes: Int { library.wipes }
    /// What lies on disk, by id.
    var files: [String: SessionFile] { library.files.compactMapValues { try? SessionFile(reading: $0) } }
    /// Why nothing can be saved; nil: it can.
    var fault: String? {
        get { library.trouble }
        set {
            own()
            library.trouble = newValue
        }
    }
    var readOnly: String? {
        get { library.readOnly }
        set {
            own()
            library.readOnly = newValue
        }
    }

    /// The one review on disk.
    var saved: Session? { files.values.first?.session }
    var text: String { heard.joined(separator: "\n") }

    /// Whether some words were heard, wherever lines broke.
    func hears(_ words: String) -> Bool { heard.joined(separator: " ").contains(words) }
}
