/// Only what may be told, as a paper: the letter.
package enum SharedDocument {
    package static func blocks(_ shared: SharedReport) -> [Block] {
        let nothing = shared.isEmpty ? [Block.text("Nothing has been marked \"may be told\".")] : []
        return [.heading(title(shared), level: 1)] + nothing
            + (shared.isEmpty ? [] : NoticeDocument.letter(shared.notice))
    }

    package static func title(_ shared: SharedReport) -> String { shared.title ?? "What we can tell you" }
}
