import Interview
import Screen
import Sessions

/// One question after the other, back and forth freely. Beside it the mirror: the same answer in the other side's words.
struct InterviewPage: ScreenPage {
    private(set) var at: Field
    private var walk: Walk
    private(set) var input: Input
    private var columns = 60
    /// What was typed where it cannot stand, as letters for a number: it is found again on the way back.
    private var unfit: [Field: String] = [:]
    /// Who answers, where people take turns.
    private let who: String?
    /// What part of the description is in view, on the question whether it is right.
    private var scroller = Scroller()
    private var described = (lines: 0, rows: 1)

    /// - Parameters:
    ///   - at: where to stand; nil: at the first question without a value.
    ///   - text: what was typed there and not yet submitted.
    init(_ desk: Desk, at field: Field?, text: String?) {
        let form = desk.form ?? Form(desk.pack, scope: nil, coverage: .full)
        walk = Walk(form, resuming: field) { desk.answered.contains($0) }
        let question = walk.question(form)
        at = question?.field ?? .title
        input = Input(question, desk.value(at))
        who = desk.session.flatMap { session in
            desk.turn.flatMap { session.voice($0) }.map { TeamWords.title($0, in: session) }
        }
        // Where that question is gone, its text belongs to no other.
        if let text, field == nil || field == at { input.type(text) }
    }

    func question(_ desk: Desk) -> Question? { desk.form.flatMap(walk.question) }

    var title: String { who ?? "Questions" }
    var isTyping: Bool { input.field != nil }

    func bindings(_ desk: Desk) -> [Binding] {
        guard let question = question(desk) else { return [] }
        let why = desk.isAnswering ? "what is meant" : "why we ask"
        var bindings = [
            Binding(
                .enter, .tab, shown: "Enter", input.isEmpty && !question.required ? "skip" : "next", .next, weight: 9),
            Binding(
                .backTab, shown: "Shift-Tab", "back", .previous,
                off: walk.position == 0 ? "this is the first question" : nil,
                weight: 6),
            Binding(.control("o"), shown: "Ctrl-O", "all questions", .overview, weight: 2),
        ]
        if isTyping {
            bindings += [
                Binding(.control("g"), shown: "Ctrl-G", "your editor", .editor, weight: input.isMultiline ? 4 : 0),
                Binding(.control("t"), shown: "Ctrl-T", why, .why, weight: 3),
                Binding(.control("z"), .control("_"), shown: "Ctrl-_", "undo typing", .undo, weight: 0),
                Binding(.escape, shown: "Esc", leaving(desk), .leave, weight: 5),
            ]
            return bindings
        }
        bindings.append(Binding(.right, shown: "→", "next, as it is", .skip, weight: 0))
        bindings.append(Binding(.left, shown: "←", "back", .previous, weight: 0))
        for number in input.rows.indices where number < 9 {
            let digit = Character("\(number + 1)")
            bindings.append(
                Binding(.character(digit), shown: "\(digit)", input.rows[number].label, .pick(number), weight: 0))
        }
        bindings.append(Binding(.character(" "), shown: "Space", "choose", .choose, weight: 4))
        if question.isScored {
            bindings += [
                Binding("d", "don't know", .dontKnow, weight: 4),
                Binding("x", "does not apply", .notApplicable, weight: 3),
                Binding("n", "a note", .note, weight: 2),
            ]
            if !desk.isAnswering {
                bindings.append(
                    Binding(
                        "s", desk.showsScore ? "hide the score" : "show the score", .toggleScore,
                        off: desk.isPrivateTurn ? "a running score would steer your answers" : nil, weight: 1))
            }
        } else if case .yesNo = question.kind {
            bindings += [
                Binding("y", "yes", .pick(0), weight: 5), Binding("n", "no", .pick(1), weight: 5),
            ]
        }
        bindings += [
            Binding("i", why, .why, weight: 3),
            Binding(
                .backspace, .delete, shown: "Backspace", "clear", .clear, off: input.isEmpty ? "nothing to clear" : nil,
                weight: 1),
            Binding("o", "all questions", .overview, weight: 0),
            Binding(.escape, .character("q"), shown: "Esc", leaving(desk), .leave, weight: 5),
        ]
        return bindings
    }

    private func leaving(_ desk: Desk) -> String {
        desk.isPrivateTurn ? "end of the turn" : desk.session?.team == nil ? desk.wayBack : "back"
    }

    mutating func perform(_ command: Command, _ desk: inout Desk) -> [Step] {
        guard let question = question(desk) else { return [.pop] }
        switch command {
        case .next:
            if input.rows.isEmpty {
                if let complaint = input.complaint {
                    desk.warn(complaint)
                    return []
                }
            } else {
                input.takeHighlighted()
            }
            commit(&desk)
            return forward(&desk)
        case .skip:
            commit(&desk)
            return forward(&desk)
        case .previous:
            commit(&desk)
            if walk.back() { arrive(&desk) }
            return keepPlace(desk)
        case .pick(let row):
            input.pick(row)
            commit(&desk)
            return []
        case .choose:
            input.takeHighlighted(toggling: true)
            commit(&desk)
            return []
        case .dontKnow: return answer(.unknown, &desk)
        case .notApplicable: return answer(.notApplicable, &desk)
        case .clear:
            input.clear()
            desk.set(question.field, .none)
            return []
        case .note:
            guard case .item(let id) = question.field else { return [] }
            return [.push(NotePage(desk, item: id))]
        case .why:
            return [.push(DocumentPage(.why(question)))]
        case .toggleScore:
            desk.showsScore.toggle()
            return []
        case .overview:
            commit(&desk)
            return [.push(OverviewPage(desk, at: at))]
        case .editor: return [.effect(.edit(input.text))]
        case .undo where isTyping:
            input.undo()
            return []
        case .undo, .redo:
            arrive(&desk)
            return []
        case .leave:
            commit(&desk)
            if desk.isPrivateTurn { return keepPlace(desk) + [.push(TurnEndPage(at: at))] }
            return keepPlace(desk) + [desk.session?.team == nil ? .home : .pop]
        default: return []
        }
    }

    mutating func take(_ key: Key, _ desk: inout Desk) -> [Step]? {
        if at == .stance, !Self.choosing.contains(key),
            scroller.handle(key, lines: described.lines, rows: described.rows)
        {
            return []
        }
        guard let readOnly = desk.readOnly else { return input.take(key, columns: columns) ? [] : nil }
        // Only here is a copy kept, for it makes the key copy all the text.
        let before = input
        guard input.take(key, columns: columns) else { return nil }
        if input.text != before.text {
            input = before
            desk.warn("Not changed: this review is \(readOnly).")
        }
        return []
    }

    /// Keys that go through the choices and not through the description above them.
    private static let choosing: Set<Key> = [
        .up, .down, .home, .end, .character("j"), .character("k"), .character("g"), .character("G"),
    ]

    mutating func edited(_ text: String, _ desk: inout Desk) -> [Step] {
        input.replace(with: text)
        commit(&desk)
        return []
    }

    mutating func keep(_ desk: inout Desk) { commit(&desk) }

    /// Goes to a question, from the overview.
    mutating func go(to field: Field, _ desk: inout Desk) {
        guard let form = desk.form else { return }
        walk = Walk(form, at: field)
        arrive(&desk)
    }

    func draft(_ desk: Desk) -> Draft? {
        let stored = desk.value(at)
        let isNew = isTyping && (input.value != stored || input.complaint != nil)
        return Draft(at: at.id, text: isNew ? input.text : nil, voice: desk.turn, on: desk.now)
    }

    mutating func prepare(_ desk: Desk, _ size: Size) {
        columns = InterviewView.fieldColumns(size)
        if at == .stance, desk.isPrivateTurn {
            let room = InterviewView.descriptionRoom(size, choices: input.rows.count)
            described = (StanceView(desk: desk).lines(columns: room.columns).count, room.rows)
        }
        guard let form = desk.form else { return }
        // The form may have grown or shrunk before this question.
        if walk.question(form)?.field != at { walk = Walk(form, at: at) }
    }

    func draw(_ frame: inout Frame, _ area: Area, _ desk: Desk) {
        guard let form = desk.form, let question = question(desk) else { return }
        InterviewView(desk: desk, form: form, question: question, input: input, scroller: scroller)
            .draw(&frame, area)
    }

    private mutating func answer(_ answer: Answer, _ desk: inout Desk) -> [Step] {
        input.set(answer)
        commit(&desk)
        return []
    }

    /// Puts what is chosen or typed into the session; nothing is validated, nothing lost.
    private mutating func commit(_ desk: inout Desk) {
        unfit[at] = input.complaint == nil ? nil : input.text
        let value = input.value
        guard value != desk.value(at) else { return }
        desk.set(at, value)
        // What was refused does not stay on the screen as if it had been taken.
        if desk.readOnly != nil { arrive(&desk) }
    }

    private mutating func forward(_ desk: inout Desk) -> [Step] {
        guard let form = desk.form else { return [] }
        if walk.question(form)?.field != at { walk = Walk(form, at: at) }
        guard walk.next(form) else {
            if desk.isAnswering { return keepPlace(desk) + [.home] }
            guard desk.session?.team == nil else { return atEnd(desk) }
            return keep(Draft(at: "reading", text: nil, on: desk.now), desk) + [.replace(DocumentPage(.reading))]
        }
        if let next = walk.question(form), next.isScored, let missing = desk.missingBeforeItems {
            desk.warn("The questions need a title, the scope and the other side first.")
            walk = Walk(form, at: missing)
        }
        arrive(&desk)
        return keepPlace(desk)
    }

    /// Behind the last question of a team session: of one person's turn, or of the description.
    private func atEnd(_ desk: Desk) -> [Step] {
        if desk.isPrivateTurn { return keepPlace(desk) + [.push(TurnEndPage(at: at))] }
        guard desk.turn == nil, let session = desk.session, session.stage == .turns,
            !session.voices.contains(where: session.hasBegun)
        else { return [.pop] }
        return [.replace(TeamSetupPage())]
    }

    private mutating func arrive(_ desk: inout Desk) {
        guard let question = question(desk) else { return }
        at = question.field
        input = Input(question, desk.value(at))
        if let text = unfit[at] { input.type(text) }
    }

    /// Where the person stands is kept, so that a killed program resumes at the very question.
    private func keepPlace(_ desk: Desk) -> [Step] { draft(desk).map { keep($0, desk) } ?? [] }

    private func keep(_ draft: Draft, _ desk: Desk) -> [Step] {
        guard let session = desk.session, desk.readOnly == nil else { return [] }
        return [.effect(.keep(draft, session: session.id))]
    }
}
