import ArgumentParser
import Coach
import Library

/// Where the library and the packs are.
struct PlaceOptions: ParsableArguments {
    @Option(help: ArgumentHelp("A library elsewhere: a team's shared folder or git checkout.", valueName: "dir"))
    var library: String?
    @Option(help: ArgumentHelp("A folder with an own pack, laid over the others.", valueName: "dir"))
    var prompts: String?
    @Flag(help: "Use the core pack alone.")
    var noOverlays = false

    /// Also where the settings are broken.
    var tolerant: Surroundings {
        get throws {
            try Surroundings(library: library, prompts: prompts, noOverlays: noOverlays, needsSettings: false)
        }
    }

    var surroundings: Surroundings {
        get throws { try Surroundings(library: library, prompts: prompts, noOverlays: noOverlays) }
    }
}

struct CoachOptions: ParsableArguments {
    @OptionGroup var places: PlaceOptions
    @Flag(help: "Ask line by line, without drawing: for screen readers, pipes and plain terminals.")
    var linear = false
    @Flag(name: .customLong("private"), help: "Keep the title out of the file's name.")
    var isPrivate = false

    func run(destination: Destination?, opening: [Effect]) throws {
        try Self.run(
            in: places.surroundings, linear: linear, isPrivate: isPrivate, destination: destination, opening: opening)
    }

    static func run(
        in surroundings: Surroundings, linear: Bool, isPrivate: Bool, destination: Destination?, opening: [Effect]
    ) throws {
        try Face.run(
            Face.Start(
                runner: { Runner(surroundings, isPrivate: isPrivate) },
                model: {
                    Model(
                        size: $0, destination: destination, in: surroundings.zone, library: surroundings.places.option,
                        keys: surroundings.settings.keys, queries: surroundings.settings.queries)
                },
                opening: Model.opening + (destination == nil ? [] : [.readPack]) + opening,
                linear: {
                    LinearCoach(
                        destination: destination, in: surroundings.zone, library: surroundings.places.option,
                        queries: surroundings.settings.queries)
                },
                linearOpening: LinearCoach.opening + opening),
            linear: linear, surroundings)
    }
}
