import Interview
import Packs
import Reports
import Screen
import Sessions

/// Question by question: what each answered first and now, and what the group agrees on. Both answers stay.
struct DiscussPage: Page {
    private var talk: Discussion
    private var rows: [DiscussRow] = []
    private var revision = -1
    private(set) var selects: Int?

    init(_ desk: Desk, at item: String? = nil) { talk = Discussion(desk, at: item) }

    var title: String { "Discuss" }
    var tab: Destination? { .discuss }

    func draft(_ desk: Desk) -> Draft? { talk.draft(desk) }
    mutating func stand(on row: Int, _ desk: Desk) { selects = nil }

    mutating func update(_ desk: Desk) {
        guard revision != desk.revision else { return }
        revision = desk.revision
        rows = talk.rows(desk)
    }

    func acts(_ desk: Desk, at here: Int?) -> [Act] {
        let row = here.flatMap { rows[safe: $0] }
        let isGroup = row?.voice == nil
        let who = isGroup ? "we agree" : "\(row?.who ?? "") changes"
        let none = talk.whyNothing
        let off = none ?? desk.readOnly
        let options = min(9, talk.options(desk).count)
        let answers = (0..<options).map { number in
            Act(
                .pick(number), number == 0 ? "answer" : "\(who): answer \(number + 1)",
                .character(Character("\(number + 1)")), shown: number == 0 ? "1-\(options)" : "\(number + 1)", .row,
                off: off, weight: number == 0 ? 8 : 0)
        }
        return answers + [
            Act(
                .next, "next", .enter, .right, shown: "→", words: "next n",
                help: "the next question; Enter does the same", off: none, weight: 8),
            Act(
                .previous, "before", .left, shown: "←", words: "previous p", help: "the question before", off: none,
                weight: 3),
            Act(.agree, "to what we agree on", key: "a", off: none, weight: 6),
            Act(.agreeAll, "take over all we agree on already", key: "c", off: off, weight: 5),
            Act(.dontKnow, "\(who): don't know", key: "d", .row, off: off, weight: 1),
            Act(.notApplicable, "\(who): does not apply", key: "x", .row, off: off, weight: 1),
            Act(
                .clear, isGroup ? "not settled after all" : "back to the first answer", .backspace, .delete,
                shown: "Backspace", .row, off: off, weight: 2),
            Act(
                .edit, "person N answers M now; d for don't know, x for does not apply, 0 for the first answer",
                words: "change c", .rowAndWords("M"), off: off),
            Act(
                .settle, "we agree on answer M; 0 unsettles it; agree all takes over all you agree on already",
                words: "agree a", .wordsIfAny("M"), off: off),
            Act(
                .note, "a note: why", key: "n", words: "note", .rowAndWords("TEXT"), help: "why person N answers so",
                off: off ?? (here != nil && isGroup ? "a note belongs to a person's answer" : nil), weight: 4),
        ]
    }

    mutating func perform(_ command: Command, _ given: Given, _ desk: inout Desk) -> [Step] {
        let row = given.row.flatMap { rows[safe: $0] }
        switch command {
        case .next: return turn(1)
        case .previous: return turn(-1)
        case .agree: selects = max(0, rows.count - 1)
        case .agreeAll: return agreeAll(&desk)
        case .pick(let number):
            if let option = talk.options(desk)[safe: number] { return set(.option(option.key), row, &desk) }
        case .dontKnow: return set(.unknown, row, &desk)
        case .notApplicable: return set(.notApplicable, row, &desk)
        case .clear: return set(nil, row, &desk)
        case .edit: return change(row, given.words, &desk)
        case .settle: return settle(given.words, &desk)
        case .note: return note(row, given.words, &desk)
        default: break
        }
        return []
    }

    private mutating func turn(_ step: Int) -> [Step] {
        talk.turn(by: step)
        revision = -1
        return [.again]
    }

    private func agreeAll(_ desk: inout Desk) -> [Step] { talk.agreeAll(&desk).map { [.say($0)] } ?? [] }

    /// - Parameter row: of a person, or of what all agree on.
    private func set(_ answer: Answer?, _ row: DiscussRow?, _ desk: inout Desk) -> [Step] {
        guard let row else { return [] }
        talk.set(answer, voice: row.voice, &desk)
        let now = talk.rows(desk).first { $0.voice == row.voice }
        return [.say([now?.spoken ?? ""], brief: "")]
    }

    private func note(_ row: DiscussRow?, _ text: String, _ desk: inout Desk) -> [Step] {
        guard let item = talk.item, let voice = row?.voice else { return [] }
        guard !text.isEmpty else { return [.push(NotePage(desk, item: item, voice: voice))] }
        desk.change { $0.setNote(item, text, voice: voice) }
        return [.say("Noted.")]
    }

    // A line.

    private func legal(_ desk: Desk) -> String { "1 to \(talk.options(desk).count), d, x or 0" }

    /// .some(nil): none.
    private func answer(_ word: String, _ desk: Desk) -> Answer?? {
        switch word.lowercased() {
        case "d": .some(.unknown)
        case "x": .some(.notApplicable)
        case "0": .some(nil)
        default: Int(word).flatMap { talk.options(desk)[safe: $0 - 1] }.map { .some(.option($0.key)) }
        }
    }

    private func change(_ row: DiscussRow?, _ word: String, _ desk: inout Desk) -> [Step] {
        guard let answer = answer(word, desk) else {
            return [.say("'\(short(word))' is no answer here. There are: \(legal(desk)).")]
        }
        return set(answer, row, &desk)
    }

    private func settle(_ word: String, _ desk: inout Desk) -> [Step] {
        if word.lowercased() == "all" { return agreeAll(&desk) }
        guard let answer = answer(word, desk) else {
            return [.say("Type agree and an answer: \(legal(desk)); or agree all.")]
        }
        return set(answer, rows.last, &desk)
    }

    func content(_ desk: Desk) -> Content {
        guard let item = talk.item else {
            let none = "Nobody has answered a question yet, so there is nothing to discuss."
            return .list(ListContent([], noun: "person", empty: [.text(none)]))
        }
        var content = ListContent(rows.map(\.row), noun: "person")
        let view = DiscussHead(talk, item, desk)
        content.drawnHead = { view.lines(columns: $0, isBeside: $1) }
        (content.isHeadBeside, content.least) = (true, 4)
        content.numbers = (desk.session?.voiceNumbers ?? []) + [nil]
        content.isTitled = false
        content.said =
            ["Discuss. \(talk.progress(desk)).", desk.phrases.ask(item)]
            + talk.options(desk).enumerated().map { "Answer \($0 + 1): \(desk.phrases.label(item, $1.key))" }
        content.prompt = "Discuss. Enter, change N M, agree M, or ?"
        return .list(content)
    }
}
