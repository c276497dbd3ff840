import Screen
import Sessions

extension Desk {
    /// How days are read that are typed now.
    ///
    /// - Parameter end: which day of a month or a year is meant.
    func days(_ end: DayWords.End) -> DayWords { DayWords(on: today, end) }
}

extension DayWords {
    /// What is wrong with some words; nil: they mean a day.
    func complaint(_ words: String) -> String? {
        do throws(NoDay) {
            _ = try day(words)
            return nil
        } catch {
            return Width.clean(error.description)
        }
    }
}
