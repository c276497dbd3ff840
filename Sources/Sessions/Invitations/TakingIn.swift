package import Assessment
package import Interview
package import Packs

/// A sheet matched, item by item, to a review.
package struct MatchedSheet: Equatable, Sendable {
    package private(set) var answers: AnswerSheet = [:]
    package private(set) var notes: [String: String] = [:]
    package private(set) var setAside: [SetAsideAnswer] = []
    /// The sheet's packs where they are others than the review's.
    package private(set) var otherPacks: [PackIdentity] = []

    /// A word that fits nothing is refused; only where the sheet stems from other packs, and was no slip there, it is
    /// set aside.
    ///
    /// - Parameters:
    ///   - instrument: the items of the review.
    ///   - packs: the review's.
    package init(
        _ sheet: FilledSheet, on instrument: Instrument, packs: [PackIdentity]
    ) throws(SessionDamage) {
        otherPacks = sheet.packs == packs ? [] : sheet.packs.map(\.cleaned)
        let order = Dictionary(
            instrument.items.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        func place(_ item: String) -> (Int, String) { (order[item] ?? .max, item) }
        for item in Set(sheet.answers.keys).union(sheet.notes.keys).sorted(by: { place($0) < place($1) }) {
            let word = sheet.answers[item]
            let note = sheet.notes[item]?.plain(multiline: true)
            guard let position = instrument.position(item) else {
                try refuseSlip(sheet, item, known: instrument.items.map(\.id))
                setAside.append(
                    SetAsideAnswer(
                        item: item.shortened, answer: word?.shortened, note: note, why: "this review does not ask it"))
                continue
            }
            if let note { notes[item] = note }
            guard let word else { continue }
            let options = instrument.items[position].options
            let legal = options + ["unknown", "not-applicable"]
            if legal.contains(word) {
                answers[item] = Answer(word: word)
                continue
            }
            let asked = sheet.asked[item].map { $0 + ["unknown", "not-applicable"] } ?? legal
            if otherPacks.isEmpty || (sheet.asked[item] != nil && !asked.contains(word)) {
                throw sheet.damage("answers", item, notOneOf(word, asked))
            }
            setAside.append(
                SetAsideAnswer(
                    item: item, answer: word.shortened, note: nil,
                    why: "here its answers are \(options.joined(separator: ", "))"))
        }
    }

    /// An item that no pack involved asks is a slip of the hand.
    private func refuseSlip(_ sheet: FilledSheet, _ item: String, known: [String]) throws(SessionDamage) {
        let field = sheet.answers[item] == nil ? "notes" : "answers"
        if otherPacks.isEmpty || (!sheet.asked.isEmpty && sheet.asked[item] == nil) {
            let all = sheet.asked.isEmpty ? known : sheet.asked.keys.sorted()
            throw sheet.damage(field, item, "no question has this id: " + notOneOf(item, all))
        }
        guard let word = sheet.answers[item], let asked = sheet.asked[item] else { return }
        let legal = asked + ["unknown", "not-applicable"]
        if !legal.contains(word) { throw sheet.damage(field, item, notOneOf(word, legal)) }
    }
}

extension Session {
    /// The voice that came from an invitation, in that person's copy of it. Where one of two copies bears no mark they cannot
    /// be told apart, and count as one person's.
    package func voice(from invitation: String, mark: String?) -> Voice? {
        let all = voices.filter { $0.origin?.invitation == invitation }
        guard let mark else { return all.first }
        return all.first { $0.origin?.mark == mark } ?? all.first { $0.origin?.mark == nil }
    }

    /// Takes a sheet in as one more voice, under an id that says nothing.
    ///
    /// A review without answers of its own keeps the first place for its user.
    ///
    /// - Parameter person: the voice whose empty seat it takes, with its name; nil: an unnamed one, or a new one.
    /// - Returns: the new voice's id.
    package mutating func add(
        _ sheet: FilledSheet, _ matched: MatchedSheet, seat: Seat, person: String? = nil
    ) -> String {
        if voices.isEmpty, team == nil { voices.append(Voice(id: "self", seat: .mover)) }
        let id = person ?? emptySeat(seat) ?? addVoice(seat)
        guard let place = voices.firstIndex(where: { $0.id == id }) else { return id }
        let name = person == nil ? nil : voices[place].name
        voices[place].fill(sheet, matched)
        voices[place].name = sheet.name ?? name
        handIn(id)
        return id
    }

    /// A place in a team that was set up for that seat and for nobody in particular.
    private func emptySeat(_ seat: Seat) -> String? {
        guard stage == .turns else { return nil }
        return voices.first { $0.seat == seat && $0.name == nil && isEmptySeat($0) }?.id
    }

    /// True where nobody has begun to answer, here or elsewhere.
    package func isEmptySeat(_ voice: Voice) -> Bool {
        voice.origin == nil && !hasBegun(voice) && !hasHandedIn(voice.id)
    }

    /// Puts newer answers of the same person in place of a voice's; the old ones are kept with it.
    package mutating func replace(_ id: String, with sheet: FilledSheet, _ matched: MatchedSheet, seat: Seat) {
        guard let place = voices.firstIndex(where: { $0.id == id }) else { return }
        let earlier = EarlierAnswers(voices[place])
        voices[place].origin?.earlier.append(earlier)
        voices[place].seat = seat
        voices[place].revised = [:]
        voices[place].fill(sheet, matched)
    }
}

extension Voice {
    fileprivate mutating func fill(_ sheet: FilledSheet, _ matched: MatchedSheet) {
        answers = matched.answers
        notes = matched.notes
        stance = sheet.stance
        name = sheet.name
        var origin = origin ?? VoiceOrigin(invitation: sheet.invitation)
        origin.mark = sheet.mark ?? origin.mark
        origin.saved = sheet.saved
        origin.packs = matched.otherPacks
        origin.setAside = matched.setAside
        self.origin = origin
    }

    /// How many of its answers a newer sheet would change.
    package func changes(_ matched: MatchedSheet) -> Int {
        Set(answers.keys).union(matched.answers.keys).count { answers[$0] != matched.answers[$0] }
    }

    /// Whether a sheet says nothing else than this voice does already.
    package func holds(_ sheet: FilledSheet, _ matched: MatchedSheet) -> Bool {
        answers == matched.answers && notes == matched.notes && stance == sheet.stance && name == sheet.name
    }
}
