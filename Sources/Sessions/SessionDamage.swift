import Alternatives
import Assessment
package import FoundationEssentials
import Interview
import Packs

/// Why a file is no session, and where. The file itself is left alone.
package struct SessionDamage: Error, Equatable, Sendable, CustomStringConvertible {
    package var line: Int?
    package var column: Int?
    package var field: String?
    package var message: String

    package init(line: Int?, column: Int?, field: String?, message: String) {
        self.line = line
        self.column = column
        self.field = field
        self.message = message
    }

    /// Never quotes what the user wrote: only fields, places and what would be right.
    package var description: String {
        let place = line.map { line in column.map { "line \(line), column \($0): " } ?? "line \(line): " } ?? ""
        return place + (field.map { "\($0): " } ?? "") + message
    }
}

extension SessionDamage {
    init(_ fault: JSONFault) {
        self.init(line: fault.place.line, column: fault.place.column, field: nil, message: fault.words)
    }

    init(_ error: any Error, in bytes: Data) {
        if let fault = JSONFault(bytes) {
            self.init(fault)
            return
        }
        switch error as? DecodingError {
        case .dataCorrupted(let context) where context.codingPath.isEmpty:
            // JSON, but not for this decoder, as a number beyond all bounds; its words give no place to rely on.
            self.init(line: nil, column: nil, field: nil, message: "cannot be read as a session")
        case .dataCorrupted(let context): self.init(context.codingPath, context.debugDescription, bytes)
        case .keyNotFound(let key, let context): self.init(context.codingPath + [key], "is missing", bytes)
        case .typeMismatch(let type, let context):
            self.init(context.codingPath, "should be \(Self.name(type))", bytes)
        case .valueNotFound(let type, let context):
            self.init(context.codingPath, "should be \(Self.name(type)), not null", bytes)
        default: self.init(line: nil, column: nil, field: nil, message: "cannot be read as a session")
        }
    }

    /// At a field by its path, or the nearest thing around it that is there.
    package init(at path: [String], in bytes: Data, _ message: String) {
        self.init(path.map { FieldName(stringValue: $0) }, message, bytes)
    }

    private struct FieldName: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    private init(_ path: [any CodingKey], _ message: String, _ bytes: Data) {
        let place = JSONPlace(of: path, in: bytes)
        var field = ""
        for key in path {
            field += key.intValue.map { "[\($0)]" } ?? (field.isEmpty ? "" : ".") + key.stringValue
        }
        self.init(
            line: place.line, column: place.column, field: field.isEmpty ? nil : field,
            message: Self.plain(message))
    }

    /// Of a word that is none of an enum's the decoder says "Cannot initialize Seat from invalid String value x".
    private static func plain(_ message: String) -> String {
        guard message.hasPrefix("Cannot initialize") else { return message }
        let type = message.split(separator: " ").dropFirst(2).first.map(String.init) ?? ""
        return words[type].map { "is not one of: \($0)" } ?? "is not one of the words that may stand here"
    }

    /// The words of each enum that a session holds, by the name of its type.
    private static var words: [String: String] {
        func words<Word: CaseIterable & RawRepresentable<String>>(_: Word.Type) -> String {
            Word.allCases.map(\.rawValue).joined(separator: ", ")
        }
        return [
            "Scope": words(Scope.self), "MoveKind": words(MoveKind.self), "Seat": words(Seat.self),
            "Stance": words(Stance.self), "Status": words(MeasureRecord.Status.self), "Check": words(Check.self),
            "Cost": words(Cost.self), "Choice": words(Decision.Choice.self), "Feed": words(Feed.self),
            "Group": words(Group.self), "FigureName": words(FigureName.self),
        ]
    }

    private static func name(_ type: any Any.Type) -> String {
        switch type {
        case is String.Type: "text"
        case is Bool.Type: "true or false"
        case is any FixedWidthInteger.Type: "a whole number"
        case is any BinaryFloatingPoint.Type: "a number"
        default: "\(type)".hasPrefix("Array") ? "a list" : "an object"
        }
    }
}
