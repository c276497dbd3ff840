/// The candidate that differs least from a word someone mistyped.
///
/// - Returns: nil when none is near enough to be meant (more than a third of its letters, at least two).
/// - Complexity: O(candidates × length²).
package func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
    let typed = Array(word.lowercased().utf8)
    guard typed.count <= 64 else { return nil }
    var best: (distance: Int, word: String)?
    for candidate in candidates {
        let distance = editDistance(typed, Array(candidate.lowercased().utf8))
        if distance <= max(2, candidate.utf8.count / 3), distance < best?.distance ?? .max {
            best = (distance, candidate)
        }
    }
    return best?.word
}

private func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for i in left.indices {
        var diagonal = row[0]
        row[0] = i + 1
        for j in right.indices {
            let above = row[j + 1]
            row[j + 1] = left[i] == right[j] ? diagonal : 1 + min(diagonal, above, row[j])
            diagonal = above
        }
    }
    return row[right.count]
}

/// "is not one of a, b, c; did you mean b?" for error messages.
package func notOneOf(_ word: String, _ legal: [String]) -> String {
    let list = legal.count <= 12 ? legal.joined(separator: ", ") : legal.prefix(10).joined(separator: ", ") + ", ..."
    let hint = nearest(to: word, in: legal).map { "; did you mean '\($0)'?" } ?? ""
    return "'\(word.shortened)' is not one of: \(list)\(hint)"
}

extension String {
    /// As an error message quotes it: at most 40 characters, on one line, without controls.
    package var shortened: String {
        let start = prefix(40)
        let shown = String(start.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : Character($0) })
        return start.endIndex < endIndex ? shown + "..." : shown
    }
}
