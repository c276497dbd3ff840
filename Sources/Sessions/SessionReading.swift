package import Alternatives
package import Assessment
package import Interview
package import Packs

extension Session {
    /// The items, weights and tempering that count: those recorded, or the pack's while nothing is recorded yet.
    package func instrument(_ pack: Pack) -> Instrument {
        let tempering = begunUnder ?? pack.tempering
        return weights.isEmpty
            ? Instrument(items: Instrument(pack).items, tempering: tempering)
            : Instrument(weights, tempering: tempering)
    }

    /// Writes which pack, which weights and which tempering are in force; with the first answer, and never again.
    ///
    /// - Parameter begunUnder: how it was tempered before that answer; nil: it was not.
    package mutating func recordWeights(_ pack: Pack, begunUnder: Tempering? = nil) {
        guard weights.isEmpty else { return }
        packs = pack.layers
        weights = Instrument(pack).recorded
        tempering = begunUnder ?? pack.tempering
    }

    /// Which sheet counts: one voice, its sheet; several, the agreed one if there is one. nil: figures only per voice,
    /// or none yet, for before the reveal of a team session no view may show what anybody answered.
    package var countingSheet: AnswerSheet? {
        if stage == .turns { return nil }
        return voices.count <= 1 ? voices.first?.sheet ?? [:] : agreed
    }

    package var facts: Facts {
        Facts(scope: move.scope, below: move.below, referee: move.referee, exit: move.exit, others: move.others.count)
    }

    package func sheet(on instrument: Instrument, voice: String? = nil) -> WeighedSheet {
        let answers = voice.flatMap { id in voices.first { $0.id == id }?.sheet } ?? countingSheet ?? [:]
        return WeighedSheet(answers, on: instrument, facts: facts)
    }

    /// The reading without any measure.
    package func reading(_ instrument: Instrument, voice: String? = nil) -> Reading {
        Reading(sheet(on: instrument, voice: voice))
    }

    /// A measure with the user's own credibility checks where there are some.
    package func adoption(_ measure: Measure) -> BackedMeasure {
        BackedMeasure(
            measure,
            credible: measures.first { $0.id == measure.id }?.credible.map(Set.init) ?? measure.credible)
    }

    package func commitments(_ pack: Pack, on instrument: Instrument) -> [Commitment] {
        measures.filter { $0.status == .adopted }.compactMap { record in
            pack.measure(record.id).map { adoption($0).commitment(on: instrument) }
        }
    }

    /// The reading with the adopted measures.
    package func readingAfter(_ pack: Pack, _ instrument: Instrument, voice: String? = nil) -> Reading {
        Reading(sheet(on: instrument, voice: voice), under: commitments(pack, on: instrument))
    }

    package func status(of measure: String) -> MeasureRecord.Status? { measures.first { $0.id == measure }?.status }

    /// Changes a measure's record, making one where there is none.
    package mutating func update(measure id: String, _ change: (inout MeasureRecord) -> Void) {
        let place: Int
        if let known = measures.firstIndex(where: { $0.id == id }) {
            place = known
        } else {
            measures.append(MeasureRecord(id: id, status: .proposed))
            place = measures.count - 1
        }
        change(&measures[place])
    }

    /// Groups in which one answer is a warning sign, so that the rest is asked next, quick look or not (method §4.3).
    package func followUps(_ instrument: Instrument, voice: String? = nil) -> Set<Group> {
        let answers = self.voice(voice)?.sheet ?? [:]
        let sheet = WeighedSheet(answers, on: instrument)
        var groups: Set<Group> = []
        for (position, item) in instrument.items.enumerated() where item.group == .honesty || item.group == .theirIntent
        {
            if case .option(let option) = sheet.marks[position], item.weights[option] >= 5 { groups.insert(item.group) }
        }
        return groups
    }

    /// The form as this session asks it. In a team session it only describes the move; the rest is asked in turns.
    package func form(_ pack: Pack, _ instrument: Instrument, voice: String? = nil) -> Form {
        if team != nil { return Form(describing: pack, scope: move.scope) }
        return Form(
            pack, scope: move.scope, coverage: items, followUps: followUps(instrument, voice: voice),
            inForce: weights.isEmpty ? nil : Set(weights.keys))
    }

    /// What a review needs before its items: a title, the scope and the other side.
    package var missingBeforeItems: [Field] {
        [Field.title, .scope, .otherSide].filter { !isAnswered($0) }
    }
}

extension Session {
    /// Decides, and freezes the figures as they stand. A decision made anew moves the older assessment to `earlier`.
    ///
    /// - Parameter voice: whose sheet counts where there are several and none is agreed.
    package mutating func decide(_ decision: Decision, _ pack: Pack, voice: String? = nil) {
        reopen()
        self.decision = decision
        let instrument = instrument(pack)
        let adopted = measures.filter { $0.status == .adopted }.map(\.id).sorted()
        assessment = FrozenAssessment(
            on: decision.on,
            before: ReadingRecord(reading(instrument, voice: voice)),
            after: adopted.isEmpty ? nil : ReadingRecord(readingAfter(pack, instrument, voice: voice)),
            adopted: adopted, decision: decision)
        let open = openBlanks(pack).map { ($0.measure, $0.open.map(\.id)) }
        assessment?.open = Dictionary(open, uniquingKeysWith: { first, _ in first })
    }

    /// Takes a decision back, so that figures are computed anew.
    package mutating func reopen() {
        if let assessment { earlier.append(assessment) }
        assessment = nil
        decision = nil
    }
}
