import Alternatives
import Assessment
import Packs

// The parts of a session, member by member as their `Codable` has them.

extension PackIdentity: Pulled {
    init(_ json: inout JSONPull) throws(JSONPull.Unsure) {
        var (id, version, digest) = (String?.none, String?.none, String?.none)
        try json.members { (name, json) throws(JSONPull.Unsure) in
            switch name {
            case "digest": digest = try json.string()
            case "id": id = try json.string()
            case "version": version = try json.string()
            default: throw JSONPull.Unsure()
            }
        }
        guard let id, let version, let digest else { throw JSONPull.Unsure() }
        self.init(id: id, version: version, digest: digest)
    }
}

extension RecordedItem: Pulled {
    init(_ json: inout JSONPull) throws(JSONPull.Unsure) {
        var (feeds, group, family, reassurance) = (Feed?.none, Group?.none, String?.none, Bool?.none)
        var (order, options, dB) = (Int?.none, [String]?.none, [String: Double]?.none)
        try json.members { (name, json) throws(JSONPull.Unsure) in
            switch name {
            case "dB": dB = try json.dictionary()
            case "family": family = try json.string()
            case "feeds": feeds = try json.word()
            case "group": group = try json.word()
            case "options": options = try json.list()
            case "order": order = try json.integer()
            case "reassurance": reassurance = try json.flag()
            default: throw JSONPull.Unsure()
            }
        }
        guard let feeds, let group, let order, let options, let dB else { throw JSONPull.Unsure() }
        self.init(
            feeds: feeds, group: group, family: family, reassurance: reassurance, order: order, options: options, dB: dB
        )
    }
}

extension Reflected: Pulled {
    init(_ json: inout JSONPull) throws(JSONPull.Unsure) {
        var (first, latest) = (String?.none, String?.none)
        try json.members { (name, json) throws(JSONPull.Unsure) in
            switch name {
            case "first": first = try json.string()
            case "latest": latest = try json.string()
            default: throw JSONPull.Unsure()
            }
        }
        guard let first, let latest else { throw JSONPull.Unsure() }
        self.init(first: first, latest: latest)
    }
}

extension MeasureRecord: Pulled {
    init(_ json: inout JSONPull) throws(JSONPull.Unsure) {
        var record = MeasureRecord(id: "", status: .proposed)
        var (id, status) = (String?.none, Status?.none)
        try json.members { (name, json) throws(JSONPull.Unsure) in
            switch name {
            case "credible": record.credible = try json.list()
            case "due": record.due = try json.string()
            case "id": id = try json.string()
            case "owner": record.owner = try json.string()
            case "status": status = try json.word()
            case "why": record.why = try json.string()
            default: throw JSONPull.Unsure()
            }
        }
        guard let id, let status else { throw JSONPull.Unsure() }
        (record.id, record.status) = (id, status)
        self = record
    }
}

extension PlanRecord: Pulled {
    init(_ json: inout JSONPull) throws(JSONPull.Unsure) {
        var plan = PlanRecord(target: 50, excluded: [])
        try json.members { (name, json) throws(JSONPull.Unsure) in
            switch name {
            case "excluded": plan.excluded = try json.list()
            case "target": plan.target = try json.number()
            default: throw JSONPull.Unsure()
            }
        }
        guard (0...100).contains(plan.target) else { throw JSONPull.Unsure() }
        self = plan
    }
}

extension Forecast: Pulled {
    init(_ json: inout JSONPull) throws(JSONPull.Unsure) {
        var (reaction, chance, by) = (String?.none, Int?.none, String?.none)
        try json.members { (name, json) throws(JSONPull.Unsure) in
            switch name {
            case "by": by = try json.string()
            case "chance": chance = try json.percent()
            case "reaction": reaction = try json.string()
            default: throw JSONPull.Unsure()
            }
        }
        guard let reaction, let chance else { throw JSONPull.Unsure() }
        self.init(reaction: reaction, chance: chance, by: by)
    }
}

extension Outcome: Pulled {
    init(_ json: inout JSONPull) throws(JSONPull.Unsure) {
        var (reaction, happened) = (String?.none, Bool?.none)
        var (note, on) = (String?.none, String?.none)
        try json.members { (name, json) throws(JSONPull.Unsure) in
            switch name {
            case "happened": happened = try json.flag()
            case "note": note = try json.string()
            case "on": on = try json.string()
            case "reaction": reaction = try json.string()
            default: throw JSONPull.Unsure()
            }
        }
        guard let reaction, let happened else { throw JSONPull.Unsure() }
        self.init(reaction: reaction, happened: happened, note: note, on: on)
    }
}

extension Promise: Pulled {
    init(_ json: inout JSONPull) throws(JSONPull.Unsure) {
        var (text, kept) = (String?.none, Bool?.none)
        try json.members { (name, json) throws(JSONPull.Unsure) in
            switch name {
            case "kept": kept = try json.flag()
            case "text": text = try json.string()
            default: throw JSONPull.Unsure()
            }
        }
        guard let text else { throw JSONPull.Unsure() }
        self.init(text: text, kept: kept)
    }
}

extension Decision: Pulled {
    init(_ json: inout JSONPull) throws(JSONPull.Unsure) {
        var (choice, on) = (Choice?.none, String?.none)
        var (why, reviewOn) = (String?.none, String?.none)
        try json.members { (name, json) throws(JSONPull.Unsure) in
            switch name {
            case "choice": choice = try json.word()
            case "on": on = try json.string()
            case "reviewOn": reviewOn = try json.string()
            case "why": why = try json.string()
            default: throw JSONPull.Unsure()
            }
        }
        guard let choice, let on else { throw JSONPull.Unsure() }
        self.init(choice: choice, why: why, on: on, reviewOn: reviewOn)
    }
}

extension Action: Pulled {
    init(_ json: inout JSONPull) throws(JSONPull.Unsure) {
        var action = Action(text: "")
        var text: String?
        try json.members { (name, json) throws(JSONPull.Unsure) in
            switch name {
            case "done": action.done = try json.flag()
            case "due": action.due = try json.string()
            case "owner": action.owner = try json.string()
            case "text": text = try json.string()
            default: throw JSONPull.Unsure()
            }
        }
        guard let text else { throw JSONPull.Unsure() }
        action.text = text
        self = action
    }
}
