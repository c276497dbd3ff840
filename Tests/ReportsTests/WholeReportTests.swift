import Alternatives
import Assessment
import Foundation
import Interview
import Packs
import Sessions
import Testing

@testable import Reports

/// What every form of the report must say.
@Suite struct WholeReportTests {
    static let question = Samples.pack.items[4].id

    @Test func whatWasSetAsideIsListedWithItsReason() throws {
        let session = Samples.review()
        let report = try Samples.report(session)
        #expect(report.doesNotApply == [.init(item: Self.question, why: "There is nothing of the kind")])
        #expect(report.setAside.map(\.why) == ["Nobody to send"] && report.plan?.excluded == [.money])
        for text in [try Samples.markdown(session), try Samples.html(session), try Samples.record(session)] {
            #expect(text.contains("What was set aside, and why"))
            #expect(text.contains("Nobody to send") && text.contains("There is nothing of the kind"))
            #expect(text.contains("Costs ruled out for the plan: money."))
        }
    }

    @Test func theLimitsAndThePackAreNamed() throws {
        let session = Samples.review()
        let report = try Samples.report(session)
        #expect(report.packs == Samples.pack.layers && !report.packs.isEmpty)
        for text in [try Samples.markdown(session), try Samples.html(session), try Samples.record(session)] {
            #expect(text.contains(report.standing))
            for pack in report.packs {
                let version = text.hasPrefix("<") ? pack.version : MarkdownText.escaped(pack.version)
                #expect(
                    text.contains(pack.digest)
                        && (text.contains("version \(version)") || text.contains("<bdi>\(version)")
                            || text.contains("version \(pack.version)"))
                )
            }
        }
    }

    @Test func aDecisionRecordHasTheParts() throws {
        let session = Samples.review()
        let text = try Samples.record(session)
        #expect(text.hasPrefix("---\nstatus: accepted\ndate: 2026-11-23\n---\n\n# A new licence\n"))
        let parts = [
            "## Context and Problem Statement", "## Decision Drivers", "## Considered Options", "## Decision Outcome",
            "### Consequences", "### Confirmation", "## Pros and Cons of the Options", "## More Information",
        ]
        let places = parts.compactMap { text.range(of: "\n\($0)\n")?.lowerBound }
        #expect(places.count == parts.count && places == places.sorted())
        #expect(text.contains("Chosen option: \"Go ahead in a changed form\", because"))
        let report = try Samples.report(session)
        for reading in [report.before, report.after] {
            #expect(text.contains("\(Words.number(try #require(reading).escalation.value)) of 100"))
        }
        #expect(!text.contains("{{") && !text.contains("\n\n\n"))
    }

    @Test func aDecisionWithoutAReasonIsAWholeSentence() throws {
        var session = Samples.review()
        session.decision?.why = nil
        let text = try Samples.record(session)
        #expect(text.contains("Chosen option: \"Go ahead in a changed form\", and no reason is recorded.\n\n### Cons"))
    }

    @Test func aVoiceThatAnsweredLittleSaysSo() throws {
        var session = Samples.team()
        session.voices[1].answers = [Samples.pack.items[0].id: .unknown]
        for text in [try Samples.markdown(session), try Samples.html(session)] {
            #expect(text.contains("Too little is answered for a figure."))
        }
        #expect(!(try Samples.markdown(session)).contains("| --- | ---: | --- |\n\n"), "no table without rows")
        #expect(!(try Samples.markdown(Samples.team())).contains("Too little is answered for a figure."))
    }

    @Test(arguments: [
        (Decision.Choice.proceed, "accepted"), (.revise, "accepted"), (.drop, "rejected"), (.defer, "proposed"),
    ])
    func statusOfADecision(_ choice: Decision.Choice, _ status: String) throws {
        var session = Samples.review()
        session.decision?.choice = choice
        #expect(try Samples.record(session).hasPrefix("---\nstatus: \(status)\n"))
    }

    /// The front matter is read by programs: nothing of anybody's comes in.
    @Test func hostileTextStaysOutOfTheFrontMatter() throws {
        var session = Samples.hostileReview()
        session.decision?.on = "2026-11-23\nstatus: hacked"
        let text = try Samples.record(session)
        #expect(text.hasPrefix("---\nstatus: accepted\n---\n"))
        #expect(!text.replacing("\\<", with: "").contains("<script") && !text.contains("\nstatus: hacked"))
        session.decision = nil
        #expect(try Samples.record(session).hasPrefix("---\nstatus: proposed\n---\n"))
        #expect(try Samples.record(session).contains("No option is chosen yet."))
    }

    @Test func severalVoices() async throws {
        let session = Samples.team()
        let report = try Samples.report(session)
        let team = try #require(report.team)
        #expect(team.voices.count == 3 && team.seats.map(\.seat) == [.mover, .otherSide, .neutral])
        #expect(!team.gap.isEmpty && !team.spread.isEmpty && !team.isAgreed)
        let w = try #require(team.concordance)
        #expect(w.voices == 3 && (0...1).contains(w.w))
        #expect(team.stances.map(\.stance) == [.disagree, .agree] && team.stances.map(\.name) == [nil, "Ada"])
        let item = Samples.pack.items[0]
        #expect(team.minority.contains { $0.item == item.id && $0.note == "I saw it otherwise" && $0.name == nil })
        let page = try await Page.read(Samples.html(session))
        let cells = try #require(page["cells"] as? [[String]])
        for (name, figure) in team.seats.flatMap(\.figures) {
            let row = [
                Words.figure(named: name), Words.number(figure.value), Words.band(figure.low, figure.high) ?? "",
            ]
            #expect(cells.contains { Array($0.prefix(3)) == row }, "\(row)")
        }
        for text in [try Samples.markdown(session), try #require(page["text"] as? String)] {
            for figure in team.voices.flatMap(\.reading.figures).map(\.figure) {
                #expect(text.contains("\(Words.number(figure.value)) of 100"))
            }
            #expect(text.contains("I saw it otherwise") && text.contains(Words.multiplier(w.w)))
            #expect(text.contains("There is no agreed sheet") && text.contains("Person 2"))
            #expect(!text.contains("secret-handle"), "an anonymous voice stays so")
        }
    }

    @Test func withAnAgreedSheetBothAreShown() throws {
        var session = Samples.team()
        session.agreed = session.voices[0].answers
        let report = try Samples.report(session)
        #expect(report.before != nil && report.voices == nil && report.team?.voices.count == 3)
        for text in [try Samples.markdown(session), try Samples.html(session)] {
            #expect(text.contains("the sheet the group agreed on") && text.contains("How it reads"))
            #expect(text.contains("seat, 1 person"))
        }
        #expect(try Samples.report(Samples.review()).team == nil)
    }
}
