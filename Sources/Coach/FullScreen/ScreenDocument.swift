import Reports
import Screen

/// A document on the full screen: laid out once for each change, scrolled through.
struct ScreenDocument: Sendable {
    private var lines: [Line] = []
    private var side: [Line] = []
    private var scroller = Scroller()
    private var rows = 1
    private var columns = 0
    private var isCentred = false
    private var drawing: (@Sendable (inout Frame, Area) -> Void)?
    /// What the lines were laid out from, for long documents are laid out once.
    private var blocks: [Block] = []
    private var laidOut = 0
    private(set) var parts: (names: [String], shown: Int)?

    mutating func follow(_ content: DocumentContent, _ area: Area) {
        isCentred = content.isCentred
        rows = place(area, content.columns).rows
        columns = content.columns
        if parts?.shown != content.parts?.shown { scroller.offset = 0 }
        parts = content.parts
        drawing = content.drawing
        guard drawing == nil else {
            (lines, side) = ([], [])
            return
        }
        let room = min(area.columns, columns)
        if let drawn = content.drawn {
            lines = drawn(room) ?? content.blocks.lines(columns: room)
            blocks = []
        } else if blocks != content.blocks || laidOut != room {
            (blocks, laidOut) = (content.blocks, room)
            lines = blocks.lines(columns: room)
        }
        let beside = area.columns - columns - 4
        side = !content.side.isEmpty && beside >= 40 ? content.side.lines(columns: beside) : []
        // Keeps the offset in range after a resize.
        scroller.offset = max(0, min(scroller.offset, lines.count - rows))
    }

    var extent: String? { scroller.extent(lines: lines.count, rows: rows) }
    mutating func take(_ key: Key) -> Bool { scroller.handle(key, lines: lines.count, rows: rows) }

    private func place(_ area: Area, _ columns: Int) -> Area {
        guard isCentred else { return area }
        var area = area.centred(columns: min(area.columns, columns), rows: area.rows)
        if area.rows >= 18 { _ = area.splitTop(2) }
        return area
    }

    func draw(_ frame: inout Frame, _ area: Area) {
        if let drawing { return drawing(&frame, area) }
        var area = place(area, columns)
        if !side.isEmpty { side.draw(&frame, area.splitRight(area.columns - columns - 4), from: 0) }
        lines.draw(&frame, area, from: scroller.offset)
    }
}
