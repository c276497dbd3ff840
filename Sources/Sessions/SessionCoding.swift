import Interview
import Packs

/// Reading is lenient about what is missing, so that a file written by hand or by an older program opens.
extension Session: Codable {
    private enum Key: String, CodingKey {
        case format, version, id, created, updated, tags, basedOn, packs, weights, tempering, items, move, reflections,
            ownGuess, voices, team
        case agreed, mayTell, measures, plan, forecasts, outcomes, promises, decision, actions, assessment, earlier
    }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        let format = try values.decode(String.self, forKey: .format)
        guard format == Self.format else {
            throw DecodingError.dataCorruptedError(
                forKey: .format, in: values, debugDescription: "'\(format)' is not '\(Self.format)'")
        }
        version = try values.decode(Int.self, forKey: .version)
        id = try values.decode(String.self, forKey: .id)
        guard !id.isEmpty else {
            throw DecodingError.dataCorruptedError(forKey: .id, in: values, debugDescription: "is empty")
        }
        created = try values.decodeIfPresent(String.self, forKey: .created) ?? ""
        updated = try values.decodeIfPresent(String.self, forKey: .updated) ?? created
        tags = try values.list(.tags)
        basedOn = try values.decodeIfPresent(String.self, forKey: .basedOn)
        packs = try values.list(.packs)
        weights = try values.decodeIfPresent([String: RecordedItem].self, forKey: .weights) ?? [:]
        tempering = try values.decodeIfPresent(Tempering.self, forKey: .tempering)
        items = try values.decodeIfPresent(Coverage.self, forKey: .items) ?? .full
        move = try values.decodeIfPresent(Move.self, forKey: .move) ?? Move()
        reflections = try values.decodeIfPresent([String: Reflected].self, forKey: .reflections) ?? [:]
        ownGuess = try values.percent(Int.self, .ownGuess)
        voices = try values.list(.voices)
        team = try values.decodeIfPresent(TeamRecord.self, forKey: .team)
        agreed = try values.decodeIfPresent(AnswerSheet.self, forKey: .agreed)
        mayTell = try values.list(.mayTell)
        measures = try values.list(.measures)
        plan = try values.decodeIfPresent(PlanRecord.self, forKey: .plan)
        forecasts = try values.list(.forecasts)
        outcomes = try values.list(.outcomes)
        promises = try values.list(.promises)
        decision = try values.decodeIfPresent(Decision.self, forKey: .decision)
        actions = try values.list(.actions)
        assessment = try values.decodeIfPresent(FrozenAssessment.self, forKey: .assessment)
        earlier = try values.list(.earlier)
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try values.encode(Self.format, forKey: .format)
        try values.encode(version, forKey: .version)
        try values.encode(id, forKey: .id)
        try values.encode(created, forKey: .created)
        try values.encode(updated, forKey: .updated)
        try values.encode(tags, forKey: .tags)
        try values.encodeIfPresent(basedOn, forKey: .basedOn)
        try values.encode(packs, forKey: .packs)
        try values.encode(weights, forKey: .weights)
        try values.encodeIfPresent(tempering, forKey: .tempering)
        try values.encode(items, forKey: .items)
        try values.encode(move, forKey: .move)
        try values.encode(reflections, forKey: .reflections)
        try values.encodeIfPresent(ownGuess, forKey: .ownGuess)
        try values.encode(voices, forKey: .voices)
        try values.encodeIfPresent(team, forKey: .team)
        try values.encodeIfPresent(agreed, forKey: .agreed)
        try values.encode(mayTell, forKey: .mayTell)
        try values.encode(measures, forKey: .measures)
        try values.encodeIfPresent(plan, forKey: .plan)
        try values.encode(forecasts, forKey: .forecasts)
        try values.encode(outcomes, forKey: .outcomes)
        try values.encode(promises, forKey: .promises)
        try values.encodeIfPresent(decision, forKey: .decision)
        try values.encode(actions, forKey: .actions)
        try values.encodeIfPresent(assessment, forKey: .assessment)
        try values.encode(earlier, forKey: .earlier)
    }
}

extension Move: Codable {
    private enum Key: String, CodingKey {
        case title, scope, mover, otherSide, others, kind, description, protects, below, referee, exit
    }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        title = try values.decodeIfPresent(String.self, forKey: .title) ?? ""
        scope = try values.decodeIfPresent(Scope.self, forKey: .scope)
        mover = try values.decodeIfPresent(String.self, forKey: .mover) ?? ""
        otherSide = try values.decodeIfPresent(String.self, forKey: .otherSide) ?? ""
        others = try values.list(.others)
        kind = try values.list(.kind)
        description = try values.decodeIfPresent(String.self, forKey: .description) ?? ""
        protects = try values.decodeIfPresent(String.self, forKey: .protects) ?? ""
        below = try values.decodeIfPresent(Bool.self, forKey: .below)
        referee = try values.decodeIfPresent(Bool.self, forKey: .referee)
        exit = try values.decodeIfPresent(Bool.self, forKey: .exit)
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try values.encode(title, forKey: .title)
        try values.encodeIfPresent(scope, forKey: .scope)
        try values.encode(mover, forKey: .mover)
        try values.encode(otherSide, forKey: .otherSide)
        try values.encode(others, forKey: .others)
        try values.encode(kind, forKey: .kind)
        try values.encode(description, forKey: .description)
        try values.encode(protects, forKey: .protects)
        try values.encodeIfPresent(below, forKey: .below)
        try values.encodeIfPresent(referee, forKey: .referee)
        try values.encodeIfPresent(exit, forKey: .exit)
    }
}

extension Voice: Codable {
    private enum Key: String, CodingKey { case id, seat, name, answers, revised, stance, notes, origin }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        id = try values.decode(String.self, forKey: .id)
        seat = try values.decodeIfPresent(Seat.self, forKey: .seat) ?? .mover
        name = try values.decodeIfPresent(String.self, forKey: .name)
        answers = try values.decodeIfPresent(AnswerSheet.self, forKey: .answers) ?? [:]
        revised = try values.decodeIfPresent(AnswerSheet.self, forKey: .revised) ?? [:]
        stance = try values.decodeIfPresent(Stance.self, forKey: .stance)
        notes = try values.decodeIfPresent([String: String].self, forKey: .notes) ?? [:]
        origin = try values.decodeIfPresent(VoiceOrigin.self, forKey: .origin)
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try values.encode(id, forKey: .id)
        try values.encode(seat, forKey: .seat)
        try values.encodeIfPresent(name, forKey: .name)
        try values.encode(answers, forKey: .answers)
        try values.encode(revised, forKey: .revised)
        try values.encodeIfPresent(stance, forKey: .stance)
        try values.encode(notes, forKey: .notes)
        try values.encodeIfPresent(origin, forKey: .origin)
    }
}

extension PlanRecord: Codable {
    private enum Key: String, CodingKey { case target, excluded }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        target = try values.percent(Double.self, .target) ?? 50
        excluded = try values.list(.excluded)
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try values.encode(target, forKey: .target)
        try values.encode(excluded, forKey: .excluded)
    }
}

extension Forecast: Codable {
    private enum Key: String, CodingKey { case reaction, chance, by }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        reaction = try values.decode(String.self, forKey: .reaction)
        guard let chance = try values.percent(Int.self, .chance) else {
            throw DecodingError.keyNotFound(
                Key.chance, DecodingError.Context(codingPath: values.codingPath, debugDescription: "is missing"))
        }
        self.chance = chance
        by = try values.decodeIfPresent(String.self, forKey: .by)
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try values.encode(reaction, forKey: .reaction)
        try values.encode(chance, forKey: .chance)
        try values.encodeIfPresent(by, forKey: .by)
    }
}

extension KeyedDecodingContainer {
    /// A number from 0 to 100 that may be missing.
    func percent<Number: Decodable & Numeric & Comparable>(_: Number.Type, _ key: Key) throws -> Number? {
        guard let number = try decodeIfPresent(Number.self, forKey: key) else { return nil }
        guard 0 <= number, number <= 100 else {
            throw DecodingError.dataCorruptedError(
                forKey: key, in: self, debugDescription: "\(number) is not from 0 to 100")
        }
        return number
    }

    /// A list that may be missing.
    func list<Element: Decodable>(_ key: Key) throws -> [Element] {
        try decodeIfPresent([Element].self, forKey: key) ?? []
    }
}
