import FoundationEssentials
import Interview
import Sessions

/// Reviews whose every figure can be worked out on paper.
enum HandMade {
    /// Four items of evidence and two of pressure, none of them a reassurance, each of a family of its own, so that no
    /// rule but the tempering bears on them: A = 0.25 × evidence, M = 0, T = A, P = 0.5 × pressure.
    static let weights = """
        {"a": {"feeds": "evidence", "group": "move", "order": 0, "options": ["low", "mid", "high"],
               "dB": {"low": -8, "mid": 0, "high": 8}},
         "b": {"feeds": "evidence", "group": "move", "order": 1, "options": ["low", "mid", "high"],
               "dB": {"low": -4, "mid": 0, "high": 4}},
         "c": {"feeds": "evidence", "group": "move", "order": 2, "options": ["low", "high"],
               "dB": {"low": -2, "high": 2}},
         "d": {"feeds": "evidence", "group": "move", "order": 3, "options": ["low", "high"],
               "dB": {"low": -2, "high": 2}},
         "p": {"feeds": "pressure", "group": "pressure", "order": 4, "options": ["low", "high"],
               "dB": {"low": -6, "high": 6}},
         "q": {"feeds": "pressure", "group": "pressure", "order": 5, "options": ["low", "high"],
               "dB": {"low": -4, "high": 4}}}
        """

    /// - Parameter answers: by item; what is not named has no answer.
    static func session(_ id: String, _ answers: [String: String] = [:], on day: String = "2026-01-01") throws
        -> Session
    {
        let words = answers.sorted { $0.key < $1.key }.map { "\"\($0)\": \"\($1)\"" }.joined(separator: ", ")
        let json = """
            {"format": "otherside.session", "version": 1, "id": "\(id)", "created": "\(day)T10:00:00Z",
             "updated": "\(day)T10:00:00Z", "items": "full", "move": {"title": "Move \(id)", "otherSide": "North"},
             "voices": [{"id": "self", "seat": "mover", "answers": {\(words)}}], "weights": \(weights)}
            """
        return try Session(reading: Data(json.utf8))
    }

    /// A reading with these figures and nothing else.
    ///
    /// - Parameters:
    ///   - receipt: the threat reading's rows, in decibans.
    ///   - enough: four evidence items are known.
    static func reading(
        ambiguity: Double = 50, escalation: Double = 25, reactions: [String] = [],
        receipt: [(item: String, dB: Double)] = [], enough: Bool = true
    ) throws -> ReadingRecord {
        func figure(_ value: Double) -> String { "{\"value\": \(value), \"low\": \(value), \"high\": \(value)}" }
        let rows = receipt.map {
            "{\"item\": \"\($0.item)\", \"answer\": \"high\", \"raw\": \($0.dB), \"factors\": [], "
                + "\"figure\": \"threat\", \"dB\": \($0.dB)}"
        }
        let json = """
            {"ambiguity": \(figure(ambiguity)), "mistrust": \(figure(50)), "threat": \(figure(50)),
             "pressure": \(figure(50)), "escalation": \(figure(escalation)),
             "honesty": {"dB": 0, "verdict": "mixed"}, "their-intent": {"dB": 0, "verdict": "between"},
             "world": "not-established", "unknown": [], "known": {"evidence": 4, "enough": \(enough)},
             "reactions": [\(reactions.map { "{\"id\": \"\($0)\", \"why\": \"\"}" }.joined(separator: ","))],
             "receipt": [\(rows.joined(separator: ","))]}
            """
        return try ReadingRecord(readingAll: Data(json.utf8))
    }

    /// Decided on a day with figures set by hand.
    static func decided(
        _ id: String, _ choice: Decision.Choice = .proceed, on day: String = "2026-01-01", reviewOn: String? = nil,
        before: ReadingRecord, after: ReadingRecord? = nil
    ) throws -> Session {
        var session = try session(id, on: day)
        let decision = Decision(choice: choice, why: nil, on: day, reviewOn: reviewOn)
        session.decision = decision
        session.assessment = FrozenAssessment(
            on: day, before: before, after: after, adopted: nil, decision: decision)
        return session
    }
}

/// 100 · p(x), as the method has it, for the expectations.
func hundredP(_ dB: Double) -> Double { 100 / (1 + power(10, -dB / 10)) }

/// 10 to a power by its series, so that no expectation rests on the code under test.
private func power(_ base: Double, _ exponent: Double) -> Double {
    // ln 10
    let x = exponent * 2.302_585_092_994_045_7
    var (sum, term) = (1.0, 1.0)
    for step in 1...80 {
        term *= x / Double(step)
        sum += term
    }
    return sum
}
