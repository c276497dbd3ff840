import Screen
import Sessions

/// What several voices say together: the gap first; or then and now, for who looks back alone.
struct LinearGap: LinearPage {
    private let kind: RevealPage.Kind

    init(_ kind: RevealPage.Kind = .gap) { self.kind = kind }

    static let needsSheet =
        "This is made from one sheet of answers, and you have several. First agree on a sheet: discuss, then agree all. Or "
        + "type voice and a number to read one person's."

    var name: String { kind == .then ? "Then and now" : "Gap" }
    private var destination: Destination { kind == .then ? .then : .gap }

    /// What works in every place of a session with several voices.
    static func bindings(_ desk: Desk, at here: Destination) -> [LinearBinding] {
        guard let session = desk.session, session.team != nil || session.voices.count > 1 else { return [] }
        var bindings: [LinearBinding] = []
        if session.showsVoices {
            bindings += [
                LinearBinding("gap", "where the two chairs differ most", .visit(.gap)),
                LinearBinding(
                    "spread", argument: "form", "how each answer is spread, the widest first; or in the form's order",
                    .read(.spread)),
                LinearBinding("voices", "figures of each chair and person", .read(.voices)),
                LinearBinding("discuss", "change answers, and agree on a sheet", .visit(.discuss)),
                LinearBinding(
                    "voice", argument: "N", "read one person's sheet", .voice,
                    off: session.agreed == nil ? nil : "there is an agreed sheet, and it counts"),
            ]
        }
        if session.team?.looksBackOn != nil {
            bindings.append(LinearBinding("then", "then and now", .read(.then)))
        }
        return bindings + [LinearBinding("actions", "what is to be done, by whom and when", .visit(.actions))]
    }

    static func read(_ argument: String, _ desk: inout Desk) -> [Step] {
        guard let voice = Int(argument).flatMap({ desk.session?.voice(numbered: $0) }) else {
            return [.say("Type voice and a person's number: \(TeamWords.numbers(desk)).")]
        }
        desk.read(voice: voice.id)
        return [.go(.reading)]
    }

    func bindings(_ desk: Desk) -> [LinearBinding] { LinearResult.bindings(desk, at: destination) }

    func announce(_ desk: Desk) -> [String] {
        ["\(name)."] + TeamDocuments.blocks(kind, desk).plainLines()
            + [
                "",
                kind == .then
                    ? "From here: reading, alternatives, plan, actions, decide."
                    : "From here: spread, voices, discuss, actions, and once a sheet is agreed reading, plan, decide.",
            ]
    }

    func prompt(_ desk: Desk) -> String { "\(name). A word, or ?" }

    mutating func take(_ text: String, _ desk: inout Desk) -> [Step]? {
        text.isEmpty
            ? [
                .say(
                    "Type a word, such as \(kind == .then ? "reading or actions" : "spread, voices or discuss"), or ? for all."
                )
            ] : nil
    }

    mutating func perform(_ act: LinearAct, _ argument: String, _ desk: inout Desk) -> [Step] {
        LinearResult.perform(act, argument, &desk, at: destination) ?? []
    }

    func draft(_ desk: Desk) -> Draft? { Draft(at: kind.rawValue, text: nil, on: desk.now) }
}
