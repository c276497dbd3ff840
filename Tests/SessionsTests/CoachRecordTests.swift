import FoundationEssentials
import Interview
import Packs
import Reports
import Sessions
import Support
import Testing

/// Libraries of which it is known whether the coach was right.
@Suite struct CoachRecordTests {
    private enum Truth: String, CaseIterable { case right, noBetterThan50, worseThan50, worseThanGuess }

    /// Reviews whose threat reading lies as far from what they said as the truth has it.
    private func library(
        _ truth: Truth, _ count: Int, from: HowTheyRead.Source = .toldUs, side: String = "North", guesses: Bool = true
    ) throws -> [Session] {
        var random = Seeded(7)
        let frozen = try HandMade.reading()
        return (0..<count).map { number in
            var session = Session(id: "\(from.rawValue)-\(side)-\(number)", now: "2026-01-01T10:00:00Z")
            let read = random.within(0...100)
            session.move.otherSide = side
            session.move.scope = number % 2 == 0 ? .company : .state
            session.howTheyRead = HowTheyRead(value: read, from: from, on: nil)
            var before = frozen
            switch truth {
            case .right: before.threat.value = Double(max(0, min(100, read + random.within(-5...5))))
            case .noBetterThan50: before.threat.value = 50
            case .worseThan50: before.threat.value = Double(100 - read)
            case .worseThanGuess: before.threat.value = Double(read + (50 - read) / 2)
            }
            if guesses { session.ownGuess = truth == .right || truth == .worseThan50 ? 50 : read }
            session.assessment = FrozenAssessment(
                on: "2026-01-02", before: before, after: nil, adopted: nil, decision: nil)
            return session
        }
    }

    private func said(_ sessions: [Session]) -> String {
        CoachRecordDocument.blocks(CoachRecord(sessions)).markdown().replacing("\n", with: " ")
    }

    @Test func eachTruthIsSaidInItsWords() throws {
        let right = said(try library(.right, 30))
        #expect(
            right.contains("did better than always saying 50.") && right.contains("did better than your own guess."))
        #expect(!right.contains("worse"))
        #expect(said(try library(.noBetterThan50, 30)).contains("did no better than always saying 50."))
        let worse = said(try library(.worseThan50, 30))
        #expect(worse.contains("did worse than always saying 50.") && worse.contains("did worse than your own guess."))
        let guess = said(try library(.worseThanGuess, 30))
        #expect(guess.contains("did worse than your own guess.") && guess.contains("did better than always saying 50."))
        // The worst comes first, before any figure.
        let first = try #require(worse.firstRange(of: "did worse"))
        let figure = try #require(worse.firstRange(of: "0."))
        #expect(first.lowerBound < figure.lowerBound)
        let all = CalibrationDocument.blocks(Calibration(try library(.worseThan50, 12), on: "2026-11-23"))
        #expect(all.first == .text("The coach did worse than your own guess.", .warning))
    }

    @Test(arguments: Truth.allCases.map(\.rawValue)) func nothingIsClaimedBelowTen(_ truth: String) throws {
        let sessions = try library(try #require(Truth(rawValue: truth)), 10)
        let few = CoachRecord(sessions.dropLast())
        #expect(few.told == 9 && few.distances == nil && few.sources.isEmpty && few.scopes.isEmpty)
        let words = said(Array(sessions.dropLast()))
        #expect(words.contains("9 of the 10 reviews it takes") && !words.contains("better") && !words.contains("worse"))
        #expect(CoachRecord(sessions).distances?.count == 10)
        // Without ten guesses none is held against the coach.
        let guessless = try #require(CoachRecord(try library(.worseThanGuess, 30, guesses: false)).distances)
        #expect(guessless.guessed == nil && guessless.isWorseThanGuess == nil)
        #expect(CoachRecord([]).seen.isEmpty && said([]).contains("Of no decided review"))
    }

    /// What is only inferred is in no sum but its own.
    @Test func inferredOnesDoNotMixIn() throws {
        let told = try library(.right, 20)
        let inferred = try library(.worseThan50, 200, from: .inferred)
        let (alone, both) = (CoachRecord(told), CoachRecord(told + inferred))
        #expect(alone.distances == both.distances && alone.scopes == both.scopes)
        #expect(alone.counterparts == both.counterparts && both.told == 20 && both.seen.count == 220)
        #expect(
            both.sources.map(\.name) == ["told-us", "inferred"] && both.sources.map(\.distances.count) == [20, 200])
        #expect(said(told + inferred).contains("200 more are only inferred and counted apart."))
        #expect(CoachRecord(inferred).distances == nil)
    }

    @Test func partsFromTenEach() throws {
        let sessions = try library(.right, 25) + library(.right, 9, side: "South", guesses: false)
        let record = CoachRecord(sessions)
        #expect(record.counterparts.map(\.name) == ["North"] && record.counterparts.map(\.distances.count) == [25])
        #expect(record.scopes.map(\.distances.count).sorted() == [16, 18])
        #expect(record.distances?.guessed?.count == 25 && record.distances?.count == 34)
    }

    /// (60 - 70)² and (40 - 10)², and what fifty and the guess are off.
    @Test func byHand() throws {
        let frozen = try HandMade.reading()
        let pairs: [(coach: Double, read: Int, guess: Int)] = Array(repeating: [(60, 70, 90), (40, 10, 0)], count: 5)
            .flatMap(\.self)
        let sessions = pairs.enumerated().map { number, pair in
            var session = Session(id: "\(number)", now: "2026-01-01T10:00:00Z")
            var before = frozen
            before.threat.value = pair.coach
            session.assessment = FrozenAssessment(
                on: "2026-01-02", before: frozen, after: before, adopted: nil, decision: nil)
            (session.ownGuess, session.howTheyRead) = (
                pair.guess, HowTheyRead(value: pair.read, from: .toldOthers, on: nil)
            )
            return session
        }
        let distances = try #require(CoachRecord(sessions).distances)
        #expect(abs(distances.coach - 0.05) < 1e-12 && abs(distances.always50 - 0.1) < 1e-12)
        #expect(abs((distances.guessed?.guess ?? 0) - 0.025) < 1e-12 && distances.isWorseThanGuess == true)
    }

    @Test func itComesBackAndIsCheckedStrictly() throws {
        var session = Session(id: "a", now: "2026-01-01T10:00:00Z")
        session.howTheyRead = HowTheyRead(value: 70, from: .toldOthers, on: "2026-11-23")
        let bytes = try SessionFile(session).json()
        #expect(try SessionFile(reading: bytes).session == session)
        for wrong in [#"{"value":101,"from":"told-us"}"#, #"{"value":7,"from":"said"}"#, #"{"value":7}"#] {
            let text = #"{"format":"otherside.session","version":1,"id":"a","howTheyRead":"# + wrong + "}"
            #expect(throws: (any Error).self) { _ = try Session(reading: Data(text.utf8)) }
        }
    }

    // MARK: - Looking back, several people

    /// A session of several that looks back on one of the library.
    private func look(_ past: Session, _ readings: [(Int, HowTheyRead.Source)?], id: String = "back") -> Session {
        var back = past.asRetrospective(id: id, now: "2026-03-01T10:00:00Z")
        back.voices = readings.enumerated().map { number, given in
            var voice = Voice(id: "v\(number + 1)", seat: number % 2 == 0 ? .mover : .otherSide)
            voice.howTheyRead = given.map { HowTheyRead(value: $0.0, from: $0.1, on: nil) }
            return voice
        }
        back.team?.revealed = "2026-03-01T11:00:00Z"
        // A look back may be decided too; it is about the same move and counts nothing by itself.
        back.assessment = past.assessment
        return back
    }

    /// Which figure counts: the median of the surest.
    @Test func aReviewCountsOnceHoweverManySaySomethingOfIt() throws {
        var past = try #require(try library(.right, 1).first)
        past.howTheyRead = nil
        func read(_ readings: [(Int, HowTheyRead.Source)?]) -> CoachRecord.Seen? {
            let record = CoachRecord([past, look(past, readings)])
            #expect(record.seen.count <= 1)
            return record.seen.first
        }
        let one = try #require(read([(60, .toldUs), (90, .toldUs), (70, .toldUs)]))
        #expect(one.read == 70 && one.from == .toldUs && one.readings == 3 && one.session == past.id)
        #expect(read([(60, .toldUs), (70, .toldUs)])?.read == 65)
        // What is inferred never mixes in, and what others were told does not where we were told ourselves.
        #expect(read([(60, .toldUs), (0, .inferred), (0, .inferred), nil])?.read == 60)
        #expect(read([(60, .toldUs), (0, .toldOthers), (10, .toldOthers)])?.read == 60)
        let others = read([(20, .toldOthers), (30, .toldOthers), (99, .inferred)])
        #expect(others?.read == 25 && others?.from == .toldOthers && others?.readings == 2)
        let inferred = read([(20, .inferred), nil])
        #expect(inferred?.from == .inferred && CoachRecord([past, look(past, [(20, .inferred)])]).told == 0)
        #expect(read([nil, nil]) == nil)
        // What the review itself holds is one of them.
        past.howTheyRead = HowTheyRead(value: 10, from: .toldUs, on: nil)
        #expect(read([(60, .toldUs), (70, .toldUs)])?.read == 60)
    }

    @Test func tenReviewsLookedBackOn() throws {
        var sessions = try library(.worseThan50, 10)
        let alone = CoachRecord(sessions)
        for place in sessions.indices {
            let read = try #require(sessions[place].howTheyRead?.value)
            sessions[place].howTheyRead = nil
            sessions.append(
                look(
                    sessions[place], [(read, .toldUs), (100 - read, .inferred), (read, .toldUs)], id: "back-\(place)"))
        }
        let together = CoachRecord(sessions)
        #expect(together.distances == alone.distances && together.told == 10 && together.seen.count == 10)
        #expect(together.scopes == alone.scopes && together.counterparts == alone.counterparts)
        #expect(said(sessions).contains("A review counts once"))
    }

    /// Before the reveal what anybody says counts nowhere; files that look back on each other count nothing either.
    @Test func whatIsPrivateOrGoesInCircles() throws {
        var past = try #require(try library(.right, 1).first)
        past.howTheyRead = nil
        var hidden = look(past, [(60, .toldUs)])
        hidden.team?.revealed = nil
        #expect(CoachRecord([past, hidden]).seen.isEmpty && hidden.givenReadings.isEmpty)
        #expect(Consequences(hidden).readings == nil)
        var one = look(past, [(60, .toldUs)], id: "one")
        var other = look(past, [(70, .toldUs)], id: "other")
        one.team?.looksBackOn = "other"
        other.team?.looksBackOn = "one"
        #expect(CoachRecord([one, other]).seen.isEmpty)
        // A look back on a look back is about the same move still.
        let first = look(past, [(60, .toldUs)], id: "first")
        #expect(CoachRecord([past, first, look(first, [(80, .toldUs)], id: "second")]).seen.map(\.read) == [70])
    }
}
