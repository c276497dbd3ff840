package import Packs

/// A finding of wording with its words, as JSON has it.
package struct WordingReport: Equatable, Sendable, Encodable {
    /// The kind's id.
    package var kind: String
    /// The words as they stand there.
    package var text: String
    /// From 1.
    package var line: Int
    /// In characters, from 1.
    package var column: Int
    /// How they may be heard, in the other side's words.
    package var heard: String
    package var better: String
    /// The kind's name.
    package var name: String
    /// By what it is known again once it is set aside.
    package var mark: String

    private enum CodingKeys: String, CodingKey { case kind, text, line, column, heard, better }

    /// nil where the pack no longer has the kind.
    package init?(_ finding: WordingFinding, _ pack: Pack, _ scope: Scope?) {
        guard let kind = pack.loadedWords.first(where: { $0.id == finding.kind }) else { return nil }
        self.kind = finding.kind
        text = finding.text
        line = finding.line
        column = finding.column
        heard = kind.heard(scope)
        better = kind.better(scope)
        name = kind.name(scope)
        mark = finding.mark
    }
}

extension WordingFinding {
    /// The kind and the words, whatever their case: "open-door: all options".
    package var mark: String {
        "\(kind): \(text.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased())"
    }
}
