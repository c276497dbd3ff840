package import Assessment
import Packs

/// How far the voices lie apart: the gap between the seats, the spread of each item, and Kendall's W.
package struct TeamFigures: Equatable, Sendable, Encodable {
    package var gap: [TeamReport.GapRecord]
    /// In the form's order.
    package var spread: [TeamReport.SpreadRecord]
    package var concordance: TeamReport.ConcordanceRecord?
    /// Why there is no W.
    package var concordanceMissing: Concordance.Missing?

    init(_ voices: [VoiceSheet]) {
        let instrument = voices.first?.sheet.instrument
        func options(_ item: String) -> [String] {
            instrument.flatMap { known in known.position(item).map { known.items[$0].options } } ?? []
        }
        func option(_ item: String, at place: Double) -> String {
            let options = options(item)
            let place = Int(nearest: place)
            return options.indices.contains(place) ? options[place] : ""
        }
        gap = SeatGap.all(voices).map { gap in
            TeamReport.GapRecord(
                item: gap.item, mover: option(gap.item, at: gap.mover), otherSide: option(gap.item, at: gap.otherSide),
                moverMedian: gap.mover, otherSideMedian: gap.otherSide, moverDB: gap.moverDB,
                otherSideDB: gap.otherSideDB, difference: gap.difference)
        }
        let differing = SeatGap.differing(voices)
        spread = Spread.all(voices).map { spread in
            TeamReport.SpreadRecord(
                item: spread.item,
                taken: zip(options(spread.item), spread.taken).filter { $0.1 > 0 }.map {
                    TeamReport.SpreadRecord.Taken(option: $0.0, voices: $0.1)
                },
                setAside: spread.setAside, median: spread.median, iqr: spread.iqr,
                isConsensus: spread.isConsensus && !differing.contains(spread.item))
        }
        concordance = Concordance(voices).map {
            TeamReport.ConcordanceRecord(w: $0.w, voices: $0.voices, items: $0.items)
        }
        concordanceMissing = Concordance.missing(voices)
    }
}
