import Assessment
import Packs
import Screen
import Sessions

/// What stands around every page: where am I, and which keys work. Drawn anew only when it says something else, for a
/// key in a list changes nothing of it.
struct Edge: Sendable {
    private struct Words: Equatable {
        var size: Size
        var move: String
        /// Empty on the first page.
        var page: String
        var state: String
        var isTrouble: Bool
        var bindings: [Act]
    }

    private var words: Words?
    /// The frame with an empty body.
    private(set) var frame = Frame(size: Size(columns: 0, rows: 0))

    mutating func update(_ page: ScreenFace, _ bindings: [Act], _ desk: Desk) {
        let now = Words(
            size: desk.size, move: desk.turn == nil ? desk.session?.move.title ?? "" : "",
            page: page.isFirst ? "" : page.title,
            state: Self.state(desk), isTrouble: desk.saveTrouble != nil, bindings: bindings)
        guard now != words else { return }
        words = now
        frame = Frame(size: desk.size)
        Self.top(now, &frame)
        let hints = bindings.filter { $0.weight > 0 }.map {
            KeyHint($0.shown, $0.does, off: $0.off, importance: $0.weight)
        }
        KeyHints.draw(
            hints, in: &frame, Area(column: 1, row: desk.size.rows - 1, columns: desk.size.columns - 2, rows: 1))
    }

    private static func top(_ words: Words, _ frame: inout Frame) {
        let columns = words.size.columns
        var line = "otherside"
        if !words.move.isEmpty { line += " › \(Width.clip(words.move, to: columns / 2 - 8))" }
        if !words.page.isEmpty { line += " › \(words.page)" }
        // The state is never cut: NOT SAVED must not give way to a long title.
        let place = columns - 1 - Width.of(words.state)
        frame.put(Width.clip(line, to: place - (words.state.isEmpty ? 1 : 3)), at: 1, 0, .title)
        frame.put(words.state, at: place, 0, words.isTrouble ? .danger : .dim)
        Rule.draw("", in: &frame, Area(column: 0, row: 1, columns: columns, rows: 1))
    }

    private static func state(_ desk: Desk) -> String {
        if desk.saveTrouble != nil { return "NOT SAVED" }
        if desk.isExample { return "worked case" }
        if let clock = TurnClock.words(desk) { return clock }
        let method = desk.isByMethod1 && desk.turn == nil ? "method 1" : nil
        return [whatIsShown(desk), method].compactMap(\.self).joined(separator: ", ")
    }

    private static func whatIsShown(_ desk: Desk) -> String? {
        if desk.readOnly != nil { return "read-only" }
        if desk.turn == nil, let voice = desk.voiceThatCounts, let name = desk.session?.called(voice) {
            return "by \(Width.clip(name, to: 20))'s sheet"
        }
        guard desk.showsScore, let reading = desk.reading else { return nil }
        return reading.isTooLittle ? "score: too little known" : "escalation \(Int(nearest: reading.escalation.value))"
    }
}
