/// Text of several lines, typed one line at a time.
enum LinearText {
    /// A backslash at the end goes on in the next line; two stand for one.
    static func joined(_ begun: String?, _ line: String) -> (text: String, goesOn: Bool) {
        let slashes = line.reversed().prefix { $0 == "\\" }.count
        let goesOn = slashes % 2 == 1
        let content = slashes == 0 ? line : String(line.dropLast(goesOn ? 1 : slashes >= 2 ? 1 : 0))
        return (begun.map { "\($0)\n\(content)" } ?? content, goesOn)
    }

    /// Text from a file: its lines without control characters.
    static func clean(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { LinearLine.clean(String($0)) }.joined(separator: "\n")
    }
}
