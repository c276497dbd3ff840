/// The draft to the other side as a page.
package enum NoticeDocument {
    package static func blocks(_ notice: Notice) -> [Block] {
        guard !notice.isEmpty else { return [.text("Nothing is marked, so there is no draft.", .dim)] }
        return [.text(notice.salutation + ",", .strong)]
            + notice.paragraphs.map { .text($0) }
            + (notice.promises.isEmpty ? [] : [.text("What you can hold us to:", .strong)])
            + notice.promises.map { .bullet($0) }
            + [.text("A draft. Fill the [blanks], and let somebody who knows them read it first.", .dim)]
    }
}
