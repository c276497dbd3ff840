import Glibc
import Sessions
import Synchronization

/// The clock's time as text. FoundationEssentials' own format starts a calendar and time zones for it.
enum Clock {
    /// The second that was told last: a key asks for the time, and several come in one second.
    private static let last = Mutex((seconds: time_t.min, text: ""))

    /// RFC 3339 in UTC, to the second: `2026-11-23T10:00:00Z`.
    static var now: String {
        let seconds = time(nil)
        return last.withLock { last in
            if last.seconds != seconds { last = (seconds, text(seconds)) }
            return last.text
        }
    }

    /// As the C library knows it: FoundationEssentials' own zones would be read at every start.
    static let zone = Zone { moment in
        var seconds = time_t(moment)
        var parts = tm()
        return localtime_r(&seconds, &parts) == nil ? 0 : parts.tm_gmtoff
    }

    private static func text(_ seconds: time_t) -> String {
        var seconds = seconds
        var parts = tm()
        gmtime_r(&seconds, &parts)
        let day = "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
        return "\(day)T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
    }

    private static func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
