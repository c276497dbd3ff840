import ArgumentParser
import Coach
import Glibc

/// Where the program begins. The two ways in that are used most, and that anybody waits for, go past the parser: looking
/// up what its commands conform to takes longer than painting the first screen.
@main
enum Start {
    static func main() {
        StandardFiles.open()
        // As C has them: to make strings of the words takes longer than to print the version.
        if CommandLine.argc == 1 { return bare() }
        if CommandLine.argc == 2, let word = CommandLine.unsafeArgv[1], strcmp(word, "--version") == 0 {
            return Console.out(version + "\n")
        }
        Otherside.main()
    }

    static let version = "1.0.0"

    private static func bare() {
        do {
            try CoachOptions.run(in: Surroundings(), linear: false, isPrivate: false, destination: nil, opening: [])
        } catch {
            Otherside.end(with: error)
        }
    }
}
