import Interview
import Packs

extension InvitedSheet: Record {
    package static var blank: InvitedSheet { InvitedSheet(invitation: "", session: "", seat: .mover) }

    package static let table = Table<InvitedSheet>(
        "sheet", title: "An answer sheet by otherside invite",
        about: "Questions for one person. What is filled in: answers, notes, stance and name.",
        [
            .constant("format", InvitedSheet.format, "What kind of file this is."),
            .required("version", \.version, .whole(1...Int(Int32.max)), "Of this format."),
            .required(
                "invitation", \.invitation, .id, "A random id: the answers are known again by it, and nobody."),
            .required("session", \.session, .id, "The id of the review that the answers belong to."),
            .required("seat", \.seat, .word, "Whose eyes the person looks through."),
            .usual("packs", \.packs, .list(of: .record()), "Whose questions these are, core first."),
            .optional("scope", \.scope, .word, "Between whom the move happens."),
            .usual("move", \.move, .record(), "Of the description only what may be told."),
            .usual(
                "reflections", \.reflections, .map(of: .lines),
                "Limits, guarantees, ways to check, by the open question's id: only what may be told."),
            .usual("whoseMove", \.whoseMove, .line, "In one sentence, with who is meant by they and we."),
            .usual("howTo", \.howTo, .list(of: .line), "How to fill it in."),
            .usual("questions", \.questions, .list(of: .record())),
            .optional("reading", \.reading, .record(), "Of a look back; then there are no questions."),
            .usual(
                "answers", \.answersWithPlaces, .filled,
                "By the question's id: an option's key, unknown, not-applicable; empty: not answered."),
            .usual("notes", \.notes, .filled, "A reason in one's own words, by the question's id."),
            .usual(
                "stance", \.stance, .filledStance,
                "What the person says to the description of the move; empty: nothing."),
            .usual("name", \.name, .filledName, "Empty: the person stays without one everywhere."),
            .optional(
                "mark", \.mark, .id,
                "Random, from the first opening on: tells apart who fills in copies of one sheet."),
            .usual(
                "saved", \.saved, .timesSaved,
                "How often otherside answer has saved it: tells the newer of two copies."),
            .optional("at", \.at, .line, "Where otherside answer was left."),
            .optional("typed", \.typed, .lines, "What was typed there and not yet entered."),
        ])

    /// Every question with its place, so that filling it in is typing between two quotation marks.
    private var answersWithPlaces: [String: String] {
        get {
            let places = Dictionary(questions.map { ($0.id, "") }, uniquingKeysWith: { first, _ in first })
            return answers.merging(places) { given, _ in given }
        }
        set { answers = newValue }
    }
}

extension InvitedSheet.Told: Record {
    package static var blank: Self { Self() }

    package static let table = Table<Self>(
        "told", title: "The move",
        [
            .optional("title", \.title, .line),
            .optional("mover", \.mover, .line, "Who makes the move."),
            .optional("otherSide", \.otherSide, .line, "Who it looks different to."),
            .optional("description", \.description, .lines),
            .optional("protects", \.protects, .line, "What it is to protect."),
        ])
}

extension InvitedSheet.Question: Record {
    package static var blank: Self {
        Self(id: "", section: nil, ask: "", moversAsk: nil, example: nil, options: [])
    }

    package static let table = Table<Self>(
        "question", title: "Question",
        [
            .required("id", \.id, .line),
            .optional("section", \.section, .line),
            .required("ask", \.ask, .line),
            .optional(
                "moversAsk", \.moversAsk, .line, "As the side that moves reads it, where the words differ."),
            .optional("example", \.example, .line),
            .required("options", \.options, .list(of: .record())),
        ])
}

extension InvitedSheet.Question.Option: Record {
    package static var blank: Self { Self(key: "", words: "") }

    package static let table = Table<Self>(
        "option", title: "Option",
        [
            .required("key", \.key, .line),
            .required("words", \.words, .line),
            .optional(
                "moversWords", \.moversWords, .line, "As the side that moves reads it, where the words differ."),
        ])
}

/// `{"answers": {...}}`: a sheet from elsewhere that is no invited one, with whatever else of one it holds.
struct BareSheet: Equatable, Sendable {
    var answers: [String: String] = [:]
    var notes: [String: String] = [:]
    var stance: Stance?
    var name: String?
    var seat: Seat?
    var packs: [PackIdentity] = []
    var scope: Scope?
    var move: Move?
}

extension BareSheet: Record {
    static var blank: BareSheet { BareSheet() }

    static let table = Table<BareSheet>(
        "bareSheet", title: "An answer sheet",
        [
            .required("answers", \.answers, .filled),
            .usual("notes", \.notes, .filled),
            .usual("stance", \.stance, .filledStance),
            .usual("name", \.name, .filledName),
            .optional("seat", \.seat, .word),
            .usual("packs", \.packs, .list(of: .record())),
            .optional("scope", \.scope, .word),
            .optional("move", \.move, .record()),
        ])
}

// What a person fills in: empty text and null are no answer.

extension Shape where Value == [String: String] {
    static var filled: Shape {
        map(of: .lines, nullable: true) { reader throws(JSONStop) in
            if try reader.takesNull() { return nil }
            let text = try Shape<String>.lines.read(&reader).withoutBlanksAround
            return text.isEmpty ? nil : text
        }
    }
}

extension Shape where Value == Stance? {
    static var filledStance: Shape {
        let words = Stance.allCases.map(\.rawValue)
        var shape = Shape(SchemaRule(words: words + [""])) { reader throws(JSONStop) in
            if try reader.takesNull() { return nil }
            let start = reader.position
            let word = try reader.string().withoutBlanksAround
            guard !word.isEmpty else { return nil }
            guard let stance = Stance(rawValue: word) else {
                throw reader.stop(notOneOf(word, words) + ", or empty", at: start)
            }
            return stance
        } write: { stance, writer in
            writer.string(stance?.rawValue ?? "")
        }
        shape.takesNull = true
        return shape
    }
}

extension Shape where Value == String? {
    static var filledName: Shape {
        var shape = Shape(SchemaRule("string")) { reader throws(JSONStop) in
            if try reader.takesNull() { return nil }
            let name = try reader.string().plain(multiline: false).withoutBlanksAround
            return name.isEmpty ? nil : name
        } write: { name, writer in
            writer.string(name ?? "")
        }
        shape.takesNull = true
        return shape
    }
}
