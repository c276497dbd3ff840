/// What lies in the library, for the first page.
package struct LibrarySummary: Equatable, Sendable {
    package struct Entry: Equatable, Sendable, Identifiable {
        package var id: String
        /// As the list shows it.
        package var title: String
        package var date: String

        package init(id: String, title: String, date: String) {
            self.id = id
            self.title = title
            self.date = date
        }
    }

    /// Reviews that were left in the middle, newest first.
    package var drafts: [Entry]
    /// How many reviews there are in all.
    package var count: Int
    /// How many are due for a look back.
    package var due: Int

    package init(drafts: [Entry] = [], count: Int = 0, due: Int = 0) {
        self.drafts = drafts
        self.count = count
        self.due = due
    }
}
