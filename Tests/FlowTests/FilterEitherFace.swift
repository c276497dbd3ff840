import Coach
import CoachSupport
import Packs
import Sessions
import Testing

/// The filter of past reviews is the query that `list` takes, on either face.
@Suite struct FilterEitherFace {
    typealias Kind = EitherFace.Kind

    private func library() throws -> MemoryLibrary {
        let library = MemoryLibrary()
        library.queries = ["wide": "scope:state or scope:company", "old": "to:2026-09-30"]
        for (id, title, side, tags) in [
            ("one", "Fence along the river", "Blue \"Sea\" Union", ["wall", "board"]),
            ("two", "New licence", "Neighbours", ["board"]), ("three", "Second fence", "Neighbours", []),
        ] {
            var session = Session(id: id, now: "2026-10-01T10:00:00Z")
            session.move.title = title
            session.move.otherSide = side
            session.move.scope = id == "two" ? .company : id == "one" ? .state : .team
            session.tags = tags
            try library.put(SessionFile(session))
        }
        return library
    }

    private func atList(_ kind: Kind) throws -> EitherFace {
        let face = EitherFace(kind, try library())
        face.act("past", keys: "p")
        return face
    }

    @Test(arguments: Kind.allCases) func aQueryIsTyped(_ kind: Kind) throws {
        let face = try atList(kind)
        face.forget()
        face.act("filter", "(tag:wall or scope:team) not licence", "/show") { robot in
            robot.press("f")
            robot.answer("(tag:wall or scope:team) not licence")
        }
        face.expect("(tag:wall or scope:team) not licence", "Fence along the river", "Second fence")
        face.refuse("New licence")
        face.forget()
        face.act("query fence scope:team") { robot in
            robot.press("f", "Ctrl-U")
            robot.answer("fence scope:team")
        }
        face.expect("Second fence")
        face.refuse("Fence along the river")
    }

    @Test(
        "what is wrong with a query is told with its place, and the filter stays as it was",
        arguments: Kind.allCases,
        [
            ("tag:wall scop:team", "at column 10 (scop:team): field 'scop' is not one of"),
            ("(tag:wall", "at column 1 ((tag:wall): this bracket is never closed"),
            ("tag:wall and", "at column 13: something is missing at the end"),
            ("x @wied", "at column 3 (@wied): saved query 'wied' is not one of: old, wide; did you mean 'wide'?"),
        ])
    func mistakes(_ kind: Kind, _ case: (typed: String, told: String)) throws {
        let face = try atList(kind)
        face.act("query tag:wall", "filter", `case`.typed) { robot in
            robot.press("f")
            robot.answer("tag:wall")
            robot.press("f", "Ctrl-U")
            robot.answer(`case`.typed)
        }
        face.expect("Filter and sort", `case`.told)
        face.forget()
        face.act("/cancel", keys: "Esc")
        face.expect("tag:wall", "Fence along the river")
        face.refuse("New licence")
    }

    /// The query shows what the lines below it say, and they what it says.
    @Test(arguments: Kind.allCases) func theLinesWriteTheQuery(_ kind: Kind) throws {
        let face = try atList(kind)
        let enters = Array(repeating: "", count: 5)
        let lines = ["filter", "scope:state or tag:board", "2", "Blue \"Sea\" Union"] + enters + ["/show"]
        if kind == .lines { for line in lines { face.act(line, keys: "") } }
        face.act { robot in
            robot.press("f")
            robot.type("scope:state or tag:board")
            robot.press("Down", "Right", "Right", "Down")
            robot.type("Blue \"Sea\" Union")
        }
        face.expect("(scope:state or tag:board) scope:company other:\"Blue \\\"Sea\\\" Union\"")
        face.forget()
        // What is taken back there goes from the query, and the rest stays as it was typed.
        face.act("query scope:state other:\"Blue \\\"Sea\\\" Union\" not licence", "scope", "filter", "", "") { robot in
            robot.press("Up", "Up", "Ctrl-U")
            robot.type("scope:state other:\"Blue \\\"Sea\\\" Union\" not licence")
            robot.press("Down", "Backspace")
        }
        face.expect("other:\"Blue \\\"Sea\\\" Union\" not licence", "Blue \"Sea\" Union")
        face.forget()
        face.act("/show", keys: "Enter")
        face.expect("Fence along the river")
        face.refuse("scope:state")
    }

    @Test(arguments: Kind.allCases) func whatThereIsCanBePicked(_ kind: Kind) throws {
        let face = try atList(kind)
        face.act("filter", "/pick", keys: "f", "Ctrl-L")
        face.expect("@old", "@wide", "scope:state or scope:company", "board", "2 reviews", "Neighbours")
        face.act("2", "/pick", "search nei", "1", "/pick", "search board", "1") { robot in
            robot.press("Down", "Enter", "Ctrl-L", "/")
            robot.type("nei")
            robot.press("Enter", "Enter", "Ctrl-L", "/")
            robot.type("board")
            robot.press("Enter", "Enter")
        }
        face.expect("@wide other:Neighbours tag:board")
        face.forget()
        face.act("/pick", "search blue", "1", "/show") { robot in
            robot.press("Ctrl-L", "/")
            robot.type("blue")
            robot.press("Enter", "Enter", "Enter")
        }
        // No review has two other sides.
        face.expect("@wide other:\"Blue \\\"Sea\\\" Union\" tag:board", "Fence along the river")
        face.refuse("New licence")
    }

    @Test(arguments: Kind.allCases) func cancelLeavesTheFilterAsItWas(_ kind: Kind) throws {
        let face = try atList(kind)
        face.act("query tag:board", "sort title", "filter", "scope:state", "1", "/cancel") { robot in
            robot.press("f")
            robot.answer("tag:board")
            robot.press("s", "s", "f", "Ctrl-U")
            robot.type("scope:state")
            robot.press("Down", "Down", "Down", "Right", "Esc")
        }
        face.forget()
        face.act("again") { _ in }
        face.expect("tag:board", "by title", "Fence along the river", "New licence")
        face.refuse("scope:state")
        face.act("filter", "/none", keys: "f", "Ctrl-X")
        face.expect("Second fence")
    }
}
