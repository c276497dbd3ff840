package import Sessions

extension Consequences.Reaction {
    /// What is recorded of it.
    package var said: String {
        guard let outcome else { return "not recorded" }
        guard outcome.happened else { return "it did not happen" }
        return cameLate ? "it happened, after the day of the forecast" : "it happened"
    }

    /// "forecast 60 of 100 by 2027-02-28"; nil without a forecast.
    package var forecastWords: String? {
        forecast.map { "forecast \($0) of 100" + (by.map { " by \($0)" } ?? "") }
    }
}
