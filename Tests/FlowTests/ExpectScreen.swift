import Coach
import Foundation
import Screen
import Testing

/// Compares a whole screen with its text in Tests/FlowTests/Screens.
///
/// A screen that has no file yet is written there and fails the run, so that somebody looks at it. One that has changed
/// on purpose: delete its file, run, look, commit.
func expectScreen(_ name: String, _ robot: Robot, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let size = robot.model.frame.size
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Screens").appending(
        path: "\(name)-\(size.columns)x\(size.rows).txt")
    let screen = robot.screen + "\n"
    guard let expected = try? String(contentsOf: file, encoding: .utf8) else {
        try Data(screen.utf8).write(to: file)
        Issue.record("new screen, look at it: \(file.lastPathComponent)\n\(screen)", sourceLocation: sourceLocation)
        return
    }
    guard screen != expected else { return }
    let pairs = zip(
        expected.split(separator: "\n", omittingEmptySubsequences: false),
        screen.split(separator: "\n", omittingEmptySubsequences: false))
    let differing = pairs.enumerated().filter { $1.0 != $1.1 }.map { "row \($0)\n  was \($1.0)\n  is  \($1.1)" }
    Issue.record(
        "\(file.lastPathComponent) differs\n\(differing.joined(separator: "\n"))\n\(screen)",
        sourceLocation: sourceLocation)
}
