package import Interview

/// The figures of one seat: medians in decibans over its voices, never a grand mean (method §8).
package struct SeatFigures: Equatable, Sendable {
    package var seat: Seat
    package var voices: Int
    package var ambiguity: Figure
    package var mistrust: Figure
    package var threat: Figure
    package var pressure: Figure
    /// From the medians of threat reading and pressure, 0 to 100.
    package var escalation: Double

    /// One for each seat in which somebody has figures, in the order mover, other side, neutral.
    package static func all(_ voices: [VoiceSheet]) -> [SeatFigures] {
        all(voices.map { ($0.seat, Reading($0.sheet)) })
    }

    /// The same from readings that are there already.
    package static func all(_ voices: [(seat: Seat, reading: Reading)]) -> [SeatFigures] {
        Seat.allCases.compactMap { seat in
            let readings = voices.filter { $0.seat == seat && !$0.reading.isTooLittle }.map(\.reading)
            func median(_ figure: (Reading) -> Figure) -> Figure? {
                guard let dB = Quantile.median(readings.map { figure($0).dB }),
                    let width = Quantile.median(readings.map { figure($0).width })
                else { return nil }
                return Figure(dB: dB, width: width)
            }
            guard let ambiguity = median(\.ambiguity), let mistrust = median(\.mistrust), let threat = median(\.threat),
                let pressure = median(\.pressure)
            else { return nil }
            return SeatFigures(
                seat: seat, voices: readings.count, ambiguity: ambiguity, mistrust: mistrust, threat: threat,
                pressure: pressure, escalation: threat.value * pressure.value / 100)
        }
    }
}
