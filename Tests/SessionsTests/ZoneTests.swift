import Sessions
import Support
import Testing

/// Days where somebody is, also over the hours that summer time takes and gives.
@Suite struct ZoneTests {
    /// West of Greenwich, with summer time from 14 March 2027, 10:00Z, to 7 November 2027, 09:00Z.
    private static let west = Zone { moment in
        (1_805_018_400..<1_825_578_000).contains(moment) ? -7 * 3600 : -8 * 3600
    }
    /// East, where the clocks go from midnight to one o'clock on 1 May 2027: that day has no midnight.
    private static let east = Zone { moment in moment < 1_809_118_800 ? 3 * 3600 : 4 * 3600 }
    private static let kathmandu = Zone { _ in 20_700 }

    @Test(arguments: [
        ("2026-11-28T04:30:00Z", "2026-11-27"), ("2026-11-28T07:59:59Z", "2026-11-27"),
        ("2026-11-28T08:00:00Z", "2026-11-28"), ("2027-07-01T06:59:59Z", "2027-06-30"),
        ("2027-07-01T07:00:00Z", "2027-07-01"), ("2026-11-28T12:30:00.250+13:00", "2026-11-27"),
        ("2026-11-28", "2026-11-28"), ("", ""), ("yesterday, I think", "yesterday, I think"),
        ("2026-11-28T99:00:00Z", "2026-11-28T99:00:00Z"),
    ])
    func dayInTheWest(_ time: String, _ day: String) { #expect(Self.west.day(time) == day) }

    @Test func aQuarterOfAnHour() {
        #expect(Self.kathmandu.day("2026-11-27T18:14:59Z") == "2026-11-27")
        #expect(Self.kathmandu.day("2026-11-27T18:15:00Z") == "2026-11-28")
        #expect(Self.kathmandu.start(of: "2026-11-28") == "2026-11-27T18:15:00Z")
    }

    /// The start of each day is the first second that lies in it, and the days follow each other without a gap.
    @Test(arguments: 0...3)
    func startsAreTheFirstSecond(_ place: Int) throws {
        let zone = [Self.west, Self.east, Self.kathmandu, .utc][place]
        for number in 20_500..<21_300 {
            let day = Day.text(number)
            let start = try #require(zone.start(of: day).flatMap { Moment.seconds($0) })
            #expect(zone.day(try #require(zone.start(of: day))) == day)
            let before = start - 1
            let text =
                "\(Day.text(before / 86_400))T\(two(before / 3600 % 24)):\(two(before / 60 % 60)):\(two(before % 60))Z"
            #expect(zone.day(text) == Day.text(number - 1), "\(day)")
        }
    }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    @Test func daysAndNumbersAreEachOther() {
        var random = Seeded(3)
        for _ in 0..<5_000 {
            let number = random.within(-719_162...2_932_896)
            #expect(Day.number(Day.text(number)) == number)
        }
        #expect(Day.text(0) == "1970-01-01" && Day.number("2000-02-29") == 11_016 && Day.number("1900-02-29") == nil)
        for none in [
            "", "2026-13-01", "2026-00-10", "2026-02-30", "0000-01-01", "2026-1-01", "2026/01/01", "２026-01-01",
        ] {
            #expect(!Day.isDay(none), "\(none)")
        }
    }
}
