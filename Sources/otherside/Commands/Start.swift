import ArgumentParser
import Coach

/// Where the program begins. The two ways in that are used most, and that anybody waits for, go past the parser: looking
/// up what its commands conform to takes longer than painting the first screen.
@main
enum Start {
    static func main() {
        switch CommandLine.arguments.dropFirst() {
        case []: bare()
        case ["--version"]: Console.out(version + "\n")
        default: Otherside.main()
        }
    }

    static let version = "1.0.0"

    private static func bare() {
        do {
            try CoachOptions.run(in: Surroundings(), linear: false, isPrivate: false, wish: nil, opening: [])
        } catch {
            Otherside.end(with: error)
        }
    }
}
