import FoundationEssentials
import GRDB
import Glibc
import Sessions

/// What the index keeps of one file, made ready where there is time for it: the thread that writes has none.
struct IndexedFile: Sendable {
    let name: String
    let stamp: FileStamp
    /// When the review was begun, as the column `created` has it.
    let time: String
    /// By which number the row goes, if no other has it.
    let number: Int64
    /// The row's columns without its number.
    let columns: [DatabaseValue]
    /// What is searched of it.
    let text: String

    init(name: String, stamp: FileStamp, _ session: Session, _ scorer: Scorer) {
        let summary = scorer.summary(session)
        self.init(
            name: name, stamp: stamp, time: summary.created, text: SearchText(session).text,
            columns: IndexColumns.values(summary, name: name, stamp))
    }

    private init(name: String, stamp: FileStamp, damage: String) {
        let day = SessionEntry(name: name, in: "").day ?? ""
        var text = SearchText()
        text.add(.file, name)
        self.init(
            name: name, stamp: stamp, time: day, text: text.text,
            columns: IndexColumns.values(damage: damage, name: name, day: day, stamp))
    }

    private init(name: String, stamp: FileStamp, time: String, text: String, columns: [DatabaseValue]) {
        self.name = name
        self.stamp = stamp
        self.time = time
        number = IndexKey.number(time: time, name: name)
        self.text = text
        self.columns = columns
    }

    /// Reads a file, once.
    ///
    /// - Parameters:
    ///   - now: nanoseconds since 1970, before the reading.
    ///   - seen: what the look saw of the file.
    /// - Returns: nil when the file has gone meanwhile.
    init?(_ entry: SessionEntry, seen: FileStamp?, now: Int64, _ scorer: Scorer) {
        do {
            let (bytes, status) = try OpenFile.read(entry.path, limit: SessionFile.largest)
            let stamp = FileStamp(status).settled(at: now)
            do {
                self.init(name: entry.name, stamp: stamp, try Session(reading: bytes), scorer)
            } catch {
                self.init(name: entry.name, stamp: stamp, damage: error.description)
            }
        } catch let trouble {
            guard var unsure = seen, trouble.errno != ENOENT else { return nil }
            // A trouble of the system may pass without the file changing, so that it is tried again at each look.
            unsure.changed = 0
            self.init(name: entry.name, stamp: unsure, damage: Self.words(trouble))
        }
    }

    private static func words(_ trouble: FileTrouble) -> String {
        switch trouble.errno {
        case EFBIG: "is larger than 16 MB and is not read"
        case EINVAL: "is a folder, a pipe or a device, and no file"
        default: trouble.reason
        }
    }
}
