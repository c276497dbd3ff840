import Screen
import Sessions

/// The review cannot be saved where it belongs: another place is offered before leaving.
struct RescuePage: ScreenPage {
    private let file: SessionFile
    private let trouble: String
    private var path: TextField
    private var columns = 60

    init(_ file: SessionFile, _ trouble: String) {
        self.file = file
        self.trouble = trouble
        path = TextField("~/otherside-\(file.session.id.prefix(8)).json", multiline: false)
    }

    var title: String { "Not saved" }
    var isTyping: Bool { true }

    func bindings(_ desk: Desk) -> [Binding] {
        [
            Binding(
                .enter, shown: "Enter", "save it there", .confirm, off: path.text.isBlank ? "name a file first" : nil,
                weight: 9),
            Binding(.escape, shown: "Esc", "back to the review", .leave, weight: 7),
        ]
    }

    mutating func perform(_ command: Command, _ desk: inout Desk) -> [Step] {
        switch command {
        case .confirm: [.effect(.rescue(desk.file ?? file, path: path.text.trimmed))]
        case .leave: [.pop]
        default: []
        }
    }

    mutating func take(_ key: Key, _ desk: inout Desk) -> [Step]? { path.handle(key, columns: columns) ? [] : nil }

    mutating func prepare(_ desk: Desk, _ size: Size) { columns = size.body.columns - 4 }

    func draw(_ frame: inout Frame, _ area: Area, _ desk: Desk) {
        var area = area.inset(columns: 2)
        func put(_ text: String, _ style: Style) {
            for line in wrap(text, to: area.columns) {
                frame.put(line, at: area.column, area.row, style)
                _ = area.splitTop(1)
            }
        }
        put("Your review could not be saved: \(desk.saveTrouble ?? trouble)", .danger)
        _ = area.splitTop(1)
        put("Where shall it go instead?", .strong)
        frame.cursor = path.draw(in: &frame, area.splitTop(1), style: .field, placeholder: "a file to make")
        _ = area.splitTop(1)
        put("Ctrl-C leaves without asking further; the review then goes to a file that is named on leaving.", .dim)
    }
}
