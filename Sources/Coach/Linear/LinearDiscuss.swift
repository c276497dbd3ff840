import Interview
import Packs
import Reports
import Screen
import Sessions

/// Question by question: who answered what, what they answer now, and what the group agrees on.
struct LinearDiscuss: LinearPage {
    private var talk: Discussion

    init(_ desk: Desk, at item: String? = nil) { talk = Discussion(desk, at: item) }

    var name: String { "Discuss" }
    private var item: String? { talk.item }

    func bindings(_ desk: Desk) -> [LinearBinding] {
        let off = talk.whyNothing ?? desk.readOnly
        return [
            LinearBinding("next n", "the next question; Enter does the same", .next),
            LinearBinding("previous p", "the question before", .keep),
            LinearBinding(
                "change c", argument: "N M",
                "person N answers M now; d for don't know, x for does not apply, 0 for the first answer", .change,
                off: off),
            LinearBinding(
                "agree a", argument: "M",
                "we agree on answer M; 0 unsettles it; agree all takes over all you agree on already",
                .agree, off: off),
            LinearBinding("note", argument: "N TEXT", "why person N answers so", .note, off: off),
        ] + LinearResult.bindings(desk, at: .discuss)
    }

    func announce(_ desk: Desk) -> [String] {
        guard let item, let session = desk.session else { return ["Discuss.", "Nobody has answered a question yet."] }
        var lines = [
            "Discuss. \(talk.progress(desk)).", desk.phrases.ask(item),
        ]
        lines += talk.options(desk).enumerated().map { number, option in
            "Answer \(number + 1): \(desk.phrases.label(item, option.key))"
        }
        let rows = talk.rows(desk)
        lines += zip(rows.dropLast(), session.voiceNumbers).map { row, number in
            "\(number). \(row.who), \(row.seat): \(row.answer)" + (row.first.map { ", first \($0)" } ?? "") + "."
                + (row.note.map { " Why: \($0)" } ?? "")
        }
        return lines + (rows.last.map { ["We agree on: \($0.answer)."] } ?? [])
    }

    func prompt(_ desk: Desk) -> String {
        item == nil ? "Discuss. A word, or ?" : "Discuss. Enter, change N M, agree M, or ?"
    }

    mutating func take(_ text: String, _ desk: inout Desk) -> [Step]? {
        guard text.isEmpty else { return nil }
        return turn(1)
    }

    private mutating func turn(_ step: Int) -> [Step] {
        talk.turn(by: step)
        return [.again]
    }

    mutating func perform(_ act: LinearAct, _ argument: String, _ desk: inout Desk) -> [Step] {
        switch act {
        case .next: return turn(1)
        case .keep: return turn(-1)
        case .change: return change(argument, &desk)
        case .agree: return agree(argument, &desk)
        case .note: return note(argument, &desk)
        default: return LinearResult.perform(act, argument, &desk, at: .discuss) ?? []
        }
    }

    /// .some(nil): none.
    private func answer(_ word: String, _ desk: Desk) -> Answer?? {
        guard item != nil else { return nil }
        switch word.lowercased() {
        case "d": return .some(.unknown)
        case "x": return .some(.notApplicable)
        case "0": return .some(nil)
        default:
            return Int(word).flatMap { talk.options(desk)[safe: $0 - 1] }.map { .some(.option($0.key)) }
        }
    }

    private func legal(_ desk: Desk) -> String {
        "1 to \(talk.options(desk).count), d, x or 0"
    }

    private func change(_ argument: String, _ desk: inout Desk) -> [Step] {
        let words = argument.split(whereSeparator: \.isWhitespace).map(String.init)
        guard words.count == 2, let voice = Int(words[0]).flatMap({ desk.session?.voice(numbered: $0) }) else {
            let numbers = TeamWords.numbers(desk)
            return [.say("Type change, a person's number (\(numbers)), and an answer: \(legal(desk)).")]
        }
        guard let answer = answer(words[1], desk) else {
            return [.say("'\(short(words[1]))' is no answer here. There are: \(legal(desk)).")]
        }
        talk.set(answer, voice: voice.id, &desk)
        let row = talk.rows(desk).first { $0.voice == voice.id }
        return [.say(row.map { "\($0.who): \($0.answer)" + ($0.first.map { ", first \($0)" } ?? "") + "." } ?? "")]
    }

    private func agree(_ argument: String, _ desk: inout Desk) -> [Step] {
        if argument.lowercased() == "all" {
            return talk.agreeAll(&desk).map { [.say($0)] } ?? []
        }
        guard let answer = answer(argument, desk) else {
            return [.say("Type agree and an answer: \(legal(desk)); or agree all.")]
        }
        talk.set(answer, voice: nil, &desk)
        return [.say("We agree on: \(talk.rows(desk).last?.answer ?? "").")]
    }

    private func note(_ argument: String, _ desk: inout Desk) -> [Step] {
        guard case .command(let word, let text) = LinearLine.command(argument), let item,
            let voice = Int(word).flatMap({ desk.session?.voice(numbered: $0) })
        else { return [.say("Type note, a person's number, and the reason.")] }
        desk.change { $0.setNote(item, text, voice: voice.id) }
        return [.say(text.isEmpty ? "The note is gone." : "Noted.")]
    }

    func draft(_ desk: Desk) -> Draft? { talk.draft(desk) }
}
