package import Sessions

/// The letter to the other side as a page.
package enum NoticeDocument {
    /// With what must be known before it is sent.
    package static func blocks(_ notice: Notice, _ reading: ReadingRecord, _ phrases: Phrasebook) -> [Block] {
        warnings(reading, phrases) + blocks(notice)
    }

    /// Empty where no verdict speaks against a letter.
    package static func warnings(_ reading: ReadingRecord, _ phrases: Phrasebook) -> [Block] {
        (reading.isOwnAim ? [.text(phrases("notice.own-aim"), .danger)] : [])
            + (reading.mayAttack ? [.text(phrases("notice.may-attack"), .danger)] : [])
    }

    /// The letter, and beside it what is left out, what changed and how its words may be heard.
    package static func blocks(_ notice: Notice) -> [Block] {
        let beside = beside(notice)
        return letter(notice) + (beside.isEmpty ? [] : [.heading("Not part of the letter")] + beside)
    }

    /// The letter and nothing else.
    package static func letter(_ notice: Notice) -> [Block] {
        guard !notice.isEmpty else { return [.text("Nothing is marked, so there is no letter.", .dim)] }
        if let written = notice.written { return [.own(written)] }
        var blocks: [Block] = []
        for (place, section) in notice.sections.enumerated() {
            if let heading = section.heading { blocks.append(.text(heading, .strong)) }
            for line in section.lines {
                switch line {
                case .text(let text): blocks.append(place == 0 ? .text(text, .strong) : .text(text))
                case .bullet(let text): blocks.append(.bullet(text))
                }
            }
        }
        return blocks
    }

    /// For the user alone.
    package static func beside(_ notice: Notice) -> [Block] {
        let open = notice.leftOut.filter { $0.why == .open }
        let left = notice.leftOut.filter { $0.why == .notMarked }
        var blocks: [Block] = []
        if notice.isHeldBack {
            blocks.append(
                .text(
                    "Your own version is kept, but not used: something in it may no longer be told.", .warning))
        } else if !notice.changed.isEmpty {
            blocks.append(
                .text(
                    "You wrote this letter yourself. Since then these have changed: "
                        + "\(notice.changedLabels.joined(separator: "; ")).", .warning))
        }
        if notice.written?.contains("[") == true {
            blocks.append(.text("Square brackets still stand in what you wrote.", .warning))
        }
        blocks += open.map { one in
            .bullet(
                one.open == 0
                    ? "Left out: \(one.label). Square brackets in it are still to be filled."
                    : "Left out: \(one.label). \(Words.open(one.open)).", .warning)
        }
        if !left.isEmpty {
            blocks.append(.bullet("Not marked \"may be told\": \(left.map(\.label).joined(separator: "; ")).", .dim))
        }
        return blocks + findings(notice.findings)
    }

    /// How its words may be heard.
    package static func findings(_ findings: [WordingReport]) -> [Block] {
        findings.flatMap { one -> [Block] in
            [
                .bullet("Line \(one.line), \"\(one.text)\". \(one.name).", .warning), .aside("\"\(one.heard)\""),
                .aside("Better: \(one.better.uncapitalisedFirst)"),
            ]
        }
    }
}

extension Words {
    /// "2 blanks are open"
    package static func open(_ count: Int) -> String { count == 1 ? "1 blank is open" : "\(count) blanks are open" }
}
