import Reports
import Screen
import Sessions

/// The line mode's face of a page: says whatever it holds, gives its acts their words, and takes what an act needs from
/// what is typed.
struct LineFace: Stacked {
    var page: any Page
    var form = LineForm()
    private var question = LineQuestion()
    /// The rows that were said last, by their numbers: a number means the row it was said of.
    private var said: [Int: String] = [:]

    init(_ page: any Page, _ desk: Desk) {
        self.page = page
        follow(desk)
    }

    var title: String { page.title }
    var isFirst: Bool { page.isFirst }
    var isWayBack: Bool { page.isWayBack }
    var tab: Destination? { page.tab }
    var isThinking: Bool { page.isThinking }
    private(set) var isTyping = false
    func wants(_ desk: Desk) -> [Effect] { page.wants(desk) }

    func draft(_ desk: Desk) -> Draft? {
        var draft = page.draft(desk)
        // On the way to another question nothing is typed there yet.
        if case .question(let now) = page.content(desk), now.arrival == question.arrival {
            draft?.text = question.begun
        }
        return draft
    }

    mutating func idle(_ desk: inout Desk) -> [Step] { page.idle(&desk) }

    /// After every change.
    mutating func follow(_ desk: Desk) {
        page.update(desk)
        switch page.content(desk) {
        case .form(let content):
            form.follow(content)
            isTyping = form.isTyping
        case .question(let content):
            question.follow(content)
            isTyping = question.isTyping
        case .document, .list: isTyping = false
        }
    }

    func bindings(_ desk: Desk) -> [Act] {
        var bindings = ownBindings(desk) + page.acts(desk, at: nil).filter { !$0.words.isEmpty && $0.serves(form.at) }
        if let tab { bindings += ResultWords.bindings(desk, at: tab) }
        if tab == nil, !page.isFirst { bindings.append(Act(.back, leavingWords(desk), words: "back b")) }
        // What the page says of a word comes first.
        var seen: Set<String> = []
        return bindings.filter { binding in
            defer { seen.formUnion(binding.words) }
            return binding.words.first.map { !seen.contains($0) } ?? false
        }
    }

    /// For the field or the question that is asked.
    private func ownBindings(_ desk: Desk) -> [Act] {
        switch page.content(desk) {
        case .form(let content):
            form.bindings(content, page.form, leaving: leavingWords(desk), readOnly: desk.readOnly)
        case .question(let content): question.bindings(content, desk)
        case .document, .list: []
        }
    }

    private func leavingWords(_ desk: Desk) -> String {
        page.acts(desk, at: nil).first { $0.command == .leave }?.help
            ?? (tab == nil ? "the page before" : "the reading")
    }

    mutating func announce(_ desk: Desk) -> [String] {
        let heading = ["\(title)."]
        switch page.content(desk) {
        case .document(let content):
            return (content.isTitled ? heading : []) + (content.said ?? content.blocks.plainLines())
        case .list(let content):
            said = LineList.said(content)
            return (content.isTitled ? heading : []) + LineList.lines(content)
        case .form(let content): return form.lines(content, page.form, title: content.isTitled ? heading : [])
        case .question(let content): return question.lines(content, desk)
        }
    }

    func prompt(_ desk: Desk) -> String {
        switch page.content(desk) {
        case .form(let content): return form.prompt(content, page.form)
        case .question(let content): return question.prompt(content, desk)
        case .document(let content):
            if let prompt = content.prompt { return prompt }
            if let act = entering(desk) {
                let words = [Self.shown(page.acts(desk, at: nil)), "Enter \(act.does)"].compactMap(\.self)
                    .joined(separator: ", ")
                return tab == nil ? words : "\(title). \(words), or ?"
            }
            return "\(title). \(Self.shown(page.acts(desk, at: nil)) ?? "A word"), or ?"
        case .list(let content):
            if let prompt = content.prompt { return prompt }
            let acts = Self.shown(page.acts(desk, at: nil))
            let number =
                content.count > 0 && page.acts(desk, at: nil).contains { $0.isOpening }
                ? LineList.numbers(content) : nil
            let enter = entering(desk).map { _ in "Enter" }
            let all = [number, acts, enter].compactMap(\.self).joined(separator: ", ")
            return "\(title). \(all.isEmpty ? "A word" : all), or ?"
        }
    }

    /// The acts one comes here for, as they are typed.
    private static func shown(_ acts: [Act]) -> String? {
        let words = acts.filter { !$0.words.isEmpty && !$0.isOpening && !$0.isEntering && $0.off == nil }.prefix(2).map(
            \.typed)
        return words.isEmpty ? nil : words.joined(separator: ", ")
    }

    mutating func take(_ text: String, _ desk: inout Desk) -> [Step]? {
        switch page.content(desk) {
        case .form(let content): return takeInForm(text, content, &desk)
        case .list(let content):
            guard !text.isEmpty else { return page.isFirst ? [.again] : enterAlone(&desk) }
            if let command = content.takesLine { return page.perform(command, Given(words: text), &desk) }
            if let steps = numberFirst(text, content, &desk) { return steps }
            // A number alone opens that row.
            guard LinearLine.numbers(text) != nil, let act = page.acts(desk, at: nil).first(where: \.isOpening) else {
                return nil
            }
            if let reason = act.off { return [.say("Not now: \(reason).")] }
            switch LineList.rows(text, content, said) {
            case .failure(let complaint): return [.say(complaint.words)]
            case .success(let rows): return perform(act, Given(rows: rows), text, &desk)
            }
        case .document: return text.isEmpty ? enterAlone(&desk) : nil
        case .question(let content):
            let commands = bindings(desk)
            return question.take(text, content, &page, &desk) { commands.named($0) != nil }
        }
    }

    /// What can be done by the key Enter without a row: Enter alone does it here too. A document that only wants to be
    /// read, or leads on to others, is left by it.
    private func entering(_ desk: Desk) -> Act? {
        let acts = page.acts(desk, at: nil)
        if let act = acts.first(where: { $0.isEntering && $0.off == nil }) { return act }
        guard case .document = page.content(desk), tab == nil,
            acts.allSatisfy({ $0.words.isEmpty || $0.leadsOn })
        else { return nil }
        return Act(.leave, "goes back")
    }

    private mutating func enterAlone(_ desk: inout Desk) -> [Step] {
        if let act = entering(desk) {
            return act.command == .leave ? leave(&desk) : perform(act, Given(), "", &desk)
        }
        if let reason = page.acts(desk, at: nil).first(where: \.isEntering)?.off {
            return [.say("Not now: \(reason).")]
        }
        let words = Self.shown(page.acts(desk, at: nil)).map { "Type \($0)" } ?? "Type a word"
        return [.say("\(words), or ? for all commands.")]
    }

    /// As in "2 yes": the number may stand before the word.
    private mutating func numberFirst(_ text: String, _ content: ListContent, _ desk: inout Desk) -> [Step]? {
        guard case .command(let number, let rest) = LinearLine.command(text), Int(number) != nil,
            case .command(let word, let more) = LinearLine.command(rest), Int(word) == nil,
            let act = page.acts(desk, at: nil).first(where: { $0.words.contains(word.lowercased()) }), act.takesRow
        else { return nil }
        return perform(act, more.isEmpty ? number : "\(number) \(more)", &desk)
    }

    private mutating func takeInForm(_ text: String, _ content: FormContent, _ desk: inout Desk) -> [Step]? {
        defer { desk.remember(page) }
        let here = form.at
        defer { if let here, here != form.at { page.left(here, &desk) } }
        switch form.take(text, content, &page.form) {
        case .unknown: return nil
        case .says(let lines): return [.say(lines)]
        case .answered(let lines): return forward(lines, &desk)
        case .goesOn: return []
        case .declined: return [.say(content.confirmation?.refusal ?? "")] + leave(&desk)
        case .done: return confirm(content, &desk)
        }
    }

    /// Which field comes next depends on what has just been answered.
    private mutating func forward(_ lines: [String], _ desk: inout Desk) -> [Step] {
        guard case .form(let content) = page.content(desk) else { return [] }
        switch form.forward(content, page.form, saying: lines) {
        case .says(let complaint): return [.say(complaint)]
        case .done:
            let skipped = form.at.flatMap { page.form[$0].isEmpty ? content.skipped : nil }.map { [$0] } ?? []
            return [.say(lines + skipped)] + confirm(content, &desk)
        case .answered(let lines): return [.say(lines), .again]
        default: return [.again]
        }
    }

    private mutating func confirm(_ content: FormContent, _ desk: inout Desk) -> [Step] {
        if let reason = page.acts(desk, at: nil).first(where: { $0.command == .confirm })?.off {
            return [.say("Not now: \(reason).")]
        }
        if let wrong = content.wrong(page.form) {
            form.stand(on: wrong.field.id)
            return [.say(wrong.complaint), .again]
        }
        content.readDays(&page.form)
        if let at = form.at { page.left(at, &desk) }
        return page.perform(.confirm, Given(), &desk)
    }

    mutating func perform(_ act: Act, _ argument: String, _ desk: inout Desk) -> [Step] {
        var taken = Given()
        switch page.content(desk) {
        case .form(let content) where ownBindings(desk).contains(act): return performInForm(act.command, content, &desk)
        case .form:
            taken.field = form.at
        case .question(let content):
            if let steps = question.perform(act.command, content, &page, &desk) { return steps }
            taken = question.given(content)
        default: break
        }
        if act.command == .back, tab == nil { return leave(&desk) }
        guard page.acts(desk, at: nil).contains(act) else {
            if case .go(let destination) = act.command { return [.go(destination)] }
            return tab.flatMap { ResultWords.perform(act.command, argument, &desk, at: $0) } ?? []
        }
        defer { if case .form = page.content(desk) { desk.remember(page) } }
        let typed = act.isSure(argument) ? argument.withoutLastWord : argument
        switch LineArgument.given(typed, to: act, page.content(desk), said) {
        case .failure(let complaint): return [.say(complaint.words)]
        case .success(var given):
            given.value = taken.value
            given.field = taken.field
            return perform(act, given, argument, &desk)
        }
    }

    private mutating func performInForm(_ command: Command, _ content: FormContent, _ desk: inout Desk) -> [Step] {
        defer { desk.remember(page) }
        switch command {
        case .back:
            form.keepBegun(&page.form)
            if let at = form.at { page.left(at, &desk) }
            return form.back(content) ? [.again] : leave(&desk)
        case .skip:
            form.clear(&page.form)
            return forward([], &desk)
        case .clear:
            form.clear(&page.form)
            return [.say("Cleared.")]
        default: return [.effect(.edit(form.text(page.form)))]
        }
    }

    /// Whether it can be done to that row is known only now.
    ///
    /// - Parameter typed: what was typed behind its word.
    private mutating func perform(_ act: Act, _ given: Given, _ typed: String, _ desk: inout Desk) -> [Step] {
        if let asks = act.asks, given.row == nil, !act.isSure(typed) { return [.say(act.question(asks, typed))] }
        if let row = given.row, case .list = page.content(desk) {
            let same = page.acts(desk, at: row).first { $0.command == act.command && $0.words == act.words }
            if let reason = same?.off { return [.say("Not now: \(reason).")] }
            if let asks = same?.asks, !act.isSure(typed) { return [.say(act.question(asks, typed))] }
        }
        if case .go(let destination) = act.command { return [.go(destination)] }
        return page.perform(act.command, given, &desk)
    }

    private mutating func leave(_ desk: inout Desk) -> [Step] {
        if page.acts(desk, at: nil).contains(where: { $0.command == .leave }) {
            return page.perform(.leave, Given(), &desk)
        }
        return tab.flatMap { ResultWords.perform(.back, "", &desk, at: $0) } ?? [.pop]
    }

    mutating func edited(_ text: String, _ desk: inout Desk) -> [Step] {
        if case .question(let content) = page.content(desk) {
            guard isTyping else { return page.edited(LinearText.clean(text), &desk) }
            question.replaceBegun(with: LinearText.clean(text))
            question.keep(content, &page, &desk)
            return [.say("Noted."), .again]
        }
        guard case .form = page.content(desk) else { return page.edited(text, &desk) }
        form.replace(with: LinearText.clean(text).trimmed, &page.form)
        desk.remember(page)
        return [.say("Noted."), .again]
    }

    mutating func keep(_ desk: inout Desk) {
        if case .question(let content) = page.content(desk) { question.keep(content, &page, &desk) }
        form.keepBegun(&page.form)
        page.keep(&desk)
        desk.remember(page)
    }
}

extension Act {
    /// What Enter does to the chosen row: line by line its number alone does it.
    var isOpening: Bool {
        switch argument {
        case .row, .rows: isByNumber || keys.contains(.enter)
        default: false
        }
    }

    /// What Enter alone does, without a row.
    fileprivate var isEntering: Bool { keys.contains(.enter) && argument == .none }

    fileprivate var takesRow: Bool {
        switch argument {
        case .row, .rows, .rowAndWords: true
        default: false
        }
    }

    /// Whether "yes" stands behind what it is done to.
    fileprivate func isSure(_ typed: String) -> Bool {
        guard argument == .row || argument == .none else { return false }
        return typed.split(whereSeparator: \.isWhitespace).last?.lowercased() == "yes"
    }

    /// What is said before it is done.
    fileprivate func question(_ asks: Asking, _ typed: String) -> String {
        let line = [words.first ?? "", typed, "yes"].filter { !$0.isEmpty }.joined(separator: " ")
        return "To \(asks.yes) type: \(line).\(asks.because.isEmpty ? "" : " \(asks.because)")"
    }

    /// As it is typed: "target N".
    var typed: String { (words.first ?? "") + (argument.shown.isEmpty ? "" : " \(argument.shown)") }
}

extension String {
    fileprivate var withoutLastWord: String {
        split(whereSeparator: \.isWhitespace).dropLast().joined(separator: " ")
    }
}
