import Assessment
import Interview
import Reports
import Sessions

/// In which order a group talks about the questions: where the seats differ most, then where the answers are spread
/// widest, then the rest in the order of the form.
enum DiscussOrder {
    static func items(_ desk: Desk) -> [String] {
        guard let team = desk.team else { return [] }
        let form = desk.session.map { session in
            session.commonForm(desk.pack, desk.instrument, voices: session.voices.map(\.id))
        }
        let asked = Set(
            form?.questions.compactMap { question -> String? in
                if case .item(let id) = question.field { id } else { nil }
            } ?? [])
        let known = Set(team.spread.map(\.item))
        let inForm = desk.instrument.items.map(\.id).filter { asked.contains($0) || known.contains($0) }
        let first =
            team.gap.map(\.item) + SpreadDocument.sorted(team.spread, .widest).filter { !$0.isConsensus }.map(\.item)
        var seen: Set<String> = []
        return (first + inForm).filter { seen.insert($0).inserted }
    }

    static func settled(_ items: [String], _ desk: Desk) -> Int {
        items.count { desk.session?.agreed?[$0] != nil }
    }
}
