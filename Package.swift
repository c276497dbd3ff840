// swift-tools-version: 6.2
import PackageDescription

/// The walls between the rooms are kept by `.ci/imports`: a stage may import the stages above it, never below.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("ExistentialAny"),
    .treatAllWarnings(as: .error),
]

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
    .testTarget(
        name: name,
        dependencies: dependencies + [
            .product(name: "CustomDump", package: "swift-custom-dump"),
            // Without it a difference is printed and the test passes all the same.
            .product(name: "IssueReportingTestSupport", package: "xctest-dynamic-overlay"),
        ],
        exclude: exclude, swiftSettings: strict
    )
}

let package = Package(
    name: "otherside",
    products: [.executable(name: "otherside", targets: ["otherside"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2"),
        .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/pointfreeco/swift-custom-dump", exact: "1.7.3"),
        .package(url: "https://github.com/pointfreeco/xctest-dynamic-overlay", exact: "1.13.1"),
    ],
    targets: [
        // The pack that ships: YAML a person can edit, embedded in the program.
        .target(
            name: "Prompts", path: "Prompts", exclude: ["README.md"],
            sources: ["Prompts.swift"],
            resources: [
                .embedInCode("pack.yaml"), .embedInCode("items"), .embedInCode("measures"), .embedInCode("commitments"),
                .embedInCode("cases"),
                .embedInCode("reflections.yaml"), .embedInCode("reactions.yaml"), .embedInCode("verdicts.yaml"),
                .embedInCode("wording.yaml"),
            ],
            swiftSettings: [.swiftLanguageMode(.v6)]),

        // Six pure stages, in the order of the story.
        room("Packs", ["Prompts", "Yams"]),
        room("Interview", ["Packs"]),
        room("Assessment", ["Packs", "Interview"]),
        room("Alternatives", ["Packs", "Interview", "Assessment"]),
        room("Sessions", ["Packs", "Interview", "Assessment", "Alternatives"]),
        room("Reports", ["Packs", "Interview", "Assessment", "Alternatives", "Sessions"]),

        // Two pure screen targets: Screen knows no coach.
        room("Screen"),
        room("Coach", ["Packs", "Interview", "Assessment", "Alternatives", "Sessions", "Reports", "Screen"]),

        // The edge.
        room("Library", ["Packs", "Sessions", .product(name: "GRDB", package: "GRDB.swift")]),
        .target(
            name: "CNcurses",
            linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
        room("Terminal", ["Screen", "CNcurses"]),
        .executableTarget(
            name: "otherside",
            dependencies: [
                "Packs", "Interview", "Assessment", "Alternatives", "Sessions", "Reports", "Screen", "Coach", "Library",
                "Terminal",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: strict),

        // Makes believable libraries for tests and measurements; no product that ships.
        .executableTarget(
            name: "Generator", dependencies: ["Library", "Sessions", "Interview", "Packs", "Support"],
            path: "Tests/Generator",
            swiftSettings: strict),
        // For Tests/Benchmarks/run alone; no product that ships.
        .executableTarget(
            name: "Measure",
            dependencies: [
                "Packs", "Interview", "Assessment", "Alternatives", "Sessions", "Library", "Screen", "Coach",
            ],
            path: "Tests/Benchmarks/Measure", swiftSettings: strict),

        // What several test targets share.
        .target(
            name: "Support",
            dependencies: [
                "Packs", "Interview", "Sessions", .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            path: "Tests/Support", exclude: ["Coach"], swiftSettings: strict),
        .target(
            name: "CoachSupport", dependencies: ["Coach", "Packs", "Sessions", "Support"], path: "Tests/Support/Coach",
            swiftSettings: strict),
        tests("PacksTests", ["Packs", "Prompts", "Support"]),
        tests("InterviewTests", ["Interview", "Packs", "Support"]),
        tests("AssessmentTests", ["Assessment", "Interview", "Packs", "Support"]),
        tests("AlternativesTests", ["Alternatives", "Assessment", "Interview", "Packs", "Support"]),
        tests("SessionsTests", ["Sessions", "Assessment", "Interview", "Packs", "Support"]),
        tests(
            "ReportsTests",
            [
                "Reports", "Sessions", "Alternatives", "Assessment", "Interview", "Packs", "Support",
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]),
        tests("ScreenTests", ["Screen", "Support"]),
        tests(
            "CoachTests", ["Coach", "CoachSupport", "Interview", "Packs", "Reports", "Screen", "Sessions", "Support"]),
        tests("LibraryTests", ["Library", "Sessions", "Interview", "Packs", "Support"]),
        tests(
            "CommandTests",
            [
                "otherside", "Packs", "Interview", "Assessment", "Alternatives", "Sessions", "Reports", "Library",
                "Support",
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]),
        // A robot user on the pure screens, and one on the built program in a terminal.
        tests(
            "FlowTests",
            [
                "Coach", "CoachSupport", "Screen", "Sessions", "Packs", "Interview", "Assessment", "Alternatives",
                "Reports",
                "Support",
            ],
            exclude: ["Screens"]),
        .testTarget(
            name: "TerminalTests",
            dependencies: [
                "otherside", "Generator", "Packs", "Interview", "Sessions", "Support",
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: strict),
    ]
)
