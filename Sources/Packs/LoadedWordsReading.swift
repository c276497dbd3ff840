import Yams

extension PackReader {
    /// A kind of loaded words, new or laid over the one of the same id; its words are added to those that are there.
    mutating func readLoadedWords(_ node: Node, _ id: String, _ log: ProblemLog) {
        let known = ["id", "off", "name", "source", "heard", "better", "words", "silent-with"]
        guard let fields = Fields(node, path: "wording[\(id)]", log: log, known: known) else { return }
        let position = pack.loadedWords.firstIndex { $0.id == id }
        if fields.flag("off") {
            if let position {
                pack.loadedWords.remove(at: position)
            } else {
                fields.problem("off", "there is no such kind: " + notOneOf(id, pack.loadedWords.map(\.id)))
            }
            return
        }
        let old = position.map { pack.loadedWords[$0] }
        let kind = LoadedWords(
            id: id, name: fields.wording("name", or: old?.name), heard: fields.wording("heard", or: old?.heard),
            better: fields.wording("better", or: old?.better),
            source: fields.string("source", or: old?.source ?? "judgement"),
            words: (old?.words ?? []) + patterns("words", fields, isNeeded: old == nil),
            silentWith: (old?.silentWith ?? []) + patterns("silent-with", fields, isNeeded: false))
        if let position { pack.loadedWords[position] = kind } else { pack.loadedWords.append(kind) }
    }

    private func patterns(_ name: String, _ fields: Fields, isNeeded: Bool) -> [WordPattern] {
        guard isNeeded || fields.has(name) else { return [] }
        return fields.strings(name).compactMap { text in
            guard let pattern = WordPattern(text) else {
                fields.problem(
                    name,
                    "'\(text.shortened)' is no pattern: words with blanks between, `us|me` for either, `crush*` for any "
                        + "ending, `...` between two words for up to \(WordPattern.widest)")
                return nil
            }
            return pattern
        }
    }
}
