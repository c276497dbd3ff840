import Alternatives
import Assessment
import Packs
import Reports
import Screen
import Sessions

/// A measure in the user's own words: the blanks of its notice, how each check is met, an answer to the other side's
/// doubt, who sees to it and by when. Each answer is in the review when its field is left.
struct CommitmentPage: Page {
    private let measure: String
    /// Those that come after it, of a package.
    private let rest: [String]
    private let count: Int
    var form: FormValues

    /// - Parameters:
    ///   - measures: one after the other.
    ///   - count: of all, where some have gone before.
    init(_ desk: Desk, measures: [String], of count: Int? = nil) {
        measure = measures.first ?? ""
        rest = Array(measures.dropFirst())
        self.count = count ?? measures.count
        form = FormValues(Self.values(measures.first ?? "", desk))
        form.take(desk.unsent["commitment:\(measures.first ?? "")"] ?? [:])
    }

    /// The page for those adopted measures of which something is still to be said; nil: nothing is.
    static func asking(_ measures: [String], _ desk: Desk) -> Step? {
        guard !desk.isExample else { return nil }
        let open = measures.filter { id in
            guard let measure = desk.pack.measure(id), let session = desk.session else { return false }
            let record = session.measures.first { $0.id == id }
            return !session.notice(of: measure).isWhole || record?.evidence.isEmpty != false && record?.doubt == nil
        }
        return open.isEmpty ? nil : .push(CommitmentPage(desk, measures: open))
    }

    var title: String { count > 1 ? "Commitment \(count - rest.count) of \(count)" : "Commitment" }
    var place: String? { "commitment:\(measure)" }

    private static func values(_ id: String, _ desk: Desk) -> [String: String?] {
        let record = desk.session?.measures.first { $0.id == id }
        var values: [String: String?] = ["doubt": record?.doubt, "owner": record?.owner, "due": record?.due]
        for check in Check.allCases { values["check:\(check.rawValue)"] = record?.evidence[check.rawValue] }
        if let measure = desk.pack.measure(id) {
            for blank in desk.pack.questions(measure, desk.session?.move.scope) {
                values["blank:\(blank.id)"] = record?.blanks[blank.id]
            }
        }
        return values
    }

    mutating func update(_ desk: Desk) { if desk.session != nil { form.follow(Self.values(measure, desk)) } }

    func acts(_ desk: Desk) -> [Act] {
        let done = rest.isEmpty ? "keeps it and goes back" : "the next commitment"
        var acts = [
            Act(.confirm, done, .enter, shown: "Enter", off: desk.readOnly, weight: 9),
            Act(.leave, "later", .escape, shown: "Esc", words: "later", help: "leaves the rest for later", weight: 8),
            Act(
                .settle, "as said before", .control("l"), shown: "Ctrl-L", words: "same",
                help: "takes what you said for the same blank of another commitment", off: desk.readOnly, weight: 4
            ).serving(fields(desk).map(\.id).filter { offered($0, desk) != nil }),
            Act(
                .toggle, "count the check, or not", .control("x"), shown: "Ctrl-X", words: "count",
                help: "whether the check that is asked about counts", off: desk.readOnly, weight: 3
            ).serving(Check.allCases.map { "check:\($0.rawValue)" }),
        ]
        if !rest.isEmpty {
            acts.append(
                Act(
                    .skip, "the next commitment", .control("n"), shown: "Ctrl-N", words: "onward",
                    help: "leaves this one for later and goes on with the next", weight: 5))
        }
        return acts
    }

    mutating func perform(_ command: Command, _ given: Given, _ desk: inout Desk) -> [Step] {
        switch command {
        case .settle:
            guard let field = given.field, let said = offered(field, desk) else {
                return [.say("Nothing was said of this before.")]
            }
            form[field] = said
            left(field, &desk)
            return [.say("Taken: \(Day.spelled(said)).")]
        case .toggle:
            guard let field = given.field, field.hasPrefix("check:"),
                let check = Check(rawValue: String(field.dropFirst("check:".count)))
            else { return [.say("This is no check.")] }
            return [.say(toggle(check, &desk))]
        case .confirm: return onward(&desk)
        case .skip: return onward(&desk)
        default: return [.pop]
        }
    }

    private func onward(_ desk: inout Desk) -> [Step] {
        guard let measure = desk.pack.measure(self.measure), let session = desk.session else { return [.pop] }
        let open = session.notice(of: measure).open
        let name = desk.phrases(measure.name)
        let said =
            open.isEmpty
            ? "\(name): nothing is open."
            : "\(name): \(Words.open(open.count)). It can wait, and stands outside the letter."
        return [rest.isEmpty ? .pop : .replace(CommitmentPage(desk, measures: rest, of: count)), .say(said)]
    }

    private func toggle(_ check: Check, _ desk: inout Desk) -> String {
        guard let measure = desk.pack.measure(self.measure), let session = desk.session else { return "" }
        let counted = session.adoption(measure).credible.symmetricDifference([check])
        desk.change { $0.update(measure: measure.id) { $0.credible = Check.allCases.filter(counted.contains) } }
        let words = counted.contains(check) ? "counts now" : "does not count now"
        let escalation = desk.after.map { " Escalation \(Words.number($0.escalation.value))." } ?? ""
        return "\(check.rawValue.capitalisedFirst) \(words).\(escalation)"
    }

    /// Each answer is in the session when its field is left. What is vague is said, and stays.
    mutating func left(_ field: String, _ desk: inout Desk) {
        guard desk.readOnly == nil, desk.session != nil else { return }
        var text = form[field].split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let kind = kind(of: field, desk)
        if kind == .day, let day = try? desk.days(.last).day(text) { text = day }
        form[field] = text
        let before = Self.values(measure, desk)[field] ?? nil
        let isNew = text != before ?? ""
        if isNew { desk.change { $0.update(measure: measure) { Self.put(text, field, &$0) } } }
        form.settle(field)
        let example = question(field, desk).map { desk.phrases($0.example) } ?? ""
        if isNew, let kind, let remark = VagueWords.remark(text, kind, like: example, today: desk.today, desk.phrases) {
            desk.warn(Width.clean(remark))
        }
    }

    mutating func keep(_ desk: inout Desk) {
        for field in fields(desk) { left(field.id, &desk) }
    }

    private static func put(_ text: String, _ field: String, _ record: inout MeasureRecord) {
        let words = text.isEmpty ? nil : text
        let name = String(field.drop { $0 != ":" }.dropFirst())
        switch field {
        case "doubt": record.doubt = words
        case "owner": record.owner = words
        case "due": record.due = words
        case _ where field.hasPrefix("blank:"): record.blanks[name] = words
        default: record.evidence[name] = words
        }
    }

    private func kind(of field: String, _ desk: Desk) -> BlankKind? {
        switch field {
        case "owner": .name
        case "due": .day
        case _ where field.hasPrefix("blank:"): question(field, desk)?.kind
        default: .text
        }
    }

    private func question(_ field: String, _ desk: Desk) -> BlankQuestion? {
        guard let measure = desk.pack.measure(measure) else { return nil }
        return desk.pack.questions(measure, desk.session?.move.scope).first { "blank:\($0.id)" == field }
    }

    private func offered(_ field: String, _ desk: Desk) -> String? {
        question(field, desk).flatMap { desk.session?.said($0, elsewhereThan: measure, desk.pack) }
    }
}

// What stands on it.

extension CommitmentPage {
    func content(_ desk: Desk) -> Content {
        var content = FormContent(fields: fields(desk))
        content.isOneByOne = true
        content.isTitled = false
        content.next = "next"
        content.begin = fields(desk).first { form[$0.id].isEmpty }?.id
        if let measure = desk.pack.measure(measure), let session = desk.session {
            content.side =
                [.text(desk.phrases(measure.name), .strong)] + CommitmentDocument.blocks(measure, session, desk.phrases)
        }
        return .form(content)
    }

    private func fields(_ desk: Desk) -> [FormField] {
        guard let measure = desk.pack.measure(measure), let session = desk.session else { return [] }
        let asked = desk.pack.questions(measure, session.move.scope).map { blank($0, measure, desk) }
        let checks = Check.allCases.map { check($0, measure, desk) }
        var fields = asked + checks + [doubt(measure, desk)] + whoAndWhen
        if let first = fields.indices.first {
            fields[first].ask.insert("\(title). \(desk.phrases(measure.name)).", at: 0)
        }
        return fields.map { field in
            var field = field
            field.heading = desk.phrases(measure.name)
            field.isSetOff = false
            return field
        }
    }

    /// The sentence as it stands, the blank that is asked for in capitals.
    private func sentence(_ measure: Measure, asking id: String?, _ desk: Desk) -> String {
        let notice = NoticeText(measure.notice(desk.session?.move.scope)).with(desk.phrases.fill)
        return notice.filled { blank in
            if let said = FilledNotice.said(form["blank:\(blank.id)"]) { return Day.spelled(said) }
            return blank.id == id ? "[\(blank.words.uppercased())]" : nil
        }
    }

    private func blank(_ blank: BlankQuestion, _ measure: Measure, _ desk: Desk) -> FormField {
        let phrases = desk.phrases
        let id = "blank:\(blank.id)"
        let sentence = sentence(measure, asking: blank.id, desk)
        let example = Day.spelled(phrases(blank.example))
        let hint =
            blank.hint(desk.session?.move.scope).isEmpty
            ? phrases("blank.\(blank.kind.rawValue)") : phrases(blank.hint)
        let said = offered(id, desk).map { Day.spelled($0) }
        let same = said.map { "You said before: \($0)." }
        var field = FormField(
            id, phrases(blank.ask), .line,
            ask: ["They would read: \(sentence)", phrases(blank.ask), "For example: \(example). \(hint)"]
                + (same.map { ["\($0) /same takes it."] } ?? []),
            hint: blank.kind == .day ? "a day, like 2027-03-01 or in 3 months" : "for example: \(example)",
            readBack: "It says")
        field.above =
            [.quote(sentence), .text(hint, .dim)]
            + (same.map { [.text("\($0) \(desk.keys.shown(.settle, control: "l")) takes it.", .dim)] } ?? []) + [.gap]
        return field
    }

    private func check(_ check: Check, _ measure: Measure, _ desk: Desk) -> FormField {
        let counts = desk.session?.adoption(measure).credible.contains(check) == true
        let how = desk.phrases("check.\(check.rawValue).how")
        let state = counts ? "It counts as met" : "It does not count as met"
        var field = FormField(
            "check:\(check.rawValue)", how, .line,
            ask: [how, "\(state); /count changes that. Without a line it is only claimed."],
            hint: "one line, or nothing", readBack: "You say")
        field.above = [
            .quote(sentence(measure, asking: nil, desk)),
            .text("\(check.rawValue.capitalisedFirst): \(desk.phrases("check.\(check.rawValue)"))"),
            .text(
                "\(state); \(desk.keys.shown(.toggle, control: "x")) changes that. Without a line it is only claimed.",
                .dim),
            .gap,
        ]
        return field
    }

    private func doubt(_ measure: Measure, _ desk: Desk) -> FormField {
        let doubt = desk.pack.doubt(measure.id).map { desk.phrases($0) } ?? desk.phrases("doubt")
        let ask = "What do you answer? It is what you would have to say aloud."
        var field = FormField(
            "doubt", "They doubt it. \(ask)", .line, ask: ["They doubt it: \"\(doubt)\"", ask], hint: "one line",
            readBack: "You answer")
        field.above = [.quote(doubt), .gap]
        return field
    }

    private var whoAndWhen: [FormField] {
        [
            FormField("owner", "Who sees to it?", .line, ask: ["Who sees to it?"], hint: "a name or a role"),
            FormField(
                "due", "By which day?", .line, ask: ["By which day? Such as 2027-02-28."],
                hint: "a day, like 2027-02-28 or next friday"),
        ]
    }
}
