import Packs

/// What a value in a file may be: how it is read and written, and what the schema says of it.
package struct Shape<Value: Sendable>: Sendable {
    let read: @Sendable (inout JSONReader) throws(JSONStop) -> Value
    /// What was not known of it is written back into it.
    let write: @Sendable (Value, inout JSONWriter, UnknownFields?) -> Void
    let schema: @Sendable (inout SchemaText) -> SchemaRule
    /// By what an element of a list is known again, when the list has changed.
    var id: (@Sendable (Value) -> String?)?
    /// A null is a value of it, and not as if the member were missing.
    var takesNull = false

    init(
        _ schema: SchemaRule, read: @escaping @Sendable (inout JSONReader) throws(JSONStop) -> Value,
        write: @escaping @Sendable (Value, inout JSONWriter) -> Void
    ) {
        self.read = read
        self.write = { value, writer, _ in write(value, &writer) }
        self.schema = { _ in schema }
    }

    init(
        schema: @escaping @Sendable (inout SchemaText) -> SchemaRule,
        read: @escaping @Sendable (inout JSONReader) throws(JSONStop) -> Value,
        write: @escaping @Sendable (Value, inout JSONWriter, UnknownFields?) -> Void
    ) {
        self.schema = schema
        self.read = read
        self.write = write
    }
}

extension Shape where Value == String {
    /// A text of one line.
    package static var line: Shape { text(SchemaRule("string"), multiline: false) { _ in nil } }
    /// A text that may have several lines.
    package static var lines: Shape { text(SchemaRule("string"), multiline: true) { _ in nil } }
    /// A line that says something.
    package static var id: Shape {
        text(SchemaRule("string", ["minLength": "1"]), multiline: false) {
            $0.withoutBlanksAround.isEmpty ? "is empty" : nil
        }
    }
    /// A real day, as `2026-11-23`.
    package static var day: Shape {
        text(SchemaRule("string", ["pattern": Day.pattern])) {
            Day.isDay($0) ? nil : "is not a day, as 2026-11-23"
        }
    }
    /// A time as RFC 3339 has it, or no text where none is known.
    package static var time: Shape {
        text(SchemaRule("string", ["pattern": "^$|\(Moment.pattern)"])) {
            $0.isEmpty || Moment.seconds($0) != nil ? nil : "is not a time, as 2026-11-23T10:00:00Z"
        }
    }
    /// A day; older files have a time there.
    package static var dayOrTime: Shape {
        text(SchemaRule("string", ["pattern": "\(Day.pattern)|\(Moment.pattern)"])) {
            Day.isDay($0) || Moment.seconds($0) != nil ? nil : "is not a day, as 2026-11-23"
        }
    }

    /// One of some words.
    package static func word(of words: [String]) -> Shape {
        text(SchemaRule(words: words)) { words.contains($0) ? nil : "is not one of: \(words.joined(separator: ", "))" }
    }

    /// - Parameter problem: what is wrong with a text.
    private static func text(
        _ rule: SchemaRule, multiline: Bool = false, _ problem: @escaping @Sendable (String) -> String?
    ) -> Shape {
        Shape(rule) { reader throws(JSONStop) in
            _ = reader.next()
            let start = reader.position
            var text = try reader.string()
            if reader.habits.contains(.cleans) { text = text.plain(multiline: multiline) }
            if let problem = problem(text) { throw reader.stop(problem, at: start) }
            return text
        } write: { text, writer in
            writer.string(text)
        }
    }
}

extension Shape where Value == Bool {
    package static var flag: Shape {
        Shape(SchemaRule("boolean")) { reader throws(JSONStop) in
            try reader.flag()
        } write: {
            $1.flag($0)
        }
    }
}

extension Shape where Value == Int {
    package static func whole(_ range: ClosedRange<Int>) -> Shape {
        let rule = SchemaRule("integer", ["minimum": "\(range.lowerBound)", "maximum": "\(range.upperBound)"])
        return Shape(rule) { reader throws(JSONStop) in
            try reader.whole(in: range)
        } write: { number, writer in
            writer.whole(number)
        }
    }

    package static var percent: Shape { whole(0...100) }
}

extension Shape where Value == Double {
    package static func number(_ range: ClosedRange<Double>) -> Shape {
        let bounds = ["minimum": JSONWriter.text(range.lowerBound), "maximum": JSONWriter.text(range.upperBound)]
        return Shape(SchemaRule("number", bounds)) { reader throws(JSONStop) in
            try reader.number(in: range)
        } write: { number, writer in
            writer.number(number)
        }
    }

    package static var percent: Shape { number(0...100) }
    /// A weight or a sum of weights; no sum of a pack's comes near the bounds.
    package static var decibans: Shape { number(-100_000...100_000) }
}

extension Shape where Value: CaseIterable & RawRepresentable<String> {
    /// One of the words of an enum.
    package static var word: Shape {
        let words = Value.allCases.map(\.rawValue)
        let known = Value.allCases.map { (name: Array($0.rawValue.utf8), value: $0) }
        return Shape(SchemaRule(words: words)) { reader throws(JSONStop) in
            guard reader.next() == UInt8(ascii: "\"") else { throw reader.refuse("text") }
            let start = reader.position
            let name = try reader.name()
            if name.hasEscapes {
                if let value = Value(rawValue: reader.text(name)) { return value }
            } else {
                let bytes = reader.bytes[name.start..<name.end]
                for word in known where word.name.count == bytes.count && word.name.elementsEqual(bytes) {
                    return word.value
                }
            }
            throw reader.stop("is not one of: \(words.joined(separator: ", "))", at: start)
        } write: { value, writer in
            writer.string(value.rawValue)
        }
    }
}

extension Shape {
    /// A list. What is not known of its elements stays with them.
    package static func list<Element: Equatable>(of element: Shape<Element>) -> Shape where Value == [Element] {
        Shape { schema in
            SchemaRule("array", ["items": element.schema(&schema).text()])
        } read: { reader throws(JSONStop) in
            var elements: [Element] = []
            var rest: [(place: Int, fields: UnknownFields)] = []
            try reader.elements { (reader, place) throws(JSONStop) in
                do throws(JSONStop) {
                    elements.append(try element.read(&reader))
                } catch {
                    reader.inside(.place(place))
                    throw error
                }
                if let fields = reader.takeUnknown() { rest.append((place, fields)) }
            }
            if !rest.isEmpty { reader.leave(.list(UnknownInList(rest, in: elements, element))) }
            return elements
        } write: { elements, writer, unknown in
            let fields = unknown?.list?.places(in: elements, element)
            writer.list { writer in
                for (place, value) in elements.enumerated() {
                    writer.element()
                    element.write(value, &writer, fields?[place])
                }
            }
        }
    }

    /// An object whose names are data, as the ids of items.
    package static func map<Element>(of element: Shape<Element>) -> Shape where Value == [String: Element] {
        map(of: element) { reader throws(JSONStop) in try element.read(&reader) }
    }

    /// - Parameter read: nil for a value that is as if it were missing; it stays in the file as it is.
    static func map<Element>(
        of element: Shape<Element>, nullable: Bool = false,
        read: @escaping @Sendable (inout JSONReader) throws(JSONStop) -> Element?
    ) -> Shape where Value == [String: Element] {
        Shape { schema in
            SchemaRule("object", ["additionalProperties": element.schema(&schema).text(nullable: nullable)])
        } read: { reader throws(JSONStop) in
            var values: [String: Element] = [:]
            var rest: [String: UnknownFields] = [:]
            try reader.members { (reader, name) throws(JSONStop) in
                let key = reader.keptText(name)
                _ = reader.next()
                let start = reader.position
                let value: Element?
                do throws(JSONStop) {
                    value = try read(&reader)
                } catch {
                    reader.inside(.name(key))
                    throw error
                }
                let fields = reader.takeUnknown()
                guard let value else {
                    let isTwice = rest.updateValue(.value(UnknownText(key, reader.slice(start))), forKey: key) != nil
                    if isTwice || values[key] != nil { throw reader.twice(name) }
                    return
                }
                // Other bytes can be the same text still, an accent written as one letter or as two.
                if values.updateValue(value, forKey: key) != nil || rest[key] != nil { throw reader.twice(name) }
                if let fields { rest[key] = fields }
            }
            if !rest.isEmpty, reader.habits.contains(.keeps) { reader.leave(.object(rest)) }
            return values
        } write: { values, writer, unknown in
            let fields = unknown?.object ?? [:]
            writer.object { writer in
                let others = fields.keys.filter { values[$0] == nil && fields[$0]?.text != nil }
                for name in (values.keys + others).sorted(by: { $0.comesBefore($1) }) {
                    if let value = values[name] {
                        writer.name(name)
                        element.write(value, &writer, fields[name])
                    } else {
                        fields[name]?.text?.write(&writer)
                    }
                }
            }
        }
    }
}

extension Shape where Value: Record {
    /// An object that a table describes.
    package static func record() -> Shape {
        var shape = Shape { schema in
            schema.define(Value.table)
        } read: { reader throws(JSONStop) in
            try Value.table.read(&reader)
        } write: { value, writer, unknown in
            Value.table.write(value, &writer, unknown)
        }
        shape.id = { Value.table.id($0) }
        return shape
    }
}
