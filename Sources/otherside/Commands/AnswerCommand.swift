import ArgumentParser
import Coach
import Sessions

struct AnswerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "answer",
        abstract: "Fill in a sheet that somebody sent you.",
        discussion: """
            Asks the questions of a sheet made by `otherside invite`, and saves each answer in that file at once. It shows \
            no score and none of the other side's words, for they would steer. Nothing goes into your own library. Left at \
            any time, it goes on where it stopped. Then send the file back.
            """)
    @Argument(help: ArgumentHelp("The sheet.", valueName: "file"), completion: .file()) var path: String
    @Flag(help: "Ask line by line, without drawing: for screen readers, pipes and plain terminals.")
    var linear = false

    func run() throws {
        let surroundings = try Surroundings()
        var file = try SheetFile(path)
        if file.names > 1 {
            Console.error(
                "\(path) has \(file.names) names (hard links); the answers go into a file of this name alone, and under the "
                    + "others it stays as it is")
        }
        // Copies of one sheet that several people open are told apart from here on.
        if file.sheet.mark == nil, file.readOnly == nil { try file.save { $0.mark = surroundings.newID() } }
        let opened = file
        let open = OpenSheet(file.sheet, path: path, readOnly: file.readOnly)
        try Face.run(
            Face.Start(
                runner: { SheetRunner(opened, surroundings) },
                model: {
                    Model(size: $0, answering: open, in: surroundings.zone, keys: surroundings.settings.keys)
                }, opening: [],
                linear: { LinearCoach(answering: open, in: surroundings.zone) }, linearOpening: []),
            linear: linear, surroundings)
        // It could be read, and was; a script that fills it in must not take that for done.
        if let why = opened.readOnly { throw Failure("nothing was saved: \(path) is \(why)") }
    }
}
