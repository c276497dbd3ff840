/// Days and times as files have them.
package enum CalendarText {
    static let dayPattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
    static let timePattern =
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?([Zz]|[-+][0-9]{2}:[0-9]{2})$"

    /// Whether it is a day that there is, as `2026-11-23`.
    package static func isDay(_ text: String) -> Bool { text.utf8.count == 10 && isDay(Array(text.utf8)) }

    /// Whether it is an RFC 3339 time.
    static func isTime(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, isDay(Array(bytes[..<10])), bytes[10] | 0x20 == UInt8(ascii: "t") else { return false }
        func number(_ place: Int, to most: Int) -> Bool {
            guard place + 2 <= bytes.count, let number = digits(bytes[place..<(place + 2)]) else { return false }
            return number <= most
        }
        func colon(_ place: Int) -> Bool { place < bytes.count && bytes[place] == UInt8(ascii: ":") }
        // A second may be a leap second.
        guard number(11, to: 23), colon(13), number(14, to: 59), colon(16), number(17, to: 60) else { return false }
        var place = 19
        if bytes[place] == UInt8(ascii: ".") {
            let first = place + 1
            place = bytes[first...].firstIndex { !(48...57).contains($0) } ?? bytes.count
            guard place > first, place < bytes.count else { return false }
        }
        if bytes[place] | 0x20 == UInt8(ascii: "z") { return place + 1 == bytes.count }
        guard bytes[place] == UInt8(ascii: "+") || bytes[place] == UInt8(ascii: "-") else { return false }
        return place + 6 == bytes.count && number(place + 1, to: 23) && colon(place + 3) && number(place + 4, to: 59)
    }

    private static func isDay(_ bytes: [UInt8]) -> Bool {
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = digits(bytes[0..<4]), let month = digits(bytes[5..<7]), let day = digits(bytes[8..<10]),
            (1...12).contains(month)
        else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let last = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
        return (1...last).contains(day)
    }

    private static func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
        bytes.allSatisfy { (48...57).contains($0) } ? bytes.reduce(0) { $0 * 10 + Int($1 - 48) } : nil
    }
}
