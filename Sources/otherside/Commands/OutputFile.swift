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

    /// nil: standard output.
    var path: String? { output == "-" ? nil : output }

    /// Readable for the user alone.
    func write(_ bytes: Data) throws {
        guard let path else { return }
        do throws(FileTrouble) {
            if force, try Self.isRegular(path) {
                try DurableFile.replace(bytes, at: path, mode: 0o600)
            } else {
                try DurableFile.create(bytes, at: path, mode: 0o600)
            }
        } catch {
            let help = error.errno == EEXIST && !force ? "; --force writes over it" : ""
            throw Failure("cannot write \(path): \(error.reason)\(help)")
        }
    }

    /// - Throws: when something else than a file stands there, such as a folder or a device.
    private static func isRegular(_ path: String) throws(FileTrouble) -> Bool {
        var status = stat()
        guard lstat(path, &status) == 0 else { return false }
        guard status.st_mode & S_IFMT == S_IFREG else { throw FileTrouble(.write, path, errno: EEXIST) }
        return true
    }
}
