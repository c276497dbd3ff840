/// The pack that ships: its YAML files, embedded so that the program works when copied alone.
package enum Prompts {
    package struct File: Sendable {
        package let name: String
        /// The lists at its top level.
        package let holds: [String]
        /// Read when asked for: each is tens of kilobytes.
        private let load: @Sendable () -> [UInt8]
        package var bytes: [UInt8] { load() }

        init(_ name: String, _ holds: String..., load: @autoclosure @escaping @Sendable () -> [UInt8]) {
            self.name = name
            self.holds = holds
            self.load = load
        }
    }

    /// In the order in which the coach asks.
    package static var files: [File] {
        [
            File("pack.yaml", "pack", load: PackageResources.pack_yaml),
            File("items/move.yaml", "items", load: PackageResources.move_yaml),
            File("items/visibility.yaml", "items", load: PackageResources.visibility_yaml),
            File("items/history.yaml", "items", load: PackageResources.history_yaml),
            File("items/pressure.yaml", "items", load: PackageResources.pressure_yaml),
            File("items/restraint.yaml", "items", load: PackageResources.restraint_yaml),
            File("items/transparency.yaml", "items", load: PackageResources.transparency_yaml),
            File("items/honesty.yaml", "items", load: PackageResources.honesty_yaml),
            File("items/their-intent.yaml", "items", load: PackageResources.their_intent_yaml),
            File("measures/limits.yaml", "measures", load: PackageResources.limits_yaml),
            File("measures/guarantees.yaml", "measures", load: PackageResources.guarantees_yaml),
            File("measures/windows.yaml", "measures", load: PackageResources.windows_yaml),
            File("reflections.yaml", "reflections", load: PackageResources.reflections_yaml),
            File("reactions.yaml", "reactions", load: PackageResources.reactions_yaml),
            File("verdicts.yaml", "words", load: PackageResources.verdicts_yaml),
            File("cases/ferdinand-ii-1618-29.yaml", "cases", load: PackageResources.ferdinand_ii_1618_29_yaml),
            File("cases/us-ussr-arms-race.yaml", "cases", load: PackageResources.us_ussr_arms_race_yaml),
            File("cases/russia-1914.yaml", "cases", load: PackageResources.russia_1914_yaml),
            File("cases/patent-stockpiles.yaml", "cases", load: PackageResources.patent_stockpiles_yaml),
        ]
    }
}
