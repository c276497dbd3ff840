import Packs
import Testing

@testable import Interview

/// What is asked, and in which order (method sections 3 and 7).
@Suite struct FormTests {
    static let description = [
        "title", "scope", "other-side", "mover", "protects", "others", "kind", "below", "referee", "exit",
    ]

    @Test func theFullReviewInItsOrder() {
        let form = Form(core, scope: .company, coverage: .full)
        #expect(
            form.ids
                == Self.description + [
                    "reflection:move", "reflection:their-view", "own-guess",
                    "item:attack-use", "item:place", "item:size", "item:speed", "item:their-fallback", "item:company",
                    "item:how-they-learn", "item:our-words", "item:direction", "item:first-reader",
                    "reflection:chair-swap",
                    "item:last-fight", "item:what-we-are-to-them", "item:past-promises", "item:our-claims",
                    "item:first-mover-gain", "item:window", "item:their-stakes", "item:who-pushes-them",
                    "item:ease-of-answer",
                    "item:self-limit", "item:given-up", "item:offer",
                    "item:can-check", "item:notice", "item:contact", "item:asked-them",
                    "reflection:red-lines", "reflection:costly-guarantee", "reflection:channel",
                    "reflection:cost-of-openness",
                    "item:rule-against-attack", "item:gain-if-no-reaction", "item:if-danger-vanished",
                    "reflection:excuse",
                    "item:attacker-only-acts", "item:when-asked-to-explain", "item:our-restraint-met",
                ])
    }

    @Test func theQuickLookAsksTheTwelve() {
        #expect(
            Form(core, scope: nil, coverage: .quick).afterDescription == [
                "reflection:move", "reflection:their-view", "own-guess", "item:attack-use", "item:their-fallback",
                "item:how-they-learn", "item:our-words", "item:last-fight", "item:what-we-are-to-them", "item:window",
                "item:ease-of-answer", "item:self-limit", "item:can-check", "item:gain-if-no-reaction",
                "item:attacker-only-acts",
            ])
    }

    @Test func aChosenSetIsAskedInTheOrderOfThePack() {
        let form = Form(core, scope: nil, coverage: .chosen(["window", "size", "no-such-item", "speed"]))
        #expect(form.questions.filter(\.isScored).map(\.id) == ["item:size", "item:speed", "item:window"])
    }

    @Test func theRewriteComesAfterTheReadingAndNotInTheForm() {
        #expect(!Form(core, scope: .state, coverage: .full).ids.contains("reflection:rewrite"))
    }

    @Test func noIdStandsTwice() {
        let ids = Form(core, scope: nil, coverage: .full, followUps: [.honesty]).ids
        #expect(Set(ids).count == ids.count)
    }

    @Test func onlyTitleScopeAndOtherSideAreRequired() {
        let required = Form(core, scope: nil, coverage: .full).questions.filter(\.required)
        #expect(required.map(\.field) == [.title, .scope, .otherSide])
    }

    @Test(arguments: Scope.allCases) func everyScopeHasItsOwnExamples(_ scope: Scope) {
        for question in Form(core, scope: scope, coverage: .full).questions where question.isScored {
            guard case .item(let item) = question.kind else { continue }
            #expect(question.example == item.examples.byScope[scope])
            #expect(!question.ask.isEmpty && !question.why.isEmpty && !question.source.isEmpty)
        }
    }

    @Test func sectionsHoldTheQuestionsTogether() {
        let sections = Form(core, scope: nil, coverage: .full).sections
        #expect(
            sections.map(\.section.title) == ["Describe", "Before the questions"] + Group.allCases.map(\.title))
        let scored = Group.allCases.map { group in core.items.count { $0.group == group } }
        #expect(sections.map { $0.questions.count(where: \.isScored) } == [0, 0] + scored)
    }
}

/// A warning sign brings the rest of its group, quick look or not (method section 4.3).
@Suite struct FollowUpTests {
    @Test func theRestComesNextBehindTheAnswerThatCallsForIt() {
        let form = Form(core, scope: nil, coverage: .quick, followUps: [.honesty])
        #expect(
            form.ids.suffix(4) == [
                "item:gain-if-no-reaction", "item:rule-against-attack", "item:if-danger-vanished",
                "item:attacker-only-acts",
            ])
    }

    @Test func bothGroupsMayAskForIt() {
        let form = Form(core, scope: nil, coverage: .quick, followUps: [.honesty, .theirIntent])
        #expect(form.questions.count(where: \.isScored) == core.items.count(where: \.quick) + 4)
        #expect(
            form.ids.suffix(3) == ["item:attacker-only-acts", "item:when-asked-to-explain", "item:our-restraint-met"])
    }

    @Test func theFullReviewIsAsItWas() {
        #expect(
            Form(core, scope: nil, coverage: .full, followUps: [.honesty, .theirIntent])
                == Form(core, scope: nil, coverage: .full))
    }
}

/// What an own pack or a recorded session leaves in force.
@Suite struct InForceTests {
    @Test func aSwitchedOffItemIsNotAsked() {
        var pack = core
        pack.switchedOff = ["size", "can-check"]
        let form = Form(pack, scope: nil, coverage: .full)
        #expect(form.questions.count(where: \.isScored) == core.items.count - 2)
        #expect(!form.ids.contains("item:size"))
    }

    @Test func aSessionAsksWhatItHasRecorded() {
        let form = Form(core, scope: nil, coverage: .full, inForce: ["size", "speed"])
        #expect(form.questions.filter(\.isScored).map(\.id) == ["item:size", "item:speed"])
    }

    /// It still counts in that session's figures, so it must be seen there and can be changed.
    @Test func whatASessionHasRecordedIsAskedThoughAPackHasSwitchedItOffSince() {
        var pack = core
        pack.switchedOff = ["size"]
        #expect(Form(pack, scope: nil, coverage: .full, inForce: ["size"]).ids.contains("item:size"))
    }
}
