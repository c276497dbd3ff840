import Screen
import Sessions

/// What can be done with one of the reviews listed, by its number.
enum LinearShelfWork {
    static let bindings = [
        LinearBinding("compare c", argument: "N M", "two side by side; one number: before and after", .compare),
        LinearBinding("outcome o", argument: "N", "record what really happened", .outcome),
        LinearBinding("copy", argument: "N", "a new review that begins with what N holds", .duplicate),
        LinearBinding("together", argument: "N", "a session about it: look back on it alone or with others", .lookBack),
        LinearBinding("rename", argument: "N TITLE", "call it otherwise; its file keeps its name", .rename),
        LinearBinding("tags", argument: "N WORDS", "words to find it by, with commas between; N alone: none", .tags),
        LinearBinding("export", argument: "N FILE", "its report as Markdown, in a new file", .export),
        LinearBinding("delete", argument: "N yes", "put it into the trash", .delete),
    ]

    static func perform(_ act: LinearAct, _ argument: String, _ desk: inout Desk) -> [Step] {
        let listing = desk.past.listing
        func row(_ word: String) -> PastRow? { Int(word).flatMap { listing?.row($0 - 1) } }
        let parts = argument.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
        guard let word = parts.first, let first = row(word) else {
            return [.say("Type a number of the list after it, such as 1.")]
        }
        let rest = parts.count > 1 ? parts[1].trimmed : ""
        if act == .delete { return delete(first, word, rest, desk) }
        if let damage = first.damage { return [.say("It cannot be read: \(damage)")] }
        switch act {
        case .compare:
            guard !rest.isEmpty else { return compare([first], &desk) }
            guard let second = row(rest) else { return [.say("Type one number or two, such as 1 3.")] }
            if let damage = second.damage { return [.say("It cannot be read: \(damage)")] }
            return compare([first, second], &desk)
        case .outcome:
            desk.past.fetched = nil
            return [.push(OutcomePage(first))]
        case .duplicate: return [.effect(.duplicate(name: first.name))]
        case .lookBack: return [.push(TeamAboutPage(TeamAbout(first)))]
        case .rename:
            guard !rest.isEmpty else { return [.say("Type rename \(word) and the new title.")] }
            return changed([.title(rest)], first, desk)
        case .tags: return changed([.tags(PastTags.read(rest))], first, desk)
        case .export:
            if let reason = first.whyNotExport { return [.say("Not now: \(reason).")] }
            guard !rest.isEmpty else { return [.say("Type export \(word) and a file to make, such as ~/review.md.")] }
            return [.effect(.export(name: first.name, path: rest))]
        default: return []
        }
    }

    private static func compare(_ rows: [PastRow], _ desk: inout Desk) -> [Step] {
        desk.past.fetched = nil
        return [.push(ComparePage(rows.map(\.name)))]
    }

    private static func changed(_ amendments: [Amendment], _ row: PastRow, _ desk: Desk) -> [Step] {
        [.effect(.amend(name: row.name, amendments)), .effect(LinearShelf.wanted(desk.past.query)), .again]
    }

    private static func delete(_ row: PastRow, _ word: String, _ rest: String, _ desk: Desk) -> [Step] {
        guard rest.lowercased() == "yes" else {
            let title = short(row.title)
            return [.say("To delete \"\(title)\" type: delete \(word) yes. It stays in the trash for 30 days.")]
        }
        return [.effect(.delete(name: row.name)), .effect(LinearShelf.wanted(desk.past.query)), .again]
    }
}
