import Assessment
import Interview
package import Packs

/// Two reviews side by side, or one before and after its measures.
package struct Comparison: Equatable, Sendable, Encodable {
    package struct Side: Equatable, Sendable, Encodable {
        package var id: String
        package var title: String
        package var created: String
        package var decision: Decision?
        package var reading: ReadingRecord
        package var measures: [MeasureRecord]
    }

    /// An answer that differs, with its raw decibans on each side; nil where the item is not known there.
    package struct Difference: Equatable, Sendable, Encodable {
        package var item: String
        package var first: String?
        package var second: String?
        package var firstDB: Double?
        package var secondDB: Double?

        /// How far the second lies toward threat of the first.
        package var change: Double { (secondDB ?? 0) - (firstDB ?? 0) }
    }

    package var first: Side
    package var second: Side
    /// The largest change first.
    package var answers: [Difference]

    /// Two reviews, each with the figures that stand before its measures.
    package init(_ first: Session, _ second: Session, _ pack: Pack) {
        self.first = Side(first, first.records(pack).before)
        self.second = Side(second, second.records(pack).before)
        answers = Self.differences(first, second, pack)
    }

    /// One review before and after its adopted measures; nil where it has none.
    package init?(beforeAndAfter session: Session, _ pack: Pack) {
        let (before, after) = session.records(pack)
        guard let after else { return nil }
        first = Side(session, before)
        second = Side(session, after)
        answers = []
    }

    private static func differences(_ first: Session, _ second: Session, _ pack: Pack) -> [Difference] {
        let sheets = [first, second].map { $0.countingSheet ?? [:] }
        let instruments = [first, second].map { $0.instrument(pack) }
        func weight(_ side: Int, _ item: String) -> Double? {
            guard let key = sheets[side][item]?.option, let position = instruments[side].position(item) else {
                return nil
            }
            let known = instruments[side].items[position]
            return known.options.firstIndex(of: key).map { known.weights[$0] }
        }
        let order = instruments[0].items.map(\.id) + instruments[1].items.map(\.id)
        var seen: Set<String> = []
        let differences = order.filter { seen.insert($0).inserted && sheets[0][$0] != sheets[1][$0] }.map { item in
            Difference(
                item: item, first: sheets[0][item]?.word, second: sheets[1][item]?.word, firstDB: weight(0, item),
                secondDB: weight(1, item))
        }
        return differences.enumerated().sorted {
            abs($0.element.change) != abs($1.element.change)
                ? abs($0.element.change) > abs($1.element.change) : $0.offset < $1.offset
        }.map(\.element)
    }
}

extension Comparison.Side {
    init(_ session: Session, _ reading: ReadingRecord) {
        id = session.id
        title = session.move.title
        created = session.created
        decision = session.decision
        self.reading = reading
        measures = session.measures.sorted { $0.id < $1.id }
    }
}
