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

    /// Seconds since 1970 of a time or a day; 0 when it is neither or earlier.
    static func seconds(_ time: String) -> Int64 {
        let seconds = Moment.seconds(time) ?? Day.number(time).map { $0 * 86_400 }
        return max(0, Int64(seconds ?? 0))
    }
}
