import Testing

@testable import Screen

@Suite("Text field: drawing")
struct TextFieldDrawingTests {
    private func drawn(_ field: TextField, columns: Int, rows: Int) -> (text: String, cursor: Point) {
        var frame = Frame(size: Size(columns: columns, rows: rows))
        let cursor = field.draw(in: &frame, frame.area, placeholder: "type here")
        return (frame.text, cursor)
    }

    @Test func theCursorStandsBehindWideCharacters() {
        let field = TextField("世界 é", multiline: false)
        let (text, cursor) = drawn(field, columns: 20, rows: 1)
        #expect(text == "世界 é")
        #expect(cursor == Point(column: 6, row: 0))
    }

    @Test func whatCannotBeMeasuredIsShownByItsStandIn() {
        let field = TextField("👨‍👩‍👧🇩🇪x", multiline: true)
        let (text, cursor) = drawn(field, columns: 20, rows: 1)
        #expect(text == "👨DEx")
        #expect(cursor == Point(column: 5, row: 0))
    }

    @Test func wrapsAndKeepsAColumnForTheCursor() {
        let field = TextField("one two three", multiline: true)
        let (text, cursor) = drawn(field, columns: 8, rows: 3)
        #expect(text == "one two\nthree\n")
        #expect(cursor == Point(column: 5, row: 1))
    }

    @Test func anEmptyFieldShowsItsPlaceholder() {
        let (text, cursor) = drawn(TextField(multiline: true), columns: 12, rows: 1)
        #expect(text == "type here")
        #expect(cursor == Point(column: 0, row: 0))
    }

    @Test func scrollsSoThatTheCursorIsInView() {
        var field = TextField((1...20).map(String.init).joined(separator: "\n"), multiline: true)
        #expect(drawn(field, columns: 8, rows: 4).text == "17\n18\n19\n20")
        for _ in 0..<19 { field.press(.up, columns: 8) }
        let (text, cursor) = drawn(field, columns: 8, rows: 4)
        #expect(text == "1\n2\n3\n4")
        #expect(cursor.row == 0)
    }

    @Test func oneLineScrollsSideways() {
        var field = TextField("abcdefghijklmnopqrstuvwxyz", multiline: false)
        let (text, cursor) = drawn(field, columns: 10, rows: 1)
        #expect(text == "rstuvwxyz")
        #expect(cursor == Point(column: 9, row: 0))
        field.press(.control("a"))
        #expect(drawn(field, columns: 10, rows: 1).text == "abcdefghij")
    }
}
