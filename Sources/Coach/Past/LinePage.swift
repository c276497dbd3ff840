import Reports
import Screen
import Sessions

/// One line to type: a title, tags, a file to export to, a name, a note.
struct LinePage: Page {
    let title: String
    private let ask: String
    private let hint: String
    private let kind: FormField.Kind
    private let done: @Sendable (String, inout Desk) -> [Step]
    var form: FormValues

    init(
        _ title: String, ask: String, hint: String = "", kind: FormField.Kind = .line, text: String = "",
        done: @escaping @Sendable (String, inout Desk) -> [Step]
    ) {
        self.title = title
        self.ask = ask
        self.hint = hint
        self.kind = kind
        self.done = done
        form = FormValues(["line": text])
    }

    func acts(_ desk: Desk) -> [Act] {
        [
            Act(.confirm, "do it", .enter, shown: "Enter", weight: 9),
            Act(.leave, "back without", .escape, shown: "Esc", weight: 7),
        ]
    }

    mutating func perform(_ command: Command, _ given: Given, _ desk: inout Desk) -> [Step] {
        command == .confirm ? [.pop] + done(form["line"].trimmed, &desk) : [.pop]
    }

    func content(_ desk: Desk) -> Content {
        var form = FormContent(
            head: [.text(ask, .strong)], fields: [FormField("line", "", kind, ask: [], hint: hint)])
        form.nameColumns = 3
        return .form(form)
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

    /// A person's name. One that is hidden does not stand there for the next to read.
    static func name(_ id: String, _ desk: Desk) -> LinePage {
        let isHidden = desk.session?.team?.hidesNames == true
        let hint = isHidden ? "shown at the reveal, not before" : "nothing: the number stays"
        return LinePage(
            "A name", ask: "What shall this person be called? No name is needed.", hint: hint,
            text: isHidden ? "" : desk.session?.voice(id)?.name ?? ""
        ) { text, desk in
            desk.call(person: id, text)
            return []
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
