/// Which colours a person wants.
package enum ColourWish: String, CaseIterable, Sendable {
    case standard = "default"
    /// No middle tones: what stands out is bold, reversed or underlined, in the terminal's own colours.
    case highContrast = "high-contrast"
    case none
}

/// A style as a person wants it: a colour's number or name, and forms, such as `160 bold` or `red underline`.
package struct StyleWish: Equatable, Sendable {
    package enum Form: String, CaseIterable, Sendable { case plain, bold, underline, italic, reverse, dim }

    /// From 0 to 255; nil: the terminal's own.
    let colour: Int16?
    let forms: [Form]

    private static let names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]

    package static let help =
        "should be a colour (0 to 255, or \(names.joined(separator: ", "))) and any of "
        + Form.allCases.map(\.rawValue).joined(separator: ", ")

    /// nil for what is none.
    package init?(_ text: String) {
        var colour: Int16?
        var forms: [Form] = []
        let words = text.lowercased().split(separator: " ").map(String.init)
        guard !words.isEmpty else { return nil }
        for word in words {
            if let form = Form(rawValue: word) {
                forms.append(form)
            } else if colour == nil, let number = Self.names.firstIndex(of: word).map(Int16.init) ?? Int16(word),
                (0...255).contains(number)
            {
                colour = number
            } else {
                return nil
            }
        }
        self.colour = colour
        self.forms = forms
    }
}
