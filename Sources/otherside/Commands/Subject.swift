import Alternatives
import Assessment
import FoundationEssentials
import Interview
import Library
import Packs
import Sessions

/// What a command works on: a session, or a bare answer sheet laid out as one.
struct Subject {
    let file: SessionFile
    let pack: Pack
    let instrument: Instrument
    let isSheet: Bool

    /// Without what is private until a team's reveal.
    var session: Session { file.session.sealed }

    /// - Parameters:
    ///   - word: `-`, a file, or what names a review, see `Surroundings.find`; a file that is there comes first.
    ///   - parts: of the pack; the items are read only where something needs them.
    init(_ word: String, _ surroundings: Surroundings, parts: Set<PackPart>) throws {
        if word == "-" || (!word.hasPrefix("@") && Input.isThere(word)) {
            try self.init(reading: Input.read(word), named: word, surroundings, parts)
        } else {
            self.init(try surroundings.store.load(surroundings.find(word)).get().file, surroundings, parts)
        }
    }

    init(
        reading bytes: Data, named word: String, _ surroundings: Surroundings, _ parts: Set<PackPart>
    ) throws {
        do throws(SessionDamage) {
            if let format = try FileHeading(reading: bytes).format, format != InvitedSheet.format {
                self.init(try SessionFile(reading: bytes), surroundings, parts)
            } else {
                let pack = surroundings.packOrWarning(parts.union([.items]))
                let instrument = Instrument(pack)
                let sheet = try AnswerFile(reading: bytes, for: instrument)
                self.init(
                    file: SessionFile(Session(sheet, pack, now: surroundings.now)), pack: pack, instrument: instrument,
                    isSheet: true)
            }
        } catch {
            throw Failure("\(word == "-" ? "standard input" : word): \(error)")
        }
    }

    private init(file: SessionFile, pack: Pack, instrument: Instrument, isSheet: Bool) {
        self.file = file
        self.pack = pack
        self.instrument = instrument
        self.isSheet = isSheet
    }

    private init(_ file: SessionFile, _ surroundings: Surroundings, _ parts: Set<PackPart>) {
        var needed = file.session.weights.isEmpty ? parts.union([.items]) : parts
        // What names its pack names it by all of its files.
        if file.session.packs.isEmpty, parts == .review { needed = Set(PackPart.allCases) }
        let pack = needed.isEmpty ? Pack() : surroundings.packOrWarning(needed)
        self.init(file: file, pack: pack, instrument: file.session.instrument(pack), isSheet: false)
    }
}

extension Session {
    /// A bare sheet as a session; kept nowhere.
    fileprivate init(_ sheet: AnswerFile, _ pack: Pack, now: String) {
        self.init(id: "sheet", now: now)
        tempering = pack.tempering
        move = sheet.move ?? Move()
        move.scope = sheet.facts.scope
        var voice = Voice(id: "sheet", seat: .neutral)
        voice.answers = sheet.answers
        voices = [voice]
    }
}

extension Session {
    /// Figures made without the answers would be wrong, and with them would tell.
    func refuseWhilePrivate() throws {
        guard stage == .turns else { return }
        throw Failure(
            "no figures yet: the answers of this team session are private until all are shown together, at the reveal")
    }
}

extension Subject {
    /// Whose sheets are to be read: nil for the one that counts; each voice where there are several and none is agreed.
    var voicesRead: [Voice?] { session.countingSheet == nil ? session.voices : [nil] }

    /// The voice of that id, as of the review's.
    func voice(_ id: String?) throws -> Voice? { try session.voice(named: id) }
}

extension Session {
    /// The voice of that id.
    ///
    /// - Throws: when there is none, or when one is needed and none is named; and while the answers are private.
    func voice(named id: String?) throws -> Voice? {
        try refuseWhilePrivate()
        let ids = voices.map(\.id)
        guard let id else {
            guard countingSheet == nil else { return nil }
            throw Failure.usage(
                "this review has several voices and no agreed sheet; name one with --voice: "
                    + ids.joined(separator: ", ")
            )
        }
        guard let voice = voices.first(where: { $0.id == id }) else {
            throw Failure.usage("--voice: " + (ids.isEmpty ? "this review has no voices" : notOneOf(id, ids)))
        }
        return voice
    }
}
