import Assessment
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
