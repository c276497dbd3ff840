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
        let courses = ladders.map { Course($0) }
        var content = DocumentContent([])
        content.said =
            [about] + [desk.phrases.method(reading.sheet.instrument.tempering)].compactMap(\.self)
            + zip(["As it stands", "With the measures you adopted"], courses).flatMap { Self.said($0, $1) }
        content.drawing = { [courses] in Self.draw(about, courses, &$0, $1) }
        return .document(content)
    }

    /// A ladder over the time that shows how it goes on.
    private struct Course: Sendable {
        var words: String
        var style: Style
        var series: [ReplyLadder.Rung]
        var highest: Double { series.reduce(1) { max($0, $1.ours, $1.theirs) } }

        init(_ ladder: ReplyLadder) {
            series = ladder.series(over: ladder.span)
            switch ladder.course {
            case .rests: (words, style) = ("It comes to rest: each reply is smaller than what it answers.", .good)
            case .hardlyRests:
                (words, style) = (
                    "It hardly comes to rest: each reply is almost as large as what it answers.", .warning
                )
            case .climbs: (words, style) = ("It climbs: each reply is as large as what it answers, or larger.", .danger)
            }
        }
    }

    private static let axes = "Up: effort, your move is 1. Across: time, in no unit."

    /// Where it begins, half way, and where it ends.
    private static func said(_ name: String, _ course: Course) -> [String] {
        func rung(_ place: Int) -> String {
            let rung = course.series[place]
            return "you \(Words.number(rung.ours)), they \(Words.number(rung.theirs))"
        }
        let last = course.series.count - 1
        return [
            "\(name): \(course.words.uncapitalisedFirst)",
            "Effort, where your move is 1. At first: \(rung(0)). Half way: \(rung(last / 2)). At the end: \(rung(last)).",
        ]
    }

    @Sendable private static func draw(
        _ about: String, _ courses: [Course], _ frame: inout Frame, _ area: Area
    ) {
        var body = area
        for line in wrap("\(about) \(axes) ● you, ○ they, ◉ both alike.", to: body.columns) {
            frame.put(line, at: body.column, body.row, .dim)
            _ = body.splitTop(1)
        }
        if body.rows > 10 { _ = body.splitTop(1) }
        // One scale for both, so that they can be compared, and no higher than they go.
        let top = scale(courses.map(\.highest).max() ?? 1)
        guard courses.count > 1 else {
            return plot("As it stands. With measures a second drawing appears.", courses[0], top, &frame, body)
        }
        let right = body.splitRight(body.columns / 2)
        _ = body.splitRight(2)
        plot("Without the measures", courses[0], top, &frame, body)
        plot("With those adopted", courses[1], top, &frame, right)
    }

    /// The next round number.
    private static func scale(_ highest: Double) -> Double {
        let steps = [1, 1.5, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30, 40, 60, 80, 100]
        return steps.first { $0 >= highest } ?? highest
    }

    private static func plot(
        _ name: String, _ course: Course, _ top: Double, _ frame: inout Frame, _ area: Area
    ) {
        var area = area
        frame.put(Width.clip(name, to: area.columns), at: area.column, area.row, .heading)
        _ = area.splitTop(1)
        for line in wrap(course.words, to: area.columns) {
            frame.put(line, at: area.column, area.row, course.style)
            _ = area.splitTop(1)
        }
        Plot(course.series.map(\.ours), course.series.map(\.theirs), range: 0...top).draw(in: &frame, area)
    }
}
