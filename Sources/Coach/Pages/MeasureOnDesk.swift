import Packs
import Reports

extension MeasureDocument {
    /// Of the review that lies open; empty where none has figures.
    static func blocks(_ measure: Measure, _ desk: Desk) -> [Block] {
        guard let session = desk.session, let reading = desk.after else { return [] }
        return blocks(measure, session, reading, desk.phrases)
    }
}
