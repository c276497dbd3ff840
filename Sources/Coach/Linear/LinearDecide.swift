import Assessment
import Packs
import Reports
import Sessions

/// Proceed, revise, drop or defer; why; a forecast; when to look again: one question after the other.
struct LinearDecide: LinearPage {
    enum Part: Int, CaseIterable {
        case choice, why, reaction, chance, by, promises, reviewOn, decide
    }

    private(set) var part = Part.choice
    private(set) var choice: Decision.Choice?
    private(set) var why: String
    private(set) var begun: String?
    let reactions: [ReactionKind]
    private(set) var reaction: Int?
    private(set) var chance: Int?
    private(set) var by = ""
    private(set) var reviewOn: String
    /// What was told stands as promises, to be looked back on.
    private(set) var promises = true

    init(_ desk: Desk, why text: String? = nil) {
        let decision = desk.session?.decision
        choice = decision?.choice
        why = text ?? desk.unsentWhy ?? decision?.why ?? ""
        reviewOn = decision?.reviewOn ?? Day.months(3, after: desk.today)
        reactions = desk.reactionsToForecast
        if let forecast = desk.session?.forecasts.last {
            reaction = reactions.firstIndex { $0.rawValue == forecast.reaction }
            chance = forecast.chance
            by = forecast.by ?? ""
        }
    }

    var name: String { "Decide" }
    var isTyping: Bool { part == .why }

    func bindings(_ desk: Desk) -> [LinearBinding] {
        if isTyping {
            return [
                LinearBinding("back b", "the question before", .back),
                LinearBinding("clear", "no reasons", .clear, off: why.isEmpty && begun == nil ? "there are none" : nil),
                LinearBinding("edit", "write in your editor", .edit),
            ]
        }
        var bindings = [LinearBinding("back b", part == .choice ? "the reading" : "the question before", .back)]
        if part == .reaction || part == .by || part == .reviewOn {
            bindings.append(LinearBinding("clear", part == .reaction ? "no forecast" : "no day", .clear))
        }
        return bindings + LinearResult.bindings(desk, at: .decide).filter { !$0.words.contains("back") }
    }

    mutating func take(_ text: String, _ desk: inout Desk) -> [LinearStep]? {
        switch part {
        case .choice:
            if text.isEmpty {
                guard choice != nil else { return [.say("Choose first: 1 proceed, 2 revise, 3 drop, 4 defer.")] }
                return forward(&desk)
            }
            let choices = Decision.Choice.allCases
            guard
                let place = Int(text).map({ $0 - 1 })
                    ?? choices.firstIndex(where: { $0.rawValue == text.lowercased() }),
                choices.indices.contains(place)
            else { return nil }
            choice = choices[place]
            return [.say("\(choices[place].rawValue.capitalisedFirst).")] + forward(&desk)
        case .why: return type(text, &desk)
        case .reaction:
            if text.isEmpty { return forward(&desk) }
            guard let number = Int(text), reactions.indices.contains(number - 1) else { return nil }
            reaction = number - 1
            return [.say("\(desk.phrases.reaction(reactions[number - 1].rawValue)).")] + forward(&desk)
        case .chance:
            if text.isEmpty {
                guard chance != nil else {
                    return [
                        .say("A forecast needs its chance: a number from 0 to 100. b and then clear takes it away.")
                    ]
                }
                return forward(&desk)
            }
            guard let number = Int(text), (0...100).contains(number) else { return nil }
            chance = number
            return forward(&desk)
        case .by: return day(text, \.by, &desk)
        case .promises:
            switch text.lowercased() {
            case "": break
            case "y", "yes": promises = true
            case "n", "no": promises = false
            default: return nil
            }
            return forward(&desk)
        case .reviewOn: return day(text, \.reviewOn, &desk)
        case .decide: return confirm(text, &desk)
        }
    }

    private mutating func type(_ text: String, _ desk: inout Desk) -> [LinearStep] {
        guard !text.isEmpty else {
            commit(&desk)
            return forward(&desk)
        }
        let (line, goesOn) = LinearText.joined(begun, text)
        begun = line
        if goesOn { return [] }
        commit(&desk)
        return [.say("Noted.")] + forward(&desk)
    }

    private mutating func day(_ text: String, _ field: WritableKeyPath<LinearDecide, String>, _ desk: inout Desk)
        -> [LinearStep]
    {
        if text.isEmpty { return forward(&desk) }
        guard Day.isDay(text) else { return [.say(Day.complaint(text))] }
        self[keyPath: field] = text
        return forward(&desk)
    }

    private mutating func confirm(_ text: String, _ desk: inout Desk) -> [LinearStep]? {
        switch text.lowercased() {
        case "y", "yes":
            guard let choice, desk.readOnly == nil else {
                return [.say(desk.readOnly.map { "Not now: this review is \($0)." } ?? "Choose first: b goes back.")]
            }
            let forecast = reaction.flatMap { place in
                chance.map { Forecast(reaction: reactions[place].rawValue, chance: $0, by: by.isEmpty ? nil : by) }
            }
            desk.decide(choice, why: why, reviewOn: reviewOn, forecast: forecast, promising: promises)
            let drop = desk.session.map { [LinearStep.effect(.dropDraft(session: $0.id))] } ?? []
            return [.say("Decided and saved: \(choice.rawValue). One thing is left: write your first words anew.")]
                + drop + [.replace(LinearRewrite(desk))]
        case "n", "no": return [.say("Not decided. Nothing is lost."), .go(.reading)]
        case "": return [.say("Type y to decide, or b to go back.")]
        default: return nil
        }
    }

    mutating func perform(_ act: LinearAct, _ argument: String, _ desk: inout Desk) -> [LinearStep] {
        switch act {
        case .back:
            commit(&desk)
            guard part != .choice else { return [.go(.reading)] }
            part = parts(desk).last { $0.rawValue < part.rawValue } ?? .choice
            return [.again]
        case .clear:
            clear()
            desk.unsentWhy = why.isBlank ? nil : why
            return [.say("Cleared.")]
        case .edit: return [.effect(.edit(begun ?? why))]
        default: return LinearResult.perform(act, argument, &desk, at: .decide) ?? []
        }
    }

    private mutating func clear() {
        switch part {
        case .why:
            why = ""
            begun = nil
        case .reaction: (reaction, chance, by) = (nil, nil, "")
        case .by: by = ""
        case .reviewOn: reviewOn = ""
        default: break
        }
    }

    private mutating func forward(_ desk: inout Desk) -> [LinearStep] {
        part = parts(desk).first { $0.rawValue > part.rawValue } ?? .decide
        return [.again]
    }

    /// Those to be asked: of a forecast only where there is one, of promises only where the move goes on and something
    /// of the measures was marked to be told.
    private func parts(_ desk: Desk) -> [Part] {
        Part.allCases.filter { part in
            switch part {
            case .chance, .by: reaction != nil
            case .promises: choice == .proceed && !desk.promisesTold.isEmpty
            default: true
            }
        }
    }

    mutating func edited(_ text: String, _ desk: inout Desk) -> [LinearStep] {
        begun = LinearText.clean(text).trimmed
        commit(&desk)
        return [.say("Noted."), .again]
    }

    mutating func commit(_ desk: inout Desk) {
        if let begun { why = begun.trimmed }
        begun = nil
        desk.unsentWhy = why.isBlank ? nil : why
    }

    func draft(_ desk: Desk) -> Draft? {
        let text = begun ?? why
        return Draft(at: "decide", text: text.isBlank || text == desk.session?.decision?.why ? nil : text, on: desk.now)
    }
}
