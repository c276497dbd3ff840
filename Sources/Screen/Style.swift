/// A style by its purpose. Views name a style; which colour or attribute it becomes is the terminal's business.
package enum Style: UInt8, CaseIterable, Sendable {
    /// Running text.
    case plain
    /// Where am I: the top line of a screen.
    case title
    /// The head of a section.
    case heading
    /// Text that may be overlooked.
    case dim
    /// Text that must not be overlooked.
    case strong
    /// A key the user can press.
    case key
    /// The entry of a list that the next key acts on.
    case selected
    /// The mark that shows where the focus is.
    case cursor
    /// The other side's words.
    case mirror
    /// A finding that eases.
    case good
    /// A finding that asks for care.
    case warning
    /// A finding that alarms.
    case danger
    /// Text that can be edited, and the room for it.
    case field
    /// What stands in an empty field.
    case placeholder
    /// The filled part of a bar.
    case bar
    /// The empty part of a bar.
    case barEmpty
    /// Lines that part things.
    case rule
    /// An address or a reference.
    case link
}
