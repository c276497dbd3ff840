import FoundationEssentials
import Sessions
import Testing

/// What a stranger's file may bring along as text.
@Suite struct CleaningTests {
    private static let bad = "a\u{1B}[31mb\u{9B}c\u{7}\tnext\r\nline\u{2028}end\u{0}"
    private static let line = "a[31mbc next line end"
    private static let lines = "a[31mbc next\nline\nend"

    /// Every text of a full file made bad, but for those that must be one of some words, a day or a number.
    private func spoiled(_ value: JSONValue, _ path: [String] = []) -> JSONValue {
        let free: Set = [
            "title", "mover", "otherSide", "others", "description", "protects", "first", "latest", "name", "why",
            "owner", "text", "note", "tags", "basedOn", "strange",
        ]
        switch value {
        case .string: return free.contains(path.last ?? "") || path.contains("notes") ? .string(Self.bad) : value
        case .array(let elements): return .array(elements.map { spoiled($0, path) })
        case .object(let members):
            return .object(
                members.mapValues { $0 }.reduce(into: [:]) { $0[$1.key] = spoiled($1.value, path + [$1.key]) })
        default: return value
        }
    }

    private func texts(_ value: JSONValue) -> [String] {
        switch value {
        case .string(let text): [text]
        case .array(let elements): elements.flatMap(texts)
        case .object(let members): members.flatMap { [$0.key] + texts($0.value) }
        default: []
        }
    }

    private func file() throws -> SessionFile {
        var object = try Samples.value(Samples.fullFile().json())
        object["outcomes"]?[0]?["strange"] = .string("")
        object["strange"] = .object(["\u{1B}key": .string("x\u{1B}]0;y\u{7}")])
        return try SessionFile(reading: JSONText.encode(spoiled(object)))
    }

    @Test("no control character is left in any text or key")
    func nothingIsLeft() throws {
        let all = texts(try Samples.value(try file().cleaned().json()))
        #expect(all.contains(Self.line) && all.contains(Self.lines))
        for text in all {
            #expect(
                !text.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" }
                    && !text.contains("\u{2028}"), "\(text.debugDescription)")
        }
    }

    @Test("a line stays one line; what may have several keeps them")
    func linesAreKeptWhereTheyMayBe() throws {
        let session = try file().cleaned().session
        #expect(session.move.title == Self.line && session.move.otherSide == Self.line)
        #expect(session.move.protects == Self.line && session.move.mover == Self.line)
        #expect(session.move.others == [Self.line, Self.line] && session.tags == [Self.line, Self.line])
        #expect(session.move.description == Self.lines)
        #expect(session.reflections.values.map(\.first) == [Self.lines])
        #expect(session.reflections.values.map(\.latest) == [Self.lines])
        #expect(session.voices[0].name == Self.line && Array(session.voices[0].notes.values) == [Self.lines])
        #expect(
            session.measures.compactMap(\.why) == [Self.line] && session.measures.compactMap(\.owner) == [Self.line])
        #expect(session.outcomes.map(\.note) == [Self.line])
        #expect(session.promises.map(\.text) == [Self.line, Self.line])
        #expect(session.actions.map(\.text) == [Self.line] && session.actions.map(\.owner) == [Self.line])
        #expect(session.earlier.map { $0.decision?.why } == [Self.lines])
        #expect(session.basedOn == Self.line)
    }

    @Test("what this program does not know is cleaned and kept")
    func unknownFields() throws {
        let json = try Samples.value(try file().cleaned().json())
        #expect(json["strange"] == .object(["key": .string("x]0;y")]))
        #expect(json["outcomes"]?[0]?["strange"] == .string(Self.line))
    }

    @Test("a clean file stays as it is, to the byte")
    func cleanStays() throws {
        var file = try Samples.fullFile()
        file.session.move.description = "Line one\nline two"
        file.session.move.otherSide = "Research group"
        #expect(try file.cleaned().json() == file.json())
    }
}
