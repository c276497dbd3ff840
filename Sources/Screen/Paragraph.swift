/// One paragraph of a text being edited, with what wrapping must know kept beside each Character.
struct Paragraph: Sendable {
    private(set) var characters: [Character]
    private(set) var kinds: [Kind]
    /// The same as bytes while all is printable ASCII, to be read and drawn without a look at Characters; else nil.
    private var bytes: [UInt8]?
    /// Where its displayed lines begin, for the columns last asked for.
    private(set) var starts: [Int] = [0]

    init(_ characters: [Character], columns: Int) {
        self.characters = characters
        kinds = characters.map(Kind.of)
        bytes = Paragraph.ascii(characters)
        wrap(to: columns)
    }

    var count: Int { characters.count }

    /// O(n) over one byte for each Character.
    mutating func wrap(to columns: Int) {
        starts = kinds.withUnsafeBufferPointer { kinds in
            Kind.lineStarts(count: kinds.count, columns: columns) { kinds[$0] }
        }
    }

    mutating func replace(_ range: Range<Int>, with new: [Character], columns: Int) {
        characters.replaceSubrange(range, with: new)
        kinds.replaceSubrange(range, with: new.map(Kind.of))
        if let new = Paragraph.ascii(new) { bytes?.replaceSubrange(range, with: new) } else { bytes = nil }
        wrap(to: columns)
    }

    /// The text between two places.
    func text(_ range: Range<Int>) -> String {
        if let bytes { return String(decoding: bytes[range], as: UTF8.self) }
        return String(characters[range])
    }

    private static func ascii(_ characters: [Character]) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(characters.count)
        for character in characters {
            guard let byte = character.asciiValue, (0x20...0x7E).contains(byte) else { return nil }
            bytes.append(byte)
        }
        return bytes
    }

    /// The displayed line that a cursor before `offset` stands on. O(log lines).
    func line(at offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }

    /// The Characters of a displayed line, blanks that hang over its edge included.
    func range(ofLine line: Int) -> Range<Int> {
        starts[line]..<(line + 1 < starts.count ? starts[line + 1] : count)
    }

    /// Columns between two places of one displayed line.
    func columns(_ range: Range<Int>) -> Int {
        kinds[range].reduce(0) { $0 + $1.width }
    }

    /// The place in a displayed line at that column, or before it where a wide Character stands; the last place of a
    /// line that is not the paragraph's last is the one before its last Character.
    func offset(inLine line: Int, atColumn column: Int) -> Int {
        let range = range(ofLine: line)
        var used = 0
        var offset = range.lowerBound
        let last = range.upperBound == count ? count : range.upperBound - 1
        while offset < last, used + kinds[offset].width <= column {
            used += kinds[offset].width
            offset += 1
        }
        return offset
    }
}

extension Paragraph: Equatable {
    static func == (left: Paragraph, right: Paragraph) -> Bool { left.characters == right.characters }
}

/// A place between two Characters of a text being edited.
struct Position: Equatable, Comparable, Sendable {
    var paragraph: Int
    var offset: Int

    static func < (left: Position, right: Position) -> Bool {
        (left.paragraph, left.offset) < (right.paragraph, right.offset)
    }
}
