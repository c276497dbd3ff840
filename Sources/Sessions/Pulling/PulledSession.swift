package import FoundationEssentials
import Interview
import Packs

/// A session straight from its bytes, in a tenth of a decoder's time, for looks at many files.
///
/// Member by member the same as `SessionCoding`, but a name that is not known here ends it: so a field that is added
/// there and forgotten here makes reading slower and nothing wrong, and what was read has no unknown fields.
extension Session: Pulled {
    /// - Returns: nil when it takes the decoder to tell what this is; never another session than the decoder's.
    package init?(pulling bytes: Data) {
        guard let session: Session = bytes.withUnsafeBytes({ JSONPull.read($0.bindMemory(to: UInt8.self)) }) else {
            return nil
        }
        self = session
    }

    init(_ json: inout JSONPull) throws(JSONPull.Unsure) {
        var (format, number) = (false, Int?.none)
        var updated: String?
        var session = Session(id: "", now: "")
        try json.members { (name, json) throws(JSONPull.Unsure) in
            switch name {
            case "actions": session.actions = try json.list()
            case "agreed": session.agreed = try json.dictionary()
            case "assessment": session.assessment = try FrozenAssessment(&json)
            case "basedOn": session.basedOn = try json.string()
            case "created": session.created = try json.string()
            case "decision": session.decision = try Decision(&json)
            case "earlier":
                session.earlier = try json.list()
            case "forecasts":
                session.forecasts = try json.list()
            case "format": format = try json.string() == Session.format
            case "id": session.id = try json.string()
            case "items": session.items = try Coverage(&json)
            case "mayTell": session.mayTell = try json.list()
            case "measures":
                session.measures = try json.list()
            case "move": session.move = try Move(&json)
            case "outcomes": session.outcomes = try json.list()
            case "ownGuess": session.ownGuess = try json.percent()
            case "packs": session.packs = try json.list()
            case "plan": session.plan = try PlanRecord(&json)
            case "promises": session.promises = try json.list()
            case "reflections":
                session.reflections = try json.dictionary()
            case "team": session.team = try TeamRecord(&json)
            case "tags": session.tags = try json.list()
            case "tempering": session.tempering = try Tempering(&json)
            case "updated": updated = try json.string()
            case "version": number = try json.integer()
            case "voices": session.voices = try json.list()
            case "weights":
                session.weights = try json.dictionary()
            default: throw JSONPull.Unsure()
            }
        }
        guard format, let number, !session.id.isEmpty else { throw JSONPull.Unsure() }
        session.version = number
        session.updated = updated ?? session.created
        self = session
    }
}

extension Move: Pulled {
    init(_ json: inout JSONPull) throws(JSONPull.Unsure) {
        var move = Move()
        try json.members { (name, json) throws(JSONPull.Unsure) in
            switch name {
            case "below": move.below = try json.flag()
            case "description": move.description = try json.string()
            case "exit": move.exit = try json.flag()
            case "kind": move.kind = try json.list()
            case "mover": move.mover = try json.string()
            case "otherSide": move.otherSide = try json.string()
            case "others": move.others = try json.list()
            case "protects": move.protects = try json.string()
            case "referee": move.referee = try json.flag()
            case "scope": move.scope = try json.word()
            case "title": move.title = try json.string()
            default: throw JSONPull.Unsure()
            }
        }
        self = move
    }
}

extension Voice: Pulled {
    init(_ json: inout JSONPull) throws(JSONPull.Unsure) {
        var voice = Voice(id: "", seat: .mover)
        var id: String?
        try json.members { (name, json) throws(JSONPull.Unsure) in
            switch name {
            case "answers": voice.answers = try json.dictionary()
            case "id": id = try json.string()
            case "name": voice.name = try json.string()
            case "notes": voice.notes = try json.dictionary()
            case "origin": voice.origin = try VoiceOrigin(&json)
            case "revised": voice.revised = try json.dictionary()
            case "seat": voice.seat = try json.word()
            case "stance": voice.stance = try json.word()
            default: throw JSONPull.Unsure()
            }
        }
        guard let id else { throw JSONPull.Unsure() }
        voice.id = id
        self = voice
    }
}
