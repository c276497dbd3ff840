import ArgumentParser
import FoundationEssentials
import Library
import Sessions

struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The whole library as NDJSON: one review a line.",
        discussion: """
            DuckDB, Spark or jq read it as it is. Nothing is left out; a file that cannot be read is named on standard \
            error, and the status is then 1.
            """)
    @Flag(help: "Accepted for likeness with the other commands; NDJSON is JSON.") var json = false
    @OptionGroup var places: PlaceOptions
    @OptionGroup var talk: TalkOptions

    func run() throws {
        let store = places.surroundings.store
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var unread = 0
        for entry in try store.entries() {
            switch store.load(entry) {
            case .success(let loaded): Console.out(SafeJSON.text(try encoder.encode(loaded.file.value())) + "\n")
            case .failure(let trouble):
                unread += 1
                Console.error("\(trouble)")
            }
        }
        if unread > 0 { throw Failure("\(unread) file\(unread == 1 ? "" : "s") could not be exported") }
    }
}
