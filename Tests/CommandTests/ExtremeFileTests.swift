import Foundation
import Sessions
import Support
import Testing

/// Files in which a field is what no field should be, through every command: an answer or a plain error, and no file changes.
/// `OTHERSIDE_EXTREMES=1` tries every field with each.
@Suite struct ExtremeFileTests {
    private static let extremes =
        [
            "1e308", "-1e308", "9223372036854775807", "-9223372036854775808", "9223372036854775808",
            "-9223372036854775809", "18446744073709551615", "18446744073709551616", "-1", "0.5", #""""#, #""\u0000""#,
            "[]", "{}", "null", "true", #""2026-02-30""#, #""2026-11-23T25:00:00Z""#,
        ] + [Node.quoted(String(repeating: "a", count: 100_000))]
    private static let step = ProcessInfo.processInfo.environment["OTHERSIDE_EXTREMES"] == nil ? 53 : 1

    @Test func everyCommandAnswers() async throws {
        let world = try World()
        var described = try Described(SessionSchema.text, seed: 1)
        let node = described.file()
        var (number, names) = (0, [String]())
        for way in node.ways {
            for extreme in Self.extremes {
                number += 1
                guard number % Self.step == 0 else { continue }
                let name = "2026-11-23-x-\(10_000_000 + number).json"
                try world.write(
                    node.replacing(way[...], by: extreme).text, to: ".local/share/otherside/sessions/" + name)
                names.append(name)
            }
        }
        #expect(names.count > 30)
        let before = try await world.shell("cat .local/share/otherside/sessions/* | cksum").out
        for command in [
            "list", "list --json", "list --actions", "search a", "doctor", "doctor --json", "calibration",
            "calibration --patterns --json", "export", "export --format csv", "export --format csv --rows answers",
        ] { try await expectOrderly(world, command) }
        // One shell for all, since a process for each would be most of the time.
        let each = [
            "show F", "show F --json", "score F", "plan F --target 30", "report F", "report F --format html",
            "report F --format json", "report F --format csv", "report F --format adr", "report F --share",
            "compare F F",
            "cases --like F",
        ]
        for command in each {
            let line = command.replacing("F", with: "\"$f\"")
            let outcome = try await world.shell(
                """
                for f in .local/share/otherside/sessions/*; do
                    timeout 60 otherside \(line) > out 2> err; s=$?
                    case $s in 0 | 1 | 64) ;; *) echo "$f $s" ;; esac
                    LC_ALL=C grep -l "$(printf '[\\001-\\010\\013\\014\\016-\\037]')" out err
                done
                true
                """)
            #expect(outcome.out == "", "\(command): \(outcome.out.prefix(500))")
        }
        #expect(try await world.shell("cat .local/share/otherside/sessions/* | cksum").out == before)
    }

    private func expectOrderly(_ world: World, _ command: String) async throws {
        let outcome = try await world.shell("timeout 60 otherside \(command)")
        #expect([0, 1].contains(outcome.status), "\(command): \(outcome.status) \(outcome.err.prefix(300))")
    }
}
