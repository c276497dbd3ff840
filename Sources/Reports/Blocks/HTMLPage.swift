package import Packs
package import Sessions

/// A page by itself: no script, nothing from elsewhere.
package enum HTMLPage {
    /// - Parameters:
    ///   - blocks: with one heading of level 1, the first.
    ///   - kind: a line above the title; nil: none.
    ///   - foot: the last line.
    package static func text(_ blocks: [Block], titled title: String, kind: String? = nil, foot: String) -> String {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="referrer" content="no-referrer">
        <title>\(HTMLText.plain(title))</title>
        <style>
        \(HTMLStyle.text)
        </style>
        </head>
        <body>
        <main>
        \(kind.map { "<p class=\"kind\">\(HTMLText.escaped($0))</p>\n" } ?? "")\(blocks.html)
        </main>
        <footer>
        <p>\(HTMLText.escaped(foot))</p>
        </footer>
        </body>
        </html>

        """
    }
}

extension HTMLPage {
    /// A whole review.
    package static func text(_ report: ReviewReport, _ session: Session, _ pack: Pack, in zone: Zone) -> String {
        text(
            ReviewDocument.blocks(report, session, pack, in: zone),
            titled: session.move.title.isEmpty ? "A review" : session.move.title,
            kind: "How it looks from the other side",
            foot: "This report holds what was confided. Look before you pass it on.")
    }

    /// Only what may be told.
    package static func text(_ shared: SharedReport) -> String {
        text(SharedDocument.blocks(shared), titled: SharedDocument.title(shared), foot: shared.standing)
    }
}
