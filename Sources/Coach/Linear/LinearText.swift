/// Text of several lines, typed one line at a time.
enum LinearText {
    /// A backslash at the end goes on in the next line; there, two stand for one.
    static func joined(_ begun: String?, _ line: String) -> (text: String, goesOn: Bool) {
        let slashes = line.reversed().prefix { $0 == "\\" }.count
        let goesOn = slashes % 2 == 1
        let content = line.dropLast(slashes) + String(repeating: "\\", count: slashes / 2)
        return (begun.map { "\($0)\n\(content)" } ?? String(content), goesOn)
    }

    /// Text from a file: its lines without control characters.
    static func clean(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { LinearLine.clean(String($0)) }.joined(
            separator: "\n")
    }
}
