import Assessment
import Interview
import Packs
import Reports
import Screen
import Sessions

/// What another answer would do: first the questions, what weighs most first, then the answers to one of them. Nothing of
/// it is kept.
struct WhatIfPage: Page {
    /// The question whose answers stand there; nil: all questions.
    private let item: String?
    /// What each row is: a question's id, or an answer.
    private var items: [String] = []
    private var answers: [Answer] = []
    private var revision = -1

    init(_ desk: Desk, of item: String? = nil) {
        self.item = item
        update(desk)
    }

    var title: String { "What if" }

    mutating func update(_ desk: Desk) {
        guard revision != desk.revision, let reading = desk.reading else { return }
        revision = desk.revision
        // What moves escalation stands before what only bears on the aims.
        let weights = Self.weights(reading).mapValues { abs($0.dB) + ($0.isOfAims ? 0 : 1000) }
        items = reading.sheet.instrument.items.map(\.id).enumerated()
            .filter { desk.pack.item($0.element) != nil }
            .sorted { (weights[$0.element] ?? 0, $1.offset) > (weights[$1.element] ?? 0, $0.offset) }.map(\.element)
        answers =
            item.flatMap(desk.pack.item).map { item in
                item.options.map { .option($0.key) } + [.unknown, .notApplicable]
            } ?? []
    }

    /// What each question moves most, in the threat reading, in the pressure, or in what is said of both sides' aims.
    private static func weights(_ reading: Reading) -> [String: (dB: Double, isOfAims: Bool)] {
        let rows = reading.receipt.filter { ![.ambiguity, .mistrust].contains($0.figure) }
        return Dictionary(
            rows.map { ($0.item, ($0.dB, [.honesty, .theirIntent].contains($0.figure))) },
            uniquingKeysWith: { abs($0.0) >= abs($1.0) ? $0 : $1 })
    }

    func acts(_ desk: Desk) -> [Act] {
        let does = item == nil ? "try another answer" : "all it would do"
        return [
            Act(
                .open, does, .enter, shown: "Enter", .row,
                help: item == nil ? "the answers to it, and what each would do" : "what that answer would do",
                weight: 9)
        ]
    }

    mutating func perform(_ command: Command, _ given: Given, _ desk: inout Desk) -> [Step] {
        guard command == .open, let row = given.row else { return [] }
        guard let item else { return items[safe: row].map { [.push(WhatIfPage(desk, of: $0))] } ?? [] }
        return answers[safe: row].map { [.read(DocumentPage(.whatIf(item, $0)))] } ?? []
    }

    func content(_ desk: Desk) -> Content {
        guard let reading = desk.reading, !reading.isTooLittle else {
            return .document(DocumentContent([.text(desk.phrases("too-little"))]))
        }
        return .list(item.map { choices($0, reading, desk) } ?? questions(reading, desk))
    }

    private func questions(_ reading: Reading, _ desk: Desk) -> ListContent {
        let items = items
        let weights = Self.weights(reading).mapValues(\.dB)
        var content = ListContent(
            head: [
                .text(
                    "What if you answered otherwise? Nothing is kept. What weighs most stands first: + speaks for a threat, "
                        + "and 10 dB make it ten times as likely.", .dim)
            ],
            count: items.count, noun: "question"
        ) { place in
            guard let item = items[safe: place] else { return nil }
            let ask = desk.phrases.ask(item)
            let answer = Self.words(Self.answer(item, reading), to: item, desk)
            let weight = weights[item].map { "\(Words.signed($0)) dB" } ?? ""
            return ListRow(
                title: ask, right: weight, details: [answer],
                spoken: "\(ask) \(answer)\(answer.last?.isPunctuation == true ? "" : ".")")
        }
        content.most = 8
        content.headGap = 0
        return content
    }

    private func choices(_ item: String, _ reading: Reading, _ desk: Desk) -> ListContent {
        let now = Self.answer(item, reading)
        let rows = answers.map { answer -> ListRow in
            let words = Self.words(answer, to: item, desk)
            guard answer != now else {
                return ListRow(
                    mark: "●", markStyle: .strong, title: words, style: .strong, right: "your answer",
                    spoken: "\(words) This is your answer.")
            }
            let then = WhatIfDocument.reading(reading, item, answer)
            let change = WhatIfDocument.escalation(reading, then)
            return ListRow(mark: "○", title: words, right: change, spoken: "\(words) Escalation \(change).")
        }
        var content = ListContent(
            head: [
                .text(desk.phrases.ask(item), .strong), .text("Escalation before → with it. Nothing is kept.", .dim),
            ],
            rows, noun: "answer")
        content.hasDetail = true
        content.detail = { [answers] place in
            answers[safe: place].map { WhatIfDocument.blocks(item, $0, reading, desk.phrases) } ?? []
        }
        content.first = answers.firstIndex(of: now)
        content.headGap = 0
        return content
    }

    /// The answer as it stands.
    private static func answer(_ item: String, _ reading: Reading) -> Answer {
        reading.sheet.instrument.position(item).flatMap { reading.sheet.word(at: $0) }.map(Answer.init(word:))
            ?? .unknown
    }

    private static func words(_ answer: Answer, to item: String, _ desk: Desk) -> String {
        desk.phrases.label(item, answer.word).capitalisedFirst
    }
}

extension Desk {
    /// Another answer can be tried once there is a reading; not where a score would steer.
    var whatIfAct: Act {
        Act(
            .tryOut, "what if", key: "w", words: "try", help: "what another answer would do; nothing is kept",
            off: reading?.isTooLittle == false ? nil : "too little is known yet", weight: 4)
    }
}
