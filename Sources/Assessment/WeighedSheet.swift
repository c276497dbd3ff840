package import Interview
package import Packs

/// A sheet of answers laid out on an instrument, so that each answer weighs something.
package struct WeighedSheet: Equatable, Sendable {
    package enum Mark: Equatable, Sendable {
        case none, unknown, notApplicable
        /// The position of the option among the item's.
        case option(Int)
    }

    package let instrument: Instrument
    /// One for each item of the instrument.
    package private(set) var marks: [Mark]
    package var facts: Facts

    /// Answers to items or options that the instrument does not have count as no answer.
    package init(_ answers: AnswerSheet, on instrument: Instrument, facts: Facts = Facts()) {
        self.instrument = instrument
        self.facts = facts
        marks = instrument.items.map { item in
            switch answers[item.id] {
            case nil: .none
            case .unknown: .unknown
            case .notApplicable: .notApplicable
            case .option(let key): item.options.firstIndex(of: key).map(Mark.option) ?? .none
            }
        }
    }

    /// The same sheet with one mark changed.
    package func marking(_ position: Int, _ mark: Mark) -> WeighedSheet {
        var sheet = self
        sheet.marks[position] = mark
        return sheet
    }

    /// The option's position; nil where the item is not known or not in force.
    package func option(_ id: String) -> Int? {
        guard let position = instrument.position(id), case .option(let option) = marks[position] else { return nil }
        return option
    }

    /// The option's key; nil where the item is not known.
    package func key(_ id: String) -> String? {
        guard let position = instrument.position(id), case .option(let option) = marks[position] else { return nil }
        return instrument.items[position].options[option]
    }

    package func word(at position: Int) -> String? {
        switch marks[position] {
        case .none: nil
        case .unknown: Answer.unknown.word
        case .notApplicable: Answer.notApplicable.word
        case .option(let option): instrument.items[position].options[option]
        }
    }

    /// The answered option's decibans before any rule; nil where the item is not known.
    package func weight(at position: Int) -> Double? {
        guard case .option(let option) = marks[position] else { return nil }
        return instrument.items[position].weights[option]
    }

    /// How many items of a group are known.
    package func known(in group: Group) -> Int {
        zip(instrument.items, marks).count { item, mark in
            if case .option = mark { item.group == group } else { false }
        }
    }
}

/// What the description of the move says and the items do not; nil is "not known".
package struct Facts: Equatable, Sendable {
    package var scope: Scope?
    /// They depend on us or stand under our authority.
    package var below: Bool?
    /// Somebody exists whom they could appeal to.
    package var referee: Bool?
    /// They have somewhere to go.
    package var exit: Bool?
    /// How many others are affected.
    package var others: Int

    package init(scope: Scope? = nil, below: Bool? = nil, referee: Bool? = nil, exit: Bool? = nil, others: Int = 0) {
        self.scope = scope
        self.below = below
        self.referee = referee
        self.exit = exit
        self.others = others
    }
}
