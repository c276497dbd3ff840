import Packs
import Screen

/// A list line by line: every row with its number.
enum LineList {
    struct Complaint: Error { var words: String }

    static func lines(_ content: ListContent) -> [String] {
        var lines = content.said ?? content.head.plainLines()
        guard content.count > 0 else { return lines + content.empty.plainLines() }
        var said = 0
        for place in 0..<content.count {
            guard let row = content.row(place) else { continue }
            if let heading = row.heading {
                lines.append("\(heading):")
                said = 0
            }
            said += 1
            if said <= content.most ?? .max { lines.append("\(place + 1). \(row.spoken)") }
        }
        return lines
    }

    static func numbers(_ content: ListContent) -> String { content.count == 1 ? "1" : "1 to \(content.count)" }

    /// The rows of some numbers, or of what else names one.
    static func rows(_ text: String, _ content: ListContent) -> Result<[Int], Complaint> {
        let words = text.split { $0 == "," || $0.isWhitespace }.map(String.init)
        let legal = "a number from 1 to \(content.count)"
        guard content.count > 0 else { return .failure(Complaint(words: "There is no \(content.noun) yet.")) }
        guard !words.isEmpty else { return .failure(Complaint(words: "Say which: \(legal).")) }
        var rows: [Int] = []
        for word in words {
            if let place = content.names.firstIndex(of: word.lowercased()) ?? Int(word).map({ $0 - 1 }),
                (0..<content.count).contains(place)
            {
                rows.append(place)
            } else {
                let hint = nearest(to: word, in: content.names).map { " Did you mean \($0)?" } ?? ""
                return .failure(Complaint(words: "'\(short(word))' is no \(content.noun). Say \(legal).\(hint)"))
            }
        }
        return .success(rows)
    }
}

/// What was typed after a word, as its act asks for it.
enum LineArgument {
    static func given(_ text: String, to act: Act, _ content: Content) -> Result<Given, LineList.Complaint> {
        switch act.argument {
        case .none, .wordsIfAny: .success(Given(words: text))
        case .words(let called):
            text.isEmpty
                ? failure("Type \(act.words.first ?? "") and \(called).") : .success(Given(words: text))
        case .row, .rows: rows(text, act, content).map { Given(rows: $0) }
        case .rowAndWords: rowAndWords(text, act, content)
        case .oneOf(let words, _):
            words.firstIndex(of: text.lowercased()).map { .success(Given(rows: [$0], words: words[$0])) }
                ?? failure("\(notOneOf(short(text), words)).")
        case .number(let range, let called):
            if let number = Int(text), range.contains(number) {
                .success(Given(number: number))
            } else {
                failure(
                    "'\(short(text))' is no \(called). Type \(act.words.first ?? "") and a number from \(range.lowerBound) to \(range.upperBound)."
                )
            }
        }
    }

    private static func failure(_ words: String) -> Result<Given, LineList.Complaint> {
        .failure(LineList.Complaint(words: words))
    }

    private static func rows(_ text: String, _ act: Act, _ content: Content) -> Result<[Int], LineList.Complaint> {
        guard case .list(let list) = content else { return .success([]) }
        return LineList.rows(text, list).flatMap { rows in
            act.argument == .row && rows.count > 1
                ? .failure(LineList.Complaint(words: "One number after \(act.words.first ?? ""), please."))
                : .success(rows)
        }
    }

    private static func rowAndWords(_ text: String, _ act: Act, _ content: Content)
        -> Result<Given, LineList.Complaint>
    {
        guard case .list(let list) = content else { return .success(Given(words: text)) }
        guard case .command(let word, let rest) = LinearLine.command(text) else { return failure("Say which.") }
        return LineList.rows(word, list).map { Given(rows: $0, words: rest) }
    }
}
