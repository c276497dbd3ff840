import Sessions

/// The clock of a turn. It informs; nothing is cut off.
enum TurnClock {
    /// "7 of 10 min"; nil where no clock runs.
    static func words(_ desk: Desk) -> String? {
        guard let begun = desk.turnBegan, let minutes = desk.session?.team?.minutes,
            let from = seconds(begun), let to = seconds(desk.now)
        else { return nil }
        let gone = max(0, to - from) / 60
        return "\(gone) of \(minutes) min" + (gone >= minutes ? ", no hurry" : "")
    }

    /// Of an RFC 3339 time in UTC, from a fixed day on; nil for what is none.
    static func seconds(_ time: String) -> Int? {
        let numbers = time.prefix(19).split { !$0.isNumber }.compactMap { Int($0) }
        guard numbers.count == 6, time.count >= 19, time.hasSuffix("Z") else { return nil }
        // Years that begin in March have their odd day at the end.
        let (year, month) = numbers[1] > 2 ? (numbers[0], numbers[1] - 3) : (numbers[0] - 1, numbers[1] + 9)
        let days = 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + numbers[2]
        return ((days * 24 + numbers[3]) * 60 + numbers[4]) * 60 + numbers[5]
    }
}
