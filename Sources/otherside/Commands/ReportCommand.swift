import ArgumentParser
import FoundationEssentials
import Glibc
import Library
import Packs
import Reports
import Sessions

struct ReportCommand: ParsableCommand {
    enum Format: String, CaseIterable, ExpressibleByArgument { case markdown, json }

    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "A review as a document: everything in it, every figure explained.",
        discussion: "A report holds what was confided. Its file is readable for you alone; look before you pass it on.")
    @Argument(help: ArgumentHelp("A review's id, or its file.", valueName: "id"), completion: .file()) var id: String
    @ArgumentParser.Option(help: "Which kind of document.") var format: Format = .markdown
    @Flag(help: "The same as --format json.") var json = false
    @ArgumentParser.Option(
        name: [.short, .long], help: ArgumentHelp("Where to; standard output without.", valueName: "file"),
        completion: .file())
    var output: String?
    @Flag(name: [.short, .long], help: "Write over a file that is there.") var force = false
    @OptionGroup var places: PlaceOptions
    @OptionGroup var talk: TalkOptions

    func run() throws {
        let subject = try Subject(id, ids: true, places.surroundings, parts: .review)
        guard !subject.isSheet else { throw Failure("\(id) is an answer sheet; `otherside score` reads it") }
        let report = try ReviewReport(subject.file, subject.pack)
        let text: String
        switch json ? .json : format {
        case .json: text = SafeJSON.text(try JSONText.encode(report))
        case .markdown:
            text = try MarkdownReport.text(report, subject.session, Phrasebook(subject.pack, subject.session.move))
        }
        guard let output, output != "-" else { return Console.out(text) }
        try write(Data(text.utf8), to: output)
        talk.say("wrote \(output)")
    }

    private func write(_ bytes: Data, to path: String) throws {
        do throws(FileTrouble) {
            if force, try OutputFile.isRegular(path) {
                try DurableFile.replace(bytes, at: path, mode: 0o600)
            } else {
                try DurableFile.create(bytes, at: path, mode: 0o600)
            }
        } catch {
            let help = error.errno == EEXIST && !force ? "; --force writes over it" : ""
            throw Failure("cannot write \(path): \(error.reason)\(help)")
        }
    }
}

/// What stands at a path already.
enum OutputFile {
    /// - Throws: when something else than a file stands there, such as a folder or a device.
    static func isRegular(_ path: String) throws(FileTrouble) -> Bool {
        var status = stat()
        guard lstat(path, &status) == 0 else { return false }
        guard status.st_mode & S_IFMT == S_IFREG else { throw FileTrouble(.write, path, errno: EEXIST) }
        return true
    }
}
