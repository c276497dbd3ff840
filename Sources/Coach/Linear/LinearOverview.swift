import Interview
import Packs
import Reports
import Sessions

/// All questions and how far they are answered.
enum LinearOverview {
    /// - Parameter which: empty: the parts; "all": every question; "open": those without an answer; "changed": those
    ///   answered otherwise than in the review this one was begun from; otherwise words that are looked for.
    static func lines(_ which: String, _ desk: Desk) -> [String] {
        switch which.lowercased() {
        case "": parts(desk)
        case "all": questions(desk) { _ in true }
        case "open": questions(desk) { !desk.answered.contains($0) }
        case "changed": changed(desk)
        default: found(which, desk)
        }
    }

    /// The questions in which, or in whose answers, these words stand.
    private static func found(_ words: String, _ desk: Desk) -> [String] {
        let wanted = words.split(whereSeparator: \.isWhitespace).map { Folding.key($0) }
        let found = Set(
            (desk.form?.questions ?? []).filter { question in
                let text =
                    "\(desk.phrases.fill(question.ask)) "
                    + desk.value(question.field).words(question, desk.phrases)
                return wanted.allSatisfy(Folding.key(text).contains)
            }.map(\.field))
        guard !found.isEmpty else {
            return ["No question has '\(short(words))'. list takes all, open, changed, or words to look for."]
        }
        return questions(desk, found.contains)
    }

    private static func parts(_ desk: Desk) -> [String] {
        guard let form = desk.form else { return [] }
        var first = 1
        return form.sections.map { section, questions in
            let done = Progress(questions) { desk.answered.contains($0) }
            defer { first += questions.count }
            let last = first + questions.count - 1
            return
                "\(section.title): question \(first)\(last > first ? " to \(last)" : ""), \(done.answered) of \(done.asked) answered."
        } + ["go and a number takes you to a question."]
    }

    private static func changed(_ desk: Desk) -> [String] {
        guard desk.base != nil else { return ["This review was not begun from another one."] }
        let fields = desk.form?.questions.map(\.field) ?? []
        guard fields.contains(where: desk.hasChanged) else {
            return ["Nothing differs from the review this one was begun from."]
        }
        return questions(desk, desk.hasChanged)
    }

    private static func questions(_ desk: Desk, _ isListed: (Field) -> Bool) -> [String] {
        guard let form = desk.form else { return [] }
        var lines: [String] = []
        for (section, questions) in form.sections {
            let listed = questions.filter { isListed($0.field) }
            if !listed.isEmpty { lines.append("\(section.title):") }
            for question in listed {
                guard let said = LinearQuestion(question.field, desk) else { continue }
                let answer = said.value.isEmpty ? "" : " Answer: \(short(said.words(said.value), 80))"
                lines.append("\(said.number). \(desk.phrases.fill(question.ask))\(answer)")
            }
        }
        return lines.isEmpty ? ["Every question has an answer."] : lines
    }
}
