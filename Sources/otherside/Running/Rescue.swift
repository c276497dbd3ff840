import Coach
import FoundationEssentials
import Library
import Sessions

/// Another place for a review that the library cannot take.
enum Rescue {
    /// Never over a file that is there; readable by the user alone.
    static func put(_ file: SessionFile, at path: String, home: String?) -> Message {
        guard let bytes = try? file.json() else { return .rescueFailed("the review holds what JSON cannot.") }
        let whole = path.hasPrefix("~/") ? (home ?? "") + path.dropFirst() : path
        do {
            try DurableFile.create(bytes, at: whole, mode: 0o600)
            return .rescued(path: whole)
        } catch {
            return .rescueFailed("\(error)")
        }
    }
}
