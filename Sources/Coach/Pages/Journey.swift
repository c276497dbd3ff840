import Screen

/// The way from the reading to a decision on file: what Enter leads to next. Tabs stay for those who jump.
enum Journey {
    private static let way: [(page: Destination, name: String)] = [
        (.reading, "the reading"), (.alternatives, "measures, and what each would change"),
        (.notice, "what you tell them"),
        (.rewrite, "your first words anew"), (.decide, "the decision"), (.closing, "the end"),
    ]

    /// Where pages beside the way join it again.
    private static let joins: [Destination: Destination] = [
        .receipt: .alternatives, .memo: .alternatives, .plan: .notice, .ladder: .notice,
    ]

    /// nil: a worked case leads to no decision.
    static func onward(from page: Destination?, _ desk: Desk) -> [Act] {
        guard !desk.isExample, let page, let next = next(page) else { return [] }
        return [
            Act(
                .go(next.page), "goes on", .enter, shown: "Enter", words: "on",
                help: "the next step: \(next.name)", weight: 9)
        ]
    }

    private static func next(_ page: Destination) -> (page: Destination, name: String)? {
        if let join = joins[page] { return way.first { $0.page == join } }
        guard let here = way.firstIndex(where: { $0.page == page }) else { return nil }
        return way[safe: here + 1]
    }
}
