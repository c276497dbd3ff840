import Assessment
import Packs
import Reports
import Sessions

/// What both faces do alike with a decision and with what may be told.
extension Desk {
    /// The reactions to forecast, the expected ones first.
    var reactionsToForecast: [ReactionKind] {
        let expected = reading?.reactions.map(\.kind) ?? []
        return expected + ReactionKind.allCases.filter { !expected.contains($0) }
    }

    /// How many blanks of a measure are open; 0 for one that is not adopted, and for a worked case.
    func openBlanks(_ id: String) -> Int {
        guard let session, !isExample, session.status(of: id) == .adopted, let measure = pack.measure(id) else {
            return 0
        }
        return session.notice(of: measure).open.count
    }

    /// What the notice promises of the adopted measures, where it is marked to be told: to be looked back on. What is
    /// recorded already is left out.
    var promisesTold: [String] {
        session.map { Notice($0, phrases).newPromises($0) } ?? []
    }

    /// The forecasts that stand: who forecasts the same anew has thought better of it.
    var forecasts: [Forecast] {
        let all = session?.forecasts ?? []
        return all.enumerated().filter { place, one in
            !all[(place + 1)...].contains { $0.reaction == one.reaction }
        }.map(\.element)
    }

    /// A written admission of risk frightens people: what is recorded is a choice with its reasons.
    ///
    /// - Parameter promising: what was told stands as promises; only going on with a move makes them.
    mutating func decide(
        _ choice: Decision.Choice, why: String, reviewOn: String, forecasts: [Forecast], promising: Bool
    ) {
        let decision = Decision(
            choice: choice, why: why.isBlank ? nil : why, on: today, reviewOn: reviewOn.isBlank ? nil : reviewOn.trimmed
        )
        let pack = pack
        let promised = promising && choice == .proceed ? promisesTold.map { Promise(text: $0) } : []
        let voice = voiceThatCounts
        change { session in
            session.forecasts = forecasts
            session.promises += promised
            session.decide(decision, pack, voice: voice)
        }
        unsent["decide"] = nil
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

extension String {
    /// Its words with one blank between.
    var asOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
