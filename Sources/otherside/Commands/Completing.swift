import ArgumentParser
import Assessment
import Library
import Packs
import Sessions

/// What a shell offers behind a command: it asks the program, which looks into the library that the line means.
enum Completing {
    static let reviews = CompletionKind.custom { words, place, typed in
        offered(words, place, typed) { library, _ in library.reviews }
    }
    static let trashed = CompletionKind.custom { words, place, typed in
        offered(words, place, typed) { library, _ in library.trashed }
    }
    static let reviewsAndTags = CompletionKind.custom { words, place, typed in
        offered(words, place, typed) { library, typed in
            guard let sign = typed.first, sign == "+" || sign == "-" else { return library.reviews }
            return library.tags.map { Offer("\(sign)\($0.word)", $0.about) }
        }
    }
    static let answers = CompletionKind.custom { words, place, typed in
        offered(words, place, typed) { library, typed in
            guard let sign = typed.firstIndex(of: "=") else {
                return library.reviews + library.items.map { Offer("\($0.word)=", $0.about) }
            }
            let item = String(typed[..<sign])
            return library.options(of: item).map { Offer("\(item)=\($0.word)", $0.about) }
        }
    }
    static let items = CompletionKind.custom { words, place, typed in
        offered(words, place, typed) { library, _ in library.items }
    }
    static let decisions = CompletionKind.custom { words, place, typed in
        offered(words, place, typed) { library, _ in
            library.reviews + Decision.Choice.allCases.map { Offer($0.rawValue, "") }
        }
    }
    static let reactions = CompletionKind.custom { words, place, typed in
        offered(words, place, typed) { library, _ in library.reactions }
    }
    static let measures = CompletionKind.custom { words, place, typed in
        offered(words, place, typed) { library, _ in library.measures }
    }
    static let cases = CompletionKind.custom { words, place, typed in
        offered(words, place, typed) { library, _ in library.cases }
    }
    static let tags = CompletionKind.custom { words, place, typed in
        offered(words, place, typed) { library, _ in library.tags }
    }
    static let otherSides = CompletionKind.custom { words, place, typed in
        offered(words, place, typed) { library, _ in library.otherSides }
    }
    static let queries = CompletionKind.custom { words, place, typed in offered(words, place, typed) { $0.queries($1) }
    }

    /// A word and what it stands for.
    struct Offer {
        var word: String
        var about: String

        init(_ word: String, _ about: String) {
            self.word = word
            self.about = about
        }
    }

    /// Nothing is said of trouble here: a shell would print it into the line that is typed.
    private static func offered(
        _ words: [String], _ place: Int, _ typed: String, _ offers: (OfferedLibrary, String) -> [Offer]
    ) -> [String] {
        guard let library = OfferedLibrary(words) else { return [] }
        let lead = lead(words, place)
        let whole = lead + ([":", "="].contains(typed) ? "" : typed)
        // The shell chooses among them itself, but knows nothing of what it has parted off.
        return offers(library, whole).filter { lead.isEmpty || $0.word.hasPrefix(whole) }.map { offer in
            line(Offer(String(offer.word.dropFirst(lead.count)), offer.about))
        }
    }

    /// What bash has parted from the word that is typed, which it ends at a colon or an equals sign.
    private static func lead(_ words: [String], _ place: Int) -> String {
        guard CompletionShell.requesting == .bash, words.indices.contains(place) else { return "" }
        let signs = [":", "="]
        if place > 0, signs.contains(words[place]) { return words[place - 1] + words[place] }
        return place > 1 && signs.contains(words[place - 1]) ? words[place - 2] + words[place - 1] : ""
    }

    private static func line(_ offer: Offer) -> String {
        // One line, and nothing a terminal would obey.
        func plain(_ text: String) -> String { String(text.map { $0.isNewline || $0 < " " ? " " : $0 }) }
        let (word, about) = (plain(offer.word), plain(offer.about))
        switch CompletionShell.requesting {
        case .zsh: return word.replacing(":", with: "\\:") + (about.isEmpty ? "" : ":\(about)")
        case .fish: return about.isEmpty ? word : "\(word)\t\(about)"
        default: return word
        }
    }
}

/// The library that a line of a shell means.
private struct OfferedLibrary {
    private let surroundings: Surroundings
    /// As many as a screen shows.
    private static let most = 50

    init?(_ words: [String]) {
        let named = words.indices.dropLast().last { words[$0] == "--library" }.map { words[$0 + 1] }
        let joined = words.last { $0.hasPrefix("--library=") }.map { String($0.dropFirst("--library=".count)) }
        guard let surroundings = try? Surroundings(library: named ?? joined, needsSettings: false) else { return nil }
        self.surroundings = surroundings
    }

    private var index: SessionIndex? { try? surroundings.freshIndex(quiet: true) }

    var reviews: [Completing.Offer] {
        var query = IndexQuery(limit: Self.most)
        query.condition = .all([.not(.state(.copy)), .not(.state(.damaged))])
        return ((try? index?.rows(query)) ?? []).compactMap(\.summary).map {
            Completing.Offer(String($0.id.prefix(8)), $0.title)
        }
    }

    var trashed: [Completing.Offer] {
        ((try? surroundings.store.trashed()) ?? []).map { Completing.Offer($0.name, "deleted \($0.day)") }
    }

    var tags: [Completing.Offer] {
        ((try? index?.tags()) ?? []).map { Completing.Offer($0.name, Self.counted($0.count)) }
    }

    var otherSides: [Completing.Offer] {
        ((try? index?.otherSides(limit: Self.most)) ?? []).map { Completing.Offer($0.name, Self.counted($0.count)) }
    }

    private static func counted(_ count: Int) -> String { "\(count) review\(count == 1 ? "" : "s")" }

    private var pack: Pack { surroundings.pack([.items, .words]).pack }

    var items: [Completing.Offer] { pack.items.map { Completing.Offer($0.id, "") } }

    func options(of item: String) -> [Completing.Offer] {
        let keys = pack.items.first { $0.id == item }?.options.map(\.key) ?? []
        return (keys.isEmpty ? [] : keys + ["unknown", "not-applicable"]).map { Completing.Offer($0, "") }
    }

    var reactions: [Completing.Offer] { ReactionKind.allCases.map { Completing.Offer($0.rawValue, "") } }

    var measures: [Completing.Offer] {
        let pack = surroundings.pack([.measures]).pack
        return pack.measures.map { Completing.Offer($0.id, $0.name(nil)) }
    }

    var cases: [Completing.Offer] {
        surroundings.pack([.cases]).pack.casesInOrder.map { Completing.Offer($0.id, $0.title) }
    }

    /// Fields, and behind a field its values.
    func queries(_ typed: String) -> [Completing.Offer] {
        let saved = surroundings.settings.queries.sorted { $0.key < $1.key }.map {
            Completing.Offer("@\($0.key)", $0.value)
        }
        guard let sign = typed.firstIndex(of: ":"), let field = QueryField(rawValue: String(typed[..<sign])) else {
            return saved
                + QueryField.allCases.map {
                    Completing.Offer($0.isCompared ? "\($0.rawValue)>" : "\($0.rawValue):", $0.help.meaning)
                }
        }
        let values: [Completing.Offer] =
            switch field {
            case .tag: tags
            case .other: otherSides
            default: field.values.map { Completing.Offer($0, "") }
            }
        return values.map { offer in
            let word = offer.word.contains(" ") ? "\"\(offer.word)\"" : offer.word
            return Completing.Offer("\(field.rawValue):\(word)", offer.about)
        }
    }
}

extension QueryText {
    static let completion = Completing.queries
}
