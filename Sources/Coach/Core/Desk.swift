import Alternatives
package import Assessment
package import Interview
package import Packs
package import Reports
package import Screen
package import Sessions

/// What lies open: the pack, the review, and everything computed from them.
package struct Desk: Sendable {
    package var pack = Pack()
    package var packProblems: [PackProblem] = []
    package var shelf: LibrarySummary?
    package var now = ""
    /// Where the person is: whose day it is.
    package var zone = Zone.utc
    /// What stands behind a command for it to mean this library; mostly nothing.
    var library = ""
    package var size = Size(columns: 80, rows: 24)
    /// Keys of one's own, on the full screen.
    package var keys = KeyChoice()
    /// One line for the person: what was saved, what went wrong.
    package var message: Notification?
    /// Why the last save failed; nil: all is on disk.
    package var saveTrouble: String?
    /// The running score is hidden until the end, for it steers answers.
    package var showsScore = false

    package private(set) var file: SessionFile?
    /// The voice whose turn it is, by id; nil: the review's own questions.
    package private(set) var turn: String?
    /// When it began, RFC 3339 in UTC.
    private(set) var turnBegan: String?
    /// Where people stood who left their turn in the middle: a draft's place, by the voice's id.
    var leftAt: [String: String] = [:]
    /// The sheet from elsewhere that is answered; nil: a review of one's own.
    package private(set) var openSheet: OpenSheet?
    /// Why the open review cannot be changed.
    package private(set) var readOnly: String?
    package private(set) var instrument = Instrument(items: [], tempering: .none)
    package private(set) var form: Form?
    /// Minutes that a full review and a first look take, of the scope that takes longest; nil before the pack is read.
    private(set) var minutes: (full: Int, quick: Int)?
    /// The fields of the form that hold something.
    package private(set) var answered: Set<Field> = []
    package private(set) var reading: Reading?
    /// Several voices side by side; nil for one, and before all is shown.
    package private(set) var team: TeamReport?
    /// Whose sheet is read while several voices have not agreed on one.
    private(set) var readVoice: String?
    /// With the adopted measures.
    package private(set) var after: Reading?
    package private(set) var phrases = Phrasebook(Pack(), .init())
    /// What is typed into forms and not yet in the session: by the page's place, by field.
    var unsent: [String: [String: String]] = [:]
    /// Past reviews: what is looked for and what was found.
    var past = PastDesk()
    /// Where leaving the open review leads, as its keys say it.
    var wayBack = "home"
    /// The case library: guesses, and whether what followed is told.
    var cases = CaseDesk()
    /// The review the open one is based on.
    private(set) var base: Session?
    /// Where the file of the open review lies; nil before its first save.
    var path: String?
    /// Effects that a change asks for.
    var pending: [Effect] = []
    /// The page on top, by its title.
    var here = ""
    var steps = Steps()
    private var teamBasis: TeamBasis?
    private var voiceReadings = VoiceReadings()

    package init() {}

    package var session: Session? { file?.session }
    /// True for a worked case: read like a review, kept nowhere.
    package private(set) var isExample = false
    /// True for a review just begun, until its first change: it has no file yet that could be resumed.
    var isUnwritten = false
    /// Counts the decided reviews that were left: who has just pressed Enter there begins nothing by it on the first page.
    private(set) var concluded = 0
    /// Counts every change of what is computed, so that pages know when to lay out anew.
    private(set) var revision = 0
    var canUndo: Bool { !steps.back.isEmpty && readOnly == nil }
    var canRedo: Bool { !steps.forth.isEmpty && readOnly == nil }
    var today: String { day(now) }
    var queryContext: QueryParser.Context { .init(zone: zone, today: today, saved: past.saved) }
    /// The day of a time in a file, where the person is.
    func day(_ time: String) -> String { zone.day(time) }
}

package struct Notification: Equatable, Sendable {
    package var text: String
    package var isTrouble: Bool
    /// How many keys it outlives: who types fast still sees that something went wrong.
    var outlives = 0
    /// It stands until the review is changed again.
    var staysUntilChange = false
}

extension Desk {
    mutating func tell(_ text: String) { message = Notification(text: text, isTrouble: false) }
    mutating func warn(_ text: String) { message = Notification(text: text, isTrouble: true, outlives: 1) }

    /// A key was pressed; what was said has been read.
    mutating func letMessageGo() {
        guard message?.staysUntilChange != true else { return }
        guard let left = message?.outlives, left > 0 else {
            message = nil
            return
        }
        message?.outlives = left - 1
    }

    /// What a question holds, for whoever's turn it is.
    func value(_ field: Field) -> FieldValue { session?.value(field, voice: turn) ?? .none }
    /// Whether it differs from what stands in the review this one was begun from.
    /// Whether the first words to a reflection are those of the review that this one is based on.
    func isFromThen(_ reflection: String) -> Bool {
        guard let then = base?.reflections[reflection] else { return false }
        return session?.reflections[reflection]?.first == (then.latest.isEmpty ? then.first : then.latest)
    }
    /// What was written to a question in the review that this one is based on, while nothing is written here.
    func fromThen(_ field: Field) -> String? {
        guard case .reflection(let id) = field, isFromThen(id) else { return nil }
        return session?.reflections[id]?.only
    }
    func hasChanged(_ field: Field) -> Bool {
        turn == nil && fromThen(field) == nil && base.map { $0.value(field) != value(field) } ?? false
    }

    /// True while one person of a team session answers in private, before all is revealed.
    package var isPrivateTurn: Bool { turn != nil && session?.stage == .turns }
    /// True where a score or the other side's words would steer: in a private turn, and on a sheet from elsewhere.
    var answersAlone: Bool { isPrivateTurn || isAnswering }

    /// Why nothing can be changed here; nil: it can.
    var whyFixed: String? { isExample ? "this is a worked case" : readOnly }

    /// Why the questions themselves cannot be answered now: nobody's own answers are changed behind their back.
    var whyNotAnswer: String? {
        turn == nil && session?.showsVoices == true
            ? "several people have answered; discuss changes an answer and keeps the first" : nil
    }

    /// Answers a question for whoever's turn it is. Once all was shown, a changed answer stands beside the first.
    mutating func set(_ field: Field, _ value: FieldValue) {
        let turn = turn
        if case .item = field, turn == nil, session?.showsVoices == true {
            warn("Not changed: several people have answered this. Their answers are changed where you talk them over.")
            return
        }
        change { session in
            if case .item(let item) = field, let turn, session.stage == .discussion {
                var answer: Answer?
                if case .answer(let given) = value { answer = given }
                session.revise(item, answer, voice: turn)
            } else {
                session.set(field, value, voice: turn)
            }
        }
    }

    /// Gives the keyboard to one voice; nil: back to the review itself. Nothing of the turn before can be undone or
    /// seen again by the next person.
    mutating func give(turn voice: String?) {
        turn = voice
        turnBegan = voice == nil ? nil : now
        steps = Steps()
        message = nil
        showsScore = false
        refresh()
    }

    mutating func open(_ file: SessionFile, readOnly: String?, isExample: Bool = false, base: Session? = nil) {
        self.file = file
        self.base = base
        self.readOnly = readOnly ?? (file.isReadOnly ? "written by a newer otherside" : nil)
        self.isExample = isExample
        turn = nil
        turnBegan = nil
        leftAt = [:]
        isUnwritten = false
        steps = Steps()
        form = nil
        readVoice = nil
        team = nil
        refresh()
    }

    /// Opens a sheet from elsewhere: only its own questions are asked, in its own words.
    mutating func answer(_ open: OpenSheet) {
        openSheet = open
        wayBack = "to the sheet"
        pack = open.sheet.pack
        self.open(SessionFile(open.sheet.asSession), readOnly: open.readOnly)
    }

    mutating func close() {
        if let session, !isExample { pending.append(.close(session: session.id)) }
        if session?.decision != nil, !isExample { concluded += 1 }
        file = nil
        path = nil
        base = nil
        turn = nil
        turnBegan = nil
        leftAt = [:]
        reading = nil
        after = nil
        team = nil
        readVoice = nil
        form = nil
        readOnly = nil
        isExample = false
        saveTrouble = nil
        unsent = [:]
        if message?.staysUntilChange == true { message = nil }
    }

    /// The only way a review changes: kept for undo, computed anew, saved.
    mutating func change(_ body: (inout Session) -> Void) {
        guard var session, readOnly == nil else {
            if let readOnly { warn("Not changed: this review is \(readOnly).") }
            return
        }
        let before = session
        body(&session)
        guard session != before else { return }
        steps.took(before, on: here)
        if message?.staysUntilChange == true { message = nil }
        put(session)
    }

    mutating func put(_ session: Session) {
        var session = session
        // An older state must not bring back the id of a file that another program has taken.
        if let file { (session.id, session.basedOn) = (file.session.id, file.session.basedOn) }
        session.updated = now
        if !session.voices.allSatisfy({ $0.answers.isEmpty }) {
            session.recordWeights(pack, begunUnder: self.session?.begunUnder)
        }
        file?.session = session
        isUnwritten = false
        refresh()
        if let file { pending.append(.save(file)) }
    }

    /// Everything that follows from the session and the pack.
    private mutating func refresh() {
        revision += 1
        guard let session else { return }
        instrument = session.instrument(pack)
        let form =
            openSheet?.sheet.form ?? turn.map { session.turnForm(pack, instrument, voice: $0) }
            ?? session.form(pack, instrument)
        answered = Set(form.questions.lazy.map(\.field).filter { [turn] in session.isAnswered($0, voice: turn) })
        self.form = form
        reading = session.reading(instrument, voice: voiceThatCounts)
        after = session.readingAfter(pack, instrument, voice: voiceThatCounts)
        if session.showsVoices {
            let basis = TeamBasis(session)
            if basis != teamBasis || team == nil {
                team = TeamReport(session, instrument, voiceReadings.figures(session, instrument))
            }
            teamBasis = basis
        } else {
            team = nil
        }
        phrases = Phrasebook(pack, session.move, in: zone)
    }

    /// Whose sheet the figures are made from: nobody's in particular where there is one voice, or an agreed sheet.
    var voiceThatCounts: String? { session?.countingSheet == nil ? turn ?? readVoice : nil }

    /// True while several voices have no agreed sheet, and nobody's was chosen to be read.
    var needsSheet: Bool { session?.showsVoices == true && session?.agreed == nil && readVoice == nil }

    /// Reads the sheet of one voice, as long as no sheet is agreed.
    mutating func read(voice: String) {
        readVoice = voice
        refresh()
    }

    /// The next one in the order of the voices; after the last the first.
    mutating func readNextVoice() {
        guard let voices = session?.voices, !voices.isEmpty else { return }
        let here = voices.firstIndex { $0.id == readVoice } ?? -1
        read(voice: voices[(here + 1) % voices.count].id)
    }

    /// The review lies under another id now, beside the file that another program has changed.
    mutating func moved(to file: SessionFile) { self.file = file }

    /// The pack came, or came anew.
    mutating func use(_ pack: Pack, _ problems: [PackProblem]) {
        self.pack = pack
        packProblems = problems
        minutes = (AskingTime.minutes(pack, .full), AskingTime.minutes(pack, .quick))
        refresh()
    }
}
