import Alternatives
import Assessment
import Foundation
import Interview
import Library
import Packs
import Reports
import Sessions
import Support
import Testing

/// A library of files that went wrong in every way that chance finds. `OTHERSIDE_MUTATIONS` and `OTHERSIDE_SEED` make it
/// larger and other.
@Suite struct MutationTests {
    private static let environment = ProcessInfo.processInfo.environment
    private static let count = environment["OTHERSIDE_MUTATIONS"].flatMap { Int($0) } ?? 3000
    private static let seed = environment["OTHERSIDE_SEED"].flatMap { Int($0) } ?? 10

    /// Sound files of many kinds.
    private func sound() throws -> [[UInt8]] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures/sessions")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
        var files = try names.filter { !$0.hasPrefix("damaged") }.map {
            [UInt8](try Data(contentsOf: folder.appending(path: $0)))
        }
        for (place, vector) in Vector.all.prefix(8).enumerated() {
            var session = Session(id: "\(place)a2b3c4d-0000", now: "2026-11-23T10:00:00Z")
            session.move.title = vector.case ?? "A move"
            session.move.scope = vector.scope
            session.voices = [Voice(id: "self", seat: .mover)]
            session.voices[0].answers = vector.answers
            if place % 2 == 0 {
                session.decide(
                    Decision(choice: .revise, why: "so", on: "2026-11-23", reviewOn: "2027-01-01"), .core())
            }
            files.append([UInt8](try SessionFile(session).json()))
        }
        return files
    }

    /// Numbers beyond all bounds are not among them: each field with each of those is a subject of its own.
    private static let tokens = [
        "null", "true", "[]", "{}", "-1", "0.5", "\"\"", "\"\\u0000\"",
        "\"\\u001b]0;x\\u0007\"", "\u{1B}[2J", "\"2026-02-30\"", ",", "}", "]", "\"", "<<<<<<< HEAD\n", "\u{FEFF}",
        "\u{0}",
        "\"\\ud800\"", String(repeating: "[", count: 600),
    ].map { Array($0.utf8) }

    private func mutated(_ chance: inout Seeded, _ files: [[UInt8]]) -> [UInt8] {
        var bytes = chance.pick(files)
        // A good part stays sound, or only the reader would be tried.
        if chance.happens(40) {
            let letters = bytes.indices.filter { (97...122).contains(bytes[$0]) || (48...57).contains(bytes[$0]) }
            let place = chance.pick(letters)
            bytes[place] = bytes[place] < 58 ? UInt8(chance.within(48...57)) : UInt8(chance.within(97...122))
            return bytes
        }
        for _ in 0...chance.below(3) {
            let place = chance.below(bytes.count + 1)
            let end = min(bytes.count, place + chance.below(12))
            switch chance.below(7) {
            case 0 where place < bytes.count: bytes[place] = UInt8(chance.within(0...255))
            case 1: bytes.insert(contentsOf: chance.pick(Self.tokens), at: place)
            case 2 where chance.happens(30): bytes.removeSubrange(place...)
            case 3: bytes.removeSubrange(place..<end)
            case 4:
                let other = chance.pick(files)
                let from = chance.below(other.count)
                bytes.insert(contentsOf: other[from..<min(other.count, from + chance.below(400))], at: place)
            default: replaceValue(&chance, &bytes)
            }
        }
        return bytes
    }

    /// Puts another value behind one of the colons, so that the file is mostly JSON still.
    private func replaceValue(_ chance: inout Seeded, _ bytes: inout [UInt8]) {
        let colons = bytes.indices.filter { bytes[$0] == UInt8(ascii: ":") }
        guard !colons.isEmpty else { return }
        let start = chance.pick(colons) + 1
        let end = bytes[start...].firstIndex { [44, 10, 125, 93].contains($0) } ?? bytes.endIndex
        bytes.replaceSubrange(start..<end, with: chance.pick(Self.tokens))
    }

    private func isClean(_ text: String) -> Bool {
        !text.unicodeScalars.contains { $0.value < 32 && !"\n\t\r".unicodeScalars.contains($0) || $0.value == 127 }
    }

    @Test func nothingEndsAbnormallyAndNoFileChanges() async throws {
        print("mutations: seed \(Self.seed), \(Self.count) files")
        let world = try Support.World()
        let files = try sound()
        var chance = Seeded(Self.seed)
        var written: [String: [UInt8]] = [:]
        try FileManager.default.createDirectory(atPath: world.library, withIntermediateDirectories: true)
        for number in 0..<Self.count {
            let name = "2026-11-\(10 + number % 20)-m\(number)-\(10_000_000 + number).json"
            written[name] = mutated(&chance, files)
            try Data(written[name] ?? []).write(to: URL(filePath: "\(world.library)/\(name)"))
        }

        let places = Places(environment: [:], home: world.home, library: nil)
        let pack = Pack.core()
        let index = try SessionIndex(places: places, scorer: { Scorer(pack) })
        _ = try index.reconcile()
        let rows = try index.rows(IndexQuery(limit: .max))
        #expect(rows.count == Self.count)
        let damaged = rows.count { $0.damage != nil }
        #expect(damaged > Self.count / 10 && damaged < Self.count - Self.count / 20, "\(damaged)")
        _ = try index.rows(IndexQuery(words: "m so a"))
        let store = SessionStore(places: places, zone: .utc)
        for (place, row) in rows.enumerated() {
            switch store.load(row.entry) {
            case .failure(let trouble):
                #expect(row.damage != nil, "\(row.entry.name)")
                #expect(isClean(row.damage ?? "") && isClean("\(trouble)"), "\(row.entry.name)")
            case .success(let loaded):
                #expect(row.damage == nil, "\(row.entry.name)")
                if place % 4 == 0 { try read(loaded.file, pack, plans: place % 40 == 0, row.entry.name) }
            }
        }

        for arguments in [
            ["list"], ["list", "--json"], ["list", "--actions"], ["search", "so"], ["doctor"], ["calibration"],
            ["export", "--format", "csv"],
        ] { try await expectOrderly(world, arguments) }
        for _ in 0..<4 {
            let id = chance.pick(rows).entry.name
            for command in ["show", "report", "plan"] { try await expectOrderly(world, [command, id]) }
        }
        for (name, bytes) in written {
            #expect([UInt8](try Data(contentsOf: URL(filePath: "\(world.library)/\(name)"))) == bytes, "\(name)")
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: world.library).count == Self.count)
    }

    private func read(_ file: SessionFile, _ pack: Pack, plans: Bool, _ name: String) throws {
        let session = file.session.sealed
        let report = try ReviewReport(file, pack)
        let phrases = Phrasebook(pack, session.move)
        #expect(isClean(ReviewDocument.blocks(report, session, pack, in: .utc).markdown()), "\(name)")
        #expect(isClean(HTMLPage.text(report, session, pack, in: .utc)), "\(name)")
        #expect(isClean(DecisionRecord.text(report, session, pack, in: .utc)), "\(name)")
        #expect(isClean(CSVReport.text(report, session, phrases, rows: .answers)), "\(name)")
        if plans, session.stage != .turns, session.countingSheet != nil, let scope = session.move.scope {
            var search = PlanSearch(
                session.planTask(pack, session.instrument(pack), target: 50, excluded: [], scope: scope))
            search.finish()
            _ = PlanAnswer(search.best)
        }
    }

    private func expectOrderly(_ world: Support.World, _ arguments: [String]) async throws {
        let outcome = try await world.run(arguments, input: [])
        #expect([0, 1, 64].contains(outcome.status), "\(arguments): \(outcome.status) \(outcome.err)")
        #expect(isClean(outcome.out) && isClean(outcome.err), "\(arguments)")
    }
}
