import ArgumentParser
import Library
import Screen

struct Paths: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "paths", abstract: "Where everything is kept.",
        discussion: "--json prints one object: each name with its path.")
    @OptionGroup var places: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let all = try places.tolerant.places.all
        try output.print(.paths, json: Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0.path) })) {
            all.map { Width.pad($0.name, to: 10) + Width.clean($0.path) }
        }
    }
}
