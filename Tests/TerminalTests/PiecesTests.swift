import Foundation
import Glibc
import Packs
import Sessions
import Support
import Testing

extension TerminalTests {
    /// The built program without tmux between: bytes in pieces, signals, sizes, editors.
    @Suite struct Pieces {
        /// A title, replies nobody asked for, keys by other names, and pastes; every answer shows if one went astray.
        private static let story = [
            "é日ñ😀 ok", "\u{1B}[D", "\u{1B}OC", "\r", "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\",
            "\u{1B}P>|tmux 3.3a\u{1B}\\",
            "\u{1B}_Gi=31;OK\u{1B}\\", "\u{1B}[<0;12;4M", "\u{1B}[M !2", "\u{1B}[1~", "\u{1B}Or", "\r", "The ",
            "\u{1B}[200~hosts\rof us\u{1B}[201~", "\u{1B}[32;2u", "\u{1B}]10;rgb:1/2/3\u{7}", "all", "\r",
            "世界\u{1B}[1;5D", "x",
        ]

        /// - Parameter cut: the pieces of each key, with what is waited between them.
        private func outcome(_ cut: (String) -> [PseudoTerminal.Step]) async throws -> (screen: String, [Session]) {
            let world = try World()
            let steps =
                [.quiet(400)] + Self.story.flatMap { cut($0) + [.pause(60)] }
                + [.pause(2500), .mark, .resize(100, 30), .quiet(500), .send("\u{3}")]
            let run = try await PseudoTerminal.run(["new"], in: world, steps)
            #expect(run.status == 0)
            #expect(run.restored)
            // What leaves the program may come with the last frame.
            let screen = run.marked.components(separatedBy: "\u{1B}[?2004l")[0]
            return (screen, try world.sessions())
        }

        @Test func howeverTheBytesAreCutItIsTheSame() async throws {
            let (screen, sessions) = try await outcome { [.send($0)] }
            let move = try #require(sessions.first?.move)
            #expect(move.title == "é日ñ😀 ok")
            #expect(move.scope == .company)
            #expect(move.otherSide == "The hosts of us all")
            #expect(screen.contains("x世界"))
            let byByte = try await outcome { [.send($0, gap: 2)] }
            #expect(byByte.screen == screen)
            #expect(byByte.1 == sessions)
            let seed = time(nil)
            var random = Seeded(seed)
            let inPieces = try await outcome { key in
                var rest = Array(key.utf8)[...]
                var steps: [PseudoTerminal.Step] = []
                while !rest.isEmpty {
                    steps += [.bytes(Array(rest.prefix(random.within(1...5)))), .pause(random.within(0...15))]
                    if case .bytes(let piece) = steps[steps.count - 2] { rest = rest.dropFirst(piece.count) }
                }
                return steps
            }
            #expect(inPieces.screen == screen, "seed \(seed)")
            #expect(inPieces.1 == sessions, "seed \(seed)")
        }

        @Test func aPasteThatPausesSubmitsNothing() async throws {
            let world = try World()
            let run = try await PseudoTerminal.run(
                ["new"], in: world,
                [
                    .quiet(400), .send("\u{1B}[200~One\r"), .pause(2600), .send("two\rthree\u{1B}[201~"), .quiet(400),
                    .send("\u{3}"),
                ])
            #expect(run.shows("What do you call the move?"))
            #expect(!run.shows("Between whom"))
            #expect(try world.sessions().map(\.move.title) == ["One two three"])
        }

        @Test func aPasteWithoutItsEndIsKeptAndTold() async throws {
            let world = try World()
            let run = try await PseudoTerminal.run(
                ["new"], in: world,
                [
                    .quiet(400), .send("\u{1B}[200~Half of"), .quiet(400), .mark, .send("\r"), .quiet(400),
                    .send("\u{3}"),
                ])
            #expect(run.shows("The paste was cut off"))
            #expect(run.showsAfterMark("Between whom"))
            #expect(try world.sessions().map(\.move.title) == ["Half of"])
        }

        /// COLUMNS and LINES as a shell may have exported them.
        @Test func theSizeIsTheTerminals() async throws {
            let run = try await PseudoTerminal.run(
                [], in: try World(), with: ["COLUMNS": "40", "LINES": "10"],
                [.quiet(400), .mark, .resize(100, 30), .quiet(400), .send("\u{3}")])
            #expect(!run.shows("otherside needs a window"))
            #expect(run.marked.contains("\u{1B}[30"))
        }

        @Test(arguments: [
            SIGTERM, SIGHUP, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU, SIGIO, SIGPWR, SIGSTKFLT, 34, 64,
        ])
        func aRequestToEndSavesAndGivesBack(_ signal: Int32) async throws {
            let world = try World()
            let run = try await PseudoTerminal.run(
                ["new"], in: world, [.quiet(300), .send("Typed"), .quiet(300), .signal(signal)])
            #expect(run.status == 0 && run.restored, "\(signal): \(run.status)")
            #expect(run.output.contains("\u{1B}[?1049l"))
            #expect(try world.sessions().map(\.move.title) == ["Typed"], "\(signal)")
            let lines = try await PseudoTerminal.run(
                ["new", "--linear"], in: world, [.quiet(300), .send("Line\n"), .quiet(300), .signal(signal)])
            #expect(lines.status == 128 + Int(signal) && lines.restored, "\(signal): \(lines.status)")
            #expect(lines.shows("All is saved."))
        }

        @Test(arguments: [SIGSYS, SIGPIPE, SIGABRT])
        func aCrashGivesBack(_ signal: Int32) async throws {
            let run = try await PseudoTerminal.run(["new"], in: try World(), [.quiet(300), .signal(signal)])
            #expect(run.status == -Int(signal) && run.restored, "\(signal): \(run.status)")
            #expect(run.output.contains("\u{1B}[?1049l"))
        }

        @Test(arguments: [
            ("xterm-kitty", "xterm-256color"), ("xterm-ghostty", "xterm-256color"), ("foot-extra", "xterm-256color"),
            ("wezterm-new-256color", "xterm-256color"),
            ("foot-unheard", "xterm-256color"), ("tmux-unheard", "tmux"),
            ("screen.unheard-256color", "screen-256color"),
            ("xterm-unheard", "xterm"),
        ])
        func aKnownFamilyIsUsedAsItsBase(_ term: String, _ entry: String) async throws {
            let run = try await PseudoTerminal.run(
                [], in: try World(), with: ["TERM": term], [.quiet(400), .send("\u{3}")])
            #expect(run.shows("How does this look from the other side?"))
            #expect(
                run.shows("a terminal that is not known here, \"\(term)\"; it was used as \(entry)."), "\(run.output)")
        }

        @Test func aStrangerGoesOnLineByLine() async throws {
            let run = try await PseudoTerminal.run(
                [], in: try World(), with: ["TERM": "unheard-of"], [.quiet(500), .send("quit\n")])
            #expect(run.shows("so it goes on line by line") && run.status == 0)
        }

        /// A line that the terminal cut is not taken for whole.
        @Test func aLineLongerThanTheTerminalsIsRefused() async throws {
            let world = try World()
            let run = try await PseudoTerminal.run(
                ["new", "--linear"], in: world,
                [
                    .quiet(400), .send(String(repeating: "é", count: 3000) + "\n"), .quiet(400), .send("Short\n"),
                    .quiet(400),
                    .send("quit\n"),
                ])
            #expect(run.shows("cuts off a line at 4095 bytes"))
            #expect(try world.sessions().map(\.move.title) == ["Short"])
        }

        /// What somebody typed alone is wiped even when the program is killed.
        @Test func aKilledTurnLeavesNothingToScrollBackTo() async throws {
            let world = try World()
            var session = Session.forTeam(id: "7a2b3c4d-0000-4000-8000-000000000007", now: "2026-11-23T10:00:00Z")
            session.move.title = "Fence"
            session.move.scope = .state
            session.move.otherSide = "Neighbours"
            try world.put(session, name: "2026-11-23-fence-7a2b3c4d.json")
            let wipe = "\u{1B}[H\u{1B}[2J\u{1B}[3J"
            let run = try await PseudoTerminal.run(
                ["team", "7a", "--linear"], in: world,
                [
                    .quiet(400), .send("1\n"), .quiet(400), .send("\n"), .quiet(400), .send("2\n"), .quiet(400), .mark,
                    .signal(SIGKILL),
                ])
            #expect(run.status == -9)
            #expect(run.marked.hasSuffix(wipe), "\(run.marked.debugDescription)")
            // Nobody's turn, nothing wiped.
            let people = try await PseudoTerminal.run(
                ["team", "7a", "--linear"], in: world,
                [.quiet(400), .send("back\n"), .quiet(400), .mark, .signal(SIGKILL)])
            #expect(people.marked == "", "\(people.marked.debugDescription)")
        }
    }
}
