import Packs

/// A figure with its band, from 0 to 100, and the evidence behind it.
package struct Figure: Equatable, Sendable {
    package var value: Double
    package var low: Double
    package var high: Double
    /// Evidence in decibans.
    package var dB: Double
    /// Half the band, in decibans.
    package var width: Double

    init(dB: Double, width: Double) {
        self.dB = dB
        self.width = width
        value = 100 * probability(dB)
        low = 100 * probability(dB - width)
        high = 100 * probability(dB + width)
    }
}

/// Something not known, and how much of the band it causes.
package struct UnknownBand: Equatable, Sendable {
    package var item: String
    /// Decibans it adds, in quadrature, to its figure's band.
    package var band: Double
}

/// Everything a sheet says, computed by the method's rules (§2 to §5). The one scoring function: the live view, the
/// result, the report, the JSON and the planner all read this.
package struct Reading: Sendable {
    package let sheet: WeighedSheet
    package let commitments: [Commitment]

    package let ambiguity: Figure
    package let mistrust: Figure
    package let threat: Figure
    package let pressure: Figure
    /// Threat reading times pressure, 0 to 100, with its band.
    package let escalation: (value: Double, low: Double, high: Double)
    package let honesty: (dB: Double, verdict: HonestyVerdict)
    package let theirIntent: (dB: Double, verdict: IntentVerdict)
    package let world: World
    /// Not known and adding to a band, the widest first.
    package let unknown: [UnknownBand]
    /// How many evidence items are known, by answer or by measure.
    package let evidenceKnown: Int

    /// One for each item of the instrument: its weight before the rules, with the measures in force.
    package let weighed: [Weighed]
    let contributions: [Contribution]

    /// With fewer than four evidence items known, no figure and no word is shown, only what is missing.
    package var isTooLittle: Bool { evidenceKnown < Self.fewestKnown }
    /// Below so many things that the other side can see, no figure and no word is shown.
    package static let fewestKnown = 4

    /// - Complexity: O(items + family members squared); under 20 µs for a full sheet.
    package init(_ sheet: WeighedSheet, under commitments: [Commitment] = []) {
        let weighed = sheet.weighed(under: commitments)
        let items = sheet.instrument.items
        let tempering = sheet.instrument.tempering
        let scoring = Scoring(sheet, weighed, gateIsOpen: Visibility.isOpen(sheet, under: commitments))

        let mistrustRows = scoring.rows(.mistrust, as: .mistrust)
        let mistrustSum = mistrustRows.reduce(0) { $0 + $1.dB }
        let mistrustStep = MistrustDiscount.step(mistrustRows.reduce(0) { $0 + $1.untempered })
        let ambiguityRows = scoring.rows(.evidence, as: .ambiguity)
        let seenThroughMistrust = scoring.rows(.evidence, as: .threat, mistrustStep: mistrustStep)
        let threatRows = seenThroughMistrust + scoring.rows(.mistrust, as: .threat)
        let pressureRows = scoring.rows(.pressure, as: .pressure)

        var unknown: [UnknownBand] = []
        var widths: [Feed: [Double]] = [:]
        for position in items.indices where weighed[position].weight == nil && sheet.marks[position] != .notApplicable {
            let feed = items[position].feeds
            guard feed == .evidence || feed == .mistrust || feed == .pressure else { continue }
            let width = Band.halfWidth(items[position], tempering)
            widths[feed, default: []].append(width)
            unknown.append(UnknownBand(item: items[position].id, band: width))
        }
        func band(_ feed: Feed) -> Double { Band.quadrature(widths[feed] ?? []) }
        func sum(_ rows: [Contribution]) -> Double { rows.reduce(0) { $0 + $1.dB } }

        let threat = Figure(
            dB: tempering.start + sum(seenThroughMistrust) + mistrustSum,
            width: Band.quadrature([band(.evidence), band(.mistrust)]))
        let pressure = Figure(dB: sum(pressureRows), width: band(.pressure))
        let honestySum = GroupSum(.honesty, sheet)
        let intentSum = GroupSum(.theirIntent, sheet)

        self.sheet = sheet
        self.commitments = commitments
        self.weighed = weighed
        self.threat = threat
        self.pressure = pressure
        ambiguity = Figure(dB: tempering.start + sum(ambiguityRows), width: band(.evidence))
        mistrust = Figure(dB: mistrustSum, width: band(.mistrust))
        escalation = (
            threat.value * pressure.value / 100, threat.low * pressure.low / 100, threat.high * pressure.high / 100
        )
        honesty = (honestySum.dB, HonestyVerdict(honestySum))
        theirIntent = (intentSum.dB, IntentVerdict(intentSum))
        world = World(sheet)
        self.unknown = unknown.enumerated().sorted {
            $0.element.band != $1.element.band ? $0.element.band > $1.element.band : $0.offset < $1.offset
        }.map(\.element)
        evidenceKnown = items.indices.count { items[$0].feeds == .evidence && weighed[$0].weight != nil }
        contributions =
            ambiguityRows + mistrustRows + threatRows + pressureRows
            + scoring.plainRows(.honesty, as: .honesty) + scoring.plainRows(.theirIntent, as: .theirIntent)
    }
}

/// The rules in their order over weights that are already shifted by the measures.
struct Scoring {
    let sheet: WeighedSheet
    let weighed: [Weighed]
    let gateIsOpen: Bool
    let isWeapon: Bool

    init(_ sheet: WeighedSheet, _ weighed: [Weighed], gateIsOpen: Bool) {
        self.sheet = sheet
        self.weighed = weighed
        self.gateIsOpen = gateIsOpen
        isWeapon = Content.isWeapon(sheet)
    }

    /// Rules 1, 2, 4 (with `mistrustStep` only), 5 and 6, family by family.
    func rows(_ feed: Feed, as figure: FigureName, mistrustStep: Int? = nil) -> [Contribution] {
        var rows: [Contribution] = []
        for family in sheet.instrument.families[feed] ?? [] {
            let first = rows.count
            for position in family {
                guard let weight = weighed[position].weight else { continue }
                rows.append(gated(position, weight, figure, mistrustStep: mistrustStep))
            }
            let discounts = FamilyDiscount.factors(rows[first...].map(\.untempered))
            for (row, discount) in zip(rows.indices[first...], discounts) {
                if discount != 1 { rows[row].factors.append(.init(name: "family", by: discount)) }
                rows[row].tempering = sheet.instrument.tempering.factor(feed)
            }
        }
        return rows
    }

    /// Rule 8: plain sums.
    func plainRows(_ feed: Feed, as figure: FigureName) -> [Contribution] {
        sheet.instrument.items.indices.compactMap { position in
            guard sheet.instrument.items[position].feeds == feed, let weight = weighed[position].answered else {
                return nil
            }
            return Contribution(position: position, weight: weight, factors: [], figure: figure)
        }
    }

    private func gated(_ position: Int, _ weight: Double, _ figure: FigureName, mistrustStep: Int?) -> Contribution {
        let item = sheet.instrument.items[position]
        var row = Contribution(position: position, weight: weight, factors: [], figure: figure)
        func apply(_ name: String, _ factor: Double) {
            if factor != 1 { row.factors.append(.init(name: name, by: factor)) }
        }
        apply("visibility", Visibility.factor(item, weight: weight, isOpen: gateIsOpen))
        apply("content", Content.factor(item, weight: weight, isWeapon: isWeapon))
        if let mistrustStep {
            apply("mistrust", MistrustDiscount.factor(item, weight: weight, step: mistrustStep))
        }
        return row
    }
}
