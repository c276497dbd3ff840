import Screen
import Sessions

/// One line to type about a past review: its title, its tags, a file to export to, a note.
struct LinePage: ScreenPage {
    let title: String
    private let ask: String
    private let hint: String
    private var field: TextField
    private let done: @Sendable (String, inout Desk) -> [Step]
    private var columns = 60

    init(
        _ title: String, ask: String, hint: String = "", text: String = "",
        done: @escaping @Sendable (String, inout Desk) -> [Step]
    ) {
        self.title = title
        self.ask = ask
        self.hint = hint
        field = TextField(text, multiline: false)
        self.done = done
    }

    var isTyping: Bool { true }

    func bindings(_ desk: Desk) -> [Binding] {
        [
            Binding(.enter, shown: "Enter", "do it", .confirm, weight: 9),
            Binding(.control("_"), shown: "Ctrl-_", "undo typing", .undo, weight: 0),
            Binding(.escape, shown: "Esc", "back without", .leave, weight: 7),
        ]
    }

    mutating func perform(_ command: Command, _ desk: inout Desk) -> [Step] {
        switch command {
        case .confirm: return [.pop] + done(field.text.trimmed, &desk)
        case .leave: return [.pop]
        case .undo: _ = field.undo()
        default: break
        }
        return []
    }

    mutating func take(_ key: Key, _ desk: inout Desk) -> [Step]? { field.handle(key, columns: columns) ? [] : nil }
    mutating func prepare(_ desk: Desk, _ size: Size) { columns = size.body.columns - 4 }

    func draw(_ frame: inout Frame, _ area: Area, _ desk: Desk) {
        var area = area.inset(columns: 2)
        for line in wrap(ask, to: area.columns) {
            frame.put(line, at: area.column, area.row, .strong)
            _ = area.splitTop(1)
        }
        _ = area.splitTop(1)
        frame.cursor = field.draw(in: &frame, area.splitTop(1), style: .field, placeholder: hint)
    }
}

extension LinePage {
    static func rename(_ row: PastRow) -> LinePage {
        let name = row.name
        let ask = "What shall the review be called? Its file keeps its name."
        return LinePage("Rename", ask: ask, text: row.summary?.title ?? "") { text, _ in
            text.isEmpty ? [] : [.effect(.amend(name: name, [.title(text)]))]
        }
    }

    static func tags(_ row: PastRow) -> LinePage {
        let name = row.name
        let text = row.summary?.tags.joined(separator: ", ") ?? ""
        return LinePage("Tags", ask: "Words to find it by, with commas between.", hint: "supply, board", text: text) {
            text, _ in
            [.effect(.amend(name: name, [.tags(PastTags.read(text))]))]
        }
    }

    static func export(_ row: PastRow) -> LinePage {
        let name = row.name
        let stem = name.hasSuffix(".json") ? String(name.dropLast(5)) : name
        let ask = "Where shall the report go? It holds what was confided; its file is readable for you alone."
        return LinePage("Export", ask: ask, text: "~/\(stem).md") { text, _ in
            text.isEmpty ? [] : [.effect(.export(name: name, path: text))]
        }
    }
}

/// Tags as they are typed.
enum PastTags {
    static func read(_ text: String) -> [String] {
        var tags: [String] = []
        for tag in text.split(separator: ",").map({ String($0).trimmed }) where !tag.isEmpty && !tags.contains(tag) {
            tags.append(tag)
        }
        return tags.sorted()
    }
}
