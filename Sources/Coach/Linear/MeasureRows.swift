import Alternatives
import Assessment
import Packs
import Sessions

/// The measures in the order they are offered, each with its number. The order is that of the reading without any
/// measure, so that adopting one moves no number.
struct MeasureRows {
    struct Row {
        /// From 1.
        var number: Int
        var heading: MeasureSection.Heading
        var adoption: Adoption
        /// On top of what is adopted.
        var effect: Alternatives.Effect
        var id: String { adoption.id }
    }

    struct Complaint: Error { var words: String }

    let rows: [Row]

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
                        effect: Alternatives.Effect(entry.adoption, on: after)))
            }
        }
        self.rows = rows
    }

    /// The measures of some numbers or ids.
    func named(_ text: String) -> Result<[Row], Complaint> {
        let words = text.split { $0 == "," || $0.isWhitespace }.map(String.init)
        guard !words.isEmpty else { return .failure(Complaint(words: "Say which: a number from 1 to \(rows.count).")) }
        var found: [Row] = []
        for word in words {
            if let row = rows.first(where: { $0.id == word.lowercased() || "\($0.number)" == word }) {
                found.append(row)
            } else {
                let hint = nearest(to: word, in: rows.map(\.id)).map { " Did you mean \($0)?" } ?? ""
                return .failure(
                    Complaint(words: "'\(short(word))' is no measure. Say a number from 1 to \(rows.count).\(hint)"))
            }
        }
        return .success(found)
    }
}
