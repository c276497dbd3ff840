import Assessment
import Interview
import Packs
import Reports
import Sessions
import Testing

/// Over every combination of the verdicts and the world: no page and no report says two opposite things.
@Suite struct ContradictionTests {
    static let own: [HonestyVerdict: [String: String]] = [
        .lensDoesNotExcuse: ["rule-against-attack": "no", "gain-if-no-reaction": "mainly-advantage"],
        .mixed: ["rule-against-attack": "with-exceptions", "gain-if-no-reaction": "some-advantage"],
        .lensApplies: ["rule-against-attack": "yes-today", "gain-if-no-reaction": "only-safety"],
        .warningSign: ["rule-against-attack": "no"], .notEstablished: [:],
    ]
    static let theirs: [IntentVerdict: [String: String]] = [
        .mayAttack: ["attacker-only-acts": "several", "when-asked-to-explain": "refused"],
        .between: ["attacker-only-acts": "nothing-known", "when-asked-to-explain": "partly"],
        .spiral: ["attacker-only-acts": "none-found", "when-asked-to-explain": "explained"],
        .warningSign: ["attacker-only-acts": "several"], .notEstablished: [:],
    ]
    static let worlds: [World: [String: String]] = [
        .doublyDangerous: ["attack-use": "either", "first-mover-gain": "decisive"],
        .dilemmaButManageable: ["attack-use": "either", "first-mover-gain": "waiting-is-better"],
        .aggressionPossible: ["attack-use": "mostly-protective", "first-mover-gain": "a-lot"],
        .doublySafe: ["attack-use": "protect-only", "first-mover-gain": "waiting-is-better"],
        .notEstablished: ["attack-use": "either"],
    ]
    /// What else they see: nothing of it, calm, alarming with nothing to answer by, alarming.
    static let seen: [[String: String]] = [
        [:],
        ["how-they-learn": "from-us-first", "place": "inside-ours", "can-check": "continuous", "size": "smaller"],
        [
            "how-they-learn": "concealed", "place": "reaches-theirs", "size": "open-ended", "can-check": "our-reports",
            "their-fallback": "taken-away", "past-promises": "broken", "last-fight": "repeated",
            "what-we-are-to-them": "main-rival", "window": "never-closes", "ease-of-answer": "cannot",
        ],
        [
            "how-they-learn": "concealed", "place": "reaches-theirs", "size": "open-ended", "can-check": "nothing",
            "their-fallback": "taken-away", "window": "hours-or-days", "past-promises": "broken",
            "last-fight": "repeated",
        ],
    ]

    /// Said on one page, the two are opposites.
    static let opposites: [(String, String)] =
        [
            "You could both want nothing but safety", "You can make yourself safer without making them less safe",
            "Use it to show what the move is for", "So a move that only protects need not alarm them", "Doubly safe",
            "A dilemma, but there is time", "No measure is needed",
        ].flatMap { hope in
            [
                "not mainly about safety", "may be real preparation", "One of your answers points to more than safety",
                "One thing they have done points to",
            ].filter { hope != "No measure is needed" || !$0.hasPrefix("One") }.map { ($0, hope) }
        } + [
            ("not mainly about safety", "Each side may be answering what it fears"),
            ("not mainly about safety", "Your answers fit a move made for safety"),
            ("getting ready to act against us. We", "We see no need to answer"),
            ("getting ready to act against us. We", "We recommend no counter-move"),
            ("almost certainly getting ready to act against", "I see no need to answer"),
            ("They are only protecting themselves", "getting ready to answer now"),
            ("is too little for a figure", "The receipt"),
            ("These are the figures of the decision", "These are today's figures"),
        ]

    private static func session(
        _ honesty: HonestyVerdict, _ intent: IntentVerdict, _ world: World, _ seen: Int, _ scope: Scope
    ) -> Session {
        var session = Session(id: "walk", now: "2026-11-23T10:00:00Z")
        session.move.title = "A fence"
        session.move.scope = scope
        session.recordWeights(Samples.pack)
        var answers = own[honesty] ?? [:]
        for more in [theirs[intent] ?? [:], worlds[world] ?? [:], Self.seen[seen]] {
            answers.merge(more) { first, _ in first }
        }
        var voice = Voice(id: "self", seat: .mover)
        voice.answers = answers.mapValues { Answer(word: $0) }
        session.voices = [voice]
        session.plan = PlanRecord(target: 100, excluded: [])
        return session
    }

    private static func words(_ blocks: [Block]) -> String { "\(blocks)".replacing("\\'", with: "'") }

    @Test func noTwoSentencesOnOnePageAreOpposites() throws {
        let pack = Samples.pack
        var said: Set<String> = []
        var pages = 0
        for honesty in HonestyVerdict.allCases {
            for intent in IntentVerdict.allCases {
                for world in World.allCases {
                    for (number, _) in Self.seen.enumerated() {
                        let scope: Scope = number == 1 ? .person : .team
                        let open = Self.session(honesty, intent, world, number, scope)
                        let phrases = Phrasebook(pack, open.move)
                        let instrument = open.instrument(pack)
                        let reading = open.reading(instrument)
                        let record = ReadingRecord(reading)
                        #expect(reading.honesty.verdict == honesty && reading.theirIntent.verdict == intent)
                        #expect(reading.world == world && reading.isTooLittle == (number == 0))
                        var decided = open
                        decided.decide(Decision(choice: .proceed, why: nil, on: "2026-11-23", reviewOn: nil), pack)
                        var changed = decided
                        changed.voices[0].answers["notice"] = .option("none")
                        changed.voices[0].answers["place"] = .option("shared-edge")
                        var texts = [
                            Self.words(ReadingDocument.blocks(open, reading, after: nil, phrases)),
                            Self.words(MemoDocument.blocks(Memo(reading, phrases, open.move), open, phrases)),
                            Self.words(NoticeDocument.warnings(record, phrases)),
                            Self.words(
                                ReadingDocument.blocks(changed, changed.reading(instrument), after: nil, phrases)),
                        ]
                        for session in [open, decided, changed] {
                            texts.append(
                                Self.words(ReviewDocument.blocks(try Samples.report(session), session, pack, in: .utc)))
                        }
                        for text in texts {
                            pages += 1
                            for (one, other) in Self.opposites {
                                let (hasOne, hasOther) = (text.contains(one), text.contains(other))
                                if hasOne { said.insert(one) }
                                if hasOther { said.insert(other) }
                                if hasOne, hasOther {
                                    Issue.record("\(honesty), \(intent), \(world), \(number): '\(one)' and '\(other)'")
                                }
                            }
                            if text.contains("Their fear would be accurate"), text.contains("read this as protection") {
                                #expect(text.contains("They would be mistaken"), "\(honesty) \(intent) \(world)")
                            }
                        }
                    }
                }
            }
        }
        #expect(pages == 5 * 5 * 5 * 4 * 7)
        for text in [
            "You could both want nothing but safety", "Doubly safe", "A dilemma, but there is time",
            "not mainly about safety", "may be real preparation", "Each side may be answering what it fears",
            "getting ready to act against us. We", "No measure is needed", "is too little for a figure",
            "These are today's figures",
        ] {
            #expect(said.contains(text), "nowhere said, so the table watches nothing: \(text)")
        }
    }

    /// What is missing is missing for a figure, and what the answers settle stands all the same.
    @Test func whatIsMissingHelps() throws {
        let session = Self.session(.lensDoesNotExcuse, .mayAttack, .doublySafe, 0, .team)
        let phrases = Phrasebook(Samples.pack, session.move)
        let record = ReadingRecord(session.reading(session.instrument(Samples.pack)))
        let text = Self.words(ReadingDocument.blocks(session, record, after: nil, phrases))
        for gap in record.unknown {
            let feeds = try #require(Samples.pack.item(gap.item)).feeds
            if feeds != .evidence { #expect(!text.contains(phrases.ask(gap.item)), "\(gap.item)") }
        }
        #expect(text.contains("1 of at least 4 are answered") && text.contains("Their fear would be accurate"))
        #expect(text.contains("Their aim:") && text.contains("They can tell, and there is time"))
    }

    /// The memo is theirs from the first word to the last, and knows what it cannot see.
    @Test(arguments: [(Scope.person, "A note to myself"), (.company, "To our board"), (.state, "To our leadership")])
    func theMemoHasOneVoice(_ scope: Scope, _ to: String) throws {
        let session = Self.session(.lensApplies, .spiral, .doublyDangerous, 2, scope)
        let phrases = Phrasebook(Samples.pack, session.move)
        let reading = session.reading(session.instrument(Samples.pack))
        let memo = try #require(Memo(reading, phrases, session.move))
        #expect(memo.to.hasPrefix(to) && memo.warnings.isEmpty)
        let spoken = Set(Samples.pack.items.flatMap { item in item.options.map { phrases($0.otherSide) } })
        #expect((memo.see + memo.threat.support + memo.safety.support).allSatisfy(spoken.contains))
        #expect(memo.cannotSee.contains(phrases.otherSide("can-check", "our-reports")))
        #expect(memo.cannotSee.contains { $0.contains("rule against the very harm") })
        if scope == .person {
            // "We" may be the two of them, in what they remember; in what they conclude it would be a crowd.
            let all = [memo.to, memo.sure, memo.recommend, memo.threat.claim, memo.safety.claim]
            #expect(all.allSatisfy { !$0.contains(/\b(?i:we|us|our)\b/) }, "\(all)")
        }
    }

    /// A report says one state; what changed since stands beside it in words.
    @Test func aReportSaysOneState() throws {
        var session = Samples.review()
        let frozen = try Samples.report(session)
        #expect(frozen.since == nil)
        session.voices[0].answers["place"] = .option("pulls-back")
        let report = try Samples.report(session)
        let since = try #require(report.since)
        #expect(since.answers.map(\.item).contains("place") && since.answers.allSatisfy { $0.then != $0.now })
        #expect(report.adopted == frozen.adopted && report.plan == frozen.plan && report.before == frozen.before)
        let text = try Samples.markdown(session)
        #expect(text.contains("Since the decision this is otherwise"))
        #expect(
            text.firstMatch(of: /(before|after)\.[a-z-]+\./) == nil && text.firstMatch(of: /[0-9]\.[0-9]{6}/) == nil)
    }

    /// First what moved a figure by 1 dB or more, then the rest; together they are the whole receipt.
    @Test func theReceiptBeginsWithWhatCounts() throws {
        let session = Samples.review()
        let record = ReadingRecord(session.reading(session.instrument(Samples.pack)))
        let parts = ReceiptDocument.parts(record, Phrasebook(Samples.pack, session.move))
        func steps(_ blocks: [Block]) -> [ReceiptStep] {
            blocks.compactMap { if case .step(let step) = $0 { step } else { nil } }
        }
        let (first, rest) = (steps(parts.first), steps(parts.rest))
        #expect(first.allSatisfy { abs($0.dB) > 1 - 1e-9 } && rest.allSatisfy { abs($0.dB) < 1 + 1e-9 })
        #expect(first.count + rest.count == record.receipt.count && !first.isEmpty && !rest.isEmpty)
        #expect("\(parts.first)".contains("Escalation: \(Words.number(record.escalation.value)) of 100"))
    }

    /// 84.44 and 77.86 are shown as 84.4 and 77.9: -6.5 apart, whatever was rounded away.
    @Test func aChangeGoesByTheFiguresShown() {
        #expect(Words.change(84.44, 77.86) == "-6.5" && Words.change(10.04, 10.0) == "0.0")
    }
}
