import FoundationEssentials
import Glibc
import Library
import Sessions

/// An invited sheet as it lies on disk. Nothing of it goes into the library.
struct SheetFile {
    /// As it was given.
    let path: String
    private(set) var sheet: InvitedSheet
    /// Where the bytes are, behind all links.
    private let place: String
    private let mode: UInt32
    /// How many names the file has (hard links). A save leaves it to the others as it was.
    let names: Int
    private var bytes: Data
    private let unknown: UnknownFields?

    /// - Throws: why it cannot be answered, with line and column.
    init(_ path: String) throws {
        guard path != "-" else { throw Failure.usage("a sheet is saved where it lies, so it must be a file") }
        self.path = path
        let bytes = try Input.read(path)
        self.bytes = bytes
        var status = stat()
        guard path.withPath({ stat($0, &status) }) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw Failure("\(path) is not a regular file")
        }
        mode = status.st_mode & 0o777
        names = Int(status.st_nlink)
        place =
            path.withPath { realpath($0, nil) }.map { resolved in
                defer { free(resolved) }
                return PathText.text(resolved)
            } ?? path
        do throws(SessionDamage) {
            (sheet, unknown) = try InvitedSheet.read(bytes)
            try sheet.check(in: bytes)
        } catch {
            throw Failure("\(path): \(error)")
        }
        guard !sheet.questions.isEmpty || sheet.reading != nil else {
            throw Failure("\(path): there is no question in it")
        }
    }

    /// Why it cannot be written; nil: it can.
    var readOnly: String? { place.withPath { access($0, W_OK) } == 0 ? nil : "in a file that may not be written" }

    func json() throws -> Data { try sheet.json(unknown) }

    /// Puts answers in without writing them.
    mutating func fill(_ session: Session) { sheet.take(session) }

    /// Changes the sheet and writes it, if the file still is the one that was read.
    mutating func save(_ change: (inout InvitedSheet) -> Void) throws {
        var changed = self
        change(&changed.sheet)
        guard changed.sheet != sheet else { return }
        guard try Input.read(place) == bytes else {
            throw Failure("\(path) was changed by another program meanwhile, and is left as it is")
        }
        changed.bytes = try changed.json()
        try DurableFile.replace(changed.bytes, at: place, mode: mode)
        self = changed
    }
}
