import Foundation
import Packs
import Support
import Testing

/// The documented cases: enough of each kind, each coded as the method codes it.
@Suite("The case library") struct CaseLibraryTests {
    let pack = Pack.core(parts: [.items, .cases])

    /// The method's own coding, by the case's id; later cases have none.
    private let coded = Dictionary(
        uniqueKeysWithValues: Vector.all.compactMap { one in one.case.map { ($0, one.words) } })

    @Test func holdsEnoughOfEachKind() {
        #expect(pack.cases.count { $0.scope == .person } >= 6 && pack.cases.count { $0.scope == .team } >= 6)
        #expect(pack.cases.count >= 24)
        #expect(pack.cases.count { $0.scope == .company || $0.scope == .team } >= 8)
        for outcome in WorkedCase.Outcome.allCases {
            #expect(pack.cases.contains { $0.outcome == outcome }, "no case of \(outcome)")
        }
    }

    @Test func theArticlesFourStandFirstAndEachGroupTogether() {
        let cases = pack.casesInOrder
        #expect(
            cases.filter { $0.isFromArticle }.map(\.id) == [
                "ferdinand-ii-1618-29", "us-ussr-arms-race", "russia-1914", "patent-stockpiles",
            ])
        #expect(cases.prefix(4).allSatisfy { $0.isFromArticle })
        #expect(Set(cases.map(\.id)) == Set(pack.cases.map(\.id)) && cases.count == pack.cases.count)
        let places = cases.map { CaseGroup.allCases.firstIndex(of: $0.group) ?? -1 }
        #expect(places == places.sorted())
    }

    /// Where the method's data say so; the outcome itself is what historians disagree on.
    @Test func contestedOutcomesAreMarked() {
        #expect(
            Set(pack.cases.filter { $0.isContested }.map(\.id)) == [
                "ferdinand-ii-1618-29", "us-ussr-arms-race", "russia-1914", "sinai-1967", "norway-base-policy-1949",
                "japan-1-defence-only",
            ])
        #expect(pack.cases.filter { $0.isContested }.allSatisfy { $0.dispute != nil })
    }

    /// A reader guesses from the facts, so there must be some, and what ended the story is not among them.
    @Test func whatCameLaterIsKeptFromTheFacts() {
        for worked in pack.cases {
            #expect(worked.facts.count >= 2, "\(worked.id)")
            #expect(Set(worked.facts).isDisjoint(with: worked.later), "\(worked.id)")
        }
        #expect(pack.cases.count { !$0.later.isEmpty } >= 30)
        let russia = pack.cases.first { $0.id == "russia-1914" }
        #expect(russia?.facts.contains { $0.contains("declared war") && $0.contains("Germany demanded") } == false)
        #expect(russia?.later.contains { $0.contains("declared war") } == true)
    }

    @Test func wordsNarrowTheLibrary() {
        func found(_ words: String, withOutcome: Bool = false) -> [String] {
            pack.cases.filter { $0.matches(words, withOutcome: withOutcome) }.map(\.id)
        }
        #expect(found("").count == pack.cases.count)
        #expect(found("linux pool") == ["microsoft-joins-oin-2018"])
        #expect(found("JAPAN").contains("japan-1-defence-only") && found("JAPAN").contains("mukden-1931"))
        #expect(found("within one") == pack.cases.filter { $0.group == .teams }.map(\.id))
        #expect(found("visible").isEmpty, "what followed is not told by the search")
        #expect(Set(found("visible", withOutcome: true)) == ["japan-1-defence-only", "google-opn-pledge-2013"])
    }

    /// An own case joins its group; what is wrong with one is told with its line.
    @Test func anOwnCase() {
        let text = """
            cases:
              - id: our-fence
                title: Our fence
                scope: person
                when: "2020"
                mover: Us
                other-side: Them
                move: We built a fence.
                facts: [It was high.]
                outcome: spiral
                reading: It went badly.
                sources: [Our memory.]
                answers: {size: {is: larger, because: It was high.}}
            """
        let (pack, problems) = overlay(text)
        #expect(problems == [])
        let own = pack.casesInOrder.last
        #expect(own?.id == "our-fence" && own?.group == .persons)
        #expect(own?.later == [] && own?.isContested == false && own?.isFromArticle == false)

        let wrong = text.replacing(
            "outcome: spiral", with: "outcome: spirl\n    contested: maybe\n    latter: [It fell.]")
        #expect(
            overlay(wrong).problems == [
                "1.yaml:10: cases[our-fence].outcome: 'spirl' is not one of: spiral, reassured, aggression, spiral-then-reassured, no-reaction; did you mean 'spiral'?",
                "1.yaml:12: cases[our-fence]: field 'latter' is not one of: id, article, title, scope, when, mover, other-side, others, kind, move, ...; did you mean 'later'?",
            ])
        #expect(
            overlay(text.replacing("outcome: spiral", with: "outcome: spiral\n    contested: maybe")).problems == [
                "1.yaml:11: cases[our-fence].contested: should be true or false"
            ])
    }

    @Test func everyCaseSaysWhatItRestsOn() {
        for worked in pack.cases {
            #expect(worked.reading.hasPrefix("Our reading:"), "\(worked.id)")
            #expect(!worked.sources.isEmpty, "\(worked.id)")
            #expect(!worked.facts.isEmpty, "\(worked.id)")
            #expect(worked.answers.allSatisfy { !$0.because.isEmpty }, "\(worked.id)")
        }
    }

    /// What the texts call a spiral, reassured or an attack reads so by the figures of the method, in whole points.
    @Test func theThreatReadingFitsWhatFollowed() throws {
        func readings(_ outcome: WorkedCase.Outcome) throws -> [Int] {
            try pack.cases.filter { $0.outcome == outcome && coded[$0.id] != nil }.map {
                Int(try #require(Vector.named($0.id).expect["threat"]?.value).rounded())
            }.sorted()
        }
        let spirals = try readings(.spiral)
        #expect(spirals.count == 14 && spirals.first == 68 && spirals.last == 92)
        let reassured = try readings(.reassured)
        #expect(reassured.count == 11 && reassured.first == 8 && reassured.last == 34)
        let attacks = try readings(.aggression)
        #expect(attacks.count == 7 && attacks.first == 80)
    }

    /// The texts tell facts; figures stand where they are computed, so that none grows old.
    @Test func noTextNamesAFigureOfTheMethod() {
        for worked in pack.cases {
            let texts =
                [worked.title, worked.move, worked.reading, worked.dispute ?? ""] + worked.facts + worked.later
                + worked.answers.map(\.because)
            for text in texts {
                #expect(
                    text.firstMatch(of: /\b[0-9]+(\.[0-9]+)? (of 100|dB|points|decibans)\b/) == nil,
                    "\(worked.id): \(text)")
            }
        }
    }

    /// Same answers, same figures: the vectors hold what each case's sheet must give.
    @Test func everyCaseIsCodedAsItsVector() throws {
        #expect(pack.cases.contains { coded[$0.id] != nil })
        for worked in pack.cases {
            guard let words = coded[worked.id] else { continue }
            let answers = Dictionary(uniqueKeysWithValues: worked.answers.map { ($0.item, $0.option) })
            #expect(answers == words, "\(worked.id)")
        }
    }

    /// A case made from many says so where it is dated and in its sources, and one that is not is dated by a year.
    @Test func compositesSayThatTheyAre() {
        for worked in pack.cases {
            let isComposite = worked.when == "a composite"
            #expect(worked.sources.contains { $0.hasPrefix("A composite, not one ") } == isComposite, "\(worked.id)")
            #expect(isComposite || worked.when.contains(/[0-9]{4}/), "\(worked.id)")
        }
    }

    /// Near life is found by the words people have for it.
    @Test(arguments: [
        ("neighbour camera", Scope.person), ("mother sister", .person), ("couple account", .person),
        ("couple quiet", .person), ("colleague", .person), ("co-founder", .person), ("it security", .team),
        ("developers operations", .team),
    ])
    func nearLifeIsFoundByEverydayWords(_ words: String, _ scope: Scope) {
        let found = pack.cases.filter { $0.matches(words, withOutcome: false) }
        #expect(found.contains { $0.scope == scope }, "\(words): \(found.map(\.id))")
    }
}
