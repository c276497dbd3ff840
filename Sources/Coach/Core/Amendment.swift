package import Sessions

/// A change to a past review that is made without opening it.
package enum Amendment: Equatable, Sendable {
    case title(String)
    case tags([String])
    case outcome(Outcome)
    /// What was recorded of this reaction does not stand.
    case noOutcome(reaction: String)
    /// How the other side read it; nil: that is not known. In a look back a person says it, by the voice's id.
    case howTheyRead(HowTheyRead?, by: String? = nil)
    /// A promise by its place, and whether it was kept; nil: open.
    case promise(Int, kept: Bool?)
    case newPromise(String)
    /// Whether an adopted measure was carried out; nil: nobody has looked.
    case measure(String, carriedOut: Bool?)
    /// An action by its place, as long as it is still the one that was meant; nil: not done.
    case action(Int, text: String, done: Bool?)
    /// A promise by its place in other words; empty: it was none.
    case rewordedPromise(Int, String)

    package func apply(to session: inout Session) {
        switch self {
        case .title(let title): session.move.title = title
        case .tags(let tags): session.tags = tags
        case .outcome(let outcome): session.record(outcome)
        case .noOutcome(let reaction): session.outcomes.removeAll { $0.reaction == reaction }
        case .howTheyRead(let read, nil): session.howTheyRead = read
        case .howTheyRead(let read, let voice?): session.changeVoice(voice) { $0.howTheyRead = read }
        case .promise(let place, let kept):
            if session.promises.indices.contains(place) { session.promises[place].kept = kept }
        case .action(let place, let text, let done):
            if session.actions.indices.contains(place), session.actions[place].text == text {
                session.actions[place].done = done
            }
        case .measure(let id, let carriedOut):
            if let place = session.measures.firstIndex(where: { $0.id == id }) {
                session.measures[place].carriedOut = carriedOut
            }
        case .newPromise(let text): if !text.isBlank { session.promises.append(Promise(text: text)) }
        case .rewordedPromise(let place, let text):
            guard session.promises.indices.contains(place) else { return }
            if text.isBlank { session.promises.remove(at: place) } else { session.promises[place].text = text }
        }
    }
}
