import Assessment
import Interview
package import Packs

extension Session {
    /// The review as it stood when it was decided: the answers that the frozen receipt names, and the measures adopted
    /// then. nil while nothing is decided, and where the frozen figures do not follow from that receipt.
    ///
    /// - Complexity: one scoring.
    package func asDecided(_ pack: Pack) -> Session? {
        guard let assessment else { return nil }
        let instrument = instrument(pack)
        var sheet: AnswerSheet = [:]
        let unknown = Set(assessment.before.unknown.map(\.item))
        for item in instrument.items {
            let row = assessment.before.receipt.first { $0.item == item.id && $0.measure == nil }
            if let row {
                sheet[item.id] = .option(row.answer)
            } else if unknown.contains(item.id) {
                sheet[item.id] = .unknown
            } else if item.feeds != .honesty, item.feeds != .theirIntent {
                sheet[item.id] = .notApplicable
            }
        }
        var decided = self
        if voices.count > 1 {
            decided.agreed = sheet
        } else if !voices.isEmpty {
            decided.voices[0].answers = sheet
            decided.voices[0].revised = [:]
        }
        if let adopted = assessment.adopted {
            for measure in measures where measure.status == .adopted && !adopted.contains(measure.id) {
                decided.update(measure: measure.id) { $0.status = .proposed }
            }
            for id in adopted { decided.update(measure: id) { $0.status = .adopted } }
        }
        let again = ReadingRecord(decided.reading(instrument))
        let isSame =
            abs(again.escalation.value - assessment.before.escalation.value) < 1e-9
            && abs(again.ambiguity.value - assessment.before.ambiguity.value) < 1e-9
        return isSame ? decided : nil
    }
}
