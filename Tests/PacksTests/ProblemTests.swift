import Packs
import Testing

/// What is wrong in a pack: each problem with file, line, field, the legal values and the nearest one.
@Suite struct ProblemTests {
    @Test func allProblemsOfAllFilesInOneRun() {
        let (_, problems) = overlay(
            """
            items:
              - id: how-they-learn
                colour: red
                ask: ""
                options:
                  - key: publik
                    dB: 2
                  - key: public
                    dB: twenty
                  - key: concealed
                    dB: 21
              - id: size
                group: visibility
                quick: perhaps
            itmes: []
            """,
            """
            # A comment first.
            measures:
              - id: liaison
                class: chanel

                sets:
                  can-chek: on-request
                  contact: named-persons
                cost:
                  time: tiny
                  monye: low
                suits: [team, teem]
            words:
              silense: Hush.
            """)
        #expect(
            problems == [
                "1.yaml:3: items[how-they-learn]: field 'colour' is not one of: id, group, feeds, family, quick, reassurance, off, ask, their-ask, examples, ...",
                "1.yaml:4: items[how-they-learn].ask: should be text",
                "1.yaml:6: items[how-they-learn].options[publik].key: 'publik' is not one of: from-us-first, public, told-without-reasons, third-party, concealed; did you mean 'public'?; options cannot be added to this item",
                "1.yaml:9: items[how-they-learn].options[public].dB: should be a number from -20 to 20",
                "1.yaml:11: items[how-they-learn].options[concealed].dB: should be a number from -20 to 20",
                "1.yaml:13: items[size].group: cannot be changed for an item that is already there",
                "1.yaml:14: items[size].quick: should be true or false",
                "1.yaml:15: field 'itmes' is not one of: pack, tempering, items, measures, blanks, commitments, reflections, reactions, words, cases, wording; did you mean 'items'?",
                "2.yaml:4: measures[liaison].class: 'chanel' is not one of: red line, restraint, guarantee, reciprocity, transparency, verification, channel; did you mean 'channel'?",
                "2.yaml:7: measures[liaison].sets.can-chek: item 'can-chek' is not one of: attack-use, place, size, speed, their-fallback, company, how-they-learn, our-words, direction, first-reader, ...; did you mean 'can-check'?",
                "2.yaml:8: measures[liaison].sets.contact: option 'named-persons' is not one of: no-one, slow-address, named-person, tested-line; did you mean 'named-person'?",
                "2.yaml:10: measures[liaison].cost.time: 'tiny' is not one of: low, medium, high",
                "2.yaml:11: measures[liaison].cost: 'monye' is not one of: time, money, capability, exposure; did you mean 'money'?",
                "2.yaml:12: measures[liaison].suits: 'teem' is not one of: state, company, team, person; did you mean 'team'?",
                "2.yaml:14: words: key 'silense' is not one of: ambiguity.about-even, ambiguity.almost-certain, ambiguity.almost-certainly-not, ambiguity.probable, ambiguity.probably-not, blank.day, blank.name, blank.number, blank.text, change-the-aim, ...; did you mean 'silence'?",
            ])
    }

    @Test func allProblemsOfAMeasure() {
        let (_, problems) = overlay(
            """
            measures:
              - id: liaison
                sets:
                  can-chek: on-request
                  contact: named-persons
                  rule-against-attack: yes-today
                credible: seen
                cost:
                  time: tiny
                  monye: low
                suits: []
            """)
        #expect(
            problems == [
                "1.yaml:4: measures[liaison].sets.can-chek: item 'can-chek' is not one of: attack-use, place, size, speed, their-fallback, company, how-they-learn, our-words, direction, first-reader, ...; did you mean 'can-check'?",
                "1.yaml:5: measures[liaison].sets.contact: option 'named-persons' is not one of: no-one, slow-address, named-person, tested-line; did you mean 'named-person'?",
                "1.yaml:6: measures[liaison].sets.rule-against-attack: a measure cannot change what either side is really after",
                "1.yaml:7: measures[liaison].credible: should be a list, such as [a, b]",
                "1.yaml:9: measures[liaison].cost.time: 'tiny' is not one of: low, medium, high",
                "1.yaml:10: measures[liaison].cost: 'monye' is not one of: time, money, capability, exposure; did you mean 'money'?",
                "1.yaml:11: measures[liaison].suits: should name at least one of state, company, team, person",
            ])
    }

    @Test func aMisspeltIdOfAnEntryIsANewEntryWithoutItsFields() {
        let (_, problems) = overlay(
            "items:\n  - id: how-they-lern\n    ask: How?\nmeasures:\n  - id: liasion\n    cost: {time: low}")
        #expect(
            problems.contains(
                "1.yaml:2: items[how-they-lern].group: is missing, as there is no 'how-they-lern' yet; did you mean 'how-they-learn'?"
            ))
        #expect(
            problems.contains(
                "1.yaml:5: measures[liasion].class: is missing, as there is no 'liasion' yet; did you mean 'liaison'?"))
    }

    @Test func everyMissingFieldOfANewItemOnce() {
        let (_, problems) = overlay("items:\n  - id: brand-new-question\n    group: move\n    feeds: evidence")
        #expect(
            problems == [
                "1.yaml:2: items[brand-new-question].ask: is missing",
                "1.yaml:2: items[brand-new-question].options: is missing: an item needs two options or more",
                "1.yaml:2: items[brand-new-question].why: is missing",
            ])
    }

    @Test func switchingOffWhatIsNotThere() {
        let (_, problems) = overlay("items: [{id: sise, off: true}]\nmeasures:\n  - {id: liason, off: true}")
        #expect(problems.count == 2)
        #expect(problems[0].hasPrefix("1.yaml:1: items[sise].off: there is no such item: 'sise' is not one of:"))
        #expect(problems[0].hasSuffix("did you mean 'size'?"))
        #expect(problems[1].hasPrefix("1.yaml:3: measures[liason].off: there is no such measure:"))
        #expect(problems[1].hasSuffix("did you mean 'liaison'?"))
    }

    @Test func duplicates() {
        let (_, problems) = overlay(
            "items:\n  - id: size\n    off: true\n  - id: size\n    off: false",
            "items:\n  - id: size\n    off: true\n    off: false",
            "items:\n  - id: size\n    options:\n      - {key: larger, dB: 1}\n      - {key: larger, dB: 2}")
        #expect(
            problems == [
                "1.yaml:4: items[size]: stands twice in this file", "2.yaml:3: field 'off' stands twice in one entry",
                "3.yaml:5: items[size].options[larger].key: stands twice",
            ])
    }

    @Test(arguments: [
        ("items: {id: size}", "1.yaml:1: items: should be a list, each entry beginning with `- id:`"),
        ("items: [size]", "1.yaml:1: items: needs an `id` of small letters, digits and hyphens, not '?'"),
        ("items: [{id: Size}]", "1.yaml:1: items: needs an `id` of small letters, digits and hyphens, not 'Size'"),
        ("just words", "1.yaml:1: should be a map of fields, such as `pack: ...`"),
        (
            "items:\n  - id: size\n    options:\n      larger: 3",
            "1.yaml:3: items[size].options: should be a list, each entry beginning with `- key:`"
        ),
        ("words: [a]", "1.yaml:1: words: should be a map, such as {size: matches}"),
        (
            "words:\n  silence: [a]",
            "1.yaml:2: words.silence: should be text, or a map with any, state, company, team, person"
        ),
        (
            "words:\n  silence:\n    any: Hush.\n    teem: Hush.",
            "1.yaml:4: words.silence: 'teem' is not one of: any, state, company, team, person; did you mean 'team'?"
        ),
        (
            "items: [{id: size, options: larger}]",
            "1.yaml:1: items[size].options: should be a list, each entry beginning with `- key:`"
        ),
        (
            "items: [{id: size, family: reach}]",
            "1.yaml:1: items[size].family: cannot be changed for an item that is already there"
        ),
        (
            "items: [{id: size, options: [{key: larger, dB: .nan}]}]",
            "1.yaml:1: items[size].options[larger].dB: should be a number from -20 to 20"
        ),
        (
            "items: [{id: size, options: [{key: larger, dB: \"3\"}]}]",
            "1.yaml:1: items[size].options[larger].dB: should be a number from -20 to 20"
        ),
        (
            "words:\n  silence: \"{othr} is silent.\"",
            "1.yaml:2: words.silence: placeholder '{othr}' is not one of: {move}, {mover}, {other}; did you mean '{other}'?"
        ),
        ("words:\n  silence: \"red \\e[31m\"", "1.yaml:2: words.silence: holds a control character, U+001B"),
        ("words:\n  silence: \"back\\u202Ewards\"", "1.yaml:2: words.silence: holds a control character, U+202E"),
    ])
    func wrongShapes(_ text: String, _ expected: String) { #expect(overlay(text).problems == [expected]) }

    @Test func aNewTextMustSpeakToAllScopes() {
        let (_, problems) = overlay(
            """
            items:
              - id: brand-new-question
                group: move
                feeds: evidence
                ask: {team: Who?, person: Who?}
                why: Because.
                options:
                  - {key: Yes it is, dB: 1, label: Yes, other-side: Yes.}
                  - {key: unknown, dB: 2, label: No, other-side: No.}
            """)
        #expect(
            problems == [
                "1.yaml:5: items[brand-new-question].ask: says nothing for state, company: add them, or `any` for all the rest",
                "1.yaml:8: items[brand-new-question].options[Yes it is].key: should be small letters, digits and hyphens, not 'Yes it is'",
                "1.yaml:9: items[brand-new-question].options[unknown].key: 'unknown' is an answer every item has",
            ])
    }

    @Test(arguments: [
        ("items:\n\t- id: size", 2), ("items:\n  - id: size\n   off: true", 3), ("items: [\n", 2), ("a: b: c", 1),
        ("words: {silence: \"open", 1), ("%YAML 9.9\n---\na: 1", 1),
    ])
    func brokenYAMLHasALineAndAColumn(_ text: String, _ line: Int) throws {
        let problem = try #require(alone(Array(text.utf8)).first)
        #expect(problem.line == line)
        #expect(problem.message.contains("is not YAML at column"), "\(problem)")
    }

    @Test func oneFileIsOneDocument() {
        #expect(alone(Array("words: {}\n---\nwords: {}".utf8)).map(\.line) == [2])
    }

    @Test(arguments: ["", "# only a comment\n", "---\n", "\u{FEFF}words: {}"]) func nothingIsNoProblem(_ text: String) {
        #expect(alone(Array(text.utf8)).filter { $0.field != "" } == [])
    }

    @Test func aLongWordIsQuotedShort() {
        let problems = overlay("\(String(repeating: "x", count: 5_000)): 1").problems
        #expect(problems.count == 1)
        #expect(problems[0].count < 200)
    }
}

@Suite struct NearestTests {
    @Test(arguments: [
        ("pubilc", "public"), ("PUBLIC", "public"), ("concealled", "concealed"), ("public", "public"),
    ])
    func finds(_ word: String, _ expected: String) {
        #expect(nearest(to: word, in: ["from-us-first", "public", "concealed"]) == expected)
    }

    @Test(arguments: ["", "zzzzzzz", String(repeating: "public", count: 20)]) func orNothing(_ word: String) {
        #expect(nearest(to: word, in: ["public", "concealed"]) == nil)
    }
}
