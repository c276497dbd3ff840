import ArgumentParser
import Coach
import Packs
import Reports

struct WordingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wording", _superCommandName: Otherside.name,
        abstract: "Words in any text that the other side may hear as a threat or as empty.",
        discussion: """
            It looks at words and does not understand them, and it changes no figure. The kinds and their words are data: \
            an own pack adds to them, changes them or switches them off.

            --json prints "findings": "kind", "text", "line", "column" (in characters, from 1), "heard" (how the other \
            side may hear it) and "better".
            """)
    @Argument(help: ArgumentHelp("A text; - for standard input.", valueName: "file|-"), completion: .file())
    var source: String
    @ArgumentParser.Option(help: "Between whom it is said: chooses whose words a finding is told in.")
    var scope: Scope?
    @OptionGroup var places: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let bytes = try Input.read(source)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Failure("\(source == "-" ? "standard input" : source): is not UTF-8 text")
        }
        let pack = try places.surroundings.packOrWarning([.wording])
        let findings = WordingFinding.all(in: text, pack.loadedWords)
        try output.print(.wording, json: Record(findings, pack, scope)) {
            WordingDocument.blocks(findings, pack, scope).printed
        }
    }

    private struct Record: Encodable {
        var findings: [WordingReport]

        init(_ findings: [WordingFinding], _ pack: Pack, _ scope: Scope?) {
            self.findings = findings.compactMap { WordingReport($0, pack, scope) }
        }
    }
}
