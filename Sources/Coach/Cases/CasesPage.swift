import Packs
import Reports
import Screen

/// The worked cases by group: typing narrows them, Enter opens one to guess at.
struct CasesPage: ScreenPage {
    private var list = ListView()
    private var search = TextField("", multiline: false)
    private var isSearching = false
    private var shown: [WorkedCase] = []
    /// Beside the list, where there is room: what could be seen in the chosen case.
    private var preview: [Line] = []
    private var rows = 1

    init(_ desk: Desk) { shown = desk.pack.casesInOrder }

    var title: String { "Worked cases" }
    var isTyping: Bool { isSearching }

    private var chosen: WorkedCase? { shown.indices.contains(list.selection) ? shown[list.selection] : nil }

    func bindings(_ desk: Desk) -> [Binding] {
        if isSearching {
            return [
                Binding(.enter, .escape, .tab, shown: "Enter", "to the list", .next, weight: 9),
                Binding(.control("_"), shown: "Ctrl-_", "undo typing", .undo, weight: 0),
            ]
        }
        return [
            Binding(.enter, shown: "Enter", "open", .open, off: chosen == nil ? "no case is chosen" : nil, weight: 9),
            Binding("/", "search", .search, weight: 8),
            Binding(
                "o", desk.cases.showsOutcomes ? "hide what followed" : "tell what followed", .outcome, weight: 5),
            Binding(.escape, .character("q"), shown: "Esc", "back", .leave, weight: 7),
        ]
    }

    mutating func perform(_ command: Command, _ desk: inout Desk) -> [Step] {
        switch command {
        case .open: return chosen.map { [.push(DocumentPage(.caseFacts($0.id)))] } ?? []
        case .search: isSearching = true
        case .next: isSearching = false
        case .undo where isSearching: if search.undo() { narrow(desk) }
        case .outcome:
            desk.cases.showsOutcomes.toggle()
            narrow(desk)
        case .leave: return [.pop]
        default: break
        }
        return []
    }

    mutating func take(_ key: Key, _ desk: inout Desk) -> [Step]? {
        let before = search.text
        if isSearching, search.handle(key, columns: 60) {
            if search.text != before {
                list.selection = 0
                narrow(desk)
            }
            return []
        }
        return list.handle(key, count: shown.count, rows: rows, height: height) ? [] : nil
    }

    private mutating func narrow(_ desk: Desk) {
        let words = search.text
        shown = desk.pack.casesInOrder.filter { $0.matches(words, withOutcome: desk.cases.showsOutcomes) }
    }

    /// The first of a group has the group's name over it.
    private func heading(_ index: Int) -> String? {
        index == 0 || shown[index - 1].group != shown[index].group ? shown[index].group.title : nil
    }

    private func height(_ index: Int) -> Int { heading(index) == nil ? 2 : 3 }

    mutating func prepare(_ desk: Desk, _ size: Size) {
        rows = max(1, size.body.rows - Self.headRows(size))
        list.select(min(list.selection, max(0, shown.count - 1)), count: shown.count, rows: rows, height: height)
        let beside = Self.beside(size.body.inset(columns: 1))
        preview = beside.flatMap { columns in chosen.map { CaseDocument.facts($0).lines(columns: columns) } } ?? []
    }

    /// Columns of the preview; nil on a narrow screen.
    private static func beside(_ area: Area) -> Int? { area.columns >= 98 ? area.columns / 2 - 2 : nil }

    private static func headRows(_ size: Size) -> Int { isRoomy(size) ? 4 : 2 }
    private static func isRoomy(_ size: Size) -> Bool { size.rows >= 24 }

    func draw(_ frame: inout Frame, _ area: Area, _ desk: Desk) {
        var area = area.inset(columns: 1)
        if let columns = Self.beside(area) {
            preview.draw(&frame, area.splitRight(columns), from: 0)
            _ = area.splitRight(3)
        }
        if Self.isRoomy(desk.size) {
            frame.put(
                "Documented episodes. Guess first, then see how our coding reads them.", at: area.column, area.row,
                .dim,
                columns: area.columns)
            _ = area.splitTop(2)
        }
        let cursor = head(&frame, area.splitTop(1))
        _ = area.splitTop(1)
        if shown.isEmpty {
            frame.put("No case has these words.", at: area.column + 2, area.row, .dim, columns: area.columns)
        }
        list.draw(in: &frame, area, count: shown.count, height: height) { frame, row, index, isHere in
            var row = row
            if let heading = heading(index) {
                frame.put(heading, at: row.column, row.row, .heading, columns: row.columns)
                _ = row.splitTop(1)
            }
            guard row.rows > 0 else { return }
            draw(shown[index], isHere, &frame, row, desk)
        }
        if isSearching { frame.cursor = cursor }
    }

    private func head(_ frame: inout Frame, _ area: Area) -> Point? {
        let count = "\(shown.count)"
        frame.put(count, at: area.endColumn - Width.of(count), area.row, .dim)
        let used = frame.put("Search ", at: area.column, area.row, isSearching ? .strong : .dim)
        let field = Area(column: area.column + used, row: area.row, columns: area.columns - used - 5, rows: 1)
        return search.draw(
            in: &frame, field, style: isSearching ? .field : .plain, placeholder: isSearching ? "" : "/ to type words")
    }

    private func draw(_ worked: WorkedCase, _ isHere: Bool, _ frame: inout Frame, _ area: Area, _ desk: Desk) {
        if isHere { frame.focus(area) }
        let state = Self.state(worked, desk)
        let place = area.endColumn - Width.of(state)
        frame.put(
            Width.clip(worked.title, to: place - area.column - 3), at: area.column + 2, area.row,
            isHere ? .selected : .plain)
        frame.put(state, at: place, area.row, .dim)
        guard area.rows > 1 else { return }
        frame.put(
            Width.clip("\(worked.mover) and \(worked.otherSide), \(worked.when)", to: area.columns - 4),
            at: area.column + 4, area.row + 1, .dim)
    }

    /// What followed where the reader may know it, and whether it is contested.
    private static func state(_ worked: WorkedCase, _ desk: Desk) -> String {
        if desk.cases.knowsOutcome(worked) { return CaseDocument.outcomeWords(worked) }
        return worked.isContested ? "contested" : ""
    }
}
