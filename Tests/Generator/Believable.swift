import Interview
import Packs
import Sessions
import Support

/// Reviews as people might have made them: some open, most decided, some with an outcome, of about 6 KB.
struct Believable {
    let pack: Pack
    let seed: UInt64
    /// Over how many days they are spread.
    let days: Int

    /// - Parameters:
    ///   - asked: how many items are asked.
    ///   - decided: how many of a hundred are decided.
    func session(_ number: Int, asked: ClosedRange<Int> = 3...5, decided: Int = 70) -> Session {
        var chance = Seeded(seed &+ UInt64(number) &* 0x1_0000_0001)
        let day = Self.day(chance.below(days))
        let time = "T\(two(chance.within(7...21))):\(two(chance.below(60))):\(two(chance.below(60)))Z"
        let digits = String(chance.next(), radix: 16)
        let id = String(repeating: "0", count: 16 - digits.count) + digits + "-\(number)"
        var session = Session(id: id, now: day + time)
        session.packs = pack.layers
        describe(&session, &chance)
        answer(&session, asked, &chance)
        if chance.happens(decided) { decide(&session, &chance) }
        return session
    }

    private func describe(_ session: inout Session, _ chance: inout Seeded) {
        session.move.title = Words.act(&chance) + " " + Words.word(&chance)
        session.move.scope = chance.pick(Scope.allCases)
        session.move.mover = Words.party(&chance)
        session.move.otherSide = Words.party(&chance)
        session.move.others = chance.happens(40) ? [Words.party(&chance)] : []
        session.move.description = Words.text(&chance, sentences: chance.within(2...5))
        session.move.protects = Words.text(&chance, sentences: 1)
        for id in ["their-view", "chair-swap", "red-lines"] where chance.happens(60) {
            let first = Words.text(&chance, sentences: chance.within(1...3))
            let latest = chance.happens(30) ? Words.text(&chance, sentences: 1) : first
            session.reflections[id] = Reflected(first: first, latest: latest)
        }
        session.ownGuess = chance.below(101)
        for _ in 0..<chance.below(4) {
            let tag = chance.pick(Words.tags)
            if !session.tags.contains(tag) { session.tags.append(tag) }
        }
    }

    private func answer(_ session: inout Session, _ asked: ClosedRange<Int>, _ chance: inout Seeded) {
        var voice = Voice(id: "self", seat: .mover)
        let items = pack.items.shuffled(using: &chance).prefix(chance.within(asked))
        for item in items {
            let known = chance.happens(85)
            voice.answers[item.id] = known ? .option(chance.pick(item.options).key) : .unknown
            if chance.happens(25) { voice.notes[item.id] = Words.text(&chance, sentences: 1) }
        }
        session.voices = [voice]
        session.recordWeights(pack)
        // All weights alone would be 15 KB.
        session.weights = session.weights.filter { voice.answers[$0.key] != nil }
        session.items = .chosen(items.map(\.id))
        for measure in pack.measures.shuffled(using: &chance).prefix(chance.below(3)) {
            var record = MeasureRecord(id: measure.id, status: chance.pick([.proposed, .adopted, .rejected]))
            if chance.happens(50) { record.why = Words.text(&chance, sentences: 1) }
            session.measures.append(record)
        }
    }

    private func decide(_ session: inout Session, _ chance: inout Seeded) {
        let on = String(session.created.prefix(10))
        for reaction in pack.reactions.shuffled(using: &chance).prefix(chance.below(3)) {
            session.forecasts.append(Forecast(reaction: reaction.id, chance: chance.below(101), by: nil))
            if chance.happens(50) {
                let note = chance.happens(50) ? Words.text(&chance, sentences: 1) : nil
                session.record(Outcome(reaction: reaction.id, happened: chance.happens(40), note: note, on: on))
            }
        }
        if chance.happens(30) { session.promises = [Promise(text: Words.text(&chance, sentences: 1), kept: nil)] }
        if chance.happens(40) {
            session.actions = [
                Action(text: Words.text(&chance, sentences: 1), owner: "Ada", due: on, done: chance.happens(50))
            ]
        }
        let review = chance.happens(70) ? Self.day(chance.below(days + 60)) : nil
        session.decide(
            Decision(
                choice: chance.pick(Decision.Choice.allCases), why: Words.text(&chance, sentences: 1), on: on,
                reviewOn: review.map { max($0, on) }), pack)
    }

    /// Days from 2017 on, of 28-day months: no calendar is needed to be believed.
    private static func day(_ number: Int) -> String {
        "\(2017 + number / 336)-\(two(number % 336 / 28 + 1))-\(two(number % 28 + 1))"
    }
}

private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
