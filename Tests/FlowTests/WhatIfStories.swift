import Alternatives
import Assessment
import Coach
import CoachSupport
import Interview
import Packs
import Reports
import Sessions
import Testing

/// Another answer is tried and kept nowhere; the receipt shows first what is large; the ladder names its axes.
@Suite struct WhatIfStories {
    private func library(_ adopted: [String] = []) throws -> MemoryLibrary {
        let library = MemoryLibrary()
        var session = Session(id: "one", now: "2026-10-01T10:00:00Z")
        session.move.title = "Fence"
        session.move.otherSide = "Neighbours"
        session.move.scope = .team
        for (place, item) in MemoryLibrary.pack.items.enumerated() where place != 7 {
            session.setAnswer(item.id, .option(item.options[min(1, item.options.count - 1)].key))
        }
        session.measures = adopted.map { MeasureRecord(id: $0, status: .adopted) }
        try library.put(SessionFile(session))
        library.put("one", draft: Draft(at: "reading", on: "2026-10-01T11:00:00Z"))
        return library
    }

    private func reading(_ library: MemoryLibrary) throws -> Reading {
        let session = try library.session("one")
        return session.reading(session.instrument(MemoryLibrary.pack))
    }

    /// From the reading to the heaviest question, another answer to it, and all of what that would do.
    @Test(arguments: EitherFace.Kind.allCases)
    func anotherAnswerIsTriedAndKeptNowhere(_ kind: EitherFace.Kind) throws {
        let library = try library()
        let before = try library.session("one")
        let reading = try reading(library)
        let phrases = Phrasebook(MemoryLibrary.pack, before.move)
        let face = EitherFace(kind, library)
        face.openPast()
        face.act("try", keys: "w")
        face.expect("Nothing is kept.")
        let moving = reading.receipt.filter { !$0.isStart && [.threat, .pressure].contains($0.figure) }
        let heaviest = try #require(moving.max { abs($0.dB) < abs($1.dB) }?.item)
        face.expect(String(phrases.ask(heaviest).prefix(30)))
        face.act("1", keys: "Enter")
        let item = try #require(MemoryLibrary.pack.item(heaviest))
        let now = reading.sheet.key(heaviest)
        let place = try #require(item.options.firstIndex { $0.key != now })
        let then = WhatIfDocument.reading(reading, heaviest, .option(item.options[place].key))
        face.expect(WhatIfDocument.escalation(reading, then), "your answer")
        face.act(
            "\(place + 1)",
            keys: {
                $0.press("Home")
                for _ in 0..<place { $0.press("Down") }
                $0.press("Enter")
            })
        face.expect("Escalation", WhatIfDocument.escalation(reading, then))
        #expect(try library.session("one") == before)
    }

    /// From every question in the list, and from a cause.
    @Test func itIsOneKeyFromEveryQuestion() throws {
        let robot = Robot(try library())
        robot.press("p", "Enter", "1", "w")
        robot.expect("What if", "your answer")
        robot.press("Esc", "Esc")
        robot.turn(to: "Receipt")
        robot.press("w")
        robot.expect("What weighs most stands first:", "10 dB make it ten times as likely")
        robot.press("Esc")
        robot.turn(to: "Reading")
        robot.press("b", "Ctrl-O", "End", "w")
        robot.expect("What if", "before → with it")
    }

    /// The verdicts are told where an answer changes them.
    @Test func changedVerdictsAreTold() throws {
        let library = try library()
        let reading = try reading(library)
        let phrases = Phrasebook(MemoryLibrary.pack, try library.session("one").move)
        var seen = 0
        for item in MemoryLibrary.pack.items {
            for option in item.options {
                let then = WhatIfDocument.reading(reading, item.id, .option(option.key))
                guard then.honesty.verdict != reading.honesty.verdict else { continue }
                seen += 1
                let words = WhatIfDocument.blocks(item.id, .option(option.key), reading, phrases).plainLines()
                #expect(words.contains { $0.hasPrefix("Your aim: ") && $0.contains("→") })
            }
        }
        #expect(seen > 0)
    }

    /// First what moved a figure by 1 dB or more; the rest on one key, or by one word.
    @Test(arguments: EitherFace.Kind.allCases)
    func theReceiptBeginsWithWhatIsLarge(_ kind: EitherFace.Kind) throws {
        let library = try library()
        let face = EitherFace(kind, library)
        face.openPast()
        let small = try #require(try reading(library).receipt.filter { abs($0.dB) < 1 }.last)
        let phrases = Phrasebook(MemoryLibrary.pack, try library.session("one").move)
        let asked = String(phrases.ask(small.item).prefix(24))
        if kind == .screen {
            let robot = Robot(library.copy())
            robot.press("p", "Enter")
            robot.turn(to: "Receipt")
            let first = robot.readAll()
            #expect(first.contains("smaller steps") && !first.contains(ReceiptDocument.rest))
            robot.press("a")
            #expect(robot.readAll().contains(ReceiptDocument.rest))
        } else {
            face.act("receipt", keys: "")
            face.expect("smaller steps")
            face.forget()
            face.act("receipt rest", keys: "")
            face.expect(ReceiptDocument.rest, asked)
            face.forget()
            face.act("receipt escalation", keys: "")
            face.expect("Escalation: ", "Threat reading: ", "Pressure: ")
        }
    }

    /// What several measures do together, and what each adds to the others.
    @Test func overlappingMeasuresTellWhatTheyDoTogether() throws {
        let library = try library(["fixed-notice", "grit-opener", "liaison"])
        let session = try library.session("one")
        let report = try ReviewReport(SessionFile(session), MemoryLibrary.pack)
        let words = ReviewDocument.blocks(report, session, MemoryLibrary.pack, in: .utc).plainLines().joined(
            separator: " ")
        let before = try #require(report.before).escalation.value
        let after = try #require(report.after).escalation.value
        #expect(
            words.contains("All 3 together: escalation \(Words.number(before)) to \(Words.number(after))."))
        #expect(words.split(separator: "Alone \(Words.number(before)) to ").count == 4)
        let robot = Robot(library)
        robot.press("p", "Enter")
        robot.turn(to: "Alternatives")
        robot.expect("3 measures together: escalation")
    }

    /// Axes and marks are named where they are drawn, at every size.
    @Test(arguments: [(80, 24), (60, 18), (160, 48)])
    func theLadderNamesItsAxes(_ columns: Int, _ rows: Int) throws {
        let robot = Robot(try library(["fixed-notice", "grit-opener"]), columns: columns, rows: rows)
        robot.press("p", "Enter")
        robot.turn(to: "Replies")
        robot.expect("Up: effort, your move is 1.", "Across: time", "● you", "○ they", "◉ both", "└─")
    }
}
