import Coach
import CoachSupport
import Screen
import Sessions
import Testing

/// Somebody who tells a story to one of the two faces: the same steps, by keys or by lines. What is told to both must
/// leave the same review behind.
protocol Teller: AnyObject {
    var library: MemoryLibrary { get }
    /// Opens the first past review.
    func openPast()
    /// Takes up the review that was left in the middle.
    func resume()
    /// To a page of the result, by its name in the row of tabs.
    func visit(_ tab: String)
    /// Answers the fields of a form from where one stands, one after the other.
    func answer(_ answers: Answering...)
    /// Behind the last field: yes, do it.
    func confirm()
    /// To the question of that number, from 1, as far as one leads there.
    func toQuestion(_ number: Int)
    /// All questions with their answers.
    func listQuestions()
    /// To the page the program begins with.
    func goHome()
    /// Whether the words were shown or said since the step before.
    func hears(_ words: String) -> Bool
    /// The process is gone without a word, some time after the last step.
    func kill()
}

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

/// The two faces a story is told to.
enum Tellers: CaseIterable {
    case byKeys, byLines

    func begin(_ library: MemoryLibrary) -> any Teller {
        switch self {
        case .byKeys: ScreenTeller(library)
        case .byLines: LineTeller(library)
        }
    }
}

/// By keys.
final class ScreenTeller: Teller {
    let library: MemoryLibrary
    let robot: Robot

    init(_ library: MemoryLibrary) {
        self.library = library
        robot = Robot(library)
    }

    func openPast() { robot.press("p", "Enter") }
    func resume() { robot.press("r") }
    func visit(_ tab: String) { robot.turn(to: tab) }
    func confirm() { robot.press("Enter") }
    func listQuestions() {
        if robot.standsAt == nil { robot.press("b") }
        robot.press("Ctrl-O")
    }

    func toQuestion(_ number: Int) {
        listQuestions()
        robot.press("Home")
        for _ in 1..<number { robot.press("Down") }
        robot.press("Enter")
    }

    func goHome() { while robot.model.desk.session != nil { robot.press("Esc") } }
    func hears(_ words: String) -> Bool { robot.sees(words) }

    func answer(_ answers: Answering...) {
        for answer in answers {
            switch answer {
            case .pick(let number): robot.press("\(number)", "Enter")
            case .turn(let number):
                for _ in 0..<number { robot.press("Right") }
                robot.press("Enter")
            case .write(let text):
                robot.press("Ctrl-U")
                robot.answer(text)
            case .pass: robot.press("Enter")
            }
        }
    }

    func kill() {
        robot.send(.ticked)
        robot.kill()
    }
}

/// By lines.
final class LineTeller: Teller {
    let library: MemoryLibrary
    private var coach = LinearCoach()
    private var heard: [String] = []
    private(set) var hasQuit = false
    private var thinks = false

    init(_ library: MemoryLibrary) {
        self.library = library
        heard = coach.begin()
        for effect in LinearCoach.opening { perform(effect) }
        settle()
    }

    var desk: Desk { coach.desk }
    var prompt: String { heard.last ?? "" }

    func type(_ lines: String?...) {
        for line in lines where !hasQuit {
            heard = []
            follow(coach.take(line, at: now))
            settle()
        }
    }

    func openPast() { type("past", "1") }
    func resume() { type("resume") }
    func visit(_ tab: String) { type("/" + tab.lowercased()) }
    func confirm() { type("y") }
    func goHome() { type("/home") }
    func toQuestion(_ number: Int) { type("/go \(number)") }
    func listQuestions() { type("/list all") }

    func answer(_ answers: Answering...) {
        for answer in answers {
            switch answer {
            case .pick(let number), .turn(let number): type("\(number)")
            case .write(let text): type(text)
            case .pass: type("")
            }
        }
    }

    func hears(_ words: String) -> Bool {
        func flat(_ text: String) -> String { text.split { $0.isWhitespace }.joined(separator: " ") }
        return flat(heard.joined(separator: " ")).contains(flat(words))
    }

    func kill() {
        hasQuit = true
        library.releaseAll(of: ObjectIdentifier(self))
    }

    /// What was said since the last line.
    func copyOfHeard() -> [String] { heard }
    func hear(_ lines: [String]) { heard = lines }

    private let now = "2026-11-23T10:00:00Z"

    private func settle() {
        while thinks {
            thinks = false
            follow(coach.receive(.idle, at: now))
        }
        if !hasQuit { heard += coach.ask() }
    }

    private func follow(_ turn: LinearTurn) {
        heard += turn.lines
        for effect in turn.effects { perform(effect) }
    }

    private func perform(_ effect: Effect) {
        switch effect {
        case .think: thinks = true
        case .quit: hasQuit = true
        default: break
        }
        for message in library.perform(effect, for: ObjectIdentifier(self)) { follow(coach.receive(message, at: now)) }
    }
}
