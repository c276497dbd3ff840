import ArgumentParser
import FoundationEssentials
import Interview
import Library
import Packs
import Sessions

struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take a review or an answer sheet from elsewhere into the library.",
        discussion: """
            It is read with the same care as a file of the library. A review whose id is here already comes in under a new \
            id, based on that one; nothing is written over.
            """)
    @Argument(help: ArgumentHelp("A review's file or a sheet; - for standard input.", valueName: "file|-"))
    var source: String
    @ArgumentParser.Option(help: ArgumentHelp("What to call it.", valueName: "text")) var title: String?
    @Flag(name: .customLong("private"), help: "Keep the title out of the file's name.") var isPrivate = false
    @OptionGroup var places: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let surroundings = places.surroundings
        let store = surroundings.store
        let subject = try Subject(source, ids: false, surroundings, parts: [.items])
        var file = subject.file
        guard !file.isReadOnly else { throw Failure("\(source) was written by a newer otherside") }
        if let title { file.session.move.title = title }
        file = try file.cleaned()
        if subject.isSheet {
            file.session.id = surroundings.newID()
            for place in file.session.voices.indices { file.session.voices[place].id = "self" }
            file.session.recordWeights(subject.pack)
        } else if file.session.id.isEmpty || (try? store.find(file.session.id)) != nil {
            file.session.basedOn = file.session.basedOn ?? file.session.id
            file.session.id = surroundings.newID()
        }
        let kept = try store.create(file, hidden: isPrivate)
        PastWork(surroundings).noted(kept)
        try output.print(json: Imported(id: kept.session.id, file: kept.entry.name, basedOn: kept.session.basedOn)) {
            ["\(kept.session.id)  \(kept.entry.name)"]
        }
    }

    private struct Imported: Encodable {
        let id, file: String
        let basedOn: String?
    }
}
