import ArgumentParser
import Coach
import FoundationEssentials
import Packs
import Sessions

/// What every command that prints something takes.
struct OutputOptions: ParsableArguments {
    @Flag(help: "Print JSON: complete, keys sorted.")
    var json = false
    @OptionGroup var talk: TalkOptions

    /// Prints the one or the other.
    func print(json value: @autoclosure () throws -> some Encodable, or lines: () throws -> [String]) throws {
        if json {
            try Console.json(value())
        } else {
            try Console.out(lines().map { $0 + "\n" }.joined())
        }
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
}

/// Bytes for other programs.
extension Console {
    static func json(_ value: some Encodable) throws { out(SafeJSON.text(try JSONText.encode(value))) }
}
