import Alternatives
import Assessment
import Reports
import Screen

/// The loop of move and reply, drawn: without the adopted measures and with them.
struct LadderPage: ScreenPage {
    var title: String { "Replies" }
    var tab: Destination? { .ladder }

    func bindings(_ desk: Desk) -> [Binding] {
        Tabs.bindings(desk) + [Tabs.leaving(desk)]
    }

    mutating func perform(_ command: Command, _ desk: inout Desk) -> [Step] {
        switch command {
        case .nextTab, .previousTab: Tabs.turn(command, from: tab, desk)
        case .leave: Tabs.leave(&desk)
        default: []
        }
    }

    func draw(_ frame: inout Frame, _ area: Area, _ desk: Desk) {
        Tabs.draw(&frame, current: .ladder, desk)
        var body = Tabs.body(desk.size, hasTabs: true)
        guard let reading = desk.reading, let after = desk.after, !reading.isTooLittle else {
            frame.put(desk.phrases("too-little"), at: body.column, body.row, columns: body.columns)
            return
        }
        for line in wrap(desk.phrases("ladder") + " ● your effort, ○ theirs.", to: body.columns) {
            frame.put(line, at: body.column, body.row, .dim)
            _ = body.splitTop(1)
        }
        _ = body.splitTop(1)
        let hasMeasures = !after.commitments.isEmpty
        if hasMeasures {
            let right = body.splitRight(body.columns / 2)
            _ = body.splitRight(2)
            plot("Without the measures", ReplyLadder(reading), &frame, body)
            plot("With those adopted", ReplyLadder(after), &frame, right)
        } else {
            plot("As it stands. With measures a second drawing appears.", ReplyLadder(reading), &frame, body)
        }
    }

    private func plot(_ name: String, _ ladder: ReplyLadder, _ frame: inout Frame, _ area: Area) {
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
