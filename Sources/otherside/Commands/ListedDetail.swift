import Interview
import Library
import Packs
import Sessions

/// What the JSON of a list tells of a review beside the index's row, from its file.
struct ListedDetail: Encodable {
    /// A reading without its receipt, which `show --json` has.
    struct Figures: Encodable {
        let reading: ReadingRecord

        func encode(to encoder: any Encoder) throws {
            var value = try JSONValue(reading)
            value["receipt"] = nil
            value["unknown"] = nil
            try value.encode(to: encoder)
        }
    }

    /// One sheet in it.
    struct Sheet: Encodable {
        let id, seat: String
        let name: String?
        /// How many questions have an answer.
        let answered: Int
    }

    let version: Int
    let basedOn: String?
    let move: Move
    let items: Coverage
    let voices: [Sheet]
    /// Whether the figures are those that the decision froze.
    let frozen: Bool
    /// Without any measure; nil where several sheets stand and none is agreed.
    let before: Figures?
    /// With the adopted measures; nil where there are none.
    let after: Figures?
    let adopted: [String]
    let why: String?
    /// What a merge left for a person to settle; nil: nothing.
    let clashes: [Clash]?

    init(_ session: Session, _ pack: Pack) {
        version = session.version
        basedOn = session.basedOn
        move = session.move
        items = session.items
        let hidesNames = session.stage == .turns && session.team?.hidesNames == true
        voices = session.voices.map {
            Sheet(id: $0.id, seat: $0.seat.rawValue, name: hidesNames ? nil : $0.name, answered: $0.sheet.count)
        }
        frozen = session.assessment != nil
        let counts = frozen || session.countingSheet != nil
        let (before, after) = session.records(pack)
        self.before = counts ? Figures(reading: before) : nil
        self.after = counts ? after.map(Figures.init) : nil
        adopted = session.measures.filter { $0.status == .adopted }.map(\.id).sorted()
        why = session.decision?.why
        let clashes = session.sealed.clashes
        self.clashes = clashes.isEmpty ? nil : clashes
    }
}

extension ListedReviews {
    /// With what only the files tell, for the JSON. A file that has been damaged since comes as such.
    init(
        detailing rows: [IndexRow], found: [String: [Found]], drafts: Set<String>, _ surroundings: Surroundings,
        _ store: SessionStore, _ pack: Pack
    ) {
        for row in rows {
            switch store.peek(row.entry) {
            case .success(let session):
                sessions.append(
                    Listed(
                        row, Summary(session, pack), ListedDetail(session, pack), found: found[row.entry.name],
                        drafts: drafts, surroundings))
            case .failure(.damaged(let damage, _)):
                damaged.append(
                    Damaged(
                        file: row.entry.name, reason: "\(damage)", line: damage.line, column: damage.column,
                        field: damage.field))
            case .failure(let trouble):
                damaged.append(Damaged(file: row.entry.name, reason: row.damage ?? "\(trouble)"))
            }
        }
    }
}
