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
        let insert = try db.cachedStatement(sql: IndexColumns.insert)
        let taken = try db.cachedStatement(sql: "SELECT 1 FROM session WHERE number = ?")
        func add(_ file: IndexedFile, _ number: Int64) throws -> Bool {
            insert.setUncheckedArguments(StatementArguments([number.databaseValue] + file.columns))
            try insert.execute()
            return db.changesCount > 0
        }
        for file in files {
            // Most are new; a file that is known keeps its old row.
            let place = try free(file.number, taken)
            if try add(file, place) {
                texts.append((place, nil, file.text))
            } else if let (old, number) = try removeOlder(file, db) {
                let place = try number ?? free(file.number, taken)
                _ = try add(file, place)
                texts.append((place, old, file.text))
            }
        }
        // A number that one file gives up another may take, so that the old texts all go first.
        let changed = try texts.filter { try !keeps($0.text, $0.number, insteadOf: $0.old, db) }
        let insertText = try db.cachedStatement(sql: "INSERT INTO text(rowid, body) VALUES (?, ?)")
        for (number, _, text) in changed {
            insertText.setUncheckedArguments([number, text])
            try insertText.execute()
        }
    }

    /// Takes the row of the same name out.
    ///
    /// - Returns: the number it had, and that again where the new row shall have it too; nil where the row is to stay.
    private static func removeOlder(_ file: IndexedFile, _ db: Database) throws -> (old: Int64, kept: Int64?)? {
        guard
            let known = try Row.fetchOne(
                db.cachedStatement(
                    sql: "SELECT number, created, size, modified, changed, inode FROM session WHERE name = ?"),
                arguments: [file.name])
        else { return nil }
        let stamp = FileStamp(size: known[2], modified: known[3], changed: known[4], inode: known[5])
        // Another program's look was faster.
        if stamp == file.stamp, stamp.changed != 0 { return nil }
        let old: Int64 = known[0]
        try db.cachedStatement(sql: "DELETE FROM session WHERE number = ?").execute(arguments: [old])
        return (old, known[1] as String == file.time ? old : nil)
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

    /// The wanted number, or the next of its second, of which the first follows the last; only beside millions of equal
    /// times one of the second after.
    private static func free(_ wanted: Int64, _ taken: Statement) throws -> Int64 {
        let place = wanted % IndexKey.each
        var second = wanted - place
        while true {
            for step in 0..<IndexKey.each {
                let number = second + (place + step) % IndexKey.each
                if try Int.fetchOne(taken, arguments: [number]) == nil { return number }
            }
            second += IndexKey.each
        }
    }
}
