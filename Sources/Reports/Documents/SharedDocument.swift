/// Only what may be told, as a paper.
package enum SharedDocument {
    package static func blocks(_ shared: SharedReport) -> [Block] {
        let nothing = shared.isEmpty ? [Block.text("Nothing has been marked \"may be told\".")] : []
        let promises = shared.promises.map { Block.bullet($0.text) }
        return [.heading(title(shared), level: 1)] + nothing
            + shared.told.flatMap { [.heading($0.label), .text($0.text)] } + promises.under("What we promise")
    }

    package static func title(_ shared: SharedReport) -> String { shared.title ?? "What we can tell you" }
}
