import Packs
import Reports
import Sessions

extension NoticeDocument {
    /// Of the review that lies open, with what its verdicts say against a letter.
    static func blocks(_ notice: Notice, _ desk: Desk) -> [Block] {
        desk.reading.map { blocks(notice, ReadingRecord($0), desk.phrases) } ?? blocks(notice)
    }
}

extension MeasureDocument {
    /// Of the review that lies open; empty where none has figures.
    static func blocks(_ measure: Measure, _ desk: Desk) -> [Block] {
        guard let session = desk.session, let reading = desk.after else { return [] }
        return blocks(measure, session, reading, desk.phrases)
    }
}
