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

/// A piece of a page to read. One list of blocks has several faces: the full screen, plain lines, Markdown and HTML.
package enum Block: Equatable, Sendable {
    case heading(String)
    case text(String, Tone = .plain)
    /// The other side's words.
    case quote(String)
    case bullet(String, Tone = .plain)
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
