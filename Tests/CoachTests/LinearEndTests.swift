import CoachSupport
import Interview
import Packs
import Sessions
import Support
import Testing

@testable import Coach

@Suite("Where the input ends")
struct LinearEndTests {
    @Test("the end of the input at every point of a review loses no answer, and it goes on at the very place")
    func everyPoint() {
        var world = LineRobot(destination: .fullReview)
        var checked = 0
        for line in LinearScript.lines(LinearScript.hashicorp) + [
            "alternatives", "adopt 1", "your test system", "/later", "plan", "notice", "mark 1",
        ] {
            world.type(line)
            var ended = world
            ended.type(nil)
            #expect(ended.isOver)
            #expect(ended.saved == world.session)
            // The same place says the same question again.
            var here = world
            let expected = here.listen { $0.type("/again") }.dropFirst()
            let again = ended.reopened()
            #expect(Array(again.heard.suffix(expected.count)) == Array(expected))
            checked += 1
        }
        #expect(checked == 58)
    }

    @Test(
        "from some points on, the rest typed after a restart gives the same review", arguments: [1, 7, 12, 23, 40, 50])
    func goesOn(_ point: Int) {
        let lines = LinearScript.lines(LinearScript.hashicorp)
        var whole = LineRobot(destination: .fullReview)
        whole.type(lines)
        var world = LineRobot(destination: .fullReview)
        world.type(Array(lines[..<point]))
        world.type(nil)
        world = world.reopened()
        world.type(Array(lines[point...]))
        #expect(world.saved == whole.saved)
    }

    @Test("a text that goes on over lines is kept as far as it was typed")
    func begunText() {
        var world = LineRobot(destination: .fullReview)
        world.type("Title", "2", "Hosts", "/go 11", "First line\\", "second line\\")
        #expect(
            world.drafts["review-1"]
                == Draft(at: "reflection:move", text: "First line\nsecond line", on: LineRobot.now))
        // Killed here: the draft alone is left.
        var killed = world.reopened()
        #expect(killed.hears("You had begun: First line"))
        killed.type("third line")
        #expect(killed.saved?.move.description == "First line\nsecond line\nthird line")
        // Ended in order: it is an answer.
        world.type(nil)
        #expect(world.saved?.move.description == "First line\nsecond line")
    }

    @Test("reasons typed before deciding are there again")
    func reasons() {
        var world = LineRobot(destination: .fullReview)
        world.type(LinearScript.lines(LinearScript.hashicorp))
        world.type("decide", "1", "Because of the copies.", nil)
        var again = world.reopened()
        again.type("1")
        #expect(again.hears("Your reasons: Because of the copies."))
    }

    @Test("random lines never lose an answer, never break the screen", arguments: UInt64(1)...12)
    func random(_ seed: UInt64) {
        var generator = Seeded(seed)
        var world = LineRobot(destination: seed % 3 == 0 ? .quickLook : .fullReview)
        world.type("Title", "\(seed % 4 + 1)", "Hosts")
        for _ in 0..<150 where !world.isOver {
            world.type(Self.line(&generator))
            var ended = world
            ended.type(nil)
            guard ended.isOver, let open = ended.session, !ended.coach.desk.isExample else { continue }
            // A review in which nothing was answered has no file.
            let isEmpty = !ended.coach.desk.canUndo && ended.files[open.id] == nil
            #expect(isEmpty || ended.files[open.id]?.session == open, "seed \(seed)")
            for (field, value) in Self.values(world) where value != open.value(field) {
                // Only a text that was being typed may have become an answer.
                let draft = world.drafts[open.id]
                #expect(
                    draft?.text != nil || draft?.forms.isEmpty == false,
                    "seed \(seed), \(field.id): \(value), \(String(describing: open.value(field))), \(world.heard.suffix(6))"
                )
            }
        }
        for line in world.heard {
            #expect(line.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }, "seed \(seed)")
        }
    }

    private static func values(_ world: LineRobot) -> [(Field, FieldValue)] {
        guard let session = world.session, let form = world.coach.desk.form else { return [] }
        return form.questions.map { ($0.field, session.value($0.field)) }
    }

    private static func line(_ generator: inout Seeded) -> String {
        let lines = [
            "", "1", "2", "3", "4", "d", "x", "b", "/back", "/undo", "redo", "note why not", "clear", "go 20", "/go 14",
            "/go 3",
            "list", "list all", "score", "?", "again", "a text", "text that goes on\\", "// slash", "1 3", "50", "y",
            "n",
            "\u{1B}[31mred\u{7}", "世界\\", "👨‍👩‍👧 é", "reading", "receipt", "memo", "alternatives", "adopt 1 2", "reject 3",
            "check 2 seen",
            "notice", "mark 1", "decide", "rewrite", "questions", "edit", "why", "/next", "deepen", "target 60",
            "tell 1", "\\", "\\\\",
        ]
        return lines.randomElement(using: &generator) ?? ""
    }
}
