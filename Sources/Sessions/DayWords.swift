/// Days as people say them on a given day: `tomorrow`, `next friday`, `in 3 months`, `2026-11`, beside `2026-11-23`.
package struct DayWords: Equatable, Sendable {
    /// Which day of a longer time is meant: a look from a month on begins with its first, a deadline is its last.
    package enum End: Sendable { case first, last }

    /// Why some words are no day, and what would be.
    package struct NoDay: Error, Equatable, CustomStringConvertible {
        package let description: String
    }

    /// What is understood, for a help text.
    package static let understood =
        "2026-11-23, 2026-11, 2026, today, yesterday, tomorrow, a day of the week, this, next or last week, month or "
        + "year, in 3 days, 2 weeks ago"

    /// The day where the person is, `2026-11-23`.
    package let today: String
    package let end: End

    package init(on today: String, _ end: End) {
        self.today = today
        self.end = end
    }

    /// The day that the words mean, `2026-11-23`. Case, and hyphens between words, do not count. A day of the week is the
    /// nearest to come, never today; a week begins on Monday; a month that is too short gives its last day.
    package func day(_ words: String) throws(NoDay) -> String {
        let parts = words.lowercased().split { $0.isWhitespace }.map(String.init)
        let said = parts.joined(separator: " ")
        if let span = Self.written(said) ?? Self.span(parts.flatMap(Self.apart), today) {
            return Day.text(end == .first ? span.lowerBound : span.upperBound)
        }
        throw NoDay(description: "'\(Self.short(words))' is not a day\(Self.hint(said))")
    }

    /// The same with its day of the week, where other words were said than the day itself; nil: it was, or is none.
    package func named(_ words: String) -> String? {
        guard let day = try? day(words), !Day.isDay(words.filter { !$0.isWhitespace }) else { return nil }
        return Day.named(day)
    }

    // Written in figures.

    private static let days = (Day.number("0001-01-01") ?? 0)...(Day.number("9999-12-31") ?? 0)

    private static func written(_ text: String) -> ClosedRange<Int>? {
        if let day = Day.number(text) { return day...day }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let year = parts.first.flatMap({ number($0) }), parts[0].utf8.count == 4, year > 0 else { return nil }
        if parts.count == 1 { return join(month(year * 12), month(year * 12 + 11)) }
        guard parts.count == 2, parts[1].utf8.count == 2, let one = number(parts[1]), (1...12).contains(one) else {
            return nil
        }
        return month(year * 12 + one - 1)
    }

    // Said in words.

    /// `in-3-months`, as a shell's word has it; a hyphen before a number is its sign.
    private static func apart(_ part: String) -> [String] {
        part.hasPrefix("-") ? [part] : part.split(separator: "-").map(String.init)
    }

    private static func span(_ words: [String], _ today: String) -> ClosedRange<Int>? {
        guard let now = Day.number(today) else { return nil }
        let span: ClosedRange<Int>?
        switch (words.first ?? "", words.count) {
        case ("today", 1): span = now...now
        case ("yesterday", 1): span = now - 1...now - 1
        case ("tomorrow", 1): span = now + 1...now + 1
        case (let name, 1): span = weekday(name, "next", now)
        case ("this", 2), ("next", 2), ("last", 2):
            span = weekday(words[1], words[0], now) ?? whole(words[1], words[0], today, now)
        case ("in", 3): span = away(words[1], words[2], 1, today, now)
        case (_, 3) where Day.spelledMonth(words[1]) != nil: span = spelled(words[0], words[1], words[2])
        case (_, 3) where Day.spelledMonth(words[0]) != nil: span = spelled(words[1], words[0], words[2])
        case (_, 3) where words[2] == "ago": span = away(words[0], words[1], -1, today, now)
        default: span = nil
        }
        return span.flatMap { days.contains($0.lowerBound) && days.contains($0.upperBound) ? $0 : nil }
    }

    /// "1 March 2027", "March 1, 2027"
    private static func spelled(_ day: String, _ month: String, _ year: String) -> ClosedRange<Int>? {
        guard let day = number(day.hasSuffix(",") ? String(day.dropLast()) : day), let year = number(year),
            let month = Day.spelledMonth(month)
        else { return nil }
        return Day.number("\(Day.padded(year, 4))-\(Day.padded(month, 2))-\(Day.padded(day, 2))").map { $0...$0 }
    }

    private static func weekday(_ name: String, _ which: String, _ now: Int) -> ClosedRange<Int>? {
        guard name.utf8.count >= 3, let wanted = Day.weekdays.firstIndex(where: { $0.lowercased().hasPrefix(name) })
        else { return nil }
        let ahead = (wanted - Day.weekday(now) + 7) % 7
        let day =
            switch which {
            case "this": now + ahead
            case "next": now + (ahead == 0 ? 7 : ahead)
            default: now + ahead - 7
            }
        return day...day
    }

    /// A week, month or year as a whole.
    private static func whole(_ unit: String, _ which: String, _ today: String, _ now: Int) -> ClosedRange<Int>? {
        let step = which == "this" ? 0 : which == "next" ? 1 : -1
        let parts = today.split(separator: "-").compactMap { number($0) }
        guard parts.count == 3 else { return nil }
        switch unit {
        case "week":
            let monday = now - Day.weekday(now) + 7 * step
            return monday...monday + 6
        case "month": return month(parts[0] * 12 + parts[1] - 1 + step)
        case "year": return join(month((parts[0] + step) * 12), month((parts[0] + step) * 12 + 11))
        default: return nil
        }
    }

    private static func away(
        _ count: String, _ unit: String, _ direction: Int, _ today: String, _ now: Int
    ) -> ClosedRange<Int>? {
        guard let count = ["a", "an", "one"].contains(count) ? 1 : number(count) else { return nil }
        let steps = count * direction
        func after(months: Int) -> ClosedRange<Int>? {
            let parts = today.split(separator: "-").compactMap { number($0) }
            guard parts.count == 3, let month = month(parts[0] * 12 + parts[1] - 1 + months) else { return nil }
            let day = min(month.lowerBound + parts[2] - 1, month.upperBound)
            return day...day
        }
        switch unit {
        case "day", "days": return now + steps...now + steps
        case "week", "weeks": return now + 7 * steps...now + 7 * steps
        case "month", "months": return after(months: steps)
        case "year", "years": return after(months: 12 * steps)
        default: return nil
        }
    }

    /// - Parameter count: of months since the year 0.
    private static func month(_ count: Int) -> ClosedRange<Int>? {
        guard (12...9999 * 12 + 11).contains(count) else { return nil }
        let (year, month) = (count / 12, count % 12 + 1)
        return Day.number("\(Day.padded(year, 4))-\(Day.padded(month, 2))-01").map {
            $0...$0 + Day.length(of: month, year) - 1
        }
    }

    private static func join(_ first: ClosedRange<Int>?, _ last: ClosedRange<Int>?) -> ClosedRange<Int>? {
        guard let first, let last else { return nil }
        return first.lowerBound...last.upperBound
    }

    /// Of at most four figures, so that no sum of days overflows.
    private static func number(_ text: some StringProtocol) -> Int? {
        (1...4).contains(text.utf8.count) ? Day.digits(Array(text.utf8)[...]) : nil
    }

    // What is told.

    private static func short(_ words: String) -> String {
        words.count > 16 ? String(words.prefix(15)) + "…" : words
    }

    private static func hint(_ said: String) -> String {
        if let month = written(String(said.prefix(7))), said.utf8.count == 10, said.dropFirst(7).first == "-" {
            return ": that month ends on \(Day.text(month.upperBound))."
        }
        return ". Say 2027-02-28, tomorrow, next friday or in 3 months."
    }
}

extension Day {
    /// Monday first.
    static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

    /// - Parameter number: days since 1 January 1970, which was a Thursday.
    static func weekday(_ number: Int) -> Int { ((number + 3) % 7 + 7) % 7 }

    /// "Friday, 2026-12-04"; what is no day stays what it is.
    package static func named(_ day: String) -> String {
        number(day).map { "\(weekdays[weekday($0)]), \(day)" } ?? day
    }
}
