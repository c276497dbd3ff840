import Packs
import Testing

/// Every sentence that ships is fit for a screen.
@Suite struct CoreTextTests {
    /// Every text of the pack, with where it stands.
    static let texts: [(place: String, text: String)] = {
        var texts: [(String, String)] = []
        func add(_ place: String, _ wordings: Wording...) {
            for text in wordings.flatMap(\.all) { texts.append((place, text)) }
        }
        for item in core.items {
            add(
                item.id, item.ask, item.theirAsk ?? Wording(), Wording(byScope: item.examples.byScope), item.why,
                item.unseen)
            add("\(item.id).source", Wording(item.source))
            for option in item.options { add("\(item.id).\(option.key)", option.label, option.otherSide) }
        }
        for measure in core.measures {
            add(
                measure.id, measure.name, measure.how, measure.costs, measure.fails, measure.precedent, measure.keeps,
                measure.notice)
        }
        for (id, words) in core.commitments {
            add(id, words.doubt ?? Wording())
            for blank in words.blanks.values {
                add(id, blank.ask ?? Wording(), blank.example ?? Wording(), blank.hint ?? Wording())
            }
        }
        for (id, blank) in core.commonBlanks {
            add(id, blank.ask ?? Wording(), blank.example ?? Wording(), blank.hint ?? Wording())
        }
        for question in core.reflections {
            add(question.id, question.ask, question.hint, question.examples, question.why)
            add("\(question.id).source", Wording(question.source))
        }
        for reaction in core.reactions {
            add(reaction.id, reaction.name, reaction.text, reaction.examples, reaction.watch)
            add("\(reaction.id).source", Wording(reaction.source))
        }
        for (key, words) in core.words { add(key, words) }
        for worked in core.cases {
            let lines =
                [
                    worked.title, worked.when, worked.mover, worked.otherSide, worked.move, worked.reading,
                    worked.dispute ?? "-",
                ]
                + worked.others + worked.facts + worked.answers.map(\.because)
            for line in lines { add(worked.id, Wording(line)) }
            for line in worked.sources { add("\(worked.id).source", Wording(line)) }
        }
        return texts
    }()

    @Test func thereAreMany() { #expect(Self.texts.count > 1_500) }

    @Test func noneIsEmptyOrHasControls() {
        for (place, text) in Self.texts {
            #expect(!text.isEmpty, "\(place)")
            #expect(
                !text.unicodeScalars.contains { $0.value < 32 || (127..<160).contains($0.value) }, "\(place): \(text)")
            #expect(text == text.split(separator: " ").joined(separator: " "), "\(place): blanks in \(text)")
        }
    }

    @Test func noTypographicSigns() {
        // Proper names keep their letters.
        let names: Set<Character> = ["ü", "é"]
        for (place, text) in Self.texts {
            #expect(text.allSatisfy { $0.isASCII || names.contains($0) }, "\(place): \(text)")
        }
    }

    @Test func onlyTheThreePlaceholders() {
        for (place, text) in Self.texts {
            let bare = ["{move}", "{mover}", "{other}"].reduce(text) { rest, name in
                rest.split(separator: name, omittingEmptySubsequences: false).joined()
            }
            #expect(!bare.contains("{") && !bare.contains("}"), "\(place): \(text)")
        }
    }

    @Test func labelsFitOneLineOfASmallScreen() {
        for item in core.items {
            for text in item.options.flatMap(\.label.all) { #expect(text.count <= 70, "\(item.id): \(text)") }
            for text in item.ask.all { #expect(text.count <= 110, "\(item.id): \(text)") }
        }
        for measure in core.measures {
            for text in measure.name.all { #expect(text.count <= 52, "\(measure.id): \(text)") }
        }
    }

    /// An invitation asks the other side itself: "we" would be the wrong side.
    @Test func everyQuestionIsAskedOfTheOtherSideToo() throws {
        for item in core.items {
            let ask = try #require(item.theirAsk, "\(item.id)")
            for scope in Scope.allCases {
                let words = ask(scope).lowercased().split { !$0.isLetter }
                #expect(ask(scope).count <= 110, "\(item.id)")
                for word in ["we", "our", "us", "i", "my", "me"] {
                    #expect(!words.contains(Substring(word)), "\(item.id): \(ask(scope))")
                }
            }
        }
    }

    @Test func labelsOfAnItemDiffer() {
        for item in core.items {
            for scope in Scope.allCases {
                #expect(Set(item.options.map { $0.label(scope) }).count == item.options.count, "\(item.id)")
            }
        }
    }

    @Test func britishSpelling() {
        let american = [
            "color", "behavior", "defense", "favor", "labor", "neighbor", "organiz", "recogniz", "apologiz", "center",
            "judgment", "fulfill", "gray ", "analyz", " toward ", "honor",
        ]
        // The titles of others are spelt as they spell them.
        let texts = Self.texts.filter { !$0.place.hasSuffix(".source") }
        for (place, text) in texts {
            let small = text.lowercased()
            for word in american where small.contains(word) {
                Issue.record("\(place): \(text)")
            }
        }
    }

    /// A jump of scales in a text would be read as a figure of this review.
    @Test func noTextSpeaksOfTheWeights() {
        for (place, text) in Self.texts where !place.hasPrefix("own-guess") {
            #expect(!text.contains("dB") && !text.contains("deciban"), "\(place): \(text)")
        }
    }
}
