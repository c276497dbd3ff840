import Alternatives
import Assessment
import Coach
import Interview
import Packs
import Reports
import Sessions

/// A case as JSON; `scope`, `move` and `answers` make it an answer sheet.
struct CaseRecord: Encodable {
    /// A measure and the escalation it alone would leave.
    struct Shown: Encodable {
        let id: String
        let escalation: Double
    }

    let id, title, when, reading: String
    let group: CaseGroup
    let scope: Scope
    let move: Move
    let facts, later, sources: [String]
    let outcome: WorkedCase.Outcome
    let contested: Bool
    let dispute: String?
    let answers, because: [String: String]
    let figures: ReadingRecord?
    let shown: [Shown]?

    /// - Parameters:
    ///   - session: the case opened like a review.
    ///   - reading: nil leaves the figures and the measures out.
    init(_ worked: WorkedCase, _ session: Session, _ reading: Reading? = nil, _ pack: Pack = Pack()) {
        id = worked.id
        title = worked.title
        when = worked.when
        group = worked.group
        self.reading = worked.reading
        scope = worked.scope
        move = session.move
        facts = worked.facts
        later = worked.later
        sources = worked.sources
        outcome = worked.outcome
        contested = worked.isContested
        dispute = worked.dispute
        answers = worked.sheet.mapValues(\.word)
        because = Dictionary(worked.answers.map { ($0.item, $0.because) }) { first, _ in first }
        figures = reading.map { ReadingRecord($0) }
        shown = reading.map { reading in
            MeasureOrder.sections(pack.measures.map(session.adoption), scope: worked.scope, on: reading)
                .flatMap(\.entries).map { Shown(id: $0.adoption.id, escalation: $0.effect.after.escalation) }
        }
    }
}

/// The cases nearest to a sheet as JSON.
struct LikeRecord: Encodable {
    struct Driver: Encodable {
        let item, answer, theirs: String
        let dB, theirsDB: Double

        init(_ driver: Likeness.Driver) {
            item = driver.item
            answer = driver.left
            theirs = driver.right
            dB = driver.leftDB
            theirsDB = driver.rightDB
        }
    }

    struct Like: Encodable {
        let id, title: String
        let outcome: WorkedCase.Outcome
        let contested: Bool
        let distance: Double
        let common, same: Int
        let alike, apart: [Driver]

        init(_ like: LikeCase) {
            id = like.worked.id
            title = like.worked.title
            outcome = like.worked.outcome
            contested = like.worked.isContested
            distance = like.likeness.distance
            common = like.likeness.common
            same = like.likeness.same
            alike = like.likeness.alike.map(Driver.init)
            apart = like.likeness.apart.map(Driver.init)
        }
    }

    /// How many items of the sheet can be compared, and how many must be known to both.
    let known: Int
    let least = Likeness.leastInCommon
    let note = CaseDocument.isIllustration
    let cases: [Like]

    init(_ like: [LikeCase], _ sheet: WeighedSheet) {
        known = Likeness.comparable(sheet)
        cases = like.map(Like.init)
    }

    private enum CodingKeys: String, CodingKey { case known, least, note, cases }
}
