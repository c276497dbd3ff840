import ArgumentParser
import Library
import Packs
import Sessions

struct Tag: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tag",
        abstract: "Give reviews tags, and take tags away.",
        discussion: """
            otherside tag 1a2b @2 +urgent -old: "+" gives a tag, "-" takes it away, and -old is the same as --without old. \
            Tags are the same whatever their case and accents. Without a tag it prints those there are.

            \(ChangeOptions.jsonHelp)
            """)
    @Argument(
        help: ArgumentHelp("Which ones, and +TAG or -TAG.", valueName: "id|+tag|-tag"),
        completion: Completing.reviewsAndTags)
    var words: [String]
    @ArgumentParser.Option(help: ArgumentHelp("Take this tag away; may be given again.", valueName: "tag"))
    var without: [String] = []
    @OptionGroup var options: ChangeOptions

    /// `-old` as `--without=old`, which the parser knows; flags of one letter stay what they are.
    static func arguments(_ words: [String]) -> [String] {
        let flags = ["-q", "-n", "-h"]
        return words.map { word in
            word.hasPrefix("-") && !word.hasPrefix("--") && word.count > 1 && !flags.contains(word)
                ? "--without=\(word.dropFirst())" : word
        }
    }

    private var given: [String] { words.filter { $0.hasPrefix("+") }.map { String($0.dropFirst()) } }
    private var ids: [String] { words.filter { !$0.hasPrefix("+") } }

    func validate() throws {
        if ids.isEmpty { throw ValidationError("Name a review, such as @ for the newest.") }
        if (given + without).contains(where: { $0.allSatisfy(\.isWhitespace) }) {
            throw ValidationError("A tag is a word.")
        }
        if let both = given.first(where: { Set(without.map(Folding.key)).contains(Folding.key($0)) }) {
            throw ValidationError("'\(both)' is both given and taken away.")
        }
    }

    func run() throws {
        guard !given.isEmpty || !without.isEmpty else { return try list() }
        let gone = Set(without.map(Folding.key))
        try options.run(ids, did: "tagged") { session, _ in
            session.tags.removeAll { gone.contains(Folding.key($0)) }
            for tag in given where !session.tags.contains(where: { Folding.key($0) == Folding.key(tag) }) {
                session.tags.append(tag)
            }
        }
    }

    private struct Tags: Encodable { let tags: [String] }

    private func list() throws {
        let surroundings = try options.places.surroundings
        var tags: [String] = []
        for id in ids {
            for tag in try surroundings.store.peek(surroundings.find(id)).get().tags where !tags.contains(tag) {
                tags.append(tag)
            }
        }
        try options.output.print(.tags, json: Tags(tags: tags)) { tags }
    }
}

struct Rename: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rename",
        abstract: "Give a review another title.",
        discussion: "The file keeps its name.\n\n\(ChangeOptions.jsonHelp)")
    @Argument(help: "Which one.", completion: Completing.reviews) var id: String
    @Argument(help: "The title.") var title: [String]
    @OptionGroup var options: ChangeOptions

    func run() throws {
        let title = title.joined(separator: " ")
        guard !title.allSatisfy(\.isWhitespace), !title.contains(where: \.isNewline) else {
            throw Failure.usage("a title is one line with something in it")
        }
        try options.run([id], did: "renamed") { session, _ in session.move.title = title }
    }
}

extension ChangeOptions {
    static let jsonHelp = """
        --json prints "changed" (id, file, title, whether it is "changed" or was so already, and whether it was \
        "reopened") and "failed" (id and reason). What fails leaves that review as it was; the status is then 1.
        """
}
