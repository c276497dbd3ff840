import Coach
import CoachSupport
import Foundation
import Sessions
import Support
import Testing

/// Anything at all typed line by line: words that the help of the place names, numbers, texts, nonsense.
@Suite struct RandomLineTests {
    private static let arguments = [
        "", "", "1", "2", "3 yes", "1 2", "14", "2027-02-28", "next week", "世界", "\u{1B}[31m", "{other}", "-1",
        "99999999999999999999", "1 a text", "2 2027-02-28", "1 seen", "all", "yes", "{\"a\": 1}",
    ]

    /// The words that the place's help names.
    private func words(_ robot: LineRobot) -> [String] {
        var robot = robot
        return robot.listen { $0.type("/?") }.compactMap { line in
            guard let colon = line.firstIndex(of: ":") else { return nil }
            let name = line[..<colon].split(separator: " ").first.map(String.init)
            return name?.hasPrefix("/") == true ? name : name.map { "/\($0)" }
        }.filter { !["/quit", "/q", "/Here"].contains($0) }
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func nothingBreaks(_ seed: UInt64) throws {
        var random = Seeded(seed)
        let library = MemoryLibrary()
        var robot = LineRobot(sharing: library)
        for step in 0..<400 {
            let line: String
            switch Int.random(in: 0..<12, using: &random) {
            case 0...4:
                let word = words(robot).randomElement(using: &random) ?? "/home"
                line = word + " " + (Self.arguments.randomElement(using: &random) ?? "")
            case 5...9: line = "\(Int.random(in: 1...5, using: &random))"
            case 10: line = ""
            default: line = Self.arguments.randomElement(using: &random) ?? ""
            }
            robot.forget()
            robot.type(line)
            for said in robot.heard {
                #expect(
                    said.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control },
                    "seed \(seed), step \(step), '\(line)'")
            }
            #expect(robot.isOver || robot.prompt.hasSuffix("> "), "seed \(seed), step \(step), '\(line)'")
            if robot.isOver || Int.random(in: 0..<120, using: &random) == 0 {
                robot.kill()
                robot = LineRobot(sharing: library)
            }
        }
        #expect(library.faults == [], "seed \(seed)")
        #expect(library.saves > 12, "seed \(seed): too few changes to show anything")
        for id in library.order { #expect(throws: Never.self, "seed \(seed)") { try library.session(id) } }
    }
}
