import Screen
import Sessions

/// The full screen's face of a page: shows whatever it holds, gives its acts their keys, and takes what an act needs from
/// the selection.
struct ScreenFace: Stacked {
    var page: any Page
    private var content = Content.document(DocumentContent([]))
    private var acts: [Act] = []
    private var document = ScreenDocument()
    private var form = ScreenForm()
    private var list = ScreenList()
    private var question = ScreenQuestion()
    /// What is to be confirmed.
    private var asking: Act?

    init(_ page: any Page) { self.page = page }

    var title: String { page.title }
    var isFirst: Bool { page.isFirst }
    var isWayBack: Bool { page.isWayBack }
    var tab: Destination? { page.tab }
    var isThinking: Bool { page.isThinking }
    func wants(_ desk: Desk) -> [Effect] { page.wants(desk) }
    func draft(_ desk: Desk) -> Draft? {
        var draft = page.draft(desk)
        // On the way to another question nothing is typed there yet.
        if case .question(let now) = page.content(desk), now.arrival == question.arrival {
            draft?.text = question.unsent(now)
        }
        return draft
    }

    mutating func idle(_ desk: inout Desk) -> [Step] { page.idle(&desk) }

    var isTyping: Bool {
        switch content {
        case .form: form.isTyping
        case .question: question.isTyping
        case .list: list.isSearching
        case .document: false
        }
    }
    /// Words are written somewhere on the page: a letter may be meant for them, wherever the person stands.
    var isForWriting: Bool {
        if case .form(let content) = content { content.shown.contains(where: \.isWritten) } else { false }
    }
    /// What is typed there is an answer only when it is left as one.
    var isAsking: Bool { if case .question = content { true } else { false } }
    var extent: String? {
        switch content {
        case .document: document.extent
        case .form: form.extent
        case .list, .question: nil
        }
    }
    /// A long text is typed further than the form knows.
    var isTypedAhead: Bool { form.isTypedAhead }

    func bindings(_ desk: Desk) -> [Act] {
        if let asks = asking?.asks {
            return [
                Act(.confirm, asks.yes, key: "y", weight: 9),
                Act(.leave, asks.no, .escape, .character("n"), .character("q"), shown: "n", weight: 9),
            ]
        }
        if case .list = content, list.isSearching {
            return [
                Act(.next, "to the list", .enter, .escape, .tab, shown: "Enter", weight: 9),
                Act(.undo, "undo typing", .control("_"), shown: "Ctrl-_", weight: 0),
            ]
        }
        let tabs = tab == nil ? [] : Tabs.bindings(desk, at: tab)
        let keyed = acts.filter { !$0.keys.isEmpty }
        let isLeft = keyed.contains { $0.command == .leave || $0.keys.contains(.escape) }
        let leaving = page.isFirst || isLeft ? [] : [leaving(desk)]
        if case .question(let content) = content { return question.bindings(content, keyed) }
        guard case .form(let content) = content else { return tabs + keyed + leaving }
        // Enter goes from line to line, and only behind the last one does what it does for the whole.
        let isAtEnd = form.isAtEnd(content)
        let ending = keyed.filter { $0.keys.contains(.enter) && isAtEnd }.map {
            form.ending($0, content, page.form)
        }
        let others = keyed.filter { !$0.keys.contains(.enter) && $0.serves(form.at) }
        let fields = form.bindings(content, page.form, hasTabs: tab != nil)
        return ending + fields + others + tabs.map(lighter) + leaving
    }

    /// In a form the keys of the field come first.
    private func lighter(_ act: Act) -> Act {
        var act = act
        act.weight = act.command == .nextTab ? 4 : 0
        return act
    }

    private func leaving(_ desk: Desk) -> Act {
        tab == nil ? Act(.leave, "back", .escape, .character("q"), shown: "Esc", weight: 7) : Tabs.leaving(desk)
    }

    mutating func perform(_ command: Command, _ desk: inout Desk) -> [Step] {
        if let act = asking {
            asking = nil
            return command == .confirm ? page.perform(act.command, given, &desk) : []
        }
        if isAsking { return performOnQuestion(command, &desk) }
        if case .list(let content) = content, let steps = search(command, content, &desk) { return steps }
        if let act = acts.first(where: { $0.command == command }), act.asks != nil {
            asking = act
            return []
        }
        switch command {
        case .nextTab, .previousTab: return Tabs.turn(command, from: tab, desk)
        case .leave where !acts.contains { $0.command == .leave }: return tab == nil ? [.pop] : Tabs.leave(&desk)
        default: break
        }
        guard case .form(let content) = content else { return page.perform(command, given, &desk) }
        if command == .editor {
            form.keepTyped(&page.form)
            return form.at.map { [.effect(.edit(page.form[$0]))] } ?? []
        }
        let here = form.at
        if command == .next || command == .confirm { form.takeHighlighted(&page.form) }
        if command == .next || command == .confirm, let here, page.form[here].isEmpty, let words = content.skipped {
            desk.tell(words)
        }
        if command == .next, let complaint = form.complaint(content, page.form) {
            desk.warn(complaint)
            return []
        }
        if form.perform(command, content, &page.form) {
            if let here, here != form.at { page.left(here, &desk) }
            remember(&desk)
            return form.isTyping ? [] : [.keepDraft]
        }
        form.keepTyped(&page.form)
        if command == .confirm, let wrong = content.wrong(page.form) {
            form.stand(on: wrong.field.id)
            desk.warn(wrong.complaint)
            return []
        }
        if command == .confirm { content.readDays(&page.form) }
        if let at = form.at { page.left(at, &desk) }
        return page.perform(command, given, &desk)
    }

    /// nil: it has nothing to do with the words that narrow the list.
    private mutating func search(_ command: Command, _ content: ListContent, _ desk: inout Desk) -> [Step]? {
        switch command {
        case .search where content.search != nil: list.beginSearch(content)
        case .next where list.isSearching: list.endSearch()
        case .undo where list.isSearching: if list.undoTyping() { return narrow(&desk) }
        default: return nil
        }
        return []
    }

    /// What is found is found from the top.
    private mutating func narrow(_ desk: inout Desk) -> [Step] {
        list.select(0, ListContent([], noun: ""))
        return page.perform(.search, Given(words: list.words), &desk)
    }

    private mutating func performOnQuestion(_ command: Command, _ desk: inout Desk) -> [Step] {
        switch command {
        case .undo where question.isTyping:
            question.undoTyping()
            return []
        case .editor where question.isTyping: return [.effect(.edit(question.input.text))]
        case .next:
            if let complaint = question.takeHighlighted() {
                desk.warn(complaint)
                return []
            }
        default: break
        }
        let isAnswer = question.perform(command)
        return page.perform(isAnswer ? .answer : command, question.given, &desk)
    }

    private var given: Given {
        if case .form = content { return Given(field: form.at) }
        guard case .list(let content) = content, content.count > 0 else { return Given() }
        return Given(rows: [list.selection])
    }

    mutating func take(_ key: Key, _ desk: inout Desk) -> [Step]? {
        switch content {
        case .document: return document.take(key) ? [] : nil
        case .list(let content):
            guard asking == nil else { return nil }
            if list.isSearching, let isOther = list.type(key) { return isOther ? narrow(&desk) : [] }
            guard list.take(key, content) else { return nil }
            page.stand(on: list.selection, desk)
            return page.selected(list.selection, desk)
        case .question(let content): return question.take(key, content, &desk) ? [] : nil
        case .form:
            guard form.take(key, &page.form) else { return nil }
            if !form.isTypedAhead { remember(&desk) }
            return []
        }
    }

    mutating func edited(_ text: String, _ desk: inout Desk) -> [Step] {
        if isAsking, question.isTyping {
            question.replaceTyped(with: text)
            return page.perform(.answer, question.given, &desk)
        }
        guard case .form = content else { return page.edited(text, &desk) }
        form.replaceTyped(with: text, &page.form)
        remember(&desk)
        return []
    }

    /// What is typed goes to the draft.
    mutating func keepTyped(_ desk: inout Desk) {
        form.keepTyped(&page.form)
        remember(&desk)
    }

    mutating func keep(_ desk: inout Desk) {
        if isAsking { _ = page.perform(.answer, question.given, &desk) }
        form.keepTyped(&page.form)
        page.keep(&desk)
        remember(&desk)
    }

    private func remember(_ desk: inout Desk) { desk.remember(page) }

    mutating func prepare(_ desk: Desk, _ size: Size) {
        page.update(desk)
        content = page.content(desk)
        let area = Tabs.body(size, hasTabs: hasNames)
        switch content {
        case .document(let content): document.follow(content, area)
        case .list(let content):
            if let row = page.selects { list.select(row, content) }
            list.follow(content, area)
            page.stand(on: list.selection, desk)
        case .form(let content): form.follow(content, page.form, area)
        case .question(let content): question.follow(content, desk)
        }
        acts = page.acts(desk, at: given.row)
    }

    /// A row of names stands above: of the pages of the result, or of the document's parts.
    private var hasNames: Bool {
        if case .document(let content) = content, content.parts != nil { true } else { tab != nil }
    }

    func draw(_ frame: inout Frame, _ area: Area, _ desk: Desk) {
        if let tab { Tabs.draw(&frame, current: tab, desk) }
        if let parts = document.parts, case .document = content { Tabs.draw(&frame, parts, desk.size) }
        let body = Tabs.body(desk.size, hasTabs: hasNames)
        switch content {
        case .document: document.draw(&frame, body)
        case .list(let content): list.draw(&frame, content)
        case .form(let content): form.draw(&frame, body, content, page.form)
        case .question(let content): question.draw(&frame, area, content, desk)
        }
    }
}

extension FormContent {
    /// The first field whose value cannot stand, and why.
    func wrong(_ values: FormValues) -> (field: FormField, complaint: String)? {
        shown.lazy.compactMap { field in field.complaint(values[field.id]).map { (field, $0) } }.first
    }
}

extension Desk {
    /// What is typed into a form and not in the session is there again on coming back, and goes to the draft journal.
    mutating func remember(_ page: any Page) {
        guard let place = page.place, readOnly == nil, !isExample else { return }
        let values = page.form.unsent
        unsent[place] = values.isEmpty ? nil : values
    }
}
