import Packs
import Testing

/// What a measure asks of the user: each blank of its notice a question, each question a blank.
@Suite struct BlankTests {
    @Test func aBlankIsCalledByWhatStandsInItsBrackets() {
        let notice = NoticeText("[What you hold] is yours by [earlier date], and by [earlier date] [scrap, sell] it.")
        #expect(notice.blanks.map(\.id) == ["what-you-hold", "earlier-date", "earlier-date-2", "scrap-sell"])
        #expect(notice.blanks.map(\.kin) == ["what-you-hold", "earlier-date", "earlier-date", "scrap-sell"])
        #expect(notice.blanks.map(\.isCapital) == [true, false, false, false])
    }

    @Test func aSentenceIsFilledAsAPersonWouldWriteIt() {
        let notice = NoticeText("[Name] decides by [date]. Ask [name].")
        #expect(
            notice.filled { ["name": "our aunt Eva", "date": "noon", "name-2": "Dr. Lind."][$0.id] }
                == "Our aunt Eva decides by noon. Ask Dr. Lind.")
        #expect(notice.filled { $0.id == "date" ? "noon" : nil } == "[Name] decides by noon. Ask [name].")
        #expect(NoticeText("No [end").filled { _ in "x" } == "No [end")
        #expect(NoticeText("").blanks.isEmpty)
    }

    @Test func everyMeasureIsAskedAndDoubtedInEachScope() {
        var blanks = 0
        for measure in core.measures {
            #expect(core.doubt(measure.id) != nil, "\(measure.id)")
            for scope in measure.suits {
                let questions = core.questions(measure, scope)
                blanks += questions.count
                for question in questions {
                    let place = "\(measure.id), \(scope), \(question.id)"
                    #expect(question.ask(scope).hasSuffix("?") || question.ask(scope).hasSuffix("."), "\(place)")
                    #expect(!question.example(scope).isEmpty, "\(place)")
                    #expect(question.example(scope).count <= 80, "\(place)")
                }
                let doubt = core.doubt(measure.id)?(scope) ?? ""
                #expect(doubt.last == "?" || doubt.last == ".", "\(measure.id): \(doubt)")
            }
        }
        #expect(blanks > 400)
    }

    /// One that was written before blanks were asked for, or by halves: it is told by the check and used all the same.
    @Test func anOwnNoticeWithoutQuestionsIsAskedInItsOwnWords() throws {
        let text = "measures:\n  - id: liaison\n    notice: We send [somebody new] to you.\n"
        let own = PackLayer(name: "own", files: [PackFile(name: "a.yaml", bytes: Array(text.utf8))])
        let (pack, problems) = Pack.read([.core(), own])
        #expect(problems == [])
        let measure = try #require(pack.measure("liaison"))
        let questions = pack.questions(measure, .company)
        #expect(questions.map(\.id) == ["somebody-new"])
        #expect(questions.map { $0.ask(.company) } == ["somebody new"])
        #expect(!Pack.checked([.core(), own]).1.isEmpty)
    }

    @Test func whatAMeasureLeavesOutIsTakenFromTheCommonBlanks() throws {
        let (pack, problems) = overlay(
            """
            blanks:
              - id: date
                hint: In the calendar.
            measures:
              - id: written-ceiling
                notice: "From [date] to [date] we have [number]."
            commitments:
              - id: written-ceiling
                blanks:
                  date-2: {ask: And until when?}
            """)
        #expect(problems == [])
        let measure = try #require(pack.measure("written-ceiling"))
        let questions = pack.questions(measure, .state)
        #expect(questions.map(\.id) == ["date", "date-2", "number"])
        #expect(questions.map { $0.ask(.state) }.prefix(2) == ["On which day?", "And until when?"])
        #expect(questions[1].kind == .day && questions[1].hint(.state) == "In the calendar.")
        #expect(questions[2].ask(.state).hasPrefix("What is the most"))
    }

    @Test func aBlankWithoutItsQuestionAndAQuestionWithoutItsBlankAreTold() {
        let (_, problems) = overlay(
            """
            measures:
              - id: liaison
                notice: We send [whoever] on [date] to [!].
            """,
            """
            commitments:
              - id: liaison
                blanks:
                  meetings: {hint: Which ones.}
                  dates: {ask: On which day?}
              - id: hot-line
                blanks:
                  number: {kind: nummer}
              - id: hot-lines
                doubt: Is it there?
            blanks:
              - id: nobody-asks
                ask: What?
            """)
        #expect(
            problems == [
                "1.yaml:3: measures[liaison].notice: the blank [whoever] has no ask and no example: say it under commitments, id liaison, blanks, whoever",
                "1.yaml:3: measures[liaison].notice: the brackets of [!] should hold words that begin with a letter a-z",
                "2.yaml:4: commitments[liaison].blanks: 'meetings' is no blank of its notice; these are: date, whoever",
                "2.yaml:5: commitments[liaison].blanks: 'dates' is no blank of its notice; these are: date, whoever",
                "2.yaml:8: commitments[hot-line].blanks.number.kind: 'nummer' is not one of: day, number, name, text; did you mean 'number'?",
                "2.yaml:9: commitments[hot-lines]: measure 'hot-lines' is not one of: \(core.measures.map(\.id).sorted().prefix(10).joined(separator: ", ")), ...; did you mean 'hot-line'?",
                "2.yaml:12: blanks[nobody-asks]: no notice has a blank [nobody-asks]",
            ])
    }

    @Test func anExampleIsNeededForEachScopeThatTheMeasureSuits() {
        let (_, problems) = overlay(
            """
            measures:
              - id: liaison
                notice: We send [whom].
            commitments:
              - id: liaison
                blanks:
                  whom: {ask: Whom?, example: {team: Ada, state: a colonel}}
            """)
        #expect(
            problems == [
                "1.yaml:3: measures[liaison].notice: the blank [whom] has no example for company: say it under commitments, id liaison, blanks, whom"
            ])
    }
}
