import Packs
import Sessions

/// A title as a part of a file name: small ASCII letters, digits and single hyphens.
enum Slug {
    static let fallback = "review"
    static let longest = 40

    /// Folded; other letters and apostrophes are dropped; everything else parts words.
    /// "review" when nothing is left.
    static func of(_ title: String) -> String {
        var words: [String] = []
        var word = ""
        // Much more than a slug holds, and a title of megabytes costs nothing.
        for scalar in title.prefix(400).unicodeScalars where scalar != "'" && scalar != "\u{2019}" {
            var folded: [UInt8] = []
            Folding.append(scalar, to: &folded)
            if folded.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) }) {
                word += String(decoding: folded, as: UTF8.self)
            } else if !Folding.isWord(scalar) {
                words.append(word)
                word = ""
            }
        }
        words.append(word)
        return shortened(words.filter { !$0.isEmpty })
    }

    private static func shortened(_ words: [String]) -> String {
        var slug = ""
        for word in words {
            if slug.isEmpty {
                slug = String(word.prefix(longest))
            } else if slug.utf8.count + 1 + word.utf8.count <= longest {
                slug += "-" + word
            } else {
                break
            }
        }
        return slug.isEmpty ? fallback : slug
    }
}
