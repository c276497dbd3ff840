import ArgumentParser
import Coach
import Library
import Packs
import Screen
import Sessions

struct ActionCommand: ParsableCommand {
    enum Verb: String, CaseIterable, ExpressibleByArgument { case list, add, done, open, edit, remove }

    static let configuration = CommandConfiguration(
        commandName: "action",
        abstract: "Actions of a review: add one, or say that one is done.",
        discussion: """
            otherside action 1a2b add Send them the log --owner Mira --due 2026-12-01; otherside action 1a2b done 2. \
            Without a verb it lists the actions with their numbers.

            --json prints "actions" (number, text, owner, due, done) after the change, and "id" and "file".
            """)
    @Argument(help: "Which one.", completion: Completing.reviews) var id: String
    @Argument(help: "What to do.") var verb: Verb = .list
    @Argument(help: ArgumentHelp("The action's number, and words.", valueName: "number|text")) var words: [String] = []
    @ArgumentParser.Option(help: ArgumentHelp("Who does it.", valueName: "name")) var owner: String?
    @ArgumentParser.Option(help: ArgumentHelp("By when.", valueName: "day"), transform: GivenDay.last)
    var due: GivenDay?
    @OptionGroup var places: PlaceOptions
    @OptionGroup var output: OutputOptions

    private var number: Int? { words.first.flatMap { Int($0) } }

    func validate() throws {
        switch verb {
        case .list: if !words.isEmpty { throw ValidationError("The list takes nothing more.") }
        case .add:
            if words.joined().allSatisfy(\.isWhitespace) { throw ValidationError("Say what is to be done.") }
        case .done, .open, .remove:
            if number == nil || words.count > 1 { throw ValidationError("Say the action's number, and nothing more.") }
        case .edit:
            if number == nil { throw ValidationError("Say the action's number first.") }
            if words.count < 2, owner == nil, due == nil {
                throw ValidationError("Say the new words, --owner or --due.")
            }
        }
        if verb != .add, verb != .edit, owner != nil || due != nil {
            throw ValidationError("--owner and --due go with add and edit.")
        }
    }

    func run() throws {
        let surroundings = try places.surroundings
        let entry = try surroundings.find(id)
        due?.tell("--due", output.talk)
        if verb != .list {
            let outcome = try ReviewChange(surroundings: surroundings).change(entry) { try apply(&$0.actions) }
            output.talk.say(outcome.changed ? "saved: \(outcome.title)" : "unchanged")
        }
        let session = try surroundings.store.peek(entry).get()
        let listed = Listed(session, file: entry.name)
        try output.print(.reviewActions, json: listed) { listed.lines }
    }

    private func apply(_ actions: inout [Action]) throws {
        let text = (verb == .add ? words : Array(words.dropFirst())).joined(separator: " ")
        if verb == .add { return actions.append(Action(text: text, owner: owner, due: due?.day)) }
        guard let place = number.map({ $0 - 1 }), actions.indices.contains(place) else {
            throw Failure.usage(
                "this review has \(actions.count) action\(actions.count == 1 ? "" : "s"), and no number \(words[0])")
        }
        switch verb {
        case .done: actions[place].done = true
        case .open: actions[place].done = nil
        case .remove: actions.remove(at: place)
        case .edit:
            if !text.isEmpty { actions[place].text = text }
            if let owner { actions[place].owner = owner }
            if let due { actions[place].due = due.day }
        case .add, .list: break
        }
    }

    private struct Listed: Encodable {
        struct One: Encodable {
            let number: Int
            let text: String
            let owner, due: String?
            let done: Bool
        }

        let id, file: String
        let actions: [One]

        init(_ session: Session, file: String) {
            id = session.id
            self.file = file
            actions = session.actions.enumerated().map { place, action in
                One(
                    number: place + 1, text: action.text, owner: action.owner, due: action.due,
                    done: action.done == true)
            }
        }

        var lines: [String] {
            actions.map { one in
                let more = [one.owner, one.due.map { "by \($0)" }, one.done ? "done" : nil].compactMap(\.self)
                return Width.clean(
                    "\(one.number)  \(one.text)" + (more.isEmpty ? "" : " (\(more.joined(separator: ", ")))"))
            }
        }
    }
}
