import Glibc
import Library

/// The words of the command line. Paths among them are bytes, see `PathText`; all else is text.
enum GivenArguments {
    /// Options whose value is a path, which need not be there yet.
    private static let pathOptions = ["--library", "--prompts", "--output", "-o", "--like"]

    /// - Throws: for an empty word, which is mostly a variable that is not set and would mean something else than was
    ///   meant; and for one that is neither UTF-8 nor a path.
    static func read() throws -> [String] {
        var words: [String] = []
        for place in 1..<max(1, Int(CommandLine.argc)) {
            guard let given = CommandLine.unsafeArgv[place] else { break }
            words.append(PathText.text(given))
        }
        // The shell's completions ask with whatever stands on the line.
        guard words.first?.hasPrefix("---") != true else { return words }
        try refuseRepeated(words)
        for (place, word) in words.enumerated() {
            let before = place > 0 ? words[place - 1] : ""
            if word.isEmpty { throw Failure.usage("\(named(place, after: before)) is empty") }
            if let option = optionWithoutValue(word) { throw Failure.usage("\(option) is empty") }
            if PathText.holdsBytes(word), !isPath(word, after: before) {
                throw Failure.usage("\(named(place, after: before)) is not UTF-8 text: \(PathText.shown(word))")
            }
        }
        return words
    }

    /// Options of one value: of two the first would be dropped without a word.
    private static let single: Set<String> = [
        "--library", "--prompts", "--output", "--format", "--rows", "--from", "--to", "--sort", "--limit", "--target",
        "--title", "--seat", "--person", "--into", "--items", "--note", "--reaction", "--promise", "--voice", "--like",
        "--fail-above", "--read", "--query", "--why", "--review", "--chance", "--by", "--owner", "--fields",
    ]

    private static func refuseRepeated(_ words: [String]) throws {
        var seen: Set<String> = []
        for word in words.prefix(while: { $0 != "--" }) where word.utf8.starts(with: "-".utf8) {
            let name = word.utf8.prefix { $0 != UInt8(ascii: "=") }
            let option = word == "-o" ? "--output" : String(Substring(name))
            guard single.contains(option), !seen.insert(option).inserted else { continue }
            throw Failure.usage("\(option) is given twice; say it once")
        }
    }

    private static func named(_ place: Int, after before: String) -> String {
        before.utf8.starts(with: "-".utf8) ? "the value of \(before)" : "argument \(place + 1)"
    }

    /// `--library=`, with nothing behind it.
    private static func optionWithoutValue(_ word: String) -> String? {
        guard word.utf8.starts(with: "--".utf8), word.utf8.last == UInt8(ascii: "="), word.utf8.count > 3 else {
            return nil
        }
        let name = word.utf8.dropLast()
        return name.contains(UInt8(ascii: "=")) ? nil : "the value of \(Substring(name))"
    }

    private static func isPath(_ word: String, after before: String) -> Bool {
        if pathOptions.contains(before) || pathOptions.contains(where: { word.utf8.starts(with: "\($0)=".utf8) }) {
            return true
        }
        return Input.isThere(word)
    }
}
