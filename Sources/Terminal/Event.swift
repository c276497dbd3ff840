package import Screen

/// What the terminal has to tell.
package enum Event: Equatable, Sendable {
    case key(Key)
    /// The terminal has another size now; what it shows is undefined until the next frame is drawn.
    case resize(Size)
    case timeout
    /// A signal asks the program to end: SIGTERM, or SIGINT from outside.
    case terminate(signal: Int32)
    /// The terminal is gone: nothing more can be read or drawn.
    case hangUp
}

/// A span of time to wait.
package struct Milliseconds: Equatable, Comparable, Sendable, ExpressibleByIntegerLiteral {
    package var count: Int

    package init(_ count: Int) { self.count = count }
    package init(integerLiteral value: Int) { count = value }

    package static func < (left: Milliseconds, right: Milliseconds) -> Bool { left.count < right.count }
}

/// Why the terminal cannot be used full screen.
package enum TerminalError: Error, Equatable, Sendable {
    case noTerminal
    case localeIsNotUTF8
    case unknownTerminal(term: String)
    case cannotPlaceCursor(term: String)
    case outOfResources

    /// One plain sentence without a full stop.
    package var reason: String {
        switch self {
        case .noTerminal: "standard input or output is not a terminal"
        case .localeIsNotUTF8: "the locale is not UTF-8 (try LC_ALL=C.UTF-8)"
        case .unknownTerminal(let term): "TERM names no known terminal: \"\(term)\""
        case .cannotPlaceCursor(let term): "the terminal \"\(term)\" cannot place its cursor"
        case .outOfResources: "no pipe could be made for signals"
        }
    }
}

/// Whether colours are used. Attributes such as bold and reverse are used in any case.
package enum ColourPolicy: Equatable, Sendable {
    case never
    /// As many as the terminal has.
    case automatic

    /// What the environment asks for: NO_COLOR counts when it is not empty; a dumb terminal has no colours.
    package init(noColor: String?, term: String?) {
        self = (noColor ?? "").isEmpty && term != "dumb" ? .automatic : .never
    }
}
