import Testing

@testable import Screen

@Suite("Text field: readline keys")
struct TextFieldTests {
    @Test func typesAndErases() {
        var field = TextField(multiline: false)
        field.type("hello 世界")
        field.press(.backspace)
        #expect(field.text == "hello 世")
        field.press(.home, .delete, .control("d"))
        #expect(field.text == "llo 世")
        field.press(.control("h"))
        #expect(field.text == "llo 世")
    }

    @Test func movesByCharacterAndWord() {
        var field = TextField("one two three", multiline: false)
        field.press(.alt("b"), .character("X"))
        #expect(field.text == "one two Xthree")
        field.press(.control("a"), .alt("f"), .character("!"))
        #expect(field.text == "one! two Xthree")
        field.press(.left, .control("b"), .right, .control("f"), .character("?"))
        #expect(field.text == "one!? two Xthree")
        field.press(.control("e"), .character("."))
        #expect(field.text == "one!? two Xthree.")
    }

    @Test func killsAndYanks() {
        var field = TextField("one two three", multiline: false)
        field.press(.control("w"), .control("w"))
        #expect(field.text == "one ")
        field.press(.control("y"))
        #expect(field.text == "one two three")
        field.press(.control("a"), .alt("d"))
        #expect(field.text == " two three")
        field.press(.control("k"))
        #expect(field.text == "")
        field.press(.control("y"))
        #expect(field.text == "one two three")
        field.press(.control("u"), .control("y"), .control("y"))
        #expect(field.text == "one two threeone two three")
        field.press(.alt("\u{7F}"))
        #expect(field.text == "one two threeone two ")
    }

    @Test func killsOverLineEnds() {
        var field = TextField("one\ntwo", multiline: true)
        field.press(.up, .control("e"), .control("k"))
        #expect(field.text == "onetwo")
        field.press(.newline, .control("u"))
        #expect(field.text == "onetwo")
    }

    @Test func aNewLineOnlyWhereThereAreMany() {
        var many = TextField("ab", multiline: true)
        many.press(.left)
        expect(many.handle(.newline, columns: 40), true)
        #expect(many.text == "a\nb")
        expect(many.handle(.enter, columns: 40), false)
        many.press(.backspace)
        #expect(many.text == "ab")

        var one = TextField("a\nb", multiline: false)
        #expect(one.text == "a b")
        expect(one.handle(.newline, columns: 40), false)
        one.press(.paste("c\nd"))
        #expect(one.text == "a bc d")
    }

    @Test("keys that are not its own are left to the screen")
    func foreignKeys() {
        var field = TextField("text", multiline: false)
        for key in [Key.enter, .tab, .backTab, .escape, .pageUp, .function(1), .control("g"), .alt("x"), .up, .down] {
            expect(field.handle(key, columns: 40), false)
        }
    }

    @Test func upAndDownGoByDisplayedLine() {
        // Wrapped to 9 columns: "one two ", "three ", "four"
        var field = TextField("one two three four", multiline: true)
        expect(field.handle(.up, columns: 10), true)
        field.press(.character("X"), columns: 10)
        #expect(field.text == "one two threX" + "e four")
        expect(field.handle(.up, columns: 10), true)
        expect(field.handle(.up, columns: 10), false)
        field.press(.end, .character("!"), columns: 10)
        #expect(field.text == "one two! threXe four")
    }

    @Test("up and down keep the column they began with")
    func goal() {
        var field = TextField("a long line\nb\nanother long", multiline: true)
        field.press(.home, .right, .right, .right, .right, .up, .up, .character("X"))
        #expect(field.text == "a loXng line\nb\nanother long")
    }

    @Test func aPasteOfFiveThousandIsOneStep() {
        var field = TextField("before ", multiline: true)
        let long = String(repeating: "word 世界\n", count: 625)
        field.press(.paste(long))
        #expect(field.text == "before " + long)
        #expect(field.wordCount == 1 + 2 * 625)
        expect(field.undo(), true)
        #expect(field.text == "before ")
    }

    @Test func nothingTypedIsLostThoughItCannotBeShown() {
        var field = TextField(multiline: true)
        field.type("👨‍👩‍👧\u{202E}x")
        #expect(field.text == "👨‍👩‍👧\u{202E}x")
        field.press(.backspace, .backspace, .backspace)
        #expect(field.text == "")
    }

    @Test("scalars typed one by one join into one Character")
    func joining() {
        var field = TextField("xy", multiline: false)
        field.press(.left, .character("e"), .character("\u{301}"), .character("z"))
        #expect(field.text == "xe\u{301}zy")
        field.press(.backspace, .backspace)
        #expect(field.text == "xy")
        for scalar in "👨‍👩‍👧".unicodeScalars { field.press(.character(Character(scalar))) }
        field.press(.backspace)
        #expect(field.text == "xy")
        expect(field.undo(), true)
        #expect(field.text == "x👨‍👩‍👧y")
    }
}
