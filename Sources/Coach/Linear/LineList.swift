import Packs
import Screen

/// A list line by line: every row with its number.
enum LineList {
    struct Complaint: Error { var words: String }

    static func lines(_ content: ListContent) -> [String] {
        var lines = content.said ?? content.head.plainLines()
        guard content.count > 0 else {
            return content.said?.isEmpty == false ? lines : lines + content.empty.plainLines()
        }
        var heading: String?
        for place in places(content) {
            guard let row = content.row(place) else { continue }
            if let own = row.heading, own != heading {
                heading = own
                lines.append("\(own):")
            }
            let number = content.isNumberSaid ? number(place, content) : nil
            lines.append((number.map { "\($0). " } ?? "") + row.spoken)
        }
        return lines + content.saidAfter
    }

    /// The places of the rows that are said.
    private static func places(_ content: ListContent) -> [Int] {
        let end = content.stretch.map { min(content.from + $0, content.count) } ?? content.count
        var said = 0
        return (min(content.from, end)..<end).filter { place in
            if content.row(place)?.heading != nil { said = 0 }
            said += 1
            return said <= content.most ?? .max
        }
    }

    /// The rows that are said, by number; empty where a number stands for a place.
    static func said(_ content: ListContent) -> [Int: String] {
        guard let id = content.id else { return [:] }
        return places(content).reduce(into: [:]) { said, place in
            if let number = number(place, content) { said[number] = id(place) }
        }
    }

    private static func number(_ place: Int, _ content: ListContent) -> Int? {
        content.numbers.map { $0[safe: place] ?? nil } ?? place + 1
    }

    /// The numbers that may be typed: "1 to 5", or "1, 2, 4" where some are missing.
    static func numbers(_ content: ListContent) -> String {
        guard let numbers = content.numbers?.compactMap(\.self).sorted() else {
            return content.count == 1 ? "1" : "1 to \(content.count)"
        }
        guard let last = numbers.last, last == numbers.count, last > 1 else {
            return numbers.map(String.init).joined(separator: ", ")
        }
        return "1 to \(last)"
    }

    /// The rows of some numbers, or of what else names one.
    ///
    /// - Parameter said: which rows were said last, where a list may change in between.
    static func rows(_ text: String, _ content: ListContent, _ said: [Int: String]) -> Result<[Int], Complaint> {
        let words = text.split { $0 == "," || $0.isWhitespace }.map(String.init)
        let legal =
            content.numbers == nil ? "a number from 1 to \(content.count)" : "a number: \(numbers(content))"
        guard content.count > 0 else { return .failure(Complaint(words: "There is no \(content.noun) yet.")) }
        guard !words.isEmpty else { return .failure(Complaint(words: "Say which: \(legal).")) }
        var rows: [Int] = []
        for word in words {
            if let place = content.names.firstIndex(of: word.lowercased()) {
                rows.append(place)
                continue
            }
            switch place(word, content, said) {
            case .success(let place?): rows.append(place)
            case .success(nil):
                let hint = nearest(to: word, in: content.names).map { " Did you mean \($0)?" } ?? ""
                return .failure(Complaint(words: "'\(short(word))' is no \(content.noun). Say \(legal).\(hint)"))
            case .failure(let complaint): return .failure(complaint)
            }
        }
        return .success(rows)
    }

    private static func place(_ word: String, _ content: ListContent, _ said: [Int: String])
        -> Result<Int?, Complaint>
    {
        guard let number = Int(word) else { return .success(nil) }
        if content.id != nil {
            guard let id = said[number] else {
                return .failure(Complaint(words: "Number \(number) is not among those just told."))
            }
            guard let place = content.place?(id) else {
                return .failure(Complaint(words: "What had number \(number) has left the list. again tells it anew."))
            }
            return .success(place)
        }
        if let numbers = content.numbers { return .success(numbers.firstIndex(of: number)) }
        return .success((1...content.count).contains(number) ? number - 1 : nil)
    }
}

/// What was typed after a word, as its act asks for it.
enum LineArgument {
    static func given(_ text: String, to act: Act, _ content: Content, _ said: [Int: String])
        -> Result<Given, LineList.Complaint>
    {
        switch act.argument {
        case .none, .wordsIfAny: .success(Given(words: text))
        case .words(let called):
            text.isEmpty
                ? failure("Type \(act.words.first ?? "") and \(called).") : .success(Given(words: text))
        case .row, .rows: rows(text, act, content, said).map { Given(rows: $0) }
        case .rowAndWords: rowAndWords(text, act, content, said)
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

    private static func rows(_ text: String, _ act: Act, _ content: Content, _ said: [Int: String])
        -> Result<[Int], LineList.Complaint>
    {
        guard case .list(let list) = content else { return .success([]) }
        return LineList.rows(text, list, said).flatMap { rows in
            act.argument == .row && rows.count > 1
                ? .failure(LineList.Complaint(words: "One number after \(act.words.first ?? ""), please."))
                : .success(rows)
        }
    }

    private static func rowAndWords(_ text: String, _ act: Act, _ content: Content, _ said: [Int: String])
        -> Result<Given, LineList.Complaint>
    {
        guard case .list(let list) = content else { return .success(Given(words: text)) }
        guard case .command(let word, let rest) = LinearLine.command(text) else { return failure("Say which.") }
        return LineList.rows(word, list, said).map { Given(rows: $0, words: rest) }
    }
}
