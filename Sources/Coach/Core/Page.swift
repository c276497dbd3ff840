import Reports
import Screen
import Sessions

/// One page, described once: what can be done on it and what stands on it. The full screen and the line mode are two
/// faces that show and drive any page; neither knows a page by its name.
///
/// A value: `perform` changes it, `content` and `acts` say what it is now.
protocol Page: Stacked {
    /// What can be done now, in the order in which it is offered. Whether something may be done, and why not, belongs to
    /// the review and the desk; a page asks them and passes the reason on as `off`.
    func acts(_ desk: Desk) -> [Act]
    /// The same where what can be done depends on the row it is done to; nil: on none in particular.
    func acts(_ desk: Desk, at row: Int?) -> [Act]
    /// The one place where acts are done.
    ///
    /// - Parameter given: the rows chosen and the words typed, of the kind that the act asks for.
    mutating func perform(_ command: Command, _ given: Given, _ desk: inout Desk) -> [Step]
    func content(_ desk: Desk) -> Content
    /// Follows what has changed; called after every change, before `acts` and `content` are asked for.
    mutating func update(_ desk: Desk)
    /// The row to go to now, where the page itself moves on; nil: the person chooses.
    var selects: Int? { get }
    /// On the full screen the list stands on that row now; told after every change of it.
    mutating func stand(on row: Int, _ desk: Desk)
    /// A row of the list was chosen; what is asked for of it. Most pages ask for nothing.
    func selected(_ row: Int, _ desk: Desk) -> [Step]
    /// What the fields of a form hold. The faces write there what is typed and chosen.
    var form: FormValues { get set }
    /// A field of the form is left, with what is in `form` now: a page that keeps each answer at once does so here.
    mutating func left(_ field: String, _ desk: inout Desk)
    /// How the draft journal calls the page, and its form; nil: no place to come back to.
    var place: String? { get }
}

extension Page {
    mutating func update(_ desk: Desk) {}
    func acts(_ desk: Desk) -> [Act] { [] }
    func acts(_ desk: Desk, at row: Int?) -> [Act] { acts(desk) }
    mutating func left(_ field: String, _ desk: inout Desk) {}
    var selects: Int? { nil }
    mutating func stand(on row: Int, _ desk: Desk) {}
    func selected(_ row: Int, _ desk: Desk) -> [Step] { [] }
    var form: FormValues {
        get { FormValues() }
        set {}
    }
    var place: String? { nil }
    func draft(_ desk: Desk) -> Draft? { place.map { Draft(at: $0, on: desk.now) } }
}

/// What stands on a page.
enum Content: Sendable {
    case document(DocumentContent)
    case form(FormContent)
    case list(ListContent)
    case question(QuestionContent)
}

/// Something to read.
struct DocumentContent: Sendable {
    var blocks: [Block]
    /// Beside it where the screen is wide: never more than what the blocks say too.
    var side: [Block] = []
    /// Longer lines are hard to read.
    var columns = 96
    /// It stands in the middle of a wider screen, and a little down where there is room.
    var isCentred = false
    /// What is said line by line where other words are better to listen to; nil: the blocks.
    var said: [String]?
    /// What the full screen draws instead of the blocks: a plot.
    var drawing: (@Sendable (inout Frame, Area) -> Void)?
    /// The lines of the full screen, by the columns there are, where it can show the same in columns or with plots; nil:
    /// the blocks.
    var drawn: (@Sendable (_ columns: Int) -> [Line]?)?
    /// The names of its parts, of which the full screen shows one; line by line all are said.
    var parts: (names: [String], shown: Int)?
    /// Line by line its title is said first.
    var isTitled = true
    /// What a line may be, where that is better said otherwise than by the acts.
    var prompt: String?

    init(_ blocks: [Block], side: [Block] = [], columns: Int = 96, said: [String]? = nil) {
        self.blocks = blocks
        self.side = side
        self.columns = columns
        self.said = said
    }
}
