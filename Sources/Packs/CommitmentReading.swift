import Yams

/// Where in a pack the blanks stand, so that what does not fit together is told where it can be mended.
struct BlankPlaces {
    struct Place {
        let at: ProblemPlace
        /// The pack it stands in, core first: what comes later was written knowing what came before.
        let layer: Int
    }

    /// By measure; also of those that were switched off since.
    var notices: [String: Place] = [:]
    var commitments: [String: Place] = [:]
    /// By measure, by blank.
    var questions: [String: [String: Place]] = [:]
    var common: [String: Place] = [:]
}

extension PackReader {
    private static let fieldsOfBlanks = ["kind", "ask", "example", "hint"]

    /// A blank that many notices have.
    mutating func readCommonBlank(_ node: Node, _ id: String, _ log: ProblemLog) {
        let known = ["id"] + Self.fieldsOfBlanks
        guard let fields = Fields(node, path: "blanks[\(id)]", log: log, known: known) else { return }
        pack.commonBlanks[id] = blank(fields, over: pack.commonBlanks[id])
        blankPlaces.common[id] = place(node, log)
    }

    /// What a measure asks, and how it is doubted.
    mutating func readCommitment(_ node: Node, _ id: String, _ log: ProblemLog) {
        let path = "commitments[\(id)]"
        guard let fields = Fields(node, path: path, log: log, known: ["id", "doubt", "blanks"]) else { return }
        var words = pack.commitments[id] ?? CommitmentWords()
        if fields.has("doubt") { words.doubt = fields.wording("doubt", or: words.doubt) }
        for (name, key, value) in fields.map("blanks") ?? [] {
            let inner = "\(path).blanks.\(name.shortened)"
            guard let blank = Fields(value, path: inner, log: log, known: Self.fieldsOfBlanks) else { continue }
            words.blanks[name] = self.blank(blank, over: words.blanks[name])
            blankPlaces.questions[id, default: [:]][name] = place(key, log)
        }
        pack.commitments[id] = words
        blankPlaces.commitments[id] = place(node, log)
    }

    /// Remembers where a measure's notice stands.
    mutating func remember(notice fields: Fields, of id: String, _ log: ProblemLog) {
        if let key = fields.key("notice") { blankPlaces.notices[id] = place(key, log) }
    }

    private func place(_ node: Node, _ log: ProblemLog) -> BlankPlaces.Place {
        BlankPlaces.Place(at: ProblemPlace(file: log, node: node), layer: pack.layers.count)
    }

    private func blank(_ fields: Fields, over old: BlankWords?) -> BlankWords {
        BlankWords(
            kind: fields.has("kind") ? fields.choice("kind") : old?.kind,
            ask: fields.has("ask") ? fields.wording("ask", or: old?.ask) : old?.ask,
            example: fields.has("example")
                ? fields.wording("example", or: old?.example, mayLack: true) : old?.example,
            hint: fields.has("hint") ? fields.wording("hint", or: old?.hint) : old?.hint)
    }
}

// What fits together.

extension PackReader {
    /// Each blank needs its question, for every scope that it stands in; each question its blank.
    func problemsOfBlanks() -> [PackProblem] {
        var found: [PackProblem] = []
        var used: Set<String> = []
        for measure in pack.measures {
            var asked: Set<String> = []
            for scope in Scope.allCases {
                for blank in NoticeText(measure.notice(scope)).blanks {
                    asked.insert(blank.id)
                    used.formUnion([blank.id, blank.kin])
                    if measure.suits.contains(scope), let problem = missing(blank, measure, scope),
                        !found.contains(problem)
                    {
                        found.append(problem)
                    }
                }
            }
            found += unasked(measure, asked)
        }
        for (id, place) in blankPlaces.commitments where blankPlaces.notices[id] == nil {
            found.append(
                place.at.problem("commitments[\(id)]", "measure " + notOneOf(id, blankPlaces.notices.keys.sorted())))
        }
        // The core's serve whoever needs them.
        for (id, place) in blankPlaces.common where place.layer > 1 && !used.contains(id) {
            found.append(place.at.problem("blanks[\(id)]", "no notice has a blank [\(id)]"))
        }
        return found
    }

    private func missing(_ blank: NoticeText.Blank, _ measure: Measure, _ scope: Scope) -> PackProblem? {
        guard let place = blankPlaces.notices[measure.id] else { return nil }
        let path = "measures[\(measure.id)].notice"
        guard blank.id.isIdentifier else {
            return place.at.problem(
                path, "the brackets of [\(blank.words.shortened)] should hold words that begin with a letter a-z")
        }
        let words = pack.words(of: blank, in: measure.id)
        let isSaid = words.example?.any != nil || words.example?.byScope[scope] != nil
        let missing = (words.ask == nil ? ["ask"] : []) + (isSaid ? [] : ["example"])
        guard !missing.isEmpty else { return nil }
        let whom = words.example == nil ? "" : " for \(scope.rawValue)"
        return place.at.problem(
            path,
            "the blank [\(blank.words.shortened)] has no \(missing.joined(separator: " and no "))\(whom): say it under "
                + "commitments, id \(measure.id), blanks, \(blank.id)")
    }

    /// Questions without a blank. A notice that a later pack has rewritten lets older ones fall.
    private func unasked(_ measure: Measure, _ asked: Set<String>) -> [PackProblem] {
        let layer = blankPlaces.notices[measure.id]?.layer ?? 0
        return (blankPlaces.questions[measure.id] ?? [:]).compactMap { id, place in
            guard !asked.contains(id), place.layer >= layer else { return nil }
            return place.at.problem(
                "commitments[\(measure.id)].blanks",
                "'\(id.shortened)' is no blank of its notice"
                    + (asked.isEmpty
                        ? ", which has none"
                        : "; these are: \(asked.filter { !$0.isEmpty }.sorted().joined(separator: ", "))"))
        }
    }
}
