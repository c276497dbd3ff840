import Glibc

/// The clock's time as text. FoundationEssentials' own format starts a calendar and time zones for it.
enum Clock {
    /// RFC 3339 in UTC, to the second: `2026-11-23T10:00:00Z`.
    static var now: String {
        var seconds = time(nil)
        var parts = tm()
        gmtime_r(&seconds, &parts)
        let numbers = [parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec]
        let widths = [4, 2, 2, 2, 2, 2]
        let marks = Array("--T::Z".utf8)
        return String(unsafeUninitializedCapacity: 20) { bytes in
            var place = 0
            for (index, number) in numbers.enumerated() {
                var rest = number
                for digit in (0..<widths[index]).reversed() {
                    bytes[place + digit] = 48 + UInt8(rest % 10)
                    rest /= 10
                }
                place += widths[index] + 1
                bytes[place - 1] = marks[index]
            }
            return place
        }
    }
}
