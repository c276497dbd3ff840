import Assessment

/// What comes back from review to review.
package struct Recurrence: Equatable, Sendable, Codable {
    /// An item that weighed toward threat.
    package struct Threatening: Equatable, Sendable, Codable {
        package var item: String
        /// In how many reviews it was among the five weightiest toward threat.
        package var reviews: Int
        /// Mean contribution to the threat reading in those, in decibans.
        package var mean: Double
    }

    /// A measure that was set aside.
    package struct Rejected: Equatable, Sendable, Codable {
        package var measure: String
        package var reviews: Int
        /// The reasons given, each once, in the order of time.
        package var reasons: [String]
    }

    package struct Point: Equatable, Sendable, Codable {
        package var session: String
        package var created: String
        package var ambiguity: Double
    }

    package static let weightiest = 5

    /// Most often first; of the reviews that are comparable, as `trend`.
    package var items: [Threatening]
    package var measures: [Rejected]
    /// Ambiguity over time, oldest first: of those reviews whose figures were made alike, the most there are, and of as
    /// many the newer ones.
    package var trend: [Point]
    /// Reviews with figures that were made otherwise, and are left out of both.
    package var incomparable: Int
    /// By which method those of `trend` were made, 1 or 2; nil: there are none.
    package var method: Int?

    package init(_ sessions: [(session: Session, before: ReadingRecord)]) {
        var contributions: [String: [Double]] = [:]
        var rejected: [String: (count: Int, reasons: [String])] = [:]
        let inOrder = sessions.sorted { $0.session.created < $1.session.created }
        let factors = inOrder.filter { $0.before.known?.enough ?? true }.map { $0.before.temperedBy }
        let alike = factors.mostAlike
        trend = []
        incomparable = 0
        method = alike?.method
        for (session, before) in inOrder {
            for record in session.measures where record.status == .rejected {
                var known = rejected[record.id] ?? (0, [])
                known.count += 1
                if let why = record.why, !why.allSatisfy(\.isWhitespace), !known.reasons.contains(why) {
                    known.reasons.append(why)
                }
                rejected[record.id] = known
            }
            let isShown = before.known?.enough ?? true
            guard alike == nil || alike == before.temperedBy else {
                incomparable += isShown ? 1 : 0
                continue
            }
            let rows = before.receipt.filter { $0.figure == .threat && $0.dB > 0 && !$0.isStart }
                .sorted { $0.dB > $1.dB }
            for row in rows.prefix(Self.weightiest) { contributions[row.item, default: []].append(row.dB) }
            if isShown {
                trend.append(Point(session: session.id, created: session.created, ambiguity: before.ambiguity.value))
            }
        }
        items = contributions.map { item, values in
            Threatening(item: item, reviews: values.count, mean: values.reduce(0, +) / Double(values.count))
        }.sorted { ($1.reviews, $1.mean, $0.item) < ($0.reviews, $0.mean, $1.item) }
        measures = rejected.map { Rejected(measure: $0.key, reviews: $0.value.count, reasons: $0.value.reasons) }
            .sorted { ($1.reviews, $0.measure) < ($0.reviews, $1.measure) }
    }
}
