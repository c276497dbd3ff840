import Packs

/// What a table describes: a part of a file with members of its own.
///
/// To `Encodable` (the JSON that commands print) it is what the table writes.
package protocol Record: Encodable, Equatable, Sendable {
    static var table: Table<Self> { get }
    /// With what a missing member leaves.
    static var blank: Self { get }
    /// After reading: what follows from other members.
    mutating func complete()
}

extension Record {
    package mutating func complete() {}

    package func encode(to encoder: any Encoder) throws { try JSONValue(self).encode(to: encoder) }
}

/// Where a member lives in its record.
package typealias Path<R, Value> = any WritableKeyPath<R, Value> & Sendable

/// One member of a record: its name, where it lives, what it may be, and what it means.
package struct Member<R: Record>: Sendable {
    let name: StaticString
    let isRequired: Bool
    /// False where it is written as if it were missing; what stood in the file then stays.
    let read: @Sendable (inout R, inout JSONReader) throws(JSONStop) -> Bool
    /// Name and value; false where nothing is written.
    let write: @Sendable (R, inout JSONWriter, UnknownFields?) -> Bool
    let schema: @Sendable (inout SchemaText) -> String
    let text: (@Sendable (R) -> String?)?

    /// A member that must be there.
    package static func required<Value>(
        _ name: StaticString, _ path: Path<R, Value>, _ shape: Shape<Value>, _ about: String = ""
    ) -> Member {
        Member(name, isRequired: true, path, shape, about)
    }

    /// A member that may be missing or null, and is always written.
    package static func usual<Value>(
        _ name: StaticString, _ path: Path<R, Value>, _ shape: Shape<Value>, _ about: String = ""
    ) -> Member {
        Member(name, isRequired: false, path, shape, about)
    }

    /// A member that is written only where it says something.
    package static func optional<Value>(
        _ name: StaticString, _ path: Path<R, Value?>, _ shape: Shape<Value>, _ about: String = ""
    ) -> Member {
        let place = Place(path)
        return Member(name: name, isRequired: false) { record, reader throws(JSONStop) in
            if try reader.takesNull() { return false }
            place.set(try shape.read(&reader), in: &record)
            return true
        } write: { record, writer, unknown in
            guard let value = record[keyPath: path] else { return false }
            writer.name(name)
            shape.write(value, &writer, unknown)
            return true
        } schema: { schema in
            shape.schema(&schema).text(nullable: true, about: about)
        } text: {
            record in
            record[keyPath: path] as? String
        }
    }

    /// A member that is not written while it is as in a blank record.
    package static func sparse<Value: Equatable>(
        _ name: StaticString, _ path: Path<R, Value>, _ shape: Shape<Value>, _ about: String = ""
    ) -> Member {
        let usual = Member.usual(name, path, shape, about)
        return Member(name: name, isRequired: false) { record, reader throws(JSONStop) in
            try usual.read(&record, &reader) && record[keyPath: path] != R.blank[keyPath: path]
        } write: { record, writer, unknown in
            record[keyPath: path] != R.blank[keyPath: path] && usual.write(record, &writer, unknown)
        } schema: {
            usual.schema(&$0)
        } text: { _ in
            nil
        }
    }

    /// A member that says what kind of file it is.
    package static func constant(_ name: StaticString, _ value: String, _ about: String = "") -> Member {
        Member(name: name, isRequired: true) { _, reader throws(JSONStop) in
            _ = reader.next()
            let start = reader.position
            let text = try reader.string()
            guard text == value else { throw reader.stop("'\(text.shortened)' is not '\(value)'", at: start) }
            return true
        } write: { _, writer, _ in
            writer.name(name)
            writer.string(value)
            return true
        } schema: { _ in
            SchemaRule("", ["const": SchemaText.quoted(value)]).text(about: about)
        } text: { _ in
            nil
        }
    }

    private init<Value>(
        _ name: StaticString, isRequired: Bool, _ path: Path<R, Value>, _ shape: Shape<Value>,
        _ about: String
    ) {
        let place = Place(path)
        self.init(name: name, isRequired: isRequired) { record, reader throws(JSONStop) in
            if !isRequired, reader.next() == UInt8(ascii: "n"), !shape.takesNull {
                try reader.take("null")
                return true
            }
            place.set(try shape.read(&reader), in: &record)
            return true
        } write: { record, writer, unknown in
            writer.name(name)
            shape.write(record[keyPath: path], &writer, unknown)
            return true
        } schema: {
            shape.schema(&$0).text(nullable: shape.takesNull, about: about)
        } text: { record in
            record[keyPath: path] as? String
        }
    }

    private init(
        name: StaticString, isRequired: Bool,
        read: @escaping @Sendable (inout R, inout JSONReader) throws(JSONStop) -> Bool,
        write: @escaping @Sendable (R, inout JSONWriter, UnknownFields?) -> Bool,
        schema: @escaping @Sendable (inout SchemaText) -> String, text: (@Sendable (R) -> String?)?
    ) {
        self.name = name
        self.isRequired = isRequired
        self.read = read
        self.write = write
        self.schema = schema
        self.text = text
    }
}

/// Where a member lives. A stored one is set by its offset, which takes a tenth of what the key path does.
private struct Place<R: Sendable, Value: Sendable>: Sendable {
    private let path: Path<R, Value>
    private let offset: Int?

    init(_ path: Path<R, Value>) {
        self.path = path
        offset = MemoryLayout<R>.offset(of: path)
    }

    func set(_ value: Value, in record: inout R) {
        guard let offset else {
            record[keyPath: path] = value
            return
        }
        withUnsafeMutableBytes(of: &record) { bytes in
            guard let start = bytes.baseAddress else { return }
            (start + offset).assumingMemoryBound(to: Value.self).pointee = value
        }
    }
}

/// All members of a record, and with them everything that is done with one: reading, writing, the schema.
package struct Table<R: Record>: Sendable {
    /// As the schema calls it.
    let name: String
    let title: String
    let about: String
    /// By name.
    let members: [Member<R>]
    private let required: UInt64
    private let identity: Member<R>?

    package init(_ name: String, title: String, about: String = "", _ members: [Member<R>]) {
        self.name = name
        self.title = title
        self.about = about
        self.members = members.sorted { "\($0.name)".comesBefore("\($1.name)") }
        required = self.members.enumerated().reduce(0) { $1.element.isRequired ? $0 | 1 << $1.offset : $0 }
        identity = members.first { "\($0.name)" == "id" }
    }

    func id(_ record: R) -> String? { identity?.text?(record) }

    func read(_ reader: inout JSONReader) throws(JSONStop) -> R {
        var record = R.blank
        var seen: UInt64 = 0
        // Files that this program wrote have the members in their order.
        var expected = 0
        var rest: [String: UnknownFields] = [:]
        _ = reader.next()
        let start = reader.position
        try reader.members { (reader, name) throws(JSONStop) in
            guard let place = find(name, from: expected, reader) else {
                try Self.pass(name, &reader, &rest) { key in members.contains { "\($0.name)" == key } }
                return
            }
            guard seen & 1 << place == 0 else { throw reader.twice(name) }
            seen |= 1 << place
            expected = place + 1
            let member = members[place]
            _ = reader.next()
            let start = reader.position
            do throws(JSONStop) {
                let isSaid = try member.read(&record, &reader)
                if !isSaid { rest["\(member.name)"] = .value(UnknownText("\(member.name)", reader.slice(start))) }
            } catch {
                reader.inside(.name("\(member.name)"))
                throw error
            }
            if let fields = reader.takeUnknown(), rest["\(member.name)"] == nil { rest["\(member.name)"] = fields }
        }
        let missing = required & ~seen
        if missing != 0 {
            let stop = reader.stop("is missing", at: start)
            reader.inside(.name("\(members[missing.trailingZeroBitCount].name)"))
            throw stop
        }
        record.complete()
        if !rest.isEmpty, reader.habits.contains(.keeps) { reader.leave(.object(rest)) }
        return record
    }

    private func find(_ name: JSONReader.Name, from place: Int, _ reader: JSONReader) -> Int? {
        for place in place..<members.count where reader.isEqual(name, members[place].name) { return place }
        for place in 0..<place where reader.isEqual(name, members[place].name) { return place }
        return nil
    }

    /// What is not known here, to be kept.
    private static func pass(
        _ name: JSONReader.Name, _ reader: inout JSONReader, _ rest: inout [String: UnknownFields],
        isKnown: (String) -> Bool
    ) throws(JSONStop) {
        let key = reader.text(name)
        guard rest[key] == nil else { throw reader.twice(name) }
        let json = try reader.raw()
        guard reader.habits.contains(.cleans) else {
            rest[key] = .value(UnknownText(name: reader.quoted(name), json: json))
            return
        }
        let plain = key.plain(multiline: false)
        // What would become a field of ours, or another's, by losing its control characters is none.
        if plain != key, isKnown(plain) || rest[plain] != nil { return }
        rest[plain] = .value(UnknownText(plain, JSONReader.cleaned(json)))
    }

    /// - Parameter unknown: what stood in the file beside what is known.
    func write(_ record: R, _ writer: inout JSONWriter, _ unknown: UnknownFields? = nil) {
        writer.object { writer in
            guard let rest = unknown?.object else {
                for member in members { _ = member.write(record, &writer, nil) }
                return
            }
            var others = rest.filter { $0.value.text != nil }.sorted { $0.key.comesBefore($1.key) }[...]
            for member in members {
                let name = "\(member.name)"
                while let other = others.first, other.key.comesBefore(name) {
                    other.value.text?.write(&writer)
                    others.removeFirst()
                }
                let isWritten = member.write(record, &writer, rest[name])
                if let other = others.first, other.key == name {
                    if !isWritten { other.value.text?.write(&writer) }
                    others.removeFirst()
                }
            }
            for other in others { other.value.text?.write(&writer) }
        }
    }
}
