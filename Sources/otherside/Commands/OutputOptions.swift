import ArgumentParser
import Coach
import FoundationEssentials
import Glibc
import Packs
import Sessions

/// What every command that prints something takes.
struct OutputOptions: ParsableArguments {
    @Flag(name: .customLong("json"), help: "Print JSON: complete, keys sorted; --json=id,title only these fields.")
    var asked = false
    @ArgumentParser.Option(help: .hidden) var fields: String?
    @ArgumentParser.Option(
        name: .customLong("format"),
        help: ArgumentHelp(
            "Print by a Mustache template over the JSON, once for each row, such as '{{id}} {{title}}'.",
            valueName: "template"))
    var template: String?
    @OptionGroup var talk: TalkOptions

    /// Data are asked for, and no words.
    var json: Bool { asked || template != nil }

    func validate() throws {
        if asked, template != nil { throw ValidationError("--json and --format are two forms; say one of them.") }
    }

    /// `--json=id,title` as the parser knows it.
    static func arguments(_ words: [String]) -> [String] {
        // What a shell asks for its completions is a line as it stands there.
        guard words.first?.hasPrefix("---") != true else { return words }
        return words.flatMap { word in
            word.hasPrefix("--json=") ? ["--json", "--fields", String(word.dropFirst("--json=".count))] : [word]
        }
    }

    /// Prints the one or the other.
    func print(
        _ output: Output, json value: @autoclosure () throws -> some Encodable, or lines: () throws -> [String]
    ) throws {
        Console.out(try json ? text(output, json: value()) : lines().map { $0 + "\n" }.joined())
    }

    /// The data as they are asked for: JSON, some fields of it, or a template filled in.
    func text(_ output: Output, json value: @autoclosure () throws -> some Encodable) throws -> String {
        let whole = Versioned(try value(), output)
        guard fields != nil || template != nil else { return SafeJSON.text(try JSONText.encode(whole)) }
        let chosen = Chosen(try JSONValue(reading: JSONText.encode(whole)), output)
        if let template { return try chosen.lines(template).map { $0 + "\n" }.joined() }
        return SafeJSON.text(try JSONText.encode(chosen.fields(fields ?? "")))
    }

    /// Of a command that has nothing to say in words.
    func print(_ output: Output, json value: @autoclosure () throws -> some Encodable) throws {
        if json { try print(output, json: value()) { [] } }
    }
}

struct TalkOptions: ParsableArguments {
    @Flag(name: [.short, .long], help: "Say nothing but errors.")
    var quiet = false
    @Flag(name: [.short, .long], help: "Never ask anything.")
    var noInput = false

    func say(_ words: String) {
        if !quiet { Console.error(words) }
    }

    /// Whether somebody is there to be asked, and may be.
    var canAsk: Bool { !noInput && isatty(0) == 1 && isatty(2) == 1 }

    /// Asks; all but a yes is a no.
    func isAgreed(_ question: String) -> Bool {
        Console.ask("\(question) [y/N]")
        return ["y", "yes"].contains(readLine()?.lowercased() ?? "")
    }
}

extension Surroundings {
    /// The pack in force, as far as a command needs it. An own pack that is not used is told of, also with `--quiet`:
    /// the figures may not be the ones meant.
    func packOrWarning(_ parts: Set<PackPart>) -> Pack {
        let (pack, problems) = pack(parts)
        if let first = problems.first {
            Console.error("own pack not used: \(first.description) (\(problems.count) in all; see `\(check(first))`)")
        }
        return pack
    }
}

extension Set<PackPart> {
    /// What it takes to say all of a review in words.
    static let review: Self = [.items, .measures, .reflections, .reactions, .words]
    /// What a letter takes.
    static let letter: Self = [.measures, .wording, .words]
}

/// Bytes for other programs.
extension Console {
    static func json(_ value: some Encodable) throws { out(SafeJSON.text(try JSONText.encode(value))) }
}
