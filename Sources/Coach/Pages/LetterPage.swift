import Packs
import Reports
import Screen
import Sessions

/// The whole letter, written by hand. It is kept as it is, and marked where commitments have changed since.
struct LetterPage: Page {
    private let made: String
    var form: FormValues

    init(_ desk: Desk) {
        let notice = desk.session.map { Notice($0, desk.phrases) }
        made = notice?.text ?? ""
        form = FormValues(["text": desk.session?.letter?.text ?? made])
    }

    var title: String { "The letter" }
    var place: String? { "letter" }

    func acts(_ desk: Desk) -> [Act] {
        let own = desk.session?.letter?.text == nil ? "it is made from what may be told already" : nil
        return [
            Act(.confirm, "keep it and go back", .control("d"), shown: "Ctrl-D", off: desk.readOnly, weight: 9),
            Act(.leave, "keep it and go back", .escape, shown: "Esc", words: "later", weight: 8),
            Act(
                .restore, "as it is made", .control("x"), shown: "Ctrl-X", words: "made",
                help: "lets your own version go: the letter is made from what may be told again",
                off: own ?? desk.readOnly,
                weight: 4),
        ]
    }

    mutating func perform(_ command: Command, _ given: Given, _ desk: inout Desk) -> [Step] {
        guard command == .restore else {
            keep(&desk)
            return [.pop]
        }
        desk.change { session in
            session.update {
                $0.text = nil
                $0.from = [:]
            }
        }
        form = FormValues()
        return [.pop, .say("The letter is made from what may be told again.")]
    }

    mutating func keep(_ desk: inout Desk) {
        guard desk.readOnly == nil, let session = desk.session, let text = form.text("text") else { return }
        guard text != made.trimmed, text != session.letter?.text else { return form.settle() }
        let sources = Notice(session, desk.phrases).sources
        desk.change { session in
            session.update {
                $0.text = text
                $0.from = sources
            }
        }
        form.settle()
    }

    func content(_ desk: Desk) -> Content {
        var field = FormField(
            "text", "The letter, as they will read it.", .text,
            ask: ["The letter, as they will read it. /edit opens your editor; /made lets your version go."],
            hint: "Write here.", readBack: "It says")
        field.noEditor = nil
        var content = FormContent(fields: [field])
        content.isOneByOne = true
        content.isTitled = false
        return .form(content)
    }
}

/// What a letter needs beside what the review holds: what happens if they hold still, whom they may ask, until when. It is
/// written to be told, and can be taken out of the letter like everything else.
struct LetterTextsPage: Page {
    private static let fields = ["holdStill", "contact", "by"]

    var form: FormValues

    init(_ desk: Desk) { form = FormValues(Self.values(desk)) }

    private static func values(_ desk: Desk) -> [String: String?] {
        let letter = desk.session?.letter
        return ["holdStill": letter?.holdStill, "contact": letter?.contact, "by": letter?.by]
    }

    var title: String { "Whom to ask" }
    var place: String? { "letter-texts" }

    func acts(_ desk: Desk) -> [Act] {
        [
            Act(.confirm, "keep and go back", .enter, shown: "Enter", off: desk.readOnly, weight: 9),
            Act(.confirm, "keep and go back", .escape, shown: "Esc", off: desk.readOnly, weight: 7),
        ]
    }

    mutating func perform(_ command: Command, _ given: Given, _ desk: inout Desk) -> [Step] {
        guard command == .confirm else { return [] }
        var form = form
        if let by = form.text("by"), let day = try? desk.days(.last).day(by) { form["by"] = day }
        let old = Self.values(desk)
        let changed = Self.fields.filter { form.text($0) != old[$0] ?? nil }
        if !changed.isEmpty {
            desk.change { session in
                session.update {
                    ($0.holdStill, $0.contact, $0.by) = (form.text("holdStill"), form.text("contact"), form.text("by"))
                }
                // Whoever writes it writes it for them.
                let told = changed.filter { form.text($0) != nil }.map { "letter.\($0)" }
                session.mayTell = Set(session.mayTell).union(told).sorted()
            }
        }
        form.settle()
        self.form = form
        if changed.contains("by"), let by = form.text("by"),
            let remark = VagueWords.remark(by, .day, today: desk.today, desk.phrases)
        {
            return [.pop, .say(Width.clean(remark))]
        }
        return [.pop]
    }

    func content(_ desk: Desk) -> Content {
        var content = FormContent(
            head: [.text("What you write here is told to them.", .strong)],
            fields: [
                FormField(
                    "holdStill", "If they hold still", .line, ask: ["What happens if they hold still?"],
                    hint: "as in: nothing of this is used against you"),
                FormField(
                    "contact", "Whom to ask", .line, ask: ["Whom may they ask? A name, and how to reach them."],
                    hint: "a name, and how to reach them"),
                FormField(
                    "by", "Answer by", .line, ask: ["Until which day do you ask for an answer? Such as 2027-02-28."],
                    hint: "a day, like 2027-02-28 or in 3 weeks"),
            ])
        content.nameColumns = 22
        content.spacing = 2
        return .form(content)
    }
}
