import Packs
package import Sessions

/// Whether the coach was right about how they read the moves. It judges the method, and says first where it did worse.
package enum CoachRecordDocument {
    package static func blocks(_ record: CoachRecord) -> [Block] {
        var blocks: [Block] = [.heading("Was the coach right?")]
        guard !record.seen.isEmpty else {
            return blocks + [
                .text("Of no decided review is it recorded how they read it. What happened asks for it, once you know.")
            ]
        }
        guard let distances = record.distances else {
            blocks.append(
                .text(
                    "\(record.told) of the \(CoachRecord.fewest) reviews it takes: nothing can be said of fewer."
                        + inferred(record)))
            return blocks + parts("Only inferred", record.sources.filter { $0.name == "inferred" }, named: words)
        }
        blocks += verdicts(distances) + figures(distances) + [.plot(plot(told(record)))]
        blocks.append(
            .text(
                "The mean squared distance from how they read it, as they told: 0 is best, 1 is worst. The coach's is of its "
                    + "threat reading with the measures adopted.\(several(record))\(inferred(record))", .dim))
        return blocks
            + parts("By how we know", record.sources, named: words)
            + parts("By scope", record.scopes, plotting: { name in told(record).filter { $0.scope?.rawValue == name } })
            + parts(
                "By other side", record.counterparts,
                plotting: { name in
                    told(record).filter { Folding.key($0.otherSide) == Folding.key(name) }
                })
    }

    /// What is only inferred stands in no plot.
    private static func told(_ record: CoachRecord) -> [CoachRecord.Seen] {
        record.seen.filter { $0.from != .inferred }
    }

    /// What must be said before all else; empty where the coach did no worse.
    package static func warnings(_ distances: CoachRecord.Distances) -> [Block] {
        var blocks: [Block] = []
        if distances.isWorseThanGuess == true {
            blocks.append(.text("The coach did worse than your own guess.", .warning))
        }
        if distances.isWorseThan50 {
            blocks.append(.text("The coach did worse than always saying 50.", .warning))
        }
        return blocks
    }

    private static func verdicts(_ distances: CoachRecord.Distances) -> [Block] {
        var blocks = warnings(distances)
        if distances.isBetterThan50 {
            blocks.append(.text("The coach did better than always saying 50."))
        } else if !distances.isWorseThan50 {
            blocks.append(.text("The coach did no better than always saying 50.", .warning))
        }
        if let guessed = distances.guessed, distances.isWorseThanGuess == false {
            blocks.append(
                .text(
                    guessed.coach < guessed.guess - CoachRecord.alike
                        ? "The coach did better than your own guess." : "The coach did about as well as your own guess."
                ))
        }
        return blocks
    }

    private static func figures(_ distances: CoachRecord.Distances) -> [Block] {
        let count = "\(distances.count) reviews"
        var blocks: [Block] = [
            .pair("The coach", "\(Words.decimals(distances.coach, 3)) over \(count)"),
            .pair("Always 50", "\(Words.decimals(distances.always50, 3)) over \(count)"),
        ]
        if let guessed = distances.guessed {
            blocks.append(
                .pair(
                    "Your guess",
                    "\(Words.decimals(guessed.guess, 3)) over \(guessed.count) reviews with one; the coach there "
                        + Words.decimals(guessed.coach, 3)))
        } else {
            blocks.append(.pair("Your guess", "fewer than \(CoachRecord.fewest) of them have one"))
        }
        return blocks
    }

    /// One mark a review.
    ///
    /// - Parameter part: which reviews; empty: all.
    private static func plot(_ told: [CoachRecord.Seen], of part: String = "") -> PointPlot {
        let (more, less) = (told.count { $0.read > $0.coach }, told.count { $0.read < $0.coach })
        let name = part.isEmpty ? "" : "\(part.apart): "
        return PointPlot(
            points: told.map { .init(said: $0.coach, came: $0.read) },
            caption:
                "\(name)\(name.isEmpty ? "One" : "one") mark a review. Above the dotted line they saw more of a threat than "
                + "the coach said, below it less.",
            words:
                "\(name)\(name.isEmpty ? "Of" : "of") \(told.count) reviews they saw more of a threat than the coach said in "
                + "\(more), and less in \(less).",
            across: "the coach said", up: "they said")
    }

    private static func parts(
        _ heading: String, _ parts: [CoachRecord.Part], named name: (String) -> String = { $0.apart },
        plotting seen: (String) -> [CoachRecord.Seen] = { _ in [] }
    ) -> [Block] {
        guard !parts.isEmpty else { return [] }
        return [.heading(heading)]
            + parts.flatMap { part -> [Block] in
                let one = part.distances
                let drawn = seen(part.name)
                let guess = one.guessed.map { ", your guess \(Words.decimals($0.guess, 3)) over \($0.count)" } ?? ""
                return [
                    .pair(
                        name(part.name),
                        "the coach \(Words.decimals(one.coach, 3)), always 50 \(Words.decimals(one.always50, 3))\(guess); "
                            + "\(one.count) reviews")
                ] + (drawn.isEmpty ? [] : [.plot(plot(drawn, of: part.name))])
            }
    }

    private static func words(_ source: String) -> String {
        HowTheyRead.Source(rawValue: source)?.words.capitalisedFirst ?? source
    }

    private static func several(_ record: CoachRecord) -> String {
        record.seen.contains { $0.readings > 1 }
            ? " A review counts once: where several know something, the median of what is known most surely." : ""
    }

    private static func inferred(_ record: CoachRecord) -> String {
        let count = record.seen.count - record.told
        return count == 0 ? "" : " \(count) more \(count == 1 ? "is" : "are") only inferred and counted apart."
    }
}
