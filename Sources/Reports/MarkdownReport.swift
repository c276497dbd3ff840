import Interview
import Mustache
import Packs
package import Sessions

/// The report as Markdown, made from the same record as the JSON.
package enum MarkdownReport {
    /// - Throws: only if the template is broken, which its tests exclude.
    package static func text(_ report: ReviewReport, _ session: Session, _ phrases: Phrasebook) throws -> String {
        MustacheContentTypes.register(MarkdownText(), named: "MARKDOWN")
        let template = try MustacheTemplate(string: MarkdownTemplate.text)
        let context = head(session).merging(figures(report, session, phrases)) { first, _ in first }
            .merging(MarkdownWork.context(report, session, phrases)) { first, _ in first }
        return tidied(template.render(context))
    }

    /// Anybody's text by lines, each to be escaped by itself.
    static func lines(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }
    }

    /// One empty line where sections that are not there left several, and none at the end.
    private static func tidied(_ text: String) -> String {
        var lines: [Substring] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let isRepeated = line.isEmpty && lines.last?.isEmpty ?? true
            if line.isEmpty, lines.last == ">" { lines.removeLast() }
            if !isRepeated { lines.append(line) }
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func head(_ session: Session) -> [String: Any] {
        let move = session.move
        func yes(_ flag: Bool?) -> String { flag.map { $0 ? "yes" : "no" } ?? "" }
        let facts = [
            ("Scope", move.scope?.rawValue ?? ""), ("Who moves", move.mover), ("The other side", move.otherSide),
            ("Others affected", move.others.joined(separator: ", ")),
            ("Kind", move.kind.map(\.title).joined(separator: ", ")), ("They depend on the mover", yes(move.below)),
            ("There is somebody to appeal to", yes(move.referee)), ("They have somewhere to go", yes(move.exit)),
            ("Begun", session.created), ("Last changed", session.updated), ("Id", session.id),
        ]
        let texts = [("What is planned", move.description), ("What it protects", move.protects)]
        return [
            "title": move.title.isEmpty ? "A review without a title" : move.title,
            "facts": facts.filter { !$0.1.isEmpty }.map { ["name": $0.0, "value": $0.1] },
            "texts": texts.filter { !$0.1.isEmpty }.map { ["name": $0.0, "lines": lines($0.1)] as [String: Any] },
        ]
    }

    private static func figures(
        _ report: ReviewReport, _ session: Session, _ phrases: Phrasebook
    ) -> [String: Any] {
        var context: [String: Any] = ["standing": report.standing]
        context["voices"] = (report.voices ?? []).map { voice -> [String: Any] in
            [
                "name": voice.name ?? voice.id, "seat": voice.seat.rawValue,
                "figures": voice.reading.isEnough ? MarkdownReading.plainRows(voice.reading.figures) : [],
            ]
        }
        // A median over sheets that show no figure themselves shows none either.
        let tooLittle = Set((report.voices ?? []).filter { !$0.reading.isEnough }.map(\.seat))
        context["seats"] = (report.seats ?? []).filter { !tooLittle.contains($0.seat) }.map { seat -> [String: Any] in
            [
                "seat": seat.seat.rawValue, "voices": "\(seat.voices)",
                "figures": MarkdownReading.plainRows(seat.figures),
            ]
        }
        guard let before = report.before else { return context }
        guard before.isEnough else {
            context["tooLittle"] = [
                "words": phrases("too-little"), "missing": before.unknown.prefix(8).map { phrases.ask($0.item) },
            ]
            return context
        }
        context["reading"] = MarkdownReading.context(before, report, session, phrases)
        if let memo = report.memo {
            context["memo"] =
                [
                    "about": memo.about, "see": memo.see, "cannotSee": memo.cannotSee, "sure": memo.sure,
                    "recommend": memo.recommend, "disclaimer": memo.disclaimer,
                    "explanations": [memo.threat, memo.safety].map {
                        ["claim": $0.claim, "support": $0.support] as [String: Any]
                    },
                ] as [String: Any]
        }
        return context
    }
}
