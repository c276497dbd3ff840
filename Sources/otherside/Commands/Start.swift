import ArgumentParser
import Coach
import Glibc

/// Where the program begins. The ways in that are used most, and that anybody waits for, go past the parser: looking up
/// what its commands conform to takes longer than painting the first screen, and four times as long as to say what is due.
@main
enum Start {
    static func main() {
        StandardFiles.open()
        // As C has them: to make strings of the words takes longer than to print the version.
        if CommandLine.argc == 1 { return bare() }
        if CommandLine.argc == 2, let word = CommandLine.unsafeArgv[1] {
            if strcmp(word, "--version") == 0 { return Console.out(version + "\n") }
            // As a shell asks at every start or prompt.
            if strcmp(word, "due") == 0 { return due() }
        }
        Otherside.main()
    }

    static let version = "1.0.0"

    private static func bare() {
        orEnd {
            try CoachOptions.run(in: Surroundings(), linear: false, isPrivate: false, destination: nil, opening: [])
        }
    }

    private static func due() { orEnd { try Due.tell(Surroundings()) } }

    private static func orEnd(_ body: () throws -> Void) {
        do { try body() } catch { Otherside.end(with: error) }
    }
}
