import Interview
import Screen
import Sessions

/// How the people of a team session are called.
enum TeamWords {
    /// "Person 2", or the name where it may be shown.
    static func call(_ voice: Voice, in session: Session) -> String {
        Width.clip(session.called(voice.id) ?? "", to: 24)
    }

    /// The numbers that may be typed: "1 to 5", or "1, 2, 4" where somebody was taken out.
    static func numbers(_ desk: Desk) -> String {
        let numbers = (desk.session?.voiceNumbers ?? []).sorted()
        guard let last = numbers.last, last == numbers.count, last > 1 else {
            return numbers.map(String.init).joined(separator: ", ")
        }
        return "1 to \(last)"
    }

    static func seat(_ seat: Seat) -> String {
        switch seat {
        case .mover: "mover's seat"
        case .otherSide: "other side's seat"
        case .neutral: "neutral seat"
        }
    }

    /// How many minutes a turn may be meant to take.
    static let clock = 1...240
    static func aboutClock(_ minutes: Int) -> String {
        "About \(minutes) minutes; a clock informs, nothing is cut off."
    }

    static let typedFor = ", typed for"

    /// How somebody who is elsewhere takes part.
    static func elsewhere(_ desk: Desk) -> String {
        "For somebody elsewhere: otherside invite \(desk.session?.id.prefix(8) ?? "") --seat other-side --output sheet.json"
            + "\(desk.library) writes a sheet to fill in. Leave here; then otherside import sheet.json\(desk.library) brings "
            + "it back as one more person."
    }

    /// The seat first: it must not be cut where the line is short.
    static func title(_ voice: Voice, in session: Session) -> String {
        "\(capital(seat(voice.seat))): \(call(voice, in: session))"
    }

    /// How to answer from a seat, in full: for who sits down.
    static func guidance(_ seat: Seat, _ move: Move) -> String {
        let (mover, other) = names(move)
        return switch seat {
        case .mover:
            "In the mover's seat: answer as it looks from the side that makes the move\(move.mover.isBlank ? "" : ", \(mover)")."
        case .otherSide:
            "In the other side's seat: answer as \(other) would, with what they know, remember and fear. "
                + "They need not be right; it only has to be how it looks from there."
        case .neutral: "In the neutral seat: answer as somebody who belongs to neither side and watches both."
        }
    }

    /// The same in one line, for over a question; nil where nothing needs saying.
    static func reminder(_ seat: Seat, _ move: Move) -> String? {
        let (mover, other) = names(move)
        let who = "\"They\" is \(other), \"we\" is \(mover)."
        return switch seat {
        // "We" is the person's own side.
        case .mover: nil
        case .otherSide: "Answer as they would see it. \(who)"
        case .neutral: "Answer as one of neither side. \(who)"
        }
    }

    private static func names(_ move: Move) -> (mover: String, other: String) {
        (
            move.mover.isBlank ? "who makes the move" : move.mover,
            move.otherSide.isBlank ? "the other side" : move.otherSide
        )
    }

    static func questions(_ coverage: Coverage) -> String {
        switch coverage {
        case .full: "all of them"
        case .quick: "a first look: the twelve that weigh most"
        case .chosen(let ids): "a chosen set of \(ids.count)"
        }
    }

    private static func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
