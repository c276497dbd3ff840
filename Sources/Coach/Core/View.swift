import Screen

/// One screen: the page, what happened, and what stands around every page.
enum View {
    static func frame(_ page: ScreenFace, _ edge: Edge, _ desk: Desk) -> Frame {
        guard desk.size.columns >= Size.smallest.columns, desk.size.rows >= Size.smallest.rows else {
            return tooSmall(desk.size)
        }
        var frame = edge.frame
        page.draw(&frame, desk.size.body, desk)
        message(page, &frame, desk)
        return frame
    }

    private static func message(_ page: ScreenFace, _ frame: inout Frame, _ desk: Desk) {
        let row = desk.size.rows - 1
        if let message = desk.message {
            // A long one takes the body's last rows too: words that matter are not cut. That more of the page follows is
            // said behind it.
            let extent = page.extent.map { "  \($0)" } ?? ""
            var lines = wrap(message.text, to: desk.size.columns - 2).prefix(3)
            if Width.of(lines.last ?? "") + Width.of(extent) > desk.size.columns - 2 {
                lines = wrap(message.text, to: desk.size.columns - 2 - Width.of(extent)).prefix(3)
            }
            for (place, line) in lines.enumerated() {
                let here = row - lines.count + place
                frame.fill(Area(column: 0, row: here, columns: desk.size.columns, rows: 1), .plain)
                frame.put(line, at: 1, here, message.isTrouble ? .danger : .dim, columns: desk.size.columns - 2)
            }
            frame.put(extent, at: desk.size.columns - 1 - Width.of(extent), row - 1, .dim)
        } else if let (done, total) = desk.past.looking {
            let words = "reading \(done) of \(total) files of the library"
            frame.put(words, at: desk.size.columns - 1 - Width.of(words), row - 1, .dim)
        } else if let extent = page.extent {
            frame.put(extent, at: desk.size.columns - 1 - Width.of(extent), row - 1, .dim)
        }
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
