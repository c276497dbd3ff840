import ArgumentParser
import Glibc
import Library

struct SyncCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sync", abstract: "Bring a team's library in a git checkout together with the others'.",
        discussion: """
            Commits what changed here, by the reviews' ids and not their titles; fetches, merges review by review, and \
            pushes. When somebody was faster it tries again; when the others cannot be reached it commits and says so. \
            It never rewrites history and never pushes by force, and other files of the repository are left alone.

            The first time it asks before it sets up the merge driver, .gitattributes and .gitignore; --setup does \
            only that.

            A team session in which somebody has answered stays here until its reveal, for what is committed can be read.

            --json prints "setUp", "committed" (ids), "merged", "pushed", "alone" (why nothing was fetched or sent), \
            "left" (files in the library that are not the coach's) and "untilReveal" (ids).
            """)
    @Flag(help: "Only set up what is missing.") var setup = false
    @Flag(name: [.short, .long], help: "Set up what is missing without asking.") var yes = false
    @OptionGroup var places: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let library = try places.surroundings.places
        try LibraryFolder.refuseMissing(library)
        let sync = try Sync(library: library.sessions, asks: !output.talk.noInput && isatty(0) == 1)
        if !setup { try sync.begin() }
        let missing = try sync.setup.missing()
        if !missing.isEmpty {
            try ask(missing)
            try sync.setup.apply()
            output.talk.say("set up: " + missing.joined(separator: "; "))
        }
        var done = Done(setUp: missing, outcome: Sync.Outcome())
        if !setup { done.outcome = try sync.run(output.talk.say) }
        try output.print(.sync, json: done)
        if !setup { tell(done.outcome) }
    }

    private func ask(_ missing: [String]) throws {
        guard !yes, !setup else { return }
        let what = missing.joined(separator: "; ")
        guard output.talk.canAsk else {
            throw Failure.usage("this repository lacks \(what): --setup or --yes sets it up")
        }
        guard output.talk.isAgreed("This repository lacks \(what). Set it up?") else {
            throw Failure("nothing was changed")
        }
    }

    private func tell(_ outcome: Sync.Outcome) {
        let count = outcome.committed.count
        output.talk.say(count == 0 ? "nothing new here" : "committed \(count) review\(count == 1 ? "" : "s")")
        let waiting = outcome.untilReveal.count
        if waiting > 0 {
            output.talk.say("\(waiting) team session\(waiting == 1 ? " stays" : "s stay") here until the reveal")
        }
        if outcome.merged { output.talk.say("took in what the others changed") }
        if outcome.pushed { output.talk.say("sent") }
        if let alone = outcome.alone { output.talk.say(alone) }
        if !outcome.left.isEmpty {
            output.talk.say("left alone: " + outcome.left.map(PathText.shown).joined(separator: ", "))
        }
    }

    private struct Done: Encodable {
        let setUp: [String]
        var outcome: Sync.Outcome

        func encode(to encoder: any Encoder) throws {
            enum Key: String, CodingKey { case setUp }
            try outcome.encode(to: encoder)
            var values = encoder.container(keyedBy: Key.self)
            try values.encode(setUp, forKey: .setUp)
        }
    }
}
