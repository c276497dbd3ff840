import Assessment
import Packs
import Reports
import Screen
import Sessions

/// The cases nearest to the open review; a number reads one.
struct LikenessPage: ScreenPage {
    private static let columns = 96

    private var like: [LikeCase] = []
    private var lines: [Line] = []
    private var scroller = Scroller()
    private var rows = 1
    private var revision: Int

    init(_ desk: Desk) {
        like = desk.likeCases
        revision = desk.revision
    }

    var title: String { "Cases like yours" }
    var extent: String? { scroller.extent(lines: lines.count, rows: rows) }

    func bindings(_ desk: Desk) -> [Binding] {
        like.indices.map { place in
            let digit = Character("\(place + 1)")
            let does = place == 0 ? "to \(like.count): read that case" : "read \(like[place].worked.title)"
            return Binding(digit, does, .pick(place), weight: place == 0 ? 8 : 0)
        } + [Binding(.escape, .character("q"), shown: "Esc", "back", .leave, weight: 7)]
    }

    mutating func perform(_ command: Command, _ desk: inout Desk) -> [Step] {
        switch command {
        case .pick(let place) where like.indices.contains(place):
            [.push(DocumentPage(.caseWhole(like[place].worked.id)))]
        case .leave: [.pop]
        default: []
        }
    }

    mutating func take(_ key: Key, _ desk: inout Desk) -> [Step]? {
        scroller.handle(key, lines: lines.count, rows: rows) ? [] : nil
    }

    mutating func prepare(_ desk: Desk, _ size: Size) {
        // An answer may be taken back while this page is open.
        if revision != desk.revision {
            like = desk.likeCases
            revision = desk.revision
        }
        let area = size.body.inset(columns: 1)
        rows = area.rows
        lines = LikenessDocument.blocks(like, desk.phrases).lines(columns: min(area.columns, Self.columns))
        scroller.offset = max(0, min(scroller.offset, lines.count - rows))
    }

    func draw(_ frame: inout Frame, _ area: Area, _ desk: Desk) {
        lines.draw(&frame, area.inset(columns: 1), from: scroller.offset)
    }
}

extension Desk {
    /// The cases nearest to the open review.
    var likeCases: [LikeCase] {
        reading.map { LikeCase.nearest(to: $0.sheet, among: pack.casesInOrder) } ?? []
    }

    /// A case in full, beside the review that lies open.
    func wholeCase(_ worked: WorkedCase) -> [Block] {
        let session = Session(worked, pack, now: now)
        return CaseDocument.whole(
            worked, session, session.reading(session.instrument(pack)), Phrasebook(pack, session.move))
    }
}
