import Coach
import CoachSupport
import Screen
import Sessions
import Support
import Testing

/// Every key in a form may be the last one before somebody leaves the page, ends the program, or is cut off: what stands in
/// the fields stands there again.
@Suite struct NothingTypedIsLostTests {
    enum Leaving: CaseIterable, Sendable {
        case anotherPage, escape, end, kill

        /// Leaves the form and comes back to it; a robot that was ended is followed by another on the same library.
        func leaveAndReturn(_ robot: Robot, to tab: String) -> Robot {
            switch self {
            case .anotherPage:
                robot.press("Shift-Tab", "Tab")
                return robot
            case .escape:
                robot.press("Esc")
                if robot.model.desk.session == nil { robot.press("r") }
                if robot.model.title != tab { robot.turn(to: tab) }
                return robot
            case .end: robot.press("Ctrl-C")
            case .kill:
                robot.send(.ticked)
                robot.kill()
            }
            let second = Robot(robot.library, rows: 48)
            second.press("r")
            return second
        }
    }

    /// What the fields hold, from the first one on, without the lines that tell of what just happened. First words written
    /// by rewriting stand above the field on coming back.
    private func fields(_ robot: Robot) -> String {
        for _ in 0..<20 { robot.press("Up") }
        var lines = robot.screen.split(separator: "\n").dropFirst(2).dropLast(2).filter {
            !$0.allSatisfy(\.isWhitespace)
        }
        if let first = lines.firstIndex(where: { $0.contains("At first you wrote:") }) {
            lines.removeSubrange(first..<min(first + 2, lines.count))
        }
        return lines.joined(separator: "\n")
    }

    @Test(arguments: ["Decide", "Rewrite", "Plan"], 1...2)
    func whateverKeyWasTheLast(_ tab: String, _ seed: Int) throws {
        var random = Seeded(UInt64(seed) * 7919)
        let robot = Robot(rows: 48)
        try robot.review("hashicorp-bsl-2023")
        robot.turn(to: tab)
        // A plan that is still sought shows less, and is not what this is about.
        robot.thoughts = tab == "Plan" ? 400 : 1
        let moves = ["Down", "Down", "Up", "Right", "Left", "Backspace"]
        for step in 1...12 {
            if random.happens(33) {
                robot.press(random.pick(moves))
            } else {
                robot.type(random.pick(["1", "2", "7", "0", "a", "世", " ", "-"]))
            }
            guard robot.model.title == tab else { return }
            for leaving in Leaving.allCases {
                let back = leaving.leaveAndReturn(robot.copy(), to: tab)
                let (after, before) = (fields(back), fields(robot.copy()))
                guard after == before else {
                    Issue.record(
                        "\(tab), seed \(seed), step \(step), \(leaving): it was\n\(before)\nand is\n\(after)\n\(robot.report)"
                    )
                    return
                }
            }
        }
    }
}
