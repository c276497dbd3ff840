/// Reads JSON until it ends or breaks, and tells where and why: stricter than the decoder, which lets a comma too many
/// pass, and several times faster at `JSONValue`.
///
/// Nesting is kept on a list, so that no file can exhaust the stack.
///
/// - Complexity: O(bytes).
struct JSONScanner {
    let bytes: [UInt8]
    /// Where it stands; after `run` the end or where the JSON breaks.
    var position = 0
    /// What is wrong at `position`; nil while nothing is.
    var fault: String?
    /// True where the fault is a name that the same object has before: JSON all the same, but one of the two values
    /// would be lost unsaid.
    private(set) var isTwice = false
    /// The whole value, once it is complete.
    private(set) var value: JSONValue?
    /// Where the value sought stands, or the nearest one around it.
    private(set) var found = 0

    private let sought: [any CodingKey]
    private var open: [Frame] = []
    /// How many of the open frames, from the outermost, lead to what is sought.
    private var onPath = 0

    /// An object or a list whose end has not come yet.
    private struct Frame {
        var isObject: Bool
        /// Of the member that is being read.
        var name = ""
        var members: [String: JSONValue] = [:]
        var elements: [JSONValue] = []

        var closing: UInt8 { isObject ? UInt8(ascii: "}") : UInt8(ascii: "]") }
        var value: JSONValue { isObject ? .object(members) : .array(elements) }

        mutating func add(_ value: JSONValue) {
            if isObject { members[name] = value } else { elements.append(value) }
        }
    }

    private enum Expect { case value, valueOrClose, key, keyOrClose, colon, commaOrClose, end }

    /// As deep as the decoder goes.
    private static let deepest = 512

    init(_ bytes: [UInt8], seeking path: [any CodingKey] = []) {
        self.bytes = bytes
        sought = path
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    mutating func run() {
        var expect = Expect.value
        while fault == nil {
            skipBlanks()
            guard position < bytes.count else {
                if expect != .end { fault = open.isEmpty ? "there is nothing" : "the file ends in the middle" }
                return
            }
            expect = step(expect, bytes[position])
        }
    }

    private mutating func skipBlanks() {
        while position < bytes.count {
            switch bytes[position] {
            case 32, 9, 10, 13: position += 1
            default: return
            }
        }
    }

    private mutating func step(_ expect: Expect, _ byte: UInt8) -> Expect {
        switch (expect, byte) {
        case (.valueOrClose, UInt8(ascii: "]")), (.keyOrClose, UInt8(ascii: "}")): return close()
        case (.value, _), (.valueOrClose, _): return begin(byte)
        case (.key, UInt8(ascii: "\"")), (.keyOrClose, UInt8(ascii: "\"")):
            name()
            return .colon
        case (.colon, UInt8(ascii: ":")):
            position += 1
            return .value
        case (.commaOrClose, UInt8(ascii: ",")):
            position += 1
            return open[open.count - 1].isObject ? .key : .value
        case (.commaOrClose, open.last?.closing): return close()
        case (.key, UInt8(ascii: "}")): fault = "the comma before '}' is one too many"
        case (.key, _), (.keyOrClose, _): fault = "a name in double quotes should stand here"
        case (.colon, _): fault = "':' should stand here"
        case (.commaOrClose, _): fault = "',' or '\(open.last?.isObject == true ? "}" : "]")' should stand here"
        case (.end, _): fault = "something follows after the end"
        }
        return .end
    }

    private mutating func name() {
        let start = position
        guard let name = string() else { return }
        open[open.count - 1].name = name
        guard open[open.count - 1].members[name] != nil else { return }
        position = start
        fault = "this name stands here a second time, and only one of the two can count"
        isTwice = true
    }

    /// At the beginning of a value.
    private mutating func begin(_ byte: UInt8) -> Expect {
        note()
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            guard open.count < Self.deepest else {
                fault = "nesting is deeper than \(Self.deepest)"
                return .end
            }
            open.append(Frame(isObject: byte == UInt8(ascii: "{")))
            position += 1
            return byte == UInt8(ascii: "{") ? .keyOrClose : .valueOrClose
        case UInt8(ascii: "]") where open.last?.isObject == false:
            fault = "the comma before ']' is one too many"
            return .end
        default:
            guard let scalar = scalar(byte) else { return .end }
            return end(scalar)
        }
    }

    private mutating func close() -> Expect {
        position += 1
        return end(open.removeLast().value)
    }

    /// After a value.
    private mutating func end(_ complete: JSONValue) -> Expect {
        // What follows it is no longer on the path to what is sought.
        onPath = min(onPath, max(0, open.count - 1))
        guard !open.isEmpty else {
            value = complete
            return .end
        }
        open[open.count - 1].add(complete)
        return .commaOrClose
    }

    /// Is the value that begins here sought, or around what is?
    private mutating func note() {
        guard open.count <= sought.count, onPath >= open.count - 1 else { return }
        if let frame = open.last {
            let key = sought[open.count - 1]
            guard frame.isObject ? key.stringValue == frame.name : key.intValue == frame.elements.count else { return }
            onPath = open.count
        }
        found = position
    }
}
