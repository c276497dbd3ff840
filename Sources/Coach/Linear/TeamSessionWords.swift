import Sessions

/// The words that work in every place of a session with several voices.
enum TeamSessionWords {
    static let needsSheet = SheetNeededPage.words

    static func bindings(_ desk: Desk, at here: Destination) -> [Act] {
        guard let session = desk.session, session.team != nil || session.voices.count > 1 else { return [] }
        var bindings: [Act] = []
        if session.showsVoices {
            bindings += [
                Act(.go(.gap), "where the two seats differ most", words: "gap"),
                Act(
                    .read(.spread), "how each answer is spread, the widest first; or in the form's order",
                    words: "spread", .wordsIfAny("form")),
                Act(.read(.voices), "figures of each seat and person", words: "voices"),
                Act(.go(.discuss), "change answers, and agree on a sheet", words: "discuss"),
                Act(
                    .voice, "read one person's sheet", words: "voice", .wordsIfAny("N"),
                    off: session.agreed == nil ? nil : "there is an agreed sheet, and it counts"),
            ]
        }
        if session.team?.looksBackOn != nil {
            bindings += [
                Act(.read(.then), "then and now", words: "then"),
                Act(
                    .describe, "what each says of how they read it", words: "read",
                    off: session.givenReadings.isEmpty ? "each says it after the reveal" : nil),
            ]
        }
        return bindings + [Act(.go(.actions), "what is to be done, by whom and when", words: "actions")]
    }

    static func read(_ argument: String, _ desk: inout Desk) -> [Step] {
        guard let voice = Int(argument).flatMap({ desk.session?.voice(numbered: $0) }) else {
            return [.say("Type voice and a person's number: \(TeamWords.numbers(desk)).")]
        }
        desk.read(voice: voice.id)
        return [.go(.reading)]
    }
}
