/// What lies in the library, for the first page.
package struct Shelf: Equatable, Sendable {
    package struct Entry: Equatable, Sendable, Identifiable {
        package var id: String
        /// As the list shows it.
        package var title: String
        package var date: String
        /// Why it cannot be opened; nil: nothing known against it.
        package var damage: String?

        package init(id: String, title: String, date: String, damage: String? = nil) {
            self.id = id
            self.title = title
            self.date = date
            self.damage = damage
        }
    }

    /// The newest ones, newest first.
    package var entries: [Entry]
    /// Reviews that were left in the middle, newest first.
    package var drafts: [Entry]
    /// How many reviews there are in all.
    package var count: Int
    /// How many are due for a look back.
    package var due: Int

    package init(entries: [Entry] = [], drafts: [Entry] = [], count: Int? = nil, due: Int = 0) {
        self.entries = entries
        self.drafts = drafts
        self.count = count ?? entries.count
        self.due = due
    }
}
