import Screen

/// A list on the full screen: one row is chosen, and the keys act on it.
struct ScreenList: Sendable {
    private var list = ListView()
    private var area = Area(column: 0, row: 0, columns: 0, rows: 0)
    private var head: [Line] = []
    private var empty: [Line] = []
    private var detail: [Line] = []
    private var detailArea: Area?
    private var below: [Line] = []
    private var belowArea = Area(column: 0, row: 0, columns: 0, rows: 0)
    private var isBeside = false
    /// The words that narrow the list, while they are typed.
    private var typing: TextField?
    private var searchArea = Area(column: 0, row: 0, columns: 0, rows: 0)

    var selection: Int { list.selection }

    mutating func select(_ row: Int, _ content: ListContent) {
        list.select(row, count: content.count, rows: area.rows, height: height(content))
    }

    // The search.

    var isSearching: Bool { typing != nil }
    var words: String { typing?.text ?? "" }

    mutating func beginSearch(_ content: ListContent) {
        typing = TextField(content.search?.words ?? "", multiline: false)
    }

    mutating func endSearch() { typing = nil }

    /// - Returns: whether the words are others now; nil: the key is none of typing.
    mutating func type(_ key: Key) -> Bool? {
        let before = words
        guard typing?.handle(key, columns: 60) == true else { return nil }
        return words != before
    }

    mutating func undoTyping() -> Bool { typing?.undo() ?? false }

    // The rows.

    private func height(_ content: ListContent) -> (Int) -> Int {
        isCompact ? { _ in 1 } : { content.row($0)?.rows ?? 1 }
    }

    private var isCompact = false
    private var hasBegun = false

    mutating func follow(_ content: ListContent, _ whole: Area) {
        if !hasBegun, let first = content.first { list.selection = first }
        hasBegun = true
        var area = whole
        if let columns = content.columns {
            area = area.centred(columns: min(area.columns, columns), rows: area.rows)
            if area.rows >= 18, content.isLowered { _ = area.splitTop(1) }
        }
        layOutHead(content, &area)
        if content.search != nil { searchArea = area.splitTop(2) }
        isCompact = false
        isCompact =
            content.isCompactable && (0..<content.count).reduce(0) { $0 + height(content)($1) } > area.rows
        footer = isCompact ? [] : content.footer.lines(columns: area.columns)
        empty = content.count == 0 ? content.empty.lines(columns: area.columns) : []
        detailArea = nil
        isBeside = area.columns >= 98
        if content.hasDetail, content.count > 0 {
            if isBeside {
                detailArea = area.splitRight(content.detailColumns ?? area.columns / 2 - 1)
                _ = area.splitRight(2)
            } else if !content.isDetailOnlyBeside {
                detailArea = area.splitBottom(max(4, area.rows * 2 / 5))
            }
        }
        if !content.below.isEmpty {
            let wanted = (0..<content.count).reduce(0) { $0 + height(content)($1) }
            below = content.below.lines(columns: min(90, area.columns))
            // Half of the room in any case, more where less is enough below.
            let rows = max(3, min(wanted, max((area.rows - 4) / 2 + 1, area.rows - 1 - below.count)))
            belowArea = area.splitBottom(max(0, area.rows - rows))
            _ = belowArea.splitTop(1)
        } else {
            below = []
        }
        self.area = area
        list.select(
            min(list.selection, max(0, content.count - 1)), count: content.count, rows: area.rows,
            height: height(content))
        detail = detailArea.map { content.detail(list.selection).lines(columns: $0.columns) } ?? []
    }

    private mutating func layOutHead(_ content: ListContent, _ area: inout Area) {
        isHeadBeside = content.isHeadBeside && area.columns >= 98 && content.count > 0
        if isHeadBeside {
            headArea = area.splitLeft(min(70, area.columns / 2 - 2))
            _ = area.splitLeft(2)
        }
        let columns = isHeadBeside ? headArea.columns : area.columns
        head = content.drawnHead?(columns, isHeadBeside) ?? content.head.lines(columns: columns)
        guard !isHeadBeside else { return }
        if head.count > area.rows - content.least, let short = content.shortHead {
            head = short.lines(columns: columns)
        }
        let top = head.count + (head.isEmpty ? 0 : content.headGap)
        headArea = area.splitTop(min(top, max(0, area.rows - content.least)))
    }

    private var isHeadBeside = false
    private var footer: [Line] = []
    private var headArea = Area(column: 0, row: 0, columns: 0, rows: 0)

    mutating func take(_ key: Key, _ content: ListContent) -> Bool {
        list.handle(key, count: content.count, rows: area.rows, height: height(content))
    }

    func draw(_ frame: inout Frame, _ content: ListContent) {
        head.draw(&frame, headArea, from: 0)
        frame.put(content.headRight, at: headArea.endColumn - Width.of(content.headRight), headArea.row, .dim)
        if let words = content.headRule, headArea.rows > 0 {
            var rule = headArea
            Rule.draw(words, in: &frame, rule.splitBottom(1))
        }
        empty.draw(&frame, area, from: 0)
        let typed = content.search.flatMap { draw($0, &frame) }
        defer { if isSearching { frame.cursor = typed } }
        list.draw(in: &frame, area, count: content.count, height: height(content)) { frame, area, index, isHere in
            content.row(index)?.draw(&frame, area, isHere, isCompact: isCompact)
        }
        if !footer.isEmpty {
            var rest = area
            _ = rest.splitTop((0..<content.count).reduce(1) { $0 + height(content)($1) })
            footer.draw(&frame, rest, from: 0)
        }
        below.draw(&frame, belowArea, from: 0)
        guard var place = detailArea else { return }
        if !isBeside {
            Rule.draw("", in: &frame, place.splitTop(1))
        }
        detail.draw(&frame, place, from: 0)
    }

    /// - Returns: where typing goes on.
    private func draw(_ search: ListSearch, _ frame: inout Frame) -> Point? {
        let (area, rows) = (searchArea, self.area)
        guard area.rows > 0 else { return nil }
        frame.put(search.count, at: area.endColumn - Width.of(search.count), area.row, .dim)
        var column = area.column + 1
        column += frame.put("Search ", at: column, area.row, isSearching ? .strong : .dim)
        let room = area.endColumn - column - Width.of(search.count) - 2
        let field = typing ?? TextField(search.words, multiline: false)
        let cursor = field.draw(
            in: &frame, Area(column: column, row: area.row, columns: room, rows: 1),
            style: isSearching ? .field : .plain, placeholder: isSearching ? "" : "/ to type words")
        if let below = search.below, !below.isEmpty {
            frame.put(Width.clip(below, to: rows.columns - 1), at: rows.column + 1, area.row + 1, .warning)
        } else if let legend = search.legend?(rows.columns) {
            frame.put(legend, at: rows.endColumn - Width.of(legend), area.row + 1, .dim)
        }
        return cursor
    }
}

extension ListRow {
    /// With its heading.
    var rows: Int { (heading == nil ? 0 : 1) + (height ?? 1 + details.count) }

    func draw(_ frame: inout Frame, _ area: Area, _ isHere: Bool, isCompact: Bool = false) {
        var area = area
        if let heading {
            frame.put(Width.clip(heading, to: area.columns), at: area.column, area.row, .heading)
            _ = area.splitTop(1)
        }
        guard area.rows > 0 else { return }
        if let drawing { return drawing(&frame, area, isHere) }
        if isHere { frame.focus(area) }
        frame.put(mark, at: area.column + 2, area.row, markStyle)
        let indent = mark.isEmpty ? 2 : 3 + Width.of(mark)
        let room = area.columns - indent - (right.isEmpty ? 0 : Width.of(right) + (mark.isEmpty ? 1 : 2))
        let used = frame.put(
            Width.clip(title, to: room), at: area.column + indent, area.row, isHere ? .selected : style)
        if isCompact, let detail = details.first, room + indent - used > 20 {
            let place = indent + used + 2
            frame.put(
                Width.clip(detail, to: area.columns - place), at: area.column + place, area.row, detailStyle)
        }
        frame.put(right, at: area.endColumn - Width.of(right), area.row, rightStyle)
        for (line, text) in details.enumerated() where line + 1 < area.rows {
            let indent = mark.isEmpty ? 4 : indent
            frame.put(
                Width.clip(text, to: area.columns - indent), at: area.column + indent, area.row + 1 + line, detailStyle)
        }
    }
}
