package import Assessment
package import Packs

/// All figures of one reading as JSON: what `score --json` prints and what a decision freezes.
package struct ReadingRecord: Equatable, Sendable {
    package struct FigureRecord: Equatable, Sendable {
        package var value: Double
        package var low: Double
        package var high: Double
        package var dB: Double?

        package init(value: Double, low: Double, high: Double, dB: Double? = nil) {
            self.value = value
            self.low = low
            self.high = high
            self.dB = dB
        }
    }

    package struct VerdictRecord: Equatable, Sendable {
        package var dB: Double
        package var verdict: String
    }

    package struct ReactionRecord: Equatable, Sendable {
        package var id: String
        package var why: String
    }

    package struct UnknownRecord: Equatable, Sendable {
        package var item: String
        /// Decibans it adds, in quadrature, to its figure's band.
        package var band: Double
    }

    package struct KnownRecord: Equatable, Sendable {
        package var evidence: Int
        /// Below four evidence items no figure is shown to a person.
        package var enough: Bool
    }

    package var ambiguity: FigureRecord
    package var mistrust: FigureRecord
    package var threat: FigureRecord
    package var pressure: FigureRecord
    package var escalation: FigureRecord
    package var honesty: VerdictRecord
    package var theirIntent: VerdictRecord
    package var world: String
    package var reactions: [ReactionRecord]
    package var receipt: [ReceiptRow]
    package var unknown: [UnknownRecord]
    package var known: KnownRecord?
    /// What the figures were made with; nil in what was frozen by method 1.
    package var tempering: Tempering?

    init(
        ambiguity: FigureRecord, mistrust: FigureRecord, threat: FigureRecord, pressure: FigureRecord,
        escalation: FigureRecord, honesty: VerdictRecord, theirIntent: VerdictRecord, world: String,
        reactions: [ReactionRecord], receipt: [ReceiptRow], unknown: [UnknownRecord], known: KnownRecord?,
        tempering: Tempering?
    ) {
        self.ambiguity = ambiguity
        self.mistrust = mistrust
        self.threat = threat
        self.pressure = pressure
        self.escalation = escalation
        self.honesty = honesty
        self.theirIntent = theirIntent
        self.world = world
        self.reactions = reactions
        self.receipt = receipt
        self.unknown = unknown
        self.known = known
        self.tempering = tempering
    }

    package init(_ reading: Reading) {
        func record(_ figure: Figure) -> FigureRecord {
            FigureRecord(value: figure.value, low: figure.low, high: figure.high, dB: figure.dB)
        }
        ambiguity = record(reading.ambiguity)
        mistrust = record(reading.mistrust)
        threat = record(reading.threat)
        pressure = record(reading.pressure)
        let e = reading.escalation
        escalation = FigureRecord(value: e.value, low: e.low, high: e.high)
        honesty = VerdictRecord(dB: reading.honesty.dB, verdict: reading.honesty.verdict.rawValue)
        theirIntent = VerdictRecord(dB: reading.theirIntent.dB, verdict: reading.theirIntent.verdict.rawValue)
        world = reading.world.rawValue
        reactions = reading.reactions.map { ReactionRecord(id: $0.kind.rawValue, why: $0.why) }
        receipt = reading.receipt
        unknown = reading.unknown.map { UnknownRecord(item: $0.item, band: $0.band) }
        known = KnownRecord(evidence: reading.evidenceKnown, enough: !reading.isTooLittle)
        tempering = reading.sheet.instrument.tempering
    }
}

/// What a decision froze: the reading without any measure and with those adopted.
package struct FrozenAssessment: Equatable, Sendable {
    package var on: String
    package var before: ReadingRecord
    package var after: ReadingRecord?
    package var adopted: [String]?
    /// The open blanks of the adopted measures, by the measure's id; nil: they were not asked for then.
    package var open: [String: [String]]?
    package var decision: Decision?

    package init(on: String, before: ReadingRecord, after: ReadingRecord?, adopted: [String]?, decision: Decision?) {
        self.on = on
        self.before = before
        self.after = after
        self.adopted = adopted
        self.decision = decision
    }
}
