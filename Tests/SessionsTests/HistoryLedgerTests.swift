import Sessions
import Testing

/// What happened between us and one party, worked by hand.
@Suite struct HistoryLedgerTests {
    private func move(_ id: String, _ side: String, _ month: String, escalation: Double) -> (
        session: Session, summary: Summary
    ) {
        var session = Session(id: id, now: "\(month)-01T10:00:00Z")
        session.promises = [Promise(text: "of \(id)", kept: id == "a" ? true : nil)]
        let summary = Summary(
            id: id, created: session.created, updated: session.created, title: id, scope: nil, otherSide: side,
            tags: [],
            ambiguity: nil, escalation: .init(before: escalation, after: nil), honesty: "mixed", theirIntent: "between",
            decision: .proceed, decidedOn: nil, reviewOn: nil, awaits: 0, openActions: 0)
        return (session, summary)
    }

    @Test func mildStepsAddUp() {
        let moves = [
            move("c", "the  north", "2026-12", escalation: 30), move("a", "The North", "2025-01", escalation: 60),
            move("b", "The North ", "2025-06", escalation: 10), move("d", "South", "2026-01", escalation: 1),
        ]
        let ledgers = Ledger.all(moves)
        #expect(ledgers.map { $0.moves.map(\.id) } == [["a", "b", "c"], ["d"]])
        #expect(ledgers.map(\.addsUp) == [true, false])
        #expect(ledgers[0].promises.map(\.text) == ["of a", "of b", "of c"])
        #expect(ledgers[0].promises.map(\.kept) == [true, nil, nil])
    }

    @Test func aStepThatIsHighOrLongAgoDoesNotCount() {
        let high = [
            move("a", "N", "2025-01", escalation: 10), move("b", "N", "2025-02", escalation: 60.1),
            move("c", "N", "2025-03", escalation: 10),
        ]
        #expect(Ledger.all(high).map(\.addsUp) == [false])
        let long = [
            move("a", "N", "2024-01", escalation: 10), move("b", "N", "2025-02", escalation: 10),
            move("c", "N", "2026-02", escalation: 10),
        ]
        #expect(Ledger.all(long).map(\.addsUp) == [false])
    }

    @Test func twoYearsAreTwoYearsToTheDay() {
        func addsUp(_ last: String) -> [Bool] {
            var moves = [
                move("a", "N", "2024-03", escalation: 10), move("b", "N", "2025-02", escalation: 10),
                move("c", "N", "2026-03", escalation: 10),
            ]
            moves[2].summary.created = last
            return Ledger.all(moves).map(\.addsUp)
        }
        #expect(addsUp("2026-03-01T10:00:00Z") == [true])
        #expect(addsUp("2026-03-02T10:00:00Z") == [false])
    }

    @Test func theThreeNeedNotBeTheFirstThree() {
        let moves = [
            move("a", "N", "2020-01", escalation: 10), move("b", "N", "2024-01", escalation: 10),
            move("c", "N", "2024-06", escalation: 10), move("d", "N", "2025-12", escalation: 10),
        ]
        #expect(Ledger.all(moves).map(\.addsUp) == [true])
    }

    @Test func whatWasDroppedOrIsTooLittleKnownIsNoStep() {
        var moves = ["01", "02", "03"].map { move("m\($0)", "N", "2025-\($0)", escalation: 10) }
        #expect(Ledger.all(moves).map(\.addsUp) == [true])
        moves[1].summary.decision = .drop
        #expect(Ledger.all(moves).map(\.addsUp) == [false])
        moves[1].summary.decision = nil
        moves[2].summary.escalation = nil
        #expect(Ledger.all(moves).map(\.addsUp) == [false])
    }

    @Test func aMoveAtAnotherThatTouchesThemStandsInTheirLedgerToo() {
        var aside = move("b", "South", "2025-03", escalation: 10)
        aside.session.move.others = ["the north", "East"]
        let ledgers = Ledger.all([
            move("a", "The North", "2025-01", escalation: 10), aside, move("c", "The North", "2025-05", escalation: 10),
        ])
        // East is nobody's other side, so that it has no ledger.
        #expect(ledgers.map(\.counterpart) == ["The North", "South"])
        #expect(ledgers.map { $0.moves.map(\.id) } == [["a", "b", "c"], ["b"]])
        #expect(ledgers.map(\.asides) == [["b"], []])
        #expect(ledgers.map(\.addsUp) == [true, false])
        #expect(ledgers.map { $0.promises.map(\.session) } == [["a", "c"], ["b"]])
    }
}
