import Reports
import Screen
import Sessions

/// What we keep doing, and from each finding to the reviews it stands on.
struct PatternsPage: Page {
    var title: String { "What we keep doing" }
    func wants(_ desk: Desk) -> [Effect] { desk.past.lessons == nil ? [.learn] : [] }

    private func findings(_ desk: Desk) -> [FindingsDocument.Finding] {
        desk.past.lessons.map {
            FindingsDocument.findings($0.patterns, $0.calibration.blindSpots, desk.pack, in: desk.zone)
        } ?? []
    }

    func acts(_ desk: Desk, at here: Int?) -> [Act] {
        [
            Act(
                .open, "the reviews behind it", .enter, shown: "Enter", words: "reviews", .row,
                help: "the reviews that finding N stands on; the number alone does the same",
                off: findings(desk).isEmpty ? "there is nothing yet" : nil, weight: 9)
        ]
    }

    mutating func perform(_ command: Command, _ given: Given, _ desk: inout Desk) -> [Step] {
        guard let finding = given.row.flatMap({ findings(desk)[safe: $0] }), let lessons = desk.past.lessons else {
            return []
        }
        return [.push(ReviewsBehindPage(finding, lessons.patterns.reviews))]
    }

    func content(_ desk: Desk) -> Content {
        guard let lessons = desk.past.lessons else {
            return .document(DocumentContent([.text("Reading all reviews...", .dim)]))
        }
        let findings = findings(desk)
        let zone = desk.zone
        let rows = findings.enumerated().map { place, finding in
            let isFirst = place == 0 || findings[place - 1].group != finding.group
            var row = ListRow(
                title: finding.words, right: Spark.text(finding.course), rightStyle: .good,
                spoken: finding.words)
            if isFirst { row.heading = finding.group }
            return row
        }
        var content = ListContent(
            head: [.text(FindingsDocument.counted, .dim)], rows, noun: "finding",
            empty: [.text(FindingsDocument.none)])
        content.hasDetail = true
        content.detail = { place in
            findings[safe: place].map {
                Array(FindingsDocument.blocks([$0], naming: lessons.patterns.reviews, in: zone).dropFirst())
            } ?? []
        }
        return .list(content)
    }
}

/// The reviews a finding stands on, the newest first.
struct ReviewsBehindPage: Page {
    private let finding: FindingsDocument.Finding
    private let reviews: [Patterns.Reviewed]

    init(_ finding: FindingsDocument.Finding, _ all: [Patterns.Reviewed]) {
        self.finding = finding
        let ids = Set(finding.sessions)
        reviews = all.filter { ids.contains($0.session) }.reversed()
    }

    var title: String { "The reviews behind it" }
    var isWayBack: Bool { true }

    func acts(_ desk: Desk, at here: Int?) -> [Act] {
        [Act(.open, "open", .enter, shown: "Enter", words: "open", .row, weight: 9)]
    }

    mutating func perform(_ command: Command, _ given: Given, _ desk: inout Desk) -> [Step] {
        given.row.flatMap { reviews[safe: $0] }.map { [.effect(.open(id: $0.session))] } ?? []
    }

    func content(_ desk: Desk) -> Content {
        let rows = reviews.map { review in
            let title = FindingsDocument.title(review, in: desk.zone)
            return ListRow(title: title, spoken: "\(title).")
        }
        return .list(
            ListContent(
                head: [.text(finding.group, .dim), .text(finding.words, .strong)], rows, noun: "review"))
    }
}
