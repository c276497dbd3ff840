package import Assessment
import Interview
package import Sessions

/// The readings of several voices, each made anew only when its own answers have changed: with twelve voices a changed
/// answer costs one reading and not twelve.
package struct VoiceReadings: Sendable {
    private struct Known: Sendable {
        var answers: AnswerSheet
        var facts: Facts
        var reading: Reading
        var record: ReadingRecord
    }

    private var known: [String: Known] = [:]
    private var instrument: Instrument?

    package init() {}

    /// The figures of now.
    package mutating func figures(_ session: Session, _ instrument: Instrument) -> VoiceFigures {
        if instrument != self.instrument { known = [:] }
        self.instrument = instrument
        var next: [String: Known] = [:]
        for voice in session.voices {
            let (answers, facts) = (voice.sheet, session.facts)
            if let old = known[voice.id], old.answers == answers, old.facts == facts {
                next[voice.id] = old
            } else {
                let reading = Reading(WeighedSheet(answers, on: instrument, facts: facts))
                next[voice.id] = Known(
                    answers: answers, facts: facts, reading: reading, record: ReadingRecord(reading))
            }
        }
        known = next
        return VoiceFigures(
            session, readings: session.voices.compactMap { voice in next[voice.id].map { ($0.reading, $0.record) } })
    }
}
