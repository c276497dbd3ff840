/// The calendar of the place where somebody is. Times stand in files in UTC; every day that a person sees, types or is held
/// to is the day there. It is passed in like the clock.
package struct Zone: Sendable {
    /// Seconds east of UTC at a moment, which is given in seconds since 1970.
    private let offset: @Sendable (Int) -> Int

    package init(offset: @escaping @Sendable (Int) -> Int) { self.offset = offset }

    package static let utc = Zone { _ in 0 }

    /// The day of a time. What is no time, as a day is not, stays what it is.
    ///
    /// - Parameter time: RFC 3339, or a day.
    package func day(_ time: String) -> String {
        guard let seconds = Moment.seconds(time) else { return time }
        return day(at: seconds)
    }

    /// The moment at which a day begins here, RFC 3339 in UTC; nil for what is no day.
    package func start(of day: String) -> String? {
        guard let number = Day.number(day) else { return nil }
        let midnight = number * 86_400
        // On a day that the clocks change there may be two answers; the first that lies in the day is its beginning.
        let candidates = [offset(midnight - 86_400), offset(midnight + 86_400)].map { midnight - $0 }.sorted()
        guard let start = candidates.first(where: { self.day(at: $0) == day }) ?? candidates.last else { return nil }
        return Moment.text(start)
    }

    /// The day of a moment.
    ///
    /// - Parameter seconds: since 1970.
    package func day(at seconds: Int) -> String {
        let local = seconds + offset(seconds)
        // Rounded down, also before 1970.
        return Day.text((local - (local % 86_400 + 86_400) % 86_400) / 86_400)
    }
}
