import Interview
import Packs
import Screen
import Sessions

/// One question after the other, back and forth freely. Nothing is validated on the way back, and nothing is lost.
struct InterviewPage: Page {
    private(set) var at: Field
    private var walk: FormPosition
    private var arrival = 0
    /// What was typed where it cannot stand, as letters for a number: it is found again on the way back.
    private var typed: [Field: String] = [:]
    /// Who answers, where people take turns.
    private let who: String?
    /// Come here from another page for this one question: on goes back there.
    private var isVisit = false
    /// Going on leads from one unanswered question to the next, until one goes back or elsewhere by hand.
    private var isForOpen: Bool

    /// - Parameters:
    ///   - at: where to stand; nil, or gone from the form: at the first question without a value.
    ///   - text: what was typed there and not yet submitted.
    ///   - isForOpen: one comes for what has no answer yet. A review made from another is gone through as a whole.
    init(_ desk: Desk, at field: Field?, text: String?, isForOpen: Bool = false) {
        // Who stopped at an answered question was going over the answers.
        let isOver = field.map { desk.answered.contains($0) } ?? false
        self.isForOpen = isForOpen && desk.base == nil && !isOver
        let form = desk.form ?? Form(desk.pack, scope: nil, coverage: .full)
        walk = FormPosition(form, resuming: field) { desk.answered.contains($0) }
        at = walk.question(form)?.field ?? .title
        who = desk.session.flatMap { session in
            desk.turn.flatMap { session.voice($0) }.map { TeamWords.title($0, in: session) }
        }
        // Where that question is gone, its text belongs to no other.
        if let text, field == nil || field == at { typed[at] = text }
    }

    /// For one question, from a page to which it leads back.
    init(_ desk: Desk, visiting field: Field) {
        self.init(desk, at: field, text: nil)
        isVisit = true
    }

    private func question(_ desk: Desk) -> Question? { desk.form.flatMap(walk.question) }

    var title: String { who ?? "Questions" }

    mutating func update(_ desk: Desk) {
        guard let form = desk.form else { return }
        // The form may have grown or shrunk before this question.
        if walk.question(form)?.field != at { walk = FormPosition(form, at: at) }
    }

    func content(_ desk: Desk) -> Content {
        guard let question = question(desk) else { return .document(DocumentContent([])) }
        return .question(
            QuestionContent(
                question: question, value: desk.value(question.field), typed: typed[question.field], arrival: arrival,
                isFirst: walk.position == 0))
    }

    // Where the person stands, so that a killed program resumes at the very question. The faces add what is typed.
    func draft(_ desk: Desk) -> Draft? { Draft(at: at.id, text: typed[at], voice: desk.turn, on: desk.now) }

    func acts(_ desk: Desk) -> [Act] {
        guard let question = question(desk), let form = desk.form else { return [] }
        let isTyped = question.kind.takesLetters
        var acts = [
            Act(.overview, "all questions", .control("o"), shown: "Ctrl-O", weight: 2),
            Act(
                .toQuestion, "to a question", words: "go", .number(1...form.questions.count, called: "question"),
                help: "to question N"),
            Act(.nextOpen, "the next unanswered", words: "unanswered", help: "to the next question without an answer"),
            Act(
                .list, "the questions", words: "list o", .wordsIfAny(""),
                help: "the parts of the review; list all, open or changed, or words to look for, tells each question"),
        ]
        if question.isScored { acts += scored(desk) }
        if question.isScored, isVisit { acts.append(desk.whatIfAct) }
        let why = desk.isAnswering ? "what is meant" : "why we ask"
        acts.append(
            Act(
                .why, why, isTyped ? .control("t") : .character("i"), shown: isTyped ? "Ctrl-T" : "i", words: "why i",
                help: "why we ask, and where it comes from", weight: 3))
        if desk.isPrivateTurn {
            acts.append(
                Act(.end, "end of the turn", words: "end e", help: "the end of your turn; what is open stays open"))
        } else if !desk.isAnswering, desk.session?.team == nil {
            acts.append(Act(.go(.reading), "the result", words: "reading", help: "straight to the result"))
        }
        if !isTyped { acts.append(Act(.overview, "all questions", key: "o", weight: 0)) }
        var leave = Act(.leave, leaving(desk), .escape, shown: "Esc", weight: 5)
        if !isTyped { leave.keys.append(.character("q")) }
        return acts + [leave]
    }

    private func scored(_ desk: Desk) -> [Act] {
        var acts = [
            Act(.dontKnow, "don't know", key: "d", words: "d", off: desk.readOnly, weight: 4),
            Act(.notApplicable, "does not apply", key: "x", words: "x", off: desk.readOnly, weight: 3),
            Act(.note, "a note", key: "n", weight: 2),
            Act(
                .writeNote, "a note", words: "note n", .wordsIfAny("TEXT"),
                help: "keep a note with this answer; note alone says it, note - removes it"),
            Act(
                .editor, "your editor", words: "edit", help: "write the note in your editor",
                off: desk.readOnly ?? desk.whyNoEditor),
        ]
        if !desk.isAnswering {
            acts.append(
                Act(
                    .toggleScore, desk.showsScore ? "hide the score" : "show the score", key: "s",
                    off: desk.isPrivateTurn ? "a running score would steer your answers" : nil, weight: 1))
        }
        return acts
    }

    private func leaving(_ desk: Desk) -> String {
        isVisit ? "back" : desk.isPrivateTurn ? "end of the turn" : desk.session?.team == nil ? desk.wayBack : "back"
    }

    mutating func perform(_ command: Command, _ given: Given, _ desk: inout Desk) -> [Step] {
        guard let question = question(desk) else { return [.pop] }
        switch command {
        case .answer:
            take(given, &desk)
            return []
        case .next, .skip:
            take(given, &desk)
            return isVisit ? [.pop] : forward(&desk)
        case .previous:
            take(given, &desk)
            if isVisit { return [.pop] }
            isForOpen = false
            if walk.back() { arrive(&desk) }
            return [.keepDraft, .again]
        case .toQuestion:
            take(given, &desk)
            guard let form = desk.form, let there = form.questions[safe: given.number - 1] else { return [] }
            walk = FormPosition(form, at: there.field)
            isForOpen = false
            arrive(&desk)
            return [.keepDraft, .again]
        case .nextOpen:
            take(given, &desk)
            guard let form = desk.form, walk.next(form, where: { !desk.answered.contains($0) }) else {
                return [.say("No question behind this one is unanswered. list open tells those before it.")]
            }
            arrive(&desk)
            return [.keepDraft, .again]
        case .overview:
            take(given, &desk)
            return [.push(OverviewPage(at: at))]
        case .list: return [.say(LinearOverview.lines(given.words, desk))]
        case .tryOut:
            take(given, &desk)
            guard case .item(let id) = at else { return [] }
            return [.push(WhatIfPage(desk, of: id))]
        case .why: return [.read(DocumentPage(.why(question)))]
        case .note, .writeNote, .editor: return note(command, given.words, &desk)
        case .toggleScore:
            desk.showsScore.toggle()
            return []
        case .undo, .redo:
            arrive(&desk)
            return []
        case .end: return [.go(.endOfTurn(at: at))]
        case .leave:
            take(given, &desk)
            if isVisit { return [.pop] }
            if desk.isPrivateTurn { return [.keepDraft, .go(.endOfTurn(at: at))] }
            return [.keepDraft, desk.session?.team == nil ? .home : .pop]
        default: return []
        }
    }

    private func note(_ command: Command, _ text: String, _ desk: inout Desk) -> [Step] {
        guard case .item(let id) = at else { return [] }
        let note = desk.session?.voice(desk.turn)?.notes[id]
        if command == .note { return [.push(NotePage(desk, item: id))] }
        if command == .editor { return [.effect(.edit(note ?? ""))] }
        if text.isEmpty { return [.say(note ?? "There is no note. Type note and your text.")] }
        desk.setNote(id, text == "-" ? "" : text, voice: desk.turn)
        return desk.readOnly == nil ? [.say(text == "-" ? "The note is removed." : "Note kept.")] : []
    }

    mutating func edited(_ text: String, _ desk: inout Desk) -> [Step] {
        guard case .item(let id) = at else { return [] }
        desk.setNote(id, text.trimmed, voice: desk.turn)
        return [.say("Note kept."), .again]
    }

    /// Puts what is chosen or typed into the session.
    private mutating func take(_ given: Given, _ desk: inout Desk) {
        guard let value = given.value else { return }
        typed[at] = given.unfit
        guard value != desk.value(at) else { return }
        desk.set(at, value)
        // What was refused does not stay there as if it had been taken.
        if desk.readOnly != nil { arrive(&desk) }
    }

    private mutating func forward(_ desk: inout Desk) -> [Step] {
        guard let form = desk.form else { return [] }
        if walk.question(form)?.field != at { walk = FormPosition(form, at: at) }
        let isOpen: (Field) -> Bool = { [answered = desk.answered] in !answered.contains($0) }
        guard isForOpen ? walk.next(form, where: isOpen) : walk.next(form) else {
            return [.say(["That was the last question."], brief: "")] + atEnd(desk)
        }
        if let next = walk.question(form), next.isScored, let missing = desk.missingBeforeItems, desk.readOnly == nil {
            desk.warn("The questions need a title, the scope and the other side first.")
            walk = FormPosition(form, at: missing)
        }
        arrive(&desk)
        return [.keepDraft, .again]
    }

    /// Behind the last question: of a review, of a sheet from elsewhere, of one person's turn, or of the description.
    private func atEnd(_ desk: Desk) -> [Step] {
        if desk.isAnswering { return [.keepDraft, .home] }
        if desk.isPrivateTurn { return [.keepDraft, .go(.endOfTurn(at: at))] }
        guard let session = desk.session, session.team != nil else {
            return [.replace(DocumentPage(.reading))]
        }
        let isNew = desk.turn == nil && session.stage == .turns && !session.voices.contains(where: session.hasBegun)
        return isNew ? [.pop, .go(.setUp)] : [.pop]
    }

    private mutating func arrive(_ desk: inout Desk) {
        guard let question = question(desk) else { return }
        at = question.field
        arrival += 1
    }
}

extension Desk {
    /// Why no editor may be opened for what belongs to one person alone; nil: it may.
    var whyNoEditor: String? {
        isPrivateTurn ? "an editor may leave your text in the terminal for the next person" : nil
    }

    /// Keeps a note with an answer; an empty one is removed.
    ///
    /// - Parameter voice: whose; nil: the review's own.
    mutating func setNote(_ item: String, _ text: String, voice: String?) {
        change { $0.setNote(item, text, voice: voice) }
    }
}
