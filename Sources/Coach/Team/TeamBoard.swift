import Interview
import Reports
import Sessions

/// The people of a team session and how far each of them is, never what anybody answered; and what may be done with
/// them now. Both faces ask it.
struct TeamBoard: Sendable {
    struct Person: Equatable, Sendable {
        var id: String
        /// It stays the person's own when others are taken out.
        var number: Int
        var name: String
        var seat: String
        /// "12 of 33 answered".
        var state: String
        var isTypedFor: Bool
        var hasHandedIn: Bool
        var hasBegun: Bool
    }

    private(set) var people: [Person] = []
    /// Why nothing can be changed; nil: it can.
    let whyFixed: String?
    private let isDescribed: Bool
    private let looksBack: Bool

    /// Every row walks through a whole form, so that a board is made when the review changes, not at each key.
    init(_ desk: Desk) {
        whyFixed = desk.whyUnchangeable
        isDescribed = desk.session?.missingBeforeItems.isEmpty != false
        looksBack = desk.session?.team?.looksBackOn != nil
        guard let session = desk.session else { return }
        people = zip(session.voices, session.voiceNumbers).map { voice, number in
            let progress = session.turnProgress(desk.pack, desk.instrument, voice: voice.id)
            let handedIn = session.hasHandedIn(voice.id)
            let begun = session.hasBegun(voice)
            let figures = "\(progress.answered) of \(progress.asked)"
            return Person(
                id: voice.id, number: number, name: TeamWords.call(voice, in: session),
                seat: TeamWords.seat(voice.seat),
                state: handedIn ? "handed in, \(figures)" : begun ? "\(figures) answered" : "not begun",
                isTypedFor: session.team?.typedFor.contains(voice.id) == true, hasHandedIn: handedIn, hasBegun: begun)
        }
    }

    var handedIn: Int { people.count(where: \.hasHandedIn) }
    var missing: Int { people.count - handedIn }

    private var whyNobody: String? { people.isEmpty ? "nobody is there yet; add somebody" : nil }

    /// For what is done with one person of the list.
    var whyNotChange: String? { whyFixed ?? whyNobody }

    /// Answers can be given, alone or through the facilitator, once it is clear what they are about.
    var whyNotAnswer: String? {
        whyNotChange ?? (isDescribed ? nil : "the move needs its title, the scope and the other side first")
    }

    var whyNotReveal: String? {
        if let whyFixed { return whyFixed }
        // Who looks back alone has then and now to compare.
        if looksBack { return handedIn > 0 ? nil : "nobody has handed in yet" }
        return handedIn >= 2 ? nil : "two must have handed in; so far \(handedIn == 0 ? "nobody has" : "one has")"
    }

    /// What is to be confirmed before the reveal: "1 has not handed in"; nil: everybody has.
    var missingWords: String? { missing == 0 ? nil : "\(missing) \(missing == 1 ? "has" : "have") not handed in" }

    /// Where the people sit is set up before anybody begins.
    var whyNotMove: String? {
        whyNotChange ?? (people.contains(where: \.hasBegun) ? "somebody has begun, and people keep their numbers" : nil)
    }

    /// Why a person cannot go without being asked about: there are answers.
    func whyAsk(_ person: Person) -> String? { person.hasBegun ? "this person has begun" : nil }
}

extension Desk {
    mutating func addPerson() { change { _ = $0.addVoice($0.nextSeat) } }
    mutating func takeOut(person id: String) { change { $0.removeVoice(id) } }
    mutating func changeSeat(of id: String, _ step: Int = 1) {
        change { $0.changeVoice(id) { $0.seat = $0.seat.next(step) } }
    }

    /// - Parameter name: empty: none, so that the number stays. Where names are hidden an empty one changes nothing, for
    ///   the old one is not seen.
    mutating func call(person id: String, _ name: String) {
        guard !(name.isEmpty && session?.team?.hidesNames == true) else { return }
        change { $0.changeVoice(id) { $0.name = name.isEmpty ? nil : name } }
    }

    mutating func hideNames() { change { $0.team?.hidesNames.toggle() } }

    /// - Parameter minutes: from 1; nil: no clock.
    mutating func setClock(_ minutes: Int?) { change { $0.team?.minutes = minutes } }

    /// Two people change places, and the numbers stay in their order.
    ///
    /// - Returns: false where there is no such place, or somebody has begun.
    mutating func move(person place: Int, by step: Int) -> Bool {
        guard TeamBoard(self).whyNotMove == nil, let voices = session?.voices, voices.indices.contains(place),
            voices.indices.contains(place + step)
        else { return false }
        change { session in
            let (one, other) = (session.voices[place].id, session.voices[place + step].id)
            session.voices.swapAt(place, place + step)
            session.voices[place].id = one
            session.voices[place + step].id = other
        }
        return true
    }

    /// Shows all answers at once. What all have seen cannot be taken back by a key.
    ///
    /// - Returns: what is looked at first.
    mutating func reveal() -> Destination {
        let now = now
        change { $0.team?.revealed = now }
        give(turn: nil)
        return session?.showsVoices == true ? .gap : .then
    }
}

extension Seat {
    /// The one some steps after it, round and round.
    func next(_ step: Int) -> Seat {
        let all = Seat.allCases
        return all[((all.firstIndex(of: self) ?? 0) + step + all.count) % all.count]
    }
}
