package import FoundationEssentials
package import Interview
package import Packs

/// One person's answers from a file: an invited sheet, a bare one, or a review of their own. They are looked at with the
/// same care, whatever they came in.
package struct FilledSheet: Equatable, Sendable {
    /// Words by item; none is empty.
    package var answers: [String: String]
    package var notes: [String: String]
    package var stance: Stance?
    package var name: String?
    package var seat: Seat?
    /// What the answers were given with; empty where the file does not say.
    package var packs: [PackIdentity]
    /// The keys of each question as the file itself lists them.
    package var asked: [String: [String]]
    /// The review it was made for; nil where it was made for none.
    package var session: String?
    package var invitation: String?
    /// Whose copy it is; nil where no program has opened it.
    package var mark: String?
    package var saved: Int
    /// What it asks and says of a move that is looked back on; nil: it is a voice's.
    package var reading: AskedReading?
    /// The file, for the places of errors; nil where nothing in it can be wrong by hand.
    private var bytes: Data?

    package init(_ sheet: InvitedSheet, in bytes: Data) {
        answers = sheet.answers
        notes = sheet.notes
        stance = sheet.stance
        name = sheet.name
        seat = sheet.seat
        packs = sheet.packs
        asked = Dictionary(
            sheet.questions.map { ($0.id, $0.options.map(\.key)) }, uniquingKeysWith: { first, _ in first })
        session = sheet.session
        invitation = sheet.invitation
        mark = sheet.mark
        saved = sheet.saved
        reading = sheet.reading
        self.bytes = bytes
    }

    /// `{"answers": {...}}`, with notes, stance, name, seat and packs if known.
    package init(bare bytes: Data) throws(SessionDamage) {
        let bare = try BareSheet(readingAll: bytes)
        answers = bare.answers
        notes = bare.notes
        stance = bare.stance
        name = bare.name
        seat = bare.seat
        packs = bare.packs
        asked = [:]
        saved = 0
        self.bytes = bytes
    }

    /// The one voice of somebody's own review.
    package init(_ voice: Voice, of session: Session) {
        answers = voice.sheet.mapValues(\.word)
        notes = voice.notes
        stance = voice.stance
        name = voice.name
        packs = session.packs
        asked = session.weights.mapValues(\.options)
        saved = 0
    }

    func damage(_ field: String, _ item: String, _ message: String) -> SessionDamage {
        guard let bytes else {
            return SessionDamage(line: nil, column: nil, field: "\(field).\(item)", message: message)
        }
        return SessionDamage(at: [field, item], in: bytes, message)
    }
}
