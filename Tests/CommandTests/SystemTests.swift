import Foundation
import Packs
import Sessions
import Support
import Testing

/// What comes from the system and the command line: homes, paths, empty values, indexes that cannot be kept, advice.
@Suite struct SystemTests {
    private static let sheet = #"{"answers": {"size": "open-ended"}, "move": {"title": "Kept"}}"#

    @Test func withoutHomeItIsTheAccounts() async throws {
        let world = try World()
        for lead in ["env -u HOME", "HOME=", "HOME=relative"] {
            let outcome = try await world.shell("\(lead) otherside paths")
            #expect(outcome.status == 0, "\(outcome.err)")
            for line in outcome.out.split(separator: "\n") { #expect(line.dropFirst(10).hasPrefix("/"), "\(line)") }
            #expect(!outcome.out.contains("//"))
        }
        let nobody = try await world.shell(
            "env -u HOME setpriv --reuid 54321 --clear-groups otherside new --linear < /dev/null")
        if !nobody.err.contains("setpriv:") {
            #expect(nobody.status == 1 && nobody.out == "" && nobody.err.contains("no home folder"), "\(nobody.err)")
        }
    }

    @Test func pathsThatAreNoTextAreOnePlace() async throws {
        let world = try World()
        try world.write(Self.sheet, to: "sheet.json")
        let lines =
            #"export HOME="$PWD/"$'caf\xe9'; otherside import sheet.json && otherside list && otherside search kept"#
        let outcome = try await world.shell(lines)
        #expect(outcome.status == 0 && outcome.out.split(separator: "\n").count == 3, "\(outcome.err)")
        let library = try await world.shell(
            #"otherside import sheet.json --library $'caf\xe9/team' && otherside list --library=$'caf\xe9/team' && cd $'caf\xe9' && otherside list --library team && otherside doctor --library team"#
        )
        #expect(library.status == 0, "\(library.err)")
        let names = try await world.shell(#"ls -d caf* | wc -l; ls -d $'caf\xe9'/team/*.json | wc -l"#)
        #expect(names.out == "1\n1\n")
        let damaged = try await world.shell(
            #"cd $'caf\xe9/team' && echo '{' > $'x\xff'"'\"\$(id).json" && otherside doctor --library . | grep -o "mend .* with an editor" | sed 's/mend //; s/ with an editor//' > fix; eval "rm $(cat fix)"; ls | grep -c id"#
        )
        #expect(damaged.out == "0\n", "the quoted path is that file: \(damaged.err)")
        _ = try await world.shell("rm -rf caf*")
        let words = try await world.shell(#"otherside search $'caf\xe9'"#)
        #expect(words.status == 64 && words.err.contains(#"not UTF-8 text: caf\xE9"#))
    }

    @Test(arguments: [
        ["list", "--library", ""], ["list", "--library="], ["delete", "--library", "", "@"], ["delete", ""],
        ["show", ""],
        ["new", "--library", ""], ["report", "@", "-o", ""], ["list", "--tag", ""], ["check", ""], ["answer", ""],
        ["import", ""], ["score", ""], ["list", "--prompts="], ["outcome", "@", "--promise", ""], ["search", ""],
    ])
    func anEmptyValueIsRefused(_ arguments: [String]) async throws {
        let world = try World()
        try world.put(Session(id: "1a2b3c4d-0000", now: "2026-11-23T10:00:00Z"), name: "2026-11-23-kept-1a2b3c4d.json")
        let outcome = try await world.run(arguments, input: [])
        #expect(outcome.status == 64 && outcome.out == "" && outcome.err.contains("is empty"), "\(outcome.err)")
        #expect(try world.sessions().count == 1)
    }

    @Test func whatCannotBeSaidTwiceIsRefusedAndFiltersAdd() async throws {
        let world = try World()
        for (number, tags) in [["winter"], ["Winter", "büdget"], ["budget"]].enumerated() {
            var session = Session(id: "\(number)a2b3c4d-0000", now: "2026-11-2\(number)T10:00:00Z")
            session.tags = tags
            session.move.scope = number == 0 ? .team : .company
            session.actions = [Action(text: "one"), Action(text: "two")]
            try world.put(session, name: "2026-11-2\(number)-kept-\(number)a2b3c4d.json")
        }
        func count(_ arguments: String...) async throws -> Int {
            try await world.run(["list"] + arguments, input: []).out.split(separator: "\n").count
        }
        #expect(try await count("--tag", "WINTER") == 2)
        #expect(try await count("--tag", "winter", "--tag", "budget") == 1)
        #expect(try await count("--scope", "team", "--scope", "company") == 3)
        #expect(try await count("--scope", "team") == 1)
        for limit in 1...7 { #expect(try await count("--actions", "--limit", "\(limit)") == min(limit, 6)) }
        for twice in [
            ["list", "--from", "2026-11-20", "--from=2026-11-21"], ["report", "@", "-o", "a", "--output", "b"],
            ["outcome", "@", "--promise", "a", "--promise", "b"],
        ] {
            let outcome = try await world.run(twice, input: [])
            #expect(outcome.status == 64 && outcome.err.contains("given twice"), "\(outcome.err)")
        }
        #expect(try await world.run("outcome", "@", "--kept", "1", "--broken", "1").status == 64)
    }

    @Test func anIndexThatCannotBeKeptHidesNothing() async throws {
        for prepare in [
            "", "mkdir -p state && echo > state/otherside", "mkdir -p state/otherside && echo > state/otherside/index",
        ] {
            let world = try World(["XDG_STATE_HOME": prepare.isEmpty ? "/proc/otherside" : ""])
            try world.put(
                Session(id: "1a2b3c4d-0000", now: "2026-11-23T10:00:00Z"), name: "2026-11-23-kept-1a2b3c4d.json")
            let lead = prepare.isEmpty ? "" : prepare + "; export XDG_STATE_HOME=$PWD/state; "
            for command in ["list", "list --json", "list --actions", "doctor", "search kept"] {
                let outcome = try await world.shell(lead + "otherside " + command)
                #expect(outcome.status == 0, "\(command): \(outcome.err)")
                #expect(outcome.err.contains("the search index cannot be kept"), "\(command): \(outcome.err)")
                #expect(!outcome.err.contains("SQL"), "\(outcome.err)")
            }
            #expect(try await world.shell(lead + "otherside list").out.contains("1a2b3c4d"))
        }
    }

    @Test func aLibraryThatIsNamedAndNotThereIsToldOf() async throws {
        let world = try World()
        for arguments in [["list"], ["search", "x"], ["export"], ["doctor"], ["list", "--actions"]] {
            let outcome = try await world.run(arguments + ["--library", "typo"], input: [])
            #expect(outcome.status == 1 && outcome.out == "" && outcome.err.contains("no library at"), "\(arguments)")
        }
        #expect(world.files.isEmpty)
    }

    /// Whatever an error advises, the command has it.
    @Test func adviceNamesOnlyOptionsThatTheCommandHas() async throws {
        let world = try World()
        try world.put(Session(id: "1a2b3c4d-0000", now: "2026-11-23T10:00:00Z"), name: "2026-11-23-kept-1a2b3c4d.json")
        for (name, text) in [("file", "x"), ("sheet.json", Self.sheet)] { try world.write(text, to: name) }
        _ = try await world.shell("ln -s file link; mkdir folder; mkfifo pipe")
        let commands = [
            ["check", "file"], ["check", "nowhere"], ["check", "folder"], ["answer", "file"], ["answer", "nowhere"],
            ["answer", "folder"], ["answer", "file/x"], ["answer", "-"], ["check", "file/x"], ["score", "folder"],
            ["score", "nowhere"], ["report", "@", "-o", "link"], ["report", "@", "-o", "link", "--force"],
            ["report", "@", "-o", "file"], ["report", "@", "-o", "folder", "--force"], ["report", "@", "-o", "pipe"],
            ["report", "@", "-o", "file/x"], ["report", "@", "-o", "nowhere/x"], ["delete", "@", "--now"],
            ["import", "folder"], ["import", "file"], ["invite", "@", "--seat", "mover", "-o", "link"],
            ["list", "--library", "file"], ["import", "sheet.json", "--library", "file"], ["plan", "@"],
            ["import", "sheet.json", "--library", "/proc/nothing"], ["export", "--library", "file"], ["show", "zzz"],
        ]
        for arguments in commands {
            let outcome = try await world.run(arguments, input: [])
            #expect(outcome.status == 1 || outcome.status == 64, "\(arguments): \(outcome.status)")
            let help = try await world.run(arguments[0], "--help").out
            let words = outcome.err.split { !($0.isLetter || $0 == "-") }.map { String($0) }
            for option in words where option.hasPrefix("--") {
                #expect(help.contains(option), "\(arguments) advises \(option): \(outcome.err)")
            }
            if arguments.contains("link") { #expect(!outcome.err.contains("--force"), "\(outcome.err)") }
        }
        #expect(world.text("file") == "x")
        let forced = try await world.run("report", "@", "-o", "file", "--force")
        #expect(forced.status == 0 && world.text("file") != "x")
    }

    /// Every command that a word of ours advises is run as it stands there.
    @Test(arguments: [
        ("otherside show zzz --library team", "otherside list --library", 0),
        ("otherside show @ --library empty", "otherside new --library", 0),
        ("otherside list --library empty", "otherside new --library", 0),
        ("otherside list --library nowhere", "otherside new --library", 0),
        ("otherside delete @ --library team", "otherside trash restore", 0),
        ("otherside show sheet.json", "otherside score", 0),
        ("otherside score sheet.json", "otherside check", 1),
        ("otherside score sheet.json --prompts own", "otherside check", 1),
        ("otherside zzz", "otherside --help", 0),
        ("printf 'Title\\nquit\\n' | otherside new --linear --library team", "otherside resume --library", 0),
    ])
    func whatIsAdvisedWorks(_ line: String, _ advice: String, _ status: Int) async throws {
        let world = try World()
        try world.write(Self.sheet, to: "sheet.json")
        try world.write("items: [\n", to: "own/a.yaml")
        try world.write("items: [\n", to: ".config/otherside/packs/a.yaml")
        let made = try await world.shell("mkdir empty team && otherside import sheet.json --library team")
        #expect(made.status == 0, "\(made.err)")
        let outcome = try await world.shell(line)
        let words = outcome.err + outcome.out
        let start = try #require(words.range(of: advice), "\(words)")
        let rest = words[start.lowerBound...].prefix { $0 != "`" && $0 != "\n" }
        let ends = [" shows", " begins", " has", " goes", ")"].compactMap { rest.range(of: $0)?.lowerBound }
        let command = String(rest[..<(ends.min() ?? rest.endIndex)])
        let followed = try await world.shell(
            "printf 'quit\\n' | "
                + command.replacing("otherside new", with: "otherside new --linear")
                .replacing("otherside resume", with: "otherside resume --linear"))
        #expect(followed.status == status, "\(command): \(followed.err)")
        switch advice {
        case "otherside list --library": #expect(followed.out.contains("Kept"))
        case "otherside import":
            #expect(try await world.shell("otherside list --library team").out.contains("Kept"))
        case "otherside check": #expect(followed.out.contains("a.yaml"), "\(command): \(followed.err)")
        case "otherside resume --library": #expect(followed.out.contains("Between whom"), "\(followed.out)")
        default: break
        }
    }

    @Test func checkWithoutAFolderReadsOnesOwn() async throws {
        let world = try World()
        #expect(try await world.run("check").status == 1)
        try world.write(
            "pack: {id: ours}\nitems: [{id: size, ask: \"How big?\"}]\n", to: ".config/otherside/packs/a.yaml")
        let good = try await world.run("check")
        #expect(good.status == 0 && good.out.contains("no problems"), "\(good.err)")
    }

    /// In a library under git neither locks nor the trash are seen by it.
    @Test func whatIsNoReviewStaysOutOfGit() async throws {
        let world = try World()
        try world.write(Self.sheet, to: "sheet.json")
        let outcome = try await world.shell(
            """
            git init -q team && otherside import sheet.json --library team && otherside delete @ --library team
            { printf 'Held\\n'; n=0; until ls team/.locks/*.lock >/dev/null 2>&1 && ls team/*held*.json >/dev/null 2>&1 ||
                [ $((n += 1)) -gt 600 ]; do sleep 0.1; done; (ls team/.locks team/.trash; git -C team status --porcelain -uall) > seen
              printf 'quit\\n'; } | otherside new --linear --library team
            """)
        #expect(outcome.status == 0, "\(outcome.err)")
        let seen = (world.text("seen") ?? "").split(separator: "\n").map(String.init)
        #expect(seen.contains { $0.hasSuffix(".lock") } && seen.contains { $0.contains("~") }, "\(seen)")
        let untracked = seen.filter { $0.hasPrefix("??") }
        #expect(untracked.count == 1 && untracked[0].contains("held"), "\(untracked)")
    }

    @Test func packsMayBeLinkedAndBeginWithAMark() async throws {
        let world = try World()
        try world.write("\u{FEFF}pack: {id: ours}\nitems: [{id: size, ask: \"How big?\"}]\n", to: "elsewhere.yaml")
        _ = try await world.shell("mkdir pack && ln -s ../elsewhere.yaml pack/a.yaml")
        let good = try await world.run("check", "pack")
        #expect(good.status == 0, "\(good.out)")
        for (text, words) in [
            ("items: [\n", "not closed"), ("a: b: c\n", "colon"), ("items:\n\t- id: x\n", "tabs"),
            ("a: \"x\\q\"\n", "backslash"),
            ("items: []\n  - id: x\n", "indented"), ("a: 'x\n", "not closed"),
        ] {
            try world.write(text, to: "broken/a.yaml")
            let outcome = try await world.run("check", "broken")
            #expect(outcome.status == 1 && outcome.out.contains(words), "\(text): \(outcome.out)")
            #expect(!outcome.out.contains("did not find") && !outcome.out.contains("<"), "\(outcome.out)")
        }
        _ = try await world.shell("ln -s nowhere pack/b.yaml")
        let dangling = try await world.run("check", "pack")
        #expect(dangling.status == 1 && dangling.err.contains("b.yaml: no such file"), "\(dangling.err)")
    }

    @Test func aCopyOfAFileCountsOnce() async throws {
        let world = try World()
        var session = Session(id: "1a2b3c4d-0000", now: "2026-11-23T10:00:00Z")
        session.forecasts = [Forecast(reaction: "exit", chance: 60, by: "2026-11-24")]
        session.outcomes = [Outcome(reaction: "exit", happened: true, note: nil, on: "2026-11-24")]
        try world.put(session, name: "2026-11-23-kept-1a2b3c4d.json")
        let one = try await world.run("calibration", "--patterns", "--json").out
        try world.put(session, name: "2026-11-23-kept-1a2b3c4d (copy).json")
        #expect(try await world.run("calibration", "--patterns", "--json").out == one)
    }

    @Test func otherNamesOfASheetAreToldOf() async throws {
        let world = try World()
        try world.put(Session(id: "1a2b3c4d-0000", now: "2026-11-23T10:00:00Z"), name: "2026-11-23-kept-1a2b3c4d.json")
        let outcome = try await world.shell(
            "otherside invite @ --seat mover -o a.json && ln a.json b.json && otherside answer --linear a.json < /dev/null"
        )
        #expect(outcome.err.contains("a.json has 2 names"), "\(outcome.err)")
    }

    @Test func aQuoteWithAnAccentIsAQuoteInATable() async throws {
        let world = try World()
        var session = Session(id: "1a2b3c4d-0000", now: "2026-11-23T10:00:00Z")
        session.move.title = "A \"\u{301} b, =cmd"
        try world.put(session, name: "2026-11-23-kept-1a2b3c4d.json")
        let table = try await world.shell(
            "otherside export --format csv | python3 -c \"import csv, sys; print(len({len(row) for row in csv.reader(sys.stdin)}))\""
        )
        #expect(table.out == "1\n", "\(table.err)")
    }
}
