import Assessment
import Packs
import Reports
import Screen
import Sessions

/// Which past reviews to show, and in which order.
struct FilterPage: ScreenPage {
    private enum Row: Int, CaseIterable {
        case scope, otherSide, honesty, theirIntent, decision, state, from, to, tag, sort

        var name: String {
            switch self {
            case .scope: "Between whom"
            case .otherSide: "Other side"
            case .honesty: "Your own aim"
            case .theirIntent: "Their aim"
            case .decision: "Decision"
            case .state: "State"
            case .from: "Begun from"
            case .to: "Begun until"
            case .tag: "Tag"
            case .sort: "Sorted by"
            }
        }
    }

    private var query: PastQuery
    private var row = Row.scope
    private var texts: [Row: TextField]
    private var columns = 40

    init(_ query: PastQuery) {
        self.query = query
        texts = [.otherSide: query.otherSide, .from: query.from, .to: query.to, .tag: query.tag]
            .mapValues { TextField($0 ?? "", multiline: false) }
    }

    var title: String { "Filter and sort" }
    var isTyping: Bool { texts[row] != nil }

    func bindings(_ desk: Desk) -> [Binding] {
        var bindings: [Binding] = []
        if !isTyping {
            bindings += [
                Binding(.right, .character(" "), shown: "→", "next choice", .more, weight: 6),
                Binding(.left, shown: "←", "choice before", .less, weight: 4),
                Binding(.backspace, shown: "Backspace", "any", .clear, weight: 3),
            ]
        }
        return bindings + [
            Binding(.down, .tab, shown: "↓", "next line", .next, weight: 5),
            Binding(.up, .backTab, shown: "↑", "line before", .previous, weight: 3),
            Binding(.control("x"), shown: "Ctrl-X", "no filter at all", .reject, weight: 4),
            Binding(.enter, .escape, shown: "Enter", "show them", .leave, weight: 9),
        ]
    }

    mutating func perform(_ command: Command, _ desk: inout Desk) -> [Step] {
        switch command {
        case .next: row = Row(rawValue: row.rawValue + 1) ?? .scope
        case .previous: row = Row(rawValue: row.rawValue - 1) ?? .sort
        case .more: turn(by: 1)
        case .less: turn(by: -1)
        case .clear: clear()
        case .reject:
            desk.past.query = query.withoutFilters
            return [.pop, .replace(PastPage(desk))]
        case .leave:
            guard read(&desk) else { return [] }
            desk.past.query = query
            return [.pop, .replace(PastPage(desk))]
        default: break
        }
        return []
    }

    private mutating func read(_ desk: inout Desk) -> Bool {
        func text(_ row: Row) -> String? { texts[row].flatMap { $0.text.isBlank ? nil : $0.text.trimmed } }
        for row in [Row.from, .to] {
            guard let day = text(row), !Day.isDay(day) else { continue }
            self.row = row
            desk.warn(Day.complaint(day))
            return false
        }
        (query.otherSide, query.from, query.to, query.tag) = (text(.otherSide), text(.from), text(.to), text(.tag))
        query.offset = 0
        return true
    }

    private mutating func turn(by step: Int) {
        func next<Value: Equatable>(_ value: Value?, _ all: [Value]) -> Value? {
            let place = value.flatMap { all.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
            let there = (place + step + all.count + 1) % (all.count + 1)
            return there == 0 ? nil : all[there - 1]
        }
        switch row {
        case .scope: query.scope = next(query.scope, Scope.allCases)
        case .honesty: query.honesty = next(query.honesty, HonestyVerdict.allCases.map(\.rawValue))
        case .theirIntent: query.theirIntent = next(query.theirIntent, IntentVerdict.allCases.map(\.rawValue))
        case .decision: query.decision = next(query.decision, Decision.Choice.allCases)
        case .state: query.state = next(query.state, PastQuery.State.allCases)
        case .sort: query.sort = next(query.sort, PastQuery.Sort.allCases) ?? (step > 0 ? .newest : .ambiguity)
        default: break
        }
    }

    private mutating func clear() {
        switch row {
        case .scope: query.scope = nil
        case .honesty: query.honesty = nil
        case .theirIntent: query.theirIntent = nil
        case .decision: query.decision = nil
        case .state: query.state = nil
        case .sort: query.sort = .newest
        default: break
        }
    }

    mutating func take(_ key: Key, _ desk: inout Desk) -> [Step]? {
        texts[row]?.handle(key, columns: columns) == true ? [] : nil
    }

    mutating func prepare(_ desk: Desk, _ size: Size) { columns = size.body.columns - 20 }

    func draw(_ frame: inout Frame, _ area: Area, _ desk: Desk) {
        var area = area.inset(columns: 1)
        let words = "Reviews are listed that meet every line."
        frame.put(words, at: area.column + 2, area.row, .dim)
        _ = area.splitTop(2)
        for one in Row.allCases {
            let line = area.splitTop(1)
            if one == row { frame.focus(line) }
            frame.put(one.name, at: line.column + 2, line.row, one == row ? .selected : .plain)
            let place = Area(column: line.column + 18, row: line.row, columns: line.columns - 18, rows: 1)
            if let field = texts[one] {
                let hint = one == .from || one == .to ? "any day, or 2026-11-23" : "any"
                let cursor = field.draw(in: &frame, place, style: .field, placeholder: hint)
                if one == row { frame.cursor = cursor }
            } else {
                let value = value(one)
                frame.put(value ?? "any", at: place.column, place.row, value == nil ? .dim : .strong)
            }
        }
    }

    private func value(_ row: Row) -> String? {
        switch row {
        case .scope: query.scope?.rawValue
        case .honesty: query.honesty.map(Words.plain)
        case .theirIntent: query.theirIntent.map(Words.plain)
        case .decision: query.decision?.rawValue
        case .state: query.state?.rawValue
        case .sort: Words.plain(query.sort.rawValue)
        default: nil
        }
    }
}
