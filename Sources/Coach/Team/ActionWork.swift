import Sessions

/// What can be done with the actions of the review that lies open.
extension Desk {
    var whyNoAction: String? { session?.actions.isEmpty == false ? readOnly : "there is no action yet" }

    /// An action without words is none.
    mutating func addAction(_ text: String, owner: String? = nil, due: String? = nil) {
        guard !text.isBlank else { return }
        change { $0.actions.append(Action(text: text.trimmed, owner: owner, due: due)) }
    }

    mutating func changeAction(at place: Int, _ body: (inout Action) -> Void) {
        change { session in
            guard session.actions.indices.contains(place) else { return }
            var action = session.actions[place]
            body(&action)
            // One that is there keeps its words.
            if action.text.isBlank { action.text = session.actions[place].text }
            session.actions[place] = action
        }
    }

    mutating func toggleAction(at place: Int) { changeAction(at: place) { $0.done = $0.done == true ? nil : true } }

    mutating func deleteAction(at place: Int) {
        change { session in
            if session.actions.indices.contains(place) { session.actions.remove(at: place) }
        }
    }
}
