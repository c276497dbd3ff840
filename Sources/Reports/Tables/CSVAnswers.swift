import Assessment
import Interview
import Packs
import Sessions

/// One row for each answer of each voice, and of the agreed sheet.
enum CSVAnswers {
    static let header =
        ["session", "voice", "seat", "name", "item", "group", "question", "answer", "words", "first-answer", "raw-dB"]
        + FigureName.allCases.map { "\($0.rawValue)-dB" } + ["note", "stance"]

    static func rows(_ report: ReviewReport, _ session: Session, _ phrases: Phrasebook) -> [[CSVText.Cell]] {
        var rows: [[CSVText.Cell]] = []
        let weights = session.weights.isEmpty ? Instrument(phrases.pack).recorded : session.weights
        for voice in session.voices {
            let own = report.team?.voices.first { $0.id == voice.id }?.reading ?? report.before
            let writer = Writer(weights: weights, phrases: phrases, reading: own)
            let who: [CSVText.Cell] = [
                .text(session.id), .text(voice.id), .text(voice.seat.rawValue), .text(session.publicName(voice) ?? ""),
            ]
            rows += writer.rows(voice.sheet, first: voice.answers, notes: voice.notes).map {
                who + $0 + [.text(voice.stance?.rawValue ?? "")]
            }
        }
        if let agreed = session.agreed, session.voices.count > 1 {
            let writer = Writer(weights: weights, phrases: phrases, reading: report.before)
            let who: [CSVText.Cell] = [.text(session.id), .text("agreed"), .none, .none]
            rows += writer.rows(agreed, first: agreed, notes: [:]).map { who + $0 + [.none] }
        }
        return rows
    }

    private struct Writer {
        var weights: [String: RecordedItem]
        var phrases: Phrasebook
        var reading: ReadingRecord?

        func rows(_ sheet: AnswerSheet, first: AnswerSheet, notes: [String: String]) -> [[CSVText.Cell]] {
            func place(_ item: String) -> (Int, String) { (weights[item]?.order ?? .max, item) }
            return sheet.sorted { place($0.key) < place($1.key) }.map { item, answer in
                let raw = answer.option.flatMap { weights[item]?.dB[$0] }
                let group = weights[item]?.group ?? phrases.pack.item(item)?.group
                let parts: [CSVText.Cell] = [
                    .text(item), .text(group?.rawValue ?? ""), .text(phrases.ask(item)), .text(answer.word),
                    .text(phrases.label(item, answer.word)), .text(first[item]?.word ?? ""),
                    raw.map { .number($0) } ?? .none,
                ]
                return parts + FigureName.allCases.map { counted(item, $0) } + [.text(notes[item] ?? "")]
            }
        }

        /// What the receipt says this answer adds; nothing while too little is known for figures.
        private func counted(_ item: String, _ figure: FigureName) -> CSVText.Cell {
            guard let reading, reading.isEnough,
                let row = reading.receipt.first(where: {
                    $0.item == item && $0.figure == figure && $0.measure == nil
                })
            else { return .none }
            return .number(row.dB)
        }
    }
}
