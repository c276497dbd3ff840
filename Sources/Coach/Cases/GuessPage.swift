import Interview
import Packs
import Reports
import Screen
import Sessions

/// Guess first: three questions about a case, before its coding is shown. Nothing of it is saved.
struct GuessPage: ScreenPage {
    private let worked: WorkedCase
    private var guess: CaseGuess
    private var at = CaseQuestion.ambiguity
    private var input: Input
    private var columns = 60
    /// Beside the question, where there is room.
    private var facts: [Line] = []

    init(_ worked: WorkedCase, _ desk: Desk) {
        self.worked = worked
        guess = desk.cases.guesses[worked.id] ?? CaseGuess()
        input = Input(at.kind, at.value(in: guess))
    }

    var title: String { "Guess first" }
    var isTyping: Bool { input.field != nil }

    func bindings(_ desk: Desk) -> [Binding] {
        var bindings = [
            Binding(.enter, .tab, shown: "Enter", input.isEmpty ? "skip" : "next", .next, weight: 9),
            Binding(
                .backTab, shown: "Shift-Tab", "back", .previous,
                off: at == .ambiguity ? "this is the first question" : nil, weight: 5),
        ]
        if isTyping {
            bindings.append(Binding(.control("z"), .control("_"), shown: "Ctrl-_", "undo typing", .undo, weight: 0))
            bindings.append(Binding(.escape, shown: "Esc", "the facts", .leave, weight: 7))
            return bindings
        }
        for number in input.rows.indices {
            let digit = Character("\(number + 1)")
            bindings.append(
                Binding(.character(digit), shown: "\(digit)", input.rows[number].label, .pick(number), weight: 0))
        }
        return bindings + [
            Binding(.character(" "), shown: "Space", "choose", .choose, weight: 4),
            Binding(
                .backspace, .delete, shown: "Backspace", "clear", .clear, off: input.isEmpty ? "nothing to clear" : nil,
                weight: 1),
            Binding(.escape, .character("q"), shown: "Esc", "the facts", .leave, weight: 7),
        ]
    }

    mutating func perform(_ command: Command, _ desk: inout Desk) -> [Step] {
        switch command {
        case .next: return forward(&desk)
        case .previous:
            keepGuess()
            turn(by: -1)
        case .pick(let row): input.pick(row)
        case .choose: input.takeHighlighted()
        case .clear: input.clear()
        case .undo: input.undo()
        case .leave: return [.pop]
        default: break
        }
        return []
    }

    private mutating func forward(_ desk: inout Desk) -> [Step] {
        if let complaint = input.complaint {
            desk.warn(complaint)
            return []
        }
        if !input.rows.isEmpty { input.takeHighlighted() }
        keepGuess()
        if case .none = at.value(in: guess) { desk.tell("Skipped; it counts for nothing.") }
        guard at == CaseQuestion.allCases.last else {
            turn(by: 1)
            return []
        }
        desk.openCase(worked, guess)
        return [.pop, .replace(DocumentPage(.workedCase))]
    }

    private mutating func keepGuess() { if input.complaint == nil { at.set(input.value, in: &guess) } }

    private mutating func turn(by step: Int) {
        guard let next = CaseQuestion(rawValue: at.rawValue + step) else { return }
        at = next
        input = Input(next.kind, next.value(in: guess))
    }

    mutating func take(_ key: Key, _ desk: inout Desk) -> [Step]? { input.take(key, columns: columns) ? [] : nil }

    mutating func prepare(_ desk: Desk, _ size: Size) {
        let (left, right) = Self.split(size.body)
        columns = left.columns
        facts = right.map { CaseDocument.facts(worked).lines(columns: $0.columns) } ?? []
    }

    private static func split(_ body: Area) -> (question: Area, facts: Area?) {
        var area = body.inset(columns: 1)
        guard area.columns >= 98 else { return (area, nil) }
        let right = area.splitRight(area.columns / 2 - 2)
        _ = area.splitRight(3)
        return (area, right)
    }

    func draw(_ frame: inout Frame, _ area: Area, _ desk: Desk) {
        var (area, right) = Self.split(area)
        if let right { facts.draw(&frame, right, from: 0) }
        func put(_ text: String, _ style: Style) {
            for line in wrap(text, to: area.columns) {
                frame.put(line, at: area.column, area.row, style)
                _ = area.splitTop(1)
            }
        }
        put("\(worked.title): guess \(at.rawValue + 1) of \(CaseQuestion.allCases.count)", .heading)
        _ = area.splitTop(1)
        put(at.ask, .strong)
        put(at.hint, .dim)
        _ = area.splitTop(1)
        let view = InputView(input: input, labels: input.rows.map(\.label))
        if input.rows.isEmpty { view.drawText(&frame, area) } else { view.drawChoices(&frame, &area) }
    }
}

extension Desk {
    /// Opens a case like a review; what was guessed stands beside its coding.
    mutating func openCase(_ worked: WorkedCase, _ guess: CaseGuess) {
        cases.guesses[worked.id] = guess
        open(.init(.init(worked, pack, now: now)), readOnly: "a worked case", isExample: true)
    }

    /// The case that lies open.
    var worked: WorkedCase? {
        guard isExample, let id = session?.id else { return nil }
        return pack.cases.first { "case:\($0.id)" == id }
    }
}
