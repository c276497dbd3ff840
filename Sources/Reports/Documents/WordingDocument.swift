package import Packs

/// What a look at a text's words found: the words and their place, how they may be heard, what would be better.
package enum WordingDocument {
    package static func blocks(_ findings: [WordingFinding], _ pack: Pack, _ scope: Scope?) -> [Block] {
        guard !findings.isEmpty else {
            return [
                .text("No word here is on the lists. The program looks at words, it does not understand them.", .good)
            ]
        }
        let kinds = Dictionary(pack.loadedWords.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var blocks: [Block] = []
        for finding in findings {
            guard let kind = kinds[finding.kind] else { continue }
            blocks += [
                .text(
                    "Line \(finding.line), column \(finding.column): “\(finding.text)”. \(kind.name(scope)).", .strong),
                .quote(kind.heard(scope)), .aside("Better: \(kind.better(scope).uncapitalisedFirst)"), .gap,
            ]
        }
        return blocks + [.text("The program looks at words, it does not understand them.", .dim)]
    }
}
