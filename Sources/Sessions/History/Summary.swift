import Assessment
package import Packs

/// One review as a list shows it: nothing that must be scored anew to be read.
package struct Summary: Equatable, Sendable, Codable, Identifiable {
    package struct Change: Equatable, Sendable, Codable {
        /// 0 to 100.
        package var before: Double
        /// With the adopted measures; nil where none is adopted.
        package var after: Double?

        package init(before: Double, after: Double?) {
            self.before = before
            self.after = after
        }
    }

    package var id: String
    package var created: String
    package var updated: String
    package var title: String
    package var scope: Scope?
    package var otherSide: String
    package var tags: [String]
    /// nil while too little is known for any figure.
    package var ambiguity: Change?
    package var escalation: Change?
    /// By which method the figures were made, 1 or 2; nil where there are none.
    package var method: Int?
    package var honesty: String
    package var theirIntent: String
    package var decision: Decision.Choice?
    /// As the file has it: a day, in older files a time.
    package var decidedOn: String?
    package var reviewOn: String?
    /// Forecasts and expected reactions of which the outcome is not yet recorded, and promises that are open; 1 where there
    /// are none and nobody has looked back yet.
    package var awaits: Int
    /// Actions not done.
    package var openActions: Int
    /// Blanks of adopted measures that nobody has filled; nil: they were not asked for when it was decided.
    package var openBlanks: Int?
    /// How far a team session is; nil for a self-review.
    package var team: TeamStage?

    /// A decided review shows its frozen figures, an open one those of now.
    package init(_ session: Session, _ pack: Pack) {
        id = session.id
        created = session.created
        updated = session.updated
        title = session.move.title
        scope = session.move.scope
        otherSide = session.move.otherSide
        tags = session.tags
        let (before, after) = session.records(pack)
        let isShown = before.known?.enough ?? true
        ambiguity = isShown ? Change(before: before.ambiguity.value, after: after?.ambiguity.value) : nil
        escalation = isShown ? Change(before: before.escalation.value, after: after?.escalation.value) : nil
        method = isShown ? before.method : nil
        honesty = before.honesty.verdict
        theirIntent = before.theirIntent.verdict
        decision = session.decision?.choice
        decidedOn = session.decision?.on
        reviewOn = session.decision?.reviewOn
        awaits = session.awaits
        openActions = session.actions.count { $0.done != true }
        team = session.stage
        openBlanks = session.commitmentsWereAsked ? session.openBlanks(pack).reduce(0) { $0 + $1.open.count } : nil
    }

    /// What an index kept of a review.
    ///
    /// - Parameter scope: as it stands in a file.
    package init(
        id: String, created: String, updated: String, title: String, scope: String?, otherSide: String, tags: [String],
        ambiguity: Change?, escalation: Change?, honesty: String, theirIntent: String, decision: Decision.Choice?,
        decidedOn: String?, reviewOn: String?, awaits: Int, openActions: Int, team: String? = nil, method: Int? = nil,
        openBlanks: Int? = nil
    ) {
        self.id = id
        self.created = created
        self.updated = updated
        self.title = title
        self.scope = scope.flatMap(Scope.init)
        self.otherSide = otherSide
        self.tags = tags
        self.ambiguity = ambiguity
        self.escalation = escalation
        self.honesty = honesty
        self.theirIntent = theirIntent
        self.decision = decision
        self.decidedOn = decidedOn
        self.reviewOn = reviewOn
        self.awaits = awaits
        self.openActions = openActions
        self.team = team.flatMap(TeamStage.init)
        self.method = method
        self.openBlanks = openBlanks
    }

    /// As it stands in a file.
    package var scopeWord: String? { scope?.rawValue }

    /// Whether a look back is due: decided, its day has come, and nobody has looked back, or something is not recorded.
    package func isDue(on today: String) -> Bool {
        guard decision != nil, let reviewOn else { return false }
        return reviewOn <= today && awaits > 0
    }
}

extension Session {
    /// The figures that stand: frozen ones where a decision froze them, else those of now.
    package func records(_ pack: Pack) -> (before: ReadingRecord, after: ReadingRecord?) {
        if let assessment { return (assessment.before, assessment.after) }
        let instrument = instrument(pack)
        let hasMeasures = measures.contains { $0.status == .adopted }
        return (
            ReadingRecord(reading(instrument)), hasMeasures ? ReadingRecord(readingAfter(pack, instrument)) : nil
        )
    }

    /// The reactions that the tool expected when the decision was made, with the measures adopted then.
    package var expected: [String] { assessment.map { ($0.after ?? $0.before).reactions.map(\.id) } ?? [] }

    /// Reactions of which we would like to know whether they came: those forecast, then those the tool expected.
    package var awaited: [String] {
        let known = Set(outcomes.map(\.reaction))
        var awaited: [String] = []
        for reaction in forecasts.map(\.reaction) + expected
        where !known.contains(reaction) && !awaited.contains(reaction) {
            awaited.append(reaction)
        }
        return awaited
    }

    /// What a look back would have to record, see `Summary.awaits`.
    fileprivate var awaits: Int {
        let open = awaited.count + promises.count { $0.kept == nil }
        let isLookedBackOn = !outcomes.isEmpty || promises.contains { $0.kept != nil }
        return open > 0 || isLookedBackOn || decision == nil ? open : 1
    }

    /// The day from which a look back is due: its decision's, while something is not yet recorded.
    package var dueFrom: String? { awaits > 0 ? decision?.reviewOn : nil }

    /// Records what really happened; a second word on the same reaction replaces the first.
    package mutating func record(_ outcome: Outcome) {
        if let place = outcomes.firstIndex(where: { $0.reaction == outcome.reaction }) {
            outcomes[place] = outcome
        } else {
            outcomes.append(outcome)
        }
    }
}
