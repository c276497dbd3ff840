package import FoundationEssentials

/// A place in a text, 1-based; columns count Unicode scalars.
package struct JSONPlace: Equatable, Sendable {
    package private(set) var line = 1
    package private(set) var column = 1

    init(_ bytes: [UInt8], at position: Int) {
        for byte in bytes.prefix(position) {
            if byte == 10 {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
    }

    /// The first place at which bytes stop being JSON; the end when they are.
    ///
    /// - Complexity: O(bytes), with no stack that a file could exhaust.
    package init(_ bytes: Data) {
        var scanner = JSONScanner([UInt8](bytes))
        scanner.run()
        self.init(scanner.bytes, at: scanner.position)
    }

    /// Where a field stands, or the nearest thing around it that is there.
    init(of path: [any CodingKey], in bytes: Data) {
        var scanner = JSONScanner([UInt8](bytes), seeking: path)
        scanner.run()
        self.init(scanner.bytes, at: scanner.found)
    }
}

/// Where bytes stop being JSON that can be read, and why.
struct JSONFault: Equatable {
    let place: JSONPlace
    let words: String

    /// Of a scanner that has run and found one.
    init(_ scanner: JSONScanner) {
        place = JSONPlace(scanner.bytes, at: scanner.position)
        let reason = Self.merge(scanner) ?? scanner.fault ?? "there is nothing"
        words = scanner.isTwice ? reason : "is not JSON from here on: \(reason)"
    }

    /// Where two copies were merged and git could not choose; it breaks at the first of git's lines.
    private static func merge(_ scanner: JSONScanner) -> String? {
        let isMark = scanner.bytes[min(scanner.position, scanner.bytes.count)...].starts(with: "<<<<<<< ".utf8)
        return isMark
            ? "git found two versions of these lines: keep one (of \"updated\" the later), and delete the lines that "
                + "begin with <<<<<<<, ======= and >>>>>>>" : nil
    }

    /// nil when the bytes are JSON, with no name twice in an object.
    init?(_ bytes: Data) {
        var scanner = JSONScanner([UInt8](bytes))
        scanner.run()
        if scanner.fault == nil { return nil }
        self.init(scanner)
    }
}
