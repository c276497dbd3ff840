import Interview
package import Sessions

/// What a review left out of its figures or its package, and why.
package struct SetAside: Equatable, Sendable, Encodable {
    package struct Answer: Equatable, Sendable, Encodable {
        package var item: String
        /// The note beside it, where there is one.
        package var why: String?
    }

    /// Items answered "does not apply" on the sheet that counts, or by any voice where none does.
    package var doesNotApply: [Answer]

    package init(_ session: Session) {
        let sheets = session.countingSheet.map { [$0] } ?? session.voices.map(\.sheet)
        let order = session.weights.mapValues(\.order)
        func place(_ item: String) -> (Int, String) { (order[item] ?? .max, item) }
        let items = Set(sheets.flatMap { sheet in sheet.filter { $0.value == .notApplicable }.map(\.key) })
        doesNotApply = items.sorted { place($0) < place($1) }.map { item in
            let notes = session.voices.compactMap { voice in
                voice.sheet[item] == .notApplicable ? voice.notes[item] : nil
            }
            return Answer(item: item, why: notes.isEmpty ? nil : notes.joined(separator: "\n"))
        }
    }
}
