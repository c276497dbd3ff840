package import Assessment
package import Interview
package import Sessions

/// The figures where a review has several voices and none is agreed: each voice's, and each seat's medians.
package struct VoiceFigures: Equatable, Sendable, Encodable {
    package var voices: [VoiceReading]
    package var seats: [SeatReading]

    package init(_ session: Session, _ instrument: Instrument) {
        var readings = VoiceReadings()
        self = readings.figures(session, instrument)
    }

    /// - Parameter readings: one for each voice.
    init(_ session: Session, readings: [(reading: Reading, record: ReadingRecord)]) {
        guard session.stage != .turns else {
            // Private until the reveal.
            (voices, seats) = ([], [])
            return
        }
        voices = zip(zip(session.voices, session.voiceNumbers), readings).map { one, reading in
            VoiceReading(one.0, person: one.1, name: session.publicName(one.0), reading.record)
        }
        seats = SeatFigures.all(zip(session.voices, readings).map { ($0.seat, $1.reading) }).map { SeatReading($0) }
    }
}

package struct VoiceReading: Equatable, Sendable, Encodable {
    package var id: String
    /// The voice's number, from 1; it stays when another voice is taken out.
    package var person: Int
    package var seat: Seat
    /// nil: the voice stays anonymous.
    package var name: String?
    package var reading: ReadingRecord
    /// Of a voice that came in a file, what it was answered with and what was set aside; nil for others.
    package var origin: VoiceOrigin?

    package init(_ voice: Voice, person: Int, name: String?, _ reading: ReadingRecord) {
        id = voice.id
        self.person = person
        seat = voice.seat
        self.name = name
        self.reading = reading
        origin = voice.origin
    }
}

extension VoiceReading {
    /// "Person 3", or the name.
    package var called: String { name ?? "Person \(person)" }
}

/// Medians in decibans over the voices of one seat; escalation from those of threat and pressure.
package struct SeatReading: Equatable, Sendable, Encodable {
    package var seat: Seat
    /// Over how many voices: those there that have figures.
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
