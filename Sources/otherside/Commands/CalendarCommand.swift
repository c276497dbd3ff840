import ArgumentParser
import FoundationEssentials
import Library
import Reports
import Sessions

struct CalendarCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar",
        abstract: "What is still to come, as an iCalendar file.",
        discussion: """
            Days to look again, days of forecasts without an outcome, and days of actions that are not done, each a whole \
            day. A calendar that reads the file again puts what has changed in place of the older. Nothing is told but \
            the review's title, and with --private not that.

            --json prints "days" in place of the file: session, title, day, kind (review, forecast or action), uid and \
            updated.
            """)
    @Flag(name: .customLong("private"), help: "Say \"a review\" in place of its title.") var isPrivate = false
    @OptionGroup var file: OutputFile
    @OptionGroup var places: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let surroundings = try places.surroundings
        var days = try days(surroundings)
        if isPrivate { for place in days.indices { days[place].title = "" } }
        let text =
            output.json
            ? try output.text(.calendar, json: ["days": days])
            : CalendarText.text(days, isPrivate: isPrivate, now: surroundings.now)
        guard let path = file.path else { return Console.out(text) }
        try file.write(Data(text.utf8))
        output.talk.say("wrote \(path): \(days.count) day\(days.count == 1 ? "" : "s")")
    }

    /// The earliest first. Only those files are read of which the index says that something in them is open.
    private func days(_ surroundings: Surroundings) throws -> [AgendaDay] {
        guard let index = try surroundings.freshIndex(quiet: output.talk.quiet) else { return [] }
        var rows = try index.rows(IndexQuery(limit: .max))
        if try index.refresh(rows) { rows = try index.rows(IndexQuery(limit: .max)) }
        let damaged = rows.count { $0.damage != nil }
        if damaged > 0 {
            output.talk.say("\(damaged) file\(damaged == 1 ? "" : "s") cannot be read; `otherside doctor` tells more")
        }
        let days = rows.flatMap { row -> [AgendaDay] in
            guard let summary = row.summary, row.copyOf == nil, summary.awaits > 0 || summary.openActions > 0,
                case .success(let session) = surroundings.store.peek(row.entry)
            else { return [] }
            return session.sealed.agenda
        }
        return days.sorted { ($0.day, $0.uid) < ($1.day, $1.uid) }
    }
}
