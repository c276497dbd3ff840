package import Interview
import Packs
package import Screen
package import Sessions

/// The coach on the full screen: a key comes in, a frame and effects come out.
package struct Model: Sendable {
    private var course: Course
    /// The keys of the page on top, made after each change for the next key and for the bottom line.
    private var live: [Act] = []
    private var edge = Edge()

    /// - Parameters:
    ///   - destination: where to go as soon as the pack is there; nil: Home.
    ///   - library: what stands behind a command for it to mean this library.
    ///   - keys: of one's own.
    ///   - queries: saved ones, by name.
    package init(
        size: Size, destination: Destination? = nil, in zone: Zone = .utc, library: String = "",
        keys: KeyChoice = KeyChoice(), queries: [String: String] = [:]
    ) {
        self.init(
            Course(.fullScreen, goal: destination, in: zone, library: library, queries: queries), size, keys)
    }

    /// The coach for one sheet from elsewhere: its questions and nothing besides.
    package init(size: Size, answering sheet: OpenSheet, in zone: Zone = .utc, keys: KeyChoice = KeyChoice()) {
        self.init(Course(.fullScreen, answering: sheet, in: zone), size, keys)
    }

    private init(_ course: Course, _ size: Size, _ keys: KeyChoice) {
        self.course = course
        self.course.desk.keys = keys
        self.course.desk.size = size
        prepare()
    }

    /// What to do before the first key. The pack is read after that, or when a page needs it.
    package static let opening: [Effect] = [.listLibrary, .tidy, .look]

    package var desk: Desk { course.desk }
    /// What the keys do now.
    package var bindings: [Act] { live }
    /// The page on top.
    package var title: String { course.stack.last?.title ?? "" }
    package var pageNames: [String] {
        course.stack.map { ($0 as? ScreenFace).map { "\(type(of: $0.page))" } ?? "\(type(of: $0))" }
    }
    /// Where the person stands in the form; nil on any other page.
    package var standsAt: Field? { ((course.stack.last as? ScreenFace)?.page as? InterviewPage)?.at }
    /// True while something typed is neither in the session nor in the draft journal.
    package var hasDraft: Bool { course.hasDraft }
    /// True while a message that some time has passed would do something.
    package var wantsTicks: Bool { hasDraft || desk.saveTrouble != nil || TurnClock.words(desk) != nil }

    /// - Parameter now: RFC 3339 in UTC.
    package mutating func update(_ message: Message, at now: String) -> [Effect] {
        course.desk.now = now
        var effects = handle(message)
        // What changed is saved first: a draft or a list made before would know nothing of it.
        effects = course.desk.pending + effects
        course.desk.pending = []
        if course.shows(TeamPage.self) { effects += course.desk.recall() }
        prepare()
        if course.stack.last?.isThinking == true { effects.append(.think) }
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
            course.desk.letMessageGo()
            course.desk.steps.next()
            return press(key)
        case .resized(let size):
            course.desk.size = size
            return []
        case .rescued(let path):
            course.desk.saveTrouble = nil
            course.desk.tell("Saved at \(path). Ctrl-C leaves.")
            return course.follow([.pop])
        case .ticked: return keepTyped() + course.keepDraft() + course.retrySave()
        case .terminated: return keepAll() + course.keepDraft() + course.retrySave() + quitting
        default: return course.receive(message)
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
                course.desk.tell("\(binding.shown): \(reason)")
                return []
            }
            return perform(binding.command)
        }
        return onTop { $0.take(key, &$1) ?? [] }
    }

    /// Asked apart from `press`: a page still held there would be copied, with all its text, when the key changes it.
    @inline(never)
    private var isTyping: Bool { (course.stack.last as? ScreenFace)?.isTyping ?? false }

    private mutating func onTop(_ act: (inout ScreenFace, inout Desk) -> [Step]) -> [Effect] {
        course.onTop { top, desk in
            guard var page = top as? ScreenFace else { return [] }
            // Held in one place only, for the same reason.
            top = Nothing()
            defer { top = page }
            return act(&page, &desk)
        }
    }

    private mutating func perform(_ command: Command) -> [Effect] {
        switch command {
        case .help: return course.follow([.push(DocumentPage.help(live, title))])
        case .undo:
            // Where text is typed the key undoes typing, not the answer before.
            if !isTyping { turn(redo: false) }
            return onTop { page, desk in page.perform(.undo, &desk) }
        case .redo:
            turn(redo: true)
            return onTop { page, desk in page.perform(.redo, &desk) }
        case .quit: return leaveProgram()
        case .go(let destination): return course.go(destination)
        case .retry: return course.retrySave()
        default: return onTop { $0.perform(command, &$1) }
        }
    }

    /// Takes a step back or forth, and says which: it may be out of sight.
    private mutating func turn(redo: Bool) {
        course.desk.here = title
        let (undoKey, redoKey) = (desk.keys.shown(.undo, "u"), desk.keys.shown(.redo, control: "r"))
        switch course.desk.turn(redo) {
        case .done(let words):
            course.desk.tell(redo ? "Done again\(words)." : "Undone\(words). \(redoKey) does it again.")
            course.desk.message?.staysUntilChange = true
        case .asked(let page, let words):
            let once = redo ? "\(redoKey) once more does it again" : "\(undoKey) once more takes it back"
            course.desk.tell("That was on another page, \(page)\(words). \(once).")
        case nil: break
        }
    }

    /// Lays out the page on top, and what stands around it, for the next key and the next frame.
    private mutating func prepare() {
        course.prepareTop { top, desk in
            guard var page = top as? ScreenFace else { return }
            top = Nothing()
            page.prepare(desk, desk.size)
            top = page
        }
        guard let page = course.stack.last as? ScreenFace else { return }
        live = bindings(of: page)
        edge.update(page, live, desk)
    }

    /// The page's own keys, then those that work everywhere.
    private func bindings(of page: ScreenFace) -> [Act] {
        var all = page.bindings(desk)
        if desk.session != nil, !page.isTyping {
            var undo = Act(
                .undo, "undo the last change", key: "u", off: desk.canUndo ? nil : "nothing to undo", weight: 0)
            if page.isForWriting { (undo.keys, undo.shown) = ([.control("_")], "Ctrl-_") }
            all.append(undo)
            all.append(
                Act(
                    .redo, "do it again", .control("r"), shown: "Ctrl-R",
                    off: desk.canRedo ? nil : "nothing to do again", weight: 0))
        }
        if page.isTyping {
            all.append(Act(.help, "help", .function(1), shown: "F1", weight: 2))
        } else {
            all.append(Act(.help, "help", .character("?"), .function(1), shown: "?", weight: 8))
        }
        all.append(Act(.quit, "save and leave the program", .control("c"), shown: "Ctrl-C", weight: 0))
        return all.map(desk.keys.applied)
    }

    /// Saves and leaves. Where nothing can be saved, another place is offered first; a second time it leaves all the same.
    private mutating func leaveProgram() -> [Effect] {
        let effects = keepAll() + course.keepDraft()
        if let trouble = desk.saveTrouble, let file = desk.file,
            !((course.stack.last as? ScreenFace)?.page is RescuePage)
        {
            return effects + course.follow([.push(RescuePage(file, trouble))]) + course.retrySave()
        }
        return effects + course.retrySave() + quitting
    }

    /// Who leaves in the middle of a private turn leaves nothing of it on a terminal that has no second screen.
    private var quitting: [Effect] { desk.isPrivateTurn ? [.wipe, .quit] : [.quit] }

    private mutating func keepAll() -> [Effect] {
        course.onTop { page, desk in
            page.keep(&desk)
            return []
        }
    }

    /// What is typed into a form goes to the draft.
    private mutating func keepTyped() -> [Effect] {
        course.onTop { top, desk in
            guard var page = top as? ScreenFace else { return [] }
            top = Nothing()
            page.keepTyped(&desk)
            top = page
            return []
        }
    }

    /// What the screen shows now.
    package var frame: Frame {
        View.frame(course.stack.last as? ScreenFace ?? ScreenFace(HomePage()), edge, desk)
    }
}

/// Stands on the stack while the page itself is being changed.
private struct Nothing: Stacked {
    var title: String { "" }
}
