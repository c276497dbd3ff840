package import Packs

/// The whole form of one review, in the order it is asked. One definition for every face of the program.
package struct Form: Equatable, Sendable {
    package let questions: [Question]

    /// - Parameters:
    ///   - followUps: groups of which the rest is asked although the coverage leaves it out, since one answer there is a
    ///     warning sign (method §4.3).
    ///   - inForce: the items whose weights a session has recorded; only they are asked, also those that a pack has
    ///     switched off since, for they count. nil: the pack's, without those switched off.
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
            let items = pack.items.filter { item in
                item.group == group && inForce?.contains(item.id) ?? !pack.switchedOff.contains(item.id)
            }
            // A follow-up comes next, so it stands behind the answer that calls for it.
            let later = followUps.contains(group) ? items.filter { !coverage.asks($0) } : []
            questions += (items.filter(coverage.asks) + later).map { Question($0, scope, section) }
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

    /// One person's turn in a team session: whether the move is described rightly, then the items in force.
    ///
    /// Parameters as for a review.
    package init(
        turn pack: Pack, scope: Scope?, coverage: Coverage, followUps: Set<Group> = [], inForce: Set<String>? = nil
    ) {
        let review = Form(pack, scope: scope, coverage: coverage, followUps: followUps, inForce: inForce)
        questions = [DescriptionForm.stance] + review.questions.filter(\.isScored)
    }

    /// What a team session asks once for all: the move, before anybody's turn.
    package init(describing pack: Pack, scope: Scope?) {
        questions =
            DescriptionForm.questions(scope)
            + [pack.reflection("move")].compactMap(\.self).map { Question($0, scope, .before) }
    }

    /// The form of a sheet from elsewhere: its questions, what its reader says of the description, and a name if wanted.
    ///
    /// - Parameter described: whether anything of the move is told.
    package init(sheet questions: [Question], described: Bool) {
        func last(_ question: Question) -> Question {
            var question = question
            question.section = .named("At the end")
            return question
        }
        self.questions =
            questions + (described ? [last(DescriptionForm.stance)] : []) + [last(DescriptionForm.voiceName)]
    }

    /// Of a sheet that asks but how its reader read a move, 0 to 100: the question of the own guess, asked of them.
    package init(reading ask: String) {
        questions = [
            Question(
                field: .ownGuess, kind: .percent, section: .named("Looking back"), ask: ask, hint: "", example: "",
                why: "", source: "")
        ]
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

    /// An item in words that need no scope.
    package init(_ item: Item, section: Section) { self.init(item, nil, section) }

    init(_ item: Item, _ scope: Scope?, _ section: Section) {
        self.init(
            field: .item(item.id), kind: .item(item), section: section, ask: item.ask(scope), hint: "",
            example: item.examples(scope), why: item.why(scope), source: item.source)
    }
}
