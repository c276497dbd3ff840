import Assessment
import FoundationEssentials
import Interview
import Packs
import Sessions
import Testing

@Suite("The schema of a session")
struct SchemaTests {
    private let schema: JSONValue
    private let check: SchemaCheck

    init() throws {
        schema = try Samples.value(Data(SessionSchema.text.utf8))
        check = SchemaCheck(root: schema)
    }

    @Test("holds for what this program writes")
    func written() throws {
        #expect(check.problems(try Samples.value(Samples.fullFile().json()), schema) == [])
        #expect(check.problems(try Samples.value(SessionFile(Session(id: "x", now: "")).json()), schema) == [])
    }

    @Test("holds for the kept files", arguments: ["full-1.json", "unknown-1.json", "newer-2.json"])
    func kept(_ name: String) throws {
        #expect(check.problems(try Samples.value(Samples.fixture(name)), schema) == [])
    }

    @Test("refuses what is wrong")
    func refuses() throws {
        var session = try Samples.value(Samples.fullFile().json())
        session["ownGuess"] = .integer(101)
        session["items"] = .string("some")
        session["voices"] = .array([.object(["id": .string("a"), "seat": .string("behind")])])
        session["id"] = nil
        #expect(
            check.problems(session, schema).sorted() == [
                "$.items: oneOf", "$.ownGuess: maximum", "$.voices[0].seat: enum", "$: without id",
            ])
    }

    @Test("names every field that is written, at every level")
    func everyField() throws {
        #expect(unnamed(try Samples.value(Samples.fullFile().json()), schema, "$") == [])
    }

    /// Fields of a value that its schema neither names nor takes as data.
    private func unnamed(_ value: JSONValue, _ schema: JSONValue, _ path: String) -> [String] {
        var schema = schema
        if let first = schema["oneOf"]?[value.isList ? 1 : 0] { schema = first }
        if let name = schema["$ref"]?.word?.split(separator: "/").last {
            schema = self.schema["$defs"]?[String(name)] ?? schema
        }
        switch value {
        case .object(let members):
            return members.flatMap { name, member -> [String] in
                if let property = schema["properties"]?[name] { return unnamed(member, property, "\(path).\(name)") }
                guard case .object? = schema["additionalProperties"] else { return ["\(path).\(name)"] }
                return unnamed(member, schema["additionalProperties"] ?? .null, "\(path).\(name)")
            }
        case .array(let elements):
            return elements.flatMap { unnamed($0, schema["items"] ?? .null, path + "[]") }
        default: return []
        }
    }

    @Test("has the words of the program")
    func words() {
        func words<Word: CaseIterable & RawRepresentable<String>>(_: Word.Type) -> [JSONValue] {
            Word.allCases.map { .string($0.rawValue) }
        }
        func property(_ definition: String, _ name: String) -> JSONValue? {
            schema["$defs"]?[definition]?["properties"]?[name]?["enum"]
        }
        #expect(property("item", "feeds") == .array(words(Feed.self)))
        #expect(property("receiptRow", "figure") == .array(words(FigureName.self)))
        #expect(schema["$defs"]?["measure"]?["properties"]?["credible"]?["items"]?["enum"] == .array(words(Check.self)))
        #expect(schema["$defs"]?["plan"]?["properties"]?["excluded"]?["items"]?["enum"] == .array(words(Cost.self)))
        #expect(property("item", "group") == .array(words(Group.self)))
        #expect(property("move", "scope") == .array(words(Scope.self) + [.null]))
        #expect(schema["$defs"]?["move"]?["properties"]?["kind"]?["items"]?["enum"] == .array(words(MoveKind.self)))
        #expect(property("voice", "seat") == .array(words(Seat.self)))
        #expect(property("voice", "stance") == .array(words(Stance.self) + [.null]))
        #expect(property("measure", "status") == .array(words(MeasureRecord.Status.self)))
        #expect(property("decision", "choice") == .array(words(Decision.Choice.self)))
        #expect(property("reading", "world") == .array(words(World.self)))
    }
}

extension JSONValue {
    fileprivate var isList: Bool { if case .array = self { true } else { false } }
}
