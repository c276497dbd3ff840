import Foundation
import Glibc
import Subprocess
import Support
import SystemPackage
import Testing

/// A tmux pane with a plain shell in it. It waits for what a screen shall show instead of sleeping, and a wait in vain
/// prints the whole screen.
final class Pane: Sendable {
    let world: World
    private let socket: String

    private init(_ world: World, _ socket: String) {
        self.world = world
        self.socket = socket
    }

    static func open(_ world: World, columns: Int = 80, rows: Int = 24) async throws -> Pane {
        let pane = Pane(
            world, "otherside-\(URL(filePath: world.home).lastPathComponent)-\(UUID().uuidString.prefix(6))")
        let variables = world.environment.sorted { $0.key < $1.key }.map { "\($0.key)='\($0.value)'" }.joined(
            separator: " ")
        try await pane.tmux(
            "start-server", ";", "set", "-g", "status", "off", ";", "set", "-s", "escape-time", "0", ";", "set", "-g",
            "default-terminal", "tmux-256color", ";", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-c",
            world.home, "exec env -i \(variables) sh -i")
        try await pane.wait(for: "$")
        return pane
    }

    /// Ends the server, and waits for the program: one that still saves would make the home folder anew.
    func close() async {
        let program = try? await child()
        _ = try? await tmux("kill-server")
        guard let program else { return }
        _ = try? await poll(seconds: 10) { Glibc.kill(program, 0) == 0 ? nil : true }
    }

    @discardableResult
    private func tmux(_ arguments: String..., input: String = "") async throws -> String {
        try await tmux(arguments, input: input)
    }

    @discardableResult
    private func tmux(_ arguments: [String], input: String = "") async throws -> String {
        let result = try await Subprocess.run(
            .name("tmux"), arguments: Arguments(["-L", socket, "-f", "/dev/null"] + arguments),
            input: .fileDescriptor(try StandardInput.holding(input.utf8), closeAfterSpawningProcess: true),
            output: .string(limit: 4 << 20), error: .string(limit: 1 << 16))
        return result.standardOutput
    }
}

// What it does.
extension Pane {
    /// Keys by tmux's names: `Enter`, `Escape`, `BTab`, `C-g`, `n`.
    func press(_ keys: String...) async throws { try await press(keys) }

    func press(_ keys: [String]) async throws { try await tmux(["send-keys"] + keys.map { $0 == ";" ? "\\;" : $0 }) }

    func type(_ text: String) async throws { try await tmux("send-keys", "-l", text) }

    /// As a terminal pastes: between the marks of a bracketed paste.
    func paste(_ text: String) async throws {
        try await tmux("load-buffer", "-b", "p", "-", input: text)
        try await tmux("paste-buffer", "-p", "-d", "-r", "-b", "p")
    }

    func resize(_ columns: Int, _ rows: Int) async throws {
        try await tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
    }

    /// A command line for the shell.
    func run(_ line: String) async throws {
        try await type(line)
        try await press("Enter")
    }

    /// Everything the program sends from now on goes to that file of the home folder too.
    func record(to name: String) async throws { try await tmux("pipe-pane", "-o", "cat > '\(world.home)/\(name)'") }

    /// `stty -a` of the pane, asked by a command in it.
    func modes() async throws -> String {
        let name = "stty-\(UUID().uuidString.prefix(8))"
        try await run("stty -a > $HOME/\(name).part; mv $HOME/\(name).part $HOME/\(name)")
        return try await poll { world.text(name) } ?? "no answer from stty"
    }

    /// The program in the pane: the shell's child.
    func program() async throws -> pid_t? { try await poll(seconds: 10) { try await child() } }

    private func child() async throws -> pid_t? {
        let shell = try await tmux("display-message", "-p", "#{pane_pid}")
            .trimmingCharacters(in: .whitespacesAndNewlines)
        return (try? String(contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8))
            .flatMap { $0.split(separator: " ").first.flatMap { pid_t($0) } }
    }

    func send(_ signal: Int32) async throws {
        let program = try #require(try await program())
        #expect(Glibc.kill(program, signal) == 0)
    }

    /// Kills the program without a word, and mends the terminal as its user would have to.
    func kill() async throws {
        try await send(SIGKILL)
        // A raw terminal takes no Enter.
        try await press("C-j")
        try await type("stty sane; printf '\\033[?1049l\\033[?2004l\\033[?25h'; clear")
        try await press("C-j")
        try await waitForShell()
    }

    /// The program has ended and the shell waits.
    func waitForShell() async throws {
        guard try await poll({ try await isOnMainScreen() ? true : nil }) == true else {
            Issue.record("The program does not end:\n\(try await screen())")
            throw Missing()
        }
        try await wait(for: "$")
    }

    /// The terminal shows the shell's own screen again, not the program's.
    func isOnMainScreen() async throws -> Bool {
        try await tmux("display-message", "-p", "#{alternate_on}").hasPrefix("0")
    }
}

// What it sees.
extension Pane {
    func screen() async throws -> String { try await tmux("capture-pane", "-p") }

    /// The screen and everything that can be scrolled back to.
    func history() async throws -> String { try await tmux("capture-pane", "-p", "-S", "-") }

    /// Words in a row, wherever the lines break.
    static func flat(_ text: String) -> String { text.split { $0.isWhitespace }.joined(separator: " ") }

    func sees(_ text: String) async throws -> Bool { Self.flat(try await screen()).contains(Self.flat(text)) }

    func wait(for texts: String..., sourceLocation: SourceLocation = #_sourceLocation) async throws {
        _ = try await waitAny(for: [texts], sourceLocation: sourceLocation)
    }

    /// Waits until all texts of one of the lists are to be seen.
    ///
    /// - Returns: which list; nil when none came.
    @discardableResult
    func waitAny(for lists: [[String]], sourceLocation: SourceLocation = #_sourceLocation) async throws -> Int? {
        let found: Int? = try await poll {
            let screen = Self.flat(try await screen())
            return lists.firstIndex { texts in texts.allSatisfy { screen.contains(Self.flat($0)) } }
        }
        if let found {
            // A frame is drawn before its save is on disk.
            try await Task.sleep(for: .milliseconds(150))
            return found
        }
        Issue.record("\(lists) is not on the screen:\n\(try await screen())", sourceLocation: sourceLocation)
        throw Missing()
    }

    /// Waits until nothing moves any more: keys sent faster than they are read would run together.
    func settle() async throws {
        var last = ""
        while true {
            try await Task.sleep(for: .milliseconds(40))
            let now = try await screen()
            if now == last { return }
            last = now
        }
    }

    /// What was recorded, once that text is in it: the recorder is a process of its own and may lag behind.
    func recorded(_ name: String, upTo text: String) async throws -> String {
        if let bytes = try await poll({ world.text(name).flatMap { $0.contains(text) ? $0 : nil } }) { return bytes }
        Issue.record("'\(text)' is not in what was sent:\n\((world.text(name) ?? "").debugDescription)")
        throw Missing()
    }

    struct Missing: Error {}

    func refuse(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) async throws {
        guard try await sees(text) else { return }
        Issue.record("'\(text)' is on the screen:\n\(try await screen())", sourceLocation: sourceLocation)
    }

    /// Asks again and again until there is an answer.
    private func poll<Answer>(seconds: Int = 150, _ ask: () async throws -> Answer?) async throws -> Answer? {
        let end = ContinuousClock.now + .seconds(seconds)
        while ContinuousClock.now < end {
            if let answer = try await ask() { return answer }
            try await Task.sleep(for: .milliseconds(8))
        }
        return nil
    }
}

/// One pane at a time: a machine of two cores has enough to do with one.
@Suite(.serialized) struct TerminalTests {}

/// Opens a pane, and closes it whatever happens.
func inPane(columns: Int = 80, rows: Int = 24, _ story: (Pane) async throws -> Void) async throws {
    let pane = try await Pane.open(
        try World(["TERM": "tmux-256color", "PS1": "$ ", "ENV": ""]), columns: columns, rows: rows)
    do {
        try await story(pane)
    } catch is Pane.Missing {
        // Reported already, with the screen.
    } catch {
        await pane.close()
        throw error
    }
    await pane.close()
}
