import Alternatives
import Assessment
import Foundation
import Interview
import Packs
import Sessions
import Testing

@testable import Reports

@Suite struct CSVTests {
    /// As python's reader sees it, strict; a header and rows.
    static func read(_ csv: String) async throws -> [[String]] {
        let script = """
            import csv, io, json, sys
            text = sys.stdin.buffer.read().decode("utf-8")
            assert text.endswith("\\r\\n")
            print(json.dumps(list(csv.reader(io.StringIO(text, newline=""), strict=True))))
            """
        return try await Tools.python(script, csv) as? [[String]] ?? []
    }

    static func records(_ csv: String) async throws -> [[String: String]] {
        let rows = try await read(csv)
        let header = try #require(rows.first)
        #expect(Set(header).count == header.count)
        #expect(rows.allSatisfy { $0.count == header.count })
        return rows.dropFirst().map { Dictionary(zip(header, $0), uniquingKeysWith: { $1 }) }
    }

    @Test func figuresAreThoseOfTheRecord() async throws {
        let session = Samples.review()
        let report = try Samples.report(session)
        let row = try #require(try await Self.records(Samples.csv(session, .session)).first)
        for (prefix, reading) in [("before", report.before), ("after", report.after)] {
            for (name, figure) in try #require(reading).figures {
                #expect(row["\(prefix).\(name).value"].flatMap(Double.init) == figure.value)
                #expect(row["\(prefix).\(name).low"].flatMap(Double.init) == figure.low)
                #expect(row["\(prefix).\(name).high"].flatMap(Double.init) == figure.high)
            }
        }
        #expect(row["honesty"] == report.before?.honesty.verdict && row["decision"] == "revise")
        #expect(row["set-aside"] == "liaison" && row["set-aside-why"] == "liaison: Nobody to send")
        #expect(row["does-not-apply"] == Samples.pack.items[4].id && row["excluded-costs"] == "money")
        #expect(row["standing"] == report.standing)
    }

    @Test func oneRowAnAnswer() async throws {
        let session = Samples.review()
        let rows = try await Self.records(Samples.csv(session, .answers))
        #expect(rows.map { $0["item"] ?? "" } == Samples.pack.items.map(\.id))
        let receipt = try #require(try Samples.report(session).before).receipt.filter { !$0.isStart }
        for row in receipt {
            let found = try #require(rows.first { $0["item"] == row.item })
            #expect(found["\(row.figure.rawValue)-dB"].flatMap(Double.init) == row.dB)
            #expect(found["answer"] == row.answer)
        }
        let counted = rows.flatMap { row in
            row.filter { $0.key.hasSuffix("-dB") && $0.key != "raw-dB" && $0.value != "" }
        }
        #expect(counted.count == receipt.count)
        #expect(rows[4]["answer"] == "not-applicable" && rows[4]["words"] == "does not apply")
        #expect(rows[6]["answer"] == "unknown" && rows[6]["raw-dB"] == "")
    }

    @Test func severalVoicesEachWithTheirRows() async throws {
        var session = Samples.team()
        var rows = try await Self.records(Samples.csv(session, .answers))
        #expect(rows.count == 3 * Samples.pack.items.count)
        #expect(try await Self.records(Samples.csv(session, .session)).first?["before.ambiguity.value"] == "")
        session.agreed = session.voices[0].answers
        rows = try await Self.records(Samples.csv(session, .answers))
        #expect(rows.filter { $0["voice"] == "agreed" }.count == Samples.pack.items.count)
    }

    @Test func hostileTextStaysText() async throws {
        var session = Samples.hostileReview()
        session.move.title = "=HYPERLINK(\"http://x\",\"y\")"
        session.move.mover = "\t @SUM(1)"
        session.move.otherSide = "a;=1+1"
        session.tags = ["-2", "＋3"]
        session.voices[0].notes[Samples.pack.items[0].id] = "a \"b\", c\r\n=cmd|' /C calc'!A0\nlast"
        for form in [try Samples.csv(session, .session), try Samples.csv(session, .answers)] {
            let rows = try await Self.records(form)
            for row in rows {
                for (name, value) in row where Double(value) == nil {
                    for line in value.split(whereSeparator: { "\n;".contains($0) }) {
                        let first = line.first { !$0.isWhitespace } ?? " "
                        #expect(!"=+-@＝＋－＠|%".contains(first), "\(name): \(line)")
                    }
                }
            }
            #expect(!form.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\r" })
        }
        let row = try #require(try await Self.records(Samples.csv(session, .session)).first)
        #expect(row["title"] == "'=HYPERLINK(\"http://x\",\"y\")" && row["other-side"] == "a;'=1+1")
    }

    @Test(arguments: [
        ("plain - text + more", "plain - text + more"), ("=1", "'=1"), ("  =1", "  '=1"), ("-2", "'-2"),
        ("a\r\n+b\r@c", "a\n'+b\n'@c"), ("x, y", "x, y"), ("x;-y", "x;'-y"), ("\u{202E}=1", "'=1"),
        ("\"=1", "\"'=1"), ("a\u{0}b", "a\u{FFFD}b"),
    ])
    func defused(_ text: String, _ expected: String) { #expect(CSVText.defused(text) == expected) }

    @Test func tooLittleShowsNoFigure() async throws {
        var session = Session(id: "x", now: "2026-11-23T10:00:00Z")
        session.setAnswer("size", .option("open-ended"))
        session.recordWeights(Samples.pack)
        let row = try #require(try await Self.records(Samples.csv(session, .session)).first)
        #expect(row.filter { $0.key.hasPrefix("before.") }.allSatisfy { $0.value == "" } && row["honesty"] == "")
    }
}
