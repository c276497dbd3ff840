import ArgumentParser
import Sessions

struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "The JSON Schema of a review's file.")
    @OptionGroup var talk: TalkOptions

    func run() { Console.out(SessionSchema.text.hasSuffix("\n") ? SessionSchema.text : SessionSchema.text + "\n") }
}
