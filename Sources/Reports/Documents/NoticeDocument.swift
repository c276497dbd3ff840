package import Sessions

/// The draft to the other side as a page.
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

    package static func blocks(_ notice: Notice) -> [Block] {
        guard !notice.isEmpty else { return [.text("Nothing is marked, so there is no draft.", .dim)] }
        return [.text(notice.salutation + ",", .strong)]
            + notice.paragraphs.map { .text($0) }
            + (notice.promises.isEmpty ? [] : [.text("What you can hold us to:", .strong)])
            + notice.promises.map { .bullet($0) }
            + [.text("A draft. Fill the [blanks], and let somebody who knows them read it first.", .dim)]
    }
}
