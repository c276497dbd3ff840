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
            File("pack.yaml", "pack", "tempering", load: PackageResources.pack_yaml),
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
            File("commitments/common-blanks.yaml", "blanks", load: PackageResources.common_blanks_yaml),
            File("commitments/limit-commitments.yaml", "commitments", load: PackageResources.limit_commitments_yaml),
            File(
                "commitments/guarantee-commitments.yaml", "commitments",
                load: PackageResources.guarantee_commitments_yaml),
            File("commitments/window-commitments.yaml", "commitments", load: PackageResources.window_commitments_yaml),
            File("reflections.yaml", "reflections", load: PackageResources.reflections_yaml),
            File("reactions.yaml", "reactions", load: PackageResources.reactions_yaml),
            File("verdicts.yaml", "words", load: PackageResources.verdicts_yaml),
            File("wording.yaml", "wording", load: PackageResources.wording_yaml),
            File("cases/ferdinand-ii-1618-29.yaml", "cases", load: PackageResources.ferdinand_ii_1618_29_yaml),
            File("cases/us-ussr-arms-race.yaml", "cases", load: PackageResources.us_ussr_arms_race_yaml),
            File("cases/russia-1914.yaml", "cases", load: PackageResources.russia_1914_yaml),
            File("cases/patent-stockpiles.yaml", "cases", load: PackageResources.patent_stockpiles_yaml),
            File("cases/german-navy-laws.yaml", "cases", load: PackageResources.german_navy_laws_yaml),
            File("cases/rush-bagot-1817.yaml", "cases", load: PackageResources.rush_bagot_1817_yaml),
            File("cases/able-archer-83.yaml", "cases", load: PackageResources.able_archer_83_yaml),
            File("cases/kennedy-june-1963.yaml", "cases", load: PackageResources.kennedy_june_1963_yaml),
            File("cases/germany-1936-39.yaml", "cases", load: PackageResources.germany_1936_39_yaml),
            File("cases/karlstad-1905.yaml", "cases", load: PackageResources.karlstad_1905_yaml),
            File("cases/sinai-1967.yaml", "cases", load: PackageResources.sinai_1967_yaml),
            File("cases/egypt-oct-1973.yaml", "cases", load: PackageResources.egypt_oct_1973_yaml),
            File("cases/brasstacks-1986-87.yaml", "cases", load: PackageResources.brasstacks_1986_87_yaml),
            File("cases/iraq-kuwait-1990.yaml", "cases", load: PackageResources.iraq_kuwait_1990_yaml),
            File("cases/argentina-brazil-abacc.yaml", "cases", load: PackageResources.argentina_brazil_abacc_yaml),
            File("cases/forward-policy-1961-62.yaml", "cases", load: PackageResources.forward_policy_1961_62_yaml),
            File("cases/gorbachev-1987-88.yaml", "cases", load: PackageResources.gorbachev_1987_88_yaml),
            File("cases/ussr-finland-1939.yaml", "cases", load: PackageResources.ussr_finland_1939_yaml),
            File("cases/norway-base-policy-1949.yaml", "cases", load: PackageResources.norway_base_policy_1949_yaml),
            File("cases/mukden-1931.yaml", "cases", load: PackageResources.mukden_1931_yaml),
            File("cases/japan-1-defence-only.yaml", "cases", load: PackageResources.japan_1_defence_only_yaml),
            File("cases/two-plus-four-1990.yaml", "cases", load: PackageResources.two_plus_four_1990_yaml),
            File("cases/hashicorp-bsl-2023.yaml", "cases", load: PackageResources.hashicorp_bsl_2023_yaml),
            File("cases/microsoft-joins-oin-2018.yaml", "cases", load: PackageResources.microsoft_joins_oin_2018_yaml),
            File("cases/elastic-sspl-2021.yaml", "cases", load: PackageResources.elastic_sspl_2021_yaml),
            File("cases/react-bsd-patents-2017.yaml", "cases", load: PackageResources.react_bsd_patents_2017_yaml),
            File("cases/rockstar-2011-13.yaml", "cases", load: PackageResources.rockstar_2011_13_yaml),
            File("cases/lot-network-2014.yaml", "cases", load: PackageResources.lot_network_2014_yaml),
            File("cases/sco-2003.yaml", "cases", load: PackageResources.sco_2003_yaml),
            File("cases/google-opn-pledge-2013.yaml", "cases", load: PackageResources.google_opn_pledge_2013_yaml),
            File("cases/tesla-pledge-2014.yaml", "cases", load: PackageResources.tesla_pledge_2014_yaml),
            File("cases/nummi-1984.yaml", "cases", load: PackageResources.nummi_1984_yaml),
            File("cases/revolt-of-the-admirals.yaml", "cases", load: PackageResources.revolt_of_the_admirals_yaml),
            File("cases/hp-leak-hunt-2005-06.yaml", "cases", load: PackageResources.hp_leak_hunt_2005_06_yaml),
            File("cases/nixon-kissinger-vs-jcs.yaml", "cases", load: PackageResources.nixon_kissinger_vs_jcs_yaml),
            File("cases/sears-units-2008.yaml", "cases", load: PackageResources.sears_units_2008_yaml),
            File("cases/admin-rights-withdrawn.yaml", "cases", load: PackageResources.admin_rights_withdrawn_yaml),
            File("cases/flickr-dev-ops-2009.yaml", "cases", load: PackageResources.flickr_dev_ops_2009_yaml),
            File("cases/neighbours-camera.yaml", "cases", load: PackageResources.neighbours_camera_yaml),
            File(
                "cases/siblings-power-of-attorney.yaml", "cases", load: PackageResources.siblings_power_of_attorney_yaml
            ),
            File("cases/couple-own-account.yaml", "cases", load: PackageResources.couple_own_account_yaml),
            File("cases/couple-goes-quiet.yaml", "cases", load: PackageResources.couple_goes_quiet_yaml),
            File(
                "cases/colleague-copies-the-boss.yaml", "cases", load: PackageResources.colleague_copies_the_boss_yaml),
            File("cases/cofounders-vesting.yaml", "cases", load: PackageResources.cofounders_vesting_yaml),
        ]
    }
}
