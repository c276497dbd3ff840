import GRDB

/// The tables. Whenever they, or what is kept in them, change their meaning, the version goes up; it is a part of the
/// file's name, so that an older and a newer program beside each other each have their own.
enum IndexSchema {
    static let version = 8

    /// A row's number goes by the time of its review, see `IndexKey`. `text` keeps its texts, for a found place is
    /// shown without reading the file, and because only then can a row be taken out of it again. It gathers up
    /// to 2 MB before it writes them out, and merges eight pieces at a time: both make a first look faster, and a search
    /// goes through a few more pieces. Each order has its index, for sorting 100,000 rows takes a tenth of a second;
    /// `session_filter` holds all that a filter asks for, so that counting goes through narrow rows. No filter can be
    /// looked up by its first column, so that it is never taken where the order matters.
    static func create(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE session (
                    number INTEGER PRIMARY KEY,
                    name TEXT NOT NULL UNIQUE,
                    size INTEGER NOT NULL, modified INTEGER NOT NULL, changed INTEGER NOT NULL, inode INTEGER NOT NULL,
                    damage TEXT, id TEXT, strange INTEGER NOT NULL, begun TEXT NOT NULL,
                    created TEXT NOT NULL, updated TEXT NOT NULL, title TEXT NOT NULL, title_key TEXT NOT NULL,
                    scope TEXT, other_side TEXT NOT NULL, other_side_key TEXT NOT NULL, tags TEXT NOT NULL,
                    tag_keys TEXT NOT NULL,
                    ambiguity REAL, ambiguity_after REAL, escalation REAL, escalation_after REAL,
                    honesty TEXT, their_intent TEXT, decision TEXT, decided_on TEXT, review_on TEXT,
                    awaits INTEGER NOT NULL, open_actions INTEGER NOT NULL,
                    team TEXT, method INTEGER, open_blanks INTEGER
                );
                CREATE INDEX session_id ON session(id) WHERE id IS NOT NULL;
                CREATE INDEX session_due ON session(review_on)
                    WHERE review_on IS NOT NULL AND decision IS NOT NULL AND awaits > 0;
                CREATE INDEX session_team ON session(number) WHERE team IS NOT NULL;
                CREATE INDEX session_damage ON session(number) WHERE damage IS NOT NULL;
                CREATE INDEX session_title ON session(title_key, number DESC);
                CREATE INDEX session_other_side ON session(other_side_key, number DESC);
                CREATE INDEX session_escalation
                    ON session(coalesce(escalation_after, escalation) DESC, number DESC);
                CREATE INDEX session_ambiguity ON session(coalesce(ambiguity_after, ambiguity) DESC, number DESC);
                CREATE INDEX session_filter ON session(
                    tag_keys, scope, decision, honesty, their_intent, begun, damage, review_on, awaits
                );
                CREATE VIRTUAL TABLE text USING fts5(
                    body, tokenize = '\(FoldingTokenizer.name)', prefix = '1 2 3', columnsize = 0
                );
                INSERT INTO text(text, rank) VALUES ('automerge', 8), ('hashsize', 2097152);
                CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
                PRAGMA user_version = \(version);
                """)
    }

    /// Whether the tables are there as they should be. What is wrong inside them shows at use.
    static func isGood(_ db: Database) throws -> Bool {
        try Int.fetchOne(db, sql: "PRAGMA user_version") == version
            && Int.fetchOne(
                db, sql: "SELECT count(*) FROM sqlite_master WHERE name IN ('session', 'text', 'fact')") == 3
    }
}

/// A fact about the index itself.
enum IndexFact: String {
    /// The stamp of the folder at the last look that ran to its end.
    case folder
    /// The packs by which undecided reviews were scored.
    case packs

    func read(_ db: Database) throws -> String? {
        try String.fetchOne(db, sql: "SELECT value FROM fact WHERE name = ?", arguments: [rawValue])
    }

    func write(_ value: String, _ db: Database) throws {
        try db.execute(sql: "INSERT OR REPLACE INTO fact VALUES (?, ?)", arguments: [rawValue, value])
    }
}
