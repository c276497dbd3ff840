import Interview
import Packs
import Screen
import Sessions

/// The coach as plain lines, for screen readers, pipes and plain terminals: the same desk and the same form as the full
/// screen, with no drawing and nothing said twice.
///
/// `begin`, then again and again: `ask`, read a line, `take` it, perform the effects and pass what they bring to `receive`.
package struct LinearCoach: Sendable {
    package internal(set) var desk = Desk()
    var stack: [any LinearPage] = [LinearHome()]
    /// What waits for the pack or for an id.
    var wish: Destination?
    var mustAnnounce = true
    var isQuitting = false
    var kept: Draft?

    /// - Parameter wish: where to go as soon as the pack is there; nil: Home.
    package init(wish: Destination? = nil) { self.wish = wish }

    /// The coach for one sheet from elsewhere: its questions and nothing besides.
    package init(answering sheet: OpenSheet) {
        desk.answer(sheet)
        stack = [LinearSheet()]
    }

    /// What to do before the first line.
    package static let opening: [Effect] = [.listLibrary, .readPack, .tidy, .look]

    package mutating func begin() -> [String] { ["otherside, line by line. Type ? for help."] }

    /// What is asked now; the last line is the prompt, to stand before what is typed.
    package mutating func ask() -> [String] {
        guard let page = stack.last else { return ["> "] }
        var lines: [String] = []
        if mustAnnounce { lines = [""] + page.announce(desk) }
        mustAnnounce = false
        return Self.spoken(lines) + [Width.clean(page.prompt(desk)) + " > "]
    }

    /// - Parameters:
    ///   - line: without its line end; nil at the end of the input.
    ///   - now: RFC 3339 in UTC.
    package mutating func take(_ line: String?, at now: String) -> LinearTurn {
        desk.now = now
        desk.message = nil
        guard let line else { return finish(leave()) }
        guard line.utf8.count <= LinearLine.longest else {
            return finish(
                LinearTurn(lines: [
                    "That line has \(line.utf8.count) bytes; a line may have \(LinearLine.longest). Nothing was changed."
                ]))
        }
        return finish(understand(LinearLine.clean(line)))
    }

    package mutating func receive(_ message: Message, at now: String) -> LinearTurn {
        desk.now = now
        desk.message = nil
        switch message {
        case .packRead(let pack, let problems):
            desk.use(pack, problems)
            return finish(follow(problems.first.map { [.say(Self.notUsed($0, of: problems.count))] } ?? []) + fulfil())
        case .recalled(let recalled):
            desk.hear(message)
            guard !recalled.isEmpty, !(stack.last is LinearLastActions) else { return finish(LinearTurn()) }
            return finish(follow([.push(LinearLastActions())]))
        case .began(let id): return finish(began(id))
        case .opened(let opened): return finish(show(opened))
        case .rescued(let path):
            desk.saveTrouble = nil
            return finish(LinearTurn(lines: ["Saved at \(path). quit leaves."]))
        case .edited(let text): return finish(onTop { $0.edited(text, &$1) })
        case .idle:
            return finish(onTop { $0.idle(&$1) })
        case .terminated: return finish(leave())
        case .looking(let done, let total):
            return finish(LinearTurn(lines: ["Reading the library: \(done) of \(total) files."]))
        case .deleted(_, let title):
            desk.hear(message)
            desk.message = nil
            return finish(
                LinearTurn(lines: ["Deleted \"\(title)\". restore has it back; it lies in the trash for 30 days."]))
        case .key, .resized, .ticked: return LinearTurn()
        case .looked(let changed):
            desk.hear(message)
            return finish(LinearTurn(effects: changed ? [.listLibrary] : []))
        default:
            desk.hear(message)
            return finish(LinearTurn())
        }
    }

    private static func notUsed(_ problem: PackProblem, of count: Int) -> String {
        "Your own pack is not used. \(problem.description) (\(count) in all; otherside check tells them.)"
    }

    private mutating func understand(_ line: String) -> LinearTurn {
        guard let page = stack.last else { return LinearTurn(effects: [.quit]) }
        let bindings = bindings(of: page)
        switch LinearLine(line, isTyping: page.isTyping) {
        case .empty: return onTop { $0.take("", &$1) ?? [.say("Nothing was typed.")] }
        case .command(let word, let argument):
            guard let binding = bindings.named(word) else {
                return LinearTurn(lines: [bindings.unknown(word, slash: page.isTyping)])
            }
            return perform(binding, argument)
        case .text(let text):
            if !page.isTyping, case .command(let word, let argument) = LinearLine.command(text),
                let binding = bindings.named(word)
            {
                return perform(binding, argument)
            }
            return onTop { $0.take(text, &$1) ?? [.say(Self.puzzled(text, $0, bindings, $1))] }
        }
    }

    /// What to say to a line that is neither an answer nor a command.
    private static func puzzled(
        _ text: String, _ page: any LinearPage, _ bindings: [LinearBinding], _ desk: Desk
    ) -> String {
        let word = text.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? text
        let hint = Int(word) == nil ? nearest(to: word, in: bindings.flatMap(\.words).filter { $0.count > 2 }) : nil
        let name = "\(page.name). "
        let prompt = page.prompt(desk)
        let right = prompt.hasPrefix(name) ? String(prompt.dropFirst(name.count)) : prompt
        let guess = hint.map { " Did you mean \($0)?" } ?? ""
        return "'\(short(text))' is not known here.\(guess) Right would be: \(right)."
    }

    private mutating func perform(_ binding: LinearBinding, _ argument: String) -> LinearTurn {
        if let reason = binding.off { return LinearTurn(lines: ["Not now: \(reason)."]) }
        switch binding.act {
        case .help: return LinearTurn(lines: help())
        case .again:
            mustAnnounce = true
            return LinearTurn()
        case .quit: return quit()
        case .home: return goBack(toShelf: false)
        case .shelf: return follow([.home])
        case .save: return LinearTurn(effects: retrySave())
        case .rescue:
            guard let file = desk.file, !argument.isEmpty else {
                return LinearTurn(lines: ["Type rescue and a file to make, such as rescue ~/otherside.json."])
            }
            return LinearTurn(effects: [.rescue(file, path: argument)])
        case .score: return LinearTurn(lines: LinearScore.lines(desk))
        case .undo: return turnBack(redo: false)
        case .redo: return turnBack(redo: true)
        case .read(let destination): return LinearTurn(lines: LinearDocuments.lines(destination, argument, desk))
        case .visit(let destination): return follow([.go(destination)])
        default: return onTop { $0.perform(binding.act, argument, &$1) }
        }
    }

    private mutating func turnBack(redo: Bool) -> LinearTurn {
        stack[stack.count - 1].commit(&desk)
        let before = desk.session
        if redo { desk.redo() } else { desk.undo() }
        desk.message = nil
        let (line, field) = LinearChange.described(from: before, desk)
        if let field, stack.last is LinearInterview {
            stack[stack.count - 1] = LinearInterview(desk, at: field, text: nil)
        }
        mustAnnounce = true
        return LinearTurn(lines: ["\(redo ? "Done again" : "Undone").\(line)"])
    }

    /// The place's own commands, then those that work everywhere.
    func bindings(of page: any LinearPage) -> [LinearBinding] {
        var all = page.bindings(desk)
        if desk.session != nil {
            all += [
                LinearBinding(
                    "undo u", "take the last change back", .undo, off: desk.canUndo ? nil : "there is nothing to undo"),
                LinearBinding("redo", "do it again", .redo, off: desk.canRedo ? nil : "nothing was undone"),
            ]
            if !desk.answersAlone { all.append(LinearBinding("score", "say the figures as they stand", .score)) }
            if desk.saveTrouble != nil {
                all += [
                    LinearBinding("save", "try to save again", .save),
                    LinearBinding("rescue", argument: "FILE", "save in that file instead", .rescue),
                ]
            }
        }
        all.append(LinearBinding("again", "say this once more", .again))
        if desk.session != nil, stack.contains(where: { $0 is LinearShelf }) {
            all.append(LinearBinding("past", "back to past reviews; all is kept", .shelf))
        }
        if stack.count > 1 { all.append(LinearBinding("home", "back to the first menu; all is kept", .home)) }
        return all + [
            LinearBinding("help ?", "this list", .help),
            LinearBinding("quit q", "save and leave", .quit),
        ]
    }

    private func help() -> [String] {
        guard let page = stack.last else { return [] }
        var lines = ["Here: \(page.name). Commands:"]
        lines += bindings(of: page).map { $0.help(slash: page.isTyping) }
        if page.isTyping {
            lines.append(
                "Any other line is your text. A backslash at its end goes on in the next line; // begins a text with a slash."
            )
        } else {
            lines.append("Each may also be written with a slash before it, as where you type text.")
        }
        return lines
    }
}
