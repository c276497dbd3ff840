import Assessment
import Packs

/// A field that a query can ask for, as it is typed.
package enum QueryField: String, CaseIterable, Sendable {
    case scope, other, tag, decision, `is`, due, honesty, their, escalation, ambiguity, from, to

    /// The words that may stand behind it; empty: any text, a day or a number.
    package var values: [String] {
        switch self {
        case .scope: Scope.allCases.map(\.rawValue)
        case .decision: Decision.Choice.allCases.map(\.rawValue) + ["none", "any"]
        case .is: Query.State.allCases.map(\.rawValue)
        case .due: ["today"]
        case .honesty: HonestyVerdict.allCases.map(\.rawValue)
        case .their: IntentVerdict.allCases.map(\.rawValue)
        case .other, .tag, .escalation, .ambiguity, .from, .to: []
        }
    }

    /// How it is written and what it means, for help and the manual.
    package var help: (form: String, meaning: String) {
        switch self {
        case .scope: ("scope:team", "between whom: " + values.joined(separator: ", "))
        case .other: ("other:\"blue province\"", "the other side's whole name")
        case .tag: ("tag:urgent", "a whole tag")
        case .decision: ("decision:proceed", values.joined(separator: ", "))
        case .is: ("is:open", values.joined(separator: ", "))
        case .due: ("due:today", "its day to look again has come, or will by a day: due:2026-12-01")
        case .honesty: ("honesty:\(values.first ?? "")", "the verdict on your own aim")
        case .their: ("their:\(values.first ?? "")", "the verdict on their aim")
        case .escalation: ("escalation>60", "also <, >= and <=; with the adopted measures")
        case .ambiguity: ("ambiguity<40", "the same for ambiguity")
        case .from: ("from:2026-11-01", "begun on this day or later")
        case .to: ("to:2026-11-30", "begun on this day or before")
        }
    }

    /// With a number, by < and >.
    package var isCompared: Bool { self == .escalation || self == .ambiguity }
}
