import Foundation
import Packs
import Reports
import Sessions
import Support
import Testing

/// Every field of a file set to what no field should be: it is damage with its place, or a review that every view can
/// show. What shows it: nothing traps.
@Suite struct ExtremesTests {
    private static let extremes =
        [
            "1e308", "-1e308", "9223372036854775807", "-9223372036854775808", "9223372036854775808",
            "-9223372036854775809", "18446744073709551615", "18446744073709551616", "1e19", "-1", "0.5", "1e999",
            #""""#,
            #""\u0000""#, "[]", "{}", "null", "true", #""2026-02-30""#, #""2026-11-23T25:00:00Z""#, #""soon""#,
        ] + [Node.quoted(String(repeating: "a", count: 100_000))]

    /// All that is tried is so many times as much as here; `OTHERSIDE_EXTREMES=1` tries all.
    private static let step = ProcessInfo.processInfo.environment["OTHERSIDE_EXTREMES"] == nil ? 41 : 1

    /// One with every field the format has, and reviews as they are.
    private func files() throws -> [(name: String, node: Node)] {
        var described = try Described(SessionSchema.text, seed: 1)
        return [("described", described.file())]
            + (try [("review", Samples.review()), ("team", Samples.team())].map { name, session in
                var session = session
                if session.countingSheet != nil {
                    session.decide(.init(choice: .revise, why: "x", on: "2026-11-23", reviewOn: nil), Samples.pack)
                }
                return (name, Node(try JSONValue(reading: SessionFile(session).json())))
            })
    }

    @Test func nothingTraps() throws {
        for (name, node) in try files() {
            var (number, shown, damaged) = (0, 0, 0)
            for way in node.ways {
                for extreme in Self.extremes {
                    number += 1
                    guard number % Self.step == 0 else { continue }
                    let bytes = Data(node.replacing(way[...], by: extreme).text.utf8)
                    do {
                        let file = try SessionFile(reading: bytes)
                        shown += 1
                        try show(file.session)
                        #expect(
                            try SessionFile(reading: file.json()).session == file.session,
                            "\(name) \(way) \(extreme.prefix(40))")
                    } catch let damage as SessionDamage {
                        damaged += 1
                        #expect(damage.line != nil, "\(name) \(way) \(extreme.prefix(40)): \(damage)")
                    }
                }
            }
            #expect(shown > 0 && damaged > shown / 4, "\(name): \(shown) shown, \(damaged) damaged")
        }
    }

    /// As a row of a list, a report with its plan, on paper, and beside another.
    private func show(_ session: Session) throws {
        let session = session.sealed
        _ = Summary(session, Samples.pack)
        _ = try Samples.markdown(session)
        _ = try Samples.csv(session, .session)
        _ = ComparisonDocument.blocks(Comparison(session, session, Samples.pack), Samples.pack, in: .utc)
        _ = Calibration([session], on: "2026-11-28")
    }

    @Test(arguments: ["1e19", "-1e308", "18446744073709551615", "100.5", "-0.1"])
    func aFigureOutOfItsRangeIsDamageWithLineAndField(_ figure: String) throws {
        var session = Samples.review()
        session.decide(.init(choice: .drop, why: nil, on: "2026-11-23", reviewOn: nil), Samples.pack)
        var value = try JSONValue(reading: SessionFile(session).json())
        var (assessment, before) = (value["assessment"], value["assessment"]?["before"])
        before?["escalation"]?["value"] = .string("HERE")
        assessment?["before"] = before
        value["assessment"] = assessment
        let text = Node(value).text.replacing("\"HERE\"", with: figure)
        let damage = #expect(throws: SessionDamage.self) { try SessionFile(reading: Data(text.utf8)) }
        #expect(damage?.field == "assessment.before.escalation.value")
        #expect(damage?.message == "\(figure) is not from 0 to 100")
        #expect((damage?.line ?? 0) > 3)
    }
}
