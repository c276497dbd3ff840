import Interview
import Packs
import Reports
import Screen
import Sessions

/// How one question looks.
struct InterviewView {
    let desk: Desk
    let form: Form
    let question: Question
    let input: Input
    var scroller = Scroller()

    /// The room for the description above the choices.
    static func descriptionRoom(_ size: Size, choices: Int) -> Size {
        var area = left(size.body)
        _ = area.splitTop(2)
        return Size(columns: area.columns - 2, rows: StanceView.room(area, choices: choices))
    }

    /// The mirror speaks to those who look across; who answers from the other side's seat needs none, and nobody of a
    /// group shall be steered.
    private var hasMirror: Bool { question.isScored && !desk.answersAlone }

    static func fieldColumns(_ size: Size) -> Int { left(size.body).columns }

    /// The question's part of the body; the mirror stands at its right where there is room.
    private static func left(_ body: Area) -> Area {
        var area = body.inset(columns: 1)
        if body.size.isWideBody { _ = area.splitRight(area.columns * 2 / 5) }
        return area
    }

    func draw(_ frame: inout Frame, _ body: Area) {
        var area = Self.left(body)
        progress(&frame, body.inset(columns: 1))
        _ = area.splitTop(2)
        if body.size.isWideBody {
            var right = body.inset(columns: 1)
            _ = right.splitTop(2)
            right = right.splitRight(right.columns * 2 / 5).inset(columns: 1)
            if hasMirror {
                mirrorPanel(&frame, right)
            } else if question.isScored, desk.isPrivateTurn {
                movePanel(&frame, right)
            }
        }
        if question.field == .stance, desk.isPrivateTurn {
            area = StanceView(desk: desk).draw(&frame, area, choices: input.rows.count, scroller)
        }
        for line in wrap(desk.phrases.fill(question.ask), to: area.columns) {
            frame.put(line, at: area.column, area.row, .strong)
            _ = area.splitTop(1)
        }
        seatLine(&frame, &area)
        let isRoomy = area.rows >= 14
        if isRoomy { _ = area.splitTop(1) }
        hints(&frame, &area, isRoomy: isRoomy)
        if input.rows.isEmpty {
            InputView(input: input, labels: []).drawText(&frame, area)
        } else {
            choices(&frame, area, body)
        }
    }

    /// The section's questions as marks, and how far the whole is.
    private func progress(_ frame: inout Frame, _ area: Area) {
        var column = area.column + frame.put(question.section.title, at: area.column, area.row, .heading) + 2
        for index in form.questions.indices where form.questions[index].section == question.section {
            let field = form.questions[index].field
            let isHere = field == question.field
            let mark = isHere ? "◆" : desk.answered.contains(field) ? "●" : "○"
            column += frame.put(mark, at: column, area.row, isHere ? .cursor : .dim) + 1
        }
        let summary = "\(desk.answered.count) of \(form.questions.count) answered"
        if area.endColumn - column > summary.count + 2 {
            frame.put(summary, at: area.endColumn - summary.count, area.row, .dim)
        }
    }

    private func hints(_ frame: inout Frame, _ area: inout Area, isRoomy: Bool) {
        func show(_ text: String) {
            for line in wrap(text, to: area.columns) where area.rows > input.rows.count + 4 {
                frame.put(line, at: area.column, area.row, .dim)
                _ = area.splitTop(1)
            }
        }
        if !question.hint.isEmpty { show(desk.phrases.fill(question.hint)) }
        if !question.example.isEmpty, isRoomy || input.rows.isEmpty {
            show("For example: \(desk.phrases.fill(question.example))")
        }
        if let then = desk.fromThen(question.field) { show("From then: \(then.asOneLine)") }
        if isRoomy { _ = area.splitTop(1) }
    }

    private func choices(_ frame: inout Frame, _ area: Area, _ body: Area) {
        var area = area
        InputView(input: input, labels: labels).drawChoices(&frame, &area)
        guard question.isScored else { return }
        if area.rows > 0 { setAside(&frame, area) }
        _ = area.splitTop(1)
        note(&frame, &area)
        if hasMirror, !body.size.isWideBody { mirrorLine(&frame, area) }
    }

    private var labels: [String] {
        if case .item(let item) = question.kind {
            return item.options.map { desk.phrases.fill($0.label(desk.phrases.scope)) }
        }
        return input.rows.map { desk.phrases.fill($0.label) }
    }

    private func setAside(_ frame: inout Frame, _ area: Area) {
        var column = area.column + 2
        for (key, answer, label) in [("d", Answer.unknown, "Don't know"), ("x", .notApplicable, "Does not apply")] {
            let isChosen = input.chosen.contains(answer.word)
            frame.put(key, at: column, area.row, .key)
            frame.put(isChosen ? "(●)" : "( )", at: column + 2, area.row, isChosen ? .strong : .dim)
            column += 6 + frame.put(label, at: column + 6, area.row, isChosen ? .strong : .dim) + 3
        }
    }

    private func note(_ frame: inout Frame, _ area: inout Area) {
        guard case .item(let id) = question.field, let note = desk.session?.voice(desk.turn)?.notes[id], area.rows > 3
        else {
            return
        }
        frame.put("Note: " + Width.clip(note, to: area.columns - 8), at: area.column + 2, area.row, .dim)
        _ = area.splitTop(1)
    }

    /// Whose "we" and "they" it is, for those who do not sit with the mover.
    private func seatLine(_ frame: inout Frame, _ area: inout Area) {
        guard question.isScored, desk.isPrivateTurn, let session = desk.session, let voice = session.voice(desk.turn),
            let reminder = TeamWords.reminder(voice.seat, session.move)
        else { return }
        let lines = wrap(reminder, to: area.columns)
        let room = area.rows - labels.reduce(1) { $0 + wrap($1, to: area.columns - 8).count }
        // An option that is out of sight would be worse than a name cut short.
        let fits = lines.count <= room
        for line in fits ? lines : [Width.clip(reminder, to: area.columns)] where room > 0 {
            frame.put(line, at: area.column, area.row, .mirror)
            _ = area.splitTop(1)
        }
    }

    /// The move as it was described, at hand while a person answers alone.
    private func movePanel(_ frame: inout Frame, _ area: Area) {
        let inside = Panel.box("The move", in: &frame, area).inset(columns: 1)
        let lines = StanceView(desk: desk).lines(columns: inside.columns)
        lines.draw(&frame, inside, from: 0)
    }

    private var mirrored: String? {
        guard case .item(let item) = question.kind else { return nil }
        let key = input.cursor.map { item.options[$0].key } ?? input.chosen.first
        return key.flatMap(item.option).map { desk.phrases($0.otherSide) }
    }

    private func mirrorLine(_ frame: inout Frame, _ area: Area) {
        var area = area
        if area.rows > 3 { _ = area.splitTop(1) }
        guard area.rows > 0 else { return }
        guard let mirrored else {
            frame.put(
                "The other side's words appear here.", at: area.column + 2, area.row, .dim, columns: area.columns - 2)
            return
        }
        if area.rows > 2 {
            frame.put("From the other side:", at: area.column + 2, area.row, .dim)
            _ = area.splitTop(1)
        }
        for (row, line) in wrap("\"\(mirrored)\"", to: area.columns - 2).prefix(area.rows).enumerated() {
            frame.put(line, at: area.column + 2, area.row + row, .mirror)
        }
    }

    /// The words for this answer, and under them what they have seen so far.
    private func mirrorPanel(_ frame: inout Frame, _ area: Area) {
        var inside = Panel.box("From the other side", in: &frame, area).inset(columns: 1)
        func put(_ text: String, _ style: Style) {
            for line in wrap(text, to: inside.columns) where inside.rows > 0 {
                frame.put(line, at: inside.column, inside.row, style)
                _ = inside.splitTop(1)
            }
        }
        put(mirrored.map { "\"\($0)\"" } ?? "The other side's words appear here.", mirrored == nil ? .dim : .mirror)
        let earlier = form.questions.prefix { $0.field != question.field }.compactMap { question -> String? in
            guard case .item(let item) = question.kind, case .answer(let answer) = desk.value(question.field),
                let key = answer.option, let option = item.option(key)
            else { return nil }
            return desk.phrases(option.otherSide)
        }
        guard !earlier.isEmpty, inside.rows > 4 else { return }
        _ = inside.splitTop(1)
        put("What they have seen so far, the last first:", .dim)
        for line in earlier.reversed() where inside.rows > 1 { put("- \(line)", .plain) }
    }
}

extension Size {
    var isWideBody: Bool { columns >= 100 }
}
