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
    /// - Parameter names: what was asked for. nil: it has not come yet.
    func comparison(_ names: [String]) -> Result<Comparison, NoComparison>? {
        guard let sessions = past.fetched else { return nil }
        guard sessions.count == names.count, let first = sessions.first else { return .failure(.unreadable) }
        if names.count == 2 { return .success(Comparison(first, sessions[1], pack)) }
        return Comparison(beforeAndAfter: first, pack).map { .success($0) } ?? .failure(.noMeasure)
    }
}

enum NoComparison: String, Error {
    case noMeasure = "No measure is adopted in this review, so there is no before and after."
    case unreadable = "They cannot be read."

    var words: String { rawValue }
}
