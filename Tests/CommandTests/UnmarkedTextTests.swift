import Foundation
import Packs
import Sessions
import Support
import Testing

/// Only what is marked "may be told" leaves in a notice, a shared report or an invitation, wherever a text stands.
@Suite("Nothing unmarked is told") struct UnmarkedTextTests {
    /// A review whose every text says where it stands, by its path.
    private static func planted(mayTell: [String]) throws -> (session: Session, texts: [String: String]) {
        var session = try ReportTests.rich()
        session.move.others = ["Third party"]
        session.move.protects = "Our income."
        session.tags = ["board"]
        for id in ["red-lines", "costly-guarantee", "channel", "move", "chair-swap", "why-we-are-sure"] {
            session.reflections[id] = Reflected(first: "First.", latest: "Latest.")
        }
        session.voices[0].name = "Ada"
        session.promises = [Promise(text: "No second one")]
        session.letter = Letter()
        session.letter?.holdStill = "Nothing happens."
        session.letter?.contact = "Ada"
        session.letter?.by = "2027-01-01"
        session.letter?.text = "Dear hosts"
        session.letter?.from = ["letter.contact": "Ada"]
        session.letter?.fine = ["open-door: all options"]
        session.record(Outcome(reaction: "coalition", happened: true, note: "Two firms met."))
        session.mayTell = []
        var json = try #require(
            JSONSerialization.jsonObject(with: SessionFile(session).json()) as? [String: Any])
        var texts: [String: String] = [:]
        var paths: [[Any]] = []
        func walk(_ value: Any, _ path: [Any]) {
            switch value {
            case let map as [String: Any]: for (key, value) in map { walk(value, path + [key]) }
            case let list as [Any]: for (place, value) in list.enumerated() { walk(value, path + [place]) }
            case is String: paths.append(path)
            default: break
            }
        }
        walk(json, [])
        for path in paths where !["weights", "packs", "id"].contains(path[0] as? String) {
            let text = "planted\(texts.count)x"
            let changed = Self.replacing(json, path[...], with: text)
            // A word of ours, such as a verdict or a day, cannot be any text; it is then refused, or another one.
            guard let bytes = try? JSONSerialization.data(withJSONObject: changed),
                let file = try? SessionFile(reading: bytes), let written = try? file.json(),
                String(decoding: written, as: UTF8.self).contains(text), let next = changed as? [String: Any]
            else { continue }
            json = next
            texts[path.map { "\($0)" }.joined(separator: ".")] = text
        }
        json["mayTell"] = mayTell
        let bytes = try JSONSerialization.data(withJSONObject: json)
        return (try SessionFile(reading: bytes).session, texts)
    }

    private static func replacing(_ value: Any, _ path: ArraySlice<Any>, with text: String) -> Any {
        guard let step = path.first else { return text }
        if var map = value as? [String: Any], let key = step as? String {
            map[key] = replacing(map[key] ?? "", path.dropFirst(), with: text)
            return map
        }
        if var list = value as? [Any], let place = step as? Int {
            list[place] = replacing(list[place], path.dropFirst(), with: text)
            return list
        }
        return value
    }

    @Test(arguments: [
        [], ["move.description"], ["reflections.red-lines"], ["move.otherSide"], ["move.title"], ["letter.holdStill"],
    ])
    func anywhere(_ mayTell: [String]) async throws {
        let world = try World()
        let (session, texts) = try Self.planted(mayTell: mayTell)
        #expect(texts.count > 30 && texts["move.title"] != nil && texts["move.otherSide"] != nil, "\(texts.keys)")
        try world.keep(session)
        let told = Set(mayTell.flatMap { path in texts.filter { $0.key.hasPrefix(path) }.map(\.value) })
        var outputs: [String: String] = [:]
        for form in ["markdown", "html", "json"] {
            let shared = try await world.run("report", "1a2b", "--share", "--format", form)
            #expect(shared.status == 0, "\(shared.err)")
            outputs["shared \(form)"] = shared.out
        }
        let report = try await world.run("report", "1a2b", "--json").json
        outputs["notice"] = "\(report.object("notice"))"
        outputs["invitation"] = try await world.run("invite", "1a2b", "--seat", "other-side").out
        for (name, output) in outputs {
            if name != "notice" { #expect(output.count > 10, "\(name)") }
            for (path, text) in texts where !told.contains(text) {
                #expect(!output.contains(text), "\(name) tells \(path)")
            }
        }
        // Else the test could not fail.
        for path in mayTell {
            let ending = path.hasPrefix("reflections") ? "\(path).latest" : path
            #expect(outputs["shared markdown"]?.contains(try #require(texts[ending])) == true, "\(ending)")
        }
    }
}
