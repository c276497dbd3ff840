import Packs

@testable import Interview

/// The core pack's items and reflection questions, read once.
let core = Pack.core(parts: [.items, .reflections])

extension Form {
    var ids: [String] { questions.map(\.id) }
    /// The ids behind the description of the move.
    var afterDescription: [String] { questions.drop { $0.section == .describe }.map(\.id) }
}
