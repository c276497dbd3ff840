import Assessment
import Reports
import Screen
import Sessions

/// Proceed, revise, drop or defer; why; a forecast; when to look again.
struct DecidePage: Page, TabbedPage {
    private enum Row: Int, CaseIterable {
        case choice, why, reaction, chance, by, promises, reviewOn, decide
    }

    private var row = Row.choice
    private var choice: Decision.Choice?
    private var why: TextField
    private var reactions: [ReactionKind]
    private var reaction: Int?
    private var chance = TextField("", multiline: false)
    private var by = TextField("", multiline: false)
    private var reviewOn: TextField
    /// What was told stands as promises, to be looked back on.
    private var promises = true
    private var columns = 60

    init(_ desk: Desk, why text: String? = nil) {
        let decision = desk.session?.decision
        choice = decision?.choice
        why = TextField(text ?? decision?.why ?? "", multiline: false)
        reviewOn = TextField(decision?.reviewOn ?? Day.months(3, after: desk.today), multiline: false)
        reactions = desk.reactionsToForecast
        if let forecast = desk.session?.forecasts.last {
            reaction = reactions.firstIndex { $0.rawValue == forecast.reaction }
            chance = TextField("\(forecast.chance)", multiline: false)
            by = TextField(forecast.by ?? "", multiline: false)
        }
    }

    var title: String { "Decide" }
    var tab: Destination? { .decide }
    var isTyping: Bool { [.why, .chance, .by, .reviewOn].contains(row) }

    func bindings(_ desk: Desk) -> [Binding] {
        var bindings: [Binding] = []
        switch row {
        case .choice:
            for (number, choice) in Decision.Choice.allCases.enumerated() {
                bindings.append(Binding(Character("\(number + 1)"), choice.rawValue, .pick(number), weight: 6))
            }
        case .reaction:
            bindings += [
                Binding(.right, .character(" "), shown: "→", "next reaction", .more, weight: 6),
                Binding(.left, shown: "←", "reaction before", .less, weight: 4),
                Binding(.backspace, shown: "Backspace", "no forecast", .clear, weight: 3),
            ]
        case .promises:
            bindings.append(
                Binding(.character(" "), shown: "Space", promises ? "no promises" : "record them", .tell, weight: 6))
        case .decide:
            let missing = choice == nil ? "choose first: proceed, revise, drop or defer" : desk.readOnly
            bindings.append(Binding(.enter, shown: "Enter", "decide and save", .confirm, off: missing, weight: 9))
        default: break
        }
        if row != .decide { bindings.append(Binding(.enter, .down, shown: "Enter", "next line", .next, weight: 9)) }
        bindings += [
            Binding(.up, shown: "↑", "line before", .previous, weight: 3),
            Binding(.tab, shown: "Tab", "next page", .nextTab, weight: 4),
            Binding(.backTab, shown: "Shift-Tab", "page before", .previousTab, weight: 0),
            Binding(.escape, shown: "Esc", desk.wayBack, .leave, weight: 7),
        ]
        return bindings
    }

    mutating func perform(_ command: Command, _ desk: inout Desk) -> [Step] {
        desk.unsentDecision = self
        switch command {
        case .pick(let number): choice = Decision.Choice.allCases[number]
        case .next: row = rows(desk).first { $0.rawValue > row.rawValue } ?? .decide
        case .previous: row = rows(desk).last { $0.rawValue < row.rawValue } ?? .choice
        case .tell: promises.toggle()
        case .more: reaction = reaction.map { ($0 + 1) % reactions.count } ?? 0
        case .less: reaction = reaction.map { ($0 + reactions.count - 1) % reactions.count } ?? reactions.count - 1
        case .clear: reaction = nil
        case .nextTab, .previousTab: return Tabs.turn(command, from: tab, desk)
        case .leave: return [.home]
        case .confirm: return decide(&desk)
        default: break
        }
        return []
    }

    /// Promises are offered where the move goes on and something of the measures was marked to be told.
    private func rows(_ desk: Desk) -> [Row] {
        let offers = choice == .proceed && !desk.promisesTold.isEmpty
        return Row.allCases.filter { $0 != .promises || offers }
    }

    mutating func take(_ key: Key, _ desk: inout Desk) -> [Step]? {
        let taken =
            switch row {
            case .why: why.handle(key, columns: columns)
            case .chance: chance.handle(key, columns: columns)
            case .by: by.handle(key, columns: columns)
            case .reviewOn: reviewOn.handle(key, columns: columns)
            default: false
            }
        return taken ? [] : nil
    }

    private mutating func decide(_ desk: inout Desk) -> [Step] {
        guard let choice else { return [] }
        if let complaint = complain() {
            desk.warn(complaint)
            return []
        }
        let forecast = reaction.flatMap { place in
            Int(chance.text.trimmed).map {
                Forecast(reaction: reactions[place].rawValue, chance: $0, by: by.text.isBlank ? nil : by.text.trimmed)
            }
        }
        desk.decide(choice, why: why.text, reviewOn: reviewOn.text, forecast: forecast, promising: promises)
        desk.tell("Decided and saved: \(choice.rawValue). One thing is left: write your first words anew.")
        let drop = desk.session.map { [Step.effect(.dropDraft(session: $0.id))] } ?? []
        return drop + [.replace(RewritePage(desk))]
    }

    private mutating func complain() -> String? {
        for (field, row) in [(by, Row.by), (reviewOn, .reviewOn)]
        where !field.text.isBlank && !Day.isDay(field.text.trimmed) {
            self.row = row
            return Day.complaint(field.text)
        }
        if reaction != nil, Int(chance.text.trimmed).map({ (0...100).contains($0) }) != true {
            row = .chance
            return "A forecast needs its chance: a number from 0 to 100."
        }
        return nil
    }

    mutating func prepare(_ desk: Desk, _ size: Size) { columns = max(20, size.body.columns - 24) }

    func draft(_ desk: Desk) -> Draft? { Draft(at: "decide", text: why.text.isBlank ? nil : why.text, on: desk.now) }

    func draw(_ frame: inout Frame, _ area: Area, _ desk: Desk) {
        Tabs.draw(&frame, current: .decide, desk)
        var area = Tabs.body(desk.size, hasTabs: true)
        if let decision = desk.session?.decision {
            frame.put(
                "Decided on \(decision.on.prefix(10)): \(decision.choice.rawValue). Deciding again keeps the earlier figures.",
                at: area.column, area.row, .dim, columns: area.columns)
            _ = area.splitTop(1)
        }
        _ = area.splitTop(1)
        let gap: Row = rows(desk).contains(.promises) ? .promises : .reviewOn
        for one in rows(desk) {
            if area.rows == 0 { return }
            if one == .reaction || one == .decide || one == gap, area.rows > 4 { _ = area.splitTop(1) }
            line(one, &frame, area, desk)
            _ = area.splitTop(1)
        }
    }

    private func line(_ one: Row, _ frame: inout Frame, _ area: Area, _ desk: Desk) {
        let isHere = one == row
        if isHere { frame.focus(area) }
        let name =
            switch one {
            case .choice: "What will you do?"
            case .why: "Why?"
            case .reaction: "They will probably"
            case .chance: "Chance, 0 to 100"
            case .by: "By which day?"
            case .promises: "Told as promises"
            case .reviewOn: "Look again on"
            case .decide: "Decide and save"
            }
        frame.put(name, at: area.column + 2, area.row, isHere ? .selected : .plain, columns: 20)
        let place = Area(column: area.column + 22, row: area.row, columns: area.columns - 22, rows: 1)
        func show(_ field: TextField, _ hint: String) {
            let cursor = field.draw(in: &frame, place, style: .field, placeholder: hint)
            if isHere { frame.cursor = cursor }
        }
        switch one {
        case .choice:
            var column = place.column
            for (number, other) in Decision.Choice.allCases.enumerated() {
                let isChosen = choice == other
                let text = "\(isChosen ? "[" : "")\(number + 1) \(other.rawValue)\(isChosen ? "]" : "") "
                column += frame.put(
                    text, at: column, place.row, isChosen ? .strong : .plain, columns: place.endColumn - column)
            }
        case .why: show(why, "a choice with reasons, no confession")
        case .reaction:
            let text = reaction.map { desk.phrases.reaction(reactions[$0].rawValue) } ?? "no forecast (→ chooses one)"
            frame.put(text, at: place.column, place.row, reaction == nil ? .dim : .plain, columns: place.columns)
        case .chance: show(chance, "a number; 50 is a coin toss")
        case .by: show(by, "a day, like 2027-02-28")
        case .promises:
            let count = desk.promisesTold.count
            let words = count == 1 ? "1 of the notice" : "\(count) of the notice"
            frame.put(
                promises ? "yes: \(words), to be looked back on" : "no: none is recorded", at: place.column, place.row,
                promises ? .plain : .dim, columns: place.columns)
        case .reviewOn: show(reviewOn, "a day, like 2027-02-28")
        case .decide:
            frame.put("freezes the figures as they stand", at: place.column, place.row, .dim, columns: place.columns)
        }
    }
}
