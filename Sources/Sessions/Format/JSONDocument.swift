package import FoundationEssentials

/// Whole files.
extension JSONReader {
    /// Reads a file as a shape has it.
    ///
    /// - Throws: the damage: where the bytes stop being JSON, or else the first field that is not as it should be.
    static func file<Value>(
        _ data: Data, _ habits: Habits = [], as shape: Shape<Value>
    ) throws(SessionDamage) -> (value: Value, unknown: UnknownFields?) {
        try document(data, habits) { reader throws(JSONStop) in try shape.read(&reader) }
    }

    static func document<Value>(
        _ data: Data, _ habits: Habits = [], _ read: (inout JSONReader) throws(JSONStop) -> Value
    ) throws(SessionDamage) -> (value: Value, unknown: UnknownFields?) {
        try data.withUnsafeBytes { raw -> Result<(value: Value, unknown: UnknownFields?), SessionDamage> in
            let bytes = raw.bindMemory(to: UInt8.self)
            var reader = JSONReader(bytes, habits)
            do throws(JSONStop) {
                let value = try read(&reader)
                let unknown = reader.takeUnknown()
                try reader.end()
                return .success((value, unknown))
            } catch {
                return .failure(Self.syntaxDamage(bytes) ?? SessionDamage(reader.fault, in: bytes))
            }
        }.get()
    }

    private mutating func end() throws(JSONStop) {
        if next() != 0 || position < bytes.count { throw stop("something follows after the end", at: position) }
    }

    /// Where bytes stop being JSON, in whatever field that is; nil where they are.
    private static func syntaxDamage(_ bytes: UnsafeBufferPointer<UInt8>) -> SessionDamage? {
        var reader = JSONReader(bytes)
        do throws(JSONStop) {
            try reader.skip()
            try reader.end()
            return nil
        } catch {
            guard let fault = reader.fault else { return nil }
            // A name that stands twice is JSON all the same, but one of the two values would be lost unsaid.
            let words =
                fault.words == twiceWords
                ? fault.words : "is not JSON from here on: " + (merge(fault, bytes) ?? fault.words)
            return SessionDamage(Fault(position: fault.position, words: words), in: bytes)
        }
    }

    /// Where two copies were merged and git could not choose; it breaks at the first of git's lines.
    private static func merge(_ fault: Fault, _ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        bytes[min(fault.position, bytes.count)...].starts(with: "<<<<<<< ".utf8)
            ? "git found two versions of these lines: keep one (of \"updated\" the later), and delete the lines that "
                + "begin with <<<<<<<, ======= and >>>>>>>" : nil
    }

    /// Where a field stands, or the nearest thing around it that is there.
    static func position(of path: [String], in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var reader = JSONReader(bytes)
        _ = reader.next()
        var found = reader.position
        for step in path {
            var place: Int?
            try? reader.members { (reader, name) throws(JSONStop) in
                _ = reader.next()
                if reader.text(name) == step {
                    place = reader.position
                    throw .here
                }
                try reader.skip()
            }
            guard let place else { break }
            found = place
        }
        return found
    }
}

/// Names and texts on the way.
extension JSONReader {
    /// A name of a map.
    func keptText(_ name: Name) -> String {
        habits.contains(.cleans) ? text(name).plain(multiline: false) : text(name)
    }

    /// A name with its quotes, as it stands.
    func quoted(_ name: Name) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[(name.start - 1)...name.end]), as: UTF8.self)
    }

    /// JSON without control characters in its texts; those without any stay to the letter.
    static func cleaned(_ json: String) -> String {
        var json = json
        return json.withUTF8 { bytes in
            var reader = JSONReader(bytes)
            var clean = ""
            var start = 0
            while reader.position < bytes.count {
                guard bytes[reader.position] == UInt8(ascii: "\"") else {
                    reader.position += 1
                    continue
                }
                let opening = reader.position
                guard let name = try? reader.name() else { break }
                let text = reader.text(name)
                let plain = text.plain(multiline: false)
                guard plain != text else { continue }
                clean += String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<opening]), as: UTF8.self)
                clean += SchemaText.quoted(plain)
                start = reader.position
            }
            return clean + String(decoding: UnsafeBufferPointer(rebasing: bytes[start...]), as: UTF8.self)
        }
    }
}

/// A place in a text, 1-based; columns count Unicode scalars.
struct JSONPlace: Equatable, Sendable {
    private(set) var line = 1
    private(set) var column = 1

    init(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) {
        for byte in bytes.prefix(position) {
            if byte == 10 {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
    }
}

/// JSON as this program writes it everywhere: pretty-printed, names sorted, a newline at the end.
package enum JSONText {
    package static func encode(_ value: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        var data = try encoder.encode(value)
        data.append(10)
        return data
    }
}

extension Record {
    /// Reads a file of such a record, and drops what is not known.
    package init(readingAll bytes: Data) throws(SessionDamage) {
        self = try JSONReader.file(bytes, as: .record()).value
    }

    /// - Parameter pretty: one line a value, and a newline at the end; else all in one line.
    func json(_ unknown: UnknownFields? = nil, pretty: Bool = true) throws(JSONUnwritable) -> Data {
        var writer = JSONWriter(pretty: pretty, capacity: 16 << 10)
        Self.table.write(self, &writer, unknown)
        guard writer.isJSON else { throw JSONUnwritable() }
        return Data(pretty ? writer.bytes + [10] : writer.bytes)
    }

    package func jsonLine() -> Data { (try? json(pretty: false)) ?? Data() }
}

/// A number that is none.
package struct JSONUnwritable: Error {}
