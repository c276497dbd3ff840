import Interview
import Sessions

/// What undo and redo changed, in words.
enum LinearChange {
    /// The question that changed, where it is one.
    static func described(from before: Session?, _ desk: Desk) -> (line: String, field: Field?) {
        guard let before, let now = desk.session, let form = desk.form else { return ("", nil) }
        guard
            let place = form.questions.firstIndex(where: {
                before.value($0.field, voice: desk.turn) != now.value($0.field, voice: desk.turn)
            })
        else {
            return ("", nil)
        }
        return (" Question \(place + 1) is as it was before.", form.questions[place].field)
    }
}
