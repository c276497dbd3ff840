import Reports
import Screen
import Sessions

/// How the other side read the move, once that was learnt, and how that is known.
struct HowTheyReadPage: Page {
    private let record: @Sendable (HowTheyRead?, inout Desk) -> [Step]
    var form: FormValues

    /// - Parameter record: what to do with what is known; nil: nothing is.
    init(_ read: HowTheyRead?, record: @escaping @Sendable (HowTheyRead?, inout Desk) -> [Step]) {
        self.record = record
        form = FormValues(["value": read.map { "\($0.value)" }, "from": read?.from.rawValue, "on": read?.on])
    }

    var title: String { "How they read it" }

    func acts(_ desk: Desk) -> [Act] {
        [
            Act(.confirm, "record it", .enter, shown: "Enter", weight: 9),
            Act(.leave, "back without", .escape, shown: "Esc", weight: 7),
        ]
    }

    /// Without a number nothing is recorded.
    mutating func perform(_ command: Command, _ given: Given, _ desk: inout Desk) -> [Step] {
        guard command == .confirm else { return [.pop] }
        let read = form.number("value").flatMap { value in
            HowTheyRead.Source(rawValue: form["from"]).map {
                HowTheyRead(value: value, from: $0, on: form.text("on") ?? desk.today)
            }
        }
        return [.pop] + record(read, &desk)
    }

    func content(_ desk: Desk) -> Content {
        let isKnown = form.text("value") != nil
        var content = FormContent(
            head: [
                .text(
                    "Did they see you gearing up to hurt them? In their own words, as far as you know them.", .strong),
                .text("The coach's reading is held against it. Nothing: it is not known.", .dim),
            ],
            fields: [
                FormField(
                    "value", "They read it as", .number(0...100),
                    ask: [
                        "How did they read it, from 0, not at all, to 100, certainly to hurt them? Enter alone: not known."
                    ],
                    hint: "0 not at all, 100 certainly to hurt them"),
                FormField(
                    "from", "How do you know?",
                    .choice(HowTheyRead.Source.allCases.map { .init(word: $0.rawValue, label: $0.words) }),
                    ask: ["How do you know?"], hint: "→ chooses",
                    required: "Choose how you know: they told you, they told others, or you infer it.",
                    isShown: isKnown),
                FormField(
                    "on", "Learnt on", .day(desk.days(.first)),
                    ask: ["On which day did you learn it? Enter alone: today."],
                    hint: "a day; nothing: today", isShown: isKnown),
            ])
        (content.nameColumns, content.spacing) = (20, 2)
        return .form(content)
    }
}
