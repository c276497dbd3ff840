import Packs
import Sessions

/// What rows are sorted and compared by.
enum IndexKey {
    /// After every text.
    static let last = "\u{10FFFF}"

    static func folded(_ text: String) -> String { Folding.key(text.prefix(200)) }

    /// Rows have numbers that go by time, so that the newest matches of a word are found without sorting them all:
    /// seconds since 1970 times `each`, and within a second a number that goes by the file's name. An import may give a
    /// whole library one second; so many places leave room for it, and the farthest year still fits.
    static let each: Int64 = 1 << 22

    /// - Parameter time: RFC 3339 in UTC or a day; what is neither counts as the earliest.
    static func number(time: String, name: String) -> Int64 {
        seconds(time) * each + Int64(FNV1a.digest(name.utf8) % UInt64(each))
    }

    /// Seconds since 1970 of `2026-11-23T10:00:00Z` or `2026-11-23`; 0 when it is neither or earlier.
    static func seconds(_ time: String) -> Int64 {
        let bytes = Array(time.utf8.prefix(19))
        func number(_ start: Int, _ count: Int) -> Int64? {
            guard bytes.count >= start + count else { return nil }
            var number: Int64 = 0
            for byte in bytes[start..<(start + count)] {
                guard (48...57).contains(byte) else { return nil }
                number = number * 10 + Int64(byte - 48)
            }
            return number
        }
        guard let year = number(0, 4), let month = number(5, 2), let day = number(8, 2), (1...12).contains(month),
            (1...31).contains(day)
        else { return 0 }
        // Days of the civil calendar, with years that begin in March.
        let shifted = month > 2 ? year : year - 1
        let era = shifted / 400
        let ofEra = shifted - era * 400
        let ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let days = era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
        let clock = (number(11, 2) ?? 0) * 3600 + (number(14, 2) ?? 0) * 60 + (number(17, 2) ?? 0)
        return max(0, days * 86_400 + clock)
    }
}
