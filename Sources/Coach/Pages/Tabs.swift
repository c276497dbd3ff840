import Screen

/// A page of the result, reached by Tab.
protocol TabbedPage: Page {
    var tab: Destination? { get }
}

extension DocumentPage: TabbedPage {}

/// The pages of one result, side by side.
enum Tabs {
    static let all: [(page: Destination, name: String)] = [
        (.reading, "Reading"), (.receipt, "Receipt"), (.memo, "Memo"), (.alternatives, "Alternatives"), (.plan, "Plan"),
        (.ladder, "Replies"), (.notice, "Notice"), (.decide, "Decide"), (.rewrite, "Rewrite"),
    ]

    /// A worked case has nothing to tell, decide or rewrite.
    static func shown(_ desk: Desk) -> [(page: Destination, name: String)] {
        desk.isExample ? Array(all.prefix(6)) : all
    }

    static func bindings(_ desk: Desk) -> [Binding] {
        [
            Binding(.tab, shown: "Tab", "next page", .nextTab, weight: 9),
            Binding(.backTab, shown: "Shift-Tab", "page before", .previousTab, weight: 3),
        ]
    }

    static func turn(_ command: Command, from tab: Destination?, _ desk: Desk) -> [Step] {
        let tabs = shown(desk)
        guard let here = tabs.firstIndex(where: { $0.page == tab }) else { return [] }
        let there = (here + (command == .nextTab ? 1 : tabs.count - 1)) % tabs.count
        return Pages.page(tabs[there].page, desk).map { [.replace($0)] } ?? []
    }

    /// The body below the row of tabs.
    static func body(_ size: Size, hasTabs: Bool) -> Area {
        var area = size.body.inset(columns: 1)
        if hasTabs { _ = area.splitTop(2) }
        return area
    }

    static func draw(_ frame: inout Frame, current: Destination, _ desk: Desk) {
        var column = 1
        let row = desk.size.body.row
        let tabs = shown(desk)
        let needed = tabs.reduce(0) { $0 + $1.name.count + 3 }
        for tab in tabs {
            let isHere = tab.page == current
            let name = needed <= desk.size.columns || isHere ? tab.name : String(tab.name.prefix(4))
            let text = isHere ? "[\(name)]" : " \(name) "
            column += frame.put(text, at: column, row, isHere ? .selected : .dim)
            if needed <= desk.size.columns { column += 1 }
        }
    }
}
