import Coach
import Foundation
import Sessions
import Support

// What the library in memory does with past reviews: the same effects as on disk, by looking at every session.
extension MemoryLibrary {
    func past(_ effect: Effect) -> [Message]? {
        switch effect {
        case .list(let query): [.listed(listing(query))]
        case .offer: [.offered(offers)]
        case .look: [.looked(changed: false)]
        case .fetch(let names): [.fetched(names.compactMap { try? session($0) })]
        case .learn: [.learnt(lessons)]
        case .amend(let name, let amendments): [amend(name, amendments)]
        case .delete(let name): [.deleted(trash: name, title: remove(name))]
        case .restore(let name): [restore(name)]
        case .duplicate(let name):
            copy(name) { $0.asNewReview(id: "copy-of-\(name)", now: "2026-11-23T12:00:00Z", under: Self.pack) }
        case .anewForTeam(let name):
            copy(name) { $0.anewForTeam(id: "team-on-\(name)", now: "2026-11-23T12:00:00Z") }
        case .lookBack(let name):
            copy(name) { $0.asRetrospective(id: "back-on-\(name)", now: "2026-11-23T12:00:00Z") }
        case .recall(let query): [.recalled(recalled(query))]
        case .export(let name, let path): [export(name, path)]
        default: nil
        }
    }

    private var sessions: [(id: String, session: Session?)] { order.reversed().map { ($0, try? session($0)) } }

    /// Names are compared as they stand: folding them is the index's affair.
    private func recalled(_ query: RecallQuery) -> [Recalled] {
        sessions.compactMap { id, session -> Recalled? in
            guard let session, session.id != query.session else { return nil }
            let isKnown = session.move.otherSide == query.otherSide || session.move.mover == query.mover
            let isOpen = session.actions.contains { $0.done != true } || query.also.contains(id)
            return isKnown && isOpen ? Recalled(name: id, session) : nil
        }
    }

    private var offers: PastOffers {
        func counted(_ names: [String]) -> [PastOffers.Offer] {
            Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +).map { PastOffers.Offer($0.key, $0.value) }
                .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
        }
        let all = sessions.compactMap(\.session)
        return PastOffers(
            tags: counted(all.flatMap(\.tags)), otherSides: counted(all.map(\.move.otherSide).filter { !$0.isEmpty }))
    }

    private func listing(_ query: PastQuery) -> PastListing {
        let words = query.words.lowercased().split(separator: " ")
        let context = QueryParser.Context(zone: .utc, today: "2026-11-23", saved: queries)
        // What the coach lets through can be read.
        let meant = (try? QueryParser.query(query.conditions, context)) ?? .any([])
        var rows = sessions.compactMap { id, session -> PastRow? in
            let review = PlainReview(name: id, session, Self.pack)
            guard review.fits(meant) else { return nil }
            guard let session else { return PastRow(name: id, summary: nil, damage: "cannot be read") }
            let text = "\(session.move.title) \(session.move.otherSide)".lowercased()
            guard words.allSatisfy({ text.contains($0) }) else { return nil }
            let ranges = words.compactMap { session.move.title.range(of: $0, options: .caseInsensitive) }
            return PastRow(
                name: id, summary: review.summary, damage: nil,
                found: ranges.isEmpty ? [] : [.init(isTitle: true, text: session.move.title, ranges: ranges)])
        }
        if query.sort == .title { rows.sort { $0.summary?.title ?? "" < $1.summary?.title ?? "" } }
        var query = query
        if let place = rows.firstIndex(where: { $0.name == query.holding }),
            let offset = PastListing.offset(query, toHold: place)
        {
            query.offset = offset
        }
        return PastListing(
            query: query, rows: Array(rows.dropFirst(query.offset).prefix(query.limit)), total: rows.count)
    }

    private var lessons: Lessons {
        let all = sessions.compactMap(\.session)
        let traces = all.map { session in
            let (before, after) = session.records(Self.pack)
            return ReviewTrace(session, before: before, after: after, Self.pack)
        }
        return Lessons(
            calibration: Calibration(all, traces, on: "2026-11-23"),
            ledgers: Ledger.all(all.map { ($0, Summary($0, Self.pack)) }),
            recurrence: Recurrence(all.map { ($0, $0.records(Self.pack).before) }), patterns: Patterns(traces),
            reviews: all.count)
    }

    private func export(_ name: String, _ path: String) -> Message {
        exports[path] = name
        return .amended("Written to \(path).")
    }

    private func amend(_ name: String, _ amendments: [Amendment]) -> Message {
        guard var file = try? SessionFile(session(name)) else { return .pastFailed("Not changed: no '\(name)'") }
        for amendment in amendments { amendment.apply(to: &file.session) }
        try? put(file)
        return .amended("Saved.")
    }

    private func copy(_ name: String, _ make: (Session) -> Session) -> [Message] {
        guard let first = try? session(name) else { return [.openFailed("no '\(name)'")] }
        let copy = SessionFile(make(first))
        try? put(copy)
        return [.opened(OpenedReview(file: copy, draft: nil, readOnly: nil, base: first))]
    }
}
