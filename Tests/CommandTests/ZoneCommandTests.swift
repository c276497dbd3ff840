import Foundation
import Sessions
import Support
import Testing

/// Every day that is seen, typed or held to is the day where the person is.
@Suite struct ZoneCommandTests {
    /// The zone, the moment, the day there, the day before and after.
    static let moments = [
        ("America/Los_Angeles", "2026-11-28T04:30:00Z", "2026-11-27"),
        // Summer time begins on 14 March: the day has 23 hours.
        ("America/Los_Angeles", "2027-03-15T06:30:00Z", "2027-03-14"),
        // And ends on 7 November: 25 hours.
        ("America/Los_Angeles", "2027-11-08T07:30:00Z", "2027-11-07"),
        ("Pacific/Auckland", "2026-11-27T19:30:00Z", "2026-11-28"),
        ("Pacific/Auckland", "2027-04-03T11:30:00Z", "2027-04-04"),
        ("Asia/Kathmandu", "2026-11-27T18:20:00Z", "2026-11-28"),
        ("UTC", "2026-11-28T04:30:00Z", "2026-11-28"),
    ]

    @Test("file names, lists, filters, due, actions, the decision and the trash", arguments: moments)
    func days(_ zone: String, _ now: String, _ today: String) async throws {
        let world = try World(["TZ": zone, "OTHERSIDE_NOW": now])
        let number = try #require(Day.number(today))
        let (yesterday, tomorrow) = (Day.text(number - 1), Day.text(number + 1))
        let begun = try await world.run(["new", "--linear"], input: "Fence\n2\nNorth\n".utf8)
        #expect(begun.status == 0)
        let name = try #require(
            try FileManager.default.contentsOfDirectory(atPath: world.library).first { $0.hasSuffix(".json") })
        #expect(name.hasPrefix(today + "-"), "\(name)")
        #expect(try world.sessions().first?.created == now, "times in files stay UTC")

        for (from, to, isFound) in [
            (today, today, true), (yesterday, today, true), (today, tomorrow, true), (yesterday, yesterday, false),
            (tomorrow, tomorrow, false), ("today", "today", true), ("yesterday", "today", true),
            ("yesterday", "yesterday", false), ("tomorrow", "tomorrow", false), (String(today.prefix(7)), today, true),
            ("last month", "last month", false), ("this year", "this year", true),
        ] {
            let listed = try await world.run("list", "--from", from, "--to", to)
            #expect(listed.out.contains("Fence") == isFound, "\(from) to \(to): \(listed.out)\(listed.err)")
            if isFound { #expect(listed.out.contains("  \(today)  ")) }
            #expect(listed.err.contains("--to is ") == !Day.isDay(to), "\(listed.err)")
            if to == "today" { #expect(listed.err.contains("--to is \(Day.named(today))")) }
        }

        var session = try #require(try world.sessions().first)
        session.decide(
            Decision(choice: .proceed, why: nil, on: today, reviewOn: today), Fixtures.shipped)
        session.actions = [Action(text: "Call them", due: today), Action(text: "Write", due: yesterday)]
        try world.put(session, name: name)
        #expect(try await world.run("list", "--due").out.contains("Fence"))
        let actions = try await world.run("list", "--actions").out
        #expect(actions.contains("by \(yesterday), overdue") && !actions.contains("by \(today), overdue"))
        session.decision?.reviewOn = tomorrow
        try world.put(session, name: name)
        #expect(try await !world.run("list", "--due").out.contains("Fence"))
        #expect(try await world.run("show", "@").out.contains("of the decision of \(today)"))
        #expect(try await world.run("report", "@", "--format", "adr").out.contains("date: \(today)"))

        let deleted = try await world.run("delete", "@", "--yes")
        let trash = world.files.filter { $0.contains("trash") && $0.hasSuffix(".json") }
        #expect(trash.count == 1 && trash[0].contains("/\(today)~"), "\(deleted.err) \(trash)")
    }

    @Test("an older file, whose decision bears a time, is read as the day it meant")
    func older() async throws {
        let world = try World(["TZ": "America/Los_Angeles"])
        var session = try Vector.named("hashicorp-bsl-2023").session()
        session.decide(
            Decision(choice: .proceed, why: nil, on: "2026-11-28T04:30:00Z", reviewOn: nil), Fixtures.shipped)
        try world.keep(session)
        #expect(try await world.run("report", "@", "--format", "adr").out.contains("date: 2026-11-27\n"))
        for arguments in [
            ["show", "@"], ["report", "@", "--format", "markdown"], ["report", "@", "--format", "html"], ["list"],
        ] {
            let out = try await world.run(arguments, input: []).out
            #expect(!out.contains("T04:30"), "\(arguments)")
        }
        #expect(try await world.run("show", "@").out.contains("on 2026-11-27."))
        #expect(try await world.run("list", "--json").out.contains("\"decidedOn\" : \"2026-11-27\""))
    }
}
