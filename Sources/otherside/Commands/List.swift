import ArgumentParser
import Assessment
import Coach
import Interview
import Library
import Packs
import Reports
import Screen
import Sessions

struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", _superCommandName: Otherside.name,
        abstract: "Past reviews, the newest first.",
        discussion: """
            Every condition given must hold. A sort by a figure puts the highest first. A day is said as people say it: \
            \(DayWords.understood).

            \(QueryText.help)

            \(ListedReviews.jsonHelp)

            With --actions it prints "actions": session, title, created, file, text, owner, due and whether it is "overdue".
            """)
    @Argument(help: QueryText.argument, completion: QueryText.completion) var query: [String] = []
    @OptionGroup var filter: FilterOptions
    @Flag(help: "What is not yet done, instead of the reviews themselves.") var actions = false
    @OptionGroup var places: PlaceOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let list = try PastList(filter, query, places, output)
        if actions { try list.actions() } else { try list.run() }
    }
}

struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", _superCommandName: Otherside.name,
        abstract: "Reviews in which all these words stand, or that fit a query.",
        discussion: """
            The beginning of a word is enough, "a phrase" in quotes must stand as it is; accents and case do not \
            count. Searched is every text you wrote.

            \(QueryText.help)

            \(ListedReviews.jsonHelp) In a search also "found": the field and the text in which the words stand.
            """)
    @Argument(help: "What to look for.", completion: QueryText.completion) var words: [String]
    @OptionGroup var filter: FilterOptions
    @OptionGroup var places: PlaceOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard words.contains(where: { $0.contains { $0.isLetter || $0.isNumber } }) else {
            throw ValidationError("There is no word to look for. The command `list` shows all reviews.")
        }
    }

    func run() throws { try PastList(filter, words, places, output).run() }
}

extension ListedReviews {
    static let jsonHelp = """
        --json prints "sessions" and "damaged". A session: its id, file, version, dates, tags, "move" (title, scope, \
        mover, otherSide and the rest), "items", "voices", "ambiguity" and "escalation" before and after the adopted \
        measures, "before" and "after" with every figure, its band and the verdicts, "adopted", "decision" with \
        "decidedOn", "reviewOn" and "why", "clashes" (what a merge left to settle), and whether it is "due", has a \
        "draft", or is a "copyOf" another file. A damaged file: its "reason" with "line", "column" and "field".
        """
}

/// The conditions that `list` and `search` share.
struct FilterOptions: ParsableArguments {
    @ArgumentParser.Option(help: "Between whom; said again, any of them.") var scope: [Scope] = []
    @ArgumentParser.Option(
        help: ArgumentHelp("The other side's whole name; said again, any of them.", valueName: "name"),
        completion: Completing.otherSides)
    var otherSide: [String] = []
    @ArgumentParser.Option(help: "The verdict on your own aim; said again, any of them.")
    var honesty: [HonestyVerdict] = []
    @ArgumentParser.Option(help: "The verdict on their aim; said again, any of them.")
    var theirIntent: [IntentVerdict] = []
    @ArgumentParser.Option(help: "What was decided; said again, any of them.") var decision: [Decision.Choice] = []
    @Flag(help: "Only those without a decision.") var open = false
    @Flag(help: "Only those due for a look back.") var due = false
    @Flag(help: "Only files that cannot be read.") var damaged = false
    @ArgumentParser.Option(
        help: ArgumentHelp("Begun on this day or later.", valueName: "day"), transform: GivenDay.first)
    var from: GivenDay?
    @ArgumentParser.Option(
        help: ArgumentHelp("Begun on this day or before.", valueName: "day"), transform: GivenDay.last)
    var to: GivenDay?
    @ArgumentParser.Option(
        help: ArgumentHelp("With this tag; said again, with all of them.", valueName: "tag"),
        completion: Completing.tags)
    var tag: [String] = []
    @ArgumentParser.Option(help: "In which order.") var sort: IndexQuery.Sort = .newest
    @ArgumentParser.Option(help: ArgumentHelp("At most so many. (default: all)", valueName: "number")) var limit: Int?

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit takes a number from 1.") }
    }

    /// With the query's own conditions, of which those words are looked for first that every review must have.
    func query(_ typed: [String], _ surroundings: Surroundings) throws -> IndexQuery {
        let (words, rest) = try surroundings.query(typed).parted
        var query = IndexQuery(words: words, sort: sort, limit: limit ?? Int(Int32.max))
        query.condition = rest
        query.scopes = Set(scope)
        query.otherSides = otherSide
        query.honesty = honesty.map(\.rawValue)
        query.theirIntent = theirIntent.map(\.rawValue)
        query.decisions = decision.isEmpty ? nil : Set(decision)
        query.isOpen = open ? true : nil
        query.dueOn = due ? surroundings.today : nil
        query.damaged = damaged ? true : nil
        query.from = from.flatMap { IndexQuery.Bound($0.day, in: surroundings.zone) }
        query.to = to.flatMap { IndexQuery.Bound($0.day, in: surroundings.zone) }
        query.tags = tag
        return query
    }
}

extension HonestyVerdict: ExpressibleByArgument {}
extension IntentVerdict: ExpressibleByArgument {}
extension Decision.Choice: ExpressibleByArgument {}
extension IndexQuery.Sort: ExpressibleByArgument {}
