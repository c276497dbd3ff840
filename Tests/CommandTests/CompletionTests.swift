import Foundation
import Packs
import Sessions
import Support
import Testing

/// The three shells, each in a pseudo-terminal, with a person who presses Tab.
@Suite("Completions in the shells", .serialized) struct CompletionTests {
    /// Types each text after the last, waits for what it should show, and prints what the terminal showed, between lines of signs.
    private static let driver = """
        import os, pty, re, sys, time, select, json
        shell, home, typed = json.load(sys.stdin)
        start = {
            "bash": ["bash", "--norc", "--noprofile", "-i"],
            "zsh": ["zsh", "-f", "-i"],
            "fish": ["fish", "--no-config", "-i"],
        }[shell]
        ready = {
            "bash": "PS1='ready> '; source <(otherside completions bash)\\n",
            "zsh": "PS1='ready> '; autoload -U compinit; compinit -u -D; source <(otherside completions zsh); compdef _otherside otherside; setopt nolistbeep nobeep; LISTMAX=1000\\n",
            "fish": "function fish_prompt; echo -n 'ready> '; end; otherside completions fish | source\\n",
        }[shell]
        pid, fd = pty.fork()
        if pid == 0:
            os.chdir(home)
            os.environ.update(TERM="xterm", HOME=home, COLUMNS="160", LINES="50")
            os.execvp(start[0], start)
        import fcntl, termios, struct
        fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 160, 0, 0))
        plain = lambda out: re.sub(rb"\\x1b\\[[0-9;?]*[A-Za-z]", b"", out).replace(b"\\r", b"")
        # Reads until all that is waited for is there and nothing more comes; on a busy machine that is late.
        def read(awaited, most=120):
            out, end = b"", time.time() + most
            while time.time() < end:
                if select.select([fd], [], [], 0.5)[0]:
                    try: part = os.read(fd, 65536)
                    except OSError: break
                    if not part: break
                    out += part
                    # A terminal that is asked what it is answers.
                    if b"\\x1b[c" in part or b"\\x1b[0c" in part: os.write(fd, b"\\x1b[?1;2c")
                    if b"\\x1b[6n" in part: os.write(fd, b"\\x1b[1;1R")
                elif out and all(word.encode() in plain(out) for word in awaited): break
            return out
        read([])
        os.write(fd, (ready.rstrip("\\n") + "; echo all''set\\n").encode()); read(["allset"])
        for keys, awaited in typed:
            os.write(fd, keys.encode())
            sys.stdout.buffer.write(read(awaited, 60)); sys.stdout.buffer.write(b"\\n====\\n")
        os.write(fd, b"\\x15exit\\r"); os.close(fd)
        """

    private func world() throws -> World {
        let world = try World()
        var first = try ReportTests.rich()
        first.tags = ["board", "später"]
        try world.keep(first)
        var second = try Vector.named("hashicorp-bsl-2023").session(id: "2b2b3c4d-0000-4000-8000-000000000002")
        second.move.title = "A fence: \u{1B}[31mred"
        second.move.otherSide = "Acme"
        try world.keep(second, as: "second")
        try world.write("query:\n  mine: tag:board\n", to: ".config/otherside/config.yaml")
        return world
    }

    private static let cases: [(typed: String, shown: [String])] = [
        ("otherside show \t\t", ["1a2b3c4d", "2b2b3c4d"]), ("otherside show 2b\t", ["2b2b3c4d"]),
        ("otherside tag 2b2b +\t\t", ["+board", "+sp"]), ("otherside set 2b2b siz\t", ["size="]),
        ("otherside set 2b2b size=open-e\t", ["open-ended"]), ("otherside list tag:boa\t", ["tag:board"]),
        ("otherside list @mi\t", ["mine"]), ("otherside list honesty:mix\t", ["honesty:mixed"]),
        ("otherside cases russia-19\t", ["russia-1914"]), ("otherside outcome 2b2b --reaction coal\t", ["coalition"]),
        ("otherside list --other-side Ac\t", ["Acme"]), ("otherside list --tag boa\t", ["board"]),
        ("otherside note 2b2b siz\t", ["size"]), ("otherside decide 2b2b proc\t", ["proceed"]),
        ("otherside renam\t", ["rename"]),
        // Behind a sign the word goes on, without a blank.
        ("otherside set 2b2b siz\topen-e\t", ["open-ended"]),
    ]

    @Test(arguments: ["bash", "zsh", "fish"])
    func inAShell(_ shell: String) async throws {
        let world = try world()
        // Where the shell has room for it, an id comes with its title.
        var cases = Self.cases
        if shell != "bash" { cases[0].shown.append("Business Source License") }
        let typed = cases.map { ["\u{15}" + $0.typed, $0.shown] as [Any] }
        let given = try JSONSerialization.data(withJSONObject: [shell, world.home, typed])
        let outcome = try await world.python(Self.driver, input: String(decoding: given, as: UTF8.self))
        let screens = outcome.out.components(separatedBy: "\n====\n").map(Self.plain)
        try #require(screens.count == cases.count + 1, "\(outcome.out)\(outcome.err)")
        for (one, screen) in zip(cases, screens) {
            for word in one.shown { #expect(screen.contains(word), "\(shell), \(one.typed): \(screen)") }
            #expect(!outcome.out.contains("\u{1B}[31m"))
        }
    }

    /// Without what moves the cursor or colours.
    private static func plain(_ text: String) -> String {
        text.replacing(#/\u{1B}\[[0-9;?]*[A-Za-z]/#, with: "").replacing("\r", with: "")
    }
}
