import Alternatives
import Assessment
import Foundation
import Interview
import Packs
import Reports
import Sessions

/// Reviews with something in every part.
enum Samples {
    static let hostile =
        "<script>alert(1)</script> & \"double\" 'single' </style></title> שלום \u{202E}turned\u{1B}[31m\u{0}\u{9B}"

    static let pack = Pack.core()

    /// Decided, with measures of every kind.
    static func review() -> Session {
        var session = Session(id: "1a2b3c4d-0000-4000-8000-000000000001", now: "2026-11-23T10:00:00Z")
        session.move.title = "A new licence"
        session.move.scope = .company
        session.move.mover = "Vendor"
        session.move.otherSide = "hosting firms"
        session.move.description = "New versions come under another licence.\n\nOld ones stay."
        session.move.protects = "Our revenue"
        session.recordWeights(pack)
        session.voices = [voice("self", .mover, shift: 0)]
        session.reflections["their-view"] = Reflected(first: "They will shrug.", latest: "They will fork it.")
        session.update(measure: "exclusion-list") { $0.status = .adopted }
        session.update(measure: "grit-opener") { $0.status = .adopted }
        session.update(measure: "liaison") {
            $0.status = .rejected
            $0.why = "Nobody to send"
        }
        session.plan = PlanRecord(target: 40, excluded: [.money])
        session.forecasts = [Forecast(reaction: "workaround", chance: 70, by: "2027-01-01")]
        session.actions = [Action(text: "Write the list", owner: "Bo", due: "2026-12-01")]
        session.decide(
            Decision(choice: .revise, why: "Too hot.", on: "2026-11-23", reviewOn: "2027-02-01"), pack)
        return session
    }

    /// Answers, by turns, every item's option some places further; one does not apply, one is not known.
    static func voice(_ id: String, _ seat: Seat, shift: Int) -> Voice {
        var voice = Voice(id: id, seat: seat)
        for (place, item) in pack.items.enumerated() {
            voice.answers[item.id] = .option(item.options[(place + shift) % item.options.count].key)
        }
        voice.answers[pack.items[4].id] = .notApplicable
        voice.answers[pack.items[6].id] = .unknown
        voice.notes[pack.items[4].id] = "There is nothing of the kind"
        return voice
    }

    /// Three seats, one voice without a name, not decided.
    static func team() -> Session {
        var session = review()
        session.decision = nil
        session.assessment = nil
        var ada = voice("v1", .mover, shift: 0)
        ada.name = "Ada"
        ada.stance = .agree
        var second = voice("secret-handle", .otherSide, shift: 2)
        second.stance = .disagree
        second.notes[pack.items[0].id] = "I saw it otherwise"
        var third = voice("v3", .neutral, shift: 0)
        third.name = "Bo"
        session.voices = [ada, second, third]
        return session
    }

    /// Hostile text wherever a person can write.
    static func hostileReview() -> Session {
        var session = review()
        session.move.title = hostile
        session.move.mover = hostile
        session.move.otherSide = hostile
        session.move.others = [hostile]
        session.move.description = hostile + "\n" + hostile
        session.move.protects = hostile
        session.decision?.why = hostile
        session.decision?.on = hostile
        session.decision?.reviewOn = hostile
        session.reflections["their-view"] = Reflected(first: hostile, latest: hostile + "!")
        session.reflections["of-nowhere"] = Reflected(first: hostile, latest: hostile)
        for place in session.measures.indices {
            session.measures[place].why = hostile
            session.measures[place].owner = hostile
            session.measures[place].due = hostile
        }
        session.update(measure: hostile) { $0.status = .rejected }
        session.actions = [Action(text: hostile, owner: hostile, due: hostile)]
        session.forecasts = [Forecast(reaction: hostile, chance: 10, by: hostile)]
        session.outcomes = [Outcome(reaction: hostile, happened: true, note: hostile, on: hostile)]
        session.promises = [Promise(text: hostile, kept: false)]
        session.earlier = session.assessment.map { [$0] } ?? []
        session.earlier[0].decision?.why = hostile
        session.earlier[0].on = hostile
        session.packs = [PackIdentity(id: hostile, version: hostile, digest: hostile)]
        session.voices[0].notes = [pack.items[0].id: hostile, hostile: hostile]
        session.voices[0].answers[hostile] = .option(hostile)
        return session
    }

    static func report(_ session: Session) throws -> ReviewReport { try ReviewReport(SessionFile(session), pack) }

    static func html(_ session: Session) throws -> String {
        try HTMLPage.text(report(session), session, pack, in: .utc)
    }

    static func markdown(_ session: Session) throws -> String {
        try ReviewDocument.blocks(report(session), session, pack, in: .utc).markdown()
    }

    static func record(_ session: Session) throws -> String {
        try DecisionRecord.text(report(session), session, pack, in: .utc)
    }

    static func csv(_ session: Session, _ rows: CSVReport.Rows) throws -> String {
        CSVReport.text(try report(session), session, Phrasebook(pack, session.move), rows: rows)
    }
}

extension Samples {
    /// The page of calibration over twelve reviews with one other side, in which the coach did worse than the guess.
    static func calibration() throws -> String {
        let sessions = (0..<12).map { number in
            var session = review()
            session.id = "\(number)"
            session.move.otherSide = hostile
            session.ownGuess = number * 8
            session.howTheyRead = HowTheyRead(value: number * 8, from: .toldUs, on: "2026-11-23")
            return session
        }
        let blocks = CalibrationDocument.blocks(Calibration(sessions, on: "2026-11-23"))
        return HTMLPage.text(
            [.heading("Was the coach right?", level: 1)] + blocks, titled: "Was the coach right?",
            kind: "How it looks from the other side", foot: "")
    }
}

extension Samples {
    /// The page of what we keep doing, over four reviews with one other side.
    static func patterns() -> String {
        let traces = (0..<4).map { number in
            var session = review()
            session.id = "\(number)abcdefg"
            session.created = "2026-0\(number + 1)-01T10:00:00Z"
            session.move.otherSide = hostile
            session.promises = [Promise(text: hostile, kept: number % 2 == 0)]
            let records = session.records(pack)
            return ReviewTrace(session, before: records.before, after: records.after, pack)
        }
        let patterns = Patterns(traces)
        let findings = FindingsDocument.findings(patterns, [], pack, in: .utc)
        return HTMLPage.text(
            [.heading("What we keep doing", level: 1)]
                + FindingsDocument.blocks(findings, naming: patterns.reviews, in: .utc),
            titled: "What we keep doing", foot: "")
    }
}
