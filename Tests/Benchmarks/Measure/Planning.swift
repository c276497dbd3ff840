import Alternatives
import Assessment
import Packs

enum Planning {
    static func run(_ vectors: [Vector]) {
        let pack = Pack.core(parts: [.items, .measures])
        let instrument = Instrument(pack)
        for vector in vectors {
            guard let name = vector.case, let scope = vector.scope else { continue }
            for target in [50.0, 30] {
                let sheet = WeighedSheet(vector.answers, on: instrument)
                var search: PlanSearch?
                let first = nanoseconds {
                    search = PlanSearch(
                        PlanTask(
                            sheet: sheet, catalogue: pack.measures.map { BackedMeasure($0) }, scope: scope,
                            target: target))
                }
                let proof = nanoseconds { search?.finish() }
                print(name, target, first, first + proof)
            }
        }
    }
}
