import Reports
import Screen
import Sessions

/// What may be told, and the draft made only from that.
struct NoticePage: Page {
    var title: String { "Notice" }
    var tab: Destination? { .notice }
    var place: String? { "notice" }

    private func candidates(_ desk: Desk) -> [Notice.Candidate] {
        desk.session.map { Notice.candidates($0, desk.phrases) } ?? []
    }

    func acts(_ desk: Desk) -> [Act] {
        let off = candidates(desk).isEmpty ? "there is nothing to tell yet" : desk.readOnly
        return [
            Act(
                .tell, "may be told, or not", .character(" "), shown: "Space", words: "mark m", .rows,
                help: "it may be told, or no longer; several numbers at once too", off: off, weight: 8
            ).opening,
            Act(.show, "the draft to the other side", words: "show"),
        ] + Journey.onward(from: tab, desk)
    }

    mutating func perform(_ command: Command, _ given: Given, _ desk: inout Desk) -> [Step] {
        guard let session = desk.session else { return [] }
        if command == .show { return [.say(NoticeDocument.blocks(Notice(session, desk.phrases), desk).plainLines())] }
        guard command == .tell else { return [] }
        let candidates = candidates(desk)
        let lines = given.rows.filter(candidates.indices.contains).map { row in
            let isTold = desk.toggleTold(candidates[row].id)
            return "\(candidates[row].label): \(isTold ? "may be told" : "not told")."
        }
        return [.say(lines, brief: "")]
    }

    func content(_ desk: Desk) -> Content {
        guard let session = desk.session else { return .list(ListContent([], noun: "text")) }
        let rows = candidates(desk).map { candidate in
            let isTold = session.mayTell.contains(candidate.id)
            return ListRow(
                mark: isTold ? "[x]" : "[ ]", markStyle: .key, title: "\(candidate.label): \(candidate.text)",
                spoken: "\(isTold ? "May be told" : "Not told"). \(candidate.label): \(candidate.text)")
        }
        var content = ListContent(
            head: [.text("Mark what they may be told. The draft holds nothing else.", .strong)], rows,
            noun: "text of this list",
            empty: [.gap, .text("Describe the move or adopt a measure, and it can be marked here.", .dim)],
            below: NoticeDocument.blocks(Notice(session, desk.phrases), desk))
        content.headGap = 0
        content.said = rows.isEmpty ? [] : ["A draft to the other side holds only what you mark. By number:"]
        return .list(content)
    }
}
