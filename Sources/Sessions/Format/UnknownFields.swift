/// What a file held beside what this program knows, with its places, so that a save puts it back.
package indirect enum UnknownFields: Equatable, Sendable {
    /// A whole member that is not known.
    case value(UnknownText)
    /// Unknown fields in the members of a known object, by name.
    case object([String: UnknownFields])
    /// Unknown fields in the elements of a known list.
    case list(UnknownInList)

    var text: UnknownText? { if case .value(let text) = self { text } else { nil } }
    var object: [String: UnknownFields]? { if case .object(let members) = self { members } else { nil } }
    var list: UnknownInList? { if case .list(let list) = self { list } else { nil } }
}

/// A member to the letter: its name with the quotes, and its value.
package struct UnknownText: Equatable, Sendable {
    let name: String
    let json: String

    init(name: String, json: String) {
        self.name = name
        self.json = json
    }

    /// - Parameter plain: a name as text.
    init(_ plain: String, _ json: String) { self.init(name: SchemaText.quoted(plain), json: json) }

    func write(_ writer: inout JSONWriter) {
        writer.element()
        writer.raw(name + ":" + json)
    }
}

/// Unknown fields in the elements of a list that had so many.
package struct UnknownInList: Equatable, Sendable {
    private struct InElement: Equatable {
        /// The element's own `id`, where no other has the same.
        var id: String?
        var place: Int
        /// What was known of the element, as it is written.
        var known: String
        var fields: UnknownFields
    }

    private var rest: [InElement]
    private let count: Int

    init<Element>(
        _ rest: [(place: Int, fields: UnknownFields)], in elements: [Element], _ shape: Shape<Element>
    ) {
        let ids = Self.ids(elements, shape)
        self.rest = rest.map { place, fields in
            InElement(id: ids[place], place: place, known: Self.text(elements[place], shape), fields: fields)
        }
        count = elements.count
    }

    /// What belongs to which element now: by id; without one where the same content stands, nearest to the old place;
    /// and one that was changed at its old place, as long as the list has not become shorter. Better that a strange
    /// field is lost than that it comes to stand with a stranger.
    func places<Element>(in elements: [Element], _ shape: Shape<Element>) -> [Int: UnknownFields] {
        let ids = Self.ids(elements, shape)
        let texts = elements.enumerated().map { ids[$0] == nil ? Self.text($1, shape) : "" }
        var places: [Int: UnknownFields] = [:]
        var left: [InElement] = []
        for one in rest {
            let place =
                if let id = one.id {
                    ids.firstIndex(of: id)
                } else {
                    elements.indices.filter { ids[$0] == nil && places[$0] == nil && texts[$0] == one.known }
                        .min { abs($0 - one.place) < abs($1 - one.place) }
                }
            if let place { places[place] = one.fields } else if one.id == nil { left.append(one) }
        }
        guard elements.count >= count else { return places }
        for one in left where ids[one.place] == nil && places[one.place] == nil { places[one.place] = one.fields }
        return places
    }

    private static func text<Element>(_ element: Element, _ shape: Shape<Element>) -> String {
        var writer = JSONWriter(pretty: false)
        shape.write(element, &writer, nil)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// The id of each element; nil where it has none or another has the same.
    private static func ids<Element>(_ elements: [Element], _ shape: Shape<Element>) -> [String?] {
        let ids = elements.map { shape.id?($0) }
        let counts = Dictionary(ids.compactMap { $0 }.map { ($0, 1) }, uniquingKeysWith: +)
        return ids.map { id in id.flatMap { counts[$0] == 1 ? $0 : nil } }
    }
}
