/// Times as RFC 3339 has them, `2026-11-23T10:00:00Z`.
package enum Moment {
    static let pattern =
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?([Zz]|[-+][0-9]{2}:[0-9]{2})$"

    /// Seconds since 1970, a part of one left out; nil for what is no time with its zone, so for a day alone.
    package static func seconds(_ time: some StringProtocol) -> Int? {
        let bytes = Array(time.utf8)
        guard bytes.count >= 20, bytes[10] | 0x20 == UInt8(ascii: "t"), let day = Day.number(bytes[..<10]),
            let clock = clock(bytes[11..<19], withSeconds: true)
        else { return nil }
        var zone = bytes[19...]
        if zone.first == UInt8(ascii: ".") {
            let rest = zone.dropFirst().drop { (48...57).contains($0) }
            guard rest.count < zone.count - 1 else { return nil }
            zone = rest
        }
        guard let sign = zone.first else { return nil }
        let moment = day * 86_400 + clock
        if sign | 0x20 == UInt8(ascii: "z") { return zone.count == 1 ? moment : nil }
        guard zone.count == 6, let away = self.clock(zone.dropFirst(), withSeconds: false) else { return nil }
        switch sign {
        case UInt8(ascii: "+"): return moment - away
        case UInt8(ascii: "-"): return moment + away
        default: return nil
        }
    }

    /// In UTC, to the second.
    package static func text(_ seconds: Int) -> String {
        let clock = (seconds % 86_400 + 86_400) % 86_400
        let (hours, minutes) = (Day.padded(clock / 3600, 2), Day.padded(clock / 60 % 60, 2))
        return Day.text((seconds - clock) / 86_400) + "T\(hours):\(minutes):\(Day.padded(clock % 60, 2))Z"
    }

    /// Seconds of `20:30:00`, or of `20:30`. A second may be a leap second.
    private static func clock(_ bytes: ArraySlice<UInt8>, withSeconds: Bool) -> Int? {
        var seconds = 0
        var rest = bytes
        for (place, most) in [23, 59, 60].prefix(withSeconds ? 3 : 2).enumerated() {
            if place > 0, rest.popFirst() != UInt8(ascii: ":") { return nil }
            guard rest.count >= 2, let number = Day.digits(rest.prefix(2)), number <= most else { return nil }
            rest = rest.dropFirst(2)
            seconds = seconds * 60 + number
        }
        return rest.isEmpty ? (withSeconds ? seconds : seconds * 60) : nil
    }
}
