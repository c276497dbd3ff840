package import Interview
import Packs
package import Screen
import Sessions

/// The whole coach: what lies open, and the pages stacked over each other.
package struct Model: Sendable {
    package private(set) var desk = Desk()
    private var stack: [any Page]
    /// What waits for the pack or for an id: where to go, and a review that was opened before the pack was there.
    private var wish: Destination?
    private var waiting: OpenedReview?
    /// The keys of the page on top, made after each change for the next key and for the bottom line.
    private var live: [Binding] = []
    private var surround = Surround()
    /// The pages of a review that could not be saved, while its user is on Home.
    private var setAside: [any Page] = []
    /// What was asked for last of earlier reviews.
    private var recalled: Effect?
    /// What the draft journal holds already, so that waiting writes nothing.
    private var keptDraft: Draft?

    /// - Parameter wish: where to go as soon as the pack is there; nil: Home.
    package init(size: Size, wish: Destination? = nil) {
        desk.size = size
        stack = [HomePage()]
        self.wish = wish
        settle(HomePage())
    }

    /// The coach for one sheet from elsewhere: its questions and nothing besides.
    package init(size: Size, answering sheet: OpenSheet) {
        desk.size = size
        desk.answer(sheet)
        var page = SheetPage()
        page.prepare(desk, size)
        stack = [page]
        settle(page)
    }

    /// What to do before the first key. The pack is read when a page needs it: Home does not.
    package static let opening: [Effect] = [.listLibrary, .tidy, .look]

    /// The page on top.
    package var title: String { stack.last?.title ?? "" }
    package var pageNames: [String] { stack.map { "\(type(of: $0))" } }
    /// Where the person stands in the form; nil on any other page.
    package var standsAt: Field? { (stack.last as? InterviewPage)?.at }
    /// True while something typed is not yet in the session.
    package var hasDraft: Bool { draft?.text != nil }
    /// True while a message that some time has passed would do something.
    package var wantsTicks: Bool { hasDraft || desk.saveTrouble != nil || TurnClock.words(desk) != nil }
    private var draft: Draft? { stack.lazy.reversed().compactMap { [desk] in $0.draft(desk) }.first }

    /// - Parameter now: RFC 3339 in UTC.
    package mutating func update(_ message: Message, at now: String) -> [Effect] {
        desk.now = now
        var effects = handle(message)
        // What changed is saved first: a draft or a list made before would know nothing of it.
        effects = desk.pending + effects
        desk.pending = []
        if stack.last is TeamPage { effects += recall() }
        if var page = stack.popLast() {
            page.prepare(desk, desk.size)
            stack.append(page)
            if page.isThinking { effects.append(.think) }
            settle(page)
        }
        // Several changes by one key are one save.
        var seenSave = false
        let kept = effects.reversed().filter { effect in
            guard case .save = effect else { return true }
            defer { seenSave = true }
            return !seenSave
        }
        return kept.reversed()
    }

    private mutating func handle(_ message: Message) -> [Effect] {
        switch message {
        case .key(let key):
            desk.letMessageGo()
            return press(key)
        case .resized(let size):
            desk.size = size
            return []
        case .packRead(let pack, let problems):
            desk.use(pack, problems)
            if let first = problems.first {
                desk.warn("Own pack not used. \(first.description) (\(problems.count) in all: otherside check)")
            }
            if let opened = waiting {
                waiting = nil
                return show(opened)
            }
            guard let wish else { return [] }
            self.wish = nil
            return go(wish)
        case .began(let id): return began(id)
        case .opened(let opened):
            guard desk.pack.items.isEmpty else { return show(opened) }
            waiting = opened
            return [.readPack]
        case .saved:
            desk.hear(message)
            // Its user had left it already.
            guard !setAside.isEmpty, stack.count == 1 else { return [] }
            setAside = []
            desk.close()
            return [.listLibrary]
        case .rescued(let path):
            desk.saveTrouble = nil
            desk.tell("Saved at \(path). Ctrl-C leaves.")
            return follow([.pop])
        case .edited(let text): return onTop { $0.edited(text, &$1) }
        case .idle: return onTop { $0.idle(&$1) }
        case .ticked: return keepDraft() + retrySave()
        case .terminated: return keepTyped() + keepDraft() + retrySave() + quitting
        case .looked(let changed):
            desk.hear(message)
            return changed ? [.listLibrary] + (stack.last?.wants(desk) ?? []) : []
        case .recalled(let recalled):
            desk.hear(message)
            guard !recalled.isEmpty, !(stack.last is LastActionsPage) else { return [] }
            // Not by `follow`: the page has just been given what it wants.
            stack.append(LastActionsPage())
            return []
        case .amended, .deleted:
            desk.hear(message)
            return [.listLibrary] + (stack.last?.wants(desk) ?? [])
        case .libraryListed, .openFailed, .savedBeside, .saveFailed, .rescueFailed, .editorFailed, .listed, .looking,
            .editorEndedBadly, .editorLeft, .pasteCutOff,
            .fetched, .learnt, .pastFailed:
            desk.hear(message)
            return []
        }
    }

    private mutating func press(_ key: Key) -> [Effect] {
        if desk.size.columns < Size.smallest.columns || desk.size.rows < Size.smallest.rows {
            return key == .control("c") || key == .character("q") ? leaveProgram() : []
        }
        if key == .control("c") { return leaveProgram() }
        let isText: Bool
        switch key {
        case .character, .paste, .backspace, .delete, .newline: isText = isTyping
        default: isText = false
        }
        if !isText, let binding = live.first(where: { $0.keys.contains(key) }) {
            if let reason = binding.off {
                desk.tell("\(binding.shown): \(reason)")
                return []
            }
            return perform(binding.command)
        }
        return onTop { $0.take(key, &$1) ?? [] }
    }

    /// Asked apart from `press`: a page still held there would be copied, with all its text, when the key changes it.
    @inline(never)
    private var isTyping: Bool { stack.last?.isTyping ?? false }

    private mutating func perform(_ command: Command) -> [Effect] {
        switch command {
        case .help:
            guard let page = stack.last else { return [] }
            stack.append(DocumentPage.help(live, page.title))
            return []
        case .undo:
            // Where text is typed the key undoes typing, not the answer before.
            if stack.last?.isTyping != true { desk.undo() }
            return onTop { page, desk in page.perform(.undo, &desk) }
        case .redo:
            desk.redo()
            return onTop { page, desk in page.perform(.redo, &desk) }
        case .quit: return leaveProgram()
        case .go(let destination): return go(destination)
        case .retry: return retrySave()
        default: return onTop { $0.perform(command, &$1) }
        }
    }

    /// What follows from the page on top and the desk, for the next key and the next frame.
    private mutating func settle(_ page: any Page) {
        live = bindings(of: page)
        surround.update(page, live, desk)
    }

    /// The page's own keys, then those that work everywhere.
    private func bindings(of page: any Page) -> [Binding] {
        var all = page.bindings(desk)
        if desk.session != nil, !page.isTyping {
            all.append(
                Binding("u", "undo the last change", .undo, off: desk.canUndo ? nil : "nothing to undo", weight: 0))
            all.append(
                Binding(
                    .control("r"), shown: "Ctrl-R", "do it again", .redo,
                    off: desk.canRedo ? nil : "nothing to do again",
                    weight: 0))
        }
        if page.isTyping {
            all.append(Binding(.function(1), shown: "F1", "help", .help, weight: 2))
        } else {
            all.append(Binding(.character("?"), .function(1), shown: "?", "help", .help, weight: 8))
        }
        all.append(Binding(.control("c"), shown: "Ctrl-C", "save and leave the program", .quit, weight: 0))
        return all
    }

    private mutating func onTop(_ act: (inout any Page, inout Desk) -> [Step]) -> [Effect] {
        guard var page = stack.popLast() else { return [.quit] }
        let steps = act(&page, &desk)
        stack.append(page)
        return follow(steps)
    }

    private mutating func follow(_ steps: [Step]) -> [Effect] {
        var effects: [Effect] = []
        var turned = false
        for step in steps {
            switch step {
            case .push, .replace, .pop, .home: turned = true
            case .effect, .go: break
            }
            switch step {
            case .push(let page): stack.append(page)
            case .replace(let page): stack[stack.count - 1] = page
            case .pop:
                if stack.count > 1 { stack.removeLast() } else { effects += leaveProgram() }
                if stack.count == 1 || (stack.last?.isWayBack == true && desk.session != nil) { effects += goBack() }
            case .home: effects += goBack()
            case .effect(let effect): effects.append(effect)
            case .go(let destination): effects += go(destination)
            }
        }
        return turned ? effects + (stack.last?.wants(desk) ?? []) : effects
    }

    /// Leaves the review for the place it was opened from. One that is not saved leads to the first page, which says so.
    private mutating func goBack() -> [Effect] {
        if desk.isAnswering {
            stack.removeSubrange(1...)
            return []
        }
        guard desk.saveTrouble == nil else {
            if stack.count > 1 { setAside = Array(stack[1...]) }
            stack.removeSubrange(1...)
            desk.warn("Not saved yet, only in memory. r goes back to it; Ctrl-C leaves and asks for another place.")
            return [.listLibrary]
        }
        stack.removeSubrange(((stack.lastIndex { $0.isWayBack } ?? 0) + 1)...)
        desk.close()
        return [.listLibrary]
    }

    private mutating func go(_ destination: Destination) -> [Effect] {
        if desk.pack.items.isEmpty {
            wish = destination
            return [.readPack]
        }
        if stack.count == 1, desk.saveTrouble != nil,
            [.fullReview, .quickLook, .past, .due, .lessons, .cases, .team, .teamNew, .teamPast].contains(destination)
        {
            desk.warn("The review in memory is not saved yet. r goes back to it.")
            return []
        }
        switch destination {
        case .nextVoice:
            guard let tab = (stack.last as? any TabbedPage)?.tab else { return [] }
            desk.readNextVoice()
            return Pages.page(tab, desk).map { follow([.replace($0)]) } ?? []
        case .fullReview, .quickLook, .teamNew:
            wish = destination
            return [.begin]
        case .together:
            // It is still being opened.
            guard desk.session != nil else {
                wish = destination
                return []
            }
            return follow(desk.goOnAsTeam())
        case .resume where !setAside.isEmpty:
            let pages = setAside
            setAside = []
            return follow(pages.map(Step.push))
        case .resume:
            guard let draft = desk.shelf?.drafts.first else { return [] }
            return [.open(id: draft.id)]
        default:
            if [.past, .due, .teamPast].contains(destination) {
                desk.past.query = .from(destination)
                desk.past.picksForTeam = destination == .teamPast
            }
            guard let page = Pages.page(destination, desk) else { return [] }
            return follow(Tabs.isTab(destination) && stack.last is any TabbedPage ? [.replace(page)] : [.push(page)])
        }
    }

    private mutating func began(_ id: String) -> [Effect] {
        let isTeam = wish == .teamNew
        var session = isTeam ? Session.forTeam(id: id, now: desk.now) : Session(id: id, now: desk.now)
        session.items = wish == .quickLook ? .quick : .full
        wish = nil
        desk.open(SessionFile(session), readOnly: nil)
        desk.wayBack = wayBack
        keptDraft = nil
        return follow((isTeam ? [.push(TeamPage())] : []) + [.push(InterviewPage(desk, at: nil, text: nil))])
    }

    /// Whether something is open from the last time with the same people.
    /// Asked once for each pair of names, before anybody answers.
    private mutating func recall() -> [Effect] {
        guard let effect = LastActionsPage.effect(desk), effect != recalled else { return [] }
        recalled = effect
        return [effect]
    }

    private var wayBack: String {
        desk.isAnswering ? "to the sheet" : stack.contains { $0.isWayBack } ? "back to the list" : "home"
    }

    private mutating func show(_ opened: OpenedReview) -> [Effect] {
        desk.open(opened.file, readOnly: opened.readOnly, base: opened.base)
        if let reason = opened.readOnly { desk.warn("Read-only: \(reason)") }
        desk.wayBack = wayBack
        keptDraft = opened.draft
        desk.past.recalled = []
        recalled = nil
        if desk.past.goesOnAsTeam {
            desk.past.goesOnAsTeam = false
            if desk.becomeTeam() { return follow([.push(TeamPage()), .push(TeamSetupPage())]) }
        }
        if wish == .together {
            wish = nil
            if let session = desk.session, session.team == nil {
                let page = TeamAboutPage(name: session.id, called: session.move.title, isTeam: false)
                return follow([.push(page)])
            }
        }
        return follow(desk.resume(opened.draft).map(Step.push)) + recall()
    }

    /// Saves and leaves. Where nothing can be saved, another place is offered first; a second time it leaves all the same.
    private mutating func leaveProgram() -> [Effect] {
        let effects = keepTyped() + keepDraft()
        if let trouble = desk.saveTrouble, let file = desk.file, !(stack.last is RescuePage) {
            stack.append(RescuePage(file, trouble))
            return effects + retrySave()
        }
        return effects + retrySave() + quitting
    }

    /// Who leaves in the middle of a private turn leaves nothing of it on a terminal that has no second screen.
    private var quitting: [Effect] { desk.isPrivateTurn ? [.wipe, .quit] : [.quit] }

    private mutating func keepTyped() -> [Effect] {
        onTop { page, desk in
            page.keep(&desk)
            return []
        }
    }

    private mutating func keepDraft() -> [Effect] {
        guard let session = desk.session, !desk.isExample, desk.readOnly == nil, let draft else { return [] }
        guard keptDraft?.at != draft.at || keptDraft?.text != draft.text || keptDraft?.voice != draft.voice else {
            return []
        }
        keptDraft = draft
        return [.keep(draft, session: session.id)]
    }

    private func retrySave() -> [Effect] {
        guard desk.saveTrouble != nil, let file = desk.file else { return [] }
        return [.save(file)]
    }

    /// What the screen shows now.
    package var frame: Frame { View.frame(stack.last ?? HomePage(), surround, desk) }
}
