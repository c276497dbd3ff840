import GRDB
import Sessions

/// Rows going in and out. Every function runs inside a transaction.
enum IndexWriting {
    /// Puts a file's row in place of what was known of that name.
    static func put(_ file: IndexedFile, _ db: Database) throws {
        let known = try Row.fetchOne(
            db.cachedStatement(
                sql: "SELECT number, created, size, modified, changed, inode FROM session WHERE name = ?"),
            arguments: [file.name])
        var number: Int64
        if let known {
            let stamp = FileStamp(size: known[2], modified: known[3], changed: known[4], inode: known[5])
            // Another program's look was faster.
            if stamp == file.stamp, stamp.changed != 0 { return }
            number = known[0]
            if known[1] as String != file.time {
                try remove(number, db)
                number = try free(file.number, db)
            }
        } else {
            number = try free(file.number, db)
        }
        try db.cachedStatement(sql: IndexColumns.insert).execute(arguments: IndexColumns.values(file, number: number))
        try put(file.searched, number, isKnown: known != nil, db)
    }

    private static func put(_ text: String, _ number: Int64, isKnown: Bool, _ db: Database) throws {
        if isKnown {
            let old = try String.fetchOne(
                db.cachedStatement(sql: "SELECT body FROM text WHERE rowid = ?"), arguments: [number])
            // Most saves change an answer and no text.
            if old == text { return }
            if old != nil {
                try db.cachedStatement(sql: "DELETE FROM text WHERE rowid = ?").execute(arguments: [number])
            }
        }
        try db.cachedStatement(sql: "INSERT INTO text(rowid, body) VALUES (?, ?)").execute(arguments: [number, text])
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
