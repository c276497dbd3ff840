/// A title as a part of a file name: small ASCII letters, digits and single hyphens.
enum Slug {
    static let fallback = "review"
    static let longest = 40

    /// Accents are folded where that is simple; other letters and apostrophes are dropped; everything else parts words.
    /// "review" when nothing is left.
    static func of(_ title: String) -> String {
        var words: [String] = []
        var word = ""
        // Much more than a slug holds, and a title of megabytes costs nothing.
        for scalar in title.prefix(400).lowercased().unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9": word.unicodeScalars.append(scalar)
            case "'", "\u{2019}": continue
            default:
                if let folded = folds[scalar] {
                    word += folded
                } else if !scalar.properties.isAlphabetic && scalar.properties.canonicalCombiningClass == .notReordered
                {
                    words.append(word)
                    word = ""
                }
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

    /// Small letters with accents, and what they are without.
    static let folds: [Unicode.Scalar: String] = {
        let table = [
            "a": "àáâãäåāăą", "ae": "æ", "c": "çćĉċč", "d": "ďđð", "e": "èéêëēĕėęě", "g": "ĝğġģ", "h": "ĥħ",
            "i": "ìíîïĩīĭįı",
            "j": "ĵ", "k": "ķ", "l": "ĺļľŀł", "n": "ñńņňŉ", "o": "òóôõöøōŏő", "oe": "œ", "r": "ŕŗř", "s": "śŝşšș",
            "ss": "ß",
            "t": "ţťŧț", "th": "þ", "u": "ùúûüũūŭůűų", "w": "ŵ", "y": "ýÿŷ", "z": "źżž",
        ]
        var folds: [Unicode.Scalar: String] = [:]
        for (plain, letters) in table {
            for letter in letters.unicodeScalars { folds[letter] = plain }
        }
        return folds
    }()
}
