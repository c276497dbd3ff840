/// Rule 1: restraint and transparency reassure in full only where the other side can see them.
package enum Visibility {
    /// What an unseen reassurance is worth.
    static let unseen = 0.3

    static let opening: [String: Set<String>] = [
        "how-they-learn": ["from-us-first", "public"],
        "can-check": ["on-request", "continuous"],
    ]

    /// Open when the answers say they see it, or a measure makes them.
    package static func isOpen(_ sheet: WeighedSheet, under commitments: [Commitment]) -> Bool {
        for (id, keys) in opening {
            if let key = sheet.key(id), keys.contains(key) { return true }
            guard let position = sheet.instrument.position(id), sheet.marks[position] != .notApplicable else {
                continue
            }
            let options = sheet.instrument.items[position].options
            for move in commitments.lazy.flatMap(\.moves) where move.item == position {
                if keys.contains(options[move.option]) { return true }
            }
        }
        return false
    }

    package static func factor(_ item: Instrument.Item, weight: Double, isOpen: Bool) -> Double {
        item.reassurance && weight < 0 && !isOpen ? unseen : 1
    }
}
