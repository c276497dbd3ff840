/// The fields of a file that a newer or another program wrote, with their places, so that a save puts them back.
package indirect enum UnknownFields: Equatable, Sendable {
    /// A whole value that is not known.
    case value(JSONValue)
    /// Unknown fields in the members of a known object, by name.
    case object([String: UnknownFields])
    /// Unknown fields in the members of a known list that had so many.
    case list([UnknownInMember], count: Int)
}

/// Unknown fields in one member of a list.
package struct UnknownInMember: Equatable, Sendable {
    /// The member's own `id`, where no other has the same.
    var id: String?
    var place: Int
    /// What was known of the member.
    var known: JSONValue
    var fields: UnknownFields
}

extension JSONValue {
    /// What stands in this value and not in `known`, which is this value as this program reads and writes it.
    ///
    /// - Returns: nil when there is nothing.
    package func unknown(beside known: JSONValue) -> UnknownFields? {
        switch (self, known) {
        case (.object(let mine), .object(let theirs)):
            var rest: [String: UnknownFields] = [:]
            for (name, value) in mine {
                if let other = theirs[name] {
                    rest[name] = value.unknown(beside: other)
                } else {
                    rest[name] = .value(value)
                }
            }
            return rest.isEmpty ? nil : .object(rest)
        case (.array(let mine), .array(let theirs)):
            let ids = Self.ids(theirs)
            let rest = zip(mine, theirs).enumerated().compactMap { place, pair in
                pair.0.unknown(beside: pair.1).map { fields in
                    UnknownInMember(id: ids[place], place: place, known: pair.1, fields: fields)
                }
            }
            return rest.isEmpty ? nil : .list(rest, count: mine.count)
        default: return nil
        }
    }

    /// This value with the unknown fields put back, wherever what they belong to is still there.
    package func restoring(_ unknown: UnknownFields) -> JSONValue {
        switch (self, unknown) {
        case (.object(var members), .object(let rest)):
            for (name, fields) in rest {
                if let known = members[name] {
                    members[name] = known.restoring(fields)
                } else if case .value(let value) = fields {
                    members[name] = value
                }
            }
            return .object(members)
        case (.array(var elements), .list(let rest, let count)):
            for (member, place) in zip(rest, Self.places(of: rest, in: elements, was: count)) {
                if let place { elements[place] = elements[place].restoring(member.fields) }
            }
            return .array(elements)
        default: return self
        }
    }

    /// Where members stand now: by id; without one where the same content stands, nearest to the old place; and one
    /// that was changed at its old place, as long as the list has not become shorter. Better that a strange field is
    /// lost than that it comes to stand with a stranger.
    private static func places(of rest: [UnknownInMember], in elements: [JSONValue], was count: Int) -> [Int?] {
        let ids = ids(elements)
        var taken: Set<Int> = []
        var places = rest.map { member in
            let place =
                if let id = member.id {
                    ids.firstIndex(of: id)
                } else {
                    elements.indices.filter { ids[$0] == nil && !taken.contains($0) && elements[$0] == member.known }
                        .min { abs($0 - member.place) < abs($1 - member.place) }
                }
            if let place { taken.insert(place) }
            return place
        }
        guard elements.count >= count else { return places }
        for (index, member) in rest.enumerated() where places[index] == nil && member.id == nil {
            if ids[member.place] == nil, taken.insert(member.place).inserted { places[index] = member.place }
        }
        return places
    }

    /// The id of each element; nil where it has none or another has the same.
    private static func ids(_ elements: [JSONValue]) -> [String?] {
        let ids = elements.map { element -> String? in
            guard case .object(let members) = element, case .string(let id) = members["id"] else { return nil }
            return id
        }
        let counts = Dictionary(ids.compactMap { $0 }.map { ($0, 1) }, uniquingKeysWith: +)
        return ids.map { id in id.flatMap { counts[$0] == 1 ? $0 : nil } }
    }
}
