import Assessment
import Interview
import Sessions

/// Figures of each seat and each voice, and what each says of the description; never a grand mean.
package enum VoicesDocument {
    package static func blocks(_ team: TeamReport, _ phrases: Phrasebook) -> [Block] {
        body(team, phrases) + [.gap, .text(phrases("standing"), .dim)]
    }

    /// Without what the numbers are, for a paper that says it once.
    static func body(_ team: TeamReport, _ phrases: Phrasebook) -> [Block] {
        stances(team) + method(team, phrases) + seats(team, phrases) + team.voices.flatMap { voice($0, phrases) }
    }

    /// Of figures by an older method.
    private static func method(_ team: TeamReport, _ phrases: Phrasebook) -> [Block] {
        team.voices.first.flatMap { phrases.method($0.reading.temperedBy) }.map { [.text($0, .dim)] } ?? []
    }

    private static func stances(_ team: TeamReport) -> [Block] {
        guard !team.stances.isEmpty else { return [] }
        let apart = team.stances.count { $0.stance != .agree }
        return [
            .heading("Is the move described rightly?"),
            .text(
                apart == 0
                    ? "All who said so agree with the description."
                    : "\(apart) of \(team.stances.count) do not simply agree. Talk about the description first: people who "
                        + "read one text often believe that they see one thing.", apart == 0 ? .plain : .strong),
        ]
            + team.stances.map {
                .bullet(
                    "\(($0.name ?? "Person \($0.person)").apart) (\($0.seat.words)): \($0.stance.words)",
                    $0.stance == .disagree ? .warning : .plain)
            }
    }

    private static func seats(_ team: TeamReport, _ phrases: Phrasebook) -> [Block] {
        Seat.allCases.flatMap { seat -> [Block] in
            let people = team.voices.filter { $0.seat == seat }
            guard !people.isEmpty else { return [] }
            let head = Block.heading(
                "\(seat.words.capitalisedFirst), \(people.count) \(people.count == 1 ? "person" : "people")")
            guard let figures = team.seats.first(where: { $0.seat == seat }) else {
                return [head, .text("Nobody there has answered enough for a figure, so the seat has none.", .dim)]
            }
            let silent = people.filter { !$0.reading.isEnough }.map(\.called.apart)
            var blocks = [head]
            if figures.voices > 1 { blocks.append(.text("The middle of its people, figure by figure:", .dim)) }
            if !silent.isEmpty {
                let words = "Not counted, for too little is answered: \(silent.joined(separator: ", "))."
                blocks.append(.text(words, .dim))
            }
            return blocks + figures.figures.map { figure($0.name, $0.figure, phrases) }
        }
    }

    private static func figure(_ name: String, _ figure: ReadingRecord.FigureRecord, _ phrases: Phrasebook) -> Block {
        .figure(
            name: Words.figure(named: name), value: figure.value, low: figure.low, high: figure.high,
            meaning: name == "escalation"
                ? "\(Words.escalation(EscalationLevel(figure.value)).capitalisedFirst)."
                : phrases("\(name).\(Likelihood(figure.value).rawValue)"))
    }

    private static func voice(_ voice: VoiceReading, _ phrases: Phrasebook) -> [Block] {
        let head: [Block] =
            [.heading("\(voice.called.apart), \(voice.seat.words)")]
            + (voice.origin?.words(phrases) ?? []).map { .text($0, .dim) }
        guard voice.reading.isEnough else {
            return head + [.text("Too little is answered for a figure.", .dim)]
        }
        return head
            + voice.reading.figures.map { name, figure in
                .pair(
                    Words.figure(named: name),
                    "\(Words.number(figure.value)) of 100\(range(figure)), \(word(name, figure.value))")
            }
    }

    private static func range(_ figure: ReadingRecord.FigureRecord) -> String {
        Words.band(figure.low, figure.high).map { " (\($0))" } ?? ""
    }

    private static func word(_ name: String, _ value: Double) -> String {
        name == "escalation"
            ? Words.escalation(EscalationLevel(value)) : Words.plain(Likelihood(value).rawValue)
    }
}
