package import Sessions

/// The memo as a page.
package enum MemoDocument {
    package static func blocks(_ memo: Memo?, _ phrases: Phrasebook) -> [Block] {
        guard let memo else { return [.text(phrases("too-little"))] }
        func explanation(_ number: Int, _ explanation: Memo.Explanation) -> [Block] {
            [.text("\(number). \(explanation.claim)", .strong)]
                + (explanation.support.isEmpty
                    ? [.bullet(phrases("memo.nothing-for-it"), .dim)]
                    : explanation.support.map { .bullet($0, .mirror) })
        }
        return memo.warnings.map { .text($0, .danger) } + [
            .text("\(memo.to). About: \(memo.about).", .strong), .text(memo.disclaimer, .dim),
            .heading(phrases("memo.see")),
        ] + memo.see.map { .bullet($0, .mirror) } + [.heading(phrases("memo.cannot-see"))]
            + memo.cannotSee.map { .bullet($0, .mirror) } + [.heading(phrases("memo.explanations"))]
            + explanation(1, memo.threat) + explanation(2, memo.safety)
            + [
                .heading(phrases("memo.how-sure")), .text(memo.sure), .heading(phrases("memo.what-next")),
                .text(memo.recommend),
            ]
    }

    /// Beside what the user wrote as their adviser before the questions.
    package static func blocks(_ memo: Memo?, _ session: Session, _ phrases: Phrasebook) -> [Block] {
        let written = session.reflections["their-view"]
        // In a review based on another the first words may be those of then.
        let yours = (session.basedOn == nil ? written?.first : written?.latest) ?? ""
        guard memo != nil, !yours.ownLines.isEmpty else { return blocks(memo, phrases) }
        return blocks(memo, phrases)
            + [.heading(phrases("memo.yours")), .own(yours), .text(phrases("memo.compare"), .dim)]
    }
}
