import Yams

extension PackReader {
    mutating func readMeasure(_ node: Node, _ id: String, _ log: ProblemLog) {
        let path = "measures[\(id)]"
        let known = [
            "id", "class", "off", "name", "how", "sets", "credible", "cost", "costs", "suits", "fails", "precedent",
            "keeps", "notice",
        ]
        guard var fields = Fields(node, path: path, log: log, known: known) else { return }
        let position = pack.measures.firstIndex { $0.id == id }
        let old = position.map { pack.measures[$0] }
        if fields.flag("off") {
            if let position {
                pack.measures.remove(at: position)
            } else {
                fields.problem("off", "there is no such measure: " + notOneOf(id, pack.measures.map(\.id)))
            }
            return
        }
        if old == nil { fields.hint = newEntryHint(id, pack.measures.map(\.id)) }
        guard let kind: MeasureClass = fields.choice("class", or: old?.kind) else { return }
        let measure = Measure(
            id: id, kind: kind,
            name: fields.wording("name", or: old?.name),
            how: fields.wording("how", or: old?.how),
            sets: readSets(fields, old?.sets, log),
            credible: Set(fields.choices("credible", or: old.map { Array($0.credible) })),
            cost: readCost(fields, old?.cost, log),
            costs: fields.wording("costs", or: old?.costs),
            suits: Set(fields.choices("suits", or: old.map { Array($0.suits) })),
            fails: fields.wording("fails", or: old?.fails),
            precedent: fields.wording("precedent", or: old?.precedent, mayLack: true),
            keeps: fields.wording("keeps", or: old?.keeps),
            notice: fields.wording("notice", or: old?.notice)
        )
        remember(notice: fields, of: id, log)
        if fields.has("suits"), measure.suits.isEmpty {
            fields.problem("suits", "should name at least one of state, company, team, person")
        }
        if let position { pack.measures[position] = measure } else { pack.measures.append(measure) }
    }

    private mutating func readSets(_ fields: Fields, _ old: [String: String]?, _ log: ProblemLog) -> [String: String] {
        guard let pairs = fields.map("sets") else {
            if old == nil, !fields.has("sets") {
                fields.problem("sets", "is missing: which item it moves, and to which option")
            }
            return old ?? [:]
        }
        if pairs.isEmpty { fields.problem("sets", "should name an item and its option") }
        var sets: [String: String] = [:]
        for (item, place, value) in pairs {
            let option = value.string ?? "?"
            sets[item] = option
            guard parts.contains(.items) else { continue }
            later(place, log, "\(fields.path).sets.\(item.shortened)") { pack in
                guard let target = pack.item(item) else { return "item " + notOneOf(item, pack.items.map(\.id)) }
                if target.feeds == .honesty || target.feeds == .theirIntent {
                    return "a measure cannot change what either side is really after"
                }
                let legal = target.options.map(\.key)
                return legal.contains(option) ? nil : "option " + notOneOf(option, legal)
            }
        }
        return sets
    }

    private func readCost(_ fields: Fields, _ old: [Cost: Level]?, _ log: ProblemLog) -> [Cost: Level] {
        guard let pairs = fields.map("cost") else {
            if old == nil, !fields.has("cost") { fields.problem("cost", "is missing, such as {time: low}") }
            return old ?? [:]
        }
        var costs: [Cost: Level] = [:]
        for (name, place, value) in pairs {
            let word = value.string ?? "?"
            guard let cost = Cost(rawValue: name) else {
                log.add(place, "\(fields.path).cost", notOneOf(name, Cost.allCases.map(\.rawValue)))
                continue
            }
            guard let level = Level(rawValue: word) else {
                log.add(value, "\(fields.path).cost.\(name)", notOneOf(word, Level.allCases.map(\.rawValue)))
                continue
            }
            costs[cost] = level
        }
        if pairs.isEmpty { fields.problem("cost", "should name at least one cost") }
        return costs
    }
}
