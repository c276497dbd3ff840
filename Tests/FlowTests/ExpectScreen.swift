import Coach
import Foundation
import Screen
import Testing

/// Whole screens as text, in Tests/FlowTests/Screens.
///
/// A screen that has no file yet is written there and fails the run, so that somebody looks at it. One that has changed
/// on purpose: delete its file, run, look, commit.
extension Robot {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Screens")

    func expectScreen(_ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let size = model.frame.size
        let file = Self.folder.appending(path: "\(name)-\(size.columns)x\(size.rows).txt")
        let shown = screen + "\n"
        guard let expected = try? String(contentsOf: file, encoding: .utf8) else {
            try Data(shown.utf8).write(to: file)
            Issue.record("new screen, look at it: \(file.lastPathComponent)\n\(shown)", sourceLocation: sourceLocation)
            return
        }
        guard shown != expected else { return }
        let pairs = zip(
            expected.split(separator: "\n", omittingEmptySubsequences: false),
            shown.split(separator: "\n", omittingEmptySubsequences: false))
        let differing = pairs.enumerated().filter { $1.0 != $1.1 }.map { "row \($0)\n  was \($1.0)\n  is  \($1.1)" }
        Issue.record(
            "\(file.lastPathComponent) differs\n\(differing.joined(separator: "\n"))\n\(shown)",
            sourceLocation: sourceLocation)
    }
}
