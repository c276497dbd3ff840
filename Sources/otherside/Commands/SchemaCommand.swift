import ArgumentParser
import FoundationEssentials
import Packs
import Sessions

struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "The JSON Schema of a review's file, of an invited sheet, or of what a command prints.",
        discussion: """
            Without a name it is that of a review's file. otherside schema list names the schemas there are; \
            otherside schema NAME prints one. Every JSON that a command prints says its own in "schema", with its \
            version, which changes where a field goes or means something else.
            """)
    @Argument(help: "Whose, or list.", completion: .list(["list", "session", "sheet"] + Output.all.map(\.name)))
    var name: String?
    @Flag(help: "Of the sheet that `otherside invite` writes; the same as the name sheet.") var sheet = false
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if sheet, name != nil { throw ValidationError("--sheet and a name are two; say one of them.") }
    }

    func run() throws {
        switch sheet ? "sheet" : name ?? "session" {
        case "session": put(SessionSchema.text)
        case "sheet": put(SheetSchema.text)
        // `list` asks for the names; the schema of that command's output is `list/1`.
        case "list": try list()
        case let name:
            let names = Output.all.map(\.name)
            let wanted = name.hasSuffix("/1") ? String(name.dropLast(2)) : name
            guard let output = Output.all.first(where: { $0.name == wanted }) else {
                throw Failure.usage("schema \(notOneOf(name, ["list", "session", "sheet"] + names))")
            }
            try Console.json(output.schema)
        }
    }

    private struct Listed: Encodable {
        let name: String
        let version: Int
        let about: String
    }

    private func list() throws {
        let all =
            [
                Listed(name: "session", version: Session.currentVersion, about: "A review's file"),
                Listed(name: "sheet", version: 1, about: "An invited sheet"),
            ] + Output.all.map { Listed(name: $0.mark, version: $0.version, about: $0.about) }
        try output.print(.schemas, json: ["schemas": all]) {
            PlainTable(all.map { [$0.name, $0.about] }, most: [20, 76], columns: PlainWidth.list).lines
        }
    }

    private func put(_ text: String) { Console.out(text.hasSuffix("\n") ? text : text + "\n") }
}
