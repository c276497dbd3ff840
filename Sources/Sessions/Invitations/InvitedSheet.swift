package import FoundationEssentials
package import Interview
package import Packs

/// A sheet of questions for one person elsewhere, to be filled in an editor or by `otherside answer`, and to come back
/// as a voice. Of the review it holds what was marked "may be told", the questions, and nothing else.
package struct InvitedSheet: Equatable, Sendable {
    package static let format = "otherside.sheet"
    /// The newest version this program writes; a file with a higher one is refused.
    package static let currentVersion = 1

    package struct Question: Equatable, Sendable, Identifiable {
        package struct Option: Equatable, Sendable {
            package var key: String
            package var words: String
            /// As the side that moves reads the same answer; nil where the words are the same.
            package var moversWords: String?

            package init(key: String, words: String, moversWords: String? = nil) {
                self.key = key
                self.words = words
                self.moversWords = moversWords
            }
        }

        package var id: String
        /// What part of the questions it belongs to.
        package var section: String?
        package var ask: String
        /// As the side that moves reads the same question; nil where the words are the same.
        package var moversAsk: String?
        package var example: String?
        package var options: [Option]

        package init(
            id: String, section: String?, ask: String, moversAsk: String?, example: String?, options: [Option]
        ) {
            self.id = id
            self.section = section
            self.ask = ask
            self.moversAsk = moversAsk
            self.example = example
            self.options = options
        }
    }

    /// What the person is told of the move, each text only where it was marked so.
    package struct Told: Equatable, Sendable {
        package var title: String?
        package var mover: String?
        package var otherSide: String?
        package var description: String?
        package var protects: String?

        package init() {}
    }

    package var version = InvitedSheet.currentVersion
    /// Random; says nothing of the person.
    package var invitation: String
    /// The review it was made for.
    package var session: String
    package var seat: Seat
    package var packs: [PackIdentity] = []
    package var scope: Scope?
    package var move = Told()
    /// Limits, guarantees and ways to check that may be told, by the open question's id.
    package var reflections: [String: String] = [:]
    /// In one sentence, with who is meant by "they" and "we".
    package var whoseMove = ""
    /// How to fill it in by hand.
    package var howTo: [String] = []
    package var questions: [Question] = []
    /// The one question of a look back; nil: the questions of a review are asked.
    package var reading: AskedReading?
    /// The words put in, by the item's id; an empty one is no answer.
    package var answers: [String: String] = [:]
    package var notes: [String: String] = [:]
    package var stance: Stance?
    package var name: String?
    /// Random, from the first opening by `otherside answer` on: tells two people apart who fill in copies of one sheet.
    package var mark: String?
    /// How often `otherside answer` has saved it: tells the newer of two copies, and no time.
    package var saved = 0
    /// Where `otherside answer` was left, as `Field.id` says it, and what was typed there.
    package var at: String?
    package var typed: String?

    package init(invitation: String, session: String, seat: Seat) {
        self.invitation = invitation
        self.session = session
        self.seat = seat
    }

    /// - Throws: `SessionDamage` with line, column and field of what is wrong.
    package init(reading bytes: Data) throws(SessionDamage) {
        self = try Self.read(bytes).sheet
    }

    /// With what the file holds beside what this program knows.
    package static func read(_ bytes: Data) throws(SessionDamage) -> (sheet: InvitedSheet, unknown: UnknownFields?) {
        try SessionFile.refuseLarge(bytes)
        let (sheet, unknown): (InvitedSheet, UnknownFields?)
        do throws(SessionDamage) {
            (sheet, unknown) = try JSONReader.file(bytes, .keeps, as: .record())
        } catch {
            throw error.seen(against: InvitedSheet.format, InvitedSheet.currentVersion, in: bytes)
        }
        guard sheet.version <= Self.currentVersion else {
            throw SessionDamage(
                at: ["version"], in: bytes,
                "was written by a newer otherside (\(sheet.version); this one knows \(Self.currentVersion))")
        }
        return (sheet, unknown)
    }

    /// Pretty-printed, keys sorted, a newline at the end.
    package func json(_ unknown: UnknownFields? = nil) throws -> Data { try json(unknown, pretty: true) }
}
