import Assessment
package import Interview

/// What one person of a look back says of how the other side read the move.
package struct GivenReading: Equatable, Sendable, Encodable {
    package var voice: String
    /// The person's number, from 1.
    package var person: Int
    /// nil for one that stays anonymous.
    package var name: String?
    package var seat: Seat
    /// nil: this person has said nothing of it.
    package var howTheyRead: HowTheyRead?

    /// "Ann", or "Person 3".
    package var called: String { name ?? "Person \(person)" }
}

extension Session {
    /// Each person of a look back, with what they say; empty before the reveal, and where nothing is looked back on.
    package var givenReadings: [GivenReading] {
        guard team?.looksBackOn != nil, stage == .discussion else { return [] }
        return zip(voices, voiceNumbers).map { voice, number in
            GivenReading(
                voice: voice.id, person: number, name: publicName(voice), seat: voice.seat,
                howTheyRead: voice.howTheyRead)
        }
    }
}

/// What all that is known of how one move was read comes to: a review counts once, however many say something of it.
package struct CountedReading: Equatable, Sendable, Encodable {
    /// The median of those that are known in the surest way there is, 0 to 100: told us goes before told others, and what
    /// is only inferred counts where nobody was told anything.
    package var value: Double
    package var from: HowTheyRead.Source
    /// Of how many it is the median.
    package var count: Int

    /// nil: nothing is known.
    package init?(_ readings: [HowTheyRead]) {
        for source in HowTheyRead.Source.allCases {
            let values = readings.filter { $0.from == source }.map { Double($0.value) }
            guard let median = Quantile.median(values) else { continue }
            (value, from, count) = (median, source, values.count)
            return
        }
        return nil
    }

    /// By review, all that was said of how it was read: there, and in the sessions that look back on it.
    static func all(_ sessions: [Session]) -> [String: [HowTheyRead]] {
        let looks = Dictionary(
            sessions.compactMap { session in session.team?.looksBackOn.map { (session.id, $0) } },
            uniquingKeysWith: { first, _ in first })
        return sessions.reduce(into: [:]) { readings, session in
            var review = session.id
            // A file may say that two look back on each other.
            for _ in 0..<looks.count { review = looks[review] ?? review }
            readings[review, default: []] +=
                [session.howTheyRead].compactMap(\.self) + session.givenReadings.compactMap(\.howTheyRead)
        }
    }
}
