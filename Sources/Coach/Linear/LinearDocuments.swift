import Reports
import Sessions

/// What is said on request of several voices.
enum LinearDocuments {
    /// - Parameter part: of the spread its order; empty: the widest first.
    static func lines(_ destination: Destination, _ part: String, _ desk: Desk) -> [String] {
        switch destination {
        case .spread:
            let order: SpreadDocument.Order = part.lowercased() == "form" ? .form : .widest
            return ["Spread."] + TeamDocuments.blocks(.spread, desk, order: order).plainLines()
        case .voices: return ["Voices."] + TeamDocuments.blocks(.voices, desk).plainLines()
        case .gap: return ["Gap."] + TeamDocuments.blocks(.gap, desk).plainLines()
        case .then: return ["Then and now."] + TeamDocuments.blocks(.then, desk).plainLines()
        default: return desk.needsSheet ? [LinearGap.needsSheet] : ["No review is open."]
        }
    }
}
