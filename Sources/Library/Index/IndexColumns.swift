import GRDB
import Packs
import Sessions

/// How a row lies in its table, and comes back out of it.
enum IndexColumns {
    /// Titles and names are shown in one line; what is longer is cut here.
    static let longest = 300

    /// Whether the file `o` holds the review of the file `s` and counts before it.
    static let isBefore = """
        o.id = s.id AND s.id IS NOT NULL
            AND (o.strange, length(o.name), o.name) < (s.strange, length(s.name), s.name)
        """

    /// The columns in the order of `row`. Of files with the same id the one with the name that this program gives
    /// comes first, then the shortest name.
    static let read = """
        s.name, s.damage, s.id, s.created, s.updated, s.title, s.scope, s.other_side, s.tags, s.ambiguity,
        s.ambiguity_after, s.escalation, s.escalation_after, s.honesty, s.their_intent, s.decision, s.decided_on,
        s.review_on, s.awaits, s.open_actions, s.team, s.method, s.open_blanks,
        (SELECT o.name FROM session o WHERE \(isBefore)
            ORDER BY o.strange, length(o.name), o.name LIMIT 1),
        s.size, s.modified, s.changed, s.inode
        """

    static func row(_ row: Row, folder: String) -> IndexRow {
        let entry = SessionEntry(name: row[0], in: folder)
        let stamp = FileStamp(size: row[24], modified: row[25], changed: row[26], inode: row[27])
        if let damage = row[1] as String? {
            return IndexRow(entry: entry, summary: nil, damage: damage, copyOf: nil, stamp: stamp)
        }
        func change(_ place: Int) -> Summary.Change? {
            (row[place] as Double?).map { Summary.Change(before: $0, after: row[place + 1]) }
        }
        let summary = Summary(
            id: row[2] ?? "", created: row[3], updated: row[4], title: row[5],
            scope: row[6], otherSide: row[7], tags: IndexTags.tags(row[8]),
            ambiguity: change(9), escalation: change(11), honesty: row[13] ?? "", theirIntent: row[14] ?? "",
            decision: (row[15] as String?).flatMap(Decision.Choice.init), decidedOn: row[16], reviewOn: row[17],
            awaits: row[18], openActions: row[19], team: row[20], method: row[21],
            openBlanks: row[22])
        return IndexRow(entry: entry, summary: summary, damage: nil, copyOf: row[23], stamp: stamp)
    }

    static let insert = """
        INSERT INTO session VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)
        ON CONFLICT(name) DO NOTHING
        """

    /// The columns of `insert` but the first.
    static func values(_ summary: Summary, name: String, _ stamp: FileStamp) -> [DatabaseValue] {
        let isOurs = SessionEntry(name: name, in: "").shortID == SessionName.shortID(summary.id)
        let (title, side) = (summary.title.cut(longest), summary.otherSide.cut(longest))
        return head(name, stamp)
            + [
                .null, summary.id.cut(.max).databaseValue, (isOurs ? 0 : 1).databaseValue,
                summary.created.cut(longest).databaseValue, summary.created.cut(longest).databaseValue,
                summary.updated.cut(longest).databaseValue, title.databaseValue, IndexKey.folded(title).databaseValue,
                summary.scopeWord.databaseValue, side.databaseValue, IndexKey.folded(side).databaseValue,
                IndexTags.text(summary.tags.map { $0.cut(longest) }).databaseValue,
                IndexTags.text(summary.tags.map { Folding.key($0.cut(longest)) }).databaseValue,
                (summary.ambiguity?.before).databaseValue, (summary.ambiguity?.after).databaseValue,
                (summary.escalation?.before).databaseValue, (summary.escalation?.after).databaseValue,
                summary.honesty.databaseValue, summary.theirIntent.databaseValue,
                (summary.decision?.rawValue).databaseValue, summary.decidedOn.databaseValue,
                summary.reviewOn.databaseValue, summary.awaits.databaseValue, summary.openActions.databaseValue,
                (summary.team?.rawValue).databaseValue, summary.method.databaseValue, summary.openBlanks.databaseValue,
            ]
    }

    static func values(damage: String, name: String, day: String, _ stamp: FileStamp) -> [DatabaseValue] {
        let (none, day, last) = ("".databaseValue, day.databaseValue, IndexKey.last.databaseValue)
        return head(name, stamp)
            + [damage.databaseValue, .null, 1.databaseValue, day, day, day, none, last, .null, none, last, none, none]
            + Array(repeating: .null, count: 9) + [0.databaseValue, 0.databaseValue, .null, .null, .null]
    }

    private static func head(_ name: String, _ stamp: FileStamp) -> [DatabaseValue] {
        [
            name.databaseValue, stamp.size.databaseValue, stamp.modified.databaseValue, stamp.changed.databaseValue,
            stamp.inode.databaseValue,
        ]
    }
}

extension String {
    /// At most so many characters, and no NUL, at which SQLite would end the text.
    fileprivate func cut(_ count: Int) -> String {
        let short = utf8.count <= count ? self : String(prefix(count))
        return short.utf8.contains(0) ? short.filter { $0 != "\0" } : short
    }
}
