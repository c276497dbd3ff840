/// One cell of a frame in 8 bytes, so that rows compare as fast as memory does.
///
/// Bits 0–30 hold a Unicode scalar or, when bit 31 is set, an index into the frame's table of clusters; the next byte
/// the style, the next the width in columns. A width of 0 marks a cell covered by the Character at its left.
package struct Cell: Equatable, Sendable {
    package let bits: UInt64

    private init(content: UInt32, style: Style, width: Int) {
        bits = UInt64(content) | UInt64(style.rawValue) << 32 | UInt64(UInt8(clamping: width)) << 40
    }

    /// A scalar that needs no others. `width` is in columns, at least 1.
    init(scalar: Unicode.Scalar, style: Style, width: Int) {
        self.init(content: scalar.value, style: style, width: width)
    }

    /// A Character of several scalars, by its place in the frame's table.
    init(cluster index: Int, style: Style, width: Int) {
        self.init(content: UInt32(truncatingIfNeeded: index) | 0x8000_0000, style: style, width: width)
    }

    /// One byte of printable ASCII.
    init(ascii byte: UInt8, style: Style) {
        self.init(content: UInt32(byte), style: style, width: 1)
    }

    /// One of `SimpleScalars`.
    init(simple value: UInt32, style: Style) {
        self.init(content: value, style: style, width: 1)
    }

    static func blank(_ style: Style) -> Cell { Cell(ascii: 0x20, style: style) }

    /// The right part of a wide Character.
    static func covered(_ style: Style) -> Cell { Cell(content: 0, style: style, width: 0) }

    func styled(_ style: Style) -> Cell {
        Cell(content: UInt32(truncatingIfNeeded: bits), style: style, width: width)
    }

    package var style: Style { Style(rawValue: UInt8(truncatingIfNeeded: bits >> 32)) ?? .plain }

    /// Columns taken; 0 for a cell covered by the Character at its left.
    package var width: Int { Int(UInt8(truncatingIfNeeded: bits >> 40)) }

    package var isCovered: Bool { width == 0 }

    /// The scalar's value, or nil when the cell holds a cluster or is covered.
    package var scalar: UInt32? {
        let content = UInt32(truncatingIfNeeded: bits)
        return content & 0x8000_0000 == 0 && !isCovered ? content : nil
    }

    /// The place in the frame's table of clusters, or nil.
    var clusterIndex: Int? {
        let content = UInt32(truncatingIfNeeded: bits)
        return content & 0x8000_0000 == 0 ? nil : Int(content & 0x7FFF_FFFF)
    }
}
