import Alternatives
import Assessment
import Packs
import Reports
import Sessions

/// Measures by role with numbers; adopt, reject, and say how far each can be believed.
struct LinearAlternatives: LinearPage {
    var name: String { "Alternatives" }

    func bindings(_ desk: Desk) -> [LinearBinding] {
        let off = MeasureRows(desk).rows.isEmpty ? "too little is known yet" : desk.readOnly
        return [
            LinearBinding(
                "list", argument: "PART",
                "all measures with their numbers; or one part: limits, guarantees, windows, adopted", .list),
            LinearBinding(
                "details", argument: "N", "what it is, costs and leaves; the number alone does the same", .show),
            LinearBinding("adopt a", argument: "N", "adopt it; several numbers at once too", .adopt, off: off),
            LinearBinding("reject", argument: "N", "set it aside, so that no plan proposes it", .reject, off: off),
            LinearBinding("release", argument: "N", "neither adopted nor set aside", .release, off: off),
            LinearBinding(
                "check", argument: "N CHECK", "whether they can believe it: seen, costly, locked or outside", .check,
                off: off),
            LinearBinding("tell", argument: "N", "an adopted measure may stand in the notice, or not", .tell, off: off),
            LinearBinding("why", argument: "N TEXT", "your reasons to adopt it or set it aside", .why, off: off),
            LinearBinding("owner", argument: "N NAME", "who sees to it", .owner, off: off),
            LinearBinding("due", argument: "N DAY", "by when, such as 2027-02-28", .due, off: off),
        ] + LinearResult.bindings(desk, at: .alternatives).filter { $0.act != .list }
    }

    func announce(_ desk: Desk) -> [String] {
        let rows = MeasureRows(desk)
        guard !rows.rows.isEmpty else { return ["Alternatives.", desk.phrases("too-little")] }
        var lines = ["Alternatives."] + (desk.isExample ? [ShownDocument.heading] : [])
        lines += [desk.reading.flatMap { desk.phrases.method($0.sheet.instrument.tempering) }].compactMap(\.self)
        lines += desk.reading.map { MeasureAdvice.warnings($0, desk.phrases).plainLines() } ?? []
        lines.append(
            "\(rows.rows.count) measures, by number, each with what it alone would change. The first three of each part:"
        )
        return lines + LinearMeasures.parts(rows, desk, most: 3) + [
            "list tells all of them, a number tells of one, adopt and a number adopts it."
        ]
    }

    func prompt(_ desk: Desk) -> String {
        let count = MeasureRows(desk).rows.count
        return count == 0 ? "Alternatives. A word, or ?" : "Alternatives. 1 to \(count), adopt N, or ?"
    }

    mutating func take(_ text: String, _ desk: inout Desk) -> [Step]? {
        if text.isEmpty { return [.say("Type a number, adopt and a number, or ? for all commands.")] }
        guard Int(text) != nil else { return nil }
        return details(text, desk)
    }

    mutating func perform(_ act: LinearAct, _ argument: String, _ desk: inout Desk) -> [Step] {
        switch act {
        case .list: return [.say(LinearMeasures.list(argument, desk))]
        case .show: return details(argument, desk)
        case .adopt: return set(.adopted, argument, &desk)
        case .reject: return set(.rejected, argument, &desk)
        case .release: return set(.proposed, argument, &desk)
        case .check: return check(argument, &desk)
        case .tell: return tell(argument, &desk)
        case .why, .owner, .due: return promise(act, argument, &desk)
        default: return LinearResult.perform(act, argument, &desk, at: .alternatives) ?? []
        }
    }

    private func details(_ argument: String, _ desk: Desk) -> [Step] {
        switch MeasureRows(desk).named(argument) {
        case .failure(let complaint): [.say(complaint.words)]
        case .success(let rows): [.say(rows.flatMap { LinearMeasures.details($0, desk) })]
        }
    }

    private func set(_ status: MeasureRecord.Status, _ argument: String, _ desk: inout Desk) -> [Step] {
        switch MeasureRows(desk).named(argument) {
        case .failure(let complaint): return [.say(complaint.words)]
        case .success(let rows):
            desk.change { session in
                for row in rows { session.update(measure: row.id) { $0.status = status } }
            }
            let verb = status == .adopted ? "Adopted" : status == .rejected ? "Set aside" : "Released"
            return [
                .say(
                    ["\(verb): \(rows.map { desk.phrases.measure($0.id) }.joined(separator: "; "))."]
                        + LinearMeasures.sum(desk))
            ]
        }
    }

    private func check(_ argument: String, _ desk: inout Desk) -> [Step] {
        let words = argument.split(whereSeparator: \.isWhitespace).map(String.init)
        guard words.count == 2, let check = Check(rawValue: words[1].lowercased()) else {
            let legal = Check.allCases.map(\.rawValue)
            guard words.count == 2 else {
                return [.say("Type check, a number, and one of \(legal.joined(separator: ", ")).")]
            }
            return [.say("\(notOneOf(short(words[1]), legal)).")]
        }
        switch MeasureRows(desk).named(words[0]) {
        case .failure(let complaint): return [.say(complaint.words)]
        case .success(let rows):
            guard let row = rows.first else { return [] }
            var checks = row.adoption.credible
            if checks.remove(check) == nil { checks.insert(check) }
            let credible = Check.allCases.filter(checks.contains)
            desk.change { $0.update(measure: row.id) { $0.credible = credible } }
            guard let now = MeasureRows(desk).rows.first(where: { $0.id == row.id }) else { return [] }
            return [.say(["\(desk.phrases.measure(row.id)):"] + LinearMeasures.belief(now, desk))]
        }
    }

    private func tell(_ argument: String, _ desk: inout Desk) -> [Step] {
        switch MeasureRows(desk).named(argument) {
        case .failure(let complaint): return [.say(complaint.words)]
        case .success(let rows):
            guard let row = rows.first, desk.session?.status(of: row.id) == .adopted else {
                return [.say("Only adopted measures can be told.")]
            }
            let isTold = desk.toggleTold("measures.\(row.id)")
            return [.say("\(desk.phrases.measure(row.id)): \(isTold ? "may be told" : "is not told").")]
        }
    }

    private func promise(_ act: LinearAct, _ argument: String, _ desk: inout Desk) -> [Step] {
        guard case .command(let word, let text) = LinearLine.command(argument) else { return [] }
        switch MeasureRows(desk).named(word) {
        case .failure(let complaint): return [.say(complaint.words)]
        case .success(let rows):
            guard let row = rows.first else { return [] }
            guard act != .due || text.isEmpty || Day.isDay(text) else { return [.say(Day.complaint(text))] }
            desk.change { session in
                session.update(measure: row.id) { record in
                    switch act {
                    case .owner: record.owner = text.isEmpty ? nil : text
                    case .due: record.due = text.isEmpty ? nil : text
                    default: record.why = text.isEmpty ? nil : text
                    }
                }
            }
            return [.say(["\(desk.phrases.measure(row.id)):"] + LinearMeasures.promise(row.id, desk))]
        }
    }

    func draft(_ desk: Desk) -> Draft? { Draft(at: "alternatives", text: nil, on: desk.now) }
}
