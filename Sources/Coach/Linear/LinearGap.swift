import Sessions

/// The words that work in every place of a session with several voices.
enum LinearGap {
    static let needsSheet = SheetNeededPage.words

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
}
