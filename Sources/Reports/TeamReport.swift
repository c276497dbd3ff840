package import Assessment
package import Interview
package import Sessions

/// Several voices side by side: where the seats differ, how far the voices agree, and why some see it otherwise.
package struct TeamReport: Equatable, Sendable, Encodable {
    /// An item on which the mover's seats and the other side's lie two options or more apart.
    package struct GapRecord: Equatable, Sendable, Encodable {
        package var item: String
        /// The option nearest to each median.
        package var mover: String
        package var otherSide: String
        package var moverDB: Double
        package var otherSideDB: Double
        /// How much more threatening the other side sees it, in decibans.
        package var difference: Double
    }

    package struct SpreadRecord: Equatable, Sendable, Encodable {
        package struct Taken: Equatable, Sendable, Encodable {
            package var option: String
            package var voices: Int
        }

        package var item: String
        /// In the item's order; options nobody took are left out.
        package var taken: [Taken]
        package var setAside: Int
        /// In option steps, counted from 0.
        package var median: Double
        package var iqr: Double
        package var isConsensus: Bool
    }

    package struct ConcordanceRecord: Equatable, Sendable, Encodable {
        /// From 0 to 1.
        package var w: Double
        package var voices: Int
        package var items: Int
    }

    package struct StanceRecord: Equatable, Sendable, Encodable {
        /// nil: the voice stays anonymous.
        package var name: String?
        package var seat: Seat
        package var stance: Stance
    }

    /// Why a voice answered otherwise than most.
    package struct MinorityReason: Equatable, Sendable, Encodable {
        package var item: String
        package var answer: String
        package var note: String
        package var name: String?
        package var seat: Seat
    }

    package var voices: [VoiceReading]
    package var seats: [SeatReading]
    package var gap: [GapRecord]
    package var spread: [SpreadRecord]
    /// nil with fewer than three voices or three items known to all.
    package var concordance: ConcordanceRecord?
    package var stances: [StanceRecord]
    package var minority: [MinorityReason]
    /// Whether there is a sheet the group agrees on: then the review's figures are that sheet's.
    package var isAgreed: Bool

    /// nil for a review of one voice, and for a team session before its reveal.
    package init?(_ session: Session, _ instrument: Instrument, _ figures: VoiceFigures) {
        guard session.voices.count > 1, session.stage != .turns else { return nil }
        let sheets = session.voices.map {
            VoiceSheet(id: $0.id, seat: $0.seat, sheet: session.sheet(on: instrument, voice: $0.id))
        }
        func options(_ item: String) -> [String] {
            instrument.position(item).map { instrument.items[$0].options } ?? []
        }
        func option(_ item: String, at place: Double) -> String {
            let options = options(item)
            let place = Int(place.rounded())
            return options.indices.contains(place) ? options[place] : ""
        }
        voices = figures.voices
        seats = figures.seats
        gap = SeatGap.all(sheets).map { gap in
            GapRecord(
                item: gap.item, mover: option(gap.item, at: gap.mover), otherSide: option(gap.item, at: gap.otherSide),
                moverDB: gap.moverDB, otherSideDB: gap.otherSideDB, difference: gap.difference)
        }
        let spreads = Spread.all(sheets)
        spread = spreads.map { spread in
            SpreadRecord(
                item: spread.item,
                taken: zip(options(spread.item), spread.taken).filter { $0.1 > 0 }.map {
                    SpreadRecord.Taken(option: $0.0, voices: $0.1)
                },
                setAside: spread.setAside, median: spread.median, iqr: spread.iqr, isConsensus: spread.isConsensus)
        }
        concordance = Concordance(sheets).map { ConcordanceRecord(w: $0.w, voices: $0.voices, items: $0.items) }
        stances = session.voices.compactMap { voice in
            voice.stance.map { StanceRecord(name: voice.publicName, seat: voice.seat, stance: $0) }
        }
        minority = spread.flatMap { spread in Self.minority(spread, session.voices) }
        isAgreed = session.agreed != nil
    }

    /// The notes of those who took another option than the one most took; all of them where no option leads.
    private static func minority(_ spread: SpreadRecord, _ voices: [Voice]) -> [MinorityReason] {
        let most = spread.taken.map(\.voices).max() ?? 0
        let leaders = spread.taken.filter { $0.voices == most }.map(\.option)
        guard spread.taken.count > 1 else { return [] }
        return voices.compactMap { voice in
            guard let note = voice.notes[spread.item], !note.isEmpty, let answer = voice.sheet[spread.item]?.option,
                leaders.count > 1 || !leaders.contains(answer)
            else { return nil }
            return MinorityReason(
                item: spread.item, answer: answer, note: note, name: voice.publicName, seat: voice.seat)
        }
    }
}

extension Voice {
    /// The name this voice gave; nil for one that stays anonymous.
    var publicName: String? { name.flatMap { $0.isEmpty ? nil : $0 } }
}
