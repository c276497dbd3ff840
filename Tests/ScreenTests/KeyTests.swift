import Testing

@testable import Screen

@Suite("Keys")
struct KeyTests {
    @Test func aPasteHasOneKindOfLineEndAndNoControls() {
        #expect(Key.paste(bytes: Array("a\r\nb\rc\nd\te\u{1B}[31m\u{7}".utf8)) == .paste("a\nb\nc\nd e[31m"))
        #expect(Key.paste(bytes: Array("\u{9B}x\u{2028}y".utf8)) == .paste("x\ny"))
        #expect(Key.paste(bytes: [0xFF, 0x61]) == .paste("\u{FFFD}a"))
        #expect(Key.paste(bytes: []) == .paste(""))
    }

    @Test func aPasteKeepsWhatTheWriterWrote() {
        #expect(Key.paste(bytes: Array("世界 e\u{301} 👨‍👩‍👧".utf8)) == .paste("世界 e\u{301} 👨‍👩‍👧"))
    }
}
