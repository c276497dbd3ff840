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

    /// What could not be saved is not lost with the program: it goes to a file that is named, or else to the screen.
    static func farewell(_ desk: Desk, _ surroundings: Surroundings) {
        guard desk.saveTrouble != nil, let file = desk.file else { return }
        let name = "otherside-\(file.session.id.prefix(8)).json"
        let home = surroundings.environment["HOME"]
        for folder in [home, surroundings.environment["TMPDIR"], "/tmp"].compactMap(\.self) {
            if case .rescued(let path) = put(file, at: "\(folder)/\(name)", home: home) {
                Console.error("your review could not be saved in the library; it lies in \(path)")
                return
            }
        }
        // The words come last, for the text may be longer than the screen.
        if let json = try? file.json() { Console.out(String(decoding: json, as: UTF8.self)) }
        Console.error("your review could not be saved anywhere; it stands above, as JSON")
    }
}
