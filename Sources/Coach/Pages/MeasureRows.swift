import Alternatives
import Assessment
import Packs
import Sessions

/// The measures in the order they are offered, each with its number. The order is that of the reading without any
/// measure, so that adopting one moves no number.
struct MeasureRows: Sendable {
    struct Row: Sendable {
        /// From 1.
        var number: Int
        var heading: MeasureSection.Heading
        var adoption: BackedMeasure
        /// On top of what is adopted.
        var effect: MeasureEffect
        var id: String { adoption.id }
    }

    let rows: [Row]

    init() { rows = [] }

    init(_ desk: Desk) {
        guard let session = desk.session, let reading = desk.reading, let after = desk.after, !reading.isTooLittle
        else {
            rows = []
            return
        }
        let catalogue = desk.pack.measures.map(session.adoption)
        var rows: [Row] = []
        for section in MeasureOrder.sections(catalogue, scope: session.move.scope ?? .company, on: reading) {
            for entry in section.entries {
                rows.append(
                    Row(
                        number: rows.count + 1, heading: section.heading, adoption: entry.adoption,
                        effect: MeasureEffect(entry.adoption, on: after)))
            }
        }
        self.rows = rows
    }
}
