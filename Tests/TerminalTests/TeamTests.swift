import Foundation
import Interview
import Packs
import Sessions
import Support
import Testing

extension TerminalTests {
    /// Five people at one terminal, in the built program: two movers, two of the other side, one neutral.
    @Suite struct Team {
        private static let marker = "xylophone"

        @Test func fivePeopleAnswerInTurn() async throws {
            try await inPane { pane in
                try await pane.beginTeam("New licence")
                try await pane.press("+", "+", "+")
                // The fifth seat is the neutral one; names stay hidden.
                for _ in 0..<5 { try await pane.press("Down") }
                try await pane.press("Space", "Space")
                try await pane.wait(for: "neutral seat")
                try await pane.press("Down", "Space")
                try await pane.wait(for: "hidden until the reveal")
                try await pane.press("Enter")
                try await pane.wait(for: "Whose turn is it?", "0 of 5 handed in")
                let items = pane.form().compactMap { question -> Item? in
                    if case .item(let item) = question.kind { item } else { nil }
                }
                for person in 1...5 {
                    try await pane.sitDown(person)
                    try await pane.press("\((person - 1) % 3 + 1)", "Enter")
                    for (place, item) in items.enumerated() {
                        try await pane.wait(for: item.ask(.company))
                        if place == 1 {
                            try await pane.press("n")
                            try await pane.wait(for: "keep and go back")
                            try await pane.type("\(Self.marker) of \(person)")
                            try await pane.press("Enter")
                            try await pane.wait(for: "\(Self.marker) of \(person)", item.ask(.company))
                        }
                        if person == 3, place == 7 { try await killAndReturn(pane, item) }
                        try await pane.press("\(Self.choice(person, place, item) + 1)", "Enter")
                    }
                    try await pane.wait(for: "You are done: 33 of 33 answered")
                    try await pane.press("h")
                    try await pane.wait(for: "Person \(person) has handed in.")
                    try await expectNothingLeft(pane, items)
                }
                try await pane.press("r")
                try await pane.wait(for: "[Gap]")
                try expectKept(try #require(try pane.world.sessions().first), items)
                try await expectFigures(pane)
            }
        }

        /// Which option a person takes, from 0.
        private static func choice(_ person: Int, _ place: Int, _ item: Item) -> Int {
            (person * 3 + place) % item.options.count
        }

        /// Killed with half a note typed: the hand-over comes first, then the very question and the words.
        private func killAndReturn(_ pane: Pane, _ item: Item) async throws {
            try await pane.press("n")
            try await pane.wait(for: "keep and go back")
            try await pane.type("half a \(Self.marker)")
            try await pane.press("C-j")
            try await pane.wait(for: "half a \(Self.marker)")
            try await pane.settle()
            try await pane.kill()
            try await pane.start()
            try await pane.press("r")
            try await pane.wait(for: "Please pass the keyboard to Person 3", "You have begun already")
            try await pane.refuse(Self.marker)
            try await pane.press("Enter")
            try await pane.wait(for: "half a \(Self.marker)", item.ask(.company))
            try await pane.press("Enter")
            try await pane.wait(for: "Does not apply", item.ask(.company))
        }

        /// Neither on the screen nor in what tmux kept of it is a word of the turn before.
        private func expectNothingLeft(_ pane: Pane, _ items: [Item]) async throws {
            try await pane.settle()
            let all = Pane.flat(try await pane.history())
            #expect(!all.contains(Self.marker))
            for option in items.flatMap(\.options) {
                let label = Pane.flat(option.label(.company))
                // "No" and "Nothing" are words of every page.
                if label.count > 12 { #expect(!all.contains(label), "\(option.key) is still there") }
            }
        }

        private func expectKept(_ session: Session, _ items: [Item]) throws {
            #expect(session.voices.map(\.seat) == [.mover, .otherSide, .mover, .otherSide, .neutral])
            #expect(session.team?.finished == session.voices.map(\.id))
            #expect(session.team?.revealed != nil)
            for (number, voice) in session.voices.enumerated() {
                #expect(voice.stance == [.agree, .disagree, .discuss][number % 3])
                for (place, item) in items.enumerated() {
                    let key = item.options[Self.choice(number + 1, place, item)].key
                    #expect(voice.answers[item.id] == .option(key), "person \(number + 1), \(item.id)")
                }
                #expect(voice.notes[items[1].id] == "\(Self.marker) of \(number + 1)")
            }
            #expect(session.voices[2].notes[items[7].id] == "half a \(Self.marker)")
        }

        /// A terminal without a second screen keeps what was shown as its history: there it is wiped too, between two
        /// people and when somebody leaves in the middle.
        @Test func withoutASecondScreenNothingIsLeftEither() async throws {
            try await inPane(columns: 60, rows: 18) { pane in
                try pane.world.put(Self.described(), name: "2026-11-23-new-licence-team1.json")
                try await pane.run("clear; TERM=vt100 otherside team @")
                try await pane.wait(for: "Whose turn is it?")
                try await pane.press("Enter", "Enter")
                try await pane.wait(for: "Is the move described as you know it?")
                try await pane.press("2", "Enter")
                try await pane.wait(for: "Not at all: it can only protect")
                try await pane.press("n")
                try await pane.type(Self.marker)
                try await pane.press("Enter", "3")
                try await pane.wait(for: "3 (")
                try await pane.press("Escape")
                try await pane.wait(for: "So far: 2 of 33")
                try await pane.press("l")
                try await pane.wait(for: "Person 1 can go on later.")
                try await expectNothingLeft(pane, Fixtures.shipped.items)
                try await pane.press("Enter", "Enter")
                try await pane.wait(for: "Not at all: it can only protect")
                try await pane.press("C-c")
                try await pane.wait(for: "$")
                try await expectNothingLeft(pane, Fixtures.shipped.items)
            }
        }

        private static func described() -> Session {
            var session = Session.forTeam(id: "team-1", now: "2026-11-23T10:00:00Z")
            session.move.title = "New licence"
            session.move.scope = .company
            session.move.otherSide = "Hosts"
            return session
        }

        /// Line by line the terminal is cleared with what can be scrolled back to.
        @Test func lineByLineTheTerminalIsClearedToo() async throws {
            try await inPane { pane in
                try pane.world.put(Self.described(), name: "2026-11-23-new-licence-team1.json")
                try await pane.run("clear; otherside team @ --linear")
                try await pane.wait(for: "Whose turn is it?", "home >")
                try await pane.run("1")
                try await pane.wait(for: "Please pass the keyboard to Person 1", "or back >")
                try await pane.run("")
                try await pane.wait(for: "Is the move described as you know it?")
                try await pane.run("2")
                try await pane.wait(for: "Question 2 of 33")
                for number in 0..<20 { try await pane.run("note \(Self.marker) \(number)") }
                try await pane.run("3")
                try await pane.wait(for: "Question 3 of 33")
                try await pane.run("end")
                try await pane.wait(for: "2 of 33 answered")
                try await pane.run("hand")
                try await pane.wait(for: "Whose turn is it?", "handed in, 2 of 33")
                try await pane.settle()
                let all = try await pane.history()
                #expect(!all.contains(Self.marker))
                #expect(!all.contains("Disagree"))
            }
        }
    }
}

extension Pane {
    /// From the shell to the set-up page of a new team session.
    fileprivate func beginTeam(_ title: String) async throws {
        try await run("clear; otherside team")
        try await wait(for: "Several people, one keyboard.")
        try await press("Enter")
        try await describe(title)
        try await type("We change the licence.")
        try await press("Enter")
        try await wait(for: "How many people", "Person 2")
    }

    /// From the people to that person's first page.
    fileprivate func sitDown(_ person: Int) async throws {
        try await press("Home")
        for _ in 1..<person { try await press("Down") }
        try await press("Enter")
        try await wait(for: "Please pass the keyboard to Person \(person).")
        try await press("Enter")
        try await wait(for: "Is the move described as you know it?")
    }
}
