import Foundation
package import Interview
package import Packs

/// An answer sheet of the method with the figures and labels it must give, computed by another program.
package struct Vector: Decodable, Sendable {
    package struct Figures: Decodable, Sendable { package var value, low, high, dB: Double? }
    /// The documented episode it codes; nil: it is made up.
    package var `case`: String?
    package var scope: Scope?
    package var answers: AnswerSheet
    package var expect: [String: Figures]
    package var labels: [String: String]

    /// The answers as a JSON sheet says them.
    package var words: [String: String] { answers.mapValues(\.word) }

    /// Those of the method as it stands; no file, no vectors: a test that counts them fails.
    package static let all = (try? read("vectors.json")) ?? []

    /// Those of one file of `Tests/Fixtures`.
    package static func read(_ file: String) throws -> [Vector] { try Fixtures.read([Vector].self, file) }

    /// The sheet of a documented episode.
    package static func named(_ name: String) throws -> Vector {
        guard let found = all.first(where: { $0.case == name }) else { throw Missing(name: name) }
        return found
    }

    /// No sheet codes that episode.
    package struct Missing: Error { package var name: String }
}

extension Answer: Decodable {
    package init(from decoder: any Decoder) throws {
        self.init(word: try decoder.singleValueContainer().decode(String.self))
    }
}
