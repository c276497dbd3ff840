import Sessions

/// One place in the linear session: what is said there, and what a line means. A value, as the pages of the full screen.
protocol LinearPage: Sendable {
    /// For the help: "Here: Questions."
    var name: String { get }
    /// True while a plain line is text, so that commands begin with a slash.
    var isTyping: Bool { get }
    func bindings(_ desk: Desk) -> [LinearBinding]
    /// What is said on coming here.
    func announce(_ desk: Desk) -> [String]
    /// What a line may be, in a few words.
    func prompt(_ desk: Desk) -> String
    /// A line that is no command; empty for Enter alone. nil: it means nothing here.
    mutating func take(_ text: String, _ desk: inout Desk) -> [LinearStep]?
    mutating func perform(_ act: LinearAct, _ argument: String, _ desk: inout Desk) -> [LinearStep]
    /// Puts what is typed and not yet submitted into the session; nothing is validated, nothing lost.
    mutating func commit(_ desk: inout Desk)
    /// The text came back from the editor.
    mutating func edited(_ text: String, _ desk: inout Desk) -> [LinearStep]
    /// True while there is something to think on before anything is asked.
    var isThinking: Bool { get }
    /// There is time to think.
    mutating func idle(_ desk: inout Desk) -> [LinearStep]
    /// Where the person stands, and the text not yet submitted.
    func draft(_ desk: Desk) -> Draft?
}

extension LinearPage {
    var isTyping: Bool { false }
    var isThinking: Bool { false }
    mutating func take(_ text: String, _ desk: inout Desk) -> [LinearStep]? { nil }
    mutating func commit(_ desk: inout Desk) {}
    mutating func edited(_ text: String, _ desk: inout Desk) -> [LinearStep] { [] }
    mutating func idle(_ desk: inout Desk) -> [LinearStep] { [] }
    func draft(_ desk: Desk) -> Draft? { nil }
}

/// What follows from a line.
enum LinearStep {
    case say([String])
    /// Says the place anew.
    case again
    case push(any LinearPage)
    case pop
    case replace(any LinearPage)
    /// Back to where the review was opened: past reviews, or the first menu.
    case home
    case go(Destination)
    case effect(Effect)

    static func say(_ line: String) -> LinearStep { .say([line]) }
}

/// What follows from one line: what is said, and what must be done before the next question is asked.
package struct LinearTurn: Equatable, Sendable {
    package var lines: [String] = []
    package var effects: [Effect] = []
}

extension LinearTurn {
    static func + (left: LinearTurn, right: LinearTurn) -> LinearTurn {
        LinearTurn(lines: left.lines + right.lines, effects: left.effects + right.effects)
    }

    static func += (left: inout LinearTurn, right: LinearTurn) { left = left + right }
}
