import CoachSupport
import CustomDump
import Interview
import Sessions
import Testing

@testable import Coach

@Suite("The linear session, as it is heard")
struct LinearTranscriptTests {
    @Test("begins with a menu that offers a worked case first")
    func home() {
        expectNoDifference(
            LineRobot().text,
            """
            otherside, line by line. Type ? for help.

            How does this look from the other side?
            You are about to do something to protect what matters to you. Here you will
            see how it may look to the people on the other side.
            What you write stays on this machine, as plain JSON, readable by whoever can
            read your files.
            1. Look at a worked case first. How the moves of others looked to those
            across from them.
            2. New review. All questions, about 28 minutes.
            3. First look. The weightiest questions, about 11 minutes. More later.
            4. Team session. Several people answer, each alone; then all is shown.
            5. About, and what is kept. The idea, the numbers, where your text lies.
            Home. 1 to 5, or quit > 
            """)
    }

    @Test("asks one question at a time and says what was understood")
    func questions() {
        var world = LineRobot(destination: .fullReview)
        let heard = world.listen { $0.type("New licence", "2", "5", "Hosts", "", "", "a, b ,") }
        expectNoDifference(
            heard.joined(separator: "\n"),
            """
            Noted.

            Question 2 of 51, Describe.
            Between whom does it happen?
            It chooses the examples and the measures that fit.
            1. States: governments, armed forces
            2. Companies: competitors, partners, customers
            3. Teams: departments, units of one house
            4. Persons: colleagues, neighbours, family
            1 to 4 > 2
            Companies: competitors, partners, customers.

            Question 3 of 51, Describe.
            Who is the other side?
            Those who might feel it is aimed at them.
            For example: Firms that host our product
            Your text > 5
            Noted.

            Question 4 of 51, Describe.
            What do they call your side?
            Leave it empty and they will say "they".
            For example: Acme
            Your text > Hosts
            Noted.

            Question 5 of 51, Describe.
            What does it protect?
            In a few words: the danger you see, the thing you keep safe.
            Your text > 
            No answer.

            Question 6 of 51, Describe.
            Who else is affected?
            Names, with a comma between. They may take sides.
            Names, with commas > 
            No answer.

            Question 7 of 51, Describe.
            What kind of move is it?
            Choose any. The first three are classic warning signs.
            1. centralising decisions
            2. holding back information
            3. moving first, before they can
            4. arming or stockpiling
            5. building an alliance
            6. securing a border or boundary
            7. mobilising
            8. something else
            Numbers, such as 1 3 > a, b ,
            'a, b ,' is not a list of numbers from 1 to 8, such as 1 3. Numbers, such as
            1 3.
            Numbers, such as 1 3 > 
            """)
    }

    @Test("tells don't know, does not apply and no answer apart")
    func threeStates() {
        var world = Self.atTheItems()
        let heard = world.listen { $0.type("d", "b", "x", "b", "") }
        #expect(heard.contains("Don't know. It widens the range."))
        #expect(heard.contains("Does not apply. It adds nothing."))
        #expect(heard.contains("Your answer: Does not apply"))
        #expect(heard.contains("Kept."))
        #expect(world.saved?.voices.first?.answers["attack-use"] == .notApplicable)
        world.type("b", "clear")
        #expect(world.saved?.voices.first?.answers["attack-use"] == nil)
    }

    @Test("answers in the other side's words")
    func mirror() {
        var world = Self.atTheItems()
        let heard = world.listen { $0.type("3") }
        #expect(
            heard.prefix(2) == [
                "Equally well: it protects and attacks alike.",
                "They say: \"It guards them, and it could hurt us just as well. We cannot tell",
            ])
    }

    @Test("keeps the score to itself until it is asked")
    func score() {
        var world = Self.atTheItems()
        world.type("3", "4", "3", "4", "3", "2")
        #expect(!world.hears("scalation"))
        let heard = world.listen { $0.type("score") }
        #expect(heard.first?.hasPrefix("Ambiguity: ") == true)
        #expect(heard.contains { $0.hasPrefix("Escalation: ") })
    }

    @Test("says what was wrong and what would be right, and asks again without a word lost")
    func complaints() {
        var world = Self.atTheItems()
        let place = world.session
        for (line, words) in [
            ("9", "'9' is not a number from 1 to 4, nor d, nor x. 1 to 4, d, x."),
            ("0", "'0' is not a number from 1 to 4, nor d, nor x. 1 to 4, d, x."),
            ("-1", "'-1' is not a number from 1 to 4, nor d, nor x. 1 to 4, d, x."),
            ("99999999999999999999", "'99999999999999999999' is not a number from 1 to 4, nor d, nor x. 1 to 4, d,"),
            ("/bakc", "'bakc' is no command here. Did you mean back? help lists those that are."),
            ("go 52", "'52' is no question. Type go and a number from 1 to 51."),
            (
                "list everything",
                "No question has 'everything'. list takes all, open, changed, or words to"
            ),
        ] {
            let heard = world.listen { $0.type(line) }
            #expect(heard.first == words, "\(line)")
            #expect(heard.last?.hasPrefix("1 to 4, d, x > ") == true)
            #expect(!heard.contains { $0.hasPrefix("Question ") }, "the question is not said again")
        }
        #expect(world.session == place)
    }

    @Test(
        "guesses what was meant",
        arguments: [
            ("memoo", "'memoo' is not known here. Did you mean memo? Right would be: Enter goes on, or ?."),
            ("17", "'17' is not known here. Right would be: Enter goes on, or ?."),
            ("/memmo", "'memmo' is no command here. Did you mean memo? help lists those that are."),
        ])
    func guesses(_ line: String, _ words: String) {
        var world = Self.atTheItems()
        world.type("reading")
        #expect(world.listen { $0.type(line) }.joined(separator: " ").hasPrefix(words))
    }

    @Test("reads a very long answer back only in part")
    func longAnswer() {
        var world = LineRobot(destination: .fullReview)
        world.type("Title", "2", "Hosts", "/go 11", String(repeating: "word ", count: 2_000), "/back")
        let heard = world.listen { $0.type("/again") }
        #expect(heard.joined(separator: " ").contains("(2000 words in all)"))
        #expect(heard.count < 50)
    }

    @Test("goes back over anything, and validates nothing on the way")
    func back() {
        var world = LineRobot(destination: .fullReview)
        world.type("Title", "")
        #expect(world.listen { $0.type("/back") }.contains("Question 2 of 51, Describe."))
        #expect(world.listen { $0.type("b") }.contains("Question 1 of 51, Describe."))
        #expect(world.heard.contains("Your answer: Title"))
        #expect(world.listen { $0.type("/b") }.first == "Not now: this is the first question.")
        #expect(world.listen { $0.type("b") }.first == "Noted. It was taken as text; the command is /b.")
    }

    @Test("wants a title, the scope and the other side before its items, and nothing else")
    func missing() {
        var world = LineRobot(destination: .fullReview)
        world.type(Array(repeating: "", count: 13))
        #expect(world.hears("The questions need a title, the scope and the other side first."))
        #expect(world.heard.contains { $0.hasPrefix("Question 1 of 51") })
        world.type("Title", "2", "Hosts")
        let heard = world.listen { $0.type(Array(repeating: "", count: 10)) }
        #expect(heard.contains("Question 14 of 51, The move."))
    }

    @Test("undoes and goes to what changed")
    func undo() {
        var world = Self.atTheItems()
        world.type("3", "4")
        let heard = world.listen { $0.type("undo") }
        #expect(heard.first == "Undone. Question 15 is as it was before.")
        #expect(heard.contains("Question 15 of 51, The move."))
        #expect(world.saved?.voices.first?.answers["place"] == nil)
        world.type("redo")
        #expect(world.saved?.voices.first?.answers["place"] == .option("reaches-theirs"))
    }

    @Test("keeps notes, and tells why it asks")
    func notes() {
        var world = Self.atTheItems()
        let heard = world.listen { $0.type("note", "note Both uses are in the text.", "note", "why") }
        #expect(heard.contains("There is no note. Type note and your text."))
        #expect(heard.contains("Both uses are in the text."))
        #expect(heard.contains { $0.hasPrefix("- Don't know (d)") })
        #expect(world.saved?.voices.first?.notes["attack-use"] == "Both uses are in the text.")
        world.type("note -")
        #expect(world.saved?.voices.first?.notes["attack-use"] == nil)
    }

    @Test("helps with what works here, in the words to be typed here")
    func help() {
        var world = LineRobot(destination: .fullReview)
        let typed = world.listen { $0.type("?") }
        #expect(typed.first == "Here: Questions. Commands:")
        #expect(typed.contains { $0.hasPrefix("/back or /b: the question before. Not now: this is the first") })
        #expect(typed.contains { $0.hasPrefix("/edit: ") })
        #expect(!typed.contains { $0.hasPrefix("/note") })
        world = Self.atTheItems()
        let numbered = world.listen { $0.type("help") }
        #expect(numbered.contains("d: don't know."))
        #expect(numbered.contains("back or b: the question before."))
    }

    /// The first scored question, with a title, a scope and another side.
    static func atTheItems() -> LineRobot {
        var world = LineRobot(destination: .fullReview)
        world.type("Title", "2", "Hosts", "/go 14")
        return world
    }
}
