import Interview
import Packs
import Sessions

@testable import Coach

/// A linear coach with a library in memory: what a person hears, and what would be on disk. A value, so that the world can
/// be copied at any moment and go on in two ways.
struct LinearWorld {
    static let pack = Pack.core()
    static let now = "2026-11-23T10:00:00Z"

    var coach: LinearCoach
    private(set) var files: [String: SessionFile] = [:]
    private(set) var drafts: [String: Draft] = [:]
    private(set) var heard: [String] = []
    private(set) var isOver = false
    private(set) var edits: [String] = []
    /// How often the terminal was to be cleared.
    private(set) var wipes = 0
    /// Why nothing can be saved; nil: it can.
    var fault: String?
    var readOnly: String?
    /// Every list that was asked for.
    private(set) var asked: [PastQuery] = []
    /// Names of reviews by the files their reports went to.
    private(set) var exports: [String: String] = [:]
    private var trash: [String: SessionFile] = [:]
    private var began = 0
    private var thoughts = 0

    /// Home, or straight to what is wished.
    ///
    /// - Parameters:
    ///   - sessions: what lies in the library.
    ///   - drafts: where reviews were left, by their ids.
    init(wish: Destination? = nil, _ sessions: [Session] = [], drafts: [String: Draft] = [:]) {
        coach = LinearCoach(wish: wish)
        for session in sessions { files[session.id] = SessionFile(session) }
        self.drafts = drafts
        start([])
    }

    private mutating func start(_ opening: [Effect]) {
        heard = coach.begin()
        for effect in LinearCoach.opening + opening { perform(effect) }
        think()
        heard += coach.ask()
    }

    /// Types lines; each is answered before the next.
    mutating func type(_ lines: String?...) { type(lines) }

    mutating func type(_ lines: [String?]) {
        for line in lines where !isOver {
            if let line, let prompt = heard.popLast() { heard.append(prompt + LinearCoach.echo(line)) }
            follow(coach.take(line, at: Self.now))
            think()
            if isOver { heard += coach.farewell } else { heard += coach.ask() }
        }
    }

    mutating func receive(_ message: Message) {
        follow(coach.receive(message, at: Self.now))
        if !isOver { heard += coach.ask() }
    }

    /// A review that lies in the library already.
    mutating func put(_ session: Session) { files[session.id] = SessionFile(session) }

    mutating func open(_ id: String) {
        perform(.open(id: id))
        if !isOver { heard += coach.ask() }
    }

    /// What is heard from here on.
    mutating func listen(_ act: (inout LinearWorld) -> Void) -> [String] {
        let before = heard.count
        act(&self)
        return Array(heard[before...])
    }

    /// The program ends and begins anew on the review that was open.
    func reopened(wish: Destination? = nil) -> LinearWorld {
        var world = self
        world.coach = LinearCoach(wish: wish)
        world.isOver = false
        world.start(files.keys.sorted().last.map { [.open(id: $0)] } ?? [])
        return world
    }

    private mutating func follow(_ turn: LinearTurn) {
        heard += turn.lines
        for effect in turn.effects { perform(effect) }
    }

    private mutating func think() {
        while thoughts > 0 {
            thoughts = 0
            follow(coach.receive(.idle, at: Self.now))
        }
    }

    private mutating func perform(_ effect: Effect) {
        var answer: Message?
        switch effect {
        case .readPack: answer = .packRead(Self.pack, [])
        case .listLibrary: answer = .libraryListed(shelf)
        case .begin:
            began += 1
            answer = .began(id: "review-\(began)")
        case .open(let id):
            answer =
                files[id].map {
                    .opened(
                        OpenedReview(
                            file: $0, draft: drafts[id], readOnly: readOnly,
                            base: $0.session.basedOn.flatMap { files[$0]?.session }))
                }
                ?? .openFailed("There is no review \(id).")
        case .save(let file):
            if let fault {
                answer = .saveFailed(fault)
            } else {
                files[file.session.id] = file
                answer = .saved
            }
        case .keep(let draft, let session): if files[session] != nil { drafts[session] = draft }
        case .dropDraft(let session): drafts[session] = nil
        case .rescue(_, let path): answer = .rescued(path: path)
        case .wipe: wipes += 1
        case .close, .tidy: break
        case .edit(let text): edits.append(text)
        case .think: thoughts += 1
        case .quit: isOver = true
        default: answer = past(effect)
        }
        if let answer { follow(coach.receive(answer, at: Self.now)) }
    }

    /// Past reviews, by looking at every session.
    private mutating func past(_ effect: Effect) -> Message? {
        let all = files.values.map(\.session).sorted { $0.id < $1.id }
        switch effect {
        case .list(let query):
            asked.append(query)
            let found = all.filter {
                $0.move.title.lowercased().contains(query.words.lowercased()) || query.words.isEmpty
            }
            let rows = found.map { PastRow(name: $0.id, summary: Summary($0, Self.pack), damage: nil) }
            return .listed(
                PastListing(
                    query: query, rows: Array(rows.dropFirst(query.offset).prefix(query.limit)), total: rows.count))
        case .delete(let name):
            trash[name] = files.removeValue(forKey: name)
            return .deleted(trash: name, title: trash[name]?.session.move.title ?? "")
        case .restore(let name):
            files[name] = trash.removeValue(forKey: name)
            return .amended("It is back.")
        case .export(let name, let path):
            exports[path] = name
            return .amended("Written to \(path).")
        case .duplicate(let name):
            guard let first = files[name]?.session else { return .openFailed("There is no review \(name).") }
            let copy = SessionFile(first.asNewReview(id: "copy-of-\(name)", now: Self.now))
            files[copy.session.id] = copy
            return .opened(OpenedReview(file: copy, draft: nil, readOnly: nil, base: first))
        case .fetch(let names): return .fetched(names.compactMap { files[$0]?.session })
        case .learn:
            return .learnt(
                Lessons(
                    calibration: Calibration(all), ledgers: Ledger.all(all.map { ($0, Summary($0, Self.pack)) }),
                    recurrence: Recurrence(all.map { ($0, $0.records(Self.pack).before) }), reviews: all.count))
        case .recall(let query):
            let found = all.filter { session in
                session.id != query.session && session.move.otherSide == query.otherSide
                    && session.actions.contains { $0.done != true }
            }
            return .recalled(found.map { Recalled(name: $0.id, $0) })
        case .amend(let name, let amendments):
            for amendment in amendments {
                if var file = files[name] {
                    amendment.apply(to: &file.session)
                    files[name] = file
                }
            }
            return .amended("Saved.")
        default: return nil
        }
    }

    private var shelf: Shelf {
        func entry(_ id: String) -> Shelf.Entry {
            Shelf.Entry(id: id, title: files[id]?.session.move.title ?? id, date: "2026-11-23")
        }
        return Shelf(drafts: drafts.keys.sorted().map(entry), count: files.count)
    }

    var session: Session? { coach.desk.session }
    /// The one review on disk.
    var saved: Session? { files.values.first?.session }
    var text: String { heard.joined(separator: "\n") }

    /// Whether some words were heard, wherever lines broke.
    func hears(_ words: String) -> Bool { heard.joined(separator: " ").contains(words) }
}
