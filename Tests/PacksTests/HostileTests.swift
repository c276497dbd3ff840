import Packs
import Support
import Testing

/// A pack file can come from anybody: whatever it holds, the reader answers with a problem.
@Suite struct HostileTests {
    @Test func aFileBeyondTheLimitIsRefusedUnread() {
        let problems = alone([UInt8](repeating: UInt8(ascii: "#"), count: (1 << 20) + 1))
        #expect(problems.map(\.description) == ["a.yaml: is larger than 1 MB"])
    }

    @Test func aFileWithinTheLimitIsRead() {
        let line = Array("# a comment of some length, again and again\n".utf8)
        let bytes = Array(repeatElement(line, count: (1 << 20) / line.count).joined()) + Array("words: {}".utf8)
        #expect(alone(bytes) == [])
    }

    @Test func textThatIsNotUTF8() {
        #expect(alone([0x77, 0xFF, 0xFE]).map(\.description) == ["a.yaml: is not UTF-8 text: save it as UTF-8"])
        // UTF-16, as some editors save it.
        #expect(alone([0xFF, 0xFE, 0x77, 0x00]).count == 1)
    }

    @Test func rawControlCharactersHaveALine() {
        #expect(
            alone(Array("words: {}\n# \u{1B}[31m".utf8)).map(\.description) == ["a.yaml:2: holds a control character"])
        #expect(alone(Array("words: {}\n\n\0".utf8)).map(\.line) == [3])
    }

    @Test func aliasesAreRefusedBeforeTheyUnfold() {
        var bomb = "a0: &a0 [x]\n"
        for level in 1...40 {
            let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            bomb += "a\(level): &a\(level) [\(aliases)]\n"
        }
        // As a key the whole of it would have to be compared.
        bomb += "? *a40\n: x\n? *a39\n: x\n"
        #expect(alone(Array(bomb.utf8)).map(\.description) == ["a.yaml:2: '*a0' repeats '&a0': write it out instead"])
        #expect(alone(Array("words: &w {silence: *w}".utf8)).map(\.line) == [1])
    }

    @Test func ampersandsAndStarsInTextAreNoAliases() {
        let text = """
            words:
              silence: "Research & development, R&D, *D* and *very* quiet, 5 * 5 & so on"
              # &anchor without an alias, *alias without an anchor
            """
        #expect(overlay(text).problems == [])
    }

    @Test(arguments: [
        (String(repeating: "[", count: 200_000), 1), (String(repeating: "{a: ", count: 100_000), 1),
        (String(repeating: "- ", count: 200_000), 1), (String(repeating: "? ", count: 200_000), 1),
        (String(repeating: "[", count: 900) + String(repeating: "]", count: 900), 1),
        (String(repeating: "{? ", count: 100_000), 1), (String(repeating: "!", count: 500_000), 1),
        (String(repeating: "\"a\": ", count: 100_000), 1),
    ])
    func deepNestingIsOneProblem(_ text: String, _ count: Int) { #expect(alone(Array(text.utf8)).count == count) }

    @Test func deepNestingWithinAnEntry() {
        let deep = String(repeating: "[", count: 800) + String(repeating: "]", count: 800)
        #expect(overlay("words: {silence: \(deep)}").problems.count == 1)
        let steps = (0..<400).map { String(repeating: " ", count: $0) + "- x:" }.joined(separator: "\n")
        #expect(!overlay("items:\n" + steps).problems.isEmpty)
    }

    @Test func problemsWithoutEndAreCutOff() {
        let text = "items:\n" + String(repeating: "  - {id: size, colour: red}\n", count: 20_000)
        let problems = alone(Array(text.utf8))
        #expect((100...501).contains(problems.count))
        #expect(problems.contains { $0.message == "and more problems, not listed" })
    }

    /// 5,000 mutated files: always an answer, with places that are in the file and nothing that could reach a terminal.
    @Test func mutatedFilesNeverCrash() {
        let seeds = Self.seeds
        var generator = Seeded(1_618)
        var refused = 0
        for round in 0..<5_000 {
            let bytes = Self.mutated(seeds[round % seeds.count], &generator)
            let base = PackLayer(name: "core", files: [PackFile(name: "base.yaml", bytes: seeds[0])])
            let own = PackLayer(name: "own", files: [PackFile(name: "a.yaml", bytes: bytes)])
            let (pack, problems) = Pack.read(round.isMultiple(of: 2) ? [own] : [base, own])
            // YAML counts U+0085, U+2028 and U+2029 as line breaks too.
            let breaks: Set<UInt32> = [0x0A, 0x0D, 0x85, 0x2028, 0x2029]
            let lines = 1 + String(decoding: bytes, as: UTF8.self).unicodeScalars.count { breaks.contains($0.value) }
            for problem in problems {
                #expect(problem.line.map { (1...lines + 1).contains($0) } ?? true, "round \(round): \(problem)")
                let controls = problem.description.unicodeScalars.contains {
                    $0.value < 32 || (127..<160).contains($0.value)
                }
                #expect(!controls, "round \(round)")
            }
            if problems.isEmpty {
                #expect(pack.items.allSatisfy { $0.options.count >= 2 && $0.options.allSatisfy { abs($0.dB) <= 20 } })
            } else {
                refused += 1
            }
        }
        #expect(refused > 2_500, "the mutations no longer hurt")
    }

    private static let seeds: [[UInt8]] = [
        """
        pack: {id: core, version: "1", title: Small}
        items:
          - id: size
            group: move
            feeds: evidence
            family: capability
            quick: true
            ask: {any: How big?, person: "How big is it?"}
            why: >-
              A step the size of the danger
              looks like fear.
            options:
              - {key: smaller, dB: -2, label: Smaller, other-side: They did less.}
              - {key: larger, dB: 3, label: Larger, other-side: {any: More., team: "Much more."}}
        words:
          silence: "Quiet {other}."
        """,
        """
        measures:
          - id: match
            class: red line
            name: Match
            how: Count.
            sets: {size: smaller}
            credible: [seen, costly]
            cost: {time: low, money: high}
            costs: Time.
            suits: [state, team]
            fails: It does.
            precedent: no confirmed precedent
            keeps: |
              All
              of it.
            notice: 'We count, don''t we?'
        """,
        """
        cases:
          - id: small
            title: Small
            scope: team
            when: "1999"
            mover: Us
            other-side: Them
            kind: [arming, other]
            move: We moved.
            article: true
            facts: [It rained., "It stopped."]
            later: [The sun came out.]
            contested: false
            outcome: no-reaction
            reading: Nothing.
            sources: [Memory.]
            answers:
              size: {is: smaller, because: It was.}
        reflections:
          - {id: move, ask: What?, hint: Say it., examples: One., why: Because., source: judgement}
        """,
    ].map { Array($0.utf8) }

    private static let splinters: [[UInt8]] =
        [
            "[", "]", "{", "}", "&a ", "*a", "\t", "- ", ": ", "? ", "\n", "\r", "|\n", ">-\n", "!!binary ", "!<x> ",
            "%YAML 1.3\n",
            "---\n", "...\n", "\"", "'", "#", "\\e", "\u{FEFF}", "\u{2028}", "id: ", "off: true\n", ".inf", "1e999",
            "~", "<<: ",
        ].map { Array($0.utf8) } + [[0], [0x1B], [0xFF], [0xC3], [0xED, 0xA0, 0x80]]

    private static func mutated(_ seed: [UInt8], _ generator: inout Seeded) -> [UInt8] {
        var bytes = seed
        for _ in 0..<Int.random(in: 1...6, using: &generator) {
            let place = Int.random(in: 0..<max(1, bytes.count), using: &generator)
            let end = min(bytes.count, place + Int.random(in: 0...40, using: &generator))
            switch Int.random(in: 0..<6, using: &generator) {
            case 0 where !bytes.isEmpty: bytes[place] = UInt8.random(in: 0...255, using: &generator)
            case 1 where place < end: bytes.removeSubrange(place..<end)
            case 2 where place < end: bytes.insert(contentsOf: bytes[place..<end], at: place)
            case 3 where bytes.count > 40: bytes.removeLast(Int.random(in: 1...40, using: &generator))
            default:
                bytes.insert(contentsOf: splinters.randomElement(using: &generator) ?? [], at: min(place, bytes.count))
            }
        }
        return bytes
    }
}
