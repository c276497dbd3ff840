import Mustache
package import Sessions

/// The report as Markdown, made from the same record as the JSON.
package enum MarkdownReport {
    /// - Throws: only if the template is broken, which its tests exclude.
    package static func text(_ report: ReviewReport, _ session: Session, _ phrases: Phrasebook) throws -> String {
        try render(MarkdownTemplate.text, ReportContext.all(report, session.sealed, phrases))
    }

    static func render(_ template: String, _ context: [String: Any]) throws -> String {
        MustacheContentTypes.register(MarkdownText(), named: "MARKDOWN")
        return tidied(try MustacheTemplate(string: template).render(context))
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
}
