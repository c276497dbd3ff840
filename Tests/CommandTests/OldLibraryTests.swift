import Foundation
import Support
import Testing

/// A library that was written before the tempering was recorded (`Fixtures/library-1`, and in `library-1.json` what that
/// program said of it): the same figures, plans and files, until somebody takes a review over.
@Suite struct OldLibraryTests {
    private let world: World
    private let files: [String: Data]

    init() throws {
        world = try World()
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures/library-1")
        try FileManager.default.createDirectory(atPath: world.library, withIntermediateDirectories: true)
        var files: [String: Data] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            files[name] = try Data(contentsOf: folder.appending(path: name))
            try files[name]?.write(to: URL(filePath: "\(world.library)/\(name)"))
        }
        self.files = files
    }

    @Test func saysWhatItSaidAndStaysAsItIs() async throws {
        struct Missing: Error {}
        let bytes = try Fixtures.bytes("library-1.json")
        guard let old = try JSONSerialization.jsonObject(with: bytes) as? [String: Any],
            let rows = old["list"] as? [[String: Any]], let plans = old["plans"] as? [String: [String: Any]]
        else { throw Missing() }
        let listing = try await world.run("list", "--json").json.objects("sessions")
        #expect(rows.count == files.count && listing.count == rows.count)
        for row in rows {
            let id = try #require(row["id"] as? String)
            let now = try #require(listing.first { $0["id"] as? String == id })
            expectHeld(row, now, id)
            let shown = try await world.run("show", id)
            let score = try await world.run("score", "\(world.library)/\(now["file"] as? String ?? "")", "--json").json
            let hasFigures = row["escalation"] != nil
            #expect(now["method"] as? Int == (hasFigures ? 1 : nil))
            #expect(shown.status == 0 && shown.out.contains("Method 1") == hasFigures, "\(id): \(shown.out)")
            if let before = row["before"] as? [String: Any], row["frozen"] as? Bool == false {
                let report = try await world.run("report", id, "--format", "json").json.object("before")
                let compared = try await world.run("compare", id, id, "--json").json
                let title = try #require(row["title"] as? String)
                let found = try await world.run("search", title, "--json").json.objects("sessions")
                expectHeld(row, found.first { $0["id"] as? String == id } as Any, "search \(id)")
                for name in ["ambiguity", "mistrust", "threat", "pressure", "escalation"] {
                    for (words, figures) in [("score", score), ("report", report)] {
                        expectHeld(before[name] as Any, figures[name] as Any, "\(words) \(id) \(name)")
                    }
                    for side in ["first", "second"] {
                        let figures = compared.object(side).object("reading")
                        expectHeld(before[name] as Any, figures[name] as Any, "compare \(id) \(name)")
                    }
                }
            }
        }
        for (id, plan) in plans {
            expectHeld(plan, try await world.run("plan", id, "--target", "50", "--json").json, "plan \(id)")
        }
        try expectUntouched()
    }

    @Test func listsSearchesComparesAndReportsByMethod1() async throws {
        let list = try await world.run("list")
        let row = try #require(list.out.split(separator: "\n").first { $0.contains("Business licence for our tools") })
        #expect(row.hasSuffix("escalation 74.6 → 44.0 (method 1)"), "\(list.out)")
        #expect(try await world.run("search", "mobilisation").out.contains("escalation 78.7 (method 1)"))
        let markdown = try await world.run("report", "3550", "--format", "markdown")
        #expect(markdown.out.contains("78.7") && markdown.out.contains("Method 1:"))
        #expect(try await world.run("report", "3550", "--format", "html").out.contains("Method 1:"))
        let new = try Vector.named("hashicorp-bsl-2023").session()
        try world.keep(new)
        let both = try await world.run("compare", "3550", "1a2b")
        #expect(both.out.contains("by method 1, the second by method 2"), "\(both.out)")
        let alike = try await world.run("compare", "3550", "b0a4")
        #expect(!alike.out.contains("says nothing"))
        #expect(try await world.run("compare", "3550", "1a2b", "--markdown").out.contains("by method 1, the second by"))
        try expectUntouched()
    }

    private func expectUntouched() throws {
        for (name, bytes) in files {
            #expect(try Data(contentsOf: URL(filePath: "\(world.library)/\(name)")) == bytes, "\(name)")
        }
    }

    /// Everything that was said is said now; more may be.
    private func expectHeld(_ old: Any, _ now: Any, _ path: String) {
        switch (old, now) {
        case (let old as [String: Any], let now as [String: Any]):
            for (key, value) in old { expectHeld(value, now[key] as Any, "\(path).\(key)") }
        case (let old as [Any], let now as [Any]):
            #expect(old.count == now.count, "\(path)")
            for (place, pair) in zip(old, now).enumerated() { expectHeld(pair.0, pair.1, "\(path)[\(place)]") }
        default: #expect((old as? NSObject)?.isEqual(now) == true, "\(path): \(old) then, \(now) now")
        }
    }
}
