import ArgumentParser
import Sessions

struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "The JSON Schema of a review's file, or of an invited sheet.")
    @Flag(help: "Of the sheet that `otherside invite` writes.") var sheet = false
    @Flag(help: "Accepted for likeness with the other commands; a schema is JSON.") var json = false
    @OptionGroup var talk: TalkOptions

    func run() {
        let text = sheet ? SheetSchema.text : SessionSchema.text
        Console.out(text.hasSuffix("\n") ? text : text + "\n")
    }
}
