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
