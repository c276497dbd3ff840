package import Sessions

/// Actions of an earlier review with the same other side or the same mover that are, or were a moment ago, not done.
package struct Recalled: Equatable, Sendable {
    /// What the runner finds the file by.
    package var name: String
    package var title: String
    package var created: String
    package var actions: [Action]

    package init(name: String, _ session: Session) {
        self.name = name
        title = session.move.title
        created = session.created
        actions = session.actions
    }

    /// Which review it is: its title and its day.
    func words(in zone: Zone) -> String {
        "\(title.isEmpty ? "a review without a title" : title), \(zone.day(created))"
    }
}

/// Which earlier reviews to look for.
package struct RecallQuery: Equatable, Sendable {
    /// The review that begins; it is none of the earlier ones.
    package var session: String
    package var otherSide: String
    package var mover: String
    /// Files that are told of again even when nothing in them is open any more.
    package var also: [String] = []

    /// More reviews are not opened for it.
    package static let most = 5

    /// nil where there is no name to go by.
    init?(_ session: Session, also: [String] = []) {
        guard !session.move.otherSide.isBlank || !session.move.mover.isBlank else { return nil }
        self.session = session.id
        otherSide = session.move.otherSide
        mover = session.move.mover
        self.also = also
    }
}
