import Coach
import CoachSupport
import Sessions
import Testing

/// One story, told to the full screen or to the line mode: what a person does there with keys and here with words, and
/// what must be true of both.
final class EitherFace {
    enum Kind: String, CaseIterable, Sendable { case screen, lines }

    let library: MemoryLibrary
    private let robot: Robot?
    private let lines: LineRobot?

    /// - Parameters:
    ///   - id: the review that is opened at once; nil: none.
    ///   - rows: of the full screen.
    init(_ kind: Kind, _ library: MemoryLibrary = MemoryLibrary(), opening id: String? = nil, rows: Int = 24) {
        self.library = library
        robot = kind == .screen ? Robot(library, rows: rows) : nil
        lines = kind == .lines ? LineRobot(library) : nil
        guard let id else { return }
        if let robot {
            for message in library.perform(.open(id: id), for: ObjectIdentifier(robot)) { robot.send(message) }
        }
        if let lines {
            for message in library.perform(.open(id: id), for: ObjectIdentifier(lines)) { lines.send(message) }
        }
    }

    /// Does one thing: with keys on the screen, or with lines.
    func act(_ words: String..., keys: (Robot) -> Void) {
        if let robot { keys(robot) }
        for line in words { lines?.type(line) }
    }

    func act(_ words: String..., keys: String...) {
        if let robot { for key in keys { robot.press(key) } }
        for line in words { lines?.type(line) }
    }

    /// Something happened outside.
    func send(_ message: Message) {
        robot?.send(message)
        lines?.send(message)
    }

    var session: Session {
        get throws { try #require(robot?.model.desk.session ?? lines?.coach.desk.session) }
    }
    var isOpen: Bool { (robot?.model.desk.session ?? lines?.coach.desk.session) != nil }

    func expect(_ words: String..., sourceLocation: SourceLocation = #_sourceLocation) {
        for text in words {
            robot?.expect(text, sourceLocation: sourceLocation)
            if let lines, !lines.hears(text) {
                Issue.record(
                    "Not said: '\(text)'\n\(lines.heard.suffix(40).joined(separator: "\n"))",
                    sourceLocation: sourceLocation)
            }
        }
    }

    func refuse(_ words: String..., sourceLocation: SourceLocation = #_sourceLocation) {
        for text in words {
            robot?.refuse(text, sourceLocation: sourceLocation)
            if let lines, lines.hears(text) {
                Issue.record(
                    "Said: '\(text)'\n\(lines.heard.suffix(40).joined(separator: "\n"))",
                    sourceLocation: sourceLocation)
            }
        }
    }

    /// What was said before does not count any more; a screen shows what is now anyway.
    func forget() { lines?.forget() }
}
