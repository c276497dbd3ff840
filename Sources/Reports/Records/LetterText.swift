import Packs
import Sessions

/// The order and the words of the letter.
struct LetterText {
    let salutation: String
    let paragraphs: [Notice.Paragraph]
    let sections: [Section]

    var text: String { Self.text(sections) }

    /// - Parameter told: what stands in it, whole.
    init(_ told: [Notice.Candidate], scope: Scope?) {
        let isPerson = scope == .person
        func said(_ id: String) -> String? { told.first { $0.id == id }?.text }
        var paragraphs: [Notice.Paragraph] = []
        func add(_ id: String, _ text: String) -> String {
            paragraphs.append(Notice.Paragraph(from: id, text: text))
            return text
        }
        func led(_ id: String, _ lead: String = "") -> String? { said(id).map { add(id, lead + $0) } }
        func promises(_ role: Role) -> [Section.Line] {
            told.filter { $0.role == role }.map { .bullet($0.text) }
        }
        salutation = "To \(said("move.otherSide") ?? "the other side")"
        var sections: [Section] = []
        func section(_ heading: String?, _ lines: [Section.Line]) {
            if !lines.isEmpty { sections.append(Section(heading: heading, lines: lines)) }
        }
        func text(_ words: String?) -> [Section.Line] { words.map { [.text($0)] } ?? [] }
        section(nil, text(led("move.title", "About: ")))
        section(nil, text(led("move.description")))
        section(nil, text(led("move.protects", "What it protects: ")))
        section("Where it stops:", promises(.limit) + text(led("reflections.red-lines")))
        section("What you can rely on:", promises(.guarantee) + text(led("reflections.costly-guarantee")))
        section("How you can check:", promises(.window) + text(led("reflections.channel")))
        section("If you hold still:", text(led("letter.holdStill")))
        section(nil, text(led("letter.contact", isPerson ? "You reach me here: " : "Whom to ask: ")))
        section(
            nil,
            text(
                said("letter.by").map {
                    add(
                        "letter.by", "Please tell \(isPerson ? "me" : "us") by \(Day.spelled($0)) what you think of it."
                    )
                }))
        section(nil, text(led("move.mover")))
        if said("move.otherSide") != nil {
            paragraphs.insert(Notice.Paragraph(from: "move.otherSide", text: "\(salutation),"), at: 0)
        }
        self.paragraphs = paragraphs
        self.sections =
            told.isEmpty ? [] : [Section(heading: nil, lines: [.text("\(salutation),")])] + sections
    }

    /// Lines for a mail or a sheet of paper.
    static func text(_ sections: [Section]) -> String {
        sections.map { section in
            let lines = section.lines.map { line in
                switch line {
                case .text(let text): text
                case .bullet(let text): "- \(text)"
                }
            }
            return ((section.heading.map { [$0] } ?? []) + lines).joined(separator: "\n")
        }.joined(separator: "\n\n")
    }
}

/// A stretch of the letter.
struct Section: Equatable, Sendable {
    enum Line: Equatable, Sendable {
        case text(String)
        case bullet(String)
    }

    var heading: String?
    var lines: [Line]
}
