import Screen
import Sessions

/// The pages of one result, side by side.
enum Tabs {
    static let all: [(page: Destination, name: String)] = [
        (.reading, "Reading"), (.receipt, "Receipt"), (.memo, "Memo"), (.alternatives, "Alternatives"), (.plan, "Plan"),
        (.ladder, "Replies"), (.notice, "Notice"), (.rewrite, "Rewrite"), (.decide, "Decide"),
    ]

    /// What several voices have before the pages of a sheet.
    static let ofVoices: [(page: Destination, name: String)] = [
        (.gap, "Gap"), (.spread, "Spread"), (.voices, "Voices"), (.discuss, "Discuss"),
    ]
    private static let then: (page: Destination, name: String) = (.then, "Then and now")
    private static let closing: (page: Destination, name: String) = (.closing, "Closing")
    private static let actions: (page: Destination, name: String) = (.actions, "Actions")
    /// A worked case has nothing to tell, decide or rewrite; instead what happened, and a reason for each answer.
    private static let example: [(page: Destination, name: String)] =
        [(.worked, "Case")] + all.prefix(6) + [(.coding, "Coding")]

    static func shown(_ desk: Desk) -> [(page: Destination, name: String)] {
        guard !desk.isExample else { return example }
        let end = desk.session?.decision == nil ? [] : [closing]
        guard let session = desk.session, session.team != nil || session.voices.count > 1 else { return all + end }
        return (session.showsVoices ? ofVoices : []) + (session.team?.looksBackOn == nil ? [] : [then]) + all.prefix(7)
            + [actions] + all.suffix(2) + end
    }

    static func isTab(_ destination: Destination) -> Bool {
        (example + all + ofVoices + [then, actions, closing]).contains { $0.page == destination }
    }

    static func leaving(_ desk: Desk) -> Act {
        Act(.leave, desk.isExample ? "all cases" : desk.wayBack, .escape, .character("q"), shown: "Esc", weight: 7)
    }

    /// From a worked case back to the list, from a review home.
    static func leave(_ desk: inout Desk) -> [Step] {
        guard desk.isExample else { return [.home] }
        desk.close()
        return [.pop]
    }

    /// What several say together, of which no one sheet is read.
    private static let ofAll: [Destination] = [.gap, .spread, .voices, .then, .actions, .discuss]

    static func bindings(_ desk: Desk, at tab: Destination? = nil) -> [Act] {
        [
            Act(.nextTab, "next page", .tab, shown: "Tab", weight: 6),
            Act(.previousTab, "page before", .backTab, shown: "Shift-Tab", weight: 3),
        ] + (tab.map(ofAll.contains) == true ? [] : voice(desk))
    }

    /// While there is no agreed sheet one voice's can be read.
    private static func voice(_ desk: Desk) -> [Act] {
        guard desk.needsSheet || desk.voiceThatCounts != nil, desk.turn == nil else { return [] }
        let words = desk.needsSheet ? "one person's sheet" : "the next person's sheet"
        return [Act(.go(.nextVoice), words, key: "v", weight: desk.needsSheet ? 8 : 4)]
    }

    static func turn(_ command: Command, from tab: Destination?, _ desk: Desk) -> [Step] {
        let tabs = shown(desk)
        guard let here = tabs.firstIndex(where: { $0.page == tab }) else { return [] }
        let there = (here + (command == .nextTab ? 1 : tabs.count - 1)) % tabs.count
        return [.go(tabs[there].page)]
    }

    /// The body below the row of tabs.
    static func body(_ size: Size, hasTabs: Bool) -> Area {
        var area = size.body.inset(columns: 1)
        if hasTabs { _ = area.splitTop(2) }
        return area
    }

    /// The names of a document's parts.
    static func draw(_ frame: inout Frame, _ parts: (names: [String], shown: Int), _ size: Size) {
        var column = 1
        for (place, name) in parts.names.enumerated() {
            let isHere = place == parts.shown
            column += frame.put(
                isHere ? "[\(name)]" : " \(name) ", at: column, size.body.row, isHere ? .selected : .dim)
        }
    }

    /// All names where they fit, else those around the current one.
    static func draw(_ frame: inout Frame, current: Destination, _ desk: Desk) {
        let tabs = shown(desk)
        let here = tabs.firstIndex { $0.page == current } ?? 0
        var range = here..<here + 1
        func width(_ range: Range<Int>) -> Int {
            let marks = (range.lowerBound > 0 ? 2 : 0) + (range.upperBound < tabs.count ? 2 : 0)
            return tabs[range].reduce(1 + marks) { $0 + $1.name.count + 2 }
        }
        var grew = true
        while grew {
            grew = false
            for wider in [range.lowerBound..<range.upperBound + 1, max(0, range.lowerBound - 1)..<range.upperBound]
            where wider.count > range.count && wider.upperBound <= tabs.count && width(wider) <= desk.size.columns {
                range = wider
                grew = true
                break
            }
        }
        var column = 1
        let row = desk.size.body.row
        func put(_ text: String, _ style: Style) { column += frame.put(text, at: column, row, style) }
        if range.lowerBound > 0 { put("‹ ", .dim) }
        for (place, tab) in tabs.enumerated() where range.contains(place) {
            put(place == here ? "[\(tab.name)]" : " \(tab.name) ", place == here ? .selected : .dim)
        }
        if range.upperBound < tabs.count { put(" ›", .dim) }
    }
}
