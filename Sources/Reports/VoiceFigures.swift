package import Assessment
package import Interview
package import Sessions

/// The figures where a review has several voices and none is agreed: each voice's, and each seat's medians.
package struct VoiceFigures: Equatable, Sendable, Encodable {
    package var voices: [VoiceReading]
    package var seats: [SeatReading]

    package init(_ session: Session, _ instrument: Instrument) {
        guard session.stage != .turns else {
            // Private until the reveal.
            (voices, seats) = ([], [])
            return
        }
        voices = session.voices.map { VoiceReading($0, session.reading(instrument, voice: $0.id)) }
        let sheets = session.voices.map {
            VoiceSheet(id: $0.id, seat: $0.seat, sheet: session.sheet(on: instrument, voice: $0.id))
        }
        seats = SeatFigures.all(sheets).map { SeatReading($0) }
    }
}

package struct VoiceReading: Equatable, Sendable, Encodable {
    package var id: String
    package var seat: Seat
    package var name: String?
    package var reading: ReadingRecord

    package init(_ voice: Voice, _ reading: Reading) {
        id = voice.id
        seat = voice.seat
        name = voice.name
        self.reading = ReadingRecord(reading)
    }
}

/// Medians in decibans over the voices of one seat; escalation from those of threat and pressure.
package struct SeatReading: Equatable, Sendable, Encodable {
    package var seat: Seat
    /// How many voices sit there.
    package var voices: Int
    package var ambiguity: ReadingRecord.FigureRecord
    package var mistrust: ReadingRecord.FigureRecord
    package var threat: ReadingRecord.FigureRecord
    package var pressure: ReadingRecord.FigureRecord
    package var escalation: ReadingRecord.FigureRecord

    package init(_ figures: SeatFigures) {
        func record(_ figure: Figure) -> ReadingRecord.FigureRecord {
            ReadingRecord.FigureRecord(value: figure.value, low: figure.low, high: figure.high, dB: figure.dB)
        }
        seat = figures.seat
        voices = figures.voices
        ambiguity = record(figures.ambiguity)
        mistrust = record(figures.mistrust)
        threat = record(figures.threat)
        pressure = record(figures.pressure)
        escalation = ReadingRecord.FigureRecord(
            value: figures.escalation, low: figures.threat.low * figures.pressure.low / 100,
            high: figures.threat.high * figures.pressure.high / 100)
    }

    /// The five figures by their names in JSON.
    package var figures: [(name: String, figure: ReadingRecord.FigureRecord)] {
        [
            ("ambiguity", ambiguity), ("mistrust", mistrust), ("threat", threat), ("pressure", pressure),
            ("escalation", escalation),
        ]
    }
}
