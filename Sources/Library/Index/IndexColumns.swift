import GRDB
import Sessions

/// How a row lies in its table, and comes back out of it.
enum IndexColumns {
    /// Titles and names are shown in one line; what is longer is cut here.
    static let longest = 300

    /// The columns in the order of `row`. Of files with the same id the one with the name that this program gives
    /// comes first, then the shortest name.
    static let read = """
        s.name, s.damage, s.id, s.created, s.updated, s.title, s.scope, s.other_side, s.tags, s.ambiguity,
        s.ambiguity_after, s.escalation, s.escalation_after, s.honesty, s.their_intent, s.decision, s.decided_on,
        s.review_on, s.awaits, s.open_actions, s.team,
        (SELECT o.name FROM session o WHERE o.id = s.id AND s.id IS NOT NULL
            AND (o.strange, length(o.name), o.name) < (s.strange, length(s.name), s.name)
            ORDER BY o.strange, length(o.name), o.name LIMIT 1)
        """

    static func row(_ row: Row, folder: String) -> IndexRow {
        let entry = SessionEntry(name: row[0], in: folder)
        if let damage = row[1] as String? { return IndexRow(entry: entry, summary: nil, damage: damage, copyOf: nil) }
        func change(_ place: Int) -> Summary.Change? {
            (row[place] as Double?).map { Summary.Change(before: $0, after: row[place + 1]) }
        }
        let summary = Summary(
            id: row[2] ?? "", created: row[3], updated: row[4], title: row[5],
            scope: row[6], otherSide: row[7], tags: IndexTags.tags(row[8]),
            ambiguity: change(9), escalation: change(11), honesty: row[13] ?? "", theirIntent: row[14] ?? "",
            decision: (row[15] as String?).flatMap(Decision.Choice.init), decidedOn: row[16], reviewOn: row[17],
            awaits: row[18], openActions: row[19], team: row[20])
        return IndexRow(entry: entry, summary: summary, damage: nil, copyOf: row[21])
    }

    static let insert = """
        INSERT INTO session VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)
        """

    static func values(_ file: IndexedFile, number: Int64) -> StatementArguments {
        let stamp = file.stamp
        let head: [(any DatabaseValueConvertible)?] = [
            number, file.name, stamp.size, stamp.modified, stamp.changed, stamp.inode,
        ]
        switch file.content {
        case .damaged(let reason):
            let day = SessionEntry(name: file.name, in: "").day ?? ""
            return StatementArguments(
                head + [
                    reason, nil, 1, day, day, day, "", IndexKey.last, nil, "", IndexKey.last, "", nil, nil, nil, nil,
                    nil,
                    nil, nil, nil, nil, 0, 0, nil,
                ] as [(any DatabaseValueConvertible)?])
        case .session(let summary, _):
            let isOurs = SessionEntry(name: file.name, in: "").shortID == SessionName.shortID(summary.id)
            let (title, side) = (summary.title.cut(longest), summary.otherSide.cut(longest))
            return StatementArguments(
                head + [
                    nil, summary.id.cut(.max), isOurs ? 0 : 1, String(summary.created.prefix(10)),
                    summary.created.cut(longest),
                    summary.updated.cut(longest), title, IndexKey.folded(title), summary.scopeWord, side,
                    IndexKey.folded(side), IndexTags.text(summary.tags.map { $0.cut(longest) }),
                    summary.ambiguity?.before, summary.ambiguity?.after, summary.escalation?.before,
                    summary.escalation?.after, summary.honesty, summary.theirIntent, summary.decision?.rawValue,
                    summary.decidedOn, summary.reviewOn, summary.awaits, summary.openActions,
                    summary.team?.rawValue,
                ] as [(any DatabaseValueConvertible)?])
        }
    }
}

extension String {
    /// At most so many characters, and no NUL, at which SQLite would end the text.
    fileprivate func cut(_ count: Int) -> String {
        let short = utf8.count <= count ? self : String(prefix(count))
        return short.utf8.contains(0) ? short.filter { $0 != "\0" } : short
    }
}
