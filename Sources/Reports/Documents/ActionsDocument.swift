package import Sessions

/// What is to be done, by whom and by when.
package enum ActionsDocument {
    package static func blocks(_ session: Session) -> [Block] {
        [.heading("Actions")]
            + (session.actions.isEmpty
                ? [.text("None yet.")] : session.actions.map { .bullet(words($0), $0.done == true ? .dim : .plain) })
    }

    package static func words(_ action: Action) -> String {
        let details = [
            action.owner.map(\.apart), action.due.map { "by \(Words.due($0.apart, $0))" },
            action.done == true ? "done" : "open",
        ].compactMap(\.self)
        return "\(action.text.apart) (\(details.joined(separator: ", ")))"
    }
}
