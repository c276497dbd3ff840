/// Tables as RFC 4180 has them: commas, lines that end in CR LF, quotes doubled.
enum CSVText {
    enum Cell {
        /// Anybody's words.
        case text(String)
        /// Ours, at full precision.
        case number(Double)
        case count(Int)
        case flag(Bool)
        case none
    }

    static func table(_ header: [String], _ rows: [[Cell]]) -> String {
        let lines = [header.joined(separator: ",")] + rows.map { $0.map(written).joined(separator: ",") }
        return lines.map { $0 + "\r\n" }.joined()
    }

    private static func written(_ cell: Cell) -> String {
        switch cell {
        case .text(let text): quoted(defused(text))
        case .number(let number): "\(number)"
        case .count(let count): "\(count)"
        case .flag(let flag): flag ? "yes" : "no"
        case .none: ""
        }
    }

    private static func quoted(_ text: String) -> String {
        let isBare = !text.unicodeScalars.contains { ["\"", ",", "\n", ";", "'"].contains($0) }
        let blank = UInt8(ascii: " ")
        if isBare, text.utf8.first != blank, text.utf8.last != blank { return text }
        // By scalars: a quote with an accent upon it is one character, and no quote to that.
        var quoted = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" { quoted += "\"" }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }

    /// A spreadsheet takes a cell that begins with one of `=+-@` for a formula. An apostrophe before it makes it text.
    /// A program set to another separator would see a new cell behind each `;`, tab or line end: there it stands too.
    static func defused(_ text: String) -> String {
        var defused = ""
        var isStart = true
        for scalar in lines(text) {
            if isStart, formula.contains(scalar) { defused += "'" }
            defused.unicodeScalars.append(scalar)
            if starts.contains(scalar) {
                isStart = true
            } else if !scalar.properties.isWhitespace {
                isStart = false
            }
        }
        return defused
    }

    /// With the full-width forms, which some spreadsheets read alike.
    private static let formula: Set<Unicode.Scalar> = ["=", "+", "-", "@", "＝", "＋", "－", "＠", "|", "%"]
    private static let starts: Set<Unicode.Scalar> = [",", ";", "\n", "\"", "'"]

    /// Line ends stay, each as one line feed; nothing else that a terminal may obey.
    private static func lines(_ text: String) -> [Unicode.Scalar] {
        var scalars: [Unicode.Scalar] = []
        var wasReturn = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n" where wasReturn: break
            case "\r", "\n", "\u{2028}", "\u{2029}", "\u{85}": scalars.append("\n")
            default: if let plain = PlainLine.plain(scalar) { scalars.append(plain) }
            }
            wasReturn = scalar == "\r"
        }
        return scalars
    }
}
