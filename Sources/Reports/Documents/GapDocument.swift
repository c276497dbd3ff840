import Packs

/// The dilemma, measured: where the mover's seats and the other side's lie far apart.
package enum GapDocument {
    package static func blocks(_ team: TeamReport, _ phrases: Phrasebook) -> [Block] {
        blocks(team, phrases, standing: " " + phrases("standing"))
    }

    /// - Parameter standing: what the numbers are; empty in a paper that says it elsewhere.
    static func blocks(_ team: TeamReport, _ phrases: Phrasebook, standing: String) -> [Block] {
        guard team.emptySeats.isEmpty else { return notMeasured(team) }
        guard !team.gap.isEmpty else { return noGap(team, phrases) }
        var blocks: [Block] = [.text(headline(team), .strong), .text(meaning, .dim)]
        for gap in team.gap { blocks += one(gap, team, phrases) }
        blocks += closed(team, phrases)
        return blocks + [
            .gap,
            .text("Counted is what the middle person of each seat says (the median).\(standing)", .dim),
        ]
    }

    /// How many questions, and what stands first below.
    package static func headline(_ team: TeamReport) -> String {
        team.gap.count == 1
            ? "On one question the two seats lie two options or more apart:"
            : "On \(team.gap.count) questions the two seats lie two options or more apart. What differs most comes first."
    }

    /// Said once, above what it explains.
    private static let meaning =
        "Decibans (dB) weigh an answer: plus toward \"they prepare to hurt us\". Beside each difference stands what it does, "
        + "by itself, to the odds that harm is meant."

    /// "9.0 dB more threatening from over there (about eight times the odds)".
    static func difference(_ dB: Double) -> String {
        let seat = dB > 0 ? "the other side's seat" : "the mover's seat"
        return "\(Words.number(abs(dB))) dB more threatening from \(seat) (\(Words.odds(dB)))"
    }

    /// The option at a median; both where it lies between two.
    package static func words(_ item: String, _ median: Double, _ phrases: Phrasebook) -> String {
        guard let options = phrases.pack.item(item)?.options else { return Words.number(median + 1) }
        func label(_ place: Int) -> String {
            options.indices.contains(place) ? phrases.label(item, options[place].key) : "\(place + 1)"
        }
        let below = Int(nearest: median.rounded(.down))
        return Double(below) == median ? label(below) : "between \"\(label(below))\" and \"\(label(below + 1))\""
    }

    private static func one(_ gap: TeamReport.GapRecord, _ team: TeamReport, _ phrases: Phrasebook) -> [Block] {
        var blocks: [Block] = [
            .heading(phrases.ask(gap.item)),
            .pair(
                "The mover's seat", "\(words(gap.item, gap.moverMedian, phrases)) (\(Words.signed(gap.moverDB)) dB)"),
            .pair(
                "The other side's seat",
                "\(words(gap.item, gap.otherSideMedian, phrases)) (\(Words.signed(gap.otherSideDB)) dB)"),
            .quote(phrases.otherSide(gap.item, gap.otherSide)),
            .text("\(difference(gap.difference).capitalisedFirst).", .strong),
        ]
        if let before = team.beforeDiscussion {
            let was = before.gap.first { $0.item == gap.item }
            if let was, was.difference != gap.difference {
                blocks.append(.aside("Before the discussion: \(difference(was.difference))."))
            } else if was == nil {
                blocks.append(.aside("Before the discussion there was no gap here."))
            }
        }
        return blocks
    }

    private static func closed(_ team: TeamReport, _ phrases: Phrasebook) -> [Block] {
        let open = Set(team.gap.map(\.item))
        let closed = team.beforeDiscussion?.gap.filter { !open.contains($0.item) } ?? []
        guard !closed.isEmpty else { return [] }
        return [.heading("Closed by the discussion")] + (open.isEmpty ? [.text(meaning, .dim)] : [])
            + closed.map { .bullet("\(phrases.ask($0.item)) It was \(difference($0.difference)).") }
    }

    private static func noGap(_ team: TeamReport, _ phrases: Phrasebook) -> [Block] {
        [
            .text("On no question do the two seats lie two options or more apart.", .strong), .gap,
            .text(
                "That can mean two things. The move looks the same from both sides; then there is little dilemma in it. Or "
                    + "whoever sat in the other side's seat answered as your side would. The first is good news, the second is "
                    + "none, and only the other side can tell you which it is. Ask them."),
        ] + closed(team, phrases)
    }

    private static func notMeasured(_ team: TeamReport) -> [Block] {
        let seats = team.emptySeats.map(\.words).joined(separator: " and ")
        return [
            .text("The gap cannot be measured: nobody sits in \(seats).", .strong), .gap,
            .text(
                "The gap is how differently the two sides see the same move. It takes at least one person in each seat. "
                    + "Best is one of them; next best is somebody who knows them well and answers in their name. What can be "
                    + "shown without it is the spread of the answers and each voice's figures."),
        ]
    }
}
