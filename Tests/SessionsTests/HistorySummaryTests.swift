import Interview
import Packs
import Sessions
import Testing

/// A review as a list shows it, worked by hand.
@Suite struct HistorySummaryTests {
    private func summary(_ session: Session) -> Summary { Summary(session, .core()) }

    @Test func anOpenReviewShowsTheFiguresOfNow() throws {
        // Evidence 8 + 4 + 2 + 2 = 16 dB, tempered 4; pressure 6 dB, tempered 3.
        var session = try HandMade.session(
            "x", ["a": "high", "b": "high", "c": "high", "d": "high", "p": "high"])
        session.tags = ["t"]
        let one = summary(session)
        #expect(abs((one.ambiguity?.before ?? 0) - hundredP(4)) < 1e-9)
        #expect(abs((one.escalation?.before ?? 0) - hundredP(4) * hundredP(3) / 100) < 1e-9)
        #expect(one.ambiguity?.after == nil && one.escalation?.after == nil)
        #expect(one.id == "x" && one.title == "Move x" && one.otherSide == "North" && one.tags == ["t"])
        #expect(one.decision == nil && one.awaits == 0 && one.openActions == 0)
        #expect(one.honesty == "not-established" && one.theirIntent == "not-established")
    }

    @Test func threeKnownItemsAreTooLittle() throws {
        let one = summary(try HandMade.session("x", ["a": "high", "b": "high", "c": "high", "d": "unknown"]))
        #expect(one.ambiguity == nil && one.escalation == nil)
    }

    @Test func aDecidedReviewShowsWhatWasFrozen() throws {
        var session = try HandMade.decided(
            "x", .defer, on: "2026-02-03", reviewOn: "2026-03-04",
            before: HandMade.reading(ambiguity: 70, escalation: 40),
            after: HandMade.reading(ambiguity: 20, escalation: 5))
        session.voices[0].answers = ["a": .option("high")]
        let one = summary(session)
        #expect(one.ambiguity == .init(before: 70, after: 20) && one.escalation == .init(before: 40, after: 5))
        #expect(one.decision == .defer && one.decidedOn == "2026-02-03" && one.reviewOn == "2026-03-04")
        #expect(one.honesty == "mixed" && one.theirIntent == "between")
    }

    @Test func whatIsAwaitedIsEachForecastAndExpectationOnceAndOpenPromises() throws {
        var session = try HandMade.decided(
            "x", before: HandMade.reading(reactions: ["exit", "referee", "arms-race"]),
            after: HandMade.reading(reactions: ["exit", "referee"]))
        session.forecasts = [
            Forecast(reaction: "exit", chance: 10, by: nil), Forecast(reaction: "coalition", chance: 20, by: nil),
            Forecast(reaction: "exit", chance: 30, by: nil),
        ]
        // exit and coalition were forecast, referee is expected besides; the measures took arms-race away.
        #expect(session.awaited == ["exit", "coalition", "referee"])
        session.record(Outcome(reaction: "coalition", happened: false))
        #expect(session.awaited == ["exit", "referee"])
        session.promises = [Promise(text: "a"), Promise(text: "b", kept: false), Promise(text: "c", kept: true)]
        session.actions = [Action(text: "a"), Action(text: "b", done: false), Action(text: "c", done: true)]
        #expect(summary(session).awaits == 3 && summary(session).openActions == 2)
    }

    /// Every row that is waited for can be recorded, so that a review does not stay due for ever.
    @Test func whatIsAwaitedStandsInTheLookBack() throws {
        var session = try HandMade.decided(
            "x", reviewOn: "2026-03-04", before: HandMade.reading(reactions: ["exit", "arms-race"]),
            after: HandMade.reading(reactions: ["exit"]))
        session.forecasts = [Forecast(reaction: "coalition", chance: 20, by: nil)]
        #expect(summary(session).isDue(on: "2026-03-04"))
        for one in Consequences(session).reactions {
            session.record(Outcome(reaction: one.reaction, happened: true))
        }
        #expect(session.awaited.isEmpty && !summary(session).isDue(on: "2026-03-04"))
    }

    @Test func dueIsDecidedOnOrAfterItsDayAndNotYetRecorded() throws {
        var session = try HandMade.decided("x", reviewOn: "2026-03-04", before: HandMade.reading(reactions: ["exit"]))
        #expect(!summary(session).isDue(on: "2026-03-03"))
        #expect(summary(session).isDue(on: "2026-03-04") && summary(session).isDue(on: "2027-01-01"))
        session.decision?.reviewOn = nil
        #expect(!summary(session).isDue(on: "2027-01-01"))
        session.decision = nil
        #expect(!summary(session).isDue(on: "2027-01-01"))
        var promised = try HandMade.decided("y", reviewOn: "2026-03-04", before: HandMade.reading())
        promised.promises = [Promise(text: "We tell you first.")]
        #expect(summary(promised).isDue(on: "2026-03-04"))
        promised.promises[0].kept = true
        #expect(!summary(promised).isDue(on: "2026-03-04"))
    }

    @Test func aDayToLookAgainComesThoughNothingWasForecastExpectedOrPromised() throws {
        var bare = try HandMade.decided("z", reviewOn: "2026-03-04", before: HandMade.reading())
        #expect(!summary(bare).isDue(on: "2026-03-03") && summary(bare).isDue(on: "2026-03-04"))
        #expect(bare.dueFrom == "2026-03-04" && summary(bare).awaits == 1)
        bare.record(Outcome(reaction: "no-visible-reaction", happened: true))
        #expect(!summary(bare).isDue(on: "2026-03-04") && bare.dueFrom == nil && summary(bare).awaits == 0)
    }
}
