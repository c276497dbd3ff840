import Assessment
import Reports

/// The figures on request; otherwise hidden, for a running score steers answers.
enum LinearScore {
    static func lines(_ desk: Desk) -> [String] {
        guard let reading = desk.reading else { return ["No review is open."] }
        guard !reading.isTooLittle else { return [desk.phrases("too-little")] }
        func figure(_ name: String, _ value: Double, _ low: Double, _ high: Double) -> Block {
            .figure(name: name, value: value, low: low, high: high, meaning: "")
        }
        var blocks = [
            figure("Ambiguity", reading.ambiguity.value, reading.ambiguity.low, reading.ambiguity.high),
            figure("Threat reading", reading.threat.value, reading.threat.low, reading.threat.high),
            figure("Escalation", reading.escalation.value, reading.escalation.low, reading.escalation.high),
        ]
        if let after = desk.after, !after.commitments.isEmpty {
            blocks.append(
                figure(
                    "Escalation with your measures", after.escalation.value, after.escalation.low, after.escalation.high
                ))
        }
        if let method = desk.phrases.method(reading.sheet.instrument.tempering) { blocks.append(.text(method)) }
        return blocks.plainLines()
    }
}
