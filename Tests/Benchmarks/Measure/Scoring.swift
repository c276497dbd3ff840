import Assessment
import Packs

enum Scoring {
    static func run(_ vectors: [Vector]) {
        let instrument = Instrument(Pack.core(parts: [.items]))
        let rounds = 2000
        for vector in vectors {
            let sheet = WeighedSheet(vector.answers, on: instrument)
            var sum = 0.0
            let taken = nanoseconds {
                for _ in 0..<rounds { sum += Reading(sheet).escalation.value }
            }
            // The sum is printed, so that no compiler can leave the work out.
            print(taken / Int64(rounds), sum / Double(rounds))
        }
    }
}
