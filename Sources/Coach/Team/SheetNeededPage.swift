import Reports

/// Stands where a page needs one sheet, and several voices have not agreed on any.
struct SheetNeededPage: Page {
    static let needing: Set<Destination> = [.reading, .receipt, .memo, .alternatives, .plan, .ladder, .decide]

    private let destination: Destination

    init(_ destination: Destination) { self.destination = destination }

    var title: String { Tabs.all.first { $0.page == destination }?.name ?? "Reading" }
    var tab: Destination? { destination }

    func acts(_ desk: Desk) -> [Act] { [Act(.agree, "agree", key: "a", words: "agree", weight: 8)] }
    mutating func perform(_ command: Command, _ given: Given, _ desk: inout Desk) -> [Step] { [.go(.discuss)] }

    static let words =
        "This page is made from one sheet of answers, and you have several. First agree on a sheet: on the page Discuss "
        + "all that you agree on already is taken over at once. Or read one person's sheet. A mean of all would be "
        + "nobody's view, so there is none."

    func content(_ desk: Desk) -> Content { .document(DocumentContent([.text(Self.words)], columns: 76)) }
}
