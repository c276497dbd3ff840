import ArgumentParser
import Coach
import Packs
import Reports
import Sessions

struct CalibrationCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calibration", abstract: "How forecasts did, and what the coach expected.",
        discussion: """
            The Brier score is 0 at best and 1 at worst; always saying 50 gets 0.25. A table comes with \
            \(Calibration.fewestForTable) outcomes, a plot in the coach with \(Calibration.fewestForPlot). --patterns adds what recurs and a ledger for each other side.

            --json prints "brier" (left out without an outcome), "resolved" (session, reaction, chance, happened), "open" \
            (how many wait), "table" and "expected", four counts of what the coach expected against what came, and "coach": whether \
            it was right (seen, told, distances, sources, scopes, counterparts). With \
            --patterns these stand in "calibration", beside "recurrence" (items, measures, trend) and "ledgers" \
            (counterpart, moves, asides, promises, addsUp). With a query only the reviews count that fit it, as \
            `otherside list` has it.
            """)
    @Argument(help: QueryText.argument, completion: QueryText.completion) var query: [String] = []
    @Flag(help: "What recurs, and a ledger for each other side.") var patterns = false
    @OptionGroup var places: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let surroundings = try places.surroundings
        let pack = surroundings.packOrWarning([.pack, .items, .measures, .reactions, .words])
        let names = try surroundings.names(fitting: query, quiet: output.talk.quiet)
        let lessons = Lessons(surroundings.store, pack, on: surroundings.today, among: names)
        if patterns {
            try output.print(.patterns, json: Patterns(lessons)) {
                (CalibrationDocument.blocks(lessons.calibration)
                    + PatternsDocument.trend(lessons.recurrence, in: surroundings.zone)
                    + PatternsDocument.recurrence(lessons.recurrence, pack)
                    + PatternsDocument.ledgers(lessons.ledgers, in: surroundings.zone))
                    .printed
            }
        } else {
            try output.print(.calibration, json: lessons.calibration) {
                CalibrationDocument.blocks(lessons.calibration).printed
            }
        }
    }

    private struct Patterns: Encodable {
        let calibration: Calibration
        let recurrence: Recurrence
        let ledgers: [Ledger]

        init(_ lessons: Lessons) {
            calibration = lessons.calibration
            recurrence = lessons.recurrence
            ledgers = lessons.ledgers
        }
    }
}
