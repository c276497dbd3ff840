import FoundationEssentials
import Glibc
import Sessions

/// What the index keeps of one file.
struct IndexedFile: Sendable {
    enum Content: Sendable {
        case session(Summary, text: String)
        case damaged(String)
    }

    var name: String
    var stamp: FileStamp
    var content: Content

    init(name: String, stamp: FileStamp, _ session: Session, _ scorer: Scorer) {
        self.name = name
        self.stamp = stamp
        content = .session(scorer.summary(session), text: SearchText(session).text)
    }

    /// Reads a file, decoding it once.
    ///
    /// - Parameters:
    ///   - now: nanoseconds since 1970, before the reading.
    ///   - seen: what the look saw of the file.
    /// - Returns: nil when the file has gone meanwhile.
    init?(_ entry: SessionEntry, seen: FileStamp?, now: Int64, _ scorer: Scorer) {
        name = entry.name
        do {
            let (bytes, status) = try OpenFile.read(entry.path, limit: SessionFile.largest)
            stamp = FileStamp(status).settled(at: now)
            do {
                let session = try Session(reading: bytes)
                content = .session(scorer.summary(session), text: SearchText(session).text)
            } catch {
                content = .damaged(error.description)
            }
        } catch let trouble {
            guard let seen else {
                guard entry.name.unicodeScalars.contains("\u{FFFD}") else { return nil }
                stamp = FileStamp(size: 0, modified: 0, changed: 0, inode: 0)
                content = .damaged("its name is not UTF-8; rename it")
                return
            }
            if trouble.errno == ENOENT { return nil }
            // A trouble of the system may pass without the file changing, so that it is tried again at each look.
            stamp = seen
            stamp.changed = 0
            content = .damaged(Self.words(trouble))
        }
    }

    private static func words(_ trouble: FileTrouble) -> String {
        switch trouble.errno {
        case EFBIG: "is larger than 16 MB and is not read"
        case EINVAL: "is a folder, a pipe or a device, and no file"
        default: trouble.reason
        }
    }

    /// By which number the row goes, if no other has it.
    var number: Int64 {
        switch content {
        case .session(let summary, _): IndexKey.number(time: summary.created, name: name)
        case .damaged: IndexKey.number(time: SessionEntry(name: name, in: "").day ?? "", name: name)
        }
    }
}
