import Sessions

/// What lies on the course's stack, whichever face shows it.
protocol Stacked: Sendable {
    /// For the top line of the full screen, and line by line for "Here: Questions."
    var title: String { get }
    /// The page the program begins with; where am I need not say so.
    var isFirst: Bool { get }
    /// Where leaving a review that was opened from here leads back to.
    var isWayBack: Bool { get }
    /// A page of the result, reached by Tab or by its word; nil: no such page.
    var tab: Destination? { get }
    /// True while there is something to think on when nobody types.
    var isThinking: Bool { get }
    /// Time to think.
    mutating func idle(_ desk: inout Desk) -> [Step]
    /// The text came back from the editor.
    mutating func edited(_ text: String, _ desk: inout Desk) -> [Step]
    /// Puts what is typed where it is kept; the page or the program is being left. Nothing is validated, nothing lost.
    mutating func keep(_ desk: inout Desk)
    /// What it needs from outside whenever it comes to the top.
    func wants(_ desk: Desk) -> [Effect]
    /// Where the person stands, and what is typed there and not yet in the session; nil: no place to come back to.
    func draft(_ desk: Desk) -> Draft?
}

extension Stacked {
    var isFirst: Bool { false }
    var isWayBack: Bool { false }
    var tab: Destination? { nil }
    var isThinking: Bool { false }
    mutating func idle(_ desk: inout Desk) -> [Step] { [] }
    mutating func edited(_ text: String, _ desk: inout Desk) -> [Step] { [] }
    mutating func keep(_ desk: inout Desk) {}
    func wants(_ desk: Desk) -> [Effect] { [] }
    func draft(_ desk: Desk) -> Draft? { nil }
}

/// What follows from a key or a line.
enum Step {
    case push(any Stacked)
    case pop
    case replace(any Stacked)
    /// Back to where the review was opened: the list of past reviews, or the first page.
    case home
    case effect(Effect)
    case go(Destination)
    /// A document to read: the full screen opens it over this page, the line mode says it where one is.
    case read(any Page)
    /// Said line by line; the full screen shows it in its message line, where `brief` may be enough.
    case say([String], brief: String? = nil)
    /// Line by line the page is said anew; the full screen shows it anyway.
    case again
    /// Something was chosen that is not in the session yet: the draft is kept at once.
    case keepDraft

    static func say(_ line: String) -> Step { .say([line]) }
}
