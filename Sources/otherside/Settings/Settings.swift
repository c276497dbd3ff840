import Coach
import Packs
import Screen
import Sessions
import Terminal

/// What a person has settled once for all, in `config.yaml` of the settings folder. What an option or a variable says
/// counts before it.
struct Settings: Sendable {
    /// A library elsewhere, as `--library`.
    var library: String?
    var colours = ColourWish.standard
    // Empty by `.init()`: a literal, even of nothing, is code that every start would have to fetch.
    /// Colours of single styles.
    var styles: [Style: StyleWish] = .init()
    /// Columns of plain text.
    var width: Int?
    var editor: String?
    /// Queries by name.
    var queries: [String: String] = .init()
    /// Keys of the full screen.
    var keys = KeyChoice()
    /// In which line each setting stands, by its name.
    private(set) var lines: [String: Int] = .init()
    /// Each as it is written there.
    private(set) var written: [String: String] = .init()

    static let file = "config.yaml"
    static let widths = 20...400

    /// The settings there are, as they are typed, with what each means.
    static let known: [(name: String, meaning: String)] = [
        ("library", "a library elsewhere, as --library"),
        ("colours", ColourWish.allCases.map(\.rawValue).joined(separator: ", ")),
        ("colours.STYLE", "a style's own colour and form, such as \"160 bold\""),
        ("width", "columns of plain text, \(widths.lowerBound) to \(widths.upperBound)"),
        ("editor", "the command for long texts"),
        ("query.NAME", "a query, used as @NAME"),
        ("keys.COMMAND", "a command's key, such as z, Ctrl-T or F5; `otherside config --keys` lists the commands"),
    ]

    /// From a file's text; every problem is told.
    init(_ bytes: [UInt8], file: String, problems: inout [PackProblem]) {
        let (entries, found) = FlatText.read(bytes, file: file)
        problems = found
        for entry in entries {
            if let message = take(entry) {
                problems.append(PackProblem(file: file, line: entry.line, field: entry.name, message: message))
            } else {
                lines[entry.name] = entry.line
                written[entry.name] = entry.value
            }
        }
        for clash in keys.clashes {
            let place = lines["keys.\(clash.other)"].map { "line \($0)" } ?? "where it is otherwise"
            problems.append(
                PackProblem(
                    file: file, line: lines["keys.\(clash.name)"], field: "keys.\(clash.name)",
                    message: "\(clash.key.name) is the key of \(clash.other) too (\(place)), in: \(clash.part)"))
        }
    }

    init() {}

    /// - Returns: what is wrong with it; nil: it is taken.
    private mutating func take(_ entry: FlatText.Entry) -> String? {
        let parts = entry.name.split(separator: ".", maxSplits: 1).map(String.init)
        switch (parts[0], parts.count > 1 ? parts[1] : nil) {
        case ("library", nil):
            guard entry.value.hasPrefix("/") || entry.value.hasPrefix("~/") else {
                return "should be a whole path, or begin with ~/"
            }
            library = entry.value
        case ("editor", nil): editor = entry.value
        case ("width", nil):
            guard let number = Int(entry.value), Self.widths.contains(number) else {
                return "should be a number from \(Self.widths.lowerBound) to \(Self.widths.upperBound)"
            }
            width = number
        case ("colours", nil):
            guard let wish = ColourWish(rawValue: entry.value) else {
                return notOneOf(entry.value, ColourWish.allCases.map(\.rawValue))
            }
            colours = wish
        case ("colours", let name?):
            guard let style = Style.named(name) else { return "style " + notOneOf(name, Style.allCases.map(\.name)) }
            guard let wish = StyleWish(entry.value) else { return StyleWish.help }
            styles[style] = wish
        case ("query", let name?):
            guard name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" }) else {
                return "a query's name is letters, digits and hyphens"
            }
            queries[name] = entry.value
        case ("keys", let name?): return keys.choose(name, entry.value)
        default: return "setting " + notOneOf(entry.name, Self.known.map(\.name))
        }
        return nil
    }

    /// What is wrong with the saved queries, which is found only where today and the zone are known.
    func queryProblems(_ context: QueryParser.Context, file: String) -> [PackProblem] {
        queries.sorted { $0.key < $1.key }.compactMap { name, text in
            do throws(QueryTrouble) {
                _ = try QueryParser.query("@\(name)", context)
                return nil
            } catch {
                return PackProblem(
                    file: file, line: lines["query.\(name)"], field: "query.\(name)", message: error.message)
            }
        }
    }
}

extension Style {
    /// As the settings call it: `bar-empty`.
    var name: String {
        "\(self)".reduce(into: "") { $0 += $1.isUppercase ? "-\($1.lowercased())" : "\($1)" }
    }

    static func named(_ name: String) -> Style? { allCases.first { $0.name == name } }
}
