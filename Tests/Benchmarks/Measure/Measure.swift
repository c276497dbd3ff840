import FoundationEssentials
import Glibc

/// What cannot be measured from outside, on the rooms themselves. `Tests/Benchmarks/run` builds and asks it; it does not
/// ship.
///
///     Measure library VECTORS        fills the library that the environment names
///     Measure save VECTORS           one save for each line that comes in, its nanoseconds out
///     Measure score VECTORS          nanoseconds to score a sheet, one line for each sheet of the method
///     Measure team VECTORS           page, voices, nanoseconds of a key on the pages after a team's reveal
///     Measure plan VECTORS           case, target, nanoseconds to the first package, nanoseconds to the proof
@main
enum Measure {
    static func main() throws {
        let words = CommandLine.arguments
        guard words.count == 3 else { throw Usage() }
        let vectors = try JSONDecoder().decode([Vector].self, from: Data(contentsOf: URL(filePath: words[2])))
        switch words[1] {
        case "library": try Sample.fillLibrary(vectors)
        case "save": try Saving.run(vectors)
        case "score": Scoring.run(vectors)
        case "plan": Planning.run(vectors)
        case "team": try TeamKeys.run(vectors)
        default: throw Usage()
        }
    }
}

struct Usage: Error {}

/// Nanoseconds that the work takes.
func nanoseconds(_ work: () throws -> Void) rethrows -> Int64 {
    let taken = try ContinuousClock().measure(work).components
    return taken.seconds * 1_000_000_000 + taken.attoseconds / 1_000_000_000
}
