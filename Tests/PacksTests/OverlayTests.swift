import Foundation
import Packs
import Testing

/// An own pack laid over the core.
@Suite struct OverlayTests {
    @Test func addsAQuestionLastInItsGroup() throws {
        let (pack, problems) = overlay(
            """
            items:
              - id: who-holds-the-keys
                group: move
                feeds: evidence
                family: capability
                ask: Who can switch it on?
                why: One person is enough for a mistake.
                options:
                  - {key: both, dB: -2.5, label: Both sides, other-side: It takes us too.}
                  - {key: one, dB: 4, label: One of us, other-side: One of them is enough.}
            """)
        #expect(problems == [])
        #expect(pack.items.count == core.items.count + 1)
        #expect(pack.items.last { $0.group == .move }?.id == "who-holds-the-keys")
        let item = try #require(pack.item("who-holds-the-keys"))
        #expect(item.options.map(\.dB) == [-2.5, 4])
        #expect(item.source == "judgement")
        #expect(item.unseen == Wording("Who can switch it on?"))
        #expect(!item.quick && !item.reassurance)
        #expect(pack.items.filter { $0.id != item.id } == core.items)
    }

    @Test func reassuranceFollowsTheGroup() {
        let (pack, problems) = overlay(
            """
            items:
              - id: new-window
                group: transparency
                feeds: evidence
                ask: Can they look?
                why: Because.
                options:
                  - {key: a, dB: -2, label: A, other-side: A.}
                  - {key: b, dB: 2, label: B, other-side: B.}
            """,
            """
            items:
              - id: size
                reassurance: true
              - id: offer
                reassurance: true
            """)
        #expect(pack.item("new-window")?.reassurance == true)
        #expect(
            problems == [
                "2.yaml:3: items[size].reassurance: follows from the group: true for restraint and transparency, else false"
            ])
    }

    @Test func changesOneFactorAndLeavesTheOthers() {
        #expect(core.tempering == Tempering(evidence: 0.2, mistrust: 0.2, pressure: 0.5, start: -1.5))
        let (pack, problems) = overlay("tempering: {mistrust: 0.35}", "tempering: {start: 2}")
        #expect(problems == [])
        #expect(pack.tempering == Tempering(evidence: 0.2, mistrust: 0.35, pressure: 0.5, start: 2))
        #expect(Pack.core(parts: [.items]).tempering == core.tempering, "items come with it")
    }

    @Test func saysWhatIsWrongWithAFactor() {
        let (_, problems) = overlay(
            """
            tempering:
              evidence: 1.2
              mistrust: none
              pressure: 0
              start: -21
              begin: 1
            """, "tempering: 0.2",
            """
            items:
              - id: start
                off: true
            """)
        #expect(
            problems == [
                "1.yaml:2: tempering.evidence: should be a number from 0.01 to 1",
                "1.yaml:3: tempering.mistrust: should be a number from 0.01 to 1",
                "1.yaml:4: tempering.pressure: should be a number from 0.01 to 1",
                "1.yaml:5: tempering.start: should be a number from -20 to 20",
                "1.yaml:6: tempering: field 'begin' is not one of: evidence, mistrust, pressure, start",
                "2.yaml:1: tempering: should be a map of fields, such as `evidence: ...`",
                "3.yaml:2: items[start].id: 'start' is the receipt's own row; choose another id",
            ])
    }

    @Test func rephrasesByScope() throws {
        let (pack, problems) = overlay(
            """
            items:
              - id: how-they-learn
                ask:
                  team: How does the other team hear of it?
              - id: our-words
                ask: What do our papers say?
            """)
        #expect(problems == [])
        let item = try #require(pack.item("how-they-learn"))
        #expect(item.ask(.team) == "How does the other team hear of it?")
        #expect(item.ask(.state) == core.item("how-they-learn")?.ask(.state))
        #expect(item.options == core.item("how-they-learn")?.options)
        // A plain text takes the place of all scopes.
        #expect(pack.item("our-words")?.ask == Wording("What do our papers say?"))
    }

    @Test func switchesOffAndOnAgain() {
        #expect(overlay("items: [{id: size, off: true}]").pack.switchedOff == ["size"])
        let both = overlay("items: [{id: size, off: true}, {id: speed, off: true}]", "items: [{id: size, off: false}]")
        #expect(both.pack.switchedOff == ["speed"])
        #expect(both.problems == [])
        #expect(both.pack.items == core.items)
    }

    @Test func changesAWeightAndNothingElse() throws {
        let (pack, problems) = overlay("items: [{id: notice, options: [{key: short, dB: 1.5}]}]")
        #expect(problems == [])
        var expected = try #require(core.item("notice"))
        expected.options[1].dB = 1.5
        #expect(pack.item("notice") == expected)
    }

    @Test func addsChangesAndRemovesMeasures() throws {
        let (pack, problems) = overlay(
            """
            measures:
              - id: shared-switch
                class: verification
                name: A switch that takes two
                how: Fit a second switch.
                sets: {can-check: continuous}
                credible: []
                cost: {time: low, money: high}
                costs: Time.
                suits: [team]
                fails: It is bridged.
                precedent: no confirmed precedent
                keeps: All of it.
                notice: We have fitted a second switch.
              - id: liaison
                cost: {time: low}
              - id: open-books
                off: true
            """)
        #expect(problems == [])
        #expect(pack.measures.count == 49)
        #expect(pack.measure("open-books") == nil)
        let new = try #require(pack.measures.last)
        #expect(new.id == "shared-switch" && new.role == .window && new.burden == 5 && new.credible == [])
        var liaison = try #require(core.measure("liaison"))
        liaison.cost = [.time: .low]
        #expect(pack.measure("liaison") == liaison)
    }

    @Test func laterFilesAndPacksStandOverEarlierOnes() {
        let files = ["a", "b"].map { name in
            PackFile(name: "\(name).yaml", bytes: Array("words: {silence: from \(name)}".utf8))
        }
        let one = Pack.read([.core(), PackLayer(name: "own", files: files)])
        #expect(one.0.words("silence") == "from b")
        let two = Pack.read([
            .core(), PackLayer(name: "second", files: [files[1]]), PackLayer(name: "first", files: [files[0]]),
        ])
        #expect(two.0.words("silence") == "from a")
        #expect(two.0.layers.map(\.id) == ["core", "second", "first"])
        #expect(one.1 == [] && two.1 == [])
    }

    @Test func aPackHasItsOwnNameVersionAndDigest() {
        let first = overlay("pack: {id: river-team, version: 1.10}\nwords: {silence: Quiet.}").pack.layers
        let second = overlay("pack: {id: river-team, version: 1.10}\nwords: {silence: Quiet!}").pack.layers
        #expect(first.map(\.id) == ["core", "river-team"])
        #expect(first[1].version == "1.10", "a version is text")
        #expect(first[0] == second[0])
        #expect(first[1].digest != second[1].digest)
        #expect(first[1].digest.count == 16)
    }

    @Test func reflectionsAndReactionsChangeTheirWordsOnly() {
        let (pack, problems) = overlay(
            """
            reflections:
              - {id: red-lines, hint: One line.}
              - {id: green-lines, ask: None?}
            reactions:
              - {id: exit, name: They go}
              - {id: exodus, name: They all go}
            """)
        #expect(pack.reflection("red-lines")?.hint(nil) == "One line.")
        #expect(pack.reflection("red-lines")?.ask == core.reflection("red-lines")?.ask)
        #expect(pack.reaction("exit")?.name(nil) == "They go")
        #expect(pack.reflections.count == 10 && pack.reactions.count == 11)
        #expect(problems.count == 2)
        #expect(
            problems[0].hasPrefix(
                "1.yaml:3: reflections[green-lines].id: 'green-lines' is not one of: move, their-view"))
        #expect(problems[0].hasSuffix("did you mean 'red-lines'?; reflection questions cannot be added"))
        #expect(problems[1].contains("'exodus' is not one of: pre-emption"))
    }

    @Test func theExamplesInTheReadmeAreTrue() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Prompts/README.md")
        let text = try String(contentsOf: file, encoding: .utf8)
        let examples = text.components(separatedBy: "```yaml\n").dropFirst().map {
            $0.components(separatedBy: "```")[0]
        }
        #expect(examples.count == 5)
        for example in examples { #expect(overlay(example).problems == []) }
        let pack = overlay(examples[1]).pack
        #expect(pack.items.count == core.items.count + 1 && pack.measures.count == core.measures.count)
        #expect(pack.switchedOff == ["first-reader"])
        #expect(pack.item("who-holds-the-keys")?.reassurance == true)
    }
}
