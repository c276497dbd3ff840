import Alternatives
import Assessment
import Foundation
import Interview
import Packs
import Screen
import Sessions
import Support
import Testing

@testable import Coach
@testable import Reports

/// Every document in its four faces: the same words in the same order, and nobody's text means anything but itself.
@Suite("The faces of a document") struct DocumentFaceTests {
    @Test("say the same words in the same order", arguments: Papers.all)
    func sameWords(_ paper: Paper) {
        for face in Face.allCases {
            if let fault = Spoken.fault(paper.blocks, face.words(paper.blocks)) {
                Issue.record("\(paper.name), \(face): \(fault)")
            }
        }
    }

    @Test("stand for every kind of verdict") func areMany() {
        #expect(Papers.all.count > 20 && Papers.all.contains { $0.name == "decided report" })
    }

    /// A word that no face says is missed, so that the test above can fail.
    @Test("a missing and a strange word are found") func canFail() {
        let blocks: [Block] = [.heading("What we see"), .bullet("A wall"), .pair("It costs", "time")]
        #expect(Spoken.fault(blocks, Face.plain.words(Array(blocks.dropLast()))) != nil)
        #expect(Spoken.fault(blocks, Face.html.words(blocks + [.text("More")])) != nil)
        #expect(Spoken.fault(blocks, Face.markdown.words(blocks.reversed())) != nil)
    }

    @Test("hostile text means nothing", arguments: Face.allCases)
    func hostile(_ face: Face) {
        let text = face.text(Papers.hostile)
        let bad = text.unicodeScalars.filter {
            ($0.value < 0x20 && $0 != "\n") || (0x7F...0x9F).contains($0.value) || (0x202A...0x202E).contains($0.value)
                || (0x2066...0x2069).contains($0.value)
        }
        #expect(bad.isEmpty, "\(bad.map(\.value))")
        switch face {
        case .screen, .plain: #expect(text.contains("<script>") && text.contains("שלום"))
        case .html:
            #expect(!text.contains("<script") && text.contains("&lt;script&gt;") && !text.contains("<b>"))
        case .markdown:
            let rest = text.replacing("\\\\", with: "")
            for mark in ["<", "[", "`", "~"] {
                for place in rest.ranges(of: mark).map(\.lowerBound) where place > rest.startIndex {
                    #expect(rest[rest.index(before: place)] == "\\", "a bare \(mark)")
                }
            }
            // A bar in a cell would make another cell.
            for table in rest.split(separator: "\n").filter({ $0.hasPrefix("|") }) {
                #expect((4...6).contains(table.replacing("\\|", with: "").count { $0 == "|" }), "\(table)")
            }
            #expect(!text.contains("\n# head") && !text.contains("\n- item"))
        }
    }

    /// What holds for every row is said once above the rows.
    @Test("no phrase stands on every row", arguments: Papers.all)
    func noRepeating(_ paper: Paper) {
        for row in Repeated.phrases(paper.blocks) { Issue.record("\(paper.name): \"\(row)\" on every row") }
    }
}

struct Paper: Sendable, CustomTestStringConvertible {
    var name: String
    var blocks: [Block]
    var testDescription: String { name }
}

/// All documents over reviews that differ in their verdicts, one decided, one of a team.
enum Papers {
    static let pack = Fixtures.shipped
    /// Empty where one cannot be made, which a test finds.
    static let all = (try? made()) ?? []

    private static func made() throws -> [Paper] {
        var seen: Set<String> = []
        var papers: [Paper] = []
        for worked in pack.cases {
            let session = Session(worked, pack, now: "2026-11-20T09:00:00Z")
            let reading = session.reading(session.instrument(pack))
            let verdicts =
                "\(reading.honesty.verdict) \(reading.theirIntent.verdict) \(EscalationLevel(reading.escalation.value))"
            guard seen.insert(verdicts).inserted else { continue }
            papers += of(session, worked.id)
            papers.append(
                Paper(
                    name: "\(worked.id) case",
                    blocks: CaseDocument.whole(worked, session, reading, Phrasebook(pack, session.move))))
        }
        var empty = Session(id: "empty", now: "2026-11-20T09:00:00Z")
        empty.recordWeights(pack)
        papers += of(empty, "empty")
        papers += try paper(decided(), "decided")
        papers += of(Teams.session(), "team")
        papers += try paper(Teams.session(), "team")
        return papers
    }

    private static func decided() -> Session {
        let worked = pack.cases.first { $0.id == "hashicorp-bsl-2023" } ?? pack.cases[0]
        var session = Session(worked, pack, now: "2026-11-20T09:00:00Z")
        session.recordWeights(pack)
        session.ownGuess = 20
        session.update(measure: "exclusion-list") { $0.status = .adopted }
        session.update(measure: "grit-opener") { $0.status = .adopted }
        session.update(measure: "liaison") { $0.status = .rejected }
        session.plan = PlanRecord(target: 40, excluded: [.money])
        session.forecasts = [Forecast(reaction: "workaround", chance: 70, by: "2027-01-01")]
        session.promises = [Promise(text: "The log every Monday", kept: true)]
        session.actions = [Action(text: "Write the list", owner: "Bo", due: "2026-12-01")]
        session.mayTell = ["move.title", "measures.grit-opener"]
        session.decide(Decision(choice: .revise, why: "Too hot.", on: "2026-11-23", reviewOn: "2027-02-01"), pack)
        return session
    }

    private static func of(_ session: Session, _ name: String) -> [Paper] {
        let phrases = Phrasebook(pack, session.move)
        let instrument = session.instrument(pack)
        func paper(_ kind: String, _ blocks: [Block]) -> Paper { Paper(name: "\(name) \(kind)", blocks: blocks) }
        if let team = TeamReport(session, instrument, VoiceFigures(session, instrument)) {
            return [
                paper("gap", GapDocument.blocks(team, phrases)), paper("spread", SpreadDocument.blocks(team, phrases)),
                paper("voices", VoicesDocument.blocks(team, phrases)),
            ]
        }
        let reading = session.reading(instrument)
        return [
            paper("reading", ReadingDocument.blocks(session, reading, after: nil, phrases)),
            paper("receipt", ReceiptDocument.blocks(reading, phrases)),
            paper("memo", MemoDocument.blocks(Memo(reading, phrases, session.move), phrases)),
        ]
    }

    private static func paper(_ session: Session, _ name: String) throws -> [Paper] {
        let report = try ReviewReport(SessionFile(session), pack)
        var papers = [
            Paper(name: "\(name) report", blocks: ReviewDocument.blocks(report, session, pack, in: .utc)),
            Paper(name: "\(name) shared", blocks: SharedDocument.blocks(SharedReport(session, pack))),
            Paper(
                name: "\(name) notice", blocks: NoticeDocument.blocks(Notice(session, Phrasebook(pack, session.move)))),
        ]
        if let both = Comparison(beforeAndAfter: session, pack) {
            papers.append(
                Paper(name: "\(name) before and after", blocks: ComparisonDocument.blocks(both, pack, in: .utc)))
        }
        let other = Session(pack.cases[0], pack, now: "2026-11-20T09:00:00Z")
        papers.append(
            Paper(
                name: "\(name) compared",
                blocks: ComparisonDocument.blocks(Comparison(session, other, pack), pack, in: .utc)))
        return papers
    }

    /// One block of each kind, full of what could be taken for something else.
    static let hostile: [Block] = {
        let evil = "<script>x</script> | `c` ~~s~~ [a](b) <b> שלום \u{202E}r\u{1B}[31m\u{0}\u{9B}\r\n# head\n- item"
        return [
            .heading(evil), .text(evil, .warning), .quote(evil), .own(evil), .bullet(evil, .mirror), .aside(evil),
            .pair(evil, evil), .text("Known as \(evil.apart)."), .count(evil, 1, of: 2),
            .figure(name: evil, value: 20, low: 10, high: 30, meaning: evil),
            .change(name: evil, from: .init(value: 20, low: 10, high: 30), to: .init(value: 10, low: 5, high: 15)),
            .step(ReceiptStep(label: evil, question: evil, reckoning: evil, from: 0, to: 1, total: 1, range: 0...1)),
            .sides(Sides(title: evil, first: evil, second: evil, rows: [.init(name: evil, first: evil, second: "")])),
        ]
    }()
}

enum Face: CaseIterable { case screen, plain, markdown, html }

extension Face {
    func text(_ blocks: [Block]) -> String {
        switch self {
        case .screen:
            let lines = blocks.lines(columns: 2000)
            var frame = Frame(size: Size(columns: 2000, rows: max(1, lines.count)))
            lines.draw(&frame, Area(column: 0, row: 0, columns: 2000, rows: max(1, lines.count)), from: 0)
            return (0..<lines.count).map { frame.row($0) }.joined(separator: "\n")
        case .plain: return blocks.plainLines(columns: 2000).joined(separator: "\n")
        case .markdown: return blocks.markdown()
        case .html: return blocks.html
        }
    }

    /// Without markup, drawings and the heads of tables.
    func words(_ blocks: [Block]) -> [String] {
        var text = text(blocks)
        switch self {
        case .screen, .plain: break
        case .markdown:
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            let rules = Set(lines.indices.filter { lines[$0].hasPrefix("| ---") })
            text = lines.indices.filter { !rules.contains($0) && !rules.contains($0 + 1) }.map { lines[$0] }
                .joined(separator: "\n").replacing("\\", with: "")
        case .html:
            for part in ["svg", "figcaption", "caption", "thead", "tfoot"] {
                while let start = text.range(of: "<\(part)[ >]", options: .regularExpression),
                    let end = text.range(of: "</\(part)>", range: start.upperBound..<text.endIndex)
                {
                    text.replaceSubrange(start.lowerBound..<end.upperBound, with: " ")
                }
            }
            text = text.replacingOccurrences(of: "</?(bdi|q|strong)>", with: "", options: .regularExpression)
                .replacingOccurrences(of: "<[^>]*>", with: " ", options: .regularExpression)
            for (name, character) in [("lt", "<"), ("gt", ">"), ("quot", "\""), ("#39", "'"), ("amp", "&")] {
                text = text.replacing("&\(name);", with: character)
            }
        }
        return Spoken.words(text)
    }
}

/// What a document says, block by block.
enum Spoken {
    static func words(_ text: String) -> [String] {
        text.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
    }

    /// What a face must say of a block, and what it may say besides.
    private static func said(_ block: Block) -> (must: [String], may: [String]) {
        switch block {
        case .heading(let text, _), .text(let text, _), .own(let text), .bullet(let text, _), .aside(let text):
            // A step before it may have ended in a unit that counts as this block's own.
            ([text], ["to dB"])
        case .quote(let text): ([text], ["They say"])
        case .pair(let name, let value): ([name, value], ["to"])
        case .figure(let name, let value, let low, let high, let meaning):
            (
                [name, Words.number(value), meaning]
                    + (Words.band(low, high) ?? "").split(separator: " to ").map(String.init),
                ["of 100 between and to"]
            )
        case .change(let name, let from, let to): ([name, Words.number(from.value), Words.number(to.value)], ["to"])
        case .step(let step): ([Words.signed(step.dB), step.label, step.question, step.reckoning], ["dB"])
        case .count(let label, let number, let all): ([label, "\(number)"], ["of \(all)"])
        case .sides(let sides):
            (
                [sides.title]
                    + sides.rows.flatMap { row in
                        [row.name, row.first, row.first == row.second ? "" : row.second, row.change ?? ""]
                    },
                [sides.first, sides.second, "Change in both to"] + sides.rows.map(\.second)
            )
        case .spark(let values, let words): ([words], [values.map(Words.number).joined(separator: " ")])
        case .plot(let plot): ([plot.words], [plot.caption, plot.across, plot.up])
        case .gap: ([], [])
        }
    }

    /// The first place where a face leaves the words of the blocks; nil where it says them all, in their order.
    static func fault(_ blocks: [Block], _ spoken: [String]) -> String? {
        var place = 0
        var left: Set<String> = []
        for block in blocks where block != .gap {
            let said = said(block)
            var need: [String: Int] = [:]
            for word in said.must.flatMap(words) { need[word, default: 0] += 1 }
            let may = Set(said.may.flatMap(words))
            while !need.isEmpty {
                guard place < spoken.count else { return "does not say \(need.keys.sorted()) of \(block)" }
                let word = spoken[place]
                if let count = need[word] {
                    need[word] = count == 1 ? nil : count - 1
                } else if !may.contains(word), !left.contains(word) {
                    return "says \"\(word)\" in \(block), which needs \(need.keys.sorted())"
                }
                place += 1
            }
            left = may
        }
        let rest = spoken[place...].filter { !left.contains($0) }
        return rest.isEmpty ? nil : "says more: \(rest.joined(separator: " "))"
    }
}

/// Phrases of four words that every row of a list or table bears.
enum Repeated {
    static func phrases(_ blocks: [Block]) -> [String] {
        var rows: [String: [String]] = [:]
        var found: [String] = []
        func close(_ kind: String) {
            let texts = rows[kind] ?? []
            rows[kind] = nil
            guard texts.count >= 4 else { return }
            var shared = phrases(texts[0])
            for text in texts { shared.formIntersection(phrases(text)) }
            found += shared.sorted().prefix(1)
        }
        for block in blocks {
            switch block {
            case .heading: for kind in rows.keys.sorted() { close(kind) }
            case .bullet(let text, _): rows["bullet", default: []].append(text)
            case .aside(let text): rows["aside", default: []].append(text)
            case .pair(_, let value): rows["pair", default: []].append(value)
            case .step(let step): rows["step", default: []].append(step.reckoning)
            default: break
            }
        }
        for kind in rows.keys.sorted() { close(kind) }
        return found
    }

    private static func phrases(_ text: String) -> Set<String> {
        let words = Spoken.words(text)
        guard words.count >= 4 else { return [] }
        // Figures may be alike by chance.
        let runs = (0...words.count - 4).map { words[$0..<$0 + 4] }
        return Set(runs.filter { $0.allSatisfy { Int($0) == nil } }.map { $0.joined(separator: " ") })
    }
}
