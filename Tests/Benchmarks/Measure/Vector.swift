import Interview
import Packs

/// An answer sheet of Tests/Fixtures/vectors.json.
struct Vector: Decodable {
    var `case`: String?
    var scope: Scope?
    var answers: AnswerSheet
}

/// One of the vectors bears that name.
func episode(_ name: String, in vectors: [Vector]) throws -> Vector {
    guard let found = vectors.first(where: { $0.case == name }) else { throw Usage() }
    return found
}

extension Answer: Decodable {
    package init(from decoder: any Decoder) throws {
        self.init(word: try decoder.singleValueContainer().decode(String.self))
    }
}
