package import Packs

/// A measure's notice in the user's own words: what is not said yet keeps its brackets (method §12).
package struct FilledNotice: Equatable, Sendable {
    /// The sentences as the other side would read them.
    package let text: String
    /// What nobody has said yet, in the order of the sentence.
    package let open: [NoticeText.Blank]

    package var isWhole: Bool { open.isEmpty }

    /// - Parameter values: by the blank's id, as a review holds them.
    package init(_ notice: NoticeText, _ values: [String: String]) {
        open = notice.blanks.filter { Self.said(values[$0.id]) == nil }
        text = notice.filled { blank in Self.said(values[blank.id]).map(Day.spelled) }
    }

    /// A value that fills its blank; nil where nothing does: square brackets mark what is still open.
    package static func said(_ value: String?) -> String? {
        guard let value else { return nil }
        let words = value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words.isEmpty || words.contains("[") || words.contains("]") ? nil : words
    }
}

extension Session {
    /// What the measure's notice says here.
    package func notice(of measure: Measure) -> FilledNotice {
        FilledNotice(
            NoticeText(measure.notice(move.scope)), measures.first { $0.id == measure.id }?.blanks ?? [:])
    }

    /// Of each adopted measure, in the review's order, the ids of its open blanks; none where all is said.
    package func openBlanks(_ pack: Pack) -> [(measure: String, open: [NoticeText.Blank])] {
        measures.filter { $0.status == .adopted }.compactMap { record in
            pack.measure(record.id).map { (record.id, notice(of: $0).open) }
        }
    }

    /// False for a review that was decided before commitments were asked for, as long as nothing is said of any.
    package var commitmentsWereAsked: Bool {
        assessment == nil || assessment?.open != nil || measures.contains { !$0.blanks.isEmpty }
    }

    /// The same blank as it was said for another adopted measure, the latest of them; nil: nowhere.
    ///
    /// - Parameter blank: of the measure `id`.
    package func said(_ blank: BlankQuestion, elsewhereThan id: String, _ pack: Pack) -> String? {
        for record in measures.reversed() where record.id != id && record.status == .adopted {
            guard let measure = pack.measure(record.id) else { continue }
            let same = pack.questions(measure, move.scope).last {
                $0.words.lowercased() == blank.words.lowercased() && $0.kind == blank.kind
                    && FilledNotice.said(record.blanks[$0.id]) != nil
            }
            if let same { return FilledNotice.said(record.blanks[same.id]) }
        }
        return nil
    }
}

extension Day {
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// From 1; the first three letters are enough.
    static func spelledMonth(_ name: String) -> Int? {
        guard name.utf8.count >= 3 else { return nil }
        return months.firstIndex { $0.lowercased().hasPrefix(name.lowercased()) }.map { $0 + 1 }
    }

    /// "1 March 2027", as a letter has it; what is no day stays what it is.
    package static func spelled(_ text: String) -> String {
        guard isDay(text) else { return text }
        let parts = text.split(separator: "-").compactMap { Int($0) }
        return "\(parts[2]) \(months[parts[1] - 1]) \(parts[0])"
    }
}
