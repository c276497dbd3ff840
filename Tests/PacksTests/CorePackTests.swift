import Packs
import Testing

/// The pack that ships has every part, and no problem.
@Suite struct CorePackTests {
    let read = Pack.checked([.core()])

    @Test func hasNoProblems() { #expect(read.1 == []) }

    @Test func hasAllItsParts() {
        let pack = read.0
        #expect(pack.reflections.count == 10)
        #expect(pack.reactions.count == 11)
        #expect(
            pack.cases.prefix(4).map(\.id) == [
                "ferdinand-ii-1618-29", "us-ussr-arms-race", "russia-1914", "patent-stockpiles",
            ])
    }

    @Test func everyItemSpeaksToEveryScope() {
        for item in read.0.items {
            for scope in Scope.allCases {
                #expect(item.examples.byScope[scope] != nil, "\(item.id) has no example for \(scope)")
                #expect(
                    item.options.allSatisfy { !$0.label(scope).isEmpty && !$0.otherSide(scope).isEmpty }, "\(item.id)")
            }
        }
    }
}
