import Yams

extension PackReader {
    /// An item, new or laid over the one of the same id.
    mutating func readItem(_ node: Node, _ id: String, _ log: ProblemLog) {
        let path = "items[\(id)]"
        let known = [
            "id", "group", "feeds", "family", "quick", "reassurance", "off", "ask", "their-ask", "examples", "why",
            "source", "unseen", "options",
        ]
        guard var fields = Fields(node, path: path, log: log, known: known) else { return }
        let position = pack.items.firstIndex { $0.id == id }
        let old = position.map { pack.items[$0] }
        if old == nil {
            if id == "start" { return fields.problem("id", "'start' is the receipt's own row; choose another id") }
            if fields.has("off"), !fields.has("options") {
                fields.problem("off", "there is no such item: " + notOneOf(id, pack.items.map(\.id)))
                return
            }
            fields.hint = newEntryHint(id, pack.items.map(\.id))
        }
        let group: Group? = fields.choice("group", or: old?.group)
        let feeds: Feed? = fields.choice("feeds", or: old?.feeds)
        if fields.flag("off") { pack.switchedOff.insert(id) } else if fields.has("off") { pack.switchedOff.remove(id) }
        guard let group, let feeds else { return }
        if let old {
            for fixed in ["group", "feeds", "family"] where fields.has(fixed) && changed(fixed, fields, old) {
                fields.problem(fixed, "cannot be changed for an item that is already there")
            }
        }
        let item = Item(
            id: id, group: group, feeds: feeds,
            family: fields.has("family") ? fields.string("family") : old?.family,
            reassurance: group.isReassurance,
            quick: fields.flag("quick", or: old?.quick ?? false),
            ask: fields.wording("ask", or: old?.ask),
            theirAsk: fields.has("their-ask") ? fields.wording("their-ask", or: old?.theirAsk) : old?.theirAsk,
            examples: fields.wording("examples", or: old?.examples ?? Wording("")),
            why: fields.wording("why", or: old?.why),
            source: fields.string("source", or: old?.source ?? "judgement"),
            unseen: fields.wording("unseen", or: old?.unseen ?? fields.wording("ask", or: old?.ask)),
            options: readOptions(fields, old: old, log)
        )
        if fields.has("reassurance"), fields.flag("reassurance", or: group.isReassurance) != group.isReassurance {
            fields.problem("reassurance", "follows from the group: true for restraint and transparency, else false")
        }
        if let position { pack.items[position] = item } else { insert(item) }
    }

    private func changed(_ field: String, _ fields: Fields, _ old: Item) -> Bool {
        switch field {
        case "group": fields.string(field) != old.group.rawValue
        case "feeds": fields.string(field) != old.feeds.rawValue
        default: fields.string(field) != old.family
        }
    }

    /// A new item stands last in its group, so that the interview keeps its sections.
    private mutating func insert(_ item: Item) {
        let order = Group.allCases.firstIndex(of: item.group) ?? 0
        let next = pack.items.firstIndex { (Group.allCases.firstIndex(of: $0.group) ?? 0) > order }
        pack.items.insert(item, at: next ?? pack.items.endIndex)
    }

    private func readOptions(_ fields: Fields, old: Item?, _ log: ProblemLog) -> [Option] {
        guard let node = fields.node("options") else {
            if old == nil { fields.problem("options", "is missing: an item needs two options or more" + fields.hint) }
            return old?.options ?? []
        }
        guard let list = node.sequence else {
            fields.problem("options", "should be a list, each entry beginning with `- key:`")
            return old?.options ?? []
        }
        var options = old?.options ?? []
        var seen: Set<String> = []
        for entry in list {
            let key = entry.mapping?["key"]?.string ?? "?"
            let path = "\(fields.path).options[\(key.shortened)]"
            guard
                let option = Fields(entry, path: path, log: log, known: ["key", "dB", "share", "label", "other-side"])
            else {
                continue
            }
            if !seen.insert(key).inserted { option.problem("key", "stands twice") }
            if option.has("key"), !key.isIdentifier {
                option.problem("key", "should be small letters, digits and hyphens, not '\(key.shortened)'")
            }
            if key == "unknown" || key == "not-applicable" {
                option.problem("key", "'\(key)' is an answer every item has")
            }
            let position = options.firstIndex { $0.key == key }
            let before = position.map { options[$0] }
            if let old, position == nil {
                option.problem("key", notOneOf(key, old.options.map(\.key)) + "; options cannot be added to this item")
                continue
            }
            let read = Option(
                key: option.string("key"),
                dB: option.number("dB", in: -20...20, or: before?.dB),
                share: option.has("share") ? option.number("share", in: 0...1, or: before?.share) : before?.share,
                label: option.wording("label", or: before?.label),
                otherSide: option.wording("other-side", or: before?.otherSide)
            )
            if let position { options[position] = read } else { options.append(read) }
        }
        if options.count < 2 { fields.problem("options", "an item needs two options or more") }
        return options
    }
}

/// For an entry that is new because its id is none of those there: perhaps it was meant to change one of them.
func newEntryHint(_ id: String, _ known: [String]) -> String {
    nearest(to: id, in: known).map { ", as there is no '\(id)' yet; did you mean '\($0)'?" } ?? ""
}
