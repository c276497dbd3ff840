import Coach
import FoundationEssentials
import Glibc
import Library

/// The last place for a text that the library cannot take.
enum Rescue {
    /// What could not be saved is not lost with the program: it goes to another place, or to the screen as JSON.
    static func farewell(_ desk: Desk, _ surroundings: Surroundings) {
        guard desk.saveTrouble != nil, let file = desk.file, let json = try? file.json() else { return }
        let places = ["\(surroundings.environment["HOME"] ?? "/tmp")/otherside-rescue.json", "/tmp/otherside-rescue-\(getpid()).json"]
        for place in places where write(json, to: place) {
            print("Your review could not be saved in the library. It is in \(place); otherside resume will not find it there.")
            return
        }
        print("Your review could not be saved anywhere. Here it is:")
        print(String(decoding: json, as: UTF8.self))
    }

    private static func write(_ bytes: Data, to path: String) -> Bool {
        do {
            try DurableFile.create(bytes, at: path, mode: 0o600)
            return true
        } catch {
            return false
        }
    }
}
