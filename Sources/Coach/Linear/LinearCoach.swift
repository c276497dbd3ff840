import Interview
import Packs
import Screen
package import Sessions

/// The coach as plain lines, for screen readers, pipes and plain terminals: the same desk and the same form as the full
/// screen, with no drawing and nothing said twice.
///
/// `begin`, then again and again: `ask`, read a line, `take` it, perform the effects and pass what they bring to `receive`.
package struct LinearCoach: Sendable {
    var course: Course
    var isQuitting = false

    package var desk: Desk { course.desk }

    /// - Parameter wish: where to go as soon as the pack is there; nil: Home.
    package init(wish: Destination? = nil, in zone: Zone = .utc, library: String = "") {
        course = Course(.line, goal: wish, in: zone, library: library)
    }

    /// The coach for one sheet from elsewhere: its questions and nothing besides.
    package init(answering sheet: OpenSheet, in zone: Zone = .utc) {
        course = Course(.line, answering: sheet, in: zone)
    }

    /// What to do before the first line.
    package static let opening: [Effect] = [.listLibrary, .readPack, .tidy, .look]

    package mutating func begin() -> [String] { ["otherside, line by line. Type ? for help."] }

    var page: (any LinearPage)? { course.stack.last as? any LinearPage }

    /// What is asked now; the last line is the prompt, to stand before what is typed.
    package mutating func ask() -> [String] {
        var lines: [String] = []
        if course.mustAnnounce {
            course.prepareTop { top, desk in
                guard var page = top as? any LinearPage else { return }
                lines = [""] + page.announce(desk)
                top = page
            }
        }
        course.mustAnnounce = false
        guard let page else { return ["> "] }
        return Self.spoken(lines) + [Width.clean(page.prompt(desk)) + " > "]
    }

    /// - Parameters:
    ///   - line: without its line end; nil at the end of the input.
    ///   - now: RFC 3339 in UTC.
    package mutating func take(_ line: String?, at now: String) -> LinearTurn {
        course.desk.now = now
        course.desk.message = nil
        guard let line else { return finish(leave()) }
        guard line.utf8.count <= LinearLine.longest else {
            course.said.append(
                "That line has \(line.utf8.count) bytes; a line may have \(LinearLine.longest). Nothing was changed.")
            return finish([])
        }
        return finish(understand(LinearLine.clean(line)))
    }

    package mutating func receive(_ message: Message, at now: String) -> LinearTurn {
        course.desk.now = now
        course.desk.message = nil
        switch message {
        case .rescued(let path):
            course.desk.saveTrouble = nil
            course.said.append("Saved at \(path). quit leaves.")
            return finish([])
        case .terminated: return finish(leave())
        case .looking(let done, let total):
            course.said.append("Reading the library: \(done) of \(total) files.")
            return finish([])
        case .deleted(_, let title):
            let effects = course.receive(message)
            course.desk.message = nil
            course.said.append("Deleted \"\(title)\". restore has it back; it lies in the trash for 30 days.")
            return finish(effects)
        case .key, .resized, .ticked: return LinearTurn()
        default: return finish(course.receive(message))
        }
    }

    private mutating func say(_ lines: [String]) -> [Effect] {
        course.said += lines
        return []
    }

    private mutating func onTop(_ act: (inout any LinearPage, inout Desk) -> [Step]) -> [Effect] {
        course.onTop { top, desk in
            guard var page = top as? any LinearPage else { return [] }
            defer { top = page }
            return act(&page, &desk)
        }
    }

    private mutating func understand(_ line: String) -> [Effect] {
        guard let page else { return [.quit] }
        let bindings = bindings(of: page)
        switch LinearLine(line, isTyping: page.isTyping) {
        case .empty: return onTop { $0.take("", &$1) ?? [.say("Nothing was typed.")] }
        case .command(let word, let argument):
            guard let binding = bindings.named(word) else {
                return say([bindings.unknown(word, slash: page.isTyping)])
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

    private mutating func perform(_ binding: LinearBinding, _ argument: String) -> [Effect] {
        if let reason = binding.off { return say(["Not now: \(reason)."]) }
        switch binding.act {
        case .help: return say(help())
        case .again:
            course.mustAnnounce = true
            return []
        case .quit: return quit()
        case .home: return course.goBack(toList: false)
        case .shelf: return course.follow([.home])
        case .save: return course.retrySave()
        case .rescue:
            guard let file = desk.file, !argument.isEmpty else {
                return say(["Type rescue and a file to make, such as rescue ~/otherside.json."])
            }
            return [.rescue(file, path: argument)]
        case .score: return say(LinearScore.lines(desk))
        case .undo: return turnBack(redo: false)
        case .redo: return turnBack(redo: true)
        case .visit(let destination): return course.follow([.go(destination)])
        default: return onTop { $0.perform(binding.act, argument, &$1) }
        }
    }

    private mutating func turnBack(redo: Bool) -> [Effect] {
        let before = keptTop()
        if redo { course.desk.redo() } else { course.desk.undo() }
        course.desk.message = nil
        let (line, field) = LinearChange.described(from: before, desk)
        course.said.append("\(redo ? "Done again" : "Undone").\(line)")
        course.mustAnnounce = true
        if let field, (page as? LineFace)?.page is InterviewPage {
            return course.follow([.replace(InterviewPage(desk, at: field, text: nil))])
        }
        return onTop { page, desk in
            guard var face = page as? LineFace else { return [] }
            defer { page = face }
            return face.page.perform(redo ? .redo : .undo, Given(), &desk)
        }
    }

    /// Puts what is typed into the session.
    ///
    /// - Returns: the session as it stands then.
    mutating func keptTop() -> Session? {
        _ = course.onTop { page, desk in
            page.keep(&desk)
            return []
        }
        return desk.session
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
        if desk.session != nil, course.stack.contains(where: \.isWayBack) {
            all.append(LinearBinding("past", "back to past reviews; all is kept", .shelf))
        }
        if course.stack.count > 1 { all.append(LinearBinding("home", "back to the first menu; all is kept", .home)) }
        return all + [
            LinearBinding("help ?", "this list", .help),
            LinearBinding("quit q", "save and leave", .quit),
        ]
    }

    private func help() -> [String] {
        guard let page else { return [] }
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
