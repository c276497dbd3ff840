import Coach
import FoundationEssentials
import Library
import Sessions

/// Another place for what cannot be saved where it belongs.
enum Rescue {
    static func put(_ file: SessionFile, at path: String, home: String) -> Message {
        guard let bytes = try? file.json() else { return .rescueFailed("the review holds what JSON cannot.") }
        return put(bytes, at: path, home: home)
    }

    /// Never over a file that is there; readable by the user alone.
    static func put(_ bytes: Data, at path: String, home: String) -> Message {
        let whole = PathText.expanded(path, home: home)
        do {
            try DurableFile.create(bytes, at: whole, mode: 0o600)
            return .rescued(path: whole)
        } catch {
            return .rescueFailed("\(error)")
        }
    }

    static func farewell(_ desk: Desk, _ surroundings: Surroundings) {
        guard desk.saveTrouble != nil, let file = desk.file, let bytes = try? file.json() else { return }
        farewell(bytes, called: "review", id: file.session.id, surroundings)
    }

    /// What could not be saved is not lost with the program: it goes to a file that is named, or else to the screen.
    static func farewell(_ bytes: Data, called name: String, id: String, _ surroundings: Surroundings) {
        let home = surroundings.home
        for folder in [home, surroundings.environment["TMPDIR"] ?? "/tmp", "/tmp"] {
            // The id may come from a stranger's file.
            let short = String(id.prefix(8)).filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
            if case .rescued(let path) = put(bytes, at: "\(folder)/otherside-\(short).json", home: home) {
                Console.error("your \(name) could not be saved where it belongs; it lies in \(shellWord(path))")
                return
            }
        }
        // The words come last, for the text may be longer than the screen.
        Console.out(String(decoding: bytes, as: UTF8.self))
        Console.error("your \(name) could not be saved anywhere; it stands above, as JSON")
    }
}
