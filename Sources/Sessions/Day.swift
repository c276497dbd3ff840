/// Days of the calendar as text, `2026-11-23`.
package enum Day {
    static let pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"

    /// Whether the text is a day of the calendar.
    package static func isDay(_ text: some StringProtocol) -> Bool { number(text) != nil }

    /// Days since 1 January 1970; nil when it is no day.
    package static func number(_ text: some StringProtocol) -> Int? { number(Array(text.utf8)[...]) }

    static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
        let start = bytes.startIndex
        guard bytes.count == 10, bytes[start + 4] == UInt8(ascii: "-"), bytes[start + 7] == UInt8(ascii: "-"),
            let year = digits(bytes.prefix(4)), let month = digits(bytes[(start + 5)..<(start + 7)]),
            let day = digits(bytes.suffix(2)), year > 0, (1...12).contains(month),
            (1...length(of: month, year)).contains(day)
        else { return nil }
        // Years that begin in March have their odd day at the end.
        let (turned, since) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
        let leaps = turned / 4 - turned / 100 + turned / 400
        return 365 * turned + leaps + (153 * since + 2) / 5 + day - 1 - 719_468
    }

    /// - Parameter number: days since 1 January 1970, within the years 0 to 9999.
    package static func text(_ number: Int) -> String {
        let days = number + 719_468
        // In 400 years there are 146,097 days; the last day of a round of years would be counted to the next.
        let rounds = days / 146_097
        let inRound = days % 146_097
        let years = (inRound - inRound / 1_460 + inRound / 36_524 - inRound / 146_096) / 365
        let inYear = inRound - (365 * years + years / 4 - years / 100)
        let since = (5 * inYear + 2) / 153
        let month = since < 10 ? since + 3 : since - 9
        let year = rounds * 400 + years + (month <= 2 ? 1 : 0)
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(inYear - (153 * since + 2) / 5 + 1, 2))"
    }

    /// The same day some months later, or the last one of a shorter month. Empty for what is no day.
    package static func months(_ count: Int, after text: String) -> String {
        guard isDay(text) else { return "" }
        let parts = text.split(separator: "-").compactMap { Int($0) }
        let months = parts[0] * 12 + parts[1] - 1 + count
        let (year, month) = (months / 12, months % 12 + 1)
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(min(parts[2], length(of: month, year)), 2))"
    }

    static func length(of month: Int, _ year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    static func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
        var number = 0
        for byte in bytes {
            guard (48...57).contains(byte) else { return nil }
            number = number * 10 + Int(byte - 48)
        }
        return number
    }

    static func padded(_ number: Int, _ count: Int) -> String {
        let text = "\(number)"
        return String(repeating: "0", count: max(0, count - text.count)) + text
    }
}
