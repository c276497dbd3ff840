import Reports
import Screen

/// Rows to choose from.
struct ListContent: Sendable {
    /// What stands above the rows.
    var head: [Block] = []
    /// The same where it is laid out by the columns there are, and otherwise beside the rows than above them.
    var drawnHead: (@Sendable (_ columns: Int, _ isBeside: Bool) -> [Line])?
    /// At the right end of the head's first line.
    var headRight = ""
    /// It stands beside the rows where the screen is wide.
    var isHeadBeside = false
    /// The words of a line drawn between the head and the rows; nil: no line.
    var headRule: String?
    var count: Int
    /// By its place from 0; nil: it is not loaded.
    var row: @Sendable (Int) -> ListRow?
    /// As in "'9' is no measure".
    var noun: String
    /// What each row is called line by line, by place; nil: a row that is called by nothing. Without them the first is 1.
    /// A number stays with its row while the list is narrowed.
    var numbers: [Int?]?
    /// By which a row is known wherever it stands, so that a number means the row it was said of.
    var id: (@Sendable (Int) -> String?)?
    /// Where the row of an id stands now; nil: it is gone, or not loaded.
    var place: (@Sendable (String) -> Int?)?
    /// Words above the rows that narrow them as one types.
    var search: ListSearch?
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
    /// Rows that the head leaves to the list in any case.
    var least = 8
    /// A blank row stands above where there is room for it.
    var isLowered = true
    /// What is shown of the chosen row, beside the list or below it. Line by line it is told when it is asked for.
    var detail: @Sendable (Int) -> [Block] = { _ in [] }
    var hasDetail = false
    /// It is not shown below the list where the screen is narrow.
    var isDetailOnlyBeside = false
    /// What it takes beside the list; nil: half.
    var detailColumns: Int?
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
    /// The first that is said line by line, and how many from there on; nil: all.
    var from = 0
    var stretch: Int?
    /// Said line by line behind the rows.
    var saidAfter: [String] = []
    /// Line by line each row is said with its number.
    var isNumberSaid = true
    /// Line by line what is done with a line that is no command: it is that one's words.
    var takesLine: Command?

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

/// The line above a list in which words are typed.
struct ListSearch: Sendable {
    var words: String
    /// How much there is, at the right end.
    var count: String
    /// In the row below, by what else the list is chosen; nil: a blank row.
    var below: String?
    /// What stands there instead where that is empty, by the columns of the list.
    var legend: (@Sendable (Int) -> String)?
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
