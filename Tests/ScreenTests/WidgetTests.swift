import Support
import Testing

@testable import Screen

@Suite("Lists and long texts")
struct ListTests {
    @Test func scrollsNoFurtherThanNeeded() {
        var list = ListView()
        for _ in 0..<4 { _ = list.handle(.down, count: 10, rows: 4) }
        #expect(list.selection == 4)
        #expect(list.top == 1)
        _ = list.handle(.up, count: 10, rows: 4)
        #expect(list.top == 1)
        _ = list.handle(.character("G"), count: 10, rows: 4)
        #expect(list.selection == 9)
        #expect(list.top == 6)
        _ = list.handle(.character("g"), count: 10, rows: 4)
        #expect(list.top == 0)
    }

    @Test func pagesByRowsOfAnyHeight() {
        var list = ListView()
        _ = list.handle(.pageDown, count: 10, rows: 4, height: { _ in 2 })
        #expect(list.selection == 2)
        _ = list.handle(.end, count: 10, rows: 4, height: { _ in 2 })
        #expect(list.top == 8)
        _ = list.handle(.pageUp, count: 10, rows: 4, height: { _ in 2 })
        #expect(list.selection == 7)
        #expect(list.top == 7)
    }

    @Test func keepsTheSelectionInAListThatGotShorter() {
        var list = ListView(selection: 9)
        _ = list.handle(.up, count: 3, rows: 5)
        #expect(list.selection == 1)
        expect(list.handle(.down, count: 0, rows: 5), false)
        expect(list.handle(.character("x"), count: 3, rows: 5), false)
    }

    @Test func drawsTheChosenEntryWithAMarkAndWrapped() {
        var frame = Frame(size: Size(columns: 12, rows: 4))
        let place = ListView(selection: 1).draw(["first", "second entry", "third"], in: &frame, frame.area)
        #expect(frame.text == "  first\n› second\n  entry\n  third")
        #expect(place == Point(column: 0, row: 1))
        #expect(frame.styles(1)[2] == .selected)
    }

    @Test("the chosen entry is always in view", arguments: 0..<100)
    func alwaysInView(seed: Int) {
        var generator = Seeded(seed)
        let heights = (0..<30).map { _ in Int.random(in: 1...3, using: &generator) }
        let keys: [Key] = [.up, .down, .pageUp, .pageDown, .home, .end, .control("d"), .control("u")]
        var list = ListView()
        for _ in 0..<60 {
            let rows = Int.random(in: 3...8, using: &generator)
            _ = list.handle(keys.randomElement(using: &generator) ?? .up, count: 30, rows: rows) { heights[$0] }
            var seen: Int?
            var frame = Frame(size: Size(columns: 4, rows: rows))
            let height = { (index: Int) in heights[index] }
            list.draw(in: &frame, frame.area, count: 30, height: height) { _, area, index, isChosen in
                if isChosen && area.rows == heights[index] { seen = index }
            }
            #expect(seen == list.selection)
        }
    }

    @Test func aLongTextSaysWhereThereIsMore() {
        let lines = (1...9).map { "line \($0)" }
        var scroller = Scroller()
        var frame = Frame(size: Size(columns: 16, rows: 3))
        scroller.draw(lines, in: &frame, frame.area)
        #expect(frame.text == "line 1\nline 2\nline 3    ▼ more")
        expect(scroller.handle(.end, lines: 9, rows: 3), true)
        frame = Frame(size: frame.size)
        scroller.draw(lines, in: &frame, frame.area)
        #expect(frame.text == "line 7    ▲ more\nline 8\nline 9")
        expect(scroller.handle(.down, lines: 2, rows: 3), false)
    }
}

@Suite("Bars, plots, hints and boxes")
struct WidgetTests {
    private func drawn(_ columns: Int, _ rows: Int = 1, _ body: (inout Frame) -> Void) -> String {
        var frame = Frame(size: Size(columns: columns, rows: rows))
        body(&frame)
        return frame.text
    }

    @Test(arguments: [
        (0.0, "──────────"), (1, "█─────────"), (50, "█████─────"), (99, "█████████─"), (100, "██████████"),
        (150, "██████████"), (-3, "──────────"), (.nan, "──────────"),
    ])
    func bar(value: Double, expected: String) {
        #expect(drawn(10) { Bar(value: value).draw(in: &$0, $0.area) } == expected)
    }

    @Test func aBarShowsItsBandAndFigure() {
        let bar = Bar(value: 50, low: 30, high: 80, figure: "50 %")
        #expect(drawn(15) { bar.draw(in: &$0, $0.area) } == "███▓▓▒▒▒── 50 %")
    }

    @Test func aWaterfallStepPointsWhereItGoes() {
        let up = WaterfallBar(from: 0, to: 4, in: -5...5)
        #expect(drawn(11) { up.draw(in: &$0, $0.area) } == "     ━━━━▶")
        let down = WaterfallBar(from: 2, to: -2, in: -5...5)
        #expect(drawn(11) { down.draw(in: &$0, $0.area) } == "   ◀━━━━")
        let none = WaterfallBar(from: 3, to: 3, in: -5...5)
        #expect(drawn(11) { none.draw(in: &$0, $0.area) } == "     │  ·")
    }

    @Test func hintsDropTheLeastImportantFirst() {
        let hints = [
            KeyHint("Enter", "open", importance: 5), KeyHint("d", "delete", off: "read only"), KeyHint("?", "help"),
            KeyHint("q", "back", importance: 9),
        ]
        func line(_ columns: Int) -> String { drawn(columns) { KeyHints.draw(hints, in: &$0, $0.area) } }
        #expect(line(60) == "Enter open  d delete (read only)  ? help  q back")
        #expect(line(40) == "Enter open  d delete  ? help  q back")
        #expect(line(30) == "Enter open  ? help  q back")
        #expect(line(20) == "Enter open  q back")
        #expect(line(8) == "q back")
        #expect(line(3) == "q b")
    }

    @Test func aPanelStandsInTheMiddle() {
        let text = drawn(16, 5) { frame in
            let inside = Panel.draw("Help", in: &frame, frame.area, columns: 14, rows: 3)
            frame.put("text", at: inside.column, inside.row)
        }
        #expect(text == "\n ┌─ Help ─────┐\n │ text       │\n └────────────┘\n")
    }

    @Test func aPlotDrawsBothSeries() {
        let text = drawn(16, 5) { Plot([0, 100], [0, 0]).draw(in: &$0, $0.area) }
        let rows = ["100 │         ·●", "    │     ····", "    │  ···", "  0 │◉·········○", "    └───────────"]
        #expect(text == rows.joined(separator: "\n"))
    }

    @Test func layoutCutsAndCentres() {
        var area = Area(Size(columns: 10, rows: 6))
        expect(area.splitTop(1), Area(column: 0, row: 0, columns: 10, rows: 1))
        expect(area.splitBottom(2), Area(column: 0, row: 4, columns: 10, rows: 2))
        expect(area.splitLeft(3), Area(column: 0, row: 1, columns: 3, rows: 3))
        expect(area.splitRight(20), Area(column: 3, row: 1, columns: 7, rows: 3))
        #expect(area.isEmpty)
        #expect(Area(Size(columns: 4, rows: 4)).inset(columns: 3, rows: 1).isEmpty)
    }
}
