import Screen
import Sessions

/// What is set up of a team session, by the same words on the page of the people and on its own.
enum SetUpWork {
    /// Words alone; what has a key has it where it is set up.
    static func acts(_ board: TeamBoard) -> [Act] {
        let fixed = board.whyFixed
        return [
            Act(
                .previous, "person N changes places with the one before", words: "earlier", .row, off: board.whyNotMove),
            Act(.hide, "hide names until the reveal, or show them", words: "hide", off: fixed),
            Act(
                .filter, "which each is asked; questions alone lists them", words: "questions",
                .wordsIfAny("all, quick, or numbers with commas"), off: fixed),
            Act(
                .target, "how long a turn is meant to take; clock alone: no clock", words: "clock",
                .wordsIfAny("MINUTES"), off: fixed),
        ]
    }

    /// - Parameter person: whom the row is of.
    /// - Returns: nil: the page's own affair.
    static func perform(_ command: Command, _ given: Given, _ person: String?, _ desk: inout Desk) -> [Step]? {
        switch command {
        case .add: desk.addPerson()
        case .hide: desk.hideNames()
        case .filter: return choose(given.words, &desk)
        case .target: return clock(given.words, &desk)
        case .seat: if let person { desk.changeSeat(of: person) }
        case .rename:
            guard let person else { return [] }
            if given.words.isEmpty { return [.push(LinePage.name(person, desk))] }
            desk.call(person: person, given.words)
        case .previous:
            guard let place = desk.session?.voices.firstIndex(where: { $0.id == person }),
                desk.move(person: place, by: -1)
            else { return [.say("This is the first one.")] }
        case .delete: if let person { desk.takeOut(person: person) }
        default: return nil
        }
        return [.again]
    }

    private static func choose(_ words: String, _ desk: inout Desk) -> [Step] {
        let items = TeamItems(desk)
        var chosen: Set<String>
        switch words.lowercased() {
        case "": return [.push(TeamItemsPage(desk))]
        case "all": chosen = items.all
        case "quick": chosen = items.quick
        default:
            guard let numbers = LinearLine.numbers(words),
                numbers.allSatisfy({ items.entries.indices.contains($0 - 1) })
            else {
                return [
                    .say(
                        "'\(short(words))' is neither all, nor quick, nor numbers from 1 to \(items.entries.count). "
                            + "questions alone lists them.")
                ]
            }
            chosen = Set(numbers.map { items.entries[$0 - 1].id })
        }
        let coverage = items.coverage(chosen)
        desk.change { $0.items = coverage }
        return [.again]
    }

    private static func clock(_ words: String, _ desk: inout Desk) -> [Step] {
        let minutes = Int(words)
        guard words.isEmpty || minutes.map(TeamWords.clock.contains) == true else {
            let (least, most) = (TeamWords.clock.lowerBound, TeamWords.clock.upperBound)
            return [.say("'\(short(words))' is no number of minutes from \(least) to \(most).")]
        }
        desk.setClock(minutes)
        return [.again]
    }
}
