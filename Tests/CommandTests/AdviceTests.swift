import Support
import Testing

/// An error that advises an option or a command is followed: with what it advises the same wish succeeds.
@Suite struct AdviceTests {
    /// What fails, words of its advice, and the line that does as advised. All run in one folder with a library `team` of
    /// one review, an invitation `inv.json` and an answered one `back.json`, a sheet, and files that stand in the way.
    struct Row: CustomTestStringConvertible, Sendable {
        let fails: String
        let advice: String
        let follows: String
        var testDescription: String { fails }

        init(_ fails: String, _ advice: String, _ follows: String) {
            (self.fails, self.advice, self.follows) = (fails, advice, follows)
        }
    }

    static let rows = [
        Row("plan bare.json", "Give --scope, one of: state", "plan bare.json --scope state"),
        Row("invite @ --library team", "Give --seat, one of: mover", "invite @ --library team --seat mover"),
        Row(
            "invite @ --library team --seat mover -o inv.json", "--force writes over it",
            "invite @ --library team --seat mover -o inv.json --force"),
        Row("import back.json", "--library names another library", "import back.json --library team"),
        Row("import back.json", "--into another review", "import own.json && otherside import back.json --into @"),
        Row(
            "import loose.json --seat neutral", "--into names its review",
            "import loose.json --seat neutral --into @ --library team"),
        Row(
            "import loose.json --into @ --library team", "Give --seat, one of: mover",
            "import loose.json --into @ --library team --seat mover"),
        Row(
            "import back.json --library team > /dev/null && otherside import again.json --library team", "--another",
            "import again.json --library team --another"),
        Row(
            "import back.json --library team > /dev/null && otherside import again.json --library team", "--replace",
            "import again.json --library team --replace"),
        Row("delete @ --now --library team", "add --yes", "delete @ --now --yes --library team"),
        Row("report @ --library team -o own.json", "--force", "report @ --library team -o own.json --force"),
        Row("list --library nowhere", "otherside new --library", "new --linear --library nowhere"),
        Row("import own.json --library own.json", "choose another folder", "import own.json --library new"),
        Row("import own.json --library /proc/none", "choose another with --library", "import own.json --library new"),
        Row("show zzz --library team", "otherside list --library", "list --library team"),
        Row("cases zzz", "is not one of", "cases russia-1914"),
        Row("lst", "did you mean 'list'", "list --library team"),
        Row("search '' --library team", "is empty", "list --library team"),
        Row("search . --library team", "`list` shows all reviews", "list --library team"),
        Row("outcome @ --library team --not", "need --reaction", "outcome @ --library team --not --reaction exit"),
        Row(
            "outcome @ --library team --reaction exit", "--happened, --not and --unrecorded",
            "outcome @ --library team --reaction exit --happened"),
        Row(
            "export --library team --json --format csv", "--format ndjson",
            "export --library team --json --format ndjson"),
        Row(
            "export --library team --rows answers", "--format csv", "export --library team --rows answers --format csv"),
        Row(
            "report @ --library team --share --format csv", "--format markdown",
            "report @ --library team --share --format markdown"),
        Row("compare @ --library team", "adopted", "compare @ @ --library team"),
        Row("score own.json --fail-above x", "--fail-above", "score own.json --fail-above 99"),
        Row("sync --library team", "git init", "init"),
        Row("check own.json", "name the folder", "check pack"),
        Row("answer /dev/null --linear", "is not a regular file", "answer inv.json --linear"),
        Row("check nowhere", "no such folder", "check pack"),
        Row("doctor --library broken", "move it out of the library", "doctor --library mended"),
    ]

    @Test(arguments: rows)
    func whatIsAdvisedHelps(_ row: Row) async throws {
        let world = try World()
        try world.write(
            #"{"answers": {"size": "open-ended"}, "move": {"title": "Kept", "scope": "team"}}"#, to: "own.json")
        try world.write(#"{"answers": {"size": "open-ended"}}"#, to: "bare.json")
        try world.write(#"{"answers": {"size": "open-ended"}}"#, to: "loose.json")
        try world.write("{\n", to: "broken/2026-11-23-cut-1a2b3c4d.json")
        try world.write("pack: {id: ours}\nitems: [{id: size, ask: \"How big?\"}]\n", to: "pack/a.yaml")
        let made = try await world.shell(
            """
            mkdir mended
            otherside import own.json --library team &&
              otherside invite @ --library team --seat other-side --output inv.json &&
              sed 's/"size" : ""/"size" : "open-ended"/; s/"size": ""/"size": "open-ended"/' inv.json > back.json &&
              grep -q open-ended back.json && sed 's/open-ended/larger/' back.json > again.json
            """)
        #expect(made.status == 0, "\(made.err)")
        let failed = try await world.shell("otherside \(row.fails) < /dev/null")
        #expect(failed.status != 0, "\(failed.out)")
        let words = (failed.err + failed.out).split { $0 == "\n" || $0 == " " }.joined(separator: " ")
        #expect(words.contains(row.advice), "\(words)")
        let line =
            row.follows == "init"
            ? "git init -q team && git -C team config user.email a@b && git -C team config user.name A && "
                + "otherside sync --library team --setup"
            : "otherside \(row.follows) < /dev/null"
        let followed = try await world.shell(line)
        #expect(followed.status == 0, "\(row.follows): \(followed.err)")
    }
}
