import Interview
import Library
import Packs
import Reports
import Sessions

/// Takes a filled sheet into its review as a voice. Whatever is in the way, neither the sheet nor the review is changed.
struct ArrivingVoice {
    private let file: VoiceFile
    private let seat: Seat?
    /// A person's number.
    private let person: Int?
    private let replace: Bool
    private let another: Bool
    private let surroundings: Surroundings

    private var sheet: FilledSheet { file.sheet }

    init(_ file: VoiceFile, seat: Seat?, person: Int?, replace: Bool, another: Bool, _ surroundings: Surroundings) {
        self.file = file
        self.seat = seat
        self.person = person
        self.replace = replace
        self.another = another
        self.surroundings = surroundings
    }

    func arrive(into id: String?, _ output: OutputOptions) throws {
        guard person != nil || seat != nil || sheet.seat != nil else {
            throw Failure.usage(
                "for whom does this voice answer? Give --seat, one of: "
                    + Seat.allCases.map(\.rawValue).joined(separator: ", "))
        }
        let store = surroundings.store
        let entry = try id.map { try surroundings.find($0) } ?? sheet.invitedFrom(surroundings)
        let lock = try hold(store, entry)
        defer { lock.release() }
        // Read under the lock, so that nothing comes in between.
        let loaded = try store.load(entry).get()
        var file = loaded.file
        try refuseUnlessOpen(file)
        let pack = surroundings.packOrWarning(
            file.session.weights.isEmpty ? Set(PackPart.allCases) : [.items])
        let taken = try emptySeat(file.session)
        guard let seat = taken?.seat ?? seat ?? sheet.seat else { return }
        file.session.recordWeights(pack, begunUnder: file.session.begunUnder)
        let matched = try match(file.session, pack)
        let arrival = try place(matched, seat, taken?.id, &file.session)
        if arrival.isChange {
            file.session.updated = surroundings.now
            let outcome = try store.save(file, over: loaded)
            if case .savedBeside(let now, let other) = outcome {
                output.talk.say("\(other.name) was changed meanwhile; the review with the voice is \(now.entry.name)")
            }
        }
        try tell(arrival, file.session, entry, output)
    }

    private func hold(_ store: SessionStore, _ entry: SessionEntry) throws -> SessionLock {
        let id = try store.peek(entry).get().id
        switch try SessionLock.acquire(store.places, id: id, name: entry.name, now: surroundings.now) {
        case .held(let lock): return lock
        case .heldBy(let holder):
            throw Failure("not taken in: the review is open in \(holder). Close it there, then import again.")
        }
    }

    private func refuseUnlessOpen(_ file: SessionFile) throws {
        if file.isReadOnly { throw SessionTrouble.newer(version: file.session.version) }
        guard let decision = file.session.decision else { return }
        throw Failure(
            """
            not taken in: this review was decided on \(surroundings.zone.day(decision.on)), and its figures are frozen
            Begin a new review from it (in Past reviews, press n), then import with --into and its id.
            """)
    }

    private func match(_ session: Session, _ pack: Pack) throws -> MatchedSheet {
        do throws(SessionDamage) {
            return try MatchedSheet(sheet, on: session.instrument(pack), packs: session.packs)
        } catch {
            throw VoiceFile.failure(file.source, error)
        }
    }

    /// The seat that was asked for; nil where none was.
    private func emptySeat(_ session: Session) throws -> Voice? {
        guard let person else { return nil }
        guard session.stage == .turns else {
            throw Failure.usage(
                "--person: " + (session.team == nil ? "this review is no team's" : "all answers are shown already"))
        }
        let empty = zip(session.voices, session.voiceNumbers).filter { session.isEmptySeat($0.0) }.map(\.1).sorted()
        let legal = empty.isEmpty ? "no seat is empty" : "empty: " + empty.map(String.init).joined(separator: ", ")
        guard let voice = session.voice(numbered: person) else {
            throw Failure.usage("--person: there is no person \(person); \(legal)")
        }
        guard session.isEmptySeat(voice) else {
            throw Failure.usage("--person: person \(person) has begun to answer; \(legal)")
        }
        if let seat = seat ?? sheet.seat, seat != voice.seat {
            throw Failure.usage(
                "--person: person \(person) sits in \(voice.seat.words), and this sheet answers for \(seat.words)")
        }
        return voice
    }

    private func place(
        _ matched: MatchedSheet, _ seat: Seat, _ person: String?, _ session: inout Session
    ) throws -> Arrival {
        guard !matched.answers.isEmpty || !matched.setAside.isEmpty else {
            throw Failure("\(file.source == "-" ? "standard input" : file.source): no question is answered in it")
        }
        guard let invitation = sheet.invitation, let known = session.voice(from: invitation, mark: sheet.mark), !another
        else {
            var sheet = sheet
            // A copy that another person filled in answers to no invitation: it could not be told from the first.
            if another { sheet.invitation = nil }
            let id = session.add(sheet, matched, seat: seat, person: person)
            return Arrival(voice: id, seat: seat, matched: matched, kind: .added)
        }
        if known.holds(sheet, matched), known.seat == seat {
            return Arrival(voice: known.id, seat: seat, matched: matched, kind: .same)
        }
        if self.person != nil {
            throw Failure.usage(
                "--person: this invitation has come back before, as voice \(known.id); --replace or --another says what "
                    + "is meant")
        }
        try refuseUnlessNewer(than: known, known.changes(matched))
        session.replace(known.id, with: sheet, matched, seat: seat)
        return Arrival(voice: known.id, seat: seat, matched: matched, kind: .replaced)
    }

    private func refuseUnlessNewer(than known: Voice, _ changes: Int) throws {
        let before = known.origin?.saved ?? 0
        let which = changes == 1 ? "1 answer is another one" : "\(changes) answers are others"
        if sheet.saved < before {
            throw Failure(
                """
                not taken in: this file is older than the one that came before as voice \(known.id)
                (saved \(sheet.saved) times, that one \(before) times). Nothing was changed.
                """)
        }
        guard replace else {
            throw Failure(
                """
                not taken in: this invitation has come back before, as voice \(known.id), and here \(which)
                --replace puts these answers in place of those, which are kept with the voice; \
                --another takes them as one more person's.
                """)
        }
    }

    private func tell(_ arrival: Arrival, _ session: Session, _ entry: SessionEntry, _ output: OutputOptions) throws {
        let matched = arrival.matched
        if !matched.otherPacks.isEmpty {
            output.talk.say(
                "answered with \(matched.otherPacks.words); this review asks \(session.packs.words). "
                    + "The answers were matched question by question.")
        }
        let setAside = session.stage == .turns ? matched.setAside.map(\.withoutAnswer) : matched.setAside
        for one in setAside {
            let what = one.answer.map { "'\($0)'" } ?? "what was said"
            output.talk.say("set aside: \(one.item), \(what): \(one.why)")
        }
        try output.print(.voice, json: Taken(arrival, setAside, session, entry)) { [arrival.words(session)] }
    }
}

extension FilledSheet {
    /// The review that the sheet was made for.
    func invitedFrom(_ surroundings: Surroundings) throws -> SessionEntry {
        let store = surroundings.store
        guard let session else {
            throw Failure.usage("this sheet was made for no review; --into names the one to take it into")
        }
        let missing = Failure(
            """
            the review it was made for (\(session.shortened)) is not in this library
            --library names another library, --into another review; \(surroundings.places.command("doctor")) tells which files cannot be read
            """)
        let entry: SessionEntry
        do throws(FindTrouble) {
            entry = try store.find(session)
        } catch {
            switch error {
            case .none, .emptyLibrary: throw missing
            case .several, .file: throw error
            }
        }
        // A beginning of an id is enough on a command line, and not in a file.
        if let there = try? store.peek(entry).get(), there.id != session { throw missing }
        return entry
    }
}

extension SetAsideAnswer {
    /// As it may be told while the answers of a team are private.
    fileprivate var withoutAnswer: SetAsideAnswer { SetAsideAnswer(item: item, answer: nil, note: nil, why: why) }
}

/// What became of a sheet.
private struct Arrival {
    enum Kind: String { case added, replaced, same }

    let voice: String
    let seat: Seat
    let matched: MatchedSheet
    let kind: Kind

    var isChange: Bool { kind != .same }

    func words(_ session: Session) -> String {
        let title = session.move.title
        let count = matched.answers.count
        let answers = "\(count) answer\(count == 1 ? "" : "s")"
        let review = title.isEmpty ? "the review" : "\"\(title)\""
        return switch kind {
        case .added: "\(voice), \(seat.words): \(answers) taken into \(review)\(seat(session))"
        case .replaced: "\(voice), \(seat.words): \(answers) in place of the earlier ones, which are kept"
        case .same: "\(voice) holds exactly this already; nothing was changed"
        }
    }

    /// In a team's session somebody looks for it among the people.
    private func seat(_ session: Session) -> String {
        session.team == nil ? "" : session.called(voice).map { ", as \($0)" } ?? ""
    }
}

private struct Taken: Encodable {
    let session, file, voice, outcome: String
    /// The number of its person; in a team's session the seat it took.
    let person: Int?
    let seat: Seat
    let answers: Int
    /// What it was answered with, where that is not what the review asks.
    let packs: [PackIdentity]
    let setAside: [SetAsideAnswer]

    init(_ arrival: Arrival, _ setAside: [SetAsideAnswer], _ session: Session, _ entry: SessionEntry) {
        self.session = session.id
        file = entry.name
        voice = arrival.voice
        person = zip(session.voices, session.voiceNumbers).first { $0.0.id == arrival.voice }?.1
        outcome = arrival.kind.rawValue
        seat = arrival.seat
        answers = arrival.matched.answers.count
        packs = arrival.matched.otherPacks
        self.setAside = setAside
    }
}
