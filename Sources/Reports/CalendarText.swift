package import Sessions

/// Days as an iCalendar file (RFC 5545): each a whole day without a zone, for it is the day where the person is.
package enum CalendarText {
    /// - Parameters:
    ///   - isPrivate: says "a review" in place of the title.
    ///   - now: the time of a review that has none, RFC 3339.
    package static func text(_ days: [AgendaDay], isPrivate: Bool, now: String) -> String {
        let head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//otherside//otherside//EN", "CALSCALE:GREGORIAN"]
        let lines = head + days.flatMap { event($0, isPrivate, now) } + ["END:VCALENDAR"]
        return lines.map { folded($0) + "\r\n" }.joined()
    }

    /// As a calendar shows it: "Look again: the fence".
    package static func summary(_ day: AgendaDay, isPrivate: Bool) -> String {
        let what =
            switch day.kind {
            case .review: "Look again"
            case .forecast: "A forecast's day"
            case .action: "An action is due"
            }
        return "\(what): \(isPrivate || day.title.isEmpty ? "a review" : day.title)"
    }

    private static func event(_ day: AgendaDay, _ isPrivate: Bool, _ now: String) -> [String] {
        let changed = Moment.seconds(day.updated) ?? Moment.seconds(now) ?? 0
        let stamp = Moment.text(changed).filter { $0 != "-" && $0 != ":" }
        return [
            "BEGIN:VEVENT", "UID:\(escaped(day.uid))", "DTSTAMP:\(stamp)",
            // A later state of the same review replaces an earlier one.
            "SEQUENCE:\(max(0, min(changed - beginning, Int(Int32.max))))",
            "DTSTART;VALUE=DATE:\(day.day.filter { $0 != "-" })",
            "SUMMARY:\(escaped(summary(day, isPrivate: isPrivate)))", "TRANSP:TRANSPARENT", "END:VEVENT",
        ]
    }

    /// 1 January 2020: a sequence number has 31 bits.
    private static let beginning = 1_577_836_800

    /// What means something in a value is marked, and what no line may hold is left out.
    private static func escaped(_ text: String) -> String {
        var value = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": value.unicodeScalars += ["\\", scalar]
            case "\n": value += "\\n"
            case _ where scalar.properties.generalCategory == .control: continue
            default: value.unicodeScalars.append(scalar)
            }
        }
        return value
    }

    /// Lines of at most 75 octets; those that go on begin with a blank. No scalar is cut.
    private static func folded(_ line: String) -> String {
        var text = ""
        var octets = 0
        for scalar in line.unicodeScalars {
            let size = String(scalar).utf8.count
            if octets + size > 75 {
                text += "\r\n "
                octets = 1
            }
            text.unicodeScalars.append(scalar)
            octets += size
        }
        return text
    }
}
