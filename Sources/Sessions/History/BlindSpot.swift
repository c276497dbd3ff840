import Assessment

/// A question on which the other side's seat answered otherwise than the mover's, over all sessions with both seats.
package struct BlindSpot: Equatable, Sendable, Codable {
    package var item: String
    /// The reviews in which both seats knew it, oldest first, and how much more threatening the other side saw it
    /// there, in decibans.
    package var sessions: [String]
    package var differences: [Double]

    /// Mean of the differences; positive: they see more of a threat.
    package var mean: Double { differences.reduce(0, +) / Double(max(1, differences.count)) }
    /// Mean of how far apart they are, whichever way.
    package var apart: Double { differences.reduce(0) { $0 + abs($1) } / Double(max(1, differences.count)) }

    /// The furthest apart first.
    package static func all(_ traces: [ReviewTrace]) -> [BlindSpot] {
        var spots: [String: BlindSpot] = [:]
        for trace in traces.sorted(by: { ($0.created, $0.session) < ($1.created, $1.session) }) {
            for (item, difference) in trace.gaps {
                spots[item, default: BlindSpot(item: item, sessions: [], differences: [])].sessions
                    .append(trace.session)
                spots[item]?.differences.append(difference)
            }
        }
        return spots.values.filter { $0.apart >= SeatGap.least }.sorted { ($1.apart, $0.item) < ($0.apart, $1.item) }
    }
}
