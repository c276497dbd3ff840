package import Packs

/// Which items a review asks.
package enum Coverage: Equatable, Sendable {
    /// The items marked quick: a first look.
    case quick
    case full
    /// A chosen set, by id.
    case chosen([String])

    package func asks(_ item: Item) -> Bool {
        switch self {
        case .quick: item.quick
        case .full: true
        case .chosen(let ids): ids.contains(item.id)
        }
    }
}

/// As it stands in the JSON that commands print.
extension Coverage: Encodable {
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .quick: try container.encode("quick")
        case .full: try container.encode("full")
        case .chosen(let ids): try container.encode(ids)
        }
    }
}
