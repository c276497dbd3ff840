/// Anybody's text as one line of Markdown that means nothing but itself: no heading, list, link, HTML or control
/// character comes of it.
enum MarkdownText {
    static func escaped(_ text: String) -> String {
        var escaped = ""
        var beforeDot: [Unicode.Scalar] = []
        let scalars = Array(PlainLine.scalars(text))
        let start = scalars.firstIndex { $0 != " " } ?? scalars.endIndex
        let marker = markerEnd(scalars, from: start)
        for index in start..<scalars.endIndex {
            let scalar = scalars[index]
            let next = index + 1 < scalars.endIndex ? scalars[index + 1] : " "
            let isLinkDot = scalar == "." && beforeDot.map { $0.properties.lowercaseMapping } == ["w", "w", "w"]
            let isLinkColon = scalar == ":" && next == "/"
            if special.contains(scalar) || index == marker || isLinkDot || isLinkColon {
                escaped.unicodeScalars.append("\\")
            }
            escaped.unicodeScalars.append(scalar)
            beforeDot = beforeDot.suffix(2) + [scalar]
        }
        return escaped
    }

    /// Characters that mean something anywhere in a line.
    private static let special = Set("\\`*_[]<>&|~@$#".unicodeScalars)

    /// The place of the character that would make a list or an underline of its line: `- `, `--`, `==`, `1. `, `1) `.
    private static func markerEnd(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
        guard start < scalars.endIndex else { return nil }
        func after(_ place: Int) -> Unicode.Scalar { place + 1 < scalars.endIndex ? scalars[place + 1] : " " }
        if ["-", "+", "="].contains(scalars[start]) {
            // A sign before a figure makes no list.
            return [" ", scalars[start]].contains(after(start)) ? start : nil
        }
        guard let end = scalars[start...].firstIndex(where: { !("0"..."9").contains($0) }), end > start else {
            return nil
        }
        return (scalars[end] == "." || scalars[end] == ")") && after(end) == " " ? end : nil
    }
}
