import Interview
import Packs
import Screen

/// What is chosen or typed for one question.
struct Input: Sendable {
    struct Row: Equatable, Sendable {
        var word: String
        var label: String
    }

    private let kind: Question.Kind
    private(set) var field: TextField?
    /// The choices; empty where text is typed.
    let rows: [Row]
    /// The highlighted row; nil until one is: nothing is chosen by leaning on Enter.
    private(set) var cursor: Int?
    /// The words chosen; for a scored item the option's key, `unknown` or `not-applicable`.
    private(set) var chosen: [String] = []

    init(_ question: Question?, _ value: FieldValue) { self.init(question?.kind ?? .line, value) }

    init(_ kind: Question.Kind, _ value: FieldValue) {
        self.kind = kind
        switch kind {
        case .line, .names, .percent:
            rows = []
            field = TextField(Self.text(value), multiline: false)
        case .text:
            rows = []
            field = TextField(Self.text(value), multiline: true)
        case .yesNo: rows = [Row(word: "yes", label: "Yes"), Row(word: "no", label: "No")]
        case .choice(let choices), .choices(let choices): rows = choices.map { Row(word: $0.word, label: $0.label) }
        case .item(let item): rows = item.options.map { Row(word: $0.key, label: $0.label(nil)) }
        }
        switch value {
        case .word(let word): chosen = [word]
        case .list(let words): chosen = words
        case .flag(let flag): chosen = [flag ? "yes" : "no"]
        case .answer(let answer): chosen = [answer.word]
        default: break
        }
        if !isMulti { cursor = chosen.first.flatMap { word in rows.firstIndex { $0.word == word } } }
    }

    private static func text(_ value: FieldValue) -> String {
        switch value {
        case .text(let text): text
        case .list(let names): names.joined(separator: ", ")
        case .percent(let number): "\(number)"
        default: ""
        }
    }

    var isMultiline: Bool { field?.isMultiline ?? false }
    var isMulti: Bool { if case .choices = kind { true } else { false } }
    var text: String { field?.text ?? "" }
    var isEmpty: Bool { field.map(\.isEmpty) ?? (chosen.isEmpty && cursor == nil) }

    /// What the session would hold.
    var value: FieldValue {
        switch kind {
        // A blank that slipped in at an end would stand in every sentence made with a name.
        case .line: text.isBlank ? .none : .text(text.trimmed)
        case .text: text.isBlank ? .none : .text(text)
        case .names:
            names.isEmpty ? .none : .list(names)
        case .percent: Int(text.trimmed).flatMap { (0...100).contains($0) ? .percent($0) : nil } ?? .none
        case .yesNo: chosen.first.map { .flag($0 == "yes") } ?? .none
        case .choice: chosen.first.map(FieldValue.word) ?? .none
        case .choices: chosen.isEmpty ? .none : .list(rows.map(\.word).filter(chosen.contains))
        case .item: chosen.first.map { .answer(Answer(word: $0)) } ?? .none
        }
    }

    private var names: [String] { text.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty } }

    /// Why what is typed cannot stand; asked only on the way forward.
    var complaint: String? {
        guard case .percent = kind, !text.isBlank, case .none = value else { return nil }
        return "'\(Width.clip(text, to: 12))' is not a number from 0 to 100. Leave it empty to skip."
    }

    mutating func take(_ key: Key, columns: Int) -> Bool {
        if field != nil { return field?.handle(key, columns: columns) ?? false }
        switch key {
        case .down, .character("j"): cursor = min(rows.count - 1, (cursor ?? -1) + 1)
        case .up, .character("k"): cursor = max(0, (cursor ?? rows.count) - 1)
        case .home, .character("g"): cursor = 0
        case .end, .character("G"): cursor = rows.count - 1
        default: return false
        }
        return true
    }

    mutating func type(_ text: String) { field?.replaceAll(with: text) }
    mutating func replace(with text: String) { field?.replaceAll(with: text) }
    mutating func undo() { _ = field?.undo() }

    mutating func pick(_ row: Int) {
        guard rows.indices.contains(row) else { return }
        cursor = row
        takeHighlighted(toggling: isMulti)
    }

    /// Makes the highlighted row the answer. Of several choices only a key that toggles changes one.
    mutating func takeHighlighted(toggling: Bool = false) {
        guard let cursor, rows.indices.contains(cursor) else { return }
        let word = rows[cursor].word
        guard isMulti else {
            chosen = [word]
            return
        }
        guard toggling else { return }
        if chosen.contains(word) { chosen.removeAll { $0 == word } } else { chosen.append(word) }
    }

    mutating func set(_ answer: Answer) {
        cursor = nil
        chosen = [answer.word]
    }

    mutating func clear() {
        chosen = []
        cursor = nil
    }
}

extension String {
    var trimmed: String {
        var rest = Substring(self)
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest.drop(while: \.isWhitespace))
    }

    var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
