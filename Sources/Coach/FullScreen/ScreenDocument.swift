import Reports
import Screen

/// A document on the full screen: laid out once for each change, scrolled through.
struct ScreenDocument: Sendable {
    private var lines: [Line] = []
    private var side: [Line] = []
    private var scroller = Scroller()
    private var rows = 1
    private var columns = 0
    private var drawing: (@Sendable (inout Frame, Area) -> Void)?
    /// What the lines were laid out from, for long documents are laid out once.
    private var blocks: [Block] = []
    private var laidOut = 0
    private(set) var parts: (names: [String], shown: Int)?

    mutating func follow(_ content: DocumentContent, _ area: Area) {
        rows = area.rows
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

    func draw(_ frame: inout Frame, _ area: Area) {
        if let drawing { return drawing(&frame, area) }
        var area = area
        if !side.isEmpty { side.draw(&frame, area.splitRight(area.columns - columns - 4), from: 0) }
        lines.draw(&frame, area, from: scroller.offset)
    }
}
