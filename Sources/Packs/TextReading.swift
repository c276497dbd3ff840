import Yams

extension PackReader {
    mutating func readReflection(_ node: Node, _ id: String, _ log: ProblemLog) {
        let known = ["id", "ask", "hint", "examples", "why", "source"]
        guard let fields = Fields(node, path: "reflections[\(id)]", log: log, known: known) else { return }
        guard let position = pack.reflections.firstIndex(where: { $0.id == id }) else {
            if pack.layers.count > 1 {
                fields.problem(
                    "id", notOneOf(id, pack.reflections.map(\.id)) + "; reflection questions cannot be added")
                return
            }
            pack.reflections.append(reflection(fields, id, old: nil))
            return
        }
        pack.reflections[position] = reflection(fields, id, old: pack.reflections[position])
    }

    private func reflection(_ fields: Fields, _ id: String, old: Reflection?) -> Reflection {
        Reflection(
            id: id,
            ask: fields.wording("ask", or: old?.ask),
            hint: fields.wording("hint", or: old?.hint),
            examples: fields.wording("examples", or: old?.examples),
            why: fields.wording("why", or: old?.why),
            source: fields.string("source", or: old?.source)
        )
    }

    mutating func readReaction(_ node: Node, _ id: String, _ log: ProblemLog) {
        let known = ["id", "name", "text", "examples", "watch", "source"]
        guard let fields = Fields(node, path: "reactions[\(id)]", log: log, known: known) else { return }
        let position = pack.reactions.firstIndex { $0.id == id }
        let old = position.map { pack.reactions[$0] }
        if old == nil, pack.layers.count > 1 {
            fields.problem(
                "id", notOneOf(id, pack.reactions.map(\.id)) + "; reactions cannot be added, their conditions are rules"
            )
            return
        }
        let words = ReactionWords(
            id: id,
            name: fields.wording("name", or: old?.name),
            text: fields.wording("text", or: old?.text),
            examples: fields.wording("examples", or: old?.examples),
            watch: fields.wording("watch", or: old?.watch),
            source: fields.string("source", or: old?.source)
        )
        if let position { pack.reactions[position] = words } else { pack.reactions.append(words) }
    }

    mutating func readCase(_ node: Node, _ id: String, _ log: ProblemLog) {
        let path = "cases[\(id)]"
        let known = [
            "id", "article", "title", "scope", "when", "mover", "other-side", "others", "kind", "move", "facts",
            "later",
            "outcome", "contested", "reading", "dispute", "sources", "answers",
        ]
        guard let fields = Fields(node, path: path, log: log, known: known) else { return }
        guard let scope: Scope = fields.choice("scope"), let outcome: WorkedCase.Outcome = fields.choice("outcome")
        else {
            return
        }
        let worked = WorkedCase(
            id: id, isFromArticle: fields.flag("article"), title: fields.string("title"), scope: scope,
            when: fields.string("when"), mover: fields.string("mover"), otherSide: fields.string("other-side"),
            others: fields.strings("others", or: []), kind: fields.choices("kind", or: []),
            move: fields.string("move"), facts: fields.strings("facts"), later: fields.strings("later", or: []),
            outcome: outcome, isContested: fields.flag("contested"), reading: fields.string("reading"),
            dispute: fields.has("dispute") ? fields.string("dispute") : nil, sources: fields.strings("sources"),
            answers: readCoding(fields, log)
        )
        if let position = pack.cases.firstIndex(where: { $0.id == id }) {
            pack.cases[position] = worked
        } else {
            pack.cases.append(worked)
        }
    }

    private mutating func readCoding(_ fields: Fields, _ log: ProblemLog) -> [WorkedCase.Coding] {
        guard let pairs = fields.map("answers") else {
            if !fields.has("answers") { fields.problem("answers", "is missing") }
            return []
        }
        var coding: [WorkedCase.Coding] = []
        for (item, place, value) in pairs {
            let path = "\(fields.path).answers.\(item.shortened)"
            guard let answer = Fields(value, path: path, log: log, known: ["is", "because"]) else { continue }
            let option = answer.string("is")
            coding.append(.init(item: item, option: option, because: answer.string("because")))
            guard parts.contains(.items) else { continue }
            later(place, log, path) { pack in
                guard let target = pack.item(item) else { return "item " + notOneOf(item, pack.items.map(\.id)) }
                let legal = target.options.map(\.key) + ["unknown", "not-applicable"]
                return legal.contains(option) ? nil : "option " + notOneOf(option, legal)
            }
        }
        return coding
    }
}
