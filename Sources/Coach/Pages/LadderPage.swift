import Alternatives
import Assessment
import Reports
import Screen

/// The loop of move and reply: without the adopted measures and with them. A plot on the full screen, and where it begins
/// and ends in words line by line.
struct LadderPage: Page {
    var title: String { "Replies" }
    var tab: Destination? { .ladder }
    var place: String? { "replies" }

    func acts(_ desk: Desk) -> [Act] { Journey.onward(from: tab, desk) }

    mutating func perform(_ command: Command, _ given: Given, _ desk: inout Desk) -> [Step] { [] }

    func content(_ desk: Desk) -> Content {
        guard let reading = desk.reading, let after = desk.after, !reading.isTooLittle else {
            return .document(DocumentContent([.text(desk.phrases("too-little"))]))
        }
        var ladders = [ReplyLadder(reading)]
        if !after.commitments.isEmpty { ladders.append(ReplyLadder(after)) }
        let about = desk.phrases("ladder")
        var content = DocumentContent([])
        content.said =
            [about] + [desk.phrases.method(reading.sheet.instrument.tempering)].compactMap(\.self)
            + zip(["As it stands", "With the measures you adopted"], ladders).flatMap { Self.course($0, $1) }
        content.drawing = { [ladders] in Self.draw(about, ladders, &$0, $1) }
        return .document(content)
    }

    /// Where it begins, half way, and where it ends.
    private static func course(_ name: String, _ ladder: ReplyLadder) -> [String] {
        let series = ladder.series()
        func rung(_ place: Int) -> String {
            "you \(Words.number(series[place].ours)), they \(Words.number(series[place].theirs))"
        }
        let words =
            ladder.isStable
            ? "it comes to rest: each reply is smaller than what it answers."
            : "it climbs: each reply is as large as what it answers, or larger."
        return [
            "\(name), \(words)",
            "Effort, from 0 to \(Words.number(ReplyLadder.top)). At first: \(rung(0)). Half way: \(rung(series.count / 2)). "
                + "At the end: \(rung(series.count - 1)).",
        ]
    }

    @Sendable private static func draw(
        _ about: String, _ ladders: [ReplyLadder], _ frame: inout Frame, _ area: Area
    ) {
        var body = area
        for line in wrap(about + " ● your effort, ○ theirs.", to: body.columns) {
            frame.put(line, at: body.column, body.row, .dim)
            _ = body.splitTop(1)
        }
        _ = body.splitTop(1)
        guard ladders.count > 1 else {
            return plot("As it stands. With measures a second drawing appears.", ladders[0], &frame, body)
        }
        let right = body.splitRight(body.columns / 2)
        _ = body.splitRight(2)
        plot("Without the measures", ladders[0], &frame, body)
        plot("With those adopted", ladders[1], &frame, right)
    }

    private static func plot(_ name: String, _ ladder: ReplyLadder, _ frame: inout Frame, _ area: Area) {
        var area = area
        frame.put(Width.clip(name, to: area.columns), at: area.column, area.row, .heading)
        _ = area.splitTop(1)
        let words =
            ladder.isStable
            ? "It comes to rest: replies grow smaller."
            : "It climbs: replies grow larger."
        for line in wrap(words, to: area.columns) {
            frame.put(line, at: area.column, area.row, ladder.isStable ? .good : .danger)
            _ = area.splitTop(1)
        }
        let series = ladder.series()
        Plot(series.map(\.ours), series.map(\.theirs), range: 0...ReplyLadder.top).draw(in: &frame, area)
    }
}
