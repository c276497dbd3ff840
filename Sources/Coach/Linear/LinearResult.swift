import Interview
import Reports
import Sessions

/// What works in every place of the result.
enum LinearResult {
    static func bindings(_ desk: Desk, at here: Destination) -> [LinearBinding] {
        let isExample = desk.isExample
        var bindings =
            LinearGap.bindings(desk, at: here) + [
                LinearBinding("reading", "how it looks from the other side", .visit(.reading)),
                LinearBinding(
                    "receipt", argument: "FIGURE", "every point of the score; receipt threat tells one figure",
                    .read(.receipt)),
                LinearBinding("memo", "what their analyst would write", .read(.memo)),
                LinearBinding("replies", "how move and reply may feed each other", .read(.ladder)),
                LinearBinding(
                    "alternatives alt", "measures of restraint, and what each would change", .visit(.alternatives)),
                LinearBinding("plan", "the least that brings escalation down to a target", .visit(.plan)),
            ]
        if isExample {
            bindings += [
                LinearBinding("case", "your guess beside our coding, and what followed", .visit(.worked)),
                LinearBinding("coding", "each answer of the coding with its reason", .read(.coding)),
            ]
        } else {
            bindings += [
                LinearBinding(
                    "like", argument: "N", "the worked cases most like this review; like 1 tells the first in full",
                    .read(.likeness)),
                LinearBinding("notice", "what the other side may be told, and the draft", .visit(.notice)),
                LinearBinding("decide", "proceed, revise, drop or defer", .visit(.decide)),
                LinearBinding("rewrite", "your first words anew", .visit(.rewrite)),
            ]
            // The questions are one person's: several talk them over instead.
            if desk.session?.showsVoices != true {
                bindings += [
                    LinearBinding("questions", "back to the questions", .visit(.interview)),
                    LinearBinding("go", argument: "N", "to question N", .go),
                    LinearBinding(
                        "list", "the parts of the review; list all, list open or list changed tells each question",
                        .list),
                ]
            }
            if desk.session?.items == .quick, desk.session?.showsVoices != true {
                bindings.append(
                    LinearBinding("deepen", "ask the rest of the questions too", .deepen, off: desk.readOnly))
            }
        }
        if desk.isByMethod1 {
            bindings.append(
                LinearBinding(
                    "method", "take this review over to method 2", .takeOver, off: desk.whyNotTakenOver))
        }
        bindings.append(LinearBinding("back b", before(here, isExample: isExample), .back))
        return bindings.filter { $0.act != .visit(here) }
    }

    /// What lies one step back.
    private static func before(_ here: Destination, isExample: Bool) -> String {
        if isExample { return here == .worked ? "the facts" : "the case" }
        return here == .reading ? "the questions" : "the reading"
    }

    /// nil: the place's own affair.
    static func perform(_ act: LinearAct, _ argument: String, _ desk: inout Desk, at here: Destination) -> [Step]? {
        switch act {
        case .voice: return LinearGap.read(argument, &desk)
        case .back where desk.session?.showsVoices == true: return here == .gap ? [.pop] : [.go(.gap)]
        case .back:
            if desk.isExample {
                guard here == .worked else { return [.go(.worked)] }
                desk.close()
                return [.pop]
            }
            return [.go(here == .reading ? .interview : .reading)]
        case .go:
            guard let form = desk.form else { return [] }
            guard let number = Int(argument), form.questions.indices.contains(number - 1) else {
                return [
                    .say("'\(short(argument))' is no question. Type go and a number from 1 to \(form.questions.count).")
                ]
            }
            return [.replace(LinearInterview(desk, at: form.questions[number - 1].field, text: nil))]
        case .list: return [.say(LinearOverview.lines(argument, desk))]
        case .deepen:
            desk.change { $0.items = .full }
            return [.say("The rest of the questions follows."), .replace(LinearInterview(desk, at: nil, text: nil))]
        case .takeOver:
            desk.takeOver()
            return [.say(desk.message?.text ?? ""), .again]
        default: return nil
        }
    }
}

/// The result: what is said first is what must not be missed.
struct LinearReading: LinearPage {
    var name: String { "Reading" }

    func bindings(_ desk: Desk) -> [LinearBinding] { LinearResult.bindings(desk, at: .reading) }

    func announce(_ desk: Desk) -> [String] {
        guard let session = desk.session, let reading = desk.reading else { return [] }
        if desk.needsSheet { return ["Reading.", LinearGap.needsSheet] }
        let whose = desk.voiceThatCounts.flatMap { session.called($0) }.map { ["By \($0)'s sheet."] } ?? []
        let blocks =
            desk.isExample
            ? CaseDocument.reading(session, reading, desk.phrases)
            : ReadingDocument.blocks(session, reading, after: desk.after, desk.phrases)
        return ["Reading."] + whose + blocks.plainLines()
            + [
                "",
                "From here: receipt, memo, replies, alternatives, plan, \(desk.isExample ? "case, coding." : "like, notice, decide, rewrite, questions.")",
            ]
    }

    func prompt(_ desk: Desk) -> String { "Reading. A word, or ?" }

    mutating func take(_ text: String, _ desk: inout Desk) -> [Step]? {
        text.isEmpty
            ? [
                .say(
                    "Type a word, such as \(desk.isExample ? "memo or home" : "memo, alternatives or decide"), or ? for all."
                )
            ] : nil
    }

    mutating func perform(_ act: LinearAct, _ argument: String, _ desk: inout Desk) -> [Step] {
        LinearResult.perform(act, argument, &desk, at: .reading) ?? []
    }

    func draft(_ desk: Desk) -> Draft? { Draft(at: "reading", text: nil, on: desk.now) }
}
