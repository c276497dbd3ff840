/// The shelves of the case library, in their order.
package enum CaseGroup: String, CaseIterable, Codable, Sendable {
    case article, states, companies, teams, persons

    package var title: String {
        switch self {
        case .article: "From the article behind the idea"
        case .states: "States"
        case .companies: "Companies"
        case .teams: "Within one organisation"
        case .persons: "Persons"
        }
    }
}

extension WorkedCase {
    package var group: CaseGroup {
        if isFromArticle { return .article }
        return switch scope {
        case .state: .states
        case .company: .companies
        case .team: .teams
        case .person: .persons
        }
    }

    /// True when every word stands somewhere in who, what, when and the group, upper and lower case alike.
    ///
    /// - Parameter withOutcome: also in the outcome, which a reader who is still to guess should not learn that way.
    package func matches(_ words: String, withOutcome: Bool) -> Bool {
        var texts = [id, title, when, mover, otherSide, group.title, scope.rawValue, isContested ? "contested" : ""]
        if withOutcome { texts.append(outcome.title) }
        let text = (texts + others + kind.map(\.title)).joined(separator: " ").lowercased()
        return words.lowercased().split(whereSeparator: \.isWhitespace).allSatisfy(text.contains)
    }
}

extension Pack {
    /// The cases by their groups, each group in the pack's order.
    package var casesInOrder: [WorkedCase] {
        CaseGroup.allCases.flatMap { group in cases.filter { $0.group == group } }
    }
}
