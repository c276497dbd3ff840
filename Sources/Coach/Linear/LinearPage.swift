import Sessions

/// A place of the line mode that says itself: what is said there, and what a line means.
protocol LinearPage: Stacked {
    /// For the help: "Here: Questions."
    var name: String { get }
    /// True while a plain line is text, so that commands begin with a slash.
    var isTyping: Bool { get }
    func bindings(_ desk: Desk) -> [LinearBinding]
    /// What is said on coming here.
    mutating func announce(_ desk: Desk) -> [String]
    /// What a line may be, in a few words.
    func prompt(_ desk: Desk) -> String
    /// A line that is no command; empty for Enter alone. nil: it means nothing here.
    mutating func take(_ text: String, _ desk: inout Desk) -> [Step]?
    mutating func perform(_ act: LinearAct, _ argument: String, _ desk: inout Desk) -> [Step]
}

extension LinearPage {
    var title: String { name }
    var isTyping: Bool { false }
    mutating func take(_ text: String, _ desk: inout Desk) -> [Step]? { nil }
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
