import Assessment
import Packs

extension FrozenAssessment: Pulled {
    init(_ json: inout JSONPull) throws(JSONPull.Unsure) {
        var (on, before, after) = (String?.none, ReadingRecord?.none, ReadingRecord?.none)
        var (adopted, decision) = ([String]?.none, Decision?.none)
        try json.members { (name, json) throws(JSONPull.Unsure) in
            switch name {
            case "adopted": adopted = try json.list()
            case "after": after = try ReadingRecord(&json)
            case "before": before = try ReadingRecord(&json)
            case "decision": decision = try Decision(&json)
            case "on": on = try json.string()
            default: throw JSONPull.Unsure()
            }
        }
        guard let on, let before else { throw JSONPull.Unsure() }
        self.init(on: on, before: before, after: after, adopted: adopted, decision: decision)
    }
}

extension ReadingRecord: Pulled {
    init(_ json: inout JSONPull) throws(JSONPull.Unsure) {
        var (ambiguity, mistrust, threat) = (FigureRecord?.none, FigureRecord?.none, FigureRecord?.none)
        var (pressure, escalation) = (FigureRecord?.none, FigureRecord?.none)
        var (honesty, theirIntent, world) = (VerdictRecord?.none, VerdictRecord?.none, String?.none)
        var (reactions, receipt) = ([ReactionRecord]?.none, [ReceiptRow]?.none)
        var (unknown, known) = ([UnknownRecord]?.none, KnownRecord?.none)
        var tempering: Tempering?
        try json.members { (name, json) throws(JSONPull.Unsure) in
            switch name {
            case "ambiguity": ambiguity = try FigureRecord(&json)
            case "escalation": escalation = try FigureRecord(&json)
            case "honesty": honesty = try VerdictRecord(&json)
            case "known": known = try KnownRecord(&json)
            case "mistrust": mistrust = try FigureRecord(&json)
            case "pressure": pressure = try FigureRecord(&json)
            case "reactions":
                reactions = try json.list()
            case "receipt": receipt = try json.list()
            case "tempering": tempering = try Tempering(&json)
            case "their-intent": theirIntent = try VerdictRecord(&json)
            case "threat": threat = try FigureRecord(&json)
            case "unknown": unknown = try json.list()
            case "world": world = try json.string()
            default: throw JSONPull.Unsure()
            }
        }
        guard let ambiguity, let mistrust, let threat, let pressure, let escalation, let honesty, let theirIntent,
            let world, let reactions, let receipt, let unknown
        else { throw JSONPull.Unsure() }
        self.init(
            ambiguity: ambiguity, mistrust: mistrust, threat: threat, pressure: pressure, escalation: escalation,
            honesty: honesty, theirIntent: theirIntent, world: world, reactions: reactions, receipt: receipt,
            unknown: unknown, known: known, tempering: tempering)
    }
}

extension Tempering: Pulled {
    init(_ json: inout JSONPull) throws(JSONPull.Unsure) {
        var (evidence, mistrust) = (Double?.none, Double?.none)
        var (pressure, start) = (Double?.none, Double?.none)
        try json.members { (name, json) throws(JSONPull.Unsure) in
            switch name {
            case "evidence": evidence = try json.number()
            case "mistrust": mistrust = try json.number()
            case "pressure": pressure = try json.number()
            case "start": start = try json.number()
            default: throw JSONPull.Unsure()
            }
        }
        guard let evidence, let mistrust, let pressure, let start,
            [evidence, mistrust, pressure].allSatisfy(Self.factors.contains), Self.starts.contains(start)
        else { throw JSONPull.Unsure() }
        self.init(evidence: evidence, mistrust: mistrust, pressure: pressure, start: start)
    }
}

extension ReadingRecord.FigureRecord: Pulled {
    init(_ json: inout JSONPull) throws(JSONPull.Unsure) {
        var (value, low, high, dB) = (Double?.none, Double?.none, Double?.none, Double?.none)
        try json.members { (name, json) throws(JSONPull.Unsure) in
            switch name {
            case "dB": dB = try json.number()
            case "high": high = try json.number()
            case "low": low = try json.number()
            case "value": value = try json.number()
            default: throw JSONPull.Unsure()
            }
        }
        guard let value, let low, let high else { throw JSONPull.Unsure() }
        self.init(value: value, low: low, high: high, dB: dB)
    }
}

extension ReadingRecord.VerdictRecord: Pulled {
    init(_ json: inout JSONPull) throws(JSONPull.Unsure) {
        var (dB, verdict) = (Double?.none, String?.none)
        try json.members { (name, json) throws(JSONPull.Unsure) in
            switch name {
            case "dB": dB = try json.number()
            case "verdict": verdict = try json.string()
            default: throw JSONPull.Unsure()
            }
        }
        guard let dB, let verdict else { throw JSONPull.Unsure() }
        self.init(dB: dB, verdict: verdict)
    }
}

extension ReadingRecord.ReactionRecord: Pulled {
    init(_ json: inout JSONPull) throws(JSONPull.Unsure) {
        var (id, why) = (String?.none, String?.none)
        try json.members { (name, json) throws(JSONPull.Unsure) in
            switch name {
            case "id": id = try json.string()
            case "why": why = try json.string()
            default: throw JSONPull.Unsure()
            }
        }
        guard let id, let why else { throw JSONPull.Unsure() }
        self.init(id: id, why: why)
    }
}

extension ReadingRecord.UnknownRecord: Pulled {
    init(_ json: inout JSONPull) throws(JSONPull.Unsure) {
        var (item, band) = (String?.none, Double?.none)
        try json.members { (name, json) throws(JSONPull.Unsure) in
            switch name {
            case "band": band = try json.number()
            case "item": item = try json.string()
            default: throw JSONPull.Unsure()
            }
        }
        guard let item, let band else { throw JSONPull.Unsure() }
        self.init(item: item, band: band)
    }
}

extension ReadingRecord.KnownRecord: Pulled {
    init(_ json: inout JSONPull) throws(JSONPull.Unsure) {
        var (evidence, enough) = (Int?.none, Bool?.none)
        try json.members { (name, json) throws(JSONPull.Unsure) in
            switch name {
            case "enough": enough = try json.flag()
            case "evidence": evidence = try json.integer()
            default: throw JSONPull.Unsure()
            }
        }
        guard let evidence, let enough else { throw JSONPull.Unsure() }
        self.init(evidence: evidence, enough: enough)
    }
}

extension ReceiptRow: Pulled {
    init(_ json: inout JSONPull) throws(JSONPull.Unsure) {
        var (item, answer, measure) = (String?.none, String?.none, String?.none)
        var (raw, dB, factors, figure) = (Double?.none, Double?.none, [Factor]?.none, FigureName?.none)
        try json.members { (name, json) throws(JSONPull.Unsure) in
            switch name {
            case "answer": answer = try json.string()
            case "dB": dB = try json.number()
            case "factors": factors = try json.list()
            case "figure": figure = try json.word()
            case "item": item = try json.string()
            case "measure": measure = try json.string()
            case "raw": raw = try json.number()
            default: throw JSONPull.Unsure()
            }
        }
        guard let item, let answer, let raw, let factors, let figure, let dB else { throw JSONPull.Unsure() }
        self.init(item: item, answer: answer, measure: measure, raw: raw, factors: factors, figure: figure, dB: dB)
    }
}

extension ReceiptRow.Factor: Pulled {
    init(_ json: inout JSONPull) throws(JSONPull.Unsure) {
        var (name, by) = (String?.none, Double?.none)
        try json.members { (member, json) throws(JSONPull.Unsure) in
            switch member {
            case "by": by = try json.number()
            case "name": name = try json.string()
            default: throw JSONPull.Unsure()
            }
        }
        guard let name, let by else { throw JSONPull.Unsure() }
        self.init(name: name, by: by)
    }
}
