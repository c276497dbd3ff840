package import Assessment
import Packs

/// The cases nearest to a review, and which answers make them so.
package enum LikenessDocument {
    /// Drivers named on each side.
    private static let most = 3

    package static func blocks(_ like: [LikeCase], _ phrases: Phrasebook) -> [Block] {
        guard !like.isEmpty else {
            return [
                .text(
                    "Too little is known to compare: at least \(Likeness.leastInCommon) questions about what they see, "
                        + "what lies behind and what presses them must be answered.")
            ]
        }
        return [.text(CaseDocument.isIllustration, .warning)]
            + like.enumerated().flatMap { place, one in entry(place + 1, one, phrases) }
            + [
                .gap,
                .text(
                    "How it is reckoned: over the questions answered in both, the mean distance between the two answers "
                        + "in decibans, the measure of how alarming an answer looks. 0 is the same answers; 3 makes "
                        + "something look about twice as likely to be an attack. Your aim and theirs are left out.",
                    .dim),
            ]
    }

    private static func entry(_ number: Int, _ like: LikeCase, _ phrases: Phrasebook) -> [Block] {
        let (worked, likeness) = (like.worked, like.likeness)
        var blocks: [Block] = [
            .heading("\(number)  \(worked.title)"),
            .text(
                "\(likeness.same) of \(likeness.common) answers are the same; on average the answers lie "
                    + "\(Words.number(likeness.distance)) dB apart."),
            .text("What followed there, in our reading: \(CaseDocument.outcomeWords(worked))."),
        ]
        let alike = likeness.alike.prefix(most)
        if !alike.isEmpty {
            blocks.append(.text("Alike:", .strong))
            blocks += alike.map {
                .bullet("\(phrases.ask($0.item)) \(phrases.label($0.item, $0.left).capitalisedFirst).")
            }
        }
        let apart = likeness.apart.prefix(most)
        if !apart.isEmpty {
            blocks.append(.text("Apart:", .strong))
            blocks += apart.map {
                .bullet(
                    "\(phrases.ask($0.item)) You: \(phrases.label($0.item, $0.left).uncapitalisedFirst). "
                        + "There: \(phrases.label($0.item, $0.right).uncapitalisedFirst).")
            }
        }
        return blocks
    }
}
