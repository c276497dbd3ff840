/// Text from another person's file, which may hold what a terminal would obey.
extension String {
    /// Without control characters; tabs are blanks.
    ///
    /// - Parameter multiline: line ends stay; otherwise they are blanks too.
    func plain(multiline: Bool) -> String {
        guard unicodeScalars.contains(where: Self.isSpecial) else { return self }
        var plain = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in unicodeScalars {
            let isLineEnd = scalar == "\r" || Self.isSeparator(scalar) || (scalar == "\n" && !afterReturn)
            afterReturn = scalar == "\r"
            if isLineEnd {
                plain.append(multiline ? "\n" : " ")
            } else if scalar == "\t" {
                plain.append(" ")
            } else if !Self.isSpecial(scalar) {
                plain.append(scalar)
            }
        }
        return String(plain)
    }

    private static func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .control || isSeparator(scalar)
    }

    /// Unicode's own line ends, which no terminal keeps within a line.
    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{2028}" || scalar == "\u{2029}" }

    var withoutBlanksAround: String {
        var rest = Substring(self)
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest.drop(while: \.isWhitespace))
    }
}
