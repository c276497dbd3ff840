/// The forms of a report's parts, as `OutputShape` reads them.
enum ReportShapes {
    static let plan = """
        {reached: flag, before: number, escalation: number, burden: integer, measures: [text], floor: number,
        nearest?: {measures: [text], escalation: number}}
        """
    private static let given =
        "{voice: text, person: integer, name?: text, seat: text, howTheyRead?: #howTheyRead}"
    static let outcome = """
        {session: text, title: text, reviewOn?: text,
        reactions: [{reaction: text, forecast?: integer, by?: text, expected: flag, outcome?: #outcome}],
        promises: [#promise], measures: [#measure], howTheyRead?: #howTheyRead,
        readings?: [\(given)]}
        """
    private static let change = "{before: number, after?: number}"
    private static let voice =
        "{id: text, person: integer, seat: text, name?: text, reading: #reading, origin?: #origin}"
    private static let seat = """
        {seat: text, voices: integer, ambiguity: #figure, mistrust: #figure, threat: #figure, pressure: #figure,
        escalation: #figure}
        """
    static let voices = "voices: [\(voice)], seats: [\(seat)]"

    private static let apart = """
        gap: [{item: text, mover: text, otherSide: text, moverMedian: number, otherSideMedian: number,
        moverDB: number, otherSideDB: number, difference: number}],
        spread: [{item: text, taken: [{option: text, voices: integer}], setAside: integer, median: number,
        iqr: number, isConsensus: flag}],
        concordance?: {w: number, voices: integer, items: integer}, concordanceMissing?: text
        """
    private static let reason =
        "{item: text, answer: text, note: text, person: integer, name?: text, seat: text}"
    private static let team = """
        {\(voices), emptySeats: [text], \(apart), beforeDiscussion?: {\(apart)},
        changes: [{item: text, person: integer, name?: text, seat: text, first?: text, changed: text}],
        stances: [{person: integer, name?: text, seat: text, stance: text}], minority: [\(reason)],
        majority: [\(reason)], isAgreed: flag, agreed: [{item: text, answer: text}]}
        """
    private static let retrospective = """
        {id: text, title: text, created: text, decision?: #decision, before?: #reading, after?: #reading,
        forecasts: [#forecast], expected: [text], outcomes: [#outcome], promises: [#promise], adopted: [text],
        changed: [{item: text, person: integer, name?: text, seat: text, then?: text, now: text, thenDB?: number,
        nowDB?: number}],
        howTheyRead?: #howTheyRead, readings: [\(given)],
        counted?: {value: number, from: text, count: integer}, unchanged: integer, now?: #reading, nowWithAdopted?: #reading, target: number, needed?: \(plan),
        isProven: flag}
        """
    private static let measure = """
        {id: text, name: text, status: text, role?: text, burden?: integer, credible: [text], credibility?: number,
        strength?: text, without?: number, with?: number, aloneBefore?: number, alone?: number,
        why?: text, owner?: text, due?: text, evidence: <text>,
        claimed: [text], notice?: text, open: [text], doubt?: text, doubted?: text}
        """
    private static let since = """
        {on: text, answers: [{item: text, then?: text, now?: text}],
        figures: [{name: text, then: number, now: number}], verdicts: [{name: text, then: text, now: text}],
        adopted: [text], dropped: [text]}
        """
    private static let earlier = """
        {on: text, choice?: text, why?: text, reviewOn?: text, method: integer, ambiguity?: \(change),
        escalation?: \(change), adopted: [text]}
        """
    private static let explanation = "{claim: text, support: [text]}"
    private static let memo = """
        {to: text, about: text, see: [text], cannotSee: [text], threat: \(explanation), safety: \(explanation),
        sure: text, recommend: text, warnings: [text], disclaimer: text}
        """

    static let review = """
        format: text, version: integer, session: #session, frozen: flag, before?: #reading, after?: #reading,
        voices?: [\(voice)], seats?: [\(seat)], team?: \(team), retrospective?: \(retrospective),
        doesNotApply: [{item: text, why?: text}], packs: [#pack],
        differs: [{field: text, frozen: number|text|[text], now: number|text|[text]}], since?: \(since),
        words?: <text>, adopted: [\(measure)], setAside: [\(measure)], proposed: [\(measure)],
        plan?: {target: number, excluded: [text], answer?: \(plan)}, aftermath: \(outcome),
        earlier: [\(earlier)], memo?: \(memo),
        notice?: {\(notice)}, commitmentsWereAsked: flag, standing: text
        """
    static let finding = "{kind: text, text: text, line: integer, column: integer, heard: text, better: text}"
    static let notice = """
        salutation: text, paragraphs: [{from: text, text: text}],
        commitments: [{id: text, role: text, text: text, open: [text]}], findings: [\(finding)],
        leftOut: [{from: text, why: text, open: integer}], text: text, edited: flag, changed: [text]
        """
    private static let told = "[{id: text, label: text, text: text}]"
    static let shared = """
        format: text, version: integer, title?: text, told: \(told), promises: \(told), letter: text, standing: text
        """
}
