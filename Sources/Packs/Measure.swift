/// A way to show restraint: what it sets, what makes it credible, what it costs (method §6).
package struct Measure: Equatable, Sendable, Identifiable {
    package var id: String
    package var kind: MeasureClass
    package var name: Wording
    package var how: Wording
    /// The option each item moves toward, by item id.
    package var sets: [String: String]
    /// The credibility checks it meets by default.
    package var credible: Set<Check>
    package var cost: [Cost: Level]
    package var costs: Wording
    package var suits: Set<Scope>
    package var fails: Wording
    /// Where it was done; a scope may have none of its own or near it.
    package var precedent: Wording
    /// The strength it leaves untouched.
    package var keeps: Wording
    /// The sentence a notice to the other side may carry.
    package var notice: Wording

    package var role: Role { kind.role }
    /// 1 to 16: low 1, medium 2, high 4, summed over its costs.
    package var burden: Int { cost.values.reduce(0) { $0 + $1.burden } }
}

/// What a measure does in a package: a complete one has all three.
package enum Role: String, CaseIterable, Codable, Sendable {
    case limit, guarantee, window
}

package enum MeasureClass: String, CaseIterable, Codable, Sendable {
    case redLine = "red line"
    case restraint, guarantee, reciprocity, transparency, verification, channel

    package var role: Role {
        switch self {
        case .redLine, .restraint: .limit
        case .guarantee, .reciprocity: .guarantee
        case .transparency, .verification, .channel: .window
        }
    }
}

/// The four checks of credibility; each one met adds 0.2 to the 0.2 of mere words.
package enum Check: String, CaseIterable, Codable, Sendable {
    case seen, costly, locked, outside
}

package enum Cost: String, CaseIterable, Codable, Sendable {
    case time, money, capability, exposure
}

package enum Level: String, CaseIterable, Codable, Sendable {
    case low, medium, high

    package var burden: Int {
        switch self {
        case .low: 1
        case .medium: 2
        case .high: 4
        }
    }
}
