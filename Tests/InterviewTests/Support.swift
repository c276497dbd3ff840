import Packs
import Support

@testable import Interview

let core = Fixtures.pack

extension Form {
    var ids: [String] { questions.map(\.id) }
    /// The ids behind the description of the move.
    var afterDescription: [String] { questions.drop { $0.section == .describe }.map(\.id) }
}
