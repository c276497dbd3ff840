import Screen

/// Stands where a page needs one sheet, and several voices have not agreed on any.
struct SheetNeededPage: ScreenPage {
    static let needing: Set<Destination> = [.reading, .receipt, .memo, .alternatives, .plan, .ladder, .decide]

    private let destination: Destination

    init(_ destination: Destination) { self.destination = destination }

    var title: String { Tabs.all.first { $0.page == destination }?.name ?? "Reading" }
    var tab: Destination? { destination }

    func bindings(_ desk: Desk) -> [Binding] {
        Tabs.bindings(desk) + [
            Binding("a", "agree", .go(.discuss), weight: 8),
            Binding(.escape, .character("q"), shown: "Esc", desk.wayBack, .leave, weight: 7),
        ]
    }

    mutating func perform(_ command: Command, _ desk: inout Desk) -> [Step] {
        switch command {
        case .nextTab, .previousTab: Tabs.turn(command, from: tab, desk)
        case .leave: [.home]
        default: []
        }
    }

    static let words =
        "This page is made from one sheet of answers, and you have several. First agree on a sheet: on the page Discuss one "
        + "key takes over all that you agree on already. Or press v to read one person's sheet. A mean of all would be "
        + "nobody's view, so there is none."

    func draw(_ frame: inout Frame, _ area: Area, _ desk: Desk) {
        Tabs.draw(&frame, current: destination, desk)
        let body = Tabs.body(desk.size, hasTabs: true)
        for (row, line) in wrap(Self.words, to: min(body.columns, 76)).enumerated() where row < body.rows {
            frame.put(line, at: body.column, body.row + row)
        }
    }
}
