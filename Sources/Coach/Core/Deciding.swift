import Assessment
import Sessions

/// What both faces do alike with a decision and with what may be told.
extension Desk {
    /// The reactions to forecast, the expected ones first.
    var reactionsToForecast: [ReactionKind] {
        let expected = reading?.reactions.map(\.kind) ?? []
        return expected + ReactionKind.allCases.filter { !expected.contains($0) }
    }

    /// A written admission of risk frightens people: what is recorded is a choice with its reasons.
    mutating func decide(_ choice: Decision.Choice, why: String, reviewOn: String, forecast: Forecast?) {
        let decision = Decision(
            choice: choice, why: why.isBlank ? nil : why, on: now, reviewOn: reviewOn.isBlank ? nil : reviewOn.trimmed)
        let pack = pack
        let voice = voiceThatCounts
        change { session in
            if let forecast, session.forecasts.last != forecast { session.forecasts.append(forecast) }
            session.decide(decision, pack, voice: voice)
        }
        unsentWhy = nil
        unsentDecision = nil
    }

    /// - Returns: whether it may be told now.
    @discardableResult
    mutating func toggleTold(_ id: String) -> Bool {
        change { session in
            if session.mayTell.contains(id) {
                session.mayTell.removeAll { $0 == id }
            } else {
                session.mayTell = (session.mayTell + [id]).sorted()
            }
        }
        return session?.mayTell.contains(id) ?? false
    }
}
