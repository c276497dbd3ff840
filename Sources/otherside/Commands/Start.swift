import ArgumentParser
import Coach

/// Where the program begins. The two ways in that are used most, and that anybody waits for, go past the parser: looking
/// up what its commands conform to takes longer than painting the first screen.
@main
enum Start {
    static func main() {
        // The count alone, for the words would be made into strings first.
        if CommandLine.argc == 1 { return bare() }
        if CommandLine.argc == 2, CommandLine.arguments[1] == "--version" { return Console.out(version + "\n") }
        Otherside.main()
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
