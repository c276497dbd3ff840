import GRDB
import Sessions

/// Rows going in and out. Every function runs inside a transaction.
enum IndexWriting {
    /// Puts files' rows in place of what was known of those names.
    ///
    /// First all rows, then all texts: SQLite's savepoints around a statement of the one kind make the full-text index
    /// write out what it has gathered of the other, and one text at a time takes three times as long.
    static func put(_ files: [IndexedFile], _ db: Database) throws {
        var texts: [(number: Int64, old: Int64?, text: String)] = []
        for file in files {
            let known = try Row.fetchOne(
                db.cachedStatement(
                    sql: "SELECT number, created, size, modified, changed, inode FROM session WHERE name = ?"),
                arguments: [file.name])
            var number: Int64?
            if let known {
                let stamp = FileStamp(size: known[2], modified: known[3], changed: known[4], inode: known[5])
                // Another program's look was faster.
                if stamp == file.stamp, stamp.changed != 0 { continue }
                if known[1] as String == file.time { number = known[0] }
                try db.cachedStatement(sql: "DELETE FROM session WHERE number = ?").execute(arguments: [
                    known[0] as Int64
                ])
            }
            let place = try number ?? free(file.number, db)
            try db.cachedStatement(sql: IndexColumns.insert)
                .execute(arguments: IndexColumns.values(file, number: place))
            texts.append((place, known?[0], file.searched))
        }
        // A number that one file gives up another may take, so that the old texts all go first.
        let changed = try texts.filter { try !keeps($0.text, $0.number, insteadOf: $0.old, db) }
        let insert = try db.cachedStatement(sql: "INSERT INTO text(rowid, body) VALUES (?, ?)")
        for (number, _, text) in changed { try insert.execute(arguments: [number, text]) }
    }

    /// Takes the old text out, unless it is the new one still: most saves change an answer and no text.
    private static func keeps(_ text: String, _ number: Int64, insteadOf old: Int64?, _ db: Database) throws -> Bool {
        guard let old else { return false }
        let known = try String.fetchOne(
            db.cachedStatement(sql: "SELECT body FROM text WHERE rowid = ?"), arguments: [old])
        if number == old, known == text { return true }
        if known != nil {
            try db.cachedStatement(sql: "DELETE FROM text WHERE rowid = ?").execute(arguments: [old])
        }
        return false
    }

    static func remove(name: String, _ db: Database) throws {
        let number = try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT number FROM session WHERE name = ?"), arguments: [name])
        if let number { try remove(number, db) }
    }

    private static func remove(_ number: Int64, _ db: Database) throws {
        try db.cachedStatement(sql: "DELETE FROM text WHERE rowid = ?").execute(arguments: [number])
        try db.cachedStatement(sql: "DELETE FROM session WHERE number = ?").execute(arguments: [number])
    }

    /// The wanted number, or one soon after it. The steps grow, for an import may give a whole library one time.
    private static func free(_ wanted: Int64, _ db: Database) throws -> Int64 {
        let taken = try db.cachedStatement(sql: "SELECT 1 FROM session WHERE number = ?")
        var (number, step) = (wanted, Int64(1))
        while try Int.fetchOne(taken, arguments: [number]) != nil {
            number += step
            step += max(1, step / 2)
        }
        return number
    }
}

extension IndexedFile {
    /// What is searched of it; of a damaged file its name.
    fileprivate var searched: String {
        switch content {
        case .session(_, let text): return text
        case .damaged:
            var text = SearchText()
            text.add(.file, name)
            return text.text
        }
    }

    /// As the column `created` has it.
    fileprivate var time: String {
        switch content {
        case .session(let summary, _): summary.created
        case .damaged: SessionEntry(name: name, in: "").day ?? ""
        }
    }
}
