package import Assessment
import Packs

/// What one measure would change in a reading: each figure before and after, and the items it moves.
package struct MeasureEffect: Equatable, Sendable {
    /// The figures a measure can move, each 0 to 100 (method §2).
    package struct Figures: Equatable, Sendable {
        package var ambiguity: Double
        package var mistrust: Double
        package var threat: Double
        package var pressure: Double
        package var escalation: Double

        package init(_ reading: Reading) {
            ambiguity = reading.ambiguity.value
            mistrust = reading.mistrust.value
            threat = reading.threat.value
            pressure = reading.pressure.value
            escalation = reading.escalation.value
        }
    }

    /// An item whose weight the measure lowers.
    package struct Moved: Equatable, Sendable {
        package var item: String
        /// Decibans before any rule; nil where the item was not known.
        package var from: Double?
        package var to: Double
    }

    package let measure: String
    package let before: Figures
    package let after: Figures
    /// In the instrument's order; empty where the measure lowers nothing.
    package let itemsMoved: [Moved]

    /// The change from the reading to the reading with the measure as well. A measure the reading already holds is
    /// taken out first, so that its own share shows.
    ///
    /// - Complexity: one or two scorings.
    package init(_ adoption: BackedMeasure, on reading: Reading) {
        let others = reading.commitments.filter { $0.measure != adoption.id }
        let without =
            others.count == reading.commitments.count ? reading : Reading(reading.sheet, under: others)
        let with = Reading(
            reading.sheet, under: others + [adoption.commitment(on: reading.sheet.instrument)])
        measure = adoption.id
        before = Figures(without)
        after = Figures(with)
        itemsMoved = reading.sheet.instrument.items.indices.compactMap { position in
            let old = without.weighed[position].weight
            guard let new = with.weighed[position].weight, new != old else { return nil }
            return Moved(item: reading.sheet.instrument.items[position].id, from: old, to: new)
        }
    }
}
