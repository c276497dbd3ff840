package import Screen

/// A piece of a page to read. One list of blocks has two faces: the full screen and plain lines.
package enum Block: Equatable, Sendable {
    case heading(String)
    case text(String, Style = .plain)
    /// The other side's words.
    case quote(String)
    case bullet(String, Style = .plain)
    /// A figure from 0 to 100, with its band and what it means.
    case figure(name: String, value: Double, low: Double, high: Double, meaning: String)
    /// A contribution in decibans: what it is, and from where to where the sum goes.
    case step(label: String, detail: String, from: Double, to: Double, in: ClosedRange<Double>)
    case pair(String, String)
    /// How many of all people say so.
    case count(String, Int, of: Int)
    /// What belongs to the bullet before it.
    case aside(String)
    case gap
}

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
