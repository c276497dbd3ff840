/// Everything that is printed as JSON.
extension Output {
    static let all: [Output] = [
        list, actions, review, shared, sharedReports, compare, score, scores, plan, next, notice, wording, outcome,
        calibration,
        patterns,
        cases, worked, like, check, doctor, invite, taken, takenAll, voice, merge, sync, changed, tags, reviewActions,
        deleted, deletedAll, trash, restored, removed, paths, config, schemas, reports, calendar, due,
    ]

    static let calendar = Output(
        "calendar", "Days that are still to come", rows: "days",
        "{days: [{session: text, title: text, day: text, kind: text, uid: text, updated: text}]}")
    static let due = Output(
        "due", "What is due for a look back",
        "{count: integer, nearest?: {session: text, title: text, reviewOn: text}}")

    private static let change = "{before: number, after?: number}"
    /// A reading without what led to it.
    private static let figures = """
        ambiguity: #figure, mistrust: #figure, threat: #figure, pressure: #figure, escalation: #figure,
        honesty: #verdict, their-intent: #verdict, world: text, reactions: [#reaction], known?: #known,
        tempering?: #tempering
        """
    private static let summary = """
        id: text, created: text, updated: text, title: text, scope?: text, otherSide: text, tags: [text],
        ambiguity?: \(change), escalation?: \(change), method?: integer, honesty: text, theirIntent: text,
        decision?: text, decidedOn?: text, reviewOn?: text, awaits: integer, openActions: integer, openBlanks?: integer, team?: text
        """

    static let list = Output(
        "list", "Reviews, and files that cannot be read", rows: "sessions",
        """
        {sessions: [{\(summary), version: integer, basedOn?: text, move: #move, items: text|[text],
        voices: [{id: text, seat: text, name?: text, answered: integer}], frozen: flag, before?: {\(figures)},
        after?: {\(figures)}, adopted: [text], why?: text, clashes?: [#clash], file: text, draft: flag, due: flag,
        copyOf?: text, found?: [{field: text, text: text}]}],
        damaged: [{file: text, reason: text, line?: integer, column?: integer, field?: text}]}
        """)
    static let actions = Output(
        "actions", "Actions that are not done", rows: "actions",
        """
        {actions: [{session: text, title: text, created: text, file: text, text: text, owner?: text, due?: text,
        overdue: flag}]}
        """)
    static let review = Output("review", "All of a review, as its report has it", "{\(ReportShapes.review)}")
    static let shared = Output("shared", "What of a review may be told", "{\(ReportShapes.shared)}")
    static let reports = Output(
        "reports", "Several reviews, as their reports have them", rows: "reports",
        "{reports: [{schema: text, \(ReportShapes.review)}]}")
    static let sharedReports = Output(
        "shared-reports", "What of several reviews may be told", rows: "reports",
        "{reports: [{schema: text, \(ReportShapes.shared)}]}")
    static let compare = Output(
        "compare", "Two reviews side by side",
        """
        {first: \(side), second: \(side),
        answers: [{item: text, first?: text, second?: text, firstDB?: number, secondDB?: number}]}
        """)
    private static let side = """
        {id: text, title: text, created: text, decision?: #decision, reading: #reading, measures: [#measure]}
        """
    static let score = Output(
        "score", "All figures of a sheet", "{\(figures), receipt: [#receiptRow], unknown: [#unknownItem]}")
    static let scores = Output("scores", "The figures of several voices", rows: "voices", "{\(ReportShapes.voices)}")
    static let plan = Output("plan", "The least that must be given", ReportShapes.plan)
    static let next = Output(
        "next", "Which question is worth most now",
        """
        {next: text|null, value: number|null, remaining: {escalation: number, threat: number}, wordsSettled: flag,
        settled: flag}
        """)
    static let wording = Output(
        "wording", "Words that may be heard as a threat or as empty", rows: "findings",
        "{findings: [\(ReportShapes.finding)]}")
    static let notice = Output("notice", "The letter to the other side", "{\(ReportShapes.notice)}")
    static let outcome = Output("outcome", "What really happened", ReportShapes.outcome)
    private static let distances = """
        {count: integer, coach: number, always50: number, guessed?: {count: integer, coach: number, guess: number}}
        """
    private static let part = "{name: text, distances: \(distances)}"
    private static let calibrated = """
        {brier?: number, resolved: [{session: text, reaction: text, chance: integer, happened: flag}], open: integer,
        table?: [{from: integer, to: integer, count: integer, forecast: number, happened: number}],
        expected: {cameAsExpected: integer, expectedAndDidNotCome: integer, cameUnexpected: integer,
        neitherExpectedNorCame: integer},
        coach: {seen: [{session: text, otherSide: text, scope?: text, from: text, read: number, readings: integer, coach: number,
        guess?: number}], told: integer, distances?: \(distances), sources: [\(part)], scopes: [\(part)],
        counterparts: [\(part)]}, blindSpots: [{item: text, sessions: [text], differences: [number]}]}
        """
    static let calibration = Output("calibration", "How forecasts did", calibrated)
    private static let years = "[{year: text, kept: integer, broken: integer, open: integer, sessions: [text]}]"
    private static let adopted =
        "[{measure: text, carriedOut: [text], notCarriedOut: [text], notKnown: [text]}]"
    static let patterns = Output(
        "patterns", "How forecasts did, what recurs, and a ledger for each other side",
        """
        {calibration: \(calibrated), recurrence: {items: [{item: text, reviews: integer, mean: number}],
        measures: [{measure: text, reviews: integer, reasons: [text]}],
        trend: [{session: text, created: text, ambiguity: number}], incomparable: integer, method?: integer},
        ledgers: [{counterpart: text, moves: [{\(summary)}], asides: [text],
        promises: [{session: text, text: text, kept?: flag}], addsUp: flag}],
        patterns: {counterparts: [{name: text, sessions: [text],
        answers: [{item: text, answer: text, sessions: [text]}],
        escalation: [{session: text, created: text, escalation: number}], incomparable: integer, method?: integer,
        promises: \(years), measures: \(adopted)}],
        promises: \(years), measures: \(adopted), reviews: [{session: text, title: text, created: text}]}}
        """)
    private static let oneCase = """
        id: text, title: text, when: text, reading: text, group: text, scope: text, move: #move, facts: [text],
        later: [text], sources: [text], outcome: text, contested: flag, dispute?: text, answers: <text>,
        because: <text>, figures?: #reading, shown?: [{id: text, escalation: number}]
        """
    static let cases = Output("cases", "Worked cases", rows: "cases", "{cases: [{\(oneCase)}]}")
    static let worked = Output("case", "A worked case", "{\(oneCase)}")
    static let like = Output(
        "like", "The cases nearest to a sheet", rows: "cases",
        """
        {known: integer, least: integer, note: text, cases: [{id: text, title: text, outcome: text, contested: flag,
        distance: number, common: integer, same: integer, alike: [\(driver)], apart: [\(driver)]}]}
        """)
    private static let driver = "{item: text, answer: text, theirs: text, dB: number, theirsDB: number}"
    private static let problem = "{file: text, line?: integer, field: text, message: text}"
    static let check = Output(
        "check", "Problems of a pack and of the settings", rows: "problems",
        "{problems: [\(problem)], counts: <integer>}")
    static let doctor = Output(
        "doctor", "What is damaged or stale", rows: "findings",
        "{files: integer, findings: [{kind: text, what: text, fix: text, file?: text}]}")
    static let invite = Output(
        "invite", "An invitation that was written",
        "{invitation: text, session: text, seat: text, file: text, questions: integer, notTold: [text]}")
    private static let one = "{id: text, file: text, basedOn?: text, unchanged?: flag}"
    static let taken = Output("taken", "A review that was taken in", one)
    static let takenAll = Output(
        "taken-all", "Reviews that were taken in", rows: "reviews",
        """
        {taken: integer, unchanged: integer, refused: [{file: text, line?: integer, reason: text}], reviews: [\(one)]}
        """)
    static let voice = Output(
        "voice", "A voice that was taken in",
        """
        {session: text, file: text, voice: text, outcome: text, person?: integer, seat: text, answers: integer,
        packs: [#pack], setAside: [#setAside]}
        """)
    static let merge = Output("merge", "What a merge left to settle", rows: "clashes", "{clashes: [#clash]}")
    static let sync = Output(
        "sync", "What was brought together",
        """
        {setUp: [text], committed: [text], merged: flag, pushed: flag, alone?: text, left: [text],
        untilReveal: [text]}
        """)
    static let changed = Output(
        "changed", "What a change did", rows: "changed",
        """
        {changed: [{id: text, file: text, title: text, changed: flag, reopened: flag}],
        failed: [{id: text, reason: text}]}
        """)
    static let tags = Output("tags", "Tags of reviews", "{tags: [text]}")
    static let reviewActions = Output(
        "review-actions", "The actions of a review", rows: "actions",
        """
        {id: text, file: text,
        actions: [{number: integer, text: text, owner?: text, due?: text, done: flag}]}
        """)
    private static let gone = "{file: text, id?: text, trash?: text}"
    static let deleted = Output("deleted", "A review that was deleted", gone)
    static let deletedAll = Output("deleted-all", "Reviews that were deleted", rows: "deleted", "{deleted: [\(gone)]}")
    static let trash = Output(
        "trash", "What lies in the trash", rows: "trash",
        "{trash: [{id?: text, title?: text, deleted: text, file: text, path: text}]}")
    static let restored = Output(
        "restored", "What was brought back", rows: "restored", "{restored: [{id?: text, title?: text, file: text}]}")
    static let removed = Output("removed", "How many are gone for good", "{removed: integer}")
    static let paths = Output(
        "paths", "Where everything is kept",
        """
        {sessions: text, drafts: text, locks: text, trash: text, index: text, packs: text, config: text,
        settings: text}
        """)
    static let config = Output(
        "config", "What is settled, and where", rows: "settings",
        """
        {file: text, exists: flag, settings: [{name: text, value: text, from: text}],
        keys: [{part: text, name: text, key: text, meaning: text, from: text}], problems: [\(problem)]}
        """)
    static let schemas = Output(
        "schemas", "The schemas there are", rows: "schemas",
        "{schemas: [{name: text, version: integer, about: text}]}")
}
