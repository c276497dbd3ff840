import Packs
import Support
import Testing

/// Between two departments nobody strikes: words of war are said to states alone.
@Suite struct ScopeWordTests {
    private static var ofWar: Regex<(Substring, Substring)> {
        /(?i)\b(strike|strikes|attack|attacks|attacker|weapons?|troops|army|soldiers?|war|bombs?|missiles?|enemy|guns?|armed|battle|invade|mobilis\w*)\b/
    }

    @Test(arguments: [Scope.company, .team, .person]) func reactions(_ scope: Scope) {
        #expect(core.reactions.count == 11)
        for reaction in core.reactions {
            for text in [reaction.name, reaction.text, reaction.examples, reaction.watch].map({ $0(scope) }) {
                #expect(!text.contains(Self.ofWar), "\(reaction.id), \(scope): \(text)")
                #expect(!text.isEmpty)
            }
        }
    }

    /// The sentence on what the numbers are says "probability of war" to all, and the receipt where an observer begins.
    @Test(arguments: [Scope.company, .team, .person]) func verdicts(_ scope: Scope) {
        for (key, words) in core.words where key != "standing" && key != "start.answer" {
            #expect(!words(scope).contains(Self.ofWar), "\(key), \(scope): \(words(scope))")
        }
    }

    @Test func statesHearThemPlainly() {
        #expect(core.reaction("pre-emption")?.name(.state) == "They strike first")
    }
}
