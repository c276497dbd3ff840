import Interview
import Sessions

/// The people of a team session, line by line: whose turn it is, and never what anybody answered.
struct LinearTeam: LinearPage {
    var name: String { "Whose turn" }

    func bindings(_ desk: Desk) -> [LinearBinding] {
        let fixed = desk.whyUnchangeable
        let done = Self.handedIn(desk)
        let few = done >= 2 ? nil : "two must have handed in; so far \(done == 0 ? "nobody has" : "one has")"
        return [
            LinearBinding("add", "one person more", .add, off: fixed),
            LinearBinding(
                "chair", argument: "N", "the next chair for person N: mover's, other side's, neutral", .chair,
                off: fixed),
            LinearBinding("name", argument: "N TEXT", "a name for person N; none is needed", .name, off: fixed),
            LinearBinding("remove", argument: "N yes", "take person N out, answers and all", .delete, off: fixed),
            LinearBinding("hide", "hide names until the reveal, or show them", .hide, off: fixed),
            LinearBinding(
                "questions", argument: "all, quick, or numbers with commas",
                "which each is asked; questions alone lists them", .list, off: fixed),
            LinearBinding(
                "several", "enter the answers of several people yourself", .several, off: fixed ?? Self.whyNotType(desk)
            ),
            LinearBinding("describe", "the questions about the move itself", .describe),
            LinearBinding("reveal", argument: "yes", "show all answers at once", .reveal, off: fixed ?? few),
        ]
    }

    private static func whyNotType(_ desk: Desk) -> String? {
        if desk.session?.voices.isEmpty != false { return "nobody is there yet; add adds a person" }
        return desk.session?.missingBeforeItems.isEmpty == false
            ? "the move needs its title, the scope and the other side first; type describe" : nil
    }

    private static func handedIn(_ desk: Desk) -> Int {
        desk.session?.voices.count { desk.session?.hasHandedIn($0.id) == true } ?? 0
    }

    func announce(_ desk: Desk) -> [String] {
        guard let session = desk.session else { return [] }
        let rows = zip(session.voices, session.voiceNumbers).map { voice, number in
            let progress = session.turnProgress(desk.pack, desk.instrument, voice: voice.id)
            let figures = "\(progress.answered) of \(progress.asked)"
            let state =
                session.hasHandedIn(voice.id)
                ? "handed in, \(figures)" : session.hasBegun(voice) ? "\(figures) answered" : "not begun"
            return "\(number). \(TeamWords.call(voice, in: session)), \(TeamWords.chair(voice.seat)), \(state)."
        }
        return ["Whose turn is it? Each answers alone; all is shown at once, at the reveal."] + rows + [
            "Asked: \(TeamWords.questions(session.items)). Names: \(session.team?.hidesNames == true ? "hidden until the reveal" : "shown where given")."
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
        if let fixed = desk.whyUnchangeable { return [.say("Not now: \(fixed).")] }
        if desk.session?.missingBeforeItems.isEmpty == false {
            return [.say("The move needs its title, the scope and the other side first. Type describe.")]
        }
        desk.give(turn: nil)
        return [.effect(.wipe), .push(LinearHandOver(voice: voice.id))]
    }

    mutating func perform(_ act: LinearAct, _ argument: String, _ desk: inout Desk) -> [Step] {
        switch act {
        case .add: desk.change { _ = $0.addVoice($0.nextSeat) }
        case .hide: desk.change { $0.team?.hidesNames.toggle() }
        case .describe: return [.push(LinearInterview(desk, at: .title, text: nil))]
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
        case .chair: desk.change { $0.changeVoice(voice.id) { $0.seat = $0.seat.next } }
        case .name: desk.change { $0.changeVoice(voice.id) { $0.name = rest.isEmpty ? nil : rest } }
        case .delete:
            guard desk.session?.hasBegun(voice) != true || rest == "yes" else {
                return [.say("This person has answered. remove \(words[0]) yes takes the answers away too.")]
            }
            desk.change { $0.removeVoice(voice.id) }
        default: return []
        }
        return [.again]
    }

    private func reveal(_ argument: String, _ desk: inout Desk) -> [Step] {
        let missing = (desk.session?.voices.count ?? 0) - Self.handedIn(desk)
        guard missing == 0 || argument == "yes" else {
            return [.say("\(missing) \(missing == 1 ? "has" : "have") not handed in. reveal yes shows all the same.")]
        }
        let now = desk.now
        desk.change { $0.team?.revealed = now }
        desk.give(turn: nil)
        return [.effect(.wipe), .go(desk.session?.showsVoices == true ? .gap : .reading)]
    }

    func draft(_ desk: Desk) -> Draft? { Draft(at: "team", on: desk.now) }
}

/// Between two people: the terminal is cleared before this is said, where it can be.
struct LinearHandOver: LinearPage {
    let voice: String

    var name: String { "Hand over" }

    func bindings(_ desk: Desk) -> [LinearBinding] { [LinearBinding("back b", "whose turn is it?", .back)] }

    func announce(_ desk: Desk) -> [String] {
        guard let session = desk.session, let voice = session.voice(voice) else { return [] }
        return [
            "Please pass the keyboard to \(TeamWords.call(voice, in: session)).",
            TeamWords.guidance(voice.seat, session.move),
        ] + (session.hasBegun(voice) ? ["You have begun already: it goes on where you stopped."] : [])
    }

    func prompt(_ desk: Desk) -> String { "Enter when you sit alone, or back" }

    mutating func take(_ text: String, _ desk: inout Desk) -> [Step]? {
        guard text.isEmpty else { return nil }
        let field = desk.sitDown(voice)
        return [.replace(LinearInterview(desk, at: field, text: nil))]
    }

    mutating func perform(_ act: LinearAct, _ argument: String, _ desk: inout Desk) -> [Step] { [.pop] }

    func draft(_ desk: Desk) -> Draft? {
        Draft(at: desk.leftAt[voice] ?? Field.stance.id, voice: voice, on: desk.now)
    }
}

/// The end of one person's turn.
struct LinearTurnEnd: LinearPage {
    let at: Field

    var name: String { "End of the turn" }

    func bindings(_ desk: Desk) -> [LinearBinding] {
        [
            LinearBinding(
                "hand h", "hand in, and clear the terminal where it can be", .handIn, off: desk.whyUnchangeable),
            LinearBinding("later l", "go on another time; the terminal is cleared too", .later),
            LinearBinding("back b", "back to the questions", .back),
        ]
    }

    func announce(_ desk: Desk) -> [String] {
        let count = desk.form?.questions.count ?? 0
        return [
            "\(desk.answered.count) of \(count) answered. What is open counts as not known.",
            "hand hands in. Nobody sees your answers before all are revealed together.",
        ]
    }

    func prompt(_ desk: Desk) -> String { "End of the turn. hand, later, or back" }
    mutating func take(_ text: String, _ desk: inout Desk) -> [Step]? { text.isEmpty ? [.again] : nil }

    mutating func perform(_ act: LinearAct, _ argument: String, _ desk: inout Desk) -> [Step] {
        guard act != .back else { return [.pop] }
        desk.endTurn(at: at, handingIn: act == .handIn)
        // This place and the questions under it.
        return [.effect(.wipe), .pop, .pop]
    }

    func draft(_ desk: Desk) -> Draft? { Draft(at: at.id, voice: desk.turn, on: desk.now) }
}
