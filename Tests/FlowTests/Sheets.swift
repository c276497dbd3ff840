import Foundation
import Interview
import Packs

/// The documented episodes as answer sheets, from Tests/Fixtures/vectors.json.
struct SheetFixture: Decodable {
    var `case`: String?
    var scope: Scope?
    var answers: AnswerSheet

    static let all: [SheetFixture] = {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures/vectors.json")
        return (try? JSONDecoder().decode([SheetFixture].self, from: Data(contentsOf: file))) ?? []
    }()

    static func named(_ name: String) -> SheetFixture? { all.first { $0.case == name } }
}
