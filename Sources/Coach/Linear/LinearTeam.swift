import Interview
import Sessions

/// The people of a team session, line by line: whose turn it is, and never what anybody answered.
struct LinearTeam: LinearPage {
    var name: String { "Whose turn" }

    func bindings(_ desk: Desk) -> [LinearBinding] {
        let board = TeamBoard(desk)
        let fixed = board.whyFixed
        return [
            LinearBinding("add", "one person more", .add, off: fixed),
            LinearBinding(
                "chair", argument: "N", "the next chair for person N: mover's, other side's, neutral", .chair,
                off: board.whyNotChange),
            LinearBinding(
                "name", argument: "N TEXT", "a name for person N; none is needed", .name, off: board.whyNotChange),
            LinearBinding(
                "remove", argument: "N yes", "take person N out, answers and all", .delete, off: board.whyNotChange),
            LinearBinding(
                "earlier", argument: "N", "person N changes places with the one before", .keep, off: board.whyNotMove),
            LinearBinding("hide", "hide names until the reveal, or show them", .hide, off: fixed),
            LinearBinding(
                "questions", argument: "all, quick, or numbers with commas",
                "which each is asked; questions alone lists them", .list, off: fixed),
            LinearBinding(
                "clock", argument: "MINUTES", "how long a turn is meant to take; clock alone: no clock", .target,
                off: fixed),
            LinearBinding(
                "several", "enter the answers of several people yourself", .several, off: board.whyNotAnswer),
            LinearBinding("describe", "the questions about the move itself", .describe),
            LinearBinding("elsewhere", "how somebody who is not here takes part", .export, off: fixed),
            LinearBinding("reveal", argument: "yes", "show all answers at once", .reveal, off: board.whyNotReveal),
        ]
    }

    func announce(_ desk: Desk) -> [String] {
        guard let session = desk.session else { return [] }
        let rows = TeamBoard(desk).people.map { person in
            "\(person.number). \(person.name), \(person.chair), \(person.state)\(person.isTypedFor ? TeamWords.typedFor : "")."
        }
        let clock = session.team?.minutes.map { " A turn: about \($0) minutes." } ?? ""
        return ["Whose turn is it? Each answers alone; all is shown at once, at the reveal."] + rows + [
            "Asked: \(TeamWords.questions(session.items)). Names: \(session.team?.hidesNames == true ? "hidden until the reveal" : "shown where given").\(clock)"
        ]
    }

    func prompt(_ desk: Desk) -> String {
        "Whose turn. \(TeamWords.numbers(desk)), add, reveal, or home"
    }

    private func voice(_ word: some StringProtocol, _ desk: Desk) -> Voice? {
        Int(word).flatMap { desk.session?.voice(numbered: $0) }
    }

    mutating func take(_ text: String, _ desk: inout Desk) -> [Step]? {
        guard !text.isEmpty else { return [.again] }
        guard let voice = voice(text, desk) else { return nil }
        if let reason = TeamBoard(desk).whyNotAnswer { return [.say("Not now: \(reason).")] }
        desk.give(turn: nil)
        return [.push(HandOverPage(voice: voice.id))]
    }

    mutating func perform(_ act: LinearAct, _ argument: String, _ desk: inout Desk) -> [Step] {
        switch act {
        case .add: desk.addPerson()
        case .hide: desk.hideNames()
        case .target: return clock(argument, &desk)
        case .export: return [.say(TeamWords.elsewhere(desk))]
        case .describe: return [.push(InterviewPage(desk, at: .title, text: nil))]
        case .list: return choose(argument, &desk)
        case .several:
            desk.give(turn: nil)
            return [.effect(.wipe), .push(LinearSeveral(desk))]
        case .reveal: return reveal(argument, &desk)
        default: return change(act, argument, &desk)
        }
        return [.again]
    }

    private func choose(_ argument: String, _ desk: inout Desk) -> [Step] {
        let items = TeamItems(desk)
        var chosen: Set<String>
        switch argument.lowercased() {
        case "all": chosen = items.all
        case "quick": chosen = items.quick
        case "":
            let asked = items.chosen(desk.session)
            let rows = items.entries.enumerated().map {
                "\($0 + 1). \($1.ask)" + (asked.contains($1.id) ? " Asked." : "")
            }
            return [.say(rows + ["Type questions and all, quick (the twelve of a first look), or numbers: 1, 4, 7."])]
        default:
            guard let numbers = LinearLine.numbers(argument),
                numbers.allSatisfy({ items.entries.indices.contains($0 - 1) })
            else {
                return [
                    .say(
                        "'\(short(argument))' is neither all, nor quick, nor numbers from 1 to \(items.entries.count). "
                            + "questions alone lists them.")
                ]
            }
            chosen = Set(numbers.map { items.entries[$0 - 1].id })
        }
        let coverage = items.coverage(chosen)
        desk.change { $0.items = coverage }
        return [.again]
    }

    private func change(_ act: LinearAct, _ argument: String, _ desk: inout Desk) -> [Step] {
        let words = argument.split(maxSplits: 1, whereSeparator: \.isWhitespace)
        guard let voice = words.first.flatMap({ voice($0, desk) }) else {
            return [.say("Type the number of a person after it, \(TeamWords.numbers(desk)).")]
        }
        let rest = words.count > 1 ? String(words[1]).trimmed : ""
        switch act {
        case .chair: desk.changeChair(of: voice.id)
        case .name: desk.call(person: voice.id, rest)
        case .keep:
            guard let place = desk.session?.voices.firstIndex(where: { $0.id == voice.id }),
                desk.move(person: place, by: -1)
            else { return [.say("This is the first one.")] }
        case .delete:
            guard desk.session?.hasBegun(voice) != true || rest == "yes" else {
                return [.say("This person has answered. remove \(words[0]) yes takes the answers away too.")]
            }
            desk.takeOut(person: voice.id)
        default: return []
        }
        return [.again]
    }

    private func clock(_ argument: String, _ desk: inout Desk) -> [Step] {
        let minutes = Int(argument)
        guard argument.isEmpty || minutes.map(TeamWords.clock.contains) == true else {
            return [
                .say(
                    "'\(short(argument))' is no number of minutes from \(TeamWords.clock.lowerBound) to \(TeamWords.clock.upperBound)."
                )
            ]
        }
        desk.setClock(minutes)
        return [.again]
    }

    private func reveal(_ argument: String, _ desk: inout Desk) -> [Step] {
        if let missing = TeamBoard(desk).missingWords, argument != "yes" {
            return [.say("\(missing). reveal yes shows all the same.")]
        }
        return [.effect(.wipe), .go(desk.reveal())]
    }

    func draft(_ desk: Desk) -> Draft? { Draft(at: "team", on: desk.now) }
}
