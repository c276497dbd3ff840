import Alternatives
import Interview
import Packs

/// What can be taken out of JSON at the place where a `JSONPull` stands.
protocol Pulled {
    init(_ json: inout JSONPull) throws(JSONPull.Unsure)
}

extension String: Pulled {
    init(_ json: inout JSONPull) throws(JSONPull.Unsure) { self = try json.string() }
}

extension Double: Pulled {
    init(_ json: inout JSONPull) throws(JSONPull.Unsure) { self = try json.number() }
}

extension Pulled where Self: RawRepresentable<String> {
    init(_ json: inout JSONPull) throws(JSONPull.Unsure) { self = try json.word() }
}

extension Check: Pulled {}
extension Cost: Pulled {}
extension MoveKind: Pulled {}

extension Answer: Pulled {
    init(_ json: inout JSONPull) throws(JSONPull.Unsure) { self.init(word: try json.string()) }
}

extension Coverage: Pulled {
    init(_ json: inout JSONPull) throws(JSONPull.Unsure) {
        guard json.startsText else {
            self = .chosen(try json.list())
            return
        }
        switch try json.string() {
        case "quick": self = .quick
        case "full": self = .full
        default: throw JSONPull.Unsure()
        }
    }
}

extension JSONPull {
    mutating func percent() throws(Unsure) -> Int {
        let number = try integer()
        guard (0...100).contains(number) else { throw Unsure() }
        return number
    }
}
