import Assessment
import Interview
import Screen
import Sessions

/// The frame around every page: where am I, the page, what happened, which keys work.
enum View {
    static func frame(_ page: any Page, bindings: [Binding], _ desk: Desk) -> Frame {
        var frame = Frame(size: desk.size)
        guard desk.size.columns >= Size.smallest.columns, desk.size.rows >= Size.smallest.rows else {
            return tooSmall(desk.size)
        }
        top(page, &frame, desk)
        page.draw(&frame, desk.size.body, desk)
        bottom(bindings, page.extent, &frame, desk)
        return frame
    }

    private static func top(_ page: any Page, _ frame: inout Frame, _ desk: Desk) {
        var line = "otherside"
        if let move = desk.session?.move, !move.title.isEmpty {
            line += " › \(Width.clip(move.title, to: desk.size.columns / 2 - 8))"
        }
        if !(page is HomePage) { line += " › \(page.title)" }
        // The state is never cut: NOT SAVED must not give way to a long title.
        let state = state(desk)
        let place = desk.size.columns - 1 - Width.of(state)
        frame.put(Width.clip(line, to: place - (state.isEmpty ? 1 : 3)), at: 1, 0, .title)
        frame.put(state, at: place, 0, desk.saveTrouble == nil ? .dim : .danger)
        Rule.draw("", in: &frame, Area(column: 0, row: 1, columns: desk.size.columns, rows: 1))
    }

    private static func state(_ desk: Desk) -> String {
        if desk.saveTrouble != nil { return "NOT SAVED" }
        if desk.isExample { return "worked case" }
        if desk.readOnly != nil { return "read-only" }
        guard desk.showsScore, let reading = desk.reading else { return "" }
        return reading.isTooLittle ? "score: too little known" : "escalation \(Int(reading.escalation.value.rounded()))"
    }

    private static func bottom(_ bindings: [Binding], _ extent: String?, _ frame: inout Frame, _ desk: Desk) {
        let row = desk.size.rows - 1
        if let message = desk.message {
            // A long one takes the body's last rows too: words that matter are not cut.
            let lines = wrap(message.text, to: desk.size.columns - 2).prefix(3)
            for (place, line) in lines.enumerated() {
                let here = row - lines.count + place
                frame.fill(Area(column: 0, row: here, columns: desk.size.columns, rows: 1), .plain)
                frame.put(line, at: 1, here, message.isTrouble ? .danger : .dim, columns: desk.size.columns - 2)
            }
        } else if let (done, total) = desk.past.looking {
            let words = "reading \(done) of \(total) files of the library"
            frame.put(words, at: desk.size.columns - 1 - Width.of(words), row - 1, .dim)
        } else if let extent {
            frame.put(extent, at: desk.size.columns - 1 - Width.of(extent), row - 1, .dim)
        }
        let hints = bindings.filter { $0.weight > 0 }.map {
            KeyHint($0.shown, $0.does, off: $0.off, importance: $0.weight)
        }
        KeyHints.draw(hints, in: &frame, Area(column: 1, row: row, columns: desk.size.columns - 2, rows: 1))
    }

    private static func tooSmall(_ size: Size) -> Frame {
        var frame = Frame(size: size)
        let lines = wrap(
            "otherside needs a window of 60 columns and 18 rows. This one has \(size.columns) by \(size.rows). "
                + "Nothing is lost: make it larger, or press q to save and leave.", to: max(1, size.columns))
        for (row, line) in lines.prefix(size.rows).enumerated() { frame.put(line, at: 0, row) }
        return frame
    }
}
