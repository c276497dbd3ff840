import Assessment
import Packs
import Reports
import Screen
import Sessions

/// The cases nearest to the open review; a number reads one.
struct LikenessPage: Page {
    private var like: [LikeCase] = []
    private var revision = -1

    var title: String { "Cases like yours" }

    mutating func update(_ desk: Desk) {
        guard revision != desk.revision else { return }
        revision = desk.revision
        like = desk.likeCases
    }

    func acts(_ desk: Desk) -> [Act] {
        like.indices.map { place in
            let does = place == 0 ? "to \(like.count): read that case" : "read \(like[place].worked.title)"
            return Act(.pick(place), does, key: Character("\(place + 1)"), weight: place == 0 ? 8 : 0)
        }
    }

    mutating func perform(_ command: Command, _ given: Given, _ desk: inout Desk) -> [Step] {
        guard case .pick(let place) = command, like.indices.contains(place) else { return [] }
        return [.push(DocumentPage(.caseWhole(like[place].worked.id)))]
    }

    func content(_ desk: Desk) -> Content {
        .document(DocumentContent(LikenessDocument.blocks(like, desk.phrases)))
    }
}

extension Desk {
    /// The cases nearest to the open review.
    var likeCases: [LikeCase] {
        reading.map { LikeCase.nearest(to: $0.sheet, among: pack.casesInOrder, in: session?.move.scope) } ?? []
    }

    /// A case in full, beside the review that lies open.
    func wholeCase(_ worked: WorkedCase) -> [Block] {
        let session = Session(worked, pack, now: now)
        return CaseDocument.whole(
            worked, session, session.reading(session.instrument(pack)), Phrasebook(pack, session.move, in: zone))
    }
}
