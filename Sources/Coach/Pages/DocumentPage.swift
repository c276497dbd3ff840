import Alternatives
import Assessment
import Interview
import Packs
import Reports
import Screen
import Sessions

/// A page to read: the result and its explanations, the memo, a case, the help.
struct DocumentPage: Page {
    enum Kind: Equatable {
        case reading, memo, about
        /// Its large steps, the part of one figure by its name, or "rest": what is left out at first.
        case receipt(String = "")
        /// What another answer to an item would do.
        case whatIf(String, Answer)
        case why(Question)
        /// A case before it is guessed at, by id.
        case caseFacts(String)
        /// The case that lies open: the guess beside the coding, what followed, the sources.
        case workedCase
        case coding
        /// All of a case, by id.
        case caseWhole(String)
        /// A measure, by id.
        case measure(String)
        case help([Act], of: String)
    }

    let kind: Kind
    /// The small steps of the receipt stand there too.
    private var showsRest = false

    init(_ kind: Kind) { self.kind = kind }

    static func help(_ bindings: [Act], _ page: String) -> DocumentPage { DocumentPage(.help(bindings, of: page)) }

    var title: String {
        switch kind {
        case .reading: "Reading"
        case .receipt: "Receipt"
        case .whatIf: "What if"
        case .memo: "Their memo"
        case .about: "What this is, and what it keeps"
        case .why(let question): if case .named = question.section { "What is meant" } else { "Why we ask" }
        case .caseFacts, .caseWhole, .workedCase: "Worked case"
        case .coding: "Coding"
        case .measure: "A measure"
        case .help(_, let page): "Keys on: \(page)"
        }
    }

    var tab: Destination? {
        switch kind {
        case .reading: .reading
        case .receipt: .receipt
        case .memo: .memo
        case .workedCase: .worked
        case .coding: .coding
        default: nil
        }
    }

    var place: String? {
        switch kind {
        case .reading: "reading"
        case .receipt: "receipt"
        case .memo: "memo"
        default: nil
        }
    }

    func acts(_ desk: Desk) -> [Act] {
        switch kind {
        case .caseFacts:
            return [
                Act(
                    .choose, "guess first", .enter, shown: "Enter", words: "guess g",
                    help: "guess first; three questions", weight: 9),
                Act(
                    .skip, "skip to our reading", key: "r", words: "reading look l", help: "straight to our reading",
                    weight: 6),
            ]
        case .workedCase: return [Act(.go(.reading), "our reading", .enter, shown: "Enter", weight: 0)]
        case .reading: return desk.isExample ? [] : readingActs(desk) + Journey.onward(from: tab, desk)
        case .receipt: return receiptActs(desk) + Journey.onward(from: tab, desk)
        case .memo: return Journey.onward(from: tab, desk)
        default: return []
        }
    }

    private func receiptActs(_ desk: Desk) -> [Act] {
        let left = desk.reading.map { ReceiptDocument.first($0, desk.phrases).left } ?? ""
        let rest = Act(
            .all, showsRest ? "only the large steps" : "the rest too", key: "a", words: "rest",
            help: "the steps of less than 1 dB, and what is not known", weight: 6)
        return (left.isEmpty ? [] : [rest]) + [desk.whatIfAct]
    }

    /// A way from each cause to its question, and back.
    private func causeActs(_ desk: Desk) -> [Act] {
        let count = causes(desk).count
        guard count > 0 else { return [] }
        let keys = (0..<count).map { place in
            Act(
                .pick(place), "its question", .character(Character("\(place + 1)")),
                shown: count == 1 ? "1" : "1-\(count)", weight: place == 0 ? 5 : 0)
        }
        return [
            Act(
                .toQuestion, "to its question", words: "cause", .number(1...count, called: "cause"),
                help: "to the question behind cause N, and back")
        ] + keys
    }

    private func causes(_ desk: Desk) -> [ReceiptRow] {
        guard let reading = desk.reading, !reading.isTooLittle else { return [] }
        return ReadingDocument.weightiest(ReadingRecord(reading))
    }

    private func readingActs(_ desk: Desk) -> [Act] {
        let isTeam = desk.session?.showsVoices == true
        var acts: [Act] = []
        if desk.session?.items == .quick, desk.readOnly == nil, !isTeam {
            acts.append(Act(.deepen, "ask the other questions too", key: "f", words: "deepen", weight: 6))
        }
        if desk.isByMethod1 {
            acts.append(
                Act(.takeOver, "take over to method 2", key: "m", off: desk.whyNotTakenOver, weight: 4))
        }
        acts += [
            desk.whatIfAct,
            Act(.go(.likeness), "cases like yours", key: "l", weight: 3),
            Act(
                .go(isTeam ? .discuss : .interview), isTeam ? "back to the discussion" : "back to the questions",
                key: "b", weight: 4),
        ]
        if desk.session?.team == nil {
            acts.append(
                Act(.go(.together), "go on as a team session", key: "t", off: desk.whyUnchangeable, weight: 2))
        }
        return acts + (isTeam ? [] : causeActs(desk))
    }

    mutating func perform(_ command: Command, _ given: Given, _ desk: inout Desk) -> [Step] {
        switch command {
        case .deepen:
            desk.change { $0.items = .full }
            return [.say(["The rest of the questions follows."], brief: ""), .go(.interview)]
        case .takeOver:
            desk.takeOver()
            return []
        case .all:
            showsRest.toggle()
            return [.say(desk.reading.map { ReceiptDocument.left($0, desk.phrases).plainLines() } ?? [], brief: "")]
        case .tryOut: return [.push(WhatIfPage(desk))]
        case .pick(let place): return visit(place, desk)
        case .toQuestion: return visit(given.number - 1, desk)
        case .choose, .skip:
            guard case .caseFacts(let id) = kind, let worked = desk.pack.cases.first(where: { $0.id == id }) else {
                return []
            }
            if command == .choose { return [.push(GuessPage(worked, desk))] }
            desk.openCase(worked, desk.cases.guesses[id] ?? CaseGuess())
            return [.replace(DocumentPage(.workedCase))]
        default: return []
        }
    }

    private func visit(_ place: Int, _ desk: Desk) -> [Step] {
        causes(desk)[safe: place].map { [.push(InterviewPage(desk, visiting: .item($0.item)))] } ?? []
    }

    func content(_ desk: Desk) -> Content {
        var content = DocumentContent(blocks(desk))
        switch kind {
        case .reading:
            content.side = weightiest(desk)
            if let voice = desk.voiceThatCounts.flatMap({ desk.session?.called($0) }) {
                content.said = ["By \(voice)'s sheet."] + content.blocks.plainLines()
            }
        case .why: content.isTitled = false
        case .measure(let id):
            content.said = desk.pack.measure(id).flatMap { MeasureWords.details($0, desk) }
        default: break
        }
        return .document(content)
    }

    private func weightiest(_ desk: Desk) -> [Block] {
        guard let reading = desk.reading, !reading.isTooLittle else { return [] }
        return [.heading("What else weighs in their reading")]
            + reading.receipt.filter { $0.figure == .threat && !$0.isStart }
            .dropFirst(ReadingDocument.mostCauses).prefix(8).flatMap { row -> [Block] in
                [
                    .text("\(Words.signed(row.dB)) dB  \(desk.phrases.label(row.item, row.answer))"),
                    .quote(desk.phrases.otherSide(row.item, row.answer)),
                ]
            } + [.gap, .text("Every point stands on the receipt: Tab.", .dim)]
    }

    private func blocks(_ desk: Desk) -> [Block] {
        switch kind {
        case .reading:
            guard let session = desk.session, let reading = desk.reading else { return [] }
            guard !desk.isExample else { return CaseDocument.reading(session, reading, desk.phrases) }
            return ReadingDocument.blocks(session, reading, after: desk.after, desk.phrases)
        case .receipt(let figure):
            guard let reading = desk.reading else { return [] }
            if figure == "rest" { return ReceiptDocument.left(reading, desk.phrases) }
            let all = ReceiptDocument.blocks(reading, desk.phrases)
            return figure.isEmpty ? (showsRest ? all : first(reading, desk)) : all.part(figure)
        case .whatIf(let item, let answer):
            return desk.reading.map { WhatIfDocument.blocks(item, answer, $0, desk.phrases) } ?? []
        case .memo:
            guard let session = desk.session, let reading = desk.reading else { return [] }
            return MemoDocument.blocks(Memo(reading, desk.phrases, session.move), session, desk.phrases)
        case .about: return AboutDocument.blocks(desk.phrases)
        case .why(let question): return WhyDocument.blocks(question)
        case .caseFacts(let id): return desk.pack.cases.first { $0.id == id }.map(CaseDocument.facts) ?? []
        case .workedCase:
            guard let worked = desk.worked, let reading = desk.reading else { return [] }
            let guess = desk.cases.guesses[worked.id] ?? CaseGuess()
            return [.text(worked.title, .strong)] + RevealDocument.blocks(worked, guess, reading, desk.phrases)
        case .coding: return desk.worked.map { CodingDocument.blocks($0, desk.phrases) } ?? []
        case .caseWhole(let id): return desk.pack.cases.first { $0.id == id }.map(desk.wholeCase) ?? []
        case .measure(let id): return desk.pack.measure(id).map { MeasureDocument.blocks($0, desk) } ?? []
        case .help(let bindings, _): return Self.keys(bindings)
        }
    }

    private func first(_ reading: Reading, _ desk: Desk) -> [Block] {
        let (blocks, left) = ReceiptDocument.first(reading, desk.phrases)
        return blocks + (left.isEmpty ? [] : [.gap, .text("And \(left).", .dim)])
            + [.gap, .text(desk.phrases("standing"), .dim)]
    }

    private static func keys(_ bindings: [Act]) -> [Block] {
        bindings.map { binding in
            let off = binding.off.map { " (now: \($0))" } ?? ""
            return .text("\(binding.shown.padded(12))\(binding.does)\(off)", binding.off == nil ? .plain : .dim)
        } + [
            .gap, .text("In lists: arrows or j and k, Home and End, PgUp and PgDn.", .dim),
            .text(
                "In text: Ctrl-A/E line ends, Ctrl-K/U/W cut, Ctrl-Y paste back, Alt-B/F words, Alt-Enter or Ctrl-J a new line, Ctrl-Z pauses the program.",
                .dim),
        ]
    }
}

extension [Block] {
    /// What stands under the headings that begin with some words. Escalation is two figures times each other, which
    /// stand with it.
    fileprivate func part(_ name: String) -> [Block] {
        let isEscalation = "escalation".hasPrefix(name.lowercased())
        let names = isEscalation ? ["escalation", "threat reading", "pressure"] : [name.lowercased()]
        var isWanted = false
        return filter { block in
            if case .heading(let text, _) = block { isWanted = names.contains(where: text.lowercased().hasPrefix) }
            return isWanted
        }
    }
}

extension String {
    func padded(_ columns: Int) -> String {
        count >= columns ? self + " " : self + String(repeating: " ", count: columns - count)
    }
}
