package import Packs

/// Whether the coach was right: its threat reading, with the measures adopted, held against how the other side read the
/// move (method §9). It judges the method, not the person.
package struct CoachRecord: Equatable, Sendable, Codable {
    /// A decided review of which it is known how they read it.
    package struct Seen: Equatable, Sendable, Codable {
        package var session: String
        package var otherSide: String
        package var scope: Scope?
        package var from: HowTheyRead.Source
        /// What they said, 0 to 100; where several people know something of it, as `CountedReading` has it.
        package var read: Double
        /// Of how many it is the median.
        package var readings: Int
        /// The coach's threat reading, 0 to 100.
        package var coach: Double
        /// The own guess, 0 to 100; nil where none was made.
        package var guess: Double?
    }

    /// Mean squared distances from what they said, 0 best, 1 worst, over some reviews.
    package struct Distances: Equatable, Sendable, Codable {
        package var count: Int
        package var coach: Double
        /// Of always saying 50.
        package var always50: Double
        /// Over those with a guess alone, so that both are held against the same; nil below the fewest.
        package var guessed: Guessed?
    }

    package struct Guessed: Equatable, Sendable, Codable {
        package var count: Int
        package var coach: Double
        package var guess: Double
    }

    /// Reviews of one kind, such as of one scope.
    package struct Part: Equatable, Sendable, Codable {
        package var name: String
        package var distances: Distances
    }

    /// Nothing is claimed below this many.
    package static let fewest = 10
    /// Distances that differ by less are alike.
    package static let alike = 0.005

    /// Oldest first. What is only inferred is among them, and in no sum but its own.
    package var seen: [Seen]
    /// How many they told, us or others.
    package var told: Int
    /// Over all they told; nil below the fewest.
    package var distances: Distances?
    /// Each of a part's own fewest on: by how we know, by scope, by other side.
    package var sources: [Part]
    package var scopes: [Part]
    package var counterparts: [Part]

    package init(_ sessions: some Sequence<Session>) {
        let inOrder = sessions.sorted { ($0.created, $0.id) < ($1.created, $1.id) }
        let readings = CountedReading.all(inOrder)
        let all = inOrder.compactMap { Seen($0, CountedReading(readings[$0.id] ?? [])) }
        let told = all.filter { $0.from != .inferred }
        seen = all
        self.told = told.count
        distances = Distances(told)
        sources = HowTheyRead.Source.allCases.compactMap { source in
            Part(source.rawValue, all.filter { $0.from == source })
        }
        scopes = Scope.allCases.compactMap { scope in Part(scope.rawValue, told.filter { $0.scope == scope }) }
        let sides = Dictionary(grouping: told.filter { !$0.otherSide.isEmpty }) { Folding.key($0.otherSide) }
        counterparts = sides.values.compactMap { Part($0.last?.otherSide ?? "", $0) }
            .sorted { ($1.distances.count, $0.name) < ($0.distances.count, $1.name) }
    }
}

extension CoachRecord.Seen {
    /// nil: nothing is known, no figures were frozen, or too little was answered for any; and for a session that looks
    /// back on another, which is about the same move.
    fileprivate init?(_ session: Session, _ read: CountedReading?) {
        guard session.team?.looksBackOn == nil, let read, let assessment = session.assessment else { return nil }
        let figures = assessment.after ?? assessment.before
        guard figures.known?.enough ?? true else { return nil }
        self.init(
            session: session.id, otherSide: session.move.otherSide, scope: session.move.scope, from: read.from,
            read: read.value, readings: read.count, coach: figures.threat.value,
            guess: session.ownGuess.map { Double($0) })
    }
}

extension CoachRecord.Distances {
    fileprivate init?(_ seen: [CoachRecord.Seen]) {
        guard seen.count >= CoachRecord.fewest else { return nil }
        count = seen.count
        coach = mean(seen) { ($0.coach, $0.read) }
        always50 = mean(seen) { (50, $0.read) }
        let both = seen.filter { $0.guess != nil }
        guessed =
            both.count < CoachRecord.fewest
            ? nil
            : .init(
                count: both.count, coach: mean(both) { ($0.coach, $0.read) },
                guess: mean(both) { ($0.guess ?? 50, $0.read) })
    }

    /// Worse than the own guess, over the same reviews; nil: too few had one.
    package var isWorseThanGuess: Bool? { guessed.map { $0.coach > $0.guess + CoachRecord.alike } }
    package var isWorseThan50: Bool { coach > always50 + CoachRecord.alike }
    package var isBetterThan50: Bool { coach < always50 - CoachRecord.alike }
}

private func mean(_ seen: [CoachRecord.Seen], _ pair: (CoachRecord.Seen) -> (Double, Double)) -> Double {
    seen.reduce(0) { sum, one in
        let (said, read) = pair(one)
        return sum + (said - read) * (said - read) / 10_000
    } / Double(seen.count)
}

extension CoachRecord.Part {
    fileprivate init?(_ name: String, _ seen: [CoachRecord.Seen]) {
        guard let distances = CoachRecord.Distances(seen) else { return nil }
        self.init(name: name, distances: distances)
    }
}
