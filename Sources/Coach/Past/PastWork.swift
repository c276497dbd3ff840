import Packs
import Reports
import Sessions

/// What can be done with one review of the list, and why not. Both faces ask it.
extension PastRow {
    /// Said of whatever would tell what people answered who have not all shown it.
    static let sealed = "what the people answered is private until the reveal"

    /// To open, rename, copy or compare it.
    var whyNotRead: String? { damage == nil ? nil : "it cannot be read" }
    /// Its report would be of answers that nobody may see yet.
    var whyNotExport: String? { whyNotRead ?? (summary?.team == .turns ? Self.sealed : nil) }
}

extension Desk {
    /// Two of the reviews that were fetched, or one before and after its measures.
    ///
    /// - Parameter names: what was asked for. nil: it has not come, or cannot be read.
    func comparison(_ names: [String]) -> Result<Comparison, NoComparison>? {
        let sessions = past.fetched
        guard sessions.count == names.count, let first = sessions.first else { return nil }
        if names.count == 2 { return .success(Comparison(first, sessions[1], pack)) }
        return Comparison(beforeAndAfter: first, pack).map { .success($0) } ?? .failure(NoComparison())
    }
}

struct NoComparison: Error {
    var words: String { "No measure is adopted in this review, so there is no before and after." }
}
