import Interview
import Packs
import Sessions

/// The way through the coach, the same for both faces: what lies open, the pages over each other, where one goes from
/// here, what is kept of it, and what happens when the world answers.
struct Course: Sendable {
    enum Face: Sendable { case fullScreen, line }

    let face: Face
    var desk = Desk()
    private(set) var stack: [any Stacked] = []
    /// What is to be said before the next question; the full screen shows it by itself.
    var said: [String] = []
    /// The page on top is to be said anew.
    var mustAnnounce = true
    /// Where to go as soon as the pack, an id or a review is there.
    private var goal: Destination?
    /// A review that was opened before the pack was there.
    private var waiting: OpenedReview?
    /// The pages of a review that could not be saved, while its user is on the first page.
    private var setAside: [any Stacked] = []
    /// What the draft journal holds already, so that waiting writes nothing.
    private var keptDraft: Draft?

    init(
        _ face: Face, goal: Destination? = nil, in zone: Zone, library: String = "", queries: [String: String] = [:]
    ) {
        self.face = face
        desk.zone = zone
        desk.past.saved = queries
        self.goal = goal
        desk.library = library
        stack = [dressed(HomePage())]
    }

    /// For one sheet from elsewhere: its questions and nothing besides.
    init(_ face: Face, answering sheet: OpenSheet, in zone: Zone) {
        self.face = face
        desk.zone = zone
        desk.answer(sheet)
        stack = [dressed(SheetPage())]
    }
}

// What happens.
extension Course {
    /// What both faces do alike when something happened outside.
    mutating func receive(_ message: Message) -> [Effect] {
        switch message {
        case .packRead(let pack, let problems):
            desk.use(pack, problems)
            if let first = problems.first { tellUnused(first, of: problems.count) }
            if let opened = waiting {
                waiting = nil
                return show(opened)
            }
            guard let goal else { return [] }
            self.goal = nil
            return go(goal)
        case .began(let id): return began(id)
        case .opened(let opened):
            guard desk.pack.items.isEmpty else { return show(opened) }
            waiting = opened
            return [.readPack]
        case .saved:
            desk.receive(message)
            // Its user had left it already.
            guard !setAside.isEmpty, stack.count == 1 else { return [] }
            setAside = []
            desk.close()
            return [.listLibrary]
        case .edited(let text): return onTop { $0.edited(text, &$1) }
        case .idle: return onTop { $0.idle(&$1) }
        case .looked(let changed):
            desk.receive(message)
            return changed ? [.listLibrary] + (stack.last?.wants(desk) ?? []) : []
        case .recalled(let recalled):
            desk.receive(message)
            guard !recalled.isEmpty, !shows(LastActionsPage.self) else { return [] }
            // Not by `follow`: the page has just been given what it wants.
            stack.append(dressed(LastActionsPage()))
            mustAnnounce = true
            return []
        case .amended, .deleted:
            desk.receive(message)
            return [.listLibrary] + (stack.last?.wants(desk) ?? [])
        default:
            desk.receive(message)
            return []
        }
    }

    /// Whether a page of that type is on top, whatever face it bears.
    func shows(_ type: any Page.Type) -> Bool {
        let page = (stack.last as? ScreenFace)?.page ?? (stack.last as? LineFace)?.page
        return page.map { Swift.type(of: $0) == type } ?? false
    }

    private mutating func tellUnused(_ problem: PackProblem, of count: Int) {
        guard face == .line else {
            return desk.warn("Own pack not used. \(problem.description) (\(count) in all: otherside check)")
        }
        said.append(
            "Your own pack is not used. \(problem.description) (\(count) in all; otherside check tells them.)")
    }

    mutating func onTop(_ act: (inout any Stacked, inout Desk) -> [Step]) -> [Effect] {
        guard var page = stack.popLast() else { return [.quit] }
        desk.here = page.title
        let steps = act(&page, &desk)
        stack.append(page)
        return follow(steps)
    }

    /// Lays out the page on top after a change.
    mutating func prepareTop(_ prepare: (inout any Stacked, Desk) -> Void) {
        guard var page = stack.popLast() else { return }
        prepare(&page, desk)
        stack.append(page)
    }
}

// Where it leads.
extension Course {
    mutating func follow(_ steps: [Step]) -> [Effect] {
        var effects: [Effect] = []
        var turned = false
        for step in steps {
            switch step {
            case .push(let page):
                keepTop()
                stack.append(dressed(page))
                turned = true
            case .replace(let page):
                keepTop()
                stack[stack.count - 1] = dressed(page)
                turned = true
            case .pop:
                effects += pop()
                turned = true
            case .home:
                effects += goBack(toList: true)
                turned = true
            case .effect(.keep(let draft, let session)): effects += keep(draft, session)
            case .effect(let effect):
                if case .dropDraft = effect { keptDraft = nil }
                effects.append(effect)
            case .go(let destination): effects += go(destination)
            case .read(let page): effects += read(page)
            case .say(let lines, let brief): say(lines, brief)
            case .again: mustAnnounce = true
            case .keepDraft: effects += keepDraft()
            }
        }
        guard turned else { return effects }
        mustAnnounce = true
        // A jump is a place too: a killed program resumes where it led.
        return effects + (stack.last?.wants(desk) ?? []) + keepDraft()
    }

    private mutating func say(_ lines: [String], _ brief: String?) {
        let words = brief ?? lines.joined(separator: " ")
        if face == .line { said += lines } else if !words.isEmpty { desk.tell(words) }
    }

    private mutating func read(_ page: any Page) -> [Effect] {
        guard face == .line else { return follow([.push(page)]) }
        var face = LineFace(page, desk)
        said += face.announce(desk)
        return []
    }

    /// A page as its face shows it, with what was typed there before and is not in the session.
    private func dressed(_ stacked: any Stacked) -> any Stacked {
        guard var page = stacked as? any Page else { return stacked }
        if let place = page.place, let unsent = desk.unsent[place] { page.form.take(unsent) }
        page.update(desk)
        return face == .fullScreen ? ScreenFace(page) : LineFace(page, desk)
    }

    /// Before another page comes to the top.
    private mutating func keepTop() {
        guard let top = stack.last, top is LineFace || (top as? ScreenFace)?.isAsking == false else { return }
        stack[stack.count - 1].keep(&desk)
    }

    private mutating func pop() -> [Effect] {
        keepTop()
        if stack.count > 1 { stack.removeLast() } else { return [.quit] }
        if stack.count == 1 || (stack.last?.isWayBack == true && desk.session != nil) { return goBack(toList: true) }
        return []
    }

    /// Leaves the review. One that is not saved stays: line by line where one is, on the full screen behind the first
    /// page, which says so.
    ///
    /// - Parameter toList: to the list it was opened from, where it was; otherwise to the first page.
    mutating func goBack(toList: Bool) -> [Effect] {
        keepTop()
        if desk.isAnswering {
            stack.removeSubrange(1...)
            mustAnnounce = true
            return []
        }
        if let trouble = desk.saveTrouble {
            guard face == .fullScreen else {
                said.append(
                    "Not saved yet: \(trouble) Your text is in memory. Free some room and type save, or rescue and a file."
                )
                return retrySave()
            }
            if stack.count > 1 { setAside = Array(stack[1...]) }
            stack.removeSubrange(1...)
            desk.warn(
                "Not saved yet, only in memory. \(desk.keys.shown(.go(.resume), "r")) goes back to it; Ctrl-C leaves and asks "
                    + "for another place.")
            return [.listLibrary]
        }
        // What is typed and not in the session is there again when the review is opened.
        desk.pending += keepDraft()
        let wasPrivate = desk.isPrivateTurn
        stack.removeSubrange(((toList ? stack.lastIndex { $0.isWayBack } : nil) ?? 0) + 1..<stack.count)
        mustAnnounce = true
        desk.close()
        keptDraft = nil
        return (wasPrivate ? [.wipe] : []) + [.listLibrary]
    }

    mutating func go(_ destination: Destination) -> [Effect] {
        if desk.pack.items.isEmpty {
            goal = destination
            return [.readPack]
        }
        if face == .fullScreen, stack.count == 1, desk.saveTrouble != nil, destination.leavesReview {
            desk.warn("The review in memory is not saved yet. \(desk.keys.shown(.go(.resume), "r")) goes back to it.")
            return []
        }
        switch destination {
        case .nextVoice:
            guard let tab = stack.last?.tab else { return [] }
            desk.readNextVoice()
            return page(tab).map { follow([.replace($0)]) } ?? []
        case .fullReview, .quickLook, .teamNew:
            goal = destination
            return [.begin]
        case .together:
            // It is still being opened.
            guard desk.session != nil else {
                goal = destination
                return []
            }
            return follow(desk.goOnAsTeam())
        case .resume where !setAside.isEmpty:
            let pages = setAside
            setAside = []
            // They are dressed already.
            stack += pages
            return stack.last?.wants(desk) ?? []
        case .resume:
            guard let draft = desk.shelf?.drafts.first else { return [] }
            return [.open(id: draft.id)]
        default:
            if [.past, .due, .teamPast].contains(destination) {
                desk.past.query = .from(destination)
                desk.past.picksForTeam = destination == .teamPast
            }
            guard let page = page(destination) else { return [] }
            return follow([replaces(destination) ? .replace(page) : .push(page)])
        }
    }

    /// On the full screen only the pages of one result stand for each other; line by line every page of a review does.
    private func replaces(_ destination: Destination) -> Bool {
        switch destination {
        case .endOfTurn, .setUp: return false
        default: break
        }
        return face == .fullScreen
            ? Tabs.isTab(destination) && stack.last?.tab != nil : desk.session != nil && stack.count > 1
    }

    private func page(_ destination: Destination) -> (any Stacked)? {
        Pages.page(destination, desk)
    }

    private mutating func began(_ id: String) -> [Effect] {
        let isTeam = goal == .teamNew
        var session = isTeam ? Session.forTeam(id: id, now: desk.now) : Session(id: id, now: desk.now)
        session.items = goal == .quickLook ? .quick : .full
        goal = nil
        desk.open(SessionFile(session), readOnly: nil)
        desk.isUnwritten = true
        desk.wayBack = wayBack
        keptDraft = nil
        return follow((isTeam ? [.push(TeamPage())] : []) + [.push(InterviewPage(desk, at: nil, text: nil))])
    }

    private var wayBack: String {
        desk.isAnswering ? "to the sheet" : stack.contains { $0.isWayBack } ? "back to the list" : "home"
    }

    private mutating func show(_ opened: OpenedReview) -> [Effect] {
        desk.open(opened.file, readOnly: opened.readOnly, base: opened.base)
        desk.path = opened.path
        tellOpened()
        desk.wayBack = wayBack
        keptDraft = opened.draft
        desk.unsent = opened.draft?.forms ?? [:]
        // As older versions kept it.
        if let draft = opened.draft, draft.at == "decide", draft.forms.isEmpty, let text = draft.text {
            desk.unsent["decide"] = ["why": text]
        }
        desk.forgetLastTime()
        if desk.past.goesOnAsTeam {
            desk.past.goesOnAsTeam = false
            if desk.becomeTeam() {
                return follow([.push(TeamPage()), .push(TeamSetupPage())])
            }
        }
        if goal == .together {
            goal = nil
            if let session = desk.session, session.team == nil {
                return follow([.push(TeamAboutPage(TeamAbout(session)))])
            }
        }
        return follow(desk.resume(opened.draft).map(Step.push)) + desk.recall()
    }

    private mutating func tellOpened() {
        guard face == .line else {
            if let reason = desk.readOnly { desk.warn("Read-only: \(reason)") }
            return
        }
        let title = desk.session?.move.title ?? ""
        said.append("Opened: \(title.isEmpty ? "a review without a title" : title).")
        if let reason = desk.readOnly {
            said.append("Read-only: \(reason). You can read everything; nothing is changed.")
        }
    }
}

extension Destination {
    /// Leads away from the review that lies open.
    fileprivate var leavesReview: Bool {
        [.fullReview, .quickLook, .past, .due, .lessons, .cases, .team, .teamNew, .teamPast].contains(self)
    }
}

// What is kept of it.
extension Course {
    /// Where the person stands and what is typed there, with everything typed into forms.
    private var draft: Draft? {
        guard var draft = stack.lazy.reversed().compactMap({ [desk] in $0.draft(desk) }).first else { return nil }
        draft.forms = desk.unsent
        return draft
    }

    /// True while something typed is not yet in the session, nor in the journal.
    var hasDraft: Bool {
        if (stack.last as? ScreenFace)?.isTypedAhead == true { return true }
        guard let draft, draft.holdsWords else { return false }
        return keptDraft?.isSame(draft) != true
    }

    mutating func keepDraft() -> [Effect] {
        guard let session = desk.session, !desk.isExample, !desk.isUnwritten, desk.readOnly == nil else { return [] }
        return draft.map { keep($0, session.id) } ?? dropDone(session.id)
    }

    private mutating func keep(_ draft: Draft, _ session: String) -> [Effect] {
        if desk.session?.decision != nil, !draft.holdsWords { return dropDone(session) }
        guard keptDraft?.isSame(draft) != true else { return [] }
        keptDraft = draft
        return [.keep(draft, session: session)]
    }

    /// A decided review is done with, unless something is being written.
    private mutating func dropDone(_ session: String) -> [Effect] {
        guard desk.session?.decision != nil, keptDraft != nil else { return [] }
        keptDraft = nil
        return [.dropDraft(session: session)]
    }

    func retrySave() -> [Effect] {
        guard desk.saveTrouble != nil, let file = desk.file else { return [] }
        return [.save(file)]
    }
}

extension Draft {
    fileprivate var holdsWords: Bool { text != nil || !forms.isEmpty }

    /// The same at another time.
    fileprivate func isSame(_ other: Draft) -> Bool {
        at == other.at && text == other.text && voice == other.voice && forms == other.forms
    }
}
