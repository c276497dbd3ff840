import Assessment
package import Packs
package import Sessions

/// The pack's words for one move: by scope, with the names put in; and days as they are where the reader is.
package struct Phrasebook: Equatable, Sendable {
    package let pack: Pack
    package let scope: Scope?
    package let zone: Zone
    private let names: [(placeholder: String, name: String)]

    package init(_ pack: Pack, _ move: Move, in zone: Zone = .utc) {
        self.pack = pack
        self.zone = zone
        scope = move.scope
        func named(_ name: String, or fallback: String) -> String { name.isEmpty ? fallback : name }
        names = [
            ("{move}", named(move.title, or: "this move")),
            ("{mover}", named(move.mover, or: "your side")),
            ("{other}", named(move.otherSide, or: "the other side")),
        ]
    }

    /// The day of a time in a file.
    package func day(_ time: String) -> String { zone.day(time) }

    /// The words under a key of the pack.
    package func callAsFunction(_ key: String) -> String { fill(pack.words(key, scope)) }

    /// Where a measure was done, as far as it fits this review; nil: nowhere near.
    package func precedent(_ measure: Measure) -> String? {
        guard let scope else { return self(measure.precedent) }
        return measure.precedent.near(scope).map(fill)
    }

    package func callAsFunction(_ wording: Wording) -> String { fill(wording(scope)) }

    /// Puts the names in; a sentence that begins with one gets its capital.
    package func fill(_ text: String) -> String {
        guard text.contains("{") else { return text }
        var filled = text
        for (placeholder, name) in names {
            filled = filled.split(separator: placeholder, omittingEmptySubsequences: false).joined(separator: name)
        }
        guard text.hasPrefix("{") else { return filled }
        // A name kept apart from the text around it begins behind a mark.
        let mark = filled.prefix { $0 == "\u{2068}" }
        let rest = filled.dropFirst(mark.count)
        return mark + rest.prefix(1).uppercased() + rest.dropFirst()
    }

    package static func == (left: Self, right: Self) -> Bool {
        left.scope == right.scope && left.pack == right.pack && left.names.map(\.name) == right.names.map(\.name)
    }

    /// An item's answer as the user reads it; the key where the pack no longer has the option.
    package func label(_ item: String, _ option: String) -> String {
        switch option {
        case "unknown": "don't know"
        case "not-applicable": "does not apply"
        case ReceiptRow.start.answer where item == ReceiptRow.start.item: self("start.answer")
        default: pack.item(item)?.option(option).map { self($0.label) } ?? option
        }
    }

    package func ask(_ item: String) -> String {
        item == ReceiptRow.start.item ? self("start.ask") : pack.item(item).map { self($0.ask) } ?? item
    }

    /// The same answer in the other side's words.
    package func otherSide(_ item: String, _ option: String) -> String {
        pack.item(item)?.option(option).map { self($0.otherSide) } ?? option
    }

    /// What must be said beside figures that were made with an older method; nil where there is nothing to say.
    package func method(_ tempering: Tempering?) -> String? {
        (tempering ?? .method1) == .method1 ? self("method-1") : nil
    }

    package func measure(_ id: String) -> String { pack.measure(id).map { self($0.name) } ?? id }
    package func reaction(_ id: String) -> String { pack.reaction(id).map { self($0.name) } ?? id }
}
