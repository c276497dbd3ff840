package import Assessment
package import Sessions

extension ReadingRecord {
    /// The five figures by their names in JSON, in the order of the method.
    package var figures: [(name: String, figure: FigureRecord)] {
        [
            ("ambiguity", ambiguity), ("mistrust", mistrust), ("threat", threat), ("pressure", pressure),
            ("escalation", escalation),
        ]
    }

    /// Whether so much is known that figures may be shown to a person.
    package var isEnough: Bool { known?.enough ?? true }

    /// What each figure is called in words.
    package var words: [String: String] {
        var words: [String: String] = [:]
        for (name, figure) in figures where name != "escalation" { words[name] = Likelihood(figure.value).rawValue }
        words["escalation"] = EscalationLevel(escalation.value).rawValue
        return words
    }
}

/// The figures of one voice, where a review has several and none is agreed.
package struct VoiceReading: Equatable, Sendable, Encodable {
    package var id: String
    package var seat: Voice.Seat
    package var name: String?
    package var reading: ReadingRecord

    package init(_ voice: Voice, _ reading: Reading) {
        id = voice.id
        seat = voice.seat
        name = voice.name
        self.reading = ReadingRecord(reading)
    }
}
