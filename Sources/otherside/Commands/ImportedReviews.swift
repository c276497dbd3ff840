import FoundationEssentials
import Library
import Packs
import Sessions

/// Reviews on their way into the library, each wholly or not at all.
struct ImportedReviews {
    /// What became of one.
    struct One: Encodable {
        let id, file: String
        let basedOn: String?
        /// true: it was here already, to the letter; nil: it is taken.
        var unchanged: Bool?
    }

    private let surroundings: Surroundings
    private var many: ManyReviews
    private let isPrivate: Bool
    private var known: KnownReviews

    init(_ surroundings: Surroundings, isPrivate: Bool) throws {
        self.surroundings = surroundings
        self.isPrivate = isPrivate
        many = ManyReviews(surroundings.store)
        known = try KnownReviews(surroundings.store)
    }

    /// Only then all that were taken are in the library.
    mutating func settle() throws { try many.settle() }

    /// A review as it is, under a new id where another one has its id; a bare sheet as a new review.
    mutating func take(_ subject: Subject, title: String? = nil, named source: String) throws -> One {
        var file = subject.file
        guard !file.isReadOnly else { throw Failure("\(source) was written by a newer otherside") }
        if let title { file.session.move.title = title }
        if subject.isSheet {
            file = try file.cleaned()
            file.session.id = surroundings.newID()
            for place in file.session.voices.indices { file.session.voices[place].id = "self" }
            file.session.recordWeights(subject.pack)
            return try keep(file)
        }
        return try take(file)
    }

    /// - Parameter bytes: of a review or a bare sheet.
    mutating func take(_ bytes: Data) throws -> One {
        switch try FileHeading(reading: bytes).format {
        case Session.format?:
            let file = try SessionFile(reading: bytes)
            guard !file.isReadOnly else { throw Failure("was written by a newer otherside") }
            return try take(file)
        case nil:
            return try take(Subject(reading: bytes, named: "the sheet", surroundings, [.items]), named: "the sheet")
        case InvitedSheet.format?: throw Failure("is an invited sheet; import it by itself, for it becomes a voice")
        default:
            throw SessionDamage(at: ["format"], in: bytes, "is neither \(Session.format) nor \(InvitedSheet.format)")
        }
    }

    private mutating func take(_ given: SessionFile) throws -> One {
        var file = try given.cleaned()
        // What comes twice is compared with what came first.
        if many.isWaiting(file.session.id) { try many.settle() }
        if let same = known.same(as: file) {
            return One(id: file.session.id, file: same.name, basedOn: nil, unchanged: true)
        }
        if file.session.id.isEmpty || known[file.session.id] != nil {
            file.session.basedOn = file.session.basedOn ?? file.session.id
            file.session.id = surroundings.newID()
        }
        return try keep(file)
    }

    private mutating func keep(_ file: SessionFile) throws -> One {
        let entry = try many.add(file, hidden: isPrivate)
        known.note(entry, id: file.session.id)
        return One(id: file.session.id, file: entry.name, basedOn: file.session.basedOn)
    }
}
