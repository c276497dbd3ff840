import Foundation
import Interview
import Packs
import Sessions
import Support

/// What the tests of invitations share: a review that invites, and sheets that come back.
enum TwoPlaces {
    /// A review with a word in every text that stands in no other: `own-0` and on. What is marked "may be told" is as
    /// given.
    static func review(mayTell: [String] = []) throws -> Session {
        var session = try Vector.named("hashicorp-bsl-2023").session()
        session.move.title = "TitleWord"
        session.move.mover = "MoverWord"
        session.move.otherSide = "OtherWord"
        session.move.others = ["ThirdWord"]
        session.move.description = "DescriptionWord"
        session.move.protects = "ProtectsWord"
        session.reflections = [
            "move": Reflected(first: "DescriptionWord", latest: "DescriptionWord"),
            "their-view": Reflected(first: "ViewWord", latest: "ViewWord"),
            "red-lines": Reflected(first: "LinesWord", latest: "LinesWord"),
            "channel": Reflected(first: "ChannelWord", latest: "ChannelWord"),
        ]
        session.tags = ["TagWord"]
        session.ownGuess = 77
        session.voices[0].notes["size"] = "NoteWord"
        session.voices[0].name = "NameWord"
        session.update(measure: "grit-opener") { $0.owner = "OwnerWord" }
        session.update(measure: "liaison") { $0.status = .adopted }
        session.actions = [Action(text: "ActionWord")]
        session.mayTell = mayTell
        return session
    }

    /// A sheet with these answers put in, as an editor would leave it.
    static func filled(
        _ sheet: String, _ answers: [String: String], notes: [String: String] = [:], stance: String = "",
        name: String = "", _ change: (inout [String: Any]) -> Void = { _ in }
    ) throws -> String {
        var object = try JSONSerialization.jsonObject(with: Data(sheet.utf8)) as? [String: Any] ?? [:]
        var all = object["answers"] as? [String: String] ?? [:]
        for (item, answer) in answers { all[item] = answer }
        object["answers"] = all
        object["notes"] = notes
        object["stance"] = stance
        object["name"] = name
        change(&object)
        let bytes = try JSONSerialization.data(withJSONObject: object, options: [.prettyPrinted, .sortedKeys])
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A line for each question, as the linear mode is answered: Enter to begin, then numbers.
    static func lines(_ sheet: String, _ answers: AnswerSheet) throws -> [String] {
        let read = try InvitedSheet(reading: Data(sheet.utf8))
        return [""]
            + read.questions.map { question in
                switch answers[question.id] {
                case .option(let key)?: question.options.firstIndex { $0.key == key }.map { "\($0 + 1)" } ?? "?"
                case .unknown?: "d"
                case .notApplicable?: "x"
                case nil: ""
                }
            }
    }

    static func words(_ name: String) throws -> [String: String] {
        try Vector.named(name).words
    }
}

extension World {
    /// A fresh id for each invitation: a process counts from one.
    func invite(_ arguments: String, ids: String = "0b0b0b0b") async throws -> Outcome {
        try await shell("OTHERSIDE_IDS=\(ids) otherside invite \(arguments)")
    }

    /// The review in the library; there is one.
    func review() throws -> Session {
        let all = try sessions()
        guard let one = all.first, all.count == 1 else { throw CocoaError(.fileNoSuchFile) }
        return one
    }

    /// Every byte under the home folder, by file.
    func bytes(except: String...) throws -> [String: Data] {
        var all: [String: Data] = [:]
        for file in files where !except.contains(file) {
            if let bytes = FileManager.default.contents(atPath: "\(home)/\(file)") { all[file] = bytes }
        }
        return all
    }
}
