import Reports
import Screen

/// Rows to choose from.
struct ListContent: Sendable {
    /// What stands above the rows.
    var head: [Block] = []
    var count: Int
    /// By its place from 0; nil: it is not loaded.
    var row: @Sendable (Int) -> ListRow?
    /// As in "'9' is no measure".
    var noun: String
    /// Words that name a row as well as its number does, by place.
    var names: [String] = []
    /// What stands there instead of rows.
    var empty: [Block] = []
    /// What stands there where the head would leave no room for the rows.
    var shortHead: [Block]?
    /// What is said line by line instead of the head.
    var said: [String]?
    /// Blank rows below the head.
    var headGap = 1
    /// What is shown of the chosen row, beside the list or below it. Line by line it is told when it is asked for.
    var detail: @Sendable (Int) -> [Block] = { _ in [] }
    var hasDetail = false
    /// What stands below the list, as far as there is room.
    var below: [Block] = []
    /// What stands under the last row, where all of it fits.
    var footer: [Block] = []
    /// Where the details do not fit they stand behind their titles.
    var isCompactable = false
    /// Line by line its title is said first.
    var isTitled = true
    /// What a line may be, where that is better said otherwise than by the acts.
    var prompt: String?
    /// The row that is chosen at first; nil: the first one.
    var first: Int?
    /// Columns; the list stands in the middle of a wider screen.
    var columns: Int?
    /// How many of each group are said line by line on coming here; nil: all.
    var most: Int?

    init(
        head: [Block] = [], _ rows: [ListRow], noun: String, empty: [Block] = [], below: [Block] = [],
        columns: Int? = nil, most: Int? = nil
    ) {
        self.init(head: head, count: rows.count, noun: noun, empty: empty, below: below) {
            rows.indices.contains($0) ? rows[$0] : nil
        }
        self.columns = columns
        self.most = most
    }

    init(
        head: [Block] = [], count: Int, noun: String, empty: [Block] = [], below: [Block] = [],
        row: @escaping @Sendable (Int) -> ListRow?
    ) {
        self.head = head
        self.count = count
        self.noun = noun
        self.empty = empty
        self.below = below
        self.row = row
    }
}

/// One row of a list.
struct ListRow: Sendable {
    /// Over the first row of a group.
    var heading: String?
    var mark = ""
    var markStyle = Style.dim
    var title: String
    var style = Style.plain
    /// At the right end.
    var right = ""
    var rightStyle = Style.dim
    /// Below the title, one line each, cut where they are long.
    var details: [String] = []
    var detailStyle = Style.dim
    /// The row line by line, after its number.
    var spoken: String
    /// Draws it where the parts above cannot: with bars, or in columns.
    var drawing: (@Sendable (inout Frame, Area, _ isHere: Bool) -> Void)?
    /// Rows it takes, without its heading; nil: by its details.
    var height: Int?
}
