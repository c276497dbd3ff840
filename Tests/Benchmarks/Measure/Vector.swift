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
