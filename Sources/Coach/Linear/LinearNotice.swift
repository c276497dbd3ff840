import Reports
import Sessions

/// What may be told, and the draft made only from that.
struct LinearNotice: LinearPage {
    var name: String { "Notice" }

    func bindings(_ desk: Desk) -> [LinearBinding] {
        let off = candidates(desk).isEmpty ? "there is nothing to tell yet" : desk.readOnly
        return [
            LinearBinding(
                "mark m", argument: "N", "it may be told, or no longer; several numbers at once too", .tell, off: off),
            LinearBinding("show", "the draft to the other side", .show),
        ] + LinearResult.bindings(desk, at: .notice)
    }

    private func candidates(_ desk: Desk) -> [Notice.Candidate] {
        desk.session.map { Notice.candidates($0, desk.phrases) } ?? []
    }

    func announce(_ desk: Desk) -> [String] {
        let candidates = candidates(desk)
        guard !candidates.isEmpty else { return ["Notice.", "There is nothing to tell yet."] }
        return ["Notice.", "A draft to the other side holds only what you mark. By number:"]
            + candidates.enumerated().map { place, candidate in
                let isTold = desk.session?.mayTell.contains(candidate.id) ?? false
                return "\(place + 1). \(isTold ? "May be told" : "Not told"). \(candidate.label): \(candidate.text)"
            }
    }

    func prompt(_ desk: Desk) -> String { "Notice. mark N, show, or ?" }

    mutating func take(_ text: String, _ desk: inout Desk) -> [Step]? {
        if text.isEmpty { return [.say("Type mark and a number, show for the draft, or ? for all commands.")] }
        return LinearLine.numbers(text) == nil ? nil : mark(text, &desk)
    }

    mutating func perform(_ act: LinearAct, _ argument: String, _ desk: inout Desk) -> [Step] {
        switch act {
        case .tell: return mark(argument, &desk)
        case .show:
            guard let session = desk.session else { return [] }
            return [.say(NoticeDocument.blocks(Notice(session, desk.phrases)).plainLines())]
        default: return LinearResult.perform(act, argument, &desk, at: .notice) ?? []
        }
    }

    private func mark(_ argument: String, _ desk: inout Desk) -> [Step] {
        let candidates = candidates(desk)
        guard let numbers = LinearLine.numbers(argument), numbers.allSatisfy({ candidates.indices.contains($0 - 1) })
        else {
            return [
                .say("'\(short(argument))' names nothing here. Type mark and a number from 1 to \(candidates.count).")
            ]
        }
        guard desk.readOnly == nil else {
            return [.say("Not changed: this review is \(desk.readOnly ?? "read-only").")]
        }
        return numbers.map { number in
            let candidate = candidates[number - 1]
            let isTold = desk.toggleTold(candidate.id)
            return .say("\(candidate.label): \(isTold ? "may be told" : "not told").")
        }
    }

    func draft(_ desk: Desk) -> Draft? { Draft(at: "notice", text: nil, on: desk.now) }
}
