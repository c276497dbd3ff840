import ArgumentParser
import Library
import Screen

struct Due: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "due", _superCommandName: Otherside.name,
        abstract: "One line for a shell's start or prompt: what is due for a look back.",
        discussion: """
            How many reviews are due today or since before, and the one whose day came last; nothing where none is due. \
            `otherside list --due` lists them.

            --json prints "count", and "nearest" with session, title and reviewOn; without it where none is due.
            """)
    @OptionGroup var places: PlaceOptions
    @Flag(help: "Print JSON: complete, keys sorted.") var json = false

    func run() throws { try Self.tell(places.surroundings, json: json) }

    static func tell(_ surroundings: Surroundings, json: Bool = false) throws {
        let answer = try answer(surroundings)
        if json { return try Console.json(Versioned(answer ?? DueAnswer.none, .due)) }
        guard let answer, let nearest = answer.nearest else { return }
        let title = Width.clean(nearest.title.isEmpty ? "a review without a title" : nearest.title)
        let day = Width.clean(nearest.reviewOn)
        Console.out(
            answer.count == 1
                ? "1 review is due for a look back: \(title) (\(day))\n"
                : "\(answer.count) reviews are due for a look back, the nearest: \(title) (\(day))\n")
    }

    /// nil: there is no library.
    private static func answer(_ surroundings: Surroundings) throws -> DueAnswer? {
        let (places, today) = (surroundings.places, surroundings.today)
        guard let seen = DueAnswer.Seen(places) else {
            try LibraryFolder.refuseMissing(places)
            return nil
        }
        if let kept = DueAnswer.kept(places, seen, on: today) { return kept }
        guard let index = try surroundings.freshIndex(quiet: true) else { return nil }
        let answer = try DueAnswer(index, on: today)
        answer.keep(places, seen, on: today)
        return answer
    }
}
