/// The one question of a look back, asked of a person of the other side: how they read the move.
package struct AskedReading: Equatable, Sendable {
    package var ask: String
    /// 0, not at all, to 100, certainly to hurt them; nil: not answered.
    package var value: Int?

    package init(ask: String, value: Int? = nil) {
        self.ask = ask
        self.value = value
    }
}

extension AskedReading: Record {
    package static var blank: Self { Self(ask: "") }

    package static let table = Table<Self>(
        "askedReading", title: "How they read it",
        about: "The one question of a look back; a sheet that asks it asks nothing else.",
        [
            .required("ask", \.ask, .line),
            .usual(
                "value", \.value, .filledPercent, "From 0, not at all, to 100, certainly to hurt you; null: no answer."),
        ])
}

extension Shape where Value == Int? {
    static var filledPercent: Shape {
        var shape = Shape(SchemaRule("integer", ["minimum": "0", "maximum": "100"])) { reader throws(JSONStop) in
            if try reader.takesNull() { return nil }
            return try Shape<Int>.percent.read(&reader)
        } write: { value, writer in
            if let value { writer.whole(value) } else { writer.null() }
        }
        shape.takesNull = true
        return shape
    }
}
