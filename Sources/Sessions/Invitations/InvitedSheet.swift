package import FoundationEssentials
package import Interview
package import Packs

/// A sheet of questions for one person elsewhere, to be filled in an editor or by `otherside answer`, and to come back
/// as a voice. Of the review it holds what was marked "may be told", the questions, and nothing else.
package struct InvitedSheet: Equatable, Sendable {
    package static let format = "otherside.sheet"
    /// The newest version this program writes; a file with a higher one is refused.
    package static let currentVersion = 1

    package struct Question: Equatable, Sendable, Codable, Identifiable {
        package struct Option: Equatable, Sendable, Codable {
            package var key: String
            package var words: String
            /// As the side that moves reads the same answer; nil where the words are the same.
            package var moversWords: String?

            package init(key: String, words: String, moversWords: String? = nil) {
                self.key = key
                self.words = words
                self.moversWords = moversWords
            }
        }

        package var id: String
        /// What part of the questions it belongs to.
        package var section: String?
        package var ask: String
        /// As the side that moves reads the same question; nil where the words are the same.
        package var moversAsk: String?
        package var example: String?
        package var options: [Option]

        package init(
            id: String, section: String?, ask: String, moversAsk: String?, example: String?, options: [Option]
        ) {
            self.id = id
            self.section = section
            self.ask = ask
            self.moversAsk = moversAsk
            self.example = example
            self.options = options
        }
    }

    /// What the person is told of the move, each text only where it was marked so.
    package struct Told: Equatable, Sendable, Codable {
        package var title: String?
        package var mover: String?
        package var otherSide: String?
        package var description: String?
        package var protects: String?

        package init() {}
    }

    package var version = InvitedSheet.currentVersion
    /// Random; says nothing of the person.
    package var invitation: String
    /// The review it was made for.
    package var session: String
    package var seat: Seat
    package var packs: [PackIdentity] = []
    package var scope: Scope?
    package var move = Told()
    /// Limits, guarantees and ways to check that may be told, by the open question's id.
    package var reflections: [String: String] = [:]
    /// In one sentence, with who is meant by "they" and "we".
    package var whoseMove = ""
    /// How to fill it in by hand.
    package var howTo: [String] = []
    package var questions: [Question] = []
    /// The words put in, by the item's id; an empty one is no answer.
    package var answers: [String: String] = [:]
    package var notes: [String: String] = [:]
    package var stance: Stance?
    package var name: String?
    /// How often `otherside answer` has saved it: tells the newer of two copies, and no time.
    package var saved = 0
    /// Where `otherside answer` was left, as `Field.id` says it, and what was typed there.
    package var at: String?
    package var typed: String?

    package init(invitation: String, session: String, seat: Seat) {
        self.invitation = invitation
        self.session = session
        self.seat = seat
    }

    /// - Throws: `SessionDamage` with line, column and field of what is wrong.
    package init(reading bytes: Data) throws(SessionDamage) {
        guard bytes.count <= SessionFile.largest else {
            throw SessionDamage(line: nil, column: nil, field: nil, message: "is larger than 16 MB")
        }
        // The decoder lets some things pass that are no JSON, such as a comma too many.
        _ = try JSONValue(reading: bytes)
        do {
            self = try JSONDecoder().decode(InvitedSheet.self, from: bytes)
        } catch {
            throw SessionDamage(error, in: bytes)
        }
        guard version <= Self.currentVersion else {
            throw SessionDamage(
                at: ["version"], in: bytes,
                "was written by a newer otherside (\(version); this one knows \(Self.currentVersion))")
        }
    }

    /// Pretty-printed, keys sorted, a newline at the end.
    package func json() throws -> Data { try JSONText.encode(self) }
}

extension InvitedSheet: Codable {
    private enum Key: String, CodingKey {
        case format, version, invitation, session, seat, packs, scope, move, reflections, whoseMove, howTo, questions
        case answers, notes, stance, name, saved, at, typed
    }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        let format = try values.decode(String.self, forKey: .format)
        guard format == Self.format else {
            throw DecodingError.dataCorruptedError(
                forKey: .format, in: values, debugDescription: "'\(format.shortened)' is not '\(Self.format)'")
        }
        version = try values.decode(Int.self, forKey: .version)
        invitation = try values.text(.invitation)
        session = try values.text(.session)
        seat = try values.decode(Seat.self, forKey: .seat)
        packs = try values.list(.packs)
        scope = try values.decodeIfPresent(Scope.self, forKey: .scope)
        move = try values.decodeIfPresent(Told.self, forKey: .move) ?? Told()
        reflections = try values.decodeIfPresent([String: String].self, forKey: .reflections) ?? [:]
        whoseMove = try values.decodeIfPresent(String.self, forKey: .whoseMove) ?? ""
        howTo = try values.list(.howTo)
        questions = try values.list(.questions)
        let filled = try FilledFields(from: decoder)
        answers = filled.answers
        notes = filled.notes
        stance = filled.stance
        name = filled.name
        saved = try values.decodeIfPresent(Int.self, forKey: .saved) ?? 0
        at = try values.decodeIfPresent(String.self, forKey: .at)
        typed = try values.decodeIfPresent(String.self, forKey: .typed)
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try values.encode(Self.format, forKey: .format)
        try values.encode(version, forKey: .version)
        try values.encode(invitation, forKey: .invitation)
        try values.encode(session, forKey: .session)
        try values.encode(seat, forKey: .seat)
        try values.encode(packs, forKey: .packs)
        try values.encodeIfPresent(scope, forKey: .scope)
        try values.encode(move, forKey: .move)
        try values.encode(reflections, forKey: .reflections)
        try values.encode(whoseMove, forKey: .whoseMove)
        try values.encode(howTo, forKey: .howTo)
        try values.encode(questions, forKey: .questions)
        // Every question with its place, so that filling it in is typing between two quotation marks.
        let places = Dictionary(questions.map { ($0.id, "") }, uniquingKeysWith: { first, _ in first })
        try values.encode(answers.merging(places) { given, _ in given }, forKey: .answers)
        try values.encode(notes, forKey: .notes)
        try values.encode(stance?.rawValue ?? "", forKey: .stance)
        try values.encode(name ?? "", forKey: .name)
        try values.encode(saved, forKey: .saved)
        try values.encodeIfPresent(at, forKey: .at)
        try values.encodeIfPresent(typed, forKey: .typed)
    }
}

/// What a person puts into a sheet, however it came about. Empty text and null are no answer.
struct FilledFields: Decodable {
    var answers: [String: String]
    var notes: [String: String]
    var stance: Stance?
    var name: String?

    private enum Key: String, CodingKey { case answers, notes, stance, name }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        func texts(_ key: Key) throws -> [String: String] {
            let texts = try values.decodeIfPresent([String: String?].self, forKey: key) ?? [:]
            return texts.compactMapValues { $0?.withoutBlanksAround }.filter { !$0.value.isEmpty }
        }
        answers = try texts(.answers)
        notes = try texts(.notes)
        let word = try values.decodeIfPresent(String.self, forKey: .stance)?.withoutBlanksAround ?? ""
        stance = Stance(rawValue: word)
        if stance == nil, !word.isEmpty {
            throw DecodingError.dataCorruptedError(
                forKey: .stance, in: values,
                debugDescription: notOneOf(word, Stance.allCases.map(\.rawValue)) + ", or empty")
        }
        name = try values.decodeIfPresent(String.self, forKey: .name).flatMap { name in
            let name = name.plain(multiline: false).withoutBlanksAround
            return name.isEmpty ? nil : name
        }
    }
}

extension KeyedDecodingContainer {
    /// A text that must be there and say something.
    fileprivate func text(_ key: Key) throws -> String {
        let text = try decode(String.self, forKey: key)
        guard !text.withoutBlanksAround.isEmpty else {
            throw DecodingError.dataCorruptedError(forKey: key, in: self, debugDescription: "is empty")
        }
        return text
    }
}
