import Assessment
import Interview
import Packs

extension TeamRecord: Pulled {
    init(_ json: inout JSONPull) throws(JSONPull.Unsure) {
        var team = TeamRecord()
        var hidesNames: Bool?
        try json.members { (name, json) throws(JSONPull.Unsure) in
            switch name {
            case "finished": team.finished = try json.list()
            case "hidesNames": hidesNames = try json.flag()
            case "looksBackOn": team.looksBackOn = try json.string()
            case "minutes": team.minutes = try json.integer()
            case "typedFor": team.typedFor = try json.list()
            case "revealed": team.revealed = try json.string()
            default: throw JSONPull.Unsure()
            }
        }
        guard let hidesNames, team.minutes ?? 1 > 0 else { throw JSONPull.Unsure() }
        team.hidesNames = hidesNames
        self = team
    }
}

extension VoiceOrigin: Pulled {
    init(_ json: inout JSONPull) throws(JSONPull.Unsure) {
        var origin = VoiceOrigin()
        try json.members { (name, json) throws(JSONPull.Unsure) in
            switch name {
            case "earlier": origin.earlier = try json.some()
            case "invitation": origin.invitation = try json.string()
            case "packs": origin.packs = try json.some()
            case "saved":
                origin.saved = try json.integer()
                if origin.saved < 1 { throw JSONPull.Unsure() }
            case "setAside": origin.setAside = try json.some()
            default: throw JSONPull.Unsure()
            }
        }
        self = origin
    }
}

extension JSONPull {
    /// A list that is written only where there is something in it.
    fileprivate mutating func some<Element: Pulled>() throws(Unsure) -> [Element] {
        let elements: [Element] = try list()
        if elements.isEmpty { throw Unsure() }
        return elements
    }
}

extension SetAsideAnswer: Pulled {
    init(_ json: inout JSONPull) throws(JSONPull.Unsure) {
        var (item, why) = (String?.none, String?.none)
        var (answer, note) = (String?.none, String?.none)
        try json.members { (name, json) throws(JSONPull.Unsure) in
            switch name {
            case "answer": answer = try json.string()
            case "item": item = try json.string()
            case "note": note = try json.string()
            case "why": why = try json.string()
            default: throw JSONPull.Unsure()
            }
        }
        guard let item, let why else { throw JSONPull.Unsure() }
        self.init(item: item, answer: answer, note: note, why: why)
    }
}

extension EarlierAnswers: Pulled {
    init(_ json: inout JSONPull) throws(JSONPull.Unsure) {
        var (answers, revised) = (AnswerSheet?.none, AnswerSheet?.none)
        var (notes, stance) = ([String: String]?.none, Stance?.none)
        try json.members { (name, json) throws(JSONPull.Unsure) in
            switch name {
            case "answers": answers = try json.dictionary()
            case "notes": notes = try json.dictionary()
            case "revised": revised = try json.dictionary()
            case "stance": stance = try json.word()
            default: throw JSONPull.Unsure()
            }
        }
        guard let answers, let revised, let notes else { throw JSONPull.Unsure() }
        var voice = Voice(id: "", seat: .mover)
        (voice.answers, voice.revised, voice.notes, voice.stance) = (answers, revised, notes, stance)
        self.init(voice)
    }
}
