/// How the other side read the move, as it was learnt afterwards: what the coach's reading and the own guess are held
/// against.
package struct HowTheyRead: Equatable, Sendable {
    /// How we know.
    package enum Source: String, CaseIterable, Codable, Sendable {
        case toldUs = "told-us"
        case toldOthers = "told-others"
        case inferred

        package var words: String {
            switch self {
            case .toldUs: "they told us"
            case .toldOthers: "they told others"
            case .inferred: "we infer it"
            }
        }
    }

    /// "They are gearing up to hurt us": 0 to 100, the question of the own guess.
    package var value: Int
    package var from: Source
    /// When it was learnt, `2026-11-23`.
    package var on: String?

    package init(value: Int, from: Source, on: String?) {
        self.value = value
        self.from = from
        self.on = on
    }

    /// "70 of 100, they told us (2026-11-23)".
    package var words: String { "\(value) of 100, \(from.words)" + (on.map { " (\($0))" } ?? "") }
}
