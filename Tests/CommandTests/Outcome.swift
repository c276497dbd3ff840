import Foundation
import Support

extension World.Outcome {
    /// The output as JSON; an empty object where it is none.
    var json: [String: Any] {
        (try? JSONSerialization.jsonObject(with: Data(out.utf8))) as? [String: Any] ?? [:]
    }
}

extension [String: Any] {
    /// The number at a path of keys.
    func number(_ keys: String...) -> Double? {
        let last = keys.dropLast().reduce(self as [String: Any]?) { $0?[$1] as? [String: Any] }
        return keys.last.flatMap { last?[$0] as? Double }
    }

    func object(_ key: String) -> [String: Any] { self[key] as? [String: Any] ?? [:] }
    func strings(_ key: String) -> [String] { self[key] as? [String] ?? [] }
    func objects(_ key: String) -> [[String: Any]] { self[key] as? [[String: Any]] ?? [] }
}
