import ArgumentParser
import FoundationEssentials
import Glibc
import Library
import Screen
import Sessions

struct MergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Merge two copies of one review; git's merge driver.",
        discussion: """
            The result goes to OURS. What one copy changed since BASE is taken, field by field; where both changed one \
            value differently the copy that was changed later has it, and the other value is kept under "clashes" in \
            the file, where `otherside show` tells it. BASE may be an empty file.

            The status is 0 also with clashes, which are told on standard error; of what is private until a team's \
            reveal only how many. Where the three are not copies of one \
            review it is \(ExitStatus.refused), and nothing is written.

            --json prints "clashes": path, kept, other and on of each, as `otherside schema` describes them.
            """)
    @Argument(help: "What both came from.", completion: .file()) var base: String
    @Argument(help: "Our copy, which becomes the result.", completion: .file()) var ours: String
    @Argument(help: "The other copy.", completion: .file()) var theirs: String
    @OptionGroup var output: OutputOptions

    func run() throws {
        let merged: SessionMerge
        do throws(MergeRefusal) {
            merged = try SessionMerge(base: try read(base), ours: try read(ours), theirs: try read(theirs))
        } catch {
            throw Failure("not merged: \(error)", status: ExitStatus.refused)
        }
        try write(try merged.file.json())
        let told = merged.file.session.sealed.clashes.filter(merged.clashes.contains)
        try output.print(.merge, json: Merged(clashes: told))
        for clash in told { output.talk.say(Width.clean(clash.words(in: Clock.zone))) }
        let sealed = merged.clashes.count - told.count
        if sealed > 0 {
            output.talk.say("\(sealed) more in what people answered; told after the reveal")
        }
    }

    private func read(_ path: String) throws(MergeRefusal) -> Data {
        do throws(FileTrouble) {
            return try Input.read(path)
        } catch {
            throw MergeRefusal("\(error)")
        }
    }

    /// The rights of the file stay as they are.
    private func write(_ bytes: Data) throws {
        var status = stat()
        let mode = ours.withPath { stat($0, &status) } == 0 ? status.st_mode & 0o777 : 0o600
        try DurableFile.replace(bytes, at: ours, mode: mode)
    }

    private struct Merged: Encodable {
        let clashes: [Clash]
    }
}
