import Interview
package import Sessions

/// An invited sheet that lies open: its questions are asked, and nothing is reckoned from the answers.
package struct OpenSheet: Equatable, Sendable {
    package var sheet: InvitedSheet
    /// The file's name as it was given, for words alone.
    package var path: String
    /// Why nothing can be changed; nil: it can.
    package var readOnly: String?

    package init(_ sheet: InvitedSheet, path: String, readOnly: String? = nil) {
        self.sheet = sheet
        self.path = path
        self.readOnly = readOnly
    }

    var draft: Draft? { sheet.at.map { Draft(at: $0, text: sheet.typed, on: "") } }
}

extension Desk {
    /// True while a sheet from elsewhere is answered: no score, and none of the other side's words, for they steer.
    var isAnswering: Bool { openSheet != nil }

    /// The questions of the sheet that have an answer, and all of them; a name is none.
    var sheetProgress: Progress {
        Progress((form?.questions ?? []).filter { $0.isScored || $0.field == .ownGuess }) { answered.contains($0) }
    }

    /// A review in which nothing is missing before its questions, or a sheet that brings what it needs.
    var missingBeforeItems: Field? { isAnswering ? nil : session?.missingBeforeItems.first }
}
