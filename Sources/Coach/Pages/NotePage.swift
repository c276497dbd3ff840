import Reports
import Screen
import Sessions

/// A note on one answer.
struct NotePage: ScreenPage {
    private let item: String
    /// Whose note; nil: of whoever's turn it is.
    private let voice: String?
    private var field: TextField
    private var columns = 60

    /// - Parameter text: what was typed and not yet kept.
    init(_ desk: Desk, item: String, voice: String? = nil, text: String? = nil) {
        self.item = item
        self.voice = voice
        field = TextField(text ?? desk.session?.voice(voice ?? desk.turn)?.notes[item] ?? "", multiline: true)
    }

    private func kept(_ desk: Desk) -> String { desk.session?.voice(voice ?? desk.turn)?.notes[item] ?? "" }

    var title: String { "A note" }
    var isTyping: Bool { true }

    func bindings(_ desk: Desk) -> [Binding] {
        [
            Binding(.enter, .escape, .tab, shown: "Enter", "keep and go back", .leave, weight: 9),
            Binding(
                .control("g"), shown: "Ctrl-G", "your editor", .editor,
                off: desk.isPrivateTurn ? "an editor may leave your text in the terminal for the next person" : nil,
                weight: 4),
            Binding(.control("_"), shown: "Ctrl-_", "undo typing", .undo, weight: 0),
        ]
    }

    mutating func perform(_ command: Command, _ desk: inout Desk) -> [Step] {
        switch command {
        case .leave:
            keep(&desk)
            return [.pop] + keepPlace(desk)
        case .editor: return [.effect(.edit(field.text))]
        case .undo: _ = field.undo()
        default: break
        }
        return []
    }

    mutating func take(_ key: Key, _ desk: inout Desk) -> [Step]? { field.handle(key, columns: columns) ? [] : nil }

    mutating func edited(_ text: String, _ desk: inout Desk) -> [Step] {
        field.replaceAll(with: text)
        return []
    }

    mutating func prepare(_ desk: Desk, _ size: Size) { columns = size.body.columns - 4 }

    func draw(_ frame: inout Frame, _ area: Area, _ desk: Desk) {
        var area = area.inset(columns: 2)
        for line in wrap(desk.phrases.ask(item), to: area.columns) {
            frame.put(line, at: area.column, area.row, .strong)
            _ = area.splitTop(1)
        }
        _ = area.splitTop(1)
        frame.cursor = field.draw(
            in: &frame, area, style: .field, placeholder: "Why this answer? Whoever reads this later will thank you.")
    }

    mutating func keep(_ desk: inout Desk) {
        let text = field.text.trimmed
        let turn = voice ?? desk.turn
        desk.change { $0.setNote(item, text, voice: turn) }
    }

    func draft(_ desk: Desk) -> Draft? {
        field.text.trimmed == kept(desk)
            ? nil : Draft(at: "note:\(item)", text: field.text, voice: voice ?? desk.turn, on: desk.now)
    }

    /// The note is in the session now, and its draft done with.
    private func keepPlace(_ desk: Desk) -> [Step] {
        guard let session = desk.session, desk.readOnly == nil else { return [] }
        let place = voice == nil ? "item" : "discuss"
        let draft = Draft(at: "\(place):\(item)", text: nil, voice: voice ?? desk.turn, on: desk.now)
        return [.effect(.keep(draft, session: session.id))]
    }
}
