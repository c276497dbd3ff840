import FoundationEssentials

/// Where reading stopped; why stands in the reader's `fault`.
package enum JSONStop: Error { case here }

/// The one reader of JSON: strict, straight from the bytes, value by value as a `Shape` asks for them.
///
/// Stricter than the standard in three things: a name may not stand twice in an object, texts hold no half of a
/// surrogate pair, and nothing is nested deeper than 512.
///
/// - Complexity: O(bytes).
package struct JSONReader {
    /// What is wrong, and where.
    struct Fault {
        var position: Int
        /// The field's names and places, innermost first.
        var path: [Step] = []
        var words: String
    }

    enum Step {
        case name(String)
        case place(Int)
    }

    /// What is done on the way.
    struct Habits: OptionSet {
        let rawValue: Int
        /// What is not known is kept, to be written back.
        static let keeps = Habits(rawValue: 1)
        /// Texts and names lose their control characters.
        static let cleans = Habits(rawValue: 2)
    }

    let bytes: UnsafeBufferPointer<UInt8>
    let habits: Habits
    var position = 0
    var fault: Fault?
    /// What the value that was read last held beside what is known of it.
    private var unknown: UnknownFields?
    private var depth = 0

    private static let deepest = 512

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ habits: Habits = []) {
        self.bytes = bytes
        self.habits = habits
        if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { position = 3 }
    }

    /// The next byte that is no blank, where the position then stands; 0 at the end.
    mutating func next() -> UInt8 {
        while position < bytes.count {
            switch bytes[position] {
            case 32, 9, 10, 13: position += 1
            case let byte: return byte
            }
        }
        return 0
    }

    private var isOver: Bool { position >= bytes.count }

    /// Notes what is wrong at a place: where the reader stands, or another.
    mutating func stop(_ words: String, at place: Int? = nil) -> JSONStop {
        let isEnd = place == nil && isOver
        let words = isEnd ? (depth == 0 ? "there is nothing" : "the file ends in the middle") : words
        fault = Fault(position: place ?? position, words: words)
        return .here
    }

    /// At a value of another kind than the one that should stand here.
    mutating func refuse(_ kind: String) -> JSONStop {
        stop("should be \(kind)" + (next() == UInt8(ascii: "n") ? ", not null" : ""))
    }

    /// On the way out of what is wrong: in which member or at which place it stood.
    mutating func inside(_ step: Step) { fault?.path.append(step) }

    /// Takes what was not known of the last value.
    mutating func takeUnknown() -> UnknownFields? {
        guard unknown != nil else { return nil }
        defer { unknown = nil }
        return unknown
    }

    mutating func leave(_ fields: UnknownFields) { unknown = fields }
}

extension JSONReader {
    /// Calls `member` at the value of each member, which it must take.
    mutating func members(
        _ member: (inout JSONReader, Name) throws(JSONStop) -> Void
    ) throws(JSONStop) {
        guard try open(UInt8(ascii: "{"), "an object", close: UInt8(ascii: "}")) else { return }
        while true {
            guard next() == UInt8(ascii: "\"") else {
                throw stop(
                    next() == UInt8(ascii: "}")
                        ? "the comma before '}' is one too many" : "a name in double quotes should stand here")
            }
            let name = try name()
            guard next() == UInt8(ascii: ":") else { throw stop("':' should stand here") }
            position += 1
            try member(&self, name)
            if try !goesOn(UInt8(ascii: "}")) { return }
        }
    }

    /// Calls `element` at each element of a list, which it must take.
    mutating func elements(_ element: (inout JSONReader, Int) throws(JSONStop) -> Void) throws(JSONStop) {
        guard try open(UInt8(ascii: "["), "a list", close: UInt8(ascii: "]")) else { return }
        var place = 0
        while true {
            if place > 0, next() == UInt8(ascii: "]") { throw stop("the comma before ']' is one too many") }
            try element(&self, place)
            place += 1
            if try !goesOn(UInt8(ascii: "]")) { return }
        }
    }

    /// - Returns: false where it is empty, and taken.
    private mutating func open(_ byte: UInt8, _ kind: String, close: UInt8) throws(JSONStop) -> Bool {
        guard next() == byte else { throw refuse(kind) }
        guard depth < Self.deepest else { throw stop("nesting is deeper than \(Self.deepest)") }
        position += 1
        depth += 1
        guard next() == close else { return true }
        position += 1
        depth -= 1
        return false
    }

    /// - Returns: whether another follows; else the end is taken.
    private mutating func goesOn(_ close: UInt8) throws(JSONStop) -> Bool {
        switch next() {
        case UInt8(ascii: ","):
            position += 1
            return true
        case close:
            position += 1
            depth -= 1
            return false
        default: throw stop("',' or '\(Character(Unicode.Scalar(close)))' should stand here")
        }
    }

    mutating func twice(_ name: Name) -> JSONStop {
        stop(Self.twiceWords, at: name.start - 1)
    }

    static let twiceWords = "this name stands here a second time, and only one of the two can count"

    /// Passes any value.
    mutating func skip() throws(JSONStop) {
        switch next() {
        case UInt8(ascii: "{"):
            var names: Set<String> = []
            try members { (reader, name) throws(JSONStop) in
                guard names.insert(reader.text(name)).inserted else { throw reader.twice(name) }
                try reader.skip()
            }
        case UInt8(ascii: "["): try elements { (reader, _) throws(JSONStop) in try reader.skip() }
        case UInt8(ascii: "\""): _ = try name()
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): _ = try digits()
        case UInt8(ascii: "t"): try take("true")
        case UInt8(ascii: "f"): try take("false")
        case UInt8(ascii: "n"): try take("null")
        default: throw stop("a value should stand here")
        }
    }

    /// Passes any value, and gives it as it stands there.
    mutating func raw() throws(JSONStop) -> String {
        _ = next()
        let start = position
        try skip()
        return slice(start)
    }

    /// From a place to where the reader stands.
    func slice(_ start: Int) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<position]), as: UTF8.self)
    }
}
