import Assessment
import Coach
import CoachSupport
import Interview
import Packs
import Reports
import Screen
import Sessions
import Testing

/// A user who reads the screen and presses keys. It stands where the terminal and the runner stand in the program: the
/// coach's frames are its screen, the effects go to a library in memory. A failed expectation prints the whole screen.
final class Robot {
    let library: MemoryLibrary
    /// By which the library knows its locks.
    var identity: ObjectIdentifier { ObjectIdentifier(self) }
    private(set) var model: Model
    private(set) var hasQuit = false
    /// RFC 3339; every key is a second later, so that the order of drafts shows.
    private var seconds = 0
    /// Everything pressed and typed so far, for the failure's report.
    private(set) var pressed: [String] = []
    /// How often the coach may think between two keys.
    var thoughts = 400

    /// Starts the program as bare `otherside` does.
    init(
        _ library: MemoryLibrary = MemoryLibrary(), columns: Int = 80, rows: Int = 24, destination: Destination? = nil,
        keys: KeyChoice = KeyChoice()
    ) {
        self.library = library
        model = Model(
            size: Size(columns: columns, rows: rows), destination: destination, keys: keys, queries: library.queries)
        perform(Model.opening)
    }

    /// Starts it as `otherside answer FILE` does.
    init(answering sheet: OpenSheet, _ library: MemoryLibrary = MemoryLibrary(), columns: Int = 80, rows: Int = 24) {
        self.library = library
        model = Model(size: Size(columns: columns, rows: rows), answering: sheet)
    }

    /// The same moment once more, on a library of its own: to try one key and then another.
    func copy() -> Robot { Robot(copying: self) }

    private init(copying robot: Robot) {
        library = robot.library.copy()
        model = robot.model
        seconds = robot.seconds
        pressed = robot.pressed
        thoughts = robot.thoughts
    }

    private var now: String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return
            "2026-11-\(two(23 + seconds / 86_400 % 7))T\(two(seconds / 3600 % 24)):\(two(seconds / 60 % 60)):\(two(seconds % 60))Z"
    }

    var screen: String { model.frame.text }
    var session: Session { get throws { try #require(model.desk.session) } }

    func send(_ message: Message) {
        guard !hasQuit else { return }
        seconds += 1
        perform(model.update(message, at: now))
    }

    private func perform(_ effects: [Effect]) {
        var thinks = false
        for effect in effects {
            if effect == .quit { hasQuit = true }
            if effect == .think { thinks = true }
            for message in library.perform(effect, for: identity) { perform(model.update(message, at: now)) }
        }
        guard thinks else { return }
        for _ in 0..<thoughts {
            let next = model.update(.idle, at: now)
            perform(next.filter { $0 != .think })
            guard next.contains(.think) else { return }
        }
    }

    /// The process is gone without a word, as after kill -9; what is on disk stays.
    func kill() {
        hasQuit = true
        library.releaseAll(of: identity)
    }
}

// What it does.
extension Robot {
    /// Presses keys by the names that stand on the screen.
    func press(_ names: String..., sourceLocation: SourceLocation = #_sourceLocation) {
        for name in names {
            guard let key = KeyNames.key(name) else {
                Issue.record("'\(name)' names no key", sourceLocation: sourceLocation)
                return
            }
            pressed.append(name)
            send(.key(key))
        }
    }

    func press(_ key: Key) {
        pressed.append("\(key)")
        send(.key(key))
    }

    func type(_ text: String) {
        pressed.append("\"\(text)\"")
        for character in text { send(.key(character == "\n" ? .newline : .character(character))) }
    }

    func paste(_ text: String) {
        pressed.append("paste of \(text.count)")
        send(.key(.paste(text)))
    }

    /// Types a line and goes on.
    func answer(_ text: String) {
        type(text)
        press("Enter")
    }

    func resize(_ columns: Int, _ rows: Int) {
        pressed.append("\(columns)x\(rows)")
        send(.resized(Size(columns: columns, rows: rows)))
    }
}

// What it expects.
extension Robot {
    /// The screen's words with line breaks as blanks, so that a wrapped sentence is found.
    private var flat: String { screen.split { $0.isWhitespace }.joined(separator: " ") }

    func sees(_ text: String) -> Bool { flat.contains(text.split { $0.isWhitespace }.joined(separator: " ")) }

    func expect(_ texts: String..., sourceLocation: SourceLocation = #_sourceLocation) {
        for text in texts where !sees(text) {
            Issue.record("The screen does not show '\(text)'.\n\(report)", sourceLocation: sourceLocation)
        }
    }

    func refuse(_ texts: String..., sourceLocation: SourceLocation = #_sourceLocation) {
        for text in texts where sees(text) {
            Issue.record("The screen shows '\(text)'.\n\(report)", sourceLocation: sourceLocation)
        }
    }

    /// The whole of a long page, read from top to bottom.
    func readAll() -> String {
        press("Home")
        var pages = [screen]
        while pages.count < 100 {
            press("PgDn")
            if screen == pages.last { break }
            pages.append(screen)
        }
        press("Home")
        return pages.joined(separator: "\n")
    }

    /// What a person needs to see the failure without running it again.
    var report: String {
        let size = model.frame.size
        let edge = "+" + String(repeating: "-", count: size.columns) + "+"
        let rows = (0..<size.rows).map { "|" + Width.pad(model.frame.row($0), to: size.columns) + "|" }
        return ([edge] + rows + [edge, "last keys: " + pressed.suffix(40).joined(separator: " ")]).joined(
            separator: "\n")
    }
}
