import Sessions
import Testing

/// Days as people say them, over the ends of months and years, leap days, and where somebody is.
@Suite struct DayWordsTests {
    /// 28 November 2026 was a Saturday.
    @Test(arguments: [
        // words, today, a look from that day on, up to that day
        ("2026-11-23", "2026-11-28", "2026-11-23", "2026-11-23"),
        (" 2026-11-23 ", "2026-11-28", "2026-11-23", "2026-11-23"),
        ("2024-02-29", "2026-11-28", "2024-02-29", "2024-02-29"),
        ("2026-11", "2026-11-28", "2026-11-01", "2026-11-30"), ("2026-02", "2026-11-28", "2026-02-01", "2026-02-28"),
        ("2024-02", "2026-11-28", "2024-02-01", "2024-02-29"), ("2100-02", "2026-11-28", "2100-02-01", "2100-02-28"),
        ("2000-02", "2026-11-28", "2000-02-01", "2000-02-29"), ("2026-12", "2026-11-28", "2026-12-01", "2026-12-31"),
        ("2026", "2026-11-28", "2026-01-01", "2026-12-31"), ("2024", "2026-11-28", "2024-01-01", "2024-12-31"),
        ("0001", "2026-11-28", "0001-01-01", "0001-12-31"), ("9999", "2026-11-28", "9999-01-01", "9999-12-31"),
        ("today", "2026-11-28", "2026-11-28", "2026-11-28"), ("Today", "2026-11-28", "2026-11-28", "2026-11-28"),
        ("yesterday", "2026-11-28", "2026-11-27", "2026-11-27"),
        ("yesterday", "2026-03-01", "2026-02-28", "2026-02-28"),
        ("yesterday", "2024-03-01", "2024-02-29", "2024-02-29"),
        ("yesterday", "2026-01-01", "2025-12-31", "2025-12-31"),
        ("tomorrow", "2026-11-28", "2026-11-29", "2026-11-29"), ("tomorrow", "2026-12-31", "2027-01-01", "2027-01-01"),
        ("tomorrow", "2024-02-28", "2024-02-29", "2024-02-29"), ("TOMORROW", "2026-02-28", "2026-03-01", "2026-03-01"),
        ("friday", "2026-11-28", "2026-12-04", "2026-12-04"), ("fri", "2026-11-26", "2026-11-27", "2026-11-27"),
        ("thurs", "2026-11-28", "2026-12-03", "2026-12-03"), ("saturday", "2026-11-28", "2026-12-05", "2026-12-05"),
        ("next friday", "2026-11-28", "2026-12-04", "2026-12-04"),
        ("next saturday", "2026-11-28", "2026-12-05", "2026-12-05"),
        ("next  Sunday", "2026-12-31", "2027-01-03", "2027-01-03"),
        ("last friday", "2026-11-28", "2026-11-27", "2026-11-27"),
        ("last saturday", "2026-11-28", "2026-11-21", "2026-11-21"),
        ("last sunday", "2026-11-28", "2026-11-22", "2026-11-22"),
        ("this saturday", "2026-11-28", "2026-11-28", "2026-11-28"),
        ("this monday", "2026-11-28", "2026-11-30", "2026-11-30"),
        ("this week", "2026-11-28", "2026-11-23", "2026-11-29"),
        ("this week", "2026-11-29", "2026-11-23", "2026-11-29"),
        ("this week", "2026-11-30", "2026-11-30", "2026-12-06"),
        ("next week", "2026-12-31", "2027-01-04", "2027-01-10"),
        ("last week", "2027-01-01", "2026-12-21", "2026-12-27"),
        ("this month", "2024-02-10", "2024-02-01", "2024-02-29"),
        ("last month", "2026-11-28", "2026-10-01", "2026-10-31"),
        ("last month", "2026-01-31", "2025-12-01", "2025-12-31"),
        ("last-month", "2026-03-31", "2026-02-01", "2026-02-28"),
        ("next month", "2026-12-31", "2027-01-01", "2027-01-31"),
        ("next month", "2028-01-31", "2028-02-01", "2028-02-29"),
        ("this year", "2026-11-28", "2026-01-01", "2026-12-31"),
        ("last year", "2025-01-01", "2024-01-01", "2024-12-31"),
        ("next year", "2026-12-31", "2027-01-01", "2027-12-31"),
        ("in 3 months", "2026-11-28", "2027-02-28", "2027-02-28"),
        ("in 3 months", "2026-11-30", "2027-02-28", "2027-02-28"),
        ("in 3 months", "2027-11-30", "2028-02-29", "2028-02-29"),
        ("in-3-months", "2026-08-31", "2026-11-30", "2026-11-30"),
        ("in 12 months", "2024-02-29", "2025-02-28", "2025-02-28"),
        ("in 1 month", "2026-01-31", "2026-02-28", "2026-02-28"),
        ("in a month", "2026-12-31", "2027-01-31", "2027-01-31"),
        ("in a year", "2024-02-29", "2025-02-28", "2025-02-28"),
        ("in 4 years", "2024-02-29", "2028-02-29", "2028-02-29"),
        ("in 0 days", "2026-11-28", "2026-11-28", "2026-11-28"),
        ("in 3 days", "2026-12-30", "2027-01-02", "2027-01-02"),
        ("in one week", "2028-02-25", "2028-03-03", "2028-03-03"),
        ("in 2 weeks", "2026-11-28", "2026-12-12", "2026-12-12"),
        ("3 days ago", "2027-01-01", "2026-12-29", "2026-12-29"),
        ("2 weeks ago", "2024-03-07", "2024-02-22", "2024-02-22"),
        ("a month ago", "2026-03-31", "2026-02-28", "2026-02-28"),
        ("11 months ago", "2024-01-31", "2023-02-28", "2023-02-28"),
        ("a year ago", "2024-02-29", "2023-02-28", "2023-02-28"),
        ("400 years ago", "2400-02-29", "2000-02-29", "2000-02-29"),
        ("1-day-ago", "2026-11-28", "2026-11-27", "2026-11-27"),
    ])
    func words(_ words: String, _ today: String, _ first: String, _ last: String) throws {
        #expect(try DayWords(on: today, .first).day(words) == first)
        #expect(try DayWords(on: today, .last).day(words) == last)
    }

    @Test(arguments: [
        ("2027-02-29", "'2027-02-29' is not a day: that month ends on 2027-02-28."),
        ("2026-11-31", "'2026-11-31' is not a day: that month ends on 2026-11-30."),
        ("soon", "'soon' is not a day. Say 2027-02-28, tomorrow, next friday or in 3 months."),
        ("the day after the last one", "'the day after t…' is not a day. Say"),
    ])
    func refusals(_ words: String, _ complaint: String) {
        #expect {
            try DayWords(on: "2026-11-28", .first).day(words)
        } throws: {
            "\($0)".hasPrefix(complaint)
        }
    }

    @Test(arguments: [
        "", " ", "-", "2026-13", "2026-00", "2026-1", "26", "0000", "10000", "2026/11/23", "23.11.2026",
        "2026-11-23T10:00",
        "in 3", "in months", "in -3 days", "in 3.5 days", "in 10000 days", "in 9999 years", "9000 years ago",
        "3 months",
        "ago", "last", "next", "next days", "last fortnight", "to", "s", "mo", "fr", "next next week", "today today",
        "２０２６", "in ٣ days", "\u{1B}[31m", "2026-11-23 2026-11-24",
    ])
    func noDays(_ words: String) {
        #expect(throws: DayWords.NoDay.self) { try DayWords(on: "2026-11-28", .last).day(words) }
    }

    /// What today is depends on where one is: the same moment in Auckland, Greenwich, Kathmandu and Los Angeles.
    @Test(arguments: [
        ("2026-12-31T23:30:00Z", 13 * 3600, "today", "2027-01-01"), ("2026-12-31T23:30:00Z", 0, "today", "2026-12-31"),
        ("2026-12-31T23:30:00Z", 20_700, "today", "2027-01-01"),
        ("2026-12-31T23:30:00Z", -8 * 3600, "today", "2026-12-31"),
        ("2024-03-01T05:00:00Z", -8 * 3600, "today", "2024-02-29"),
        ("2024-03-01T05:00:00Z", 0, "yesterday", "2024-02-29"),
        ("2026-12-31T23:30:00Z", 13 * 3600, "last month", "2026-12-01"),
        ("2026-12-31T23:30:00Z", 0, "last month", "2026-11-01"),
        ("2026-11-27T12:00:00Z", 13 * 3600, "friday", "2026-12-04"),
        ("2026-11-27T12:00:00Z", -8 * 3600, "this friday", "2026-11-27"),
    ])
    func zones(_ now: String, _ east: Int, _ words: String, _ day: String) throws {
        let today = Zone { _ in east }.day(now)
        #expect(try DayWords(on: today, .first).day(words) == day)
    }

    /// Each day of a leap year and the next: weeks follow each other, and what is said of a day leads back to it.
    @Test func everyDayOfTwoYears() throws {
        for number in 19_723..<20_454 {
            let today = Day.text(number)
            func day(_ words: String, _ end: DayWords.End = .first) throws -> Int? {
                Day.number(try DayWords(on: today, end).day(words))
            }
            #expect(try day("tomorrow") == number + 1 && day("yesterday") == number - 1)
            #expect(try day("next week") == day("this week", .last).map { $0 + 1 })
            #expect(try day("next month") == day("this month", .last).map { $0 + 1 })
            #expect(try day("this year") == day("last year", .last).map { $0 + 1 })
            for name in ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] {
                let (last, this, next) = try (day("last \(name)"), day("this \(name)"), day(name))
                #expect(last ?? 0 < number && number - 7 <= last ?? 0)
                #expect(next ?? 0 > number && this ?? 0 >= number && (this == next || this == number))
            }
            #expect(Day.named(today).hasSuffix(today))
        }
        #expect(Day.named("2026-11-28") == "Saturday, 2026-11-28" && Day.named("1969-12-31") == "Wednesday, 1969-12-31")
        #expect(DayWords(on: "2026-11-28", .last).named("2026-11") == "Monday, 2026-11-30")
        #expect(DayWords(on: "2026-11-28", .last).named("2026-11-23") == nil)
    }
}
