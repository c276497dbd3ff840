import Assessment
package import Sessions

/// What is otherwise today than when a decision froze its figures: answers, measures, and what follows from them.
package struct SinceDecision: Equatable, Sendable, Encodable {
    package struct Answer: Equatable, Sendable, Encodable {
        package var item: String
        /// The option's key; nil where it was not known.
        package var then: String?
        package var now: String?
    }

    /// A figure from 0 to 100, as it is shown another one.
    package struct Figure: Equatable, Sendable, Encodable {
        package var name: String
        package var then: Double
        package var now: Double
    }

    package struct Verdict: Equatable, Sendable, Encodable {
        package var name: String
        package var then: String
        package var now: String
    }

    /// The day of the decision.
    package let on: String
    /// In the order of the receipts.
    package let answers: [Answer]
    package let figures: [Figure]
    package let verdicts: [Verdict]
    /// Measures taken up and given up since, by id.
    package let adopted: [String]
    package let dropped: [String]

    /// nil while nothing is decided, or nothing has changed.
    ///
    /// - Parameter now: today's reading without any measure.
    package init?(_ session: Session, now: ReadingRecord) {
        guard let frozen = session.assessment else { return nil }
        on = frozen.on
        let (then, today) = (Self.answers(frozen.before), Self.answers(now))
        var seen: Set<String> = []
        answers = (then.order + today.order).filter { seen.insert($0).inserted }.compactMap { item in
            let (old, new) = (then.answers[item], today.answers[item])
            return old == new ? nil : Answer(item: item, then: old, now: new)
        }
        let shows = frozen.before.isEnough && now.isEnough
        figures = (shows ? Array(zip(frozen.before.figures, now.figures)) : []).compactMap { old, new in
            Words.number(old.figure.value) == Words.number(new.figure.value)
                ? nil : Figure(name: old.name, then: old.figure.value, now: new.figure.value)
        }
        verdicts = [
            Verdict(name: "honesty", then: frozen.before.honesty.verdict, now: now.honesty.verdict),
            Verdict(name: "their-intent", then: frozen.before.theirIntent.verdict, now: now.theirIntent.verdict),
            Verdict(name: "world", then: frozen.before.world, now: now.world),
        ].filter { $0.then != $0.now }
        let taken = Set(session.measures.filter { $0.status == .adopted }.map(\.id))
        let before = frozen.adopted.map(Set.init) ?? taken
        adopted = taken.subtracting(before).sorted()
        dropped = before.subtracting(taken).sorted()
        if answers.isEmpty, figures.isEmpty, verdicts.isEmpty, adopted.isEmpty, dropped.isEmpty { return nil }
    }

    private static func answers(_ reading: ReadingRecord) -> (order: [String], answers: [String: String]) {
        let rows = reading.receipt.filter { $0.measure == nil && !$0.isStart }
        return (rows.map(\.item), Dictionary(rows.map { ($0.item, $0.answer) }) { first, _ in first })
    }
}
