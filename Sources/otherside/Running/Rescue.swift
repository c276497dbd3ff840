import FoundationEssentials
import Library

/// The last place for a text that the library cannot take.
enum Rescue {
    static func write(_ bytes: Data, to path: String) -> Bool {
        do {
            try DurableFile.create(bytes, at: path, mode: 0o600)
            return true
        } catch {
            return false
        }
    }
}
