import Support
import Testing

@testable import Screen

@Suite("Frame")
struct FrameTests {
    @Test func putsTextAndCountsColumns() {
        var frame = Frame(size: Size(columns: 10, rows: 2))
        expect(frame.put("世界 é", at: 1, 0, .title), 6)
        expect(frame.put("below", at: 5, 1), 5)
        #expect(frame.text == " 世界 é\n     below")
        #expect(frame.styles(0).prefix(3) == [.plain, .title, .title])
    }

    @Test func clipsAtTheRowsEndAndAtTheColumnsGiven() {
        var frame = Frame(size: Size(columns: 6, rows: 1))
        expect(frame.put("abcdefgh", at: 2, 0), 4)
        #expect(frame.row(0) == "  abcd")
        expect(frame.put("xyz", at: 0, 0, columns: 2), 2)
        #expect(frame.row(0) == "xyabcd")
    }

    @Test func aWideCharacterThatDoesNotFitLeavesABlank() {
        var frame = Frame(size: Size(columns: 5, rows: 1))
        frame.put("-----", at: 0, 0)
        expect(frame.put("世界和", at: 0, 0), 5)
        #expect(frame.row(0) == "世界")
        expect(frame.put("界", at: 0, 0, columns: 1), 1)
        #expect(frame.row(0) == "  界")
    }

    @Test func ignoresWhatLiesOutside() {
        let blank = Frame(size: Size(columns: 5, rows: 2))
        var frame = blank
        expect(frame.put("no", at: 0, 2), 0)
        expect(frame.put("no", at: 0, -1), 0)
        expect(frame.put("no", at: 5, 0), 0)
        expect(frame.put("no", at: 0, 0, columns: 0), 0)
        frame.fill(Area(column: 7, row: 7, columns: 2, rows: 2), .bar)
        frame.restyle(Area(column: -5, row: 0, columns: 5, rows: 2), .bar)
        #expect(frame == blank)
        frame.put("abcd", at: -2, 0)
        #expect(frame.row(0) == "cd")
        frame.put("世界", at: -1, 1)
        #expect(frame.row(1) == " 界")
    }

    @Test func overwritingHalfAWideCharacterLeavesABlank() {
        var frame = Frame(size: Size(columns: 6, rows: 1))
        frame.put("世界和", at: 0, 0)
        frame.put("x", at: 1, 0)
        #expect(frame.row(0) == " x界和")
        frame.put("ab", at: 3, 0)
        #expect(frame.row(0) == " x ab")
        frame.put("世", at: 0, 0)
        frame.fill(Area(column: 1, row: 0, columns: 1, rows: 1), .bar)
        #expect(frame.row(0) == "   ab")
    }

    @Test func cleansUntrustedText() {
        var frame = Frame(size: Size(columns: 12, rows: 1))
        expect(frame.put("\u{1B}]0;x\u{7}👨‍👩‍👧🇩🇪!", at: 0, 0), 11)
        #expect(frame.row(0) == "␛]0;x␇👨DE!")
    }

    @Test func restylingKeepsTheText() {
        var frame = Frame(size: Size(columns: 4, rows: 1))
        frame.put("世é", at: 0, 0)
        frame.restyle(frame.area, .selected)
        #expect(frame.row(0) == "世é")
        #expect(frame.styles(0) == [.selected, .selected, .selected, .selected])
    }

    @Test("frames that show the same are equal, however they came about")
    func equality() {
        var one = Frame(size: Size(columns: 8, rows: 1))
        one.put("e\u{323}\u{301}", at: 0, 0)
        one.put("क्षि", at: 2, 0)
        var other = Frame(size: Size(columns: 8, rows: 1))
        other.put("क्षि", at: 2, 0)
        other.put("e\u{323}\u{301}", at: 0, 0)
        #expect(one == other)
        #expect(!one.sharesClusters(with: other))
        other.put("o\u{323}\u{301}\u{302}", at: 0, 0)
        #expect(one != other)
    }

    @Test("every row is as wide as the frame, whatever is put where", arguments: 0..<200)
    func rowsStayWhole(seed: Int) {
        var generator = Seeded(seed)
        var frame = Frame(size: Size(columns: 20, rows: 3))
        for _ in 0..<30 {
            let column = Int.random(in: -8..<24, using: &generator)
            let row = Int.random(in: -1..<4, using: &generator)
            let limit = Bool.random(using: &generator) ? Int.max : Int.random(in: 0..<9, using: &generator)
            let used = frame.put(troublesomeText(5, &generator), at: column, row, columns: limit)
            #expect(used >= 0 && used <= max(0, min(limit, 20 - column)))
        }
        for row in 0..<3 {
            #expect(frame[row].reduce(0) { $0 + $1.width } == 20)
            #expect(Width.clean(frame.row(row)) == frame.row(row))
        }
    }

    @Test func aCellTakesEightBytes() {
        #expect(MemoryLayout<Cell>.stride == 8)
    }
}
