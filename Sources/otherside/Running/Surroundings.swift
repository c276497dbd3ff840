import FoundationEssentials
import Glibc
import Library
import Packs
import Sessions

/// The outside world as values: what the environment says, what the clock says, fresh ids. Tests pin it by
/// `OTHERSIDE_NOW` and `OTHERSIDE_IDS`.
struct Surroundings: Sendable {
    let environment = Environment()
    let places: Places
    /// The person's home folder; `/` where nothing depends on it.
    let home: String
    /// The settings' file; `settings` is what is in force of it.
    let settingsFile: SettingsFile
    let settings: Settings
    private let prompts: String?
    private let noOverlays: Bool
    private let pinnedNow: String?
    private let ids: IDSource

    /// - Parameter needsSettings: false for what tells of the settings' file and must answer where it is broken.
    /// - Throws: where the home folder is needed and nothing names one, and where the settings cannot be used.
    init(
        library: String? = nil, prompts: String? = nil, noOverlays: Bool = false, needsSettings: Bool = true
    ) throws {
        let variables = environment.variables
        let known = HomeFolder.find(environment["HOME"])
        guard let home = known ?? (Places.needHome(variables, library: library) ? nil : "/") else {
            throw Failure(
                "there is no home folder to keep reviews in: HOME is no absolute path, and your account has none. "
                    + "Set HOME to a folder of your own.")
        }
        self.home = home
        settingsFile = SettingsFile(in: Places(environment: variables, home: home, library: library).config)
        settings = needsSettings ? try settingsFile.usable() : settingsFile.settings
        let isGiven = library != nil || variables["OTHERSIDE_LIBRARY"]?.isEmpty == false
        let places = Places(
            environment: variables, home: home, library: isGiven ? library : settings.library)
        self.places = places
        PlainWidth.settle(settings.width)
        self.prompts = prompts
        self.noOverlays = noOverlays
        pinnedNow = environment["OTHERSIDE_NOW"]
        ids = IDSource(seed: environment["OTHERSIDE_IDS"])
    }

    /// Folders of own packs, in order.
    var packFolders: [String] { noOverlays ? [] : [places.ownPacks] + (prompts.map { [$0] } ?? []) }

    /// RFC 3339 in UTC, to the second.
    var now: String { pinnedNow ?? Clock.now }

    /// The day where the person is, before anything else of the surroundings is known.
    static var today: String { Clock.zone.day(Environment()["OTHERSIDE_NOW"] ?? Clock.now) }

    /// The calendar where the person is: TZ, or the system's zone.
    var zone: Zone { Clock.zone }

    /// The day there, `2026-11-23`.
    var today: String { pinnedNow.map(zone.day) ?? zone.day(at: Int(epoch)) }

    /// Seconds since 1970, by the system's clock: what files are stamped with.
    var epoch: Int64 { Int64(time(nil)) }

    func newID() -> String { ids.next() }

    var store: SessionStore { SessionStore(places: places, zone: zone, newID: newID) }

    /// The command for long texts.
    var editor: String? { first(of: "OTHERSIDE_EDITOR") ?? settings.editor ?? first(of: "VISUAL", "EDITOR") }

    /// The first of a variable's names that is set to something.
    func first(of names: String...) -> String? {
        names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    }
}

/// Fresh ids; with a seed always the same ones, for tests.
final class IDSource: Sendable {
    private let seed: String?
    private let count = Counter()

    init(seed: String?) { self.seed = seed.flatMap { $0.isEmpty ? nil : $0 } }

    func next() -> String {
        guard let seed else { return UUID().uuidString.lowercased() }
        let number = "\(count.next())"
        let tail = String(repeating: "0", count: max(0, 12 - number.count)) + number
        return "\(seed.prefix(8))-0000-4000-8000-\(tail)"
    }
}
