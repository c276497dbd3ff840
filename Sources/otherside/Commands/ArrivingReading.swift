import Coach
import Library
import Reports
import Sessions

/// Takes in what a person of the other side says of how they read the move. A decided review takes it in too: it changes
/// none of its figures.
struct ArrivingReading {
    let file: VoiceFile
    let reading: AskedReading
    /// What is recorded already may be replaced.
    let replace: Bool
    let surroundings: Surroundings

    func arrive(into id: String?, _ output: OutputOptions) throws {
        guard let value = reading.value else {
            throw Failure("\(file.source == "-" ? "standard input" : file.source): the question is not answered in it")
        }
        let store = surroundings.store
        let entry = try id.map { try surroundings.find($0) } ?? file.sheet.invitedFrom(surroundings)
        let read = HowTheyRead(value: value, from: .toldUs, on: surroundings.today)
        var isSame = false
        let outcome = try ReviewChange(surroundings: surroundings).change(entry) { session in
            if let known = session.howTheyRead {
                isSame = known.value == value && known.from == .toldUs
                if isSame { return }
                guard replace else {
                    throw Failure(
                        """
                        not taken in: how they read it is recorded already: \(known.words)
                        --replace puts \(value) of 100 in its place.
                        """)
                }
            }
            session.howTheyRead = read
        }
        if isSame { output.talk.say("unchanged: exactly this is recorded already") }
        let session = try store.peek(store.find(outcome.file)).get()
        try output.print(.outcome, json: Consequences(session)) {
            let title = session.move.title.isEmpty ? "The review" : "\"\(session.move.title)\""
            return ["\(title): how they read it, \(session.howTheyRead?.words ?? "not recorded")"]
        }
    }
}
