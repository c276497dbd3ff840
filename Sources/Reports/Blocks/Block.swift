package import Sessions

/// How a text is meant. Each face shows it in its own way, and the words carry the meaning without it.
package enum Tone: Sendable {
    case plain
    /// May be overlooked.
    case dim
    /// Must not be overlooked.
    case strong
    /// The other side's words.
    case mirror
    /// A finding that eases.
    case good
    /// A finding that asks for care.
    case warning
    /// A finding that alarms.
    case danger
}

/// A piece of a page to read. One list of blocks has four faces that say the same words in the same order: the full
/// screen, plain lines, Markdown and HTML.
package enum Block: Equatable, Sendable {
    /// - level: 1 for the title of a paper, 2 for a section, up to 6; a screen shows them alike.
    case heading(String, level: Int = 2)
    case text(String, Tone = .plain)
    /// The other side's words.
    case quote(String)
    /// What a person wrote, by its lines.
    case own(String)
    case bullet(String, Tone = .plain)
    /// What belongs to the bullet before it.
    case aside(String)
    case pair(String, String)
    /// A figure from 0 to 100, with its band and what it means.
    case figure(name: String, value: Double, low: Double, high: Double, meaning: String)
    /// A figure before and after something was done.
    case change(name: String, from: ReadingRecord.FigureRecord, to: ReadingRecord.FigureRecord)
    case step(ReceiptStep)
    /// How many of all people say so.
    case count(String, Int, of: Int)
    case sides(Sides)
    /// How a figure from 0 to 100 moved, oldest first: in words, and as a small picture where there is one.
    case spark([Double], String)
    case plot(PointPlot)
    case gap
}

/// What was said against what came, both 0 to 100: whoever was right stands on the diagonal.
package struct PointPlot: Equatable, Sendable {
    package struct Point: Equatable, Sendable {
        package var said: Double
        package var came: Double
    }

    package var points: [Point]
    /// What the marks are, and on which side of the diagonal what lies.
    package var caption: String
    /// What it comes to, also where nothing is drawn; empty: other blocks say it.
    package var words: String
    /// What the axes are, from 0 to 100.
    package var across: String
    package var up: String
}

/// A contribution in decibans.
package struct ReceiptStep: Equatable, Sendable {
    /// What contributes.
    package var label: String
    /// The question it answers.
    package var question: String
    /// How it came to count so much; empty where there is nothing to say.
    package var reckoning: String
    /// From where to where the sum goes.
    package var from: Double
    package var to: Double
    /// What all steps of the figure come to.
    package var total: Double
    /// All that the sum passes, for the scale.
    package var range: ClosedRange<Double>

    package var dB: Double { to - from }
}

/// Two things beside each other, row by row.
package struct Sides: Equatable, Sendable {
    package struct Row: Equatable, Sendable {
        package var name: String
        package var first: String
        package var second: String
        /// Of figures, with its sign; nil elsewhere.
        package var change: String?
    }

    package var title: String
    package var level = 2
    /// What the two are called.
    package var first: String
    package var second: String
    /// The names are whole questions, too long for a column.
    package var asks = false
    package var rows: [Row]

    func lowered(by levels: Int) -> Sides {
        var sides = self
        sides.level += levels
        return sides
    }

    package var hasChanges: Bool { rows.contains { $0.change != nil } }
}

extension Block {
    package static func figure(_ name: String, _ figure: ReadingRecord.FigureRecord, _ meaning: String) -> Block {
        .figure(name: name, value: figure.value, low: figure.low, high: figure.high, meaning: meaning)
    }
}

extension [Block] {
    /// The same a level lower, as a part of a larger paper.
    package func under(_ heading: String, level: Int = 2) -> [Block] {
        guard !isEmpty else { return [] }
        let lowered = map { block -> Block in
            switch block {
            case .heading(let text, let own): .heading(text, level: own + level - 1)
            case .sides(let sides): .sides(sides.lowered(by: level - 1))
            default: block
            }
        }
        return [.heading(heading, level: level)] + lowered
    }
}

extension String {
    /// Somebody's words inside a sentence of ours: marks around them (FSI and PDI of Unicode) keep their writing
    /// direction to themselves. HTML makes elements of the marks, every other face drops them.
    package var apart: String {
        guard !isEmpty else { return self }
        var text = "\u{2068}"
        text.unicodeScalars += unicodeScalars.filter { !(0x2066...0x2069).contains($0.value) }
        return text + "\u{2069}"
    }

    /// Its lines that hold more than blanks.
    package var ownLines: [String] {
        split(whereSeparator: \.isNewline).map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }
    }

    package var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
    package var uncapitalisedFirst: String { prefix(1).lowercased() + dropFirst() }

    /// One blank where there were two.
    package var squeezed: String { split(separator: "  ").joined(separator: " ") }
}
