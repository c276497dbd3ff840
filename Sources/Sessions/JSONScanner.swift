import FoundationEssentials

/// Walks JSON until it ends or breaks. The decoder tells that something is wrong; this tells where and what.
///
/// Nesting is kept on a list, so that no file can exhaust the stack.
struct JSONScanner {
    let bytes: [UInt8]
    /// Where it stands; after `run` the end or where the JSON breaks.
    private(set) var position = 0
    /// What is wrong at `position`; nil while nothing is.
    private(set) var fault: String?
    /// Where the value sought stands, or the nearest one around it.
    private(set) var found = 0

    private let sought: [any CodingKey]
    private var open: [Frame] = []
    /// How many of the open frames, from the outermost, lead to what is sought.
    private var onPath = 0

    /// An object or a list whose end has not come yet.
    private struct Frame {
        var isObject: Bool
        var index = 0
        var key = 0..<0

        var closing: UInt8 { isObject ? UInt8(ascii: "}") : UInt8(ascii: "]") }
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
        case (.value, _), (.valueOrClose, _): return value(byte)
        case (.key, UInt8(ascii: "\"")), (.keyOrClose, UInt8(ascii: "\"")):
            let start = position
            if string() { open[open.count - 1].key = start..<position }
            return .colon
        case (.colon, UInt8(ascii: ":")):
            position += 1
            return .value
        case (.commaOrClose, UInt8(ascii: ",")):
            position += 1
            leave()
            open[open.count - 1].index += 1
            return open[open.count - 1].isObject ? .key : .value
        case (.commaOrClose, open.last?.closing): return close()
        case (.key, UInt8(ascii: "}")): fault = "the comma before '}' is one too many"
        case (.key, _), (.keyOrClose, _): fault = "a name in double quotes should stand here"
        case (.colon, _): fault = "':' should stand here"
        case (.commaOrClose, _):
            fault = open.last?.isObject == true ? "',' or '}' should stand here" : "',' or ']' should stand here"
        case (.end, _): fault = "something follows after the end"
        }
        return .end
    }

    private mutating func value(_ byte: UInt8) -> Expect {
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
        case UInt8(ascii: "\""): return string() ? afterValue : .end
        case UInt8(ascii: "]") where open.last?.isObject == false: fault = "the comma before ']' is one too many"
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            if number() { return afterValue }
            fault = "this is not a number"
        default:
            for word in ["true", "false", "null"] where bytes[position...].starts(with: word.utf8) {
                position += word.utf8.count
                return afterValue
            }
            fault = "a value should stand here"
        }
        return .end
    }

    private var afterValue: Expect { open.isEmpty ? .end : .commaOrClose }

    private mutating func close() -> Expect {
        leave()
        open.removeLast()
        position += 1
        return afterValue
    }
}

extension JSONScanner {
    /// At the beginning of a value: is it sought, or around what is?
    private mutating func note() {
        guard onPath >= open.count - 1, open.count <= sought.count else { return }
        if let frame = open.last {
            guard onPath == open.count - 1, leads(frame, to: sought[open.count - 1]) else { return }
            onPath = open.count
        }
        found = position
    }

    /// After a value: what follows it is no longer on the path.
    private mutating func leave() { onPath = min(onPath, open.count - 1) }

    private func leads(_ frame: Frame, to key: any CodingKey) -> Bool {
        guard frame.isObject else { return key.intValue == frame.index }
        let quoted = bytes[frame.key]
        if quoted.contains(UInt8(ascii: "\\")) {
            return (try? JSONDecoder().decode(String.self, from: Data(quoted))) == key.stringValue
        }
        return quoted.dropFirst().dropLast().elementsEqual(key.stringValue.utf8)
    }
}

extension JSONScanner {
    /// `-`, digits without a leading zero, a fraction, an exponent. Stays at its beginning when it is none.
    private mutating func number() -> Bool {
        var next = position
        func isDigit(_ place: Int) -> Bool { place < bytes.count && (48...57).contains(bytes[place]) }
        func digits(from place: Int) -> Int? {
            guard isDigit(place) else { return nil }
            return bytes[place...].firstIndex { !(48...57).contains($0) } ?? bytes.count
        }
        if bytes[next] == UInt8(ascii: "-") { next += 1 }
        guard let whole = digits(from: next), bytes[next] != UInt8(ascii: "0") || whole == next + 1 else {
            return false
        }
        next = whole
        if next < bytes.count, bytes[next] == UInt8(ascii: ".") {
            guard let fraction = digits(from: next + 1) else { return false }
            next = fraction
        }
        if next < bytes.count, bytes[next] | 0x20 == UInt8(ascii: "e") {
            next += 1
            if next < bytes.count, [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(bytes[next]) { next += 1 }
            guard let exponent = digits(from: next) else { return false }
            next = exponent
        }
        position = next
        return true
    }

    /// Stands at the opening quote; stays there when the text never ends or is not UTF-8.
    private mutating func string() -> Bool {
        var next = position + 1
        while next < bytes.count {
            switch bytes[next] {
            case UInt8(ascii: "\""):
                guard String(validating: bytes[position...next], as: UTF8.self) != nil else {
                    fault = "this text is not UTF-8"
                    return false
                }
                position = next + 1
                return true
            case UInt8(ascii: "\\"):
                guard let length = escape(next) else {
                    position = next
                    fault = "this is no escape; a backslash is written \\\\"
                    return false
                }
                next += length
            case ..<32:
                position = next
                fault = "a control character stands in a text; a new line is written \\n"
                return false
            default: next += 1
            }
        }
        fault = "this text has no closing quote"
        return false
    }

    /// How many bytes the escape at a place has; nil when it is none.
    private func escape(_ place: Int) -> Int? {
        guard place + 1 < bytes.count else { return nil }
        if "\"\\/bfnrt".utf8.contains(bytes[place + 1]) { return 2 }
        guard let unit = unit(place) else { return nil }
        switch unit {
        case 0xD800..<0xDC00:
            guard let low = self.unit(place + 6), (0xDC00..<0xE000).contains(low) else { return nil }
            return 12
        case 0xDC00..<0xE000: return nil
        default: return 6
        }
    }

    /// The UTF-16 code unit of a `\u` escape.
    private func unit(_ place: Int) -> UInt16? {
        guard place + 6 <= bytes.count, bytes[place] == UInt8(ascii: "\\"), bytes[place + 1] == UInt8(ascii: "u") else {
            return nil
        }
        let digits = bytes[(place + 2)..<(place + 6)]
        guard digits.allSatisfy({ (48...57).contains($0) || (97...102).contains($0 | 0x20) }) else { return nil }
        return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    }
}
