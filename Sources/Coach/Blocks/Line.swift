import Screen

/// One line of a laid-out page.
struct Line: Equatable, Sendable {
    enum Drawing: Equatable, Sendable {
        case bar(Bar, column: Int, columns: Int)
        case waterfall(WaterfallBar, column: Int, columns: Int)
    }

    var indent = 0
    var text = ""
    var style = Style.plain
    var drawing: Drawing?

    static func == (left: Line, right: Line) -> Bool {
        left.indent == right.indent && left.text == right.text && left.style == right.style
    }
}

extension Line.Drawing {
    static func == (left: Self, right: Self) -> Bool { false }
}
