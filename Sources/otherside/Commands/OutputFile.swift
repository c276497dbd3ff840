import ArgumentParser
import FoundationEssentials
import Glibc
import Library

/// Where a document goes that a command makes.
struct OutputFile: ParsableArguments {
    @Option(
        name: [.short, .long], help: ArgumentHelp("Where to; standard output without.", valueName: "file"),
        completion: .file())
    var output: String?
    @Flag(name: [.short, .long], help: "Write over a file that is there.") var force = false

    func validate() throws {
        if force, path == nil { throw ValidationError("--force goes with --output and a file's name.") }
    }

    /// nil: standard output.
    var path: String? { output == "-" ? nil : output }

    /// Readable for the user alone.
    func write(_ bytes: Data) throws {
        if let path { try write(bytes, to: path) }
    }

    /// - Parameter path: in the folder that `output` is, for one of several.
    func write(_ bytes: Data, to path: String) throws {
        do throws(FileTrouble) {
            if force, try Self.isRegular(path) {
                try DurableFile.replace(bytes, at: path, mode: 0o600)
            } else {
                try DurableFile.create(bytes, at: path, mode: 0o600)
            }
        } catch {
            throw Failure("cannot write \(path): \(Self.words(error, path))")
        }
    }

    /// - Throws: when something else than a file stands there, such as a folder or a device.
    private static func isRegular(_ path: String) throws(FileTrouble) -> Bool {
        guard let kind = kind(path) else { return false }
        guard kind == S_IFREG else { throw FileTrouble(.write, path, errno: EEXIST) }
        return true
    }

    private static func kind(_ path: String) -> mode_t? {
        var status = stat()
        return path.withPath { lstat($0, &status) } == 0 ? status.st_mode & S_IFMT : nil
    }

    /// Why not, and what helps: only a file is written over.
    private static func words(_ trouble: FileTrouble, _ path: String) -> String {
        guard trouble.errno == EEXIST else {
            return trouble.reason + (trouble.help.map { "; \($0)" } ?? "")
        }
        return switch kind(path) {
        case S_IFREG: "\(trouble.reason); --force writes over it"
        case S_IFLNK: "it is a link, and links are not written through; name the file itself, or remove the link"
        case S_IFDIR: "it is a folder; name a file in it"
        default: "it is no regular file; without --output it goes to standard output, which can be led there"
        }
    }
}
