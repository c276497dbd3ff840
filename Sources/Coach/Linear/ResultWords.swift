import Assessment
import Interview
import Packs
import Reports
import Sessions

/// What works in every place of the result.
enum ResultWords {
    static func bindings(_ desk: Desk, at here: Destination) -> [Act] {
        let isExample = desk.isExample
        var bindings =
            TeamSessionWords.bindings(desk, at: here) + [
                Act(.go(.reading), "how it looks from the other side", words: "reading"),
                Act(
                    .read(.receipt),
                    "what moved the score most; receipt rest tells the rest, receipt threat one figure",
                    words: "receipt",
                    .wordsIfAny("FIGURE")),
                Act(.read(.memo), "what their analyst would write", words: "memo"),
                Act(.read(.ladder), "how move and reply may feed each other", words: "replies"),
                Act(.go(.alternatives), "measures of restraint, and what each would change", words: "alternatives alt"),
                Act(.go(.plan), "the least that brings escalation down to a target", words: "plan"),
            ]
        if isExample {
            bindings += [
                Act(.go(.worked), "your guess beside our coding, and what followed", words: "case"),
                Act(.read(.coding), "each answer of the coding with its reason", words: "coding"),
            ]
        } else {
            bindings += [
                Act(
                    .read(.likeness), "the worked cases most like this review; like 1 tells the first in full",
                    words: "like", .wordsIfAny("N")),
                Act(.go(.notice), "what the other side may be told, and the draft", words: "notice"),
                Act(.go(.rewrite), "your first words anew", words: "rewrite"),
                Act(.go(.decide), "proceed, revise, drop or defer", words: "decide"),
                Act(.go(.closing), "the decision, the first step, and where it lies", words: "closing"),
            ]
            // The questions are one person's: several talk them over instead.
            if desk.session?.showsVoices != true {
                bindings += [
                    Act(.go(.interview), "back to the questions", words: "questions"),
                    Act(.toQuestion, "to question N", words: "go", .wordsIfAny("N"), off: desk.whyNotAnswer),
                    Act(
                        .list,
                        "the parts of the review; list all, open or changed, or words to look for, tells each question",
                        words: "list"),
                ]
            }
            if desk.session?.items == .quick, desk.session?.showsVoices != true {
                bindings.append(
                    Act(.deepen, "ask the rest of the questions too", words: "deepen", off: desk.readOnly))
            }
        }
        if desk.isByMethod1 {
            bindings.append(
                Act(.takeOver, "take this review over to method 2", words: "method", off: desk.whyNotTakenOver))
        }
        bindings.append(Act(.back, before(here, isExample: isExample), words: "back b"))
        return bindings
    }

    /// What lies one step back.
    private static func before(_ here: Destination, isExample: Bool) -> String {
        if isExample { return here == .worked ? "all cases" : "the case" }
        return here == .reading ? "the questions" : "the reading"
    }

    /// nil: the place's own affair.
    static func perform(_ command: Command, _ argument: String, _ desk: inout Desk, at here: Destination) -> [Step]? {
        switch command {
        case .voice: return TeamSessionWords.read(argument, &desk)
        case .describe: return [.push(ReadingsPage())]
        case .back where desk.session?.showsVoices == true: return here == .gap ? [.pop] : [.go(.gap)]
        case .back:
            if desk.isExample {
                guard here == .worked else { return [.go(.worked)] }
                desk.close()
                return [.pop]
            }
            return [.go(here == .reading ? .interview : .reading)]
        case .toQuestion:
            guard let form = desk.form else { return [] }
            guard let number = Int(argument), form.questions.indices.contains(number - 1) else {
                return [
                    .say("'\(short(argument))' is no question. Type go and a number from 1 to \(form.questions.count).")
                ]
            }
            return [.replace(InterviewPage(desk, at: form.questions[number - 1].field, text: nil))]
        case .read(let destination): return read(destination, argument, desk)
        case .list: return [.say(LinearOverview.lines(argument, desk))]
        case .deepen:
            desk.change { $0.items = .full }
            return [.say("The rest of the questions follows."), .replace(InterviewPage(desk, at: nil, text: nil))]
        case .takeOver:
            desk.takeOver()
            return [.again]
        default: return nil
        }
    }

    /// - Parameter part: of the receipt the figure asked for, of the cases the number; empty: all.
    private static func read(_ destination: Destination, _ part: String, _ desk: Desk) -> [Step] {
        guard let page = Pages.page(destination, desk) else { return [] }
        guard !part.isEmpty else { return [.read(page)] }
        switch destination {
        case .receipt:
            let figures = ReceiptDocument.figures(desk)
            guard part.lowercased() == "rest" || figures.contains(where: { $0.hasPrefix(part.lowercased()) }) else {
                return [
                    .say(
                        "'\(short(part))' is no figure of the receipt. There are: \((figures + ["rest"]).joined(separator: ", "))."
                    )
                ]
            }
            return [.read(DocumentPage(.receipt(part.lowercased())))]
        case .likeness:
            let like = desk.likeCases
            guard let number = Int(part), let one = like[safe: number - 1] else {
                let right =
                    like.isEmpty ? "Too little is known to compare." : "Type like, or like and 1 to \(like.count)."
                return [.say("'\(short(part))' is no case of this list. \(right)")]
            }
            return [.read(DocumentPage(.caseWhole(one.worked.id)))]
        case .spread where part.lowercased() == "form": return [.read(RevealPage(.spread, order: .form))]
        default: return [.read(page)]
        }
    }
}

extension ReceiptDocument {
    /// The figures it explains, in small letters.
    fileprivate static func figures(_ desk: Desk) -> [String] {
        guard let reading = desk.reading else { return [] }
        return blocks(reading, desk.phrases).compactMap { block in
            guard case .heading(let text, _) = block, text.contains(":") else { return nil }
            return text.split(separator: ":").first.map { $0.lowercased() }
        }
    }
}
