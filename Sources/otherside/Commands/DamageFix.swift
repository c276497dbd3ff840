import Glibc
import Library
import Sessions

/// What can be done about a file that cannot be read.
enum DamageFix {
    static func words(_ entry: SessionEntry, _ store: SessionStore) -> String {
        let path = shellWord(entry.path)
        guard case .failure(.file(let trouble)) = store.peek(entry) else {
            return "mend \(path) with an editor, or move it out of the library"
        }
        return switch trouble.errno {
        case ELOOP: "put the file itself in the place of the link \(path), or remove the link"
        case EFBIG: "move \(path) out of the library; a review takes a few thousand bytes"
        case EINVAL, EISDIR: "move \(path) out of the library"
        case EACCES, EPERM: "see whose \(path) is: ls -ld \(path)"
        default: trouble.help ?? "look whether \(path) can be opened"
        }
    }
}
