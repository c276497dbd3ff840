import Foundation
import Packs
import Sessions
import Support
import Testing

/// The calendar as two other programs read it, and the line for a shell.
@Suite struct CalendarCommandTests {
    /// What both libraries of python find in a calendar: each event's uid, day, sequence and summary.
    private static let script = #"""
        import datetime, icalendar, json, sys, vobject
        bytes = sys.stdin.buffer.read()
        assert bytes.endswith(b"\r\n") and b"\n" not in bytes.replace(b"\r\n", b"")
        assert max(len(line) for line in bytes.split(b"\r\n")) <= 75
        text = bytes.decode("utf-8")
        first = []
        for event in icalendar.Calendar.from_ical(bytes).walk("VEVENT"):
            day = event["DTSTART"].dt
            assert type(day) is datetime.date and event["DTSTAMP"].dt.tzinfo is not None
            first.append([str(event["UID"]), day.isoformat(), int(event["SEQUENCE"]), str(event["SUMMARY"])])
        second = []
        for event in getattr(vobject.readOne(text), "vevent_list", []):
            assert event.validate(True) and type(event.dtstart.value) is datetime.date
            second.append([event.uid.value, event.dtstart.value.isoformat(), int(event.sequence.value), event.summary.value])
        assert first == second, (first, second)
        assert len({one[0] for one in first}) == len(first)
        print(json.dumps(first))
        """#

    private struct Event: Equatable {
        var uid, day, summary: String
        var sequence: Int
    }

    private func events(_ world: World, _ calendar: String) async throws -> [Event] {
        let outcome = try await world.python(Self.script, input: calendar)
        try #require(outcome.status == 0, "\(outcome.err)")
        let list = try JSONSerialization.jsonObject(with: Data(outcome.out.utf8)) as? [[Any]] ?? []
        return list.map {
            Event(
                uid: $0[0] as? String ?? "", day: $0[1] as? String ?? "", summary: $0[3] as? String ?? "",
                sequence: $0[2] as? Int ?? -1)
        }
    }

    /// A forecast and an action, both open, and a day to look again.
    private func session(_ number: Int, _ title: String, on day: String) -> Session {
        var session = Session(id: "\(number + 1000)-aaaa", now: "2026-11-01T10:00:00Z")
        session.move.title = title
        session.forecasts = [Forecast(reaction: "coalition", chance: 40, by: day)]
        session.decision = Decision(choice: .proceed, why: "a secret reason", on: "2026-11-01", reviewOn: day)
        session.actions = [
            Action(text: "Call them; say nothing, yet", due: day), Action(text: "Done", due: day, done: true),
            Action(text: "Older words", due: "next week"),
        ]
        return session
    }

    /// All days of a year and more, over both changes of the clocks, which are the same wherever one is.
    @Test(arguments: ["America/Los_Angeles", "Europe/Berlin", "Pacific/Auckland"])
    func daysAsTheyStand(_ zone: String) async throws {
        let world = try World(["TZ": zone])
        let titles = ["Zaun, am Fluß; \\n", "世界の動き" + String(repeating: "界", count: 40), "👨‍👩‍👧 \"quoted\"", ""]
        var days: [String] = []
        for number in 0..<300 {
            let day = Day.text(20_800 + number * 2)
            days.append(day)
            try world.put(session(number, titles[number % 4], on: day), name: "2026-11-01-move-\(number + 1000).json")
        }
        let outcome = try await world.run("calendar")
        #expect(outcome.status == 0 && outcome.err == "" && !outcome.out.contains("secret"))
        #expect(!outcome.out.contains("Call them"))
        let found = try await events(world, outcome.out)
        #expect(found.map(\.day).sorted() == (days + days + days).sorted())
        #expect(Set(found.map(\.summary)).contains("Look again: \(titles[0])"))
        #expect(Set(found.map(\.summary)).contains("A forecast's day: \(titles[1])"))
        #expect(Set(found.map(\.summary)).contains("An action is due: a review"))

        // A second one is the same; what changed since replaces what stood there.
        #expect(try await world.run("calendar").out == outcome.out)
        var later = session(7, titles[3], on: "2028-02-29")
        later.updated = "2026-11-02T10:00:00Z"
        try world.put(later, name: "2026-11-01-move-1007.json")
        let second = try await events(world, try await world.run("calendar").out)
        #expect(Set(second.map(\.uid)) == Set(found.map(\.uid)))
        let moved = second.filter { $0.day == "2028-02-29" }
        #expect(moved.count == 3)
        for one in moved {
            #expect(one.sequence > found.first { $0.uid == one.uid }?.sequence ?? .max)
        }
    }

    @Test func privateOnesAndFiles() async throws {
        let world = try World()
        try world.put(session(1, "The fence", on: "2027-02-28"), name: "2026-11-01-move-1.json")
        let written = try await world.run("calendar", "--private", "--output", "days.ics")
        #expect(written.status == 0 && written.err.contains("wrote days.ics: 3 days"))
        let text = try #require(world.text("days.ics"))
        #expect(!text.contains("fence") && text.contains("SUMMARY:Look again: a review\r\n"))
        #expect(try await world.run("calendar", "-o", "days.ics").status == 1, "a file is not written over unasked")
        #expect(try await world.run("calendar", "-o", "days.ics", "--force").status == 0)
        let json = try await world.run("calendar", "--json").json.objects("days")
        #expect(json.map { $0["kind"] as? String } == ["action", "forecast", "review"])
        #expect(json.map { $0["title"] as? String } == ["The fence", "The fence", "The fence"])
        let none = try await World().run("calendar")
        #expect(none.status == 0 && none.out.hasPrefix("BEGIN:VCALENDAR\r\n") && !none.out.contains("VEVENT"))
    }

    @Test func oneLineOfWhatIsDue() async throws {
        let world = try World()
        let none = try await world.run("due")
        #expect(none.status == 0 && none.out == "" && none.err == "")
        #expect(try await world.run("due", "--json").json["count"] as? Int == 0)
        for (number, day) in ["2026-11-20", "2026-11-22", "2026-11-24"].enumerated() {
            try world.put(session(number, "Move \(number)", on: day), name: "2026-11-01-move-\(number).json")
        }
        let line = "2 reviews are due for a look back, the nearest: Move 1 (2026-11-22)\n"
        // Again and again: found, then kept.
        for _ in 0..<2 { #expect(try await world.run("due").out == line) }
        try await Task.sleep(for: .seconds(2.1))
        for _ in 0..<2 { #expect(try await world.run("due").out == line) }
        #expect(world.text(".local/state/otherside/index/due")?.contains("Move 1") == true)
        let json = try await world.run("due", "--json").json
        #expect((json["nearest"] as? [String: Any])?["reviewOn"] as? String == "2026-11-22")
        // The next day, and what is changed and deleted, are seen at once.
        let tomorrow = try await world.run(["due"], input: [], environment: ["OTHERSIDE_NOW": "2026-11-24T10:00:00Z"])
        #expect(tomorrow.out.hasPrefix("3 reviews are due") && tomorrow.out.contains("Move 2 (2026-11-24)"))
        #expect(try await world.run("due").out == line)
        #expect(try await world.run("delete", "1001", "--yes").status == 0)
        #expect(world.text(".local/state/otherside/index/due")?.contains("Move 1") != true)
        #expect(try await world.run("due").out == "1 review is due for a look back: Move 0 (2026-11-20)\n")
        // Past the parser or through it, it is the same.
        #expect(try await world.run("due").out == world.run("due", "--library", world.library).out)
        #expect(try await world.run("due", "--library", "none").status == 1)
        try world.write("colour: [", to: ".config/otherside/config.yaml")
        let broken = try await world.run("due")
        #expect(broken.status == 1 && broken.out == "" && broken.err.contains("the settings cannot be used"))
    }
}
