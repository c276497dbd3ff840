import Assessment
import Coach
import Foundation
import Interview
import Packs
import Reports
import Sessions
import Testing

/// The gap, the spread and W as the screen, the JSON and the report give them, held against figures computed here from
/// the same answers by other means.
@Suite struct RevealFigureTests {
    /// Random groups: of two to twelve, some with changed answers.
    private static func group(_ seed: UInt64) -> Session {
        var numbers = SeededNumbers(seed &* 977)
        let count = 2 + Int(numbers.next() % 11)
        let people = (0..<count).map { place in
            Teams.Person(seat: place < 2 ? [.mover, .otherSide][place] : Seat.allCases[Int(numbers.next() % 3)])
        }
        var session = Teams.session(people, seed: seed, apart: seed % 3 != 0)
        for place in session.voices.indices where numbers.next() % 3 == 0 {
            for item in MemoryLibrary.pack.items where numbers.next() % 5 == 0 {
                let key = item.options[Int(numbers.next() % UInt64(item.options.count))].key
                session.revise(item.id, .option(key), voice: session.voices[place].id)
            }
        }
        return session
    }

    @Test(arguments: 1...12)
    func figuresAreThoseOfAnotherComputation(_ seed: Int) throws {
        let session = Self.group(UInt64(seed))
        let own = PlainFigures(session, revised: true)
        let report = try ReviewReport(SessionFile(session), MemoryLibrary.pack)
        let json = try JSONText.encode(report)
        let team = try #require(
            (JSONSerialization.jsonObject(with: json) as? [String: Any])?["team"] as? [String: Any])
        try expect(team, own)
        if session.voices.contains(where: { !$0.revised.isEmpty }) {
            try expect(
                try #require(team["beforeDiscussion"] as? [String: Any]), PlainFigures(session, revised: false))
        }
        try onScreenAndPaper(session, own)
    }

    private func expect(_ team: [String: Any], _ own: PlainFigures) throws {
        let gap = try #require(team["gap"] as? [[String: Any]])
        #expect(gap.map { $0["item"] as? String } == own.gap.map(\.item))
        for (record, expected) in zip(gap, own.gap) {
            #expect(abs((record["difference"] as? Double ?? .nan) - expected.difference) < 1e-9)
        }
        let spread = try #require(team["spread"] as? [[String: Any]])
        #expect(spread.map { $0["item"] as? String } == own.spread.map(\.item))
        for (record, expected) in zip(spread, own.spread) {
            #expect(abs((record["median"] as? Double ?? .nan) - expected.median) < 1e-9)
            #expect(abs((record["iqr"] as? Double ?? .nan) - expected.iqr) < 1e-9)
            #expect(record["isConsensus"] as? Bool == (expected.iqr <= 1))
        }
        let w = (team["concordance"] as? [String: Any])?["w"] as? Double
        #expect((w == nil) == (own.w == nil))
        if let w, let expected = own.w { #expect(abs(w - expected) < 1e-9) }
    }

    private func onScreenAndPaper(_ session: Session, _ own: PlainFigures) throws {
        let robot = try Teams.robot(session, columns: 160, rows: 48)
        let phrases = robot.model.desk.phrases
        func flat(_ text: String) -> String { text.split { $0.isWhitespace }.joined(separator: " ") }
        let gap = flat(robot.readAll())
        for one in own.gap {
            #expect(gap.contains("\(Words.number(abs(one.difference))) dB more threatening"), "\(one)")
            #expect(gap.contains(flat(phrases.ask(one.item))))
        }
        if own.gap.isEmpty { #expect(gap.contains("On no question do the two chairs lie two options or more apart")) }
        robot.turn(to: "Spread")
        let spread = flat(robot.readAll())
        let apart = own.spread.count { $0.iqr > 1 }
        #expect(spread.contains("Apart on \(apart) of \(own.spread.count) questions"))
        if let w = own.w { #expect(spread.contains("Kendall's W is \(Words.multiplier(w)),")) }
        if own.w == nil { #expect(spread.contains("cannot be said")) }
        let file = SessionFile(session)
        let paper = try MarkdownReport.text(ReviewReport(file, MemoryLibrary.pack), session, phrases)
        for one in own.gap { #expect(paper.contains(" \(Words.signed(one.difference)) |"), "\(one)") }
        if let w = own.w { #expect(paper.contains("from 0 to 1: \(Words.multiplier(w)),")) }
    }
}

/// Medians, type 7 quantiles and Kendall's W with ties, written anew from the method's section 8, on nothing but the
/// answers and the pack's weights.
struct PlainFigures {
    var gap: [(item: String, difference: Double)] = []
    var spread: [(item: String, median: Double, iqr: Double)] = []
    var w: Double?

    init(_ session: Session, revised: Bool) {
        let sheets = session.voices.map { revised ? $0.answers.merging($0.revised) { $1 } : $0.answers }
        func place(_ voice: Int, _ item: Item) -> Double? {
            guard case .option(let key)? = sheets[voice][item.id] else { return nil }
            return item.options.firstIndex { $0.key == key }.map(Double.init)
        }
        func weight(_ item: Item, _ place: Double) -> Double {
            let low = item.options[Int(place.rounded(.down))].dB
            let high = item.options[Int(place.rounded(.up))].dB
            return (low + high) / 2
        }
        for item in MemoryLibrary.pack.items {
            let all = sheets.indices.compactMap { place($0, item) }
            if !all.isEmpty {
                let quarters = [0.25, 0.75].map { Self.quantile(all, $0) }
                spread.append((item.id, Self.quantile(all, 0.5), quarters[1] - quarters[0]))
            }
            func side(_ seat: Seat) -> [Double] {
                sheets.indices.filter { session.voices[$0].seat == seat }.compactMap { place($0, item) }
            }
            guard !side(.mover).isEmpty, !side(.otherSide).isEmpty else { continue }
            let (ours, theirs) = (Self.quantile(side(.mover), 0.5), Self.quantile(side(.otherSide), 0.5))
            let difference = weight(item, theirs) - weight(item, ours)
            if abs(ours - theirs) >= 2, difference != 0 { gap.append((item.id, difference)) }
        }
        gap = gap.enumerated().sorted { left, right in
            let sizes = (abs(left.element.difference), abs(right.element.difference))
            return sizes.0 == sizes.1 ? left.offset < right.offset : sizes.0 > sizes.1
        }.map(\.element)
        let common = MemoryLibrary.pack.items.filter { item in sheets.indices.allSatisfy { place($0, item) != nil } }
        w = Self.w(sheets.indices.map { voice in common.map { weight($0, place(voice, $0) ?? 0) } })
    }

    /// R's type 7: h = (n - 1) p + 1, between the two nearest order statistics.
    private static func quantile(_ values: [Double], _ p: Double) -> Double {
        let sorted = values.sorted()
        let h = Double(sorted.count - 1) * p
        let below = sorted[Int(h.rounded(.down))]
        let above = sorted[Int(h.rounded(.up))]
        return below + (h - h.rounded(.down)) * (above - below)
    }

    /// By the variance of the rank sums, Siegel & Castellan 1988, 9.16.
    private static func w(_ rows: [[Double]]) -> Double? {
        guard rows.count >= 3, let n = rows.first?.count, n >= 3 else { return nil }
        guard rows.allSatisfy({ Set($0).count > 1 }) else { return nil }
        let ranks = rows.map { row in
            row.map { value in
                let smaller = Double(row.count { $0 < value })
                let equal = Double(row.count { $0 == value })
                return smaller + (equal + 1) / 2
            }
        }
        let k = Double(rows.count)
        let count = Double(n)
        let sums = (0..<n).map { column in ranks.reduce(0) { $0 + $1[column] } }
        let squares = sums.reduce(0) { $0 + $1 * $1 }
        let ties = rows.reduce(0.0) { sum, row in
            sum
                + Set(row).reduce(0.0) { sum, value in
                    let t = Double(row.count { $0 == value })
                    return sum + t * t * t - t
                }
        }
        let above = 12 * squares - 3 * k * k * count * (count + 1) * (count + 1)
        return above / (k * k * count * (count * count - 1) - k * ties)
    }
}
