import Assessment
import Interview
import Packs
import Reports
import Screen
import Sessions

/// A page to read: the result and its explanations, the memo, a case, the help.
struct DocumentPage: ScreenPage {
    enum Kind: Equatable {
        case reading, receipt, memo, about
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
        case help([Binding], of: String)
    }

    /// Longer lines are hard to read.
    private static let columns = 96

    let kind: Kind
    private var lines: [Line] = []
    /// Beside the reading on a wide screen: what weighs most.
    private var side: [Line] = []
    private var scroller = Scroller()
    private var rows = 1

    init(_ kind: Kind) { self.kind = kind }

    static func help(_ bindings: [Binding], _ page: String) -> DocumentPage { DocumentPage(.help(bindings, of: page)) }

    var title: String {
        switch kind {
        case .reading: "Reading"
        case .receipt: "Receipt"
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

    func bindings(_ desk: Desk) -> [Binding] {
        var bindings: [Binding] = []
        if tab != nil { bindings += Tabs.bindings(desk) }
        if case .caseFacts = kind {
            bindings += [
                Binding(.enter, shown: "Enter", "guess first", .choose, weight: 9),
                Binding("r", "skip to our reading", .skip, weight: 6),
            ]
        }
        if kind == .reading {
            let isTeam = desk.session?.showsVoices == true
            if desk.session?.items == .quick, desk.readOnly == nil, !isTeam {
                bindings.append(Binding("f", "ask the other questions too", .deepen, weight: 6))
            }
            if desk.isByMethod1 {
                bindings.append(
                    Binding("m", "take over to method 2", .takeOver, off: desk.whyNotTakenOver, weight: 4))
            }
            if !desk.isExample {
                bindings.append(Binding("l", "cases like yours", .go(.likeness), weight: 3))
                bindings.append(
                    Binding(
                        "b", isTeam ? "back to the discussion" : "back to the questions",
                        .go(isTeam ? .discuss : .interview), weight: 4))
                if desk.session?.team == nil {
                    let off = desk.readOnly.map { "this review is \($0)" }
                    bindings.append(Binding("t", "go on as a team session", .go(.together), off: off, weight: 2))
                }
            }
        }
        bindings.append(
            tab == nil
                ? Binding(.escape, .character("q"), shown: "Esc", "back", .leave, weight: 7) : Tabs.leaving(desk))
        return bindings
    }

    mutating func perform(_ command: Command, _ desk: inout Desk) -> [Step] {
        switch command {
        case .leave: return tab == nil ? [.pop] : Tabs.leave(&desk)
        case .nextTab, .previousTab: return Tabs.turn(command, from: tab, desk)
        case .deepen:
            desk.change { $0.items = .full }
            return [.go(.interview)]
        case .takeOver:
            desk.takeOver()
            return []
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

    var extent: String? { scroller.extent(lines: lines.count, rows: rows) }

    mutating func take(_ key: Key, _ desk: inout Desk) -> [Step]? {
        scroller.handle(key, lines: lines.count, rows: rows) ? [] : nil
    }

    mutating func prepare(_ desk: Desk, _ size: Size) {
        let area = Tabs.body(size, hasTabs: tab != nil)
        rows = area.rows
        lines = blocks(desk).lines(columns: min(area.columns, Self.columns))
        let beside = area.columns - Self.columns - 4
        side = kind == .reading && beside >= 40 ? weightiest(desk).lines(columns: beside) : []
        // Keeps the offset in range after a resize.
        scroller.offset = max(0, min(scroller.offset, lines.count - rows))
    }

    private func weightiest(_ desk: Desk) -> [Block] {
        guard let reading = desk.reading, !reading.isTooLittle else { return [] }
        return [.heading("What weighs most in their reading")]
            + reading.receipt.filter { $0.figure == .threat && !$0.isStart }.prefix(8).flatMap { row -> [Block] in
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
        case .receipt: return desk.reading.map { ReceiptDocument.blocks($0, desk.phrases) } ?? []
        case .memo:
            guard let session = desk.session, let reading = desk.reading else { return [] }
            return MemoDocument.blocks(Memo(reading, desk.phrases, session.move), desk.phrases)
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
        case .help(let bindings, _):
            return bindings.map { binding in
                let off = binding.off.map { " (now: \($0))" } ?? ""
                return .text("\(binding.shown.padded(12))\(binding.does)\(off)", binding.off == nil ? .plain : .dim)
            }
                + [
                    .gap, .text("In lists: arrows or j and k, Home and End, PgUp and PgDn.", .dim),
                    .text(
                        "In text: Ctrl-A/E line ends, Ctrl-K/U/W cut, Ctrl-Y paste back, Alt-B/F words, Alt-Enter or Ctrl-J a new line, Ctrl-Z pauses the program.",
                        .dim),
                ]
        }
    }

    func draw(_ frame: inout Frame, _ area: Area, _ desk: Desk) {
        if let tab { Tabs.draw(&frame, current: tab, desk) }
        var body = Tabs.body(desk.size, hasTabs: tab != nil)
        if !side.isEmpty {
            let beside = body.splitRight(body.columns - Self.columns - 4)
            side.draw(&frame, beside, from: 0)
        }
        lines.draw(&frame, body, from: scroller.offset)
    }
}

extension String {
    func padded(_ columns: Int) -> String {
        count >= columns ? self + " " : self + String(repeating: " ", count: columns - count)
    }
}
