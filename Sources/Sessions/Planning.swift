package import Alternatives
package import Assessment
package import Packs

extension Session {
    /// The planner's task for this session: rejected measures and excluded costs left out, the session's own
    /// credibility checks, from the reading without any measure.
    package func planTask(
        _ pack: Pack, _ instrument: Instrument, target: Double, excluded: Set<Cost>, scope: Scope? = nil,
        voice: String? = nil
    ) -> PlanTask {
        PlanTask(
            sheet: sheet(on: instrument, voice: voice), catalogue: pack.measures.map(adoption),
            scope: scope ?? move.scope ?? .company, target: target, excluded: excluded,
            rejected: Set(measures.filter { $0.status == .rejected }.map(\.id)))
    }
}
