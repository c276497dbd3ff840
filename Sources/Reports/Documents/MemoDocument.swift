/// The memo as a page.
package enum MemoDocument {
    package static func blocks(_ memo: Memo?, _ phrases: Phrasebook) -> [Block] {
        guard let memo else { return [.text(phrases("too-little"))] }
        func explanation(_ number: Int, _ explanation: Memo.Explanation) -> [Block] {
            [.text("\(number). \(explanation.claim)", .strong)]
                + (explanation.support.isEmpty
                    ? [.bullet("Nothing we know speaks for it.", .dim)] : explanation.support.map { .bullet($0) })
        }
        return [
            .text("To our leadership. About: \(memo.about).", .strong),
            .text(memo.disclaimer, .dim),
            .heading("What we see"),
        ]
            + memo.see.map { .bullet($0, .mirror) }
            + [.heading("What we cannot see")]
            + (memo.cannotSee.isEmpty ? [.bullet("Nothing of weight.", .dim)] : memo.cannotSee.map { .bullet($0) })
            + [.heading("Two explanations")]
            + explanation(1, memo.threat) + explanation(2, memo.safety)
            + [.heading("How sure we are"), .text(memo.sure), .heading("What we recommend"), .text(memo.recommend)]
    }
}
