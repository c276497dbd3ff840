import Foundation

/// A partial sheet, and which question is worth most on it, as another program reckoned it.
package struct NextVector: Decodable, Sendable {
    package struct Remaining: Decodable, Sendable { package var escalation, threat: Double }
    package struct Expected: Decodable, Sendable {
        package var next: String?
        package var value: Double?
        package var remaining: Remaining
        package var wordsSettled, settled: Bool
    }
    package var answers: [String: String]
    package var expect: Expected

    /// - Throws: where the file cannot be read.
    package static func all() throws -> [NextVector] { try Fixtures.read([NextVector].self, "next-vectors.json") }
}
