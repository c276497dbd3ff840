import ArgumentParser
import Sessions

/// A day on the command line, as people say it: `2026-11-23`, `2026-11`, `yesterday`, `in 3 months`.
struct GivenDay: Sendable {
    /// As it is kept, `2026-11-23`.
    let day: String
    /// With its day of the week; nil where the day itself was said.
    private let named: String?

    private init(_ words: String, _ end: DayWords.End) throws {
        let days = DayWords(on: Surroundings.today, end)
        do throws(DayWords.NoDay) {
            day = try days.day(words)
        } catch {
            throw ValidationError("\(error) Understood are: \(DayWords.understood).")
        }
        named = days.named(words)
    }

    /// Of a month or a year the first day.
    static let first: @Sendable (String) throws -> GivenDay = { try GivenDay($0, .first) }
    /// Of a month or a year the last day.
    static let last: @Sendable (String) throws -> GivenDay = { try GivenDay($0, .last) }

    /// Says at once which day that is.
    func tell(_ option: String, _ talk: TalkOptions) {
        if let named { talk.say("\(option) is \(named)") }
    }
}
