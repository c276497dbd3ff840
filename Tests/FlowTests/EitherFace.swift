import Coach
import CoachSupport
import Sessions
import Testing

/// One story, told to the full screen or to the line mode: what a person does there with keys and here with words, and
/// what must be true of both. What is told to both must leave the same review behind.
final class EitherFace {
    enum Kind: String, CaseIterable, Sendable { case screen, lines }

    /// How a field of a form is answered.
    enum Answering {
        /// The choice of that number, from 1, of those that all stand in a line.
        case pick(Int)
        /// The choice of that number, from 1, of those that are turned through.
        case turn(Int)
        case write(String)
        /// Left as it is.
        case pass
    }

    let library: MemoryLibrary
    private let robot: Robot?
    private var lines: LineRobot?

    /// - Parameters:
    ///   - id: the review that is opened at once; nil: none.
    ///   - rows: of the full screen.
    init(_ kind: Kind, _ library: MemoryLibrary = MemoryLibrary(), opening id: String? = nil, rows: Int = 24) {
        self.library = library
        robot = kind == .screen ? Robot(library, rows: rows) : nil
        lines = kind == .lines ? LineRobot(sharing: library) : nil
        guard let id else { return }
        if let robot {
            for message in library.perform(.open(id: id), for: robot.identity) { robot.send(message) }
        }
        lines?.open(id)
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
        lines?.receive(message)
    }

    /// The process is gone without a word, some time after the last step.
    func kill() {
        robot?.send(.ticked)
        killAtOnce()
    }

    /// The process is gone right behind the last step.
    func killAtOnce() {
        robot?.kill()
        lines?.kill()
    }

    var session: Session {
        get throws { try #require(robot?.model.desk.session ?? lines?.session) }
    }
    var isOpen: Bool { (robot?.model.desk.session ?? lines?.session) != nil }
}

// What is done the same way in many stories.
extension EitherFace {
    /// Opens the first past review.
    func openPast() { step("past", "1", keys: "p", "Enter") }
    /// Takes up the review that was left in the middle.
    func resume() { step("resume", keys: "r") }
    /// Behind the last field: yes, do it.
    func confirm() { step("y", keys: "Enter") }

    /// To a page of the result, by its name in the row of tabs.
    func visit(_ tab: String) {
        robot?.turn(to: tab)
        step("/" + tab.lowercased())
    }

    /// All questions with their answers.
    func listQuestions() {
        if robot?.standsAt == nil { robot?.press("b") }
        step("/list all", keys: "Ctrl-O")
    }

    /// To the question of that number, from 1, as far as one leads there.
    func toQuestion(_ number: Int) {
        if let robot {
            listQuestions()
            robot.press("Home")
            for _ in 1..<number { robot.press("Down") }
            robot.press("Enter")
        }
        step("/go \(number)")
    }

    /// To the page the program begins with.
    func goHome() {
        while robot?.model.desk.session != nil { robot?.press("Esc") }
        step("/home")
    }

    /// Answers the fields of a form from where one stands, one after the other.
    func answer(_ answers: Answering...) {
        for answer in answers {
            switch answer {
            case .pick(let number): step("\(number)", keys: "\(number)", "Enter")
            case .turn(let number):
                for _ in 0..<number { robot?.press("Right") }
                step("\(number)", keys: "Enter")
            case .write(let text):
                robot?.press("Ctrl-U")
                robot?.answer(text)
                step(text)
            case .pass: step("", keys: "Enter")
            }
        }
    }

    /// A step, after which only what it made heard counts, as on a screen.
    private func step(_ words: String..., keys: String...) {
        for key in keys { robot?.press(key) }
        for line in words {
            lines?.forget()
            lines?.type(line)
        }
    }
}

// What is seen or said.
extension EitherFace {
    /// Whether the words are on the screen, or were said since the last step.
    func hears(_ words: String) -> Bool { robot?.sees(words) ?? lines?.hears(words) ?? false }

    func expect(_ words: String..., sourceLocation: SourceLocation = #_sourceLocation) {
        for text in words {
            robot?.expect(text, sourceLocation: sourceLocation)
            if let lines, !lines.hears(text) { report("Not said: '\(text)'", lines, sourceLocation) }
        }
    }

    func refuse(_ words: String..., sourceLocation: SourceLocation = #_sourceLocation) {
        for text in words {
            robot?.refuse(text, sourceLocation: sourceLocation)
            if let lines, lines.hears(text) { report("Said: '\(text)'", lines, sourceLocation) }
        }
    }

    private func report(_ what: String, _ lines: LineRobot, _ place: SourceLocation) {
        Issue.record("\(what)\n\(lines.heard.suffix(40).joined(separator: "\n"))", sourceLocation: place)
    }

    /// What was said before does not count any more; a screen shows what is now anyway.
    func forget() { lines?.forget() }
}
