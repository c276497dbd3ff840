import Foundation
import Support
import Testing

/// Help, manual, completions, cases, and what every command has in common.
@Suite struct ManualTests {
    static let commands = [
        "new", "resume", "list", "show", "score", "plan", "report", "cases", "check", "delete", "schema", "paths",
        "completions", "manual", "search", "compare", "outcome", "calibration", "invite", "answer", "import", "export",
        "doctor", "calendar", "due",
    ]

    @Test func helpNamesCommandsAndStatuses() async throws {
        let world = try World()
        let help = try await world.run("--help")
        #expect(help.status == 0 && help.err == "")
        for command in Self.commands { #expect(help.out.contains("\n  \(command) "), "\(command)") }
        for status in ["0 done", "1 failed", "3 escalation", "64 the command", "130 interrupted"] {
            #expect(help.out.replacing("\n", with: " ").contains(status))
        }
        for command in Self.commands {
            let own = try await world.run(command, "-h")
            #expect(own.status == 0 && own.out.contains("USAGE: otherside \(command)"), "\(command)")
        }
        let version = try await world.run("--version")
        #expect(version.status == 0 && version.out == "1.0.0\n")
    }

    @Test(arguments: commands.filter { !["new", "resume", "completions", "manual", "answer"].contains($0) })
    func whatPrintsTakesJSONAndTellsItsFields(_ command: String) async throws {
        let help = try await World().run(command, "--help").out
        #expect(help.contains("--json"))
        let overview = help.split(separator: "USAGE:")[0]
        #expect(overview.contains("JSON") || overview.contains("--json"), "\(overview)")
    }

    @Test func theManualHoldsThemAll() async throws {
        let manual = try await World().run("manual")
        #expect(manual.status == 0)
        #expect(manual.out.hasPrefix(".TH OTHERSIDE 1"))
        for command in Self.commands { #expect(manual.out.contains(".SS otherside \(command)"), "\(command)") }
        for word in ["\\-\\-fail\\-above", "\\-\\-library", ".SH EXIT STATUS", "130", "OTHERSIDE_LIBRARY"] {
            #expect(manual.out.contains(word), "\(word)")
        }
        #expect(!manual.out.split(separator: "\n").contains { $0.hasPrefix("'") })
    }

    @Test func completionsAreOfTheShell() async throws {
        let world = try World()
        let bash = try await world.shell("otherside completions bash > c && bash -n c && grep -c fail-above c")
        #expect(bash.status == 0, "\(bash.err)")
        #expect(try await world.run("completions", "zsh").out.hasPrefix("#compdef otherside"))
        #expect(try await world.run("completions", "fish").out.contains("complete -c 'otherside'"))
        let none = try await world.run("completions", "ksh")
        #expect(none.status == 64 && none.err.contains("bash"))
    }

    @Test func aCommandThatIsNone() async throws {
        let outcome = try await World().run("lsit")
        #expect(outcome.status == 64 && outcome.out == "")
        #expect(outcome.err.contains("'lsit'") && outcome.err.contains("did you mean 'list'?"))
        let control = try await World().run("\u{1B}[31m")
        #expect(control.status == 64)
        #expect(!control.err.contains("\u{1B}"))
    }

    @Test func casesAreReadAndPiped() async throws {
        let world = try World()
        let list = try await world.run("cases")
        #expect(list.status == 0)
        let listed = list.out.split(separator: "\n").filter { $0.hasPrefix("  ") }
        #expect(listed.first?.hasPrefix("  ferdinand-ii-1618-29") == true)
        #expect(try await world.run("cases", "--json").json.objects("cases").count == listed.count)
        let one = try await world.run("cases", "russia")
        #expect(one.out.contains("Russia mobilises, July 1914") && one.out.contains("Lieber"))
        let piped = try await world.shell("otherside cases russia-1914 --json | otherside score - --json")
        let expected = try Vector.named("russia-1914").expect["escalation"]?.value ?? 0
        #expect(abs((piped.json.number("escalation", "value") ?? 0) - expected) < 1e-9)
        let own = try await world.run("cases", "russia-1914", "--json").json
        #expect(abs((own.object("figures").number("escalation", "value") ?? 0) - expected) < 1e-9)
        let wrong = try await world.run("cases", "russia-1941")
        #expect(wrong.status == 1 && wrong.err.contains("did you mean 'russia-1914'?"))
    }

    @Test func aClosedPipeEndsQuietly() async throws {
        let world = try World()
        for command in ["schema", "manual", "cases russia", "completions zsh"] {
            let outcome = try await world.shell("set +o pipefail; otherside \(command) | head -1")
            #expect(outcome.err == "", "\(command)")
            #expect(outcome.out.split(separator: "\n").count == 1, "\(command)")
        }
        // Also where the one who started it has taken the signal away.
        let ignored = try await world.shell("set +o pipefail; trap '' PIPE; otherside schema | head -1")
        #expect(ignored.err == "")
    }

    @Test func aFullDiskIsNoSuccess() async throws {
        let outcome = try await World().shell("otherside schema > /dev/full")
        #expect(outcome.status == 1)
        #expect(outcome.err.contains("standard output"))
    }

    @Test func keysAreSortedAndTheSameEachTime() async throws {
        let world = try World()
        try world.keep(ReportTests.rich())
        for arguments in [
            "score -  --json < sheet.json", "plan @ --json", "show @ --json", "list --json", "paths --json",
            "cases --json",
        ] {
            try world.write(Vector.named("hashicorp-bsl-2023").sheet(), to: "sheet.json")
            let first = try await world.shell("otherside \(arguments)")
            #expect(first.status == 0, "\(arguments)")
            #expect(try await world.shell("otherside \(arguments)").out == first.out, "\(arguments)")
            let sorted = try await world.python(
                "import json, sys; d = json.load(sys.stdin); print(json.dumps(d) == json.dumps(d, sort_keys=True))",
                input: first.out)
            #expect(sorted.out == "True\n", "\(arguments)")
        }
    }
}
