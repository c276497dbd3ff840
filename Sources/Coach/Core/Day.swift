import Screen

/// Days as text, `2026-11-23`.
package enum Day {
    /// Whether the text is a day of the calendar.
    package static func isDay(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2 else { return false }
        guard let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]), (1...12).contains(month)
        else {
            return false
        }
        return (1...length(of: month, year)).contains(day)
    }

    static func complaint(_ text: String) -> String {
        "'\(Width.clip(text, to: 16))' is not a day. Write it as 2027-02-28."
    }

    /// The same day some months later, or the last one of a shorter month. Empty for what is no day.
    static func months(_ count: Int, after text: String) -> String {
        guard isDay(text) else { return "" }
        let parts = text.split(separator: "-").compactMap { Int($0) }
        let months = parts[0] * 12 + parts[1] - 1 + count
        let (year, month) = (months / 12, months % 12 + 1)
        let day = min(parts[2], length(of: month, year))
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)-\(two(month))-\(two(day))"
    }

    private static func length(of month: Int, _ year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
