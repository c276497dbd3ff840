package import Packs

/// The whole form of one review, in the order it is asked. One definition for every face of the program.
package struct Form: Equatable, Sendable {
    package let questions: [Question]

    /// - Parameters:
    ///   - instrumentItems: the items in force, in order; others of the pack are not asked.
    ///   - followUps: groups of which the rest is asked although the coverage leaves it out, since one answer there is a
    ///     warning sign (method §4.3).
    package init(
        _ pack: Pack, scope: Scope?, coverage: Coverage, followUps: Set<Group> = [], inForce: Set<String>? = nil
    ) {
        var questions = DescriptionForm.questions(scope)
        func reflect(_ ids: String..., section: Section) {
            questions += ids.compactMap { pack.reflection($0) }.map { Question($0, scope, section) }
        }
        reflect("move", "their-view", "own-guess", section: .before)
        for group in Group.allCases {
            let section = Section.group(group)
            for item in pack.items where item.group == group && !pack.switchedOff.contains(item.id) {
                guard inForce?.contains(item.id) ?? true else { continue }
                guard coverage.asks(item) || followUps.contains(group) else { continue }
                questions.append(Question(item, scope, section))
            }
            guard coverage != .quick else { continue }
            switch group {
            case .visibility: reflect("chair-swap", section: section)
            case .transparency:
                reflect("red-lines", "costly-guarantee", "channel", "cost-of-openness", section: section)
            case .honesty: reflect("excuse", section: section)
            default: break
            }
        }
        self.questions = questions
    }

    package func position(_ field: Field) -> Int? { questions.firstIndex { $0.field == field } }

    /// The sections in their order, each with its questions.
    package var sections: [(section: Section, questions: [Question])] {
        questions.reduce(into: []) { sections, question in
            if sections.last?.section == question.section {
                sections[sections.count - 1].questions.append(question)
            } else {
                sections.append((question.section, [question]))
            }
        }
    }
}

extension Question {
    package init(_ reflection: Reflection, _ scope: Scope?, _ section: Section) {
        let isGuess = reflection.id == "own-guess"
        self.init(
            field: isGuess ? .ownGuess : .reflection(reflection.id), kind: isGuess ? .percent : .text, section: section,
            ask: reflection.ask(scope), hint: reflection.hint(scope), example: reflection.examples(scope),
            why: reflection.why(scope), source: reflection.source)
    }

    init(_ item: Item, _ scope: Scope?, _ section: Section) {
        self.init(
            field: .item(item.id), kind: .item(item), section: section, ask: item.ask(scope), hint: "",
            example: item.examples(scope), why: item.why(scope), source: item.source)
    }
}
