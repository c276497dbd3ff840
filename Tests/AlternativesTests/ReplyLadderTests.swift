import Assessment
import Packs
import Support
import Testing

@testable import Alternatives

@Suite struct ReplyLadderTests {
    private func ladder(_ answers: [String: String]) -> ReplyLadder { ReplyLadder(Reading(sheet(answers))) }

    @Test func repliesGrowWithThreatAndPressure() {
        let base = ladder(["attack-use": "either", "window": "quarters-or-years"])
        for (item, option) in [("attack-use", "mostly-attack"), ("window", "hours-or-days")] {
            let more = ladder(["attack-use": "either", "window": "quarters-or-years"].merging([item: option]) { $1 })
            #expect(more.k > base.k && more.l > base.l)
            #expect(more.a == base.a && more.b == base.b && more.g == base.g && more.h == base.h)
        }
    }

    @Test func tiringGrowsWithTheCostOfKeepingUp() {
        let theirs = ["easily", "moderate-cost", "high-cost", "cannot"].map { ladder(["ease-of-answer": $0]).b }
        #expect(zip(theirs, theirs.dropFirst()).allSatisfy { $0 < $1 })
        #expect(ladder([:]).b == 1)
        let ours = ["none", "spoken", "written", "binding"].map { ladder(["self-limit": $0]).a }
        #expect(zip(ours, ours.dropFirst()).allSatisfy { $0 < $1 })
        #expect(ladder([:]).a == 1)
    }

    @Test func grievancesGrowWithMistrust() {
        let ladders = ["never", "not-in-five-years", "once-in-five-years", "repeated"].map {
            ladder(["last-fight": $0])
        }
        for (less, more) in zip(ladders, ladders.dropFirst()) {
            #expect(less.g < more.g && less.h < more.h)
        }
    }

    @Test func theNumbersStayInTheirRanges() {
        var generator = Seeded(5)
        for _ in 0..<100 {
            let ladder = ReplyLadder(Reading(.random(using: &generator)))
            #expect((0...2).contains(ladder.k) && (0...2).contains(ladder.l))
            #expect((0.4...2).contains(ladder.a) && (0.4...2).contains(ladder.b))
            #expect((0...0.5).contains(ladder.g) && (0...1).contains(ladder.h))
            #expect(ladder.isStable == (ladder.a * ladder.b > ladder.k * ladder.l))
        }
    }

    @Test func thePackageBringsItToRest() throws {
        let episode = try Vector.named("hashicorp-bsl-2023")
        let sheet = WeighedSheet(episode.answers, on: coreInstrument)
        let package = [
            "exclusion-list", "fixed-notice", "grit-opener", "liaison", "protect-only-version", "neutral-custodian",
        ]
        let without = ReplyLadder(Reading(sheet))
        let with = ReplyLadder(
            Reading(sheet, under: try package.map { try adoption($0).commitment(on: coreInstrument) }))
        #expect(!without.isStable)
        #expect(with.isStable)
        #expect(try #require(with.series().last).theirs < #require(without.series().last).theirs)
    }

    @Test func theSeriesStartsWithOurMoveAndStaysOnThePage() {
        let wild = ladder([
            "attack-use": "mostly-attack", "place": "reaches-theirs", "last-fight": "repeated",
            "window": "hours-or-days", "first-mover-gain": "decisive", "ease-of-answer": "easily",
            "contact": "no-one",
        ])
        #expect(!wild.isStable)
        let series = wild.series(rungs: 20)
        #expect(series.count == 21)
        #expect(series.first == .init(time: 0, ours: 1, theirs: 0))
        #expect(series.last?.time == 10)
        let page = 0...ReplyLadder.top
        #expect(series.allSatisfy { page.contains($0.ours) && page.contains($0.theirs) })
        #expect(series.last?.ours == ReplyLadder.top)
    }

    /// What is said of it is what its drawing shows: at rest the last tenth moves by less than a hundredth of the scale,
    /// and what climbs is highest at the end.
    @Test func theDrawingShowsWhatIsSaid() throws {
        var generator = Seeded(9)
        var seen: Set<String> = []
        for _ in 0..<400 {
            let ladder = ReplyLadder(Reading(.random(using: &generator)))
            let series = ladder.series(over: ladder.span)
            let last = try #require(series.last)
            let before = series[series.count * 9 / 10]
            let highest = series.reduce(1) { max($0, $1.ours, $1.theirs) }
            seen.insert("\(ladder.course)")
            switch ladder.course {
            case .rests:
                #expect(
                    abs(last.ours - before.ours) < 0.02 * highest && abs(last.theirs - before.theirs) < 0.02 * highest)
            case .hardlyRests: #expect(ladder.isStable)
            case .climbs:
                #expect(max(last.ours, last.theirs) == highest)
                #expect(max(last.ours, last.theirs) > max(before.ours, before.theirs) || highest == ReplyLadder.top)
            }
        }
        #expect(seen.isSuperset(of: ["rests", "climbs"]))
    }

    /// The drawn slopes, by central differences, are those of the two equations.
    @Test func theSeriesFollowsTheEquations() throws {
        let calm = ladder(["attack-use": "protect-only", "last-fight": "never", "what-we-are-to-them": "partner"])
        let series = calm.series(rungs: 400)
        let step = 10.0 / 400
        for index in 1..<(series.count - 1) {
            let now = series[index]
            let slope = (series[index + 1].ours - series[index - 1].ours) / (2 * step)
            #expect(abs(slope - (calm.k * now.theirs - calm.a * now.ours + calm.g)) < 1e-3)
            let reply = (series[index + 1].theirs - series[index - 1].theirs) / (2 * step)
            #expect(abs(reply - (calm.l * now.ours - calm.b * now.theirs + calm.h)) < 1e-3)
        }
    }
}
