/// Where a person stands in a form: forth, back and skip, with no validation on the way back.
package struct FormPosition: Equatable, Sendable {
    package private(set) var position: Int

    package init(_ form: Form, at field: Field? = nil) {
        position = field.flatMap(form.position) ?? 0
    }

    /// Resumes at a field; where the questions have changed and it is gone, at the first one of its kind (scored or
    /// not) that has no value, else at the first of all that has none, else at the last.
    package init(_ form: Form, resuming field: Field?, isAnswered: (Field) -> Bool) {
        let open = form.questions.indices.filter { !isAnswered(form.questions[$0].field) }
        let isScored = if case .item = field { true } else { false }
        position =
            field.flatMap(form.position)
            ?? open.first { isScored && form.questions[$0].isScored } ?? open.first ?? max(0, form.questions.count - 1)
    }

    package func question(_ form: Form) -> Question? {
        form.questions.indices.contains(position) ? form.questions[position] : nil
    }

    /// - Returns: false at the end of the form.
    package mutating func next(_ form: Form) -> Bool {
        guard position + 1 < form.questions.count else { return false }
        position += 1
        return true
    }

    /// On to the next question of a kind; where there is none it stays where it is.
    ///
    /// - Returns: false where there is none.
    package mutating func next(_ form: Form, where isWanted: (Field) -> Bool) -> Bool {
        let behind = form.questions.indices.dropFirst(position + 1)
        guard let next = behind.first(where: { isWanted(form.questions[$0].field) }) else { return false }
        position = next
        return true
    }

    /// - Returns: false at the beginning.
    package mutating func back() -> Bool {
        guard position > 0 else { return false }
        position -= 1
        return true
    }
}

/// How far a review is.
package struct Progress: Equatable, Sendable {
    package var answered: Int
    package var asked: Int

    package init(_ questions: some Sequence<Question>, isAnswered: (Field) -> Bool) {
        answered = 0
        asked = 0
        for question in questions {
            asked += 1
            if isAnswered(question.field) { answered += 1 }
        }
    }
}
