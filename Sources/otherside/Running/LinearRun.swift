import ArgumentParser
import Coach
import Glibc
import Screen
import Terminal

/// The coach line by line: asks, reads, passes on.
struct LinearRun {
    private let surroundings: Surroundings
    private let opening: [Effect]
    private let runner: any EffectRunner
    private var coach: LinearCoach
    private var input = LineInput()
    /// A transcript of a pipe shows what was answered, as a terminal does by itself.
    private let echoes = isatty(0) == 0
    private var lines: [String] = []

    init(_ start: Face.Start, _ surroundings: Surroundings) {
        self.surroundings = surroundings
        opening = start.linearOpening
        runner = start.runner()
        coach = start.linear()
    }

    /// Whether the environment asks for it.
    static func isWanted(_ environment: Environment) -> Bool {
        environment["ACCESSIBLE"]?.isEmpty == false || environment["TERM"] == "dumb"
    }

    /// - Throws: the exit code, where it is not 0.
    mutating func run() throws {
        defer { runner.releaseAll() }
        lines = coach.begin()
        for effect in opening { perform(effect) }
        think()
        var signal: Int32 = 0
        while !runner.wishes.hasQuit {
            hearNews(withProgress: false)
            say()
            let asked = coach.ask()
            if canWipe { KillWatch.set(coach.desk.isPrivateTurn) }
            Console.out(asked.joined(separator: "\n"))
            switch input.next() {
            case .line(let line):
                if echoes { Console.out(LinearCoach.echo(line) + "\n") }
                follow(coach.take(line, at: surroundings.now))
            case .cut(let bytes):
                lines.append(
                    "The terminal cuts off a line at \(bytes) bytes, and this one was as long. It was not taken. A "
                        + "backslash at the end of a line goes on in the next.")
            case .end:
                Console.out("\n")
                follow(coach.take(nil, at: surroundings.now))
            case .signal(let number):
                signal = number
                Console.out("\n")
                follow(coach.receive(.terminated, at: surroundings.now))
            }
            think()
            edit()
            copy()
        }
        lines += coach.farewell
        say()
        KillWatch.set(false)
        runner.farewell(coach.desk)
        if signal != 0 { throw ExitCode(128 + signal) }
        // What could not be saved where it belongs was told.
        if coach.desk.saveTrouble != nil { throw ExitCode(ExitStatus.failed) }
    }

    private mutating func say() {
        if runner.wishes.takeWipe() { wipe() }
        let columns = PlainWidth.text
        if !lines.isEmpty { Console.out(lines.flatMap { wrap($0, to: columns) }.map { $0 + "\n" }.joined()) }
        lines = []
    }

    private var canWipe: Bool { isatty(1) != 0 && surroundings.environment["TERM"] != "dumb" }

    /// Clears the terminal and what can be scrolled back to, where there is one that can; else says what stays in sight.
    private mutating func wipe() {
        if canWipe {
            Console.out("\u{1B}[H\u{1B}[2J\u{1B}[3J")
        } else {
            lines.insert(
                "This terminal cannot be cleared: what the person before typed can still be read above. Use another "
                    + "window, or a terminal that can clear itself.", at: 0)
        }
    }

    /// What is done comes before what is said, so that an answer that was heard is on disk.
    private mutating func follow(_ turn: LinearTurn) {
        lines += turn.lines
        for effect in turn.effects { perform(effect) }
    }

    private mutating func perform(_ effect: Effect) {
        // A list made in the middle of the first look through a library would be short of most reviews.
        if case .list = effect { wait() }
        for message in runner.perform(effect) { follow(coach.receive(message, at: surroundings.now)) }
        if effect == .learn { wait() }
    }

    /// Waits for what is done in the background. Where that takes long, it says how far it is.
    private mutating func wait() {
        while !runner.waitForNews(seconds: 2) {
            hearNews(withProgress: true)
            say()
        }
        hearNews(withProgress: false)
    }

    private mutating func hearNews(withProgress: Bool) {
        for message in runner.takeNews() {
            if case .looking = message, !withProgress { continue }
            follow(coach.receive(message, at: surroundings.now))
        }
    }

    private mutating func think() {
        while runner.wishes.takeThought() { follow(coach.receive(.idle, at: surroundings.now)) }
    }

    /// A terminal that has no screen of its own for us can copy all the same.
    private mutating func copy() {
        guard let text = runner.wishes.takeTextToCopy() else { return }
        guard canWipe else {
            lines.append("Here is no terminal that could copy it. `otherside notice` prints the letter.")
            return
        }
        Console.out(Clipboard.request(text))
    }

    private mutating func edit() {
        guard let text = runner.wishes.takeTextToEdit() else { return }
        guard isatty(0) != 0, isatty(1) != 0 else {
            return follow(
                coach.receive(.editorFailed("standard input or output is not a terminal."), at: surroundings.now))
        }
        say()
        let messages = Editor(surroundings).edit(text)
        Interruption.forgetInterrupt()
        for message in messages { follow(coach.receive(message, at: surroundings.now)) }
    }
}
