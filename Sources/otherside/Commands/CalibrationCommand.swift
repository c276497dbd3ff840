import ArgumentParser
import Coach
import FoundationEssentials
import Packs
import Reports
import Sessions

struct CalibrationCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calibration", abstract: "How forecasts did, and what the coach expected.",
        discussion: """
            The Brier score is 0 at best and 1 at worst; always saying 50 gets 0.25. A table comes with \
            \(Calibration.fewestForTable) outcomes, a plot with \(Calibration.fewestForPlot). --patterns adds what recurs, a ledger for each other side and what we keep doing, each with the reviews it stands on; --html draws it; --csv has \
            one row for each decided review of which it is known how they read it.

            --json prints "brier" (left out without an outcome), "resolved" (session, reaction, chance, happened), "open" \
            (how many wait), "table" and "expected", four counts of what the coach expected against what came, and "coach": whether \
            it was right (seen, told, distances, sources, scopes, counterparts), and "blindSpots" (item, sessions, differences): where the \
            other side's seat answered otherwise. With \
            --patterns these stand in "calibration", beside "recurrence" (items, measures, trend), "ledgers" \
            (counterpart, moves, asides, promises, addsUp) and "patterns" (counterparts, promises, measures, reviews). With a query only the reviews count that fit it, as \
            `otherside list` has it.
            """)
    @Argument(help: QueryText.argument, completion: QueryText.completion) var query: [String] = []
    @Flag(help: "What recurs, and a ledger for each other side.") var patterns = false
    @Flag(help: "A page with its plots, without scripts.") var html = false
    @Flag(help: "A table: one row for each review of which it is known how they read it.") var csv = false
    @OptionGroup var file: OutputFile
    @OptionGroup var places: PlaceOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        let forms = [("--html", html), ("--csv", csv), ("--json", output.json)].filter(\.1).map(\.0)
        if forms.count > 1 {
            throw ValidationError("\(forms.joined(separator: " and ")) are two forms; say one of them.")
        }
        if file.output != nil, !html, !csv { throw ValidationError("--output goes with --html or --csv.") }
        if csv, patterns { throw ValidationError("--patterns goes with words, --html or --json.") }
    }

    func run() throws {
        let surroundings = try places.surroundings
        let pack = surroundings.packOrWarning([.pack, .items, .measures, .reactions, .words])
        let names = try surroundings.names(fitting: query, quiet: output.talk.quiet)
        let lessons = Lessons(surroundings.store, pack, on: surroundings.today, among: names)
        if csv { return try write(CSVReadings.text(lessons.calibration.coach)) }
        let blocks = blocks(lessons, pack, surroundings.zone)
        if html { return try write(page(blocks)) }
        if patterns {
            try output.print(.patterns, json: Learnt(lessons)) { blocks.printed }
        } else {
            try output.print(.calibration, json: lessons.calibration) { blocks.printed }
        }
    }

    private func blocks(_ lessons: Lessons, _ pack: Pack, _ zone: Zone) -> [Block] {
        let reviews = lessons.patterns.reviews
        let calibration = CalibrationDocument.blocks(lessons.calibration)
        let spots = lessons.calibration.blindSpots
        guard patterns else {
            return calibration + CalibrationDocument.blindSpots(spots, naming: reviews, pack, in: zone)
        }
        let findings = FindingsDocument.findings(lessons.patterns, spots, pack, in: zone)
        return calibration + PatternsDocument.trend(lessons.recurrence, in: zone)
            + PatternsDocument.recurrence(lessons.recurrence, pack)
            + PatternsDocument.ledgers(lessons.ledgers, in: zone)
            + [.heading("What we keep doing")]
            + [.text(findings.isEmpty ? FindingsDocument.none : FindingsDocument.counted, .dim)]
            + FindingsDocument.blocks(findings, naming: reviews, in: zone)
    }

    private func page(_ blocks: [Block]) -> String {
        let title = patterns ? "What past reviews teach" : "Was the coach right?"
        return HTMLPage.text(
            [.heading(title, level: 1)] + blocks, titled: title, kind: "How it looks from the other side",
            foot: "This page holds what was confided. Look before you pass it on.")
    }

    private func write(_ text: String) throws {
        guard let path = file.path else { return Console.out(text) }
        try file.write(Data(text.utf8))
        output.talk.say("wrote \(path)")
    }

    private struct Learnt: Encodable {
        let calibration: Calibration
        let recurrence: Recurrence
        let ledgers: [Ledger]
        let patterns: Patterns

        init(_ lessons: Lessons) {
            calibration = lessons.calibration
            recurrence = lessons.recurrence
            ledgers = lessons.ledgers
            patterns = lessons.patterns
        }
    }
}
