import Foundation
import Packs
import Testing

/// Each key of `words` that the program asks for is there.
@Suite struct WordKeyTests {
    static let likelihoods = ["almost-certainly-not", "probably-not", "about-even", "probable", "almost-certain"]
    static let levels = ["very-low", "low", "raised", "high"]
    static let worlds = [
        "doubly-dangerous", "dilemma-but-manageable", "aggression-possible", "doubly-safe", "not-established",
    ]
    static let honesty = ["lens-does-not-excuse", "mixed", "lens-applies", "not-established", "warning-sign"]
    static let intent = ["may-attack", "between", "spiral", "not-established", "warning-sign"]

    /// What the sources ask for by a computed name: the part before it, the names, what follows.
    static let families: [(before: String, names: [String], after: [String])] = [
        ("likely.", likelihoods, [""]), ("ambiguity.", likelihoods, [""]), ("mistrust.", likelihoods, [""]),
        ("threat.", likelihoods, [""]), ("pressure.", likelihoods, [""]), ("headline.", likelihoods, [""]),
        ("memo.sure.", likelihoods, [""]), ("escalation.", levels, [""]), ("memo.recommend.", levels, [""]),
        ("world.", worlds.dropLast(), [".plain", ".safety"]), ("world.", worlds, ["", ".name"]),
        ("honesty.", honesty, ["", ".name"]),
        ("their-intent.", intent, ["", ".name"]),
        ("check.", Check.allCases.map(\.rawValue), ["", ".add", ".how"]),
        ("role.", Role.allCases.map(\.rawValue), [""]),
        ("blank.", ["day", "number", "name", "text"], [""]),
        ("own-guess.", ["close", "lower", "higher"], [""]),
    ]

    static let single = [
        "doubt", "standing", "start.ask", "start.answer", "method-1", "first-look", "too-little", "silence", "ladder",
        "out-of-reach", "change-the-aim", "if-they-attack",
        "weapon-shown", "words-only", "costly", "verifiable", "memo.explanation.threat", "memo.explanation.safety",
        "memo.disclaimer", "confidential", "words-open", "words-settled", "world.own-aim", "world.theirs", "world.both",
        "headline.own-aim",
        "their-intent.spiral.own-aim", "their-intent.may-attack.own-aim", "reactions.may-attack", "notice.own-aim",
        "notice.may-attack", "memo.to", "memo.see", "memo.cannot-see", "memo.explanations", "memo.nothing-for-it",
        "memo.how-sure", "memo.what-next", "memo.recommend.wary", "memo.own-aim", "memo.may-attack", "memo.yours",
        "memo.compare",
    ]

    static let table =
        single
        + families.flatMap { family in
            family.names.flatMap { name in family.after.map { family.before + name + $0 } }
        }

    @Test func theTableIsThePack() {
        #expect(core.words.keys.sorted() == Self.table.sorted())
    }

    @Test func everyKeyTheSourcesNameIsInTheTable() throws {
        let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources")
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        var found = 0
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: /(?:phrases|\bwords)\("([^"\\]*)(\\\([^"]*)?"/) {
                let (key, isComputed) = (String(match.1), match.2 != nil)
                if key.isEmpty { continue }
                let isThere =
                    isComputed ? Self.families.contains { $0.before == key } : Self.table.contains(key)
                #expect(isThere, "\(file.lastPathComponent) asks for '\(key)'")
                found += 1
            }
        }
        #expect(found > 25, "the pattern no longer finds the calls")
    }

    @Test func aMissingKeyIsSeen() { #expect(core.words("no.such.key") == "no.such.key") }
}
