import Interview
import Packs
import Sessions

/// The dilemma, measured: where the mover's seats and the other side's lie far apart.
package enum GapDocument {
    package static func blocks(_ team: TeamReport, _ phrases: Phrasebook) -> [Block] {
        blocks(team, phrases, standing: " " + phrases("standing"))
    }

    /// - Parameter standing: what the numbers are; empty in a paper that says it elsewhere.
    static func blocks(_ team: TeamReport, _ phrases: Phrasebook, standing: String) -> [Block] {
        guard team.emptySeats.isEmpty else { return notMeasured(team) }
        guard !team.gap.isEmpty else { return noGap(team, phrases) }
        var blocks: [Block] = seats(team).map(\.block) + [.text(headline(team), .strong), .text(meaning, .dim)]
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
            ? "On one question the two seats see it differently:"
            : "On \(team.gap.count) questions the two seats see it differently. What differs most comes first."
    }

    /// A figure of the two seats, where both have one.
    private struct TwoSeats {
        var name: String
        var mover: Double
        var otherSide: Double

        var isApart: Bool { abs(mover - otherSide) >= 10 }
        var block: Block {
            .pair(
                Words.figure(named: name),
                "\(Words.number(mover)) from the mover's seat, \(Words.number(otherSide)) from the other side's: "
                    + "\(Words.number(abs(mover - otherSide))) points apart")
        }
    }

    /// Threat reading and escalation; empty where one of the seats has no figures.
    private static func seats(_ team: TeamReport) -> [TwoSeats] {
        func figures(_ seat: Seat) -> [(name: String, figure: ReadingRecord.FigureRecord)] {
            team.seats.first { $0.seat == seat }?.figures ?? []
        }
        let theirs = figures(.otherSide)
        return figures(.mover).filter { ["threat", "escalation"].contains($0.name) }.compactMap { ours in
            theirs.first { $0.name == ours.name }.map {
                TwoSeats(name: ours.name, mover: ours.figure.value, otherSide: $0.figure.value)
            }
        }
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
        let seats = seats(team)
        guard !seats.isEmpty, !seats.contains(where: \.isApart) else {
            let why =
                seats.isEmpty
                ? "A seat without figures may still see the whole otherwise: answer more, and look again."
                : "Many small differences add up: as a whole the two seats do not see the same."
            return seats.map(\.block) + [
                .text("On no single question do the two seats lie 2 dB or more apart.", .strong), .gap, .text(why),
            ] + closed(team, phrases)
        }
        return seats.map(\.block) + [
            .text("The two seats see it alike: on no question do they lie 2 dB or more apart.", .strong), .gap,
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
