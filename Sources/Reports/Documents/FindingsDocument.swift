package import Packs
package import Sessions

/// What we keep doing, finding by finding, each with the reviews it stands on.
package enum FindingsDocument {
    package struct Finding: Equatable, Sendable {
        /// What it is about, with others beside it.
        package var group: String
        package var words: String
        /// A course to be drawn, oldest first, 0 to 100; empty: there is none.
        package var course: [Double] = []
        /// Ids, oldest first.
        package var sessions: [String]
    }

    package static let counted =
        "Answers, promises and measures are counted over all reviews, whatever method they were made by; figures are put "
        + "together only where they were made alike."
    package static let none =
        "Nothing comes back yet: it takes two reviews with the same other side, a promise, or an adopted measure."

    /// More other sides, and more answers of one, are not read.
    private static let mostSides = 20
    private static let mostAnswers = 8
    private static let mostSpots = 10

    package static func findings(_ patterns: Patterns, _ spots: [BlindSpot], _ pack: Pack, in zone: Zone) -> [Finding] {
        let phrases = Phrasebook(pack, Move(), in: zone)
        return patterns.counterparts.prefix(mostSides).flatMap { side($0, phrases) }
            + patterns.promises.map { year in
                Finding(
                    group: "Promises over time", words: "\(year.year): \(words(year))", sessions: year.sessions)
            }
            + patterns.measures.map { adopted in
                Finding(
                    group: "Adopted measures, carried out or not",
                    words: "\(phrases.measure(adopted.measure)): \(words(adopted))", sessions: adopted.sessions)
            } + blindSpots(spots, phrases)
    }

    package static func blindSpots(_ spots: [BlindSpot], _ phrases: Phrasebook) -> [Finding] {
        spots.prefix(mostSpots).map { spot in
            let count = spot.sessions.count
            let apart = "\(Words.number(spot.apart)) dB apart\(count == 1 ? "" : " on average"), \(reviews(count))"
            let way = spot.mean > 0 ? "They see more of a threat, " : spot.mean < 0 ? "They see less of a threat, " : ""
            return Finding(
                group: "Where the other side's seat answered otherwise than you",
                words: "\(way)\(apart): \(phrases.ask(spot.item))",
                sessions: spot.sessions)
        }
    }

    /// - Parameter reviews: those behind each finding are named where they are given.
    package static func blocks(_ findings: [Finding], naming reviews: [Patterns.Reviewed] = [], in zone: Zone)
        -> [Block]
    {
        let known = Dictionary(reviews.map { ($0.session, $0) }, uniquingKeysWith: { first, _ in first })
        var group = ""
        return findings.flatMap { finding -> [Block] in
            let heading: [Block] = finding.group == group ? [] : [.heading(finding.group)]
            group = finding.group
            let words: Block =
                finding.course.isEmpty ? .bullet(finding.words) : .spark(finding.course, finding.words)
            return heading + [words]
                + (known.isEmpty ? [] : [.aside(named(finding.sessions.compactMap { known[$0] }, zone))])
        }
    }

    /// The reviews a finding stands on, as far as they are read.
    private static func named(_ reviews: [Patterns.Reviewed], _ zone: Zone) -> String {
        let most = 6
        let shown = reviews.suffix(most).map { "\(title($0, in: zone)) (\($0.session.prefix(8)))" }
        let more = reviews.count > most ? "\(reviews.count - most) earlier, " : ""
        return "In \(more)\(shown.joined(separator: "; "))."
    }

    /// "2026-11-23 Second fence"
    package static func title(_ review: Patterns.Reviewed, in zone: Zone) -> String {
        "\(zone.day(review.created)) \(review.title.isEmpty ? "(no title)" : review.title.apart)"
    }

    private static func side(_ side: Patterns.Counterpart, _ phrases: Phrasebook) -> [Finding] {
        let all = side.sessions.count
        let group = "With \(side.name.apart), \(reviews(all))"
        var findings: [Finding] = []
        if let first = side.escalation.first, let last = side.escalation.last, side.escalation.count > 1 {
            let left = side.incomparable
            let apart =
                left == 0
                ? ""
                : " \(reviews(left).capitalisedFirst) \(left == 1 ? "is" : "are") left out: by another method or other "
                    + "factors, so not comparable."
            findings.append(
                Finding(
                    group: group,
                    words:
                        "Escalation went from \(Words.number(first.escalation)) on \(phrases.day(first.created)) to "
                        + "\(Words.number(last.escalation)) on \(phrases.day(last.created)), over "
                        + "\(side.escalation.count) reviews\(side.method == 1 ? " by method 1" : "").\(apart)",
                    course: side.escalation.map(\.escalation), sessions: side.escalation.map(\.session)))
        }
        findings += side.answers.prefix(mostAnswers).map { one in
            let answer = phrases.label(one.item, one.answer).capitalisedFirst
            return Finding(
                group: group,
                words: "In \(one.sessions.count) of \(all): \(phrases.ask(one.item)) \(answer)", sessions: one.sessions)
        }
        if !side.promises.isEmpty {
            let years = side.promises.map { side.promises.count == 1 ? words($0) : "\($0.year): \(words($0))" }
            findings.append(
                Finding(
                    group: group, words: "Promises: \(years.joined(separator: "; "))",
                    sessions: side.promises.flatMap(\.sessions)))
        }
        if !side.measures.isEmpty {
            var sum = Patterns.Adopted(measure: "")
            for one in side.measures {
                sum.carriedOut += one.carriedOut
                sum.notCarriedOut += one.notCarriedOut
                sum.notKnown += one.notKnown
            }
            let sessions = Set(sum.sessions)
            findings.append(
                Finding(
                    group: group, words: "Measures: \(words(sum))", sessions: side.sessions.filter(sessions.contains)))
        }
        return findings
    }

    private static func words(_ year: Patterns.Year) -> String {
        let parts = [(year.kept, "kept"), (year.broken, "not kept"), (year.open, "open")]
        return parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }

    private static func words(_ adopted: Patterns.Adopted) -> String {
        let parts = [
            (adopted.carriedOut.count, "carried out"), (adopted.notCarriedOut.count, "not carried out"),
            (adopted.notKnown.count, "not recorded"),
        ]
        return "adopted \(times(adopted.sessions.count)); "
            + parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }

    private static func times(_ count: Int) -> String { count == 1 ? "once" : count == 2 ? "twice" : "\(count) times" }
    private static func reviews(_ count: Int) -> String { count == 1 ? "one review" : "\(count) reviews" }
}
