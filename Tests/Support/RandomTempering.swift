package import Packs

extension Tempering {
    /// Anything a pack may say.
    package static func random(using generator: inout Seeded) -> Tempering {
        Tempering(
            evidence: .random(in: factors, using: &generator), mistrust: .random(in: factors, using: &generator),
            pressure: .random(in: factors, using: &generator), start: .random(in: starts, using: &generator))
    }
}
