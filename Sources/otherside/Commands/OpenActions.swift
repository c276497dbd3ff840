import Coach
import Library
import Reports
import Screen
import Sessions

/// What `list --actions` prints: actions that are not done, the newest review first.
struct OpenActions: Encodable {
    struct One: Encodable {
        let session: String
        let title: String
        let created: String
        let file: String
        let text: String
        let owner: String?
        let due: String?
        let overdue: Bool
    }

    var actions: [One] = []

    mutating func add(_ session: Session, file: String, today: String) {
        actions += session.actions.filter { $0.done != true }.map { action in
            One(
                session: session.id, title: session.move.title, created: session.created, file: file,
                text: action.text, owner: action.owner, due: action.due,
                overdue: action.isOverdue(on: today))
        }
    }

    var lines: [String] {
        actions.map { one in
            let details = [
                one.owner, one.due.map { "by \(Words.due($0))\(one.overdue ? ", overdue" : "")" },
                one.title.isEmpty ? nil : one.title,
            ]
            return Width.clean(
                "\(one.session.prefix(8))  \(one.text) (\(details.compactMap(\.self).joined(separator: ", ")))")
        }
    }
}

extension PastList {
    /// Reads only the files of which the index says that something in them is not done.
    func actions() throws {
        let today = surroundings.today
        var open = OpenActions()
        if let index = try surroundings.freshIndex(quiet: output.talk.quiet) {
            // The limit is of actions, which are what is printed.
            var query = query
            query.limit = .max
            for row in try index.rows(query)
            where (row.summary?.openActions ?? 0) > 0 && row.copyOf == nil {
                guard case .success(let session) = surroundings.store.peek(row.entry) else { continue }
                open.add(session, file: row.entry.name, today: today)
            }
        }
        open.actions = Array(open.actions.prefix(filter.limit ?? .max))
        try output.print(.actions, json: open) { open.lines }
        if open.actions.isEmpty { output.talk.say("nothing is open") }
    }
}
