package import Sessions

/// One file of the library, as the index knows it.
package struct IndexRow: Sendable {
    package let entry: SessionEntry
    /// nil when the file is damaged.
    package let summary: Summary?
    /// Why the file is no session, in words, and where; nil when it is one. It never quotes what the file holds.
    package let damage: String?
    /// The name of the file that counts as the first where several have the same id; nil for that one.
    package let copyOf: String?
    /// Of the file that this was read from.
    let stamp: FileStamp
}

extension IndexRow: Equatable {
    /// Whether they say the same; not how sure the look was that the file stays so.
    package static func == (one: Self, other: Self) -> Bool {
        one.entry == other.entry && one.summary == other.summary && one.damage == other.damage
            && one.copyOf == other.copyOf
    }
}

/// What a look at the folder changed in the index.
package struct IndexChanges: Equatable, Sendable {
    /// Files that were not known, by name or by content: also those that were renamed.
    package var added = 0
    package var changed = 0
    package var removed = 0
    /// Whether the look ran to its end; false when it was stopped, and then the next one goes on from there.
    package var isComplete = true

    package var isEmpty: Bool { added == 0 && changed == 0 && removed == 0 }

    package init() {}
}
