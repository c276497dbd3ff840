import Support
import Testing

@testable import Screen

@Suite("Text field: undo and redo")
struct TextFieldHistoryTests {
    @Test func lettersAreOneStepUpToTheNextWord() {
        var field = TextField(multiline: true)
        field.type("one two")
        expect(field.undo(), true)
        #expect(field.text == "one ")
        expect(field.undo(), true)
        #expect(field.text == "")
        expect(field.undo(), false)
        expect(field.redo(), true)
        expect(field.redo(), true)
        #expect(field.text == "one two")
        expect(field.redo(), false)
    }

    @Test func erasuresAreOneStepUntilTheCursorMoves() {
        var field = TextField("abcdef", multiline: false)
        field.press(.backspace, .backspace, .left, .backspace)
        #expect(field.text == "abd")
        field.press(.control("_"))
        #expect(field.text == "abcd")
        field.press(.control("_"))
        #expect(field.text == "abcdef")
        field.press(.alt("_"), .alt("_"))
        #expect(field.text == "abd")
    }

    @Test func typingAfterUndoForgetsWhatWasUndone() {
        var field = TextField(multiline: false)
        field.type("one two")
        field.press(.control("_"))
        field.type("x")
        expect(field.redo(), false)
        #expect(field.text == "one x")
    }

    @Test func replacingAllIsOneStep() {
        var field = TextField("draft", multiline: true)
        field.replaceAll(with: "from\nthe editor")
        #expect(field.text == "from\nthe editor")
        expect(field.undo(), true)
        #expect(field.text == "draft")
        field.replaceAll(with: "draft")
        #expect(field.text == "draft")
    }

    static let keys: [Key] = [
        .character("a"), .character("b"), .character(" "), .character("世"), .character("\u{301}"), .character("🇩"),
        .character("\u{200D}"), .character("👩"), .newline, .paste("two\nlines 👍🏽"), .backspace, .delete, .left, .right,
        .up, .down, .home, .end, .control("a"), .control("e"), .control("k"), .control("u"), .control("w"),
        .control("y"), .alt("b"), .alt("f"), .alt("d"), .control("_"), .alt("_"),
    ]

    @Test("random keys never crash, and undoing all of them leads back", arguments: 0..<300)
    func randomKeys(seed: Int) {
        var generator = Seeded(seed)
        let start = troublesomeText(seed % 20, &generator)
        var field = TextField(start, multiline: seed % 3 != 0)
        let first = field.text
        for _ in 0..<120 {
            guard let key = Self.keys.randomElement(using: &generator) else { return }
            let columns = Int.random(in: 0...20, using: &generator)
            _ = field.handle(key, columns: columns)
            // The Characters kept are those the text would be divided into anew.
            let lines = field.paragraphs.map(\.characters)
            #expect(lines == TextField.lines(field.text, multiline: field.isMultiline), "\(key)")
            var frame = Frame(size: Size(columns: 20, rows: 4))
            let place = field.draw(in: &frame, Area(column: 0, row: 0, columns: columns, rows: 4))
            #expect((0...max(0, columns - 1)).contains(place.column) && (0..<4).contains(place.row))
        }
        while field.redo() {}
        let last = field.text
        while field.undo() {}
        #expect(field.text == first)
        while field.redo() {}
        #expect(field.text == last)
    }
}
