import Sessions

/// The clock of a turn. It informs; nothing is cut off.
enum TurnClock {
    /// "7 of 10 min"; nil where no clock runs.
    static func words(_ desk: Desk) -> String? {
        guard let begun = desk.turnBegan, let minutes = desk.session?.team?.minutes,
            let from = Moment.seconds(begun), let to = Moment.seconds(desk.now)
        else { return nil }
        let gone = max(0, to - from) / 60
        return "\(gone) of \(minutes) min" + (gone >= minutes ? ", no hurry" : "")
    }
}
