import Reports
import Screen
import Sessions

/// Of a look back: what each person says of how the other side read the move.
struct ReadingsPage: Page {
    /// The past look back; nil: the one that lies open.
    private let name: String?
    private var people: [GivenReading] = []

    init(of name: String? = nil) { self.name = name }

    var title: String { "How they read it" }
    func wants(_ desk: Desk) -> [Effect] { name.map { [.fetch(names: [$0])] } ?? [] }

    mutating func update(_ desk: Desk) {
        people = (name == nil ? desk.session?.givenReadings : OutcomeRows(desk)?.readings) ?? people
    }

    func acts(_ desk: Desk, at here: Int?) -> [Act] {
        [
            Act(
                .open, "what this one says", .enter, shown: "Enter", words: "person", .row,
                help: "what person N says of it", off: name == nil ? desk.whyFixed : nil, weight: 9)
        ]
    }

    mutating func perform(_ command: Command, _ given: Given, _ desk: inout Desk) -> [Step] {
        guard command == .open, let person = given.row.flatMap({ people[safe: $0] }) else { return [] }
        let (name, voice) = (name, person.voice)
        return [
            .push(
                HowTheyReadPage(person.howTheyRead) { read, desk in
                    let amendment = Amendment.howTheyRead(read, by: voice)
                    if let name { return [.effect(.amend(name: name, [amendment]))] }
                    desk.change { amendment.apply(to: &$0) }
                    return []
                })
        ]
    }

    func content(_ desk: Desk) -> Content {
        let rows = people.map { one in
            ListRow(
                title: "\(one.called), \(one.seat.words)", right: one.howTheyRead?.words ?? "nothing said",
                rightStyle: one.howTheyRead == nil ? .dim : .strong, spoken: ThenAndNowDocument.words(one))
        }
        var content = ListContent(
            head: [
                .text("How did they read the move? Each says it, as far as it is known.", .strong),
                .text(
                    "A review counts once: the middle one of those that are known most surely is held against the coach.",
                    .dim),
            ], rows, noun: "person")
        content.numbers = people.map(\.person)
        return .list(content)
    }
}
