import ArgumentParser
import Library
import Sessions

/// A query as the commands take it.
enum QueryText {
    static let argument = ArgumentHelp(
        "A query: words, field:value, and, or, not, brackets, @saved.", valueName: "query")

    static let help = """
        A query is words and conditions: \(QueryField.allCases.map(\.help.form).joined(separator: ", ")). What stands \
        side by side must all hold; "or" binds less than that; "not" and brackets work as they look, and want quotes \
        around the whole in a shell. due:today and decision:none are conditions too. The settings keep queries by \
        name (query.NAME), to be used as @NAME.
        """
}

extension Surroundings {
    var queryContext: QueryParser.Context { .init(zone: zone, today: today, saved: settings.queries) }

    /// - Parameter typed: the words of the command line.
    func query(_ typed: [String]) throws -> Query {
        do throws(QueryTrouble) {
            return try QueryParser.query(typed.joined(separator: " "), queryContext)
        } catch {
            throw Failure.usage("\(error)")
        }
    }

    /// The names of the files that fit; nil where nothing is asked for, and all do.
    func names(fitting typed: [String], quiet: Bool) throws -> Set<String>? {
        let (words, rest) = try query(typed).parted
        guard !words.isEmpty || rest != .everything else { return nil }
        var query = IndexQuery(words: words, limit: Int(Int32.max))
        query.condition = rest
        guard let index = try freshIndex(quiet: quiet) else { return [] }
        if try index.refresh(index.rows(query)) { _ = try index.reconcile() }
        return Set(try index.rows(query).map(\.entry.name))
    }
}
