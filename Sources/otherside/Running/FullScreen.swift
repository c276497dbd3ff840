import Coach
import Glibc
import Screen
import Sessions
import Terminal

/// The coach on the whole terminal: draws, waits, passes on.
struct FullScreen {
    let surroundings: Surroundings
    let start: Face.Start

    /// - Returns: whether all that was written is saved where it belongs.
    /// - Throws: why the terminal cannot be used full screen.
    func run() throws(TerminalError) -> Bool {
        let terminal = try CursesTerminal(
            colour: ColourPolicy(noColor: surroundings.environment["NO_COLOR"], term: surroundings.environment["TERM"]),
            wish: surroundings.settings.colours, styles: surroundings.settings.styles)
        defer { terminal.close() }
        let runner = start.runner()
        defer { runner.releaseAll() }
        let model = start.model(terminal.size)
        terminal.draw(model.frame)
        var loop = Loop(model: model, runner: runner, terminal: terminal, surroundings: surroundings)
        loop.perform(start.opening)
        while !runner.wishes.hasQuit { loop.step() }
        loop.farewell()
        return loop.model.desk.saveTrouble == nil
    }
}

private struct Loop {
    var model: Model
    let runner: any EffectRunner
    let terminal: CursesTerminal
    let surroundings: Surroundings
    /// What is typed is kept at the latest this long after.
    private let keepEvery: Milliseconds = 1500
    /// While something is done in the background its news is asked for this often.
    private let askEvery: Milliseconds = 60
    /// Whether another program has changed the open review's file is looked at this often, and at each key.
    private let watchEvery: Milliseconds = 2000

    init(model: Model, runner: any EffectRunner, terminal: CursesTerminal, surroundings: Surroundings) {
        self.model = model
        self.runner = runner
        self.terminal = terminal
        self.surroundings = surroundings
    }

    mutating func step() {
        for message in runner.takeNews() { receive(message) }
        if runner.wishes.takeWipe() { terminal.clearForGood() }
        terminal.draw(model.frame)
        let thinks = runner.wishes.takeThought()
        let isBusy = runner.isBusy
        let patience = isBusy ? askEvery : model.wantsTicks ? keepEvery : runner.isWatching ? watchEvery : nil
        switch terminal.next(timeout: thinks ? 0 : patience) {
        case .key(let key):
            receive(.key(key))
            if case .newline = key, model.hasDraft { receive(.ticked) }
            keepIfDue()
        case .pasteCutOff: receive(.pasteCutOff)
        case .resize(let size): receive(.resized(size))
        case .timeout where isBusy && !thinks: keepIfDue()
        case .timeout: receive(thinks ? .idle : .ticked)
        case .terminate, .hangUp: receive(.terminated)
        }
        if let text = runner.wishes.takeTextToEdit() { edit(text) }
        if let text = runner.wishes.takeTextToCopy() { terminal.ask(Clipboard.request(text)) }
    }

    private var lastKept = ContinuousClock.now

    /// While somebody types without a pause no timeout comes.
    private mutating func keepIfDue() {
        // The time first: to ask for a draft is to compare the text.
        guard ContinuousClock.now - lastKept >= .milliseconds(1500) else { return }
        lastKept = .now
        if model.hasDraft { receive(.ticked) }
    }

    mutating func receive(_ message: Message) {
        let effects = model.update(message, at: surroundings.now)
        // What a key did is seen before it is safe, for a disk may be slow; the next key waits until it is.
        if effects.contains(where: \.isSlow), !effects.contains(where: \.concernsScreen) { terminal.draw(model.frame) }
        perform(effects)
    }

    mutating func perform(_ effects: [Effect]) {
        for effect in effects {
            for message in runner.perform(effect) { receive(message) }
        }
    }

    private mutating func edit(_ text: String) {
        terminal.suspend()
        let messages = Editor(surroundings).edit(text)
        terminal.resume()
        for message in messages { receive(message) }
    }

    func farewell() {
        if runner.wishes.takeWipe() { terminal.clearForGood() }
        terminal.close()
        if let entry = terminal.standIn {
            let term = surroundings.environment["TERM"] ?? ""
            Console.error("TERM names a terminal that is not known here, \"\(term)\"; it was used as \(entry).")
        }
        runner.farewell(model.desk)
    }
}

extension Effect {
    /// Waits for a disk.
    fileprivate var isSlow: Bool {
        switch self {
        case .save, .keep: true
        default: false
        }
    }

    /// What is shown before it would be wrong, or gone at once.
    fileprivate var concernsScreen: Bool {
        switch self {
        case .wipe, .edit, .quit: true
        default: false
        }
    }
}
