import FoundationEssentials
import Sessions

/// One person's answers in a file, whichever of the three kinds it is.
struct VoiceFile {
    let sheet: FilledSheet
    /// As it was named on the command line, for errors alone.
    let source: String

    /// What kind of file it says it is; nil: a bare sheet.
    static func format(_ bytes: Data, named source: String) throws -> String? {
        do throws(SessionDamage) {
            guard let format = try FileHeading(reading: bytes).format else { return nil }
            guard [InvitedSheet.format, Session.format].contains(format) else {
                throw SessionDamage(
                    at: ["format"], in: bytes, "is neither \(Session.format) nor \(InvitedSheet.format)")
            }
            return format
        } catch {
            throw Self.failure(source, error)
        }
    }

    init(_ bytes: Data, _ format: String?, named source: String) throws {
        self.source = source
        do throws(SessionDamage) {
            switch format {
            case InvitedSheet.format?: sheet = FilledSheet(try InvitedSheet(reading: bytes), in: bytes)
            case nil: sheet = try FilledSheet(bare: bytes)
            default: sheet = try Self.own(try Session(reading: bytes))
            }
        } catch {
            throw Self.failure(source, error)
        }
    }

    /// Somebody's own review of the same move: the answers of its one voice.
    private static func own(_ session: Session) throws(SessionDamage) -> FilledSheet {
        guard session.voices.count == 1 else {
            throw SessionDamage(
                line: nil, column: nil, field: "voices",
                message: "has \(session.voices.count) voices; only a review with one can become a voice")
        }
        return FilledSheet(session.voices[0], of: session)
    }

    static func failure(_ source: String, _ damage: SessionDamage) -> Failure {
        Failure("\(source == "-" ? "standard input" : source): \(damage)")
    }
}
