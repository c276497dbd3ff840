/// Text from another person's file, which may hold what a terminal would obey.
extension String {
    /// Without control characters and marks that turn the direction of writing.
    ///
    /// - Parameter keepingLines: line ends stay.
    package func withoutControls(keepingLines: Bool) -> String {
        func isFit(_ scalar: Unicode.Scalar) -> Bool {
            switch scalar.value {
            case 0x0A: keepingLines
            case 0...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: false
            default: true
            }
        }
        guard !unicodeScalars.allSatisfy(isFit) else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.filter(isFit)))
    }

    var withoutBlanksAround: String {
        var rest = Substring(self)
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest.drop(while: \.isWhitespace))
    }
}
