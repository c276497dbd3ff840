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

    /// - Parameters:
    ///   - destination: where to go as soon as the pack is there; nil: Home.
    ///   - queries: saved ones, by name.
    package init(
        destination: Destination? = nil, in zone: Zone = .utc, library: String = "", queries: [String: String] = [:]
    ) {
        course = Course(.line, goal: destination, in: zone, library: library, queries: queries)
    }

    /// The coach for one sheet from elsewhere: its questions and nothing besides.
    package init(answering sheet: OpenSheet, in zone: Zone = .utc) {
        course = Course(.line, answering: sheet, in: zone)
    }

    /// What to do before the first line.
    package static let opening: [Effect] = [.listLibrary, .readPack, .tidy, .look]

    package mutating func begin() -> [String] { ["otherside, line by line. Type ? for help."] }

    var page: LineFace? { course.stack.last as? LineFace }

    /// What is asked now; the last line is the prompt, to stand before what is typed.
    package mutating func ask() -> [String] {
        var lines: [String] = []
        if course.mustAnnounce {
            course.prepareTop { top, desk in
                guard var page = top as? LineFace else { return }
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
        course.desk.steps.next()
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

    private mutating func onTop(_ act: (inout LineFace, inout Desk) -> [Step]) -> [Effect] {
        course.onTop { top, desk in
            guard var page = top as? LineFace else { return [] }
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
        _ text: String, _ page: LineFace, _ bindings: [Act], _ desk: Desk
    ) -> String {
        let word = text.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? text
        let hint = Int(word) == nil ? nearest(to: word, in: bindings.flatMap(\.words).filter { $0.count > 2 }) : nil
        let name = "\(page.title). "
        let prompt = page.prompt(desk)
        let right = prompt.hasPrefix(name) ? String(prompt.dropFirst(name.count)) : prompt
        let guess = hint.map { " Did you mean \($0)?" } ?? ""
        return "'\(short(text))' is not known here.\(guess) Right would be: \(right)."
    }

    private mutating func perform(_ act: Act, _ argument: String) -> [Effect] {
        if let reason = act.off { return say(["Not now: \(reason)."]) }
        // What the place says of a word comes first.
        if page?.bindings(desk).contains(act) == true { return onTop { $0.perform(act, argument, &$1) } }
        switch act.command {
        case .help: return say(help())
        case .again:
            course.mustAnnounce = true
            return []
        case .quit: return quit()
        case .home: return course.goBack(toList: false)
        case .shelf: return course.follow([.home])
        case .retry: return course.retrySave()
        case .rescue:
            guard let file = desk.file, !argument.isEmpty else {
                return say(["Type rescue and a file to make, such as rescue ~/otherside.json."])
            }
            return [.rescue(file, path: argument)]
        case .score: return say(LinearScore.lines(desk))
        case .undo: return turn(redo: false)
        case .redo: return turn(redo: true)
        default: return []
        }
    }

    private mutating func turn(redo: Bool) -> [Effect] {
        let before = keptTop()
        course.desk.here = page?.title ?? ""
        let words: String
        switch course.desk.turn(redo) {
        case .done(let changed): words = changed
        case .asked(let page, let changed):
            let once = redo ? "redo once more does it again" : "undo once more takes it back"
            return say(["That was on another page, \(page)\(changed). \(once)."])
        case nil: return []
        }
        let (line, field) = LinearChange.described(from: before, desk)
        course.said.append("\(redo ? "Done again" : "Undone")\(line.isEmpty ? words : "").\(line)")
        course.mustAnnounce = true
        if let field, page?.page is InterviewPage {
            return course.follow([.replace(InterviewPage(desk, at: field, text: nil))])
        }
        return onTop { $0.page.perform(redo ? .redo : .undo, Given(), &$1) }
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
    func bindings(of page: LineFace) -> [Act] {
        var all = page.bindings(desk)
        if desk.session != nil {
            all += [
                Act(
                    .undo, "take the last change back", words: "undo u",
                    off: desk.canUndo ? nil : "there is nothing to undo"),
                Act(.redo, "do it again", words: "redo", off: desk.canRedo ? nil : "nothing was undone"),
            ]
            if !desk.answersAlone { all.append(Act(.score, "say the figures as they stand", words: "score")) }
            if desk.saveTrouble != nil {
                all += [
                    Act(.retry, "try to save again", words: "save"),
                    Act(.rescue, "save in that file instead", words: "rescue", .wordsIfAny("FILE")),
                ]
            }
        }
        all.append(Act(.again, "say this once more", words: "again"))
        if desk.session != nil, course.stack.contains(where: \.isWayBack) {
            all.append(Act(.shelf, "back to past reviews; all is kept", words: "past"))
        }
        if course.stack.count > 1 { all.append(Act(.home, "back to the first menu; all is kept", words: "home")) }
        return all + [
            Act(.help, "this list", words: "help ?"),
            Act(.quit, "save and leave", words: "quit q"),
        ]
    }

    private func help() -> [String] {
        guard let page else { return [] }
        var lines = ["Here: \(page.title). Commands:"]
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
